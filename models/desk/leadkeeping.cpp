#include "models/desk/leadkeeping.h"

#include "models/leads/ranking.h"

#include <algorithm>

namespace passages {

namespace {

using Sources = std::vector<std::string>;

const Sources& entryOf(const Stay& stay, const Assessment& assessment) {
    return assessment.itinerary.sightings[stay.entrySighting].sources;
}

bool haveCommon(const Sources& left, const Sources& right) {
    return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
}

/// Those of `now` that were not there before.
Sources newIn(const Sources& now, const Sources& before) {
    Sources added;
    std::copy_if(now.begin(), now.end(), std::back_inserter(added), [&](const std::string& source) {
        return std::find(before.begin(), before.end(), source) == before.end();
    });
    return added;
}

bool isFact(const std::string& source) {
    return source.rfind("fact/", 0) == 0;
}

StoredLead stored(std::int64_t traveller, const Stay& stay, const Assessment& assessment) {
    StoredLead lead;
    lead.traveller = traveller;
    lead.entrySources = entryOf(stay, assessment);
    lead.country = toCode(stay.country);
    lead.verdict = toCode(stay.verdict);
    lead.assessedVerdict = lead.verdict;
    lead.from = stay.from;
    lead.to = stay.to;
    lead.authorizedUntil = stay.authorizedUntil;
    lead.basis = toCode(stay.basis);
    if (stay.daysOver) {
        lead.daysOverMinimum = stay.daysOver->minimum;
        lead.daysOverMaximum = stay.daysOver->maximum;
    }
    lead.reasons = stay.reasons;
    lead.evidence = stay.evidence;
    lead.sources = stay.sources;
    lead.otherIdentities = stay.otherIdentities;
    lead.rank = rankOf(stay, assessment);
    if (!assessment.people.empty()) {
        const Person& person = assessment.people.back().person;
        lead.lastName = person.lastName;
        lead.firstName = person.firstName;
        lead.dateOfBirth = person.dateOfBirth.iso();
        lead.nationality = person.nationality;
    }
    return lead;
}

} // namespace

std::vector<StoredLead> leadsOf(std::int64_t traveller, const Assessment& assessment) {
    std::vector<StoredLead> leads;
    for (const Stay& stay : assessment.stays)
        if (isLead(stay))
            leads.push_back(stored(traveller, stay, assessment));
    return leads;
}

LeadClosure closureOf(const StoredLead& lead, const Assessment& assessment) {
    const auto stay =
        std::find_if(assessment.stays.begin(), assessment.stays.end(), [&](const Stay& candidate) {
            return toCode(candidate.country) == lead.country &&
                   haveCommon(entryOf(candidate, assessment), lead.entrySources);
        });
    if (stay == assessment.stays.end())
        return {"closed_by_correction", {}, {}};
    Sources added = newIn(stay->sources, lead.sources);
    const bool wasUnderAnother = std::any_of(
        lead.otherIdentities.begin(), lead.otherIdentities.end(), [&](const OtherIdentity& other) {
            return std::find(added.begin(), added.end(), other.record) != added.end();
        });
    if (wasUnderAnother)
        return {"closed_by_other_identity", stay->to, std::move(added)};
    if (stay->to && stay->to != lead.to) {
        const bool isExit =
            stay->exitSighting && assessment.itinerary.sightings[*stay->exitSighting].leaves(stay->country);
        return {isExit ? "closed_by_late_exit" : "closed_by_later_sighting", stay->to, std::move(added)};
    }
    if (std::any_of(added.begin(), added.end(), isFact)) {
        added.erase(std::remove_if(added.begin(), added.end(), std::not_fn(isFact)), added.end());
        return {"closed_by_fact", {}, std::move(added)};
    }
    if (stay->exitSighting && !added.empty())
        return {"closed_by_later_sighting", {}, std::move(added)};
    if (!added.empty())
        return {"closed_by_late_record", {}, std::move(added)};
    const bool hasLost = !newIn(lead.sources, stay->sources).empty();
    return {hasLost ? "closed_by_correction" : "closed_by_reassessment", {}, {}};
}

std::optional<LocalDate> nextLook(const Assessment& assessment, LocalDate asOf) {
    std::optional<LocalDate> next = assessment.nextChange;
    const bool daily = std::any_of(assessment.stays.begin(), assessment.stays.end(), [](const Stay& stay) {
        return stay.verdict == Verdict::ProbableOverstay ||
               (stay.verdict == Verdict::NotYetAssessable && stay.authorizedUntil);
    });
    if (daily && (!next || *next > asOf))
        next = asOf.plusDays(1);
    return next;
}

void keepLeads(LeadStore& store, std::int64_t traveller, const Assessment& assessment, LocalDate asOf) {
    store.replace(traveller, leadsOf(traveller, assessment), nextLook(assessment, asOf),
                  [&](const StoredLead& lead) { return closureOf(lead, assessment); });
}

void applyDecisions(Assessment& assessment, const std::vector<LeadDecision>& decisions) {
    for (Stay& stay : assessment.stays) {
        if (!isLead(stay))
            continue;
        const std::string basis = leadBasis(toCode(stay.verdict), stay.authorizedUntil, stay.to);
        const Sources& entry = entryOf(stay, assessment);
        const bool isAside =
            std::any_of(decisions.begin(), decisions.end(), [&](const LeadDecision& decision) {
                return decision.country == stay.country && setsAside(decision, basis) &&
                       std::find(entry.begin(), entry.end(), decision.entry) != entry.end();
            });
        if (isAside)
            stay.verdict = Verdict::SetAside;
    }
}

} // namespace passages
