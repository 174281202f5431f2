#include "models/rules/statushistory.h"

#include <algorithm>

namespace passages {

namespace {

void readStatuses(StatusHistory& history, const std::vector<FeedRecord>& records, LocalDate asOf) {
    for (const FeedRecord& record : records) {
        const auto* status = std::get_if<Status>(&record.record.body);
        if (status == nullptr || record.country != history.country || status->from > asOf)
            continue;
        history.periods.push_back({status->status, status->from, status->until, &record});
    }
    std::sort(history.periods.begin(), history.periods.end(),
              [](const StatusHistory::Period& left, const StatusHistory::Period& right) {
                  return std::tie(left.from, left.record->feed, left.record->record.id) <
                         std::tie(right.from, right.record->feed, right.record->record.id);
              });
}

/// A status record says more than the class on a crossing: that was read off a card at the booth, and
/// counts where no record speaks.
void readClasses(StatusHistory& history, const Trace& trace, LocalDate asOf) {
    const TravellerClass resident = residentClass(history.country);
    const TravellerClass citizen = citizenClass(history.country);
    TravellerClass newest = TravellerClass::ThirdCountryNational;
    for (std::size_t i = 0; i < trace.records.size(); ++i) {
        for (const FeedRecord* record : trace.records[i]) {
            const TravellerClass seen = travellerClassOf(*record);
            newest = seen;
            if (seen == resident && !history.firstSeenAsResident)
                history.firstSeenAsResident = trace.itinerary.sightings[i].date(history.country);
        }
    }
    const bool recordsSpeakOfResidence =
        std::any_of(history.periods.begin(), history.periods.end(), [](const StatusHistory::Period& period) {
            return period.status == StatusKind::PermanentResident;
        });
    history.isCitizen = history.has(StatusKind::Citizen, asOf) || newest == citizen;
    history.isPermanentResident =
        !history.isCitizen && (history.has(StatusKind::PermanentResident, asOf) ||
                               (!recordsSpeakOfResidence && history.firstSeenAsResident.has_value()));
}

} // namespace

TravellerClass residentClass(Country country) {
    return country == Country::Canada ? TravellerClass::PermanentResidentCanada
                                      : TravellerClass::LawfulPermanentResidentUs;
}

TravellerClass citizenClass(Country country) {
    return country == Country::Canada ? TravellerClass::CitizenCanada : TravellerClass::CitizenUs;
}

DaySet StatusHistory::datesOf(StatusKind status, LocalDate asOf) const {
    std::vector<DateSpan> spans;
    for (const Period& period : periods) {
        if (period.status == status)
            spans.push_back(period.span(asOf));
    }
    return DaySet::of(std::move(spans));
}

bool StatusHistory::has(StatusKind status, LocalDate date) const {
    return std::any_of(periods.begin(), periods.end(),
                       [&](const Period& period) { return period.status == status && period.covers(date); });
}

StatusHistory statusHistoryOf(Country country, const std::vector<FeedRecord>& records, const Trace& trace) {
    const LocalDate asOf = trace.itinerary.asOf;
    StatusHistory history;
    history.country = country;
    readStatuses(history, records, asOf);
    readClasses(history, trace, asOf);
    for (const StatusHistory::Period& period : history.periods) {
        if (period.status != StatusKind::PermanentResident || !period.covers(asOf))
            continue;
        if (!history.landing)
            history.landing = period.from;
        history.sources.push_back(period.record->source());
    }
    return history;
}

} // namespace passages
