#include "data/identity/linkdecision.h"

namespace passages {

std::string_view toCode(LinkDecision::Kind kind) {
    return kind == LinkDecision::Kind::Same ? "same" : "different";
}

std::optional<LinkDecision::Kind> linkDecisionFromCode(std::string_view code) {
    for (const LinkDecision::Kind kind : {LinkDecision::Kind::Same, LinkDecision::Kind::Different})
        if (code == toCode(kind))
            return kind;
    return std::nullopt;
}

} // namespace passages
