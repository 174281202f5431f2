#pragma once

#include <QString>

namespace passages {

struct Assessment;

/// An assessment as lines for a terminal, in the language in force: the answer before the detail.
QString assessmentText(const Assessment& assessment);

} // namespace passages
