#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <string_view>

namespace passages {

/// The icon and tone that go with a verdict's word.
struct CodeSign {
    QString icon;
    theme::Tone tone = theme::Tone::Text;
};
CodeSign signOfVerdict(std::string_view verdict);

} // namespace passages
