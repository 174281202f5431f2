#include "models/rules/statushistory.h"

#include <algorithm>

namespace passages {

namespace {

PeriodKind kindOf(StatusKind status) {
    switch (status) {
    case StatusKind::PermanentResident:
        return PeriodKind::PermanentResident;
    case StatusKind::Citizen:
        return PeriodKind::Citizen;
    case StatusKind::ProtectedPerson:
        return PeriodKind::ProtectedPerson;
    case StatusKind::TemporaryResident:
        return PeriodKind::TemporaryResident;
    case StatusKind::ExtensionPending:
        return PeriodKind::ExtensionPending;
    case StatusKind::ExtensionGranted:
        return PeriodKind::ExtensionGranted;
    case StatusKind::Sentence:
        return PeriodKind::Sentence;
    }
    return PeriodKind::TemporaryResident;
}

/// Nothing for what is no period of status: credits, and what is said of a document.
std::optional<PeriodKind> kindOf(FactKind fact) {
    switch (fact) {
    case FactKind::ExtensionPending:
        return PeriodKind::ExtensionPending;
    case FactKind::ExtensionGranted:
        return PeriodKind::ExtensionGranted;
    case FactKind::VisitorRecord:
        return PeriodKind::VisitorRecord;
    case FactKind::WorkPermit:
    case FactKind::StudyPermit:
    case FactKind::TemporaryResidentPermit:
        return PeriodKind::Permit;
    case FactKind::SatisfactoryDeparture:
        return PeriodKind::SatisfactoryDeparture;
    case FactKind::PermanentResident:
        return PeriodKind::PermanentResident;
    case FactKind::Citizen:
        return PeriodKind::Citizen;
    case FactKind::ProtectedPerson:
        return PeriodKind::ProtectedPerson;
    case FactKind::Sentence:
        return PeriodKind::Sentence;
    default:
        return {};
    }
}

void readStatuses(StatusHistory& history, const std::vector<FeedRecord>& records,
                  const std::vector<Fact>& facts, LocalDate asOf) {
    for (const FeedRecord& record : records) {
        const auto* status = std::get_if<Status>(&record.record.body);
        if (status != nullptr && record.country == history.country && status->from <= asOf)
            history.periods.push_back({kindOf(status->status), status->from, status->until, record.source()});
    }
    for (const Fact& fact : facts) {
        const auto kind = kindOf(fact.kind);
        if (kind && fact.country == history.country && !fact.withdrawn && fact.from <= asOf)
            history.periods.push_back({*kind, fact.from, fact.until, fact.id()});
    }
    std::sort(history.periods.begin(), history.periods.end(),
              [](const StatusHistory::Period& left, const StatusHistory::Period& right) {
                  return std::tie(left.from, left.source) < std::tie(right.from, right.source);
              });
}

void readClasses(StatusHistory& history, const Trace& trace) {
    const TravellerClass resident = residentClass(history.country);
    TravellerClass newest = TravellerClass::ThirdCountryNational;
    for (std::size_t i = 0; i < trace.records.size(); ++i) {
        for (const FeedRecord* record : trace.records[i]) {
            newest = travellerClassOf(*record);
            if (newest == resident && !history.firstSeenAsResident)
                history.firstSeenAsResident = trace.itinerary.sightings[i].date(history.country);
        }
    }
    history.isSeenAsCitizen = newest == citizenClass(history.country);
}

} // namespace

TravellerClass residentClass(Country country) {
    return country == Country::Canada ? TravellerClass::PermanentResidentCanada
                                      : TravellerClass::LawfulPermanentResidentUs;
}

TravellerClass citizenClass(Country country) {
    return country == Country::Canada ? TravellerClass::CitizenCanada : TravellerClass::CitizenUs;
}

DaySet StatusHistory::datesOf(PeriodKind kind, LocalDate asOf) const {
    std::vector<DateSpan> spans;
    for (const Period& period : periods) {
        if (period.kind == kind)
            spans.push_back(period.span(asOf));
    }
    return DaySet::of(std::move(spans));
}

bool StatusHistory::has(PeriodKind kind, LocalDate date) const {
    return std::any_of(periods.begin(), periods.end(),
                       [&](const Period& period) { return period.kind == kind && period.covers(date); });
}

/// A status says more than the class on a crossing: that was read off a card at the booth, and counts where
/// nothing speaks of residence.
Standing StatusHistory::standingAt(LocalDate date) const {
    Standing standing;
    standing.isCitizen = isSeenAsCitizen;
    bool isResidenceKnown = false;
    for (const Period& period : periods) {
        standing.isCitizen =
            standing.isCitizen || (period.kind == PeriodKind::Citizen && period.covers(date));
        if (period.kind != PeriodKind::PermanentResident)
            continue;
        isResidenceKnown = true;
        if (!standing.landing && period.covers(date))
            standing.landing = period.from;
    }
    standing.isPermanentResident =
        !standing.isCitizen &&
        (standing.landing.has_value() || (!isResidenceKnown && firstSeenAsResident.has_value()));
    return standing;
}

StatusHistory statusHistoryOf(Country country, const std::vector<FeedRecord>& records,
                              const std::vector<Fact>& facts, const Trace& trace) {
    const LocalDate asOf = trace.itinerary.asOf;
    StatusHistory history;
    history.country = country;
    readStatuses(history, records, facts, asOf);
    readClasses(history, trace);
    const Standing standing = history.standingAt(asOf);
    history.isCitizen = standing.isCitizen;
    history.isPermanentResident = standing.isPermanentResident;
    history.landing = standing.landing;
    for (const StatusHistory::Period& period : history.periods) {
        if (period.kind == PeriodKind::PermanentResident && period.covers(asOf))
            history.sources.push_back(period.source);
    }
    return history;
}

} // namespace passages
