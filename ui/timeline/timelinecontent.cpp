#include "ui/timeline/timelinecontent.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace passages {

namespace {

constexpr CivilTime LongAgo = -1e12;

/// The length of a rule's window that moves with the date; 0: it has none, or counts something else.
int rollingYears(std::string_view rule) {
    if (rule == "ca.pr_residency" || rule == "us.naturalization_presence")
        return 5;
    return rule == "us.naturalization_presence_spouse" ? 3 : 0;
}

class Builder {
  public:
    Builder(const Assessment& assessment, const FeedCountries& feeds, const PortTable& ports)
        : m_assessment(assessment),
          m_itinerary(assessment.itinerary),
          m_feeds(feeds),
          m_ports(ports) {}

    TimelineContent build() {
        m_content.asOfDate = m_assessment.asOf;
        m_content.asOf = endOf(m_assessment.asOf);
        addCrossings();
        addGaps();
        addOpenTime();
        addAuthorizations();
        addReaches();
        addBand();
        return std::move(m_content);
    }

  private:
    static CivilTime endOf(LocalDate date) { return civilTime(date.plusDays(1)); }

    CivilTime wallClock(Instant instant, const std::string& port) const {
        const Port* known = m_ports.find(port);
        const int offset = known && known->canada.zone ? known->canada.zone->offsetSecondsAt(instant) : 0;
        return static_cast<CivilTime>(instant.epochSeconds() + offset);
    }

    void addCrossings() {
        CivilTime last = LongAgo;
        for (const Sighting& sighting : m_itinerary.sightings) {
            TimelineContent::Crossing crossing;
            // Two zones can turn the order of wall clocks round; the order of the sightings is the truth.
            crossing.at = std::max(last, wallClock(sighting.instant, sighting.port));
            last = crossing.at;
            crossing.canada = sideOf(sighting, Country::Canada);
            crossing.unitedStates = sideOf(sighting, Country::UnitedStates);
            crossing.warned = isWarned(sighting);
            m_content.crossings.push_back(crossing);
        }
        for (const Anomaly& anomaly : m_assessment.anomalies)
            if (anomaly.sighting < m_content.crossings.size())
                m_content.crossings[anomaly.sighting].warned = true;
        m_content.earliest = m_content.crossings.empty() ? civilTime(m_assessment.asOf.plusDays(-365))
                                                         : m_content.crossings.front().at;
    }

    static bool isWarned(const Sighting& sighting) {
        return std::find(sighting.flags.begin(), sighting.flags.end(), SightingFlag::Conflict) !=
               sighting.flags.end();
    }

    std::optional<TimelineContent::Side> sideOf(const Sighting& sighting, Country country) const {
        const Place place = placeOf(country);
        const bool before = sighting.before.isOnly(place);
        const bool after = sighting.after.isOnly(place);
        const bool recorded = isRecordedBy(country, sighting.sources, m_feeds);
        if (before && after)
            return std::nullopt;
        if (after)
            return TimelineContent::Side{MarkerKind::In, recorded};
        if (before)
            return TimelineContent::Side{MarkerKind::Out, recorded};
        const Place otherPlace = placeOf(other(country));
        if (sighting.before.isOnly(otherPlace) && sighting.after.isOnly(otherPlace))
            return TimelineContent::Side{MarkerKind::TurnedBack, recorded};
        return std::nullopt;
    }

    void addBar(Lane lane, BarKind kind, CivilTime from, CivilTime to, std::optional<std::size_t> before,
                std::optional<std::size_t> after) {
        if (to > from)
            m_content.bars[static_cast<std::size_t>(lane)].push_back({lane, kind, from, to, before, after});
    }

    static bool isOneCountry(PlaceSet places) {
        return places.isOnly(Place::Canada) || places.isOnly(Place::UnitedStates);
    }

    void addGaps() {
        if (m_content.crossings.empty()) {
            addBar(Lane::Unseen, BarKind::Unseen, LongAgo, m_content.asOf, {}, {});
            return;
        }
        addBar(Lane::Unseen, BarKind::Unseen, LongAgo, m_content.crossings.front().at, {}, 0);
        for (const Gap& gap : m_itinerary.gaps) {
            if (gap.to >= m_content.crossings.size())
                continue;
            const CivilTime from = m_content.crossings[gap.from].at;
            const CivilTime to = m_content.crossings[gap.to].at;
            const PlaceSet after = m_itinerary.sightings[gap.from].after;
            const PlaceSet before = m_itinerary.sightings[gap.to].before;
            for (Country country : {Country::Canada, Country::UnitedStates})
                if (auto kind = kindOf(country, gap, after, before))
                    addBar(laneOf(country), *kind, from, to, gap.from, gap.to);
            if (gap.kind == GapKind::Broken || !isOneCountry(gap.places))
                addBar(Lane::Unseen, BarKind::Unseen, from, to, gap.from, gap.to);
        }
    }

    static Lane laneOf(Country country) {
        return country == Country::Canada ? Lane::Canada : Lane::UnitedStates;
    }

    static std::optional<BarKind> kindOf(Country country, const Gap& gap, PlaceSet after, PlaceSet before) {
        const Place place = placeOf(country);
        if (after.isOnly(place) && before.isOnly(place))
            return BarKind::Certain;
        if (gap.kind == GapKind::Continuous && gap.places.isOnly(place))
            return BarKind::Recorded;
        if (after.contains(place) || before.contains(place))
            return BarKind::Possible;
        return std::nullopt;
    }

    void addOpenTime() {
        if (m_content.crossings.empty())
            return;
        const std::size_t last = m_content.crossings.size() - 1;
        const CivilTime from = m_content.crossings[last].at;
        const PlaceSet after = m_itinerary.sightings[last].after;
        CivilTime known = from;
        for (Country country : {Country::Canada, Country::UnitedStates}) {
            if (!after.contains(placeOf(country)))
                continue;
            const CivilTime until = std::min(m_content.asOf, endOf(m_itinerary.openUntil(country)));
            addBar(laneOf(country),
                   after.isOnly(placeOf(country)) ? BarKind::RecordedOpen : BarKind::Possible, from, until,
                   last, {});
            known = std::max(known, until);
        }
        addBar(Lane::Unseen, BarKind::Unseen, isOneCountry(after) ? known : from, m_content.asOf, last, {});
    }

    void addAuthorizations() {
        for (std::size_t index = 0; index < m_assessment.stays.size(); ++index) {
            const Stay& stay = m_assessment.stays[index];
            if (!stay.authorizedUntil || stay.entrySighting >= m_content.crossings.size())
                continue;
            TimelineContent::Authorization authorization;
            authorization.lane = laneOf(stay.country);
            authorization.stay = index;
            authorization.from = m_content.crossings[stay.entrySighting].at;
            authorization.lastDay = *stay.authorizedUntil;
            authorization.until = endOf(*stay.authorizedUntil);
            authorization.shownTo = std::min(authorization.until, nextStay(index));
            authorization.overTo = authorization.until;
            if (stay.daysOver && stay.daysOver->maximum > 0) {
                authorization.overTo = std::max(authorization.until, endOfStay(stay));
                authorization.overCertain = stay.daysOver->minimum > 0;
            }
            m_content.authorizations.push_back(authorization);
        }
    }

    CivilTime endOfStay(const Stay& stay) const {
        if (stay.exitSighting && *stay.exitSighting < m_content.crossings.size())
            return m_content.crossings[*stay.exitSighting].at;
        return stay.to ? endOf(*stay.to) : m_content.asOf;
    }

    CivilTime nextStay(std::size_t index) const {
        const Stay& stay = m_assessment.stays[index];
        for (std::size_t next = index + 1; next < m_assessment.stays.size(); ++next) {
            const Stay& candidate = m_assessment.stays[next];
            if (candidate.country == stay.country && candidate.entrySighting > stay.entrySighting &&
                candidate.entrySighting < m_content.crossings.size())
                return m_content.crossings[candidate.entrySighting].at;
        }
        return std::numeric_limits<CivilTime>::max();
    }

    void addReaches() {
        const std::string port =
            m_itinerary.sightings.empty() ? std::string() : m_itinerary.sightings.back().port;
        for (const auto& [feed, instant] : m_itinerary.completeTo)
            m_content.completeTo.push_back({feed, wallClock(instant, port)});
    }

    void addBand() {
        for (const RuleResult& rule : m_assessment.rules) {
            const int years = rollingYears(rule.rule);
            if (years == 0)
                continue;
            // From the first crossing on: before it nothing is known of anybody.
            const LocalDate from = civilDate(m_content.crossings.empty() ? m_content.asOf - 366 * CivilDay
                                                                         : m_content.crossings.front().at);
            m_content.band = {rule.rule, rule.country, years, rule.halfDaysThreshold / 2,
                              rollingTotals(rule.country, m_itinerary, years, {from, m_content.asOfDate})};
            return;
        }
    }

    const Assessment& m_assessment;
    const Itinerary& m_itinerary;
    const FeedCountries& m_feeds;
    const PortTable& m_ports;
    TimelineContent m_content;
};

} // namespace

TimelineContent timelineContent(const Assessment& assessment, const FeedCountries& feeds,
                                const PortTable& ports) {
    return Builder(assessment, feeds, ports).build();
}

CivilTime civilTime(LocalDate date) {
    return static_cast<CivilTime>(date.epochDays()) * CivilDay;
}

LocalDate civilDate(CivilTime time) {
    return LocalDate::fromEpochDays(static_cast<std::int32_t>(std::floor(time / CivilDay)));
}

} // namespace passages
