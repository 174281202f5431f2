#pragma once

#include "models/search/search.h"

#include <QString>

namespace passages {

/// What was typed into the fields, in one line: "dubois · 1984-02-29 · FRA".
QString requestText(const SearchRequest& request);
/// How it was read, to say what was tried: "in the name “dubois”, born 1984-04-03 or 1984-03-04".
QString understoodText(const SearchUnderstood& understood);

} // namespace passages
