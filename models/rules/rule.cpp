#include "models/rules/rule.h"

namespace passages {

std::string_view rulesVersion() {
    return "2026.1";
}

} // namespace passages
