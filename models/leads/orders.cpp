#include "models/leads/orders.h"

#include "models/presence/dayset.h"

#include <algorithm>

namespace passages {

namespace {

constexpr int DepartureDays = 30;

/// A time limit that expires on a holiday ends on the next day that is none (Interpretation Act s. 26).
/// Only the holidays that are certain without a proclamation: Sundays and Canada Day.
bool isHoliday(LocalDate date) {
    const auto civil = date.civil();
    const std::chrono::weekday day{std::chrono::sys_days(civil)};
    return day == std::chrono::Sunday ||
           (civil.month() == std::chrono::July && civil.day() == std::chrono::day(1));
}

LocalDate pastHolidays(LocalDate date) {
    while (isHoliday(date))
        date = date.plusDays(1);
    return date;
}

/// The first departure after the order: surely between two dates.
struct Departure {
    LocalDate earliest;
    LocalDate latest;
    std::size_t sighting = 0;
    bool isDateKnown = false;
};

std::optional<Departure> departureAfter(LocalDate issued, Country country, const Itinerary& itinerary) {
    const Place place = placeOf(country);
    LocalDate lastSeenHere = issued;
    for (std::size_t i = 0; i < itinerary.sightings.size(); ++i) {
        const Sighting& sighting = itinerary.sightings[i];
        const LocalDate date = sighting.date(country);
        if (date > itinerary.asOf)
            break;
        if (date < issued)
            continue;
        const bool turnedRound = sighting.after == sighting.before;
        if (turnedRound || itinerary.turnsAt(i)) {
            if (sighting.leaves(country))
                lastSeenHere = date;
            i += turnedRound ? 0 : 1; // over the border and straight back is no departure
            continue;
        }
        if (sighting.leaves(country))
            return Departure{date, date, i, true};
        // Coming in by a crossing proves that the person was out; whether they were already out when the
        // order was made, the sighting before it says.
        const bool wasHere = i > 0 && itinerary.sightings[i - 1].enters(country);
        const bool canHaveBeenHere = i == 0 || itinerary.sightings[i - 1].after.contains(place);
        const bool isGone = sighting.before.contains(place) && !sighting.after.contains(place);
        if ((wasHere && !sighting.before.contains(place)) || (canHaveBeenHere && isGone))
            return Departure{lastSeenHere, date, i, false};
    }
    return {};
}

void addNote(OrderResult& result, std::string_view code) {
    result.notes.emplace_back(code);
}

void setOutcome(OrderResult& result, const Order& order, const std::optional<Departure>& departure,
                const Itinerary& itinerary, Country country) {
    const std::optional<LocalDate> limit =
        result.deadline ? std::optional(pastHolidays(*result.deadline)) : std::nullopt;
    result.due = limit.value_or(order.enforceable);
    if (limit && *limit != *result.deadline)
        addNote(result, "deadline_on_holiday");
    if (departure) {
        const auto& sources = itinerary.sightings[departure->sighting].sources;
        result.sources.insert(result.sources.end(), sources.begin(), sources.end());
        if (departure->isDateKnown)
            result.departed = departure->latest;
        else
            addNote(result, "departure_date_unknown");
        const bool isLate = limit && departure->earliest > *limit;
        result.outcome = isLate ? "possible_departure_late" : "possible_departure_in_time";
        return;
    }
    const bool isDue = itinerary.asOf > result.due;
    const bool isComplete = itinerary.completeThrough(country) >= result.due;
    if (isDue && !isComplete)
        addNote(result, "feeds_incomplete");
    result.outcome = isDue && isComplete ? "no_departure_on_record" : "not_yet_due";
}

OrderResult resultOf(const FeedRecord& record, const Order& order, const Itinerary& itinerary) {
    OrderResult result;
    result.order = order.order;
    result.issued = order.issued;
    result.sources.push_back(record.source());
    if (order.order == OrderKind::Departure)
        result.deadline = departureDeadline(order.enforceable, order.suspended);
    setOutcome(result, order, departureAfter(order.issued, record.country, itinerary), itinerary,
               record.country);
    return result;
}

} // namespace

LocalDate departureDeadline(LocalDate enforceable, const std::vector<Suspension>& suspended) {
    std::vector<DateSpan> spans;
    for (const Suspension& suspension : suspended)
        spans.push_back({suspension.from, suspension.until});
    const DaySet standing = DaySet::of(std::move(spans));
    LocalDate deadline = enforceable.plusDays(DepartureDays);
    for (const DateSpan& span : standing.spans()) {
        const LocalDate from = std::max(span.from, enforceable.plusDays(1));
        if (from <= deadline && from <= span.to)
            deadline = deadline.plusDays(span.to - from + 1);
    }
    return deadline;
}

std::vector<OrderResult> ordersOf(const std::vector<FeedRecord>& records, const Trace& trace) {
    const LocalDate asOf = trace.itinerary.asOf;
    std::vector<OrderResult> results;
    for (const FeedRecord& record : records) {
        const auto* order = std::get_if<Order>(&record.record.body);
        const bool inForce =
            order != nullptr && order->issued <= asOf && (!order->until || *order->until >= asOf);
        if (inForce)
            results.push_back(resultOf(record, *order, trace.itinerary));
    }
    std::sort(results.begin(), results.end(), [](const OrderResult& left, const OrderResult& right) {
        return std::tie(left.issued, left.sources.front()) < std::tie(right.issued, right.sources.front());
    });
    return results;
}

std::optional<LocalDate> nextChangeOf(const OrderResult& order, LocalDate asOf) {
    if (order.outcome != "not_yet_due")
        return {};
    const LocalDate change = order.due.plusDays(1);
    return change > asOf ? std::optional(change) : std::nullopt;
}

} // namespace passages
