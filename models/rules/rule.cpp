#include "models/rules/rule.h"

namespace passages {

std::string_view rulesVersion() {
    return "2026.1";
}

std::string_view toCode(RuleOutcome outcome) {
    switch (outcome) {
    case RuleOutcome::Met:
        return "met";
    case RuleOutcome::NotMet:
        return "not_met";
    case RuleOutcome::Depends:
        return "depends";
    }
    return {};
}

} // namespace passages
