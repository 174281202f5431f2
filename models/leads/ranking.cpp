#include "models/leads/ranking.h"

#include <algorithm>
#include <string_view>

namespace passages {

namespace {

/// Of what the evidence adds up to. Where an exit may be on record under another identity, that is looked
/// into first: such a lead comes after every other.
constexpr int Highest = 1000;

int byVerdict(Verdict verdict) {
    switch (verdict) {
    case Verdict::ProbableOverstay:
        return 600;
    case Verdict::OverstayedDeparted:
        return 300;
    case Verdict::DepartureUnrecorded:
        return 100;
    default:
        return 0;
    }
}

int byOrders(const Assessment& assessment) {
    const bool undeparted =
        std::any_of(assessment.orders.begin(), assessment.orders.end(),
                    [](const OrderResult& order) { return order.outcome == "no_departure_on_record"; });
    return undeparted ? 150 : 0;
}

/// Reasons that the records themselves point to weigh more than those that hold for every lead.
int byReasons(const std::vector<std::string>& reasons) {
    int doubt = 0;
    for (std::string_view reason : reasons) {
        const bool isGeneral = reason == "FP-EXT" || reason == "FP-COV" || reason == "FP-OFF";
        doubt += isGeneral ? 5 : 40;
    }
    return std::min(doubt, 200);
}

/// Person blocks that differ in more than the document are a weaker identity; so is one that may go on under
/// another traveller.
int byIdentity(const Assessment& assessment) {
    const auto differs = [&](const PersonSeen& seen) {
        const Person& first = assessment.people.front().person;
        return seen.person.dateOfBirth != first.dateOfBirth || seen.person.lastName != first.lastName;
    };
    const int unlike = std::any_of(assessment.people.begin(), assessment.people.end(), differs) ? 60 : 0;
    return unlike + (assessment.possible.empty() ? 0 : 40);
}

} // namespace

int rankOf(const Stay& stay, const Assessment& assessment) {
    if (!isLead(stay))
        return 0;
    constexpr int MostDays = 365;
    int rank = byVerdict(stay.verdict) + byOrders(assessment);
    rank += 200 * std::min(stay.daysOver->minimum, MostDays) / MostDays;
    rank += stay.basis == StayBasis::Admission ? 50 : 0;
    rank -= byReasons(stay.reasons) + byIdentity(assessment);
    return std::clamp(rank, 1, Highest) + (stay.otherIdentities.empty() ? Highest : 0);
}

} // namespace passages
