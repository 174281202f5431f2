#include "ui/links/linkreading.h"

#include <algorithm>

namespace passages {

const LinkDecision* decisionInForce(const std::vector<LinkDecision>& decisions) {
    const auto last = std::find_if(decisions.begin(), decisions.end(),
                                   [](const LinkDecision& made) { return !made.undone; });
    return last == decisions.end() ? nullptr : &*last;
}

double priorOf(const PossibleLink& link) {
    double sum = 0;
    for (const LinkEvidence& field : link.evidence)
        sum += field.weight;
    return link.weight - sum;
}

} // namespace passages
