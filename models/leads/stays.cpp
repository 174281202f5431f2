#include "models/leads/stays.h"

#include "models/leads/authorizedstay.h"
#include "models/leads/verdict.h"

#include <algorithm>

namespace passages {

namespace {

/// An absence of up to 30 days in Canada need not end a US admission (22 CFR 41.112(d)).
constexpr int RevalidationDays = 30;

/// The admission of an entry; of several, the one recorded last.
struct AdmissionFound {
    const Admission* admission = nullptr;
    const FeedRecord* record = nullptr;
};

bool isAdmissionOf(const Admission& admission, const FeedRecord& admissionRecord, const FeedRecord& entry) {
    // A corrected entry has a new id; its admission may still name the old one.
    return admissionRecord.feed == entry.feed &&
           (admission.entry == entry.record.id ||
            (!entry.record.replaces.empty() && admission.entry == entry.record.replaces));
}

AdmissionFound admissionOf(const StayFacts& facts, std::size_t sighting) {
    AdmissionFound found;
    for (const FeedRecord& record : facts.records) {
        const auto* admission = std::get_if<Admission>(&record.record.body);
        if (admission == nullptr)
            continue;
        const auto& entries = facts.trace.records[sighting];
        const bool isHere = std::any_of(entries.begin(), entries.end(), [&](const FeedRecord* entry) {
            return isAdmissionOf(*admission, record, *entry);
        });
        const auto isNewer = [&] {
            return std::tie(found.record->record.recorded, found.record->record.id) <
                   std::tie(record.record.recorded, record.record.id);
        };
        if (isHere && (found.record == nullptr || isNewer()))
            found = {admission, &record};
    }
    return found;
}

/// The class at a sighting, in the person's favour where its records differ.
TravellerClass classAt(const StayFacts& facts, std::size_t sighting, Country country) {
    const auto& records = facts.trace.records[sighting];
    TravellerClass seen = travellerClassOf(*records.front());
    for (const FeedRecord* record : records) {
        const TravellerClass said = travellerClassOf(*record);
        if (said == citizenClass(country) || said == residentClass(country))
            return said;
        seen = std::max(seen, said);
    }
    return seen;
}

bool isSettledAt(const StayFacts& facts, std::size_t sighting, Country country) {
    const TravellerClass seen = classAt(facts, sighting, country);
    return seen == citizenClass(country) || seen == residentClass(country);
}

/// Goes through the sightings once and makes a stay of every entry.
class StayReader {
  public:
    explicit StayReader(const StayFacts& facts)
        : m_facts(facts),
          m_sightings(facts.trace.itinerary.sightings),
          m_isWayBack(m_sightings.size(), false) {}

    std::vector<Stay> read() {
        for (std::size_t i = 0; i < m_sightings.size(); ++i) {
            for (Country country : {Country::Canada, Country::UnitedStates}) {
                if (beginsStay(i, country))
                    m_stays.push_back(readStay(i, country));
            }
        }
        return std::move(m_stays);
    }

  private:
    bool beginsStay(std::size_t i, Country country) const {
        const Sighting& sighting = m_sightings[i];
        return sighting.enters(country) && !sighting.leaves(country) && !m_isWayBack[i] &&
               !itinerary().turnsAt(i) && sighting.date(country) <= itinerary().asOf;
    }

    Stay readStay(std::size_t entry, Country country) {
        Stay stay;
        stay.country = country;
        stay.entrySighting = entry;
        stay.from = m_sightings[entry].date(country);
        StayEnd end = endOf(entry, country);
        if (end.sighting) {
            stay.exitSighting = end.sighting;
            if (end.kind == StayEnd::Kind::Exit)
                stay.to = end.latest;
        }
        const Authorization authorization = authorize(stay, end);
        fill(stay, end, authorization);
        m_isVisaWaiver.push_back(authorization.isVisaWaiver);
        return stay;
    }

    /// From the entry to the next sighting that shows the person elsewhere. A flag-pole in between, over
    /// the border and straight back, ends nothing.
    StayEnd endOf(std::size_t entry, Country country) {
        const Place place = placeOf(country);
        StayEnd end;
        end.earliest = m_sightings[entry].date(country);
        end.lastSeen = entry;
        for (std::size_t i = entry + 1; i < m_sightings.size(); ++i) {
            const Sighting& sighting = m_sightings[i];
            if (sighting.date(country) > itinerary().asOf)
                break;
            end.touchesConflict = end.touchesConflict || sighting.has(SightingFlag::Conflict);
            if (sighting.leaves(country) && itinerary().turnsAt(i)) {
                m_isWayBack[i + 1] = true;
                end.turns.push_back(i);
                end.earliest = m_sightings[i + 1].date(country);
                end.lastSeen = ++i;
                continue;
            }
            const bool isStillHere = sighting.leaves(country) && sighting.after == sighting.before;
            if (isStillHere) {
                end.turnedBack.push_back(i);
                end.earliest = sighting.date(country);
                end.lastSeen = i;
                continue;
            }
            if (sighting.before.contains(place) && sighting.after.contains(place))
                continue; // turned round at an airport: says nothing of this country
            end.sighting = i;
            end.latest = sighting.date(country);
            if (sighting.leaves(country))
                end.kind = StayEnd::Kind::Exit;
            else
                end.kind = sighting.before.contains(place) ? StayEnd::Kind::GoneBy : StayEnd::Kind::Missed;
            break;
        }
        end.touchesConflict = end.touchesConflict || m_sightings[entry].has(SightingFlag::Conflict);
        return end;
    }

    Authorization authorize(const Stay& stay, const StayEnd& end) const {
        const LocalDate last = end.sighting ? end.latest : itinerary().asOf;
        Authorization authorization = authorizeEntry(stay.entrySighting, stay.country, last);
        for (std::size_t turn : end.turns) {
            // Turned round, the person never left (and an admission on the way back is a new decision);
            // admitted over there, they came back to a new period. The later end is taken.
            const bool left = m_sightings[turn].after != m_sightings[turn].before;
            if (!left && admissionOf(m_facts, turn + 1).admission == nullptr)
                continue;
            Authorization again = authorizeEntry(turn + 1, stay.country, last);
            const bool isLater =
                again.kind == Authorization::Kind::Pending ||
                (again.kind == Authorization::Kind::Date && authorization.kind == Authorization::Kind::Date &&
                 again.until > authorization.until);
            if (isLater || !left)
                authorization = again;
        }
        if (showsSettled(stay.country, end) && authorization.basis != StayBasis::StatusNeedsNone)
            authorization = settled();
        // Seen as settled only once they were back: since when, nothing says.
        else if (end.kind == StayEnd::Kind::Missed && isSettledAt(m_facts, *end.sighting, stay.country))
            addReason(authorization, "FP-STAT");
        if (!end.turns.empty() || !end.turnedBack.empty())
            addReason(authorization, "FP-DIRB");
        return authorization;
    }

    static void addReason(Authorization& authorization, std::string_view code) {
        auto& reasons = authorization.reasons;
        if (std::find(reasons.begin(), reasons.end(), code) == reasons.end())
            reasons.emplace_back(code);
    }

    /// Whether a sighting within the stay, or on the way out, shows a citizen or resident of the country.
    bool showsSettled(Country country, const StayEnd& end) const {
        const auto isSettled = [&](std::size_t sighting) { return isSettledAt(m_facts, sighting, country); };
        const bool wentOut = end.kind == StayEnd::Kind::Exit || end.kind == StayEnd::Kind::GoneBy;
        return (wentOut && isSettled(*end.sighting)) ||
               std::any_of(end.turnedBack.begin(), end.turnedBack.end(), isSettled) ||
               std::any_of(end.turns.begin(), end.turns.end(),
                           [&](std::size_t turn) { return isSettled(turn) || isSettled(turn + 1); });
    }

    Authorization authorizeEntry(std::size_t sighting, Country country, LocalDate end) const {
        const AdmissionFound found = admissionOf(m_facts, sighting);
        StayEntry entry;
        entry.country = country;
        entry.date = m_sightings[sighting].date(country);
        entry.travellerClass = classAt(m_facts, sighting, country);
        entry.admission = found.admission;
        if (found.record != nullptr)
            entry.admissionSource = found.record->source();
        const std::size_t before = country == Country::UnitedStates ? lastStayInUs() : m_stays.size();
        const bool mayRevalidate =
            before < m_stays.size() &&
            (entry.admission == nullptr || (isVisaWaiver(*entry.admission) && m_isVisaWaiver[before]));
        const bool revalidates = mayRevalidate && isRevalidated(before, sighting, entry);
        if (revalidates)
            entry.revalidated = &m_stays[before];
        Authorization authorization = authorizationOf(entry, m_facts.status(country), end);
        const bool hasOwnEnd = entry.admission != nullptr && entry.admission->until;
        if (revalidates && !hasOwnEnd)
            authorization.isVisaWaiver = m_isVisaWaiver[before];
        return authorization;
    }

    /// The stay in the US that was read last; their number if there is none.
    std::size_t lastStayInUs() const {
        for (std::size_t i = m_stays.size(); i-- > 0;) {
            if (m_stays[i].country == Country::UnitedStates)
                return i;
        }
        return m_stays.size();
    }

    /// Whether the period of the stay before still ran and the person had been in Canada alone: for no more
    /// than 30 days, or, under the visa waiver, for as long as it ran. A resident of Canada goes home with
    /// that trip, and their waiver begins anew (8 CFR 217.3(b)).
    bool isRevalidated(std::size_t before, std::size_t sighting, const StayEntry& entry) const {
        const Stay& stay = m_stays[before];
        const bool isDated = stay.authorizedUntil &&
                             (stay.basis == StayBasis::Admission || stay.basis == StayBasis::Extension ||
                              stay.basis == StayBasis::ClassDefault);
        if ((!isDated && stay.basis != StayBasis::DurationOfStatus) || !stay.to)
            return false;
        if (isDated && entry.date > *stay.authorizedUntil)
            return false;
        const bool livesInCanada = entry.travellerClass == TravellerClass::PermanentResidentCanada ||
                                   entry.travellerClass == TravellerClass::CitizenCanada;
        if (m_isVisaWaiver[before] ? livesInCanada : entry.date - *stay.to > RevalidationDays)
            return false;
        return m_sightings[*stay.exitSighting].enters(Country::Canada) &&
               wasOnlyInCanada(*stay.exitSighting, sighting);
    }

    /// Whether nothing shows the person beyond Canada and the US between the two sightings. A flight out of
    /// Canada on the day of the entry, or the day before, is the way there.
    bool wasOnlyInCanada(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i) {
            const Sighting& earlier = m_sightings[i];
            const Sighting& later = m_sightings[i + 1];
            if (!earlier.after.contains(Place::Canada)) {
                const bool isStraight = later.dateCanada - earlier.dateCanada <= 1;
                if (earlier.after.contains(Place::Elsewhere) && !isStraight)
                    return false;
                continue;
            }
            if (!later.before.contains(Place::Canada) && later.before.contains(Place::Elsewhere))
                return false;
        }
        return true;
    }

    void fill(Stay& stay, const StayEnd& end, const Authorization& authorization) const {
        addSources(stay, stay.entrySighting);
        for (std::size_t turn : end.turns) {
            addSources(stay, turn);
            addSources(stay, turn + 1);
        }
        for (std::size_t seen : end.turnedBack)
            addSources(stay, seen);
        stay.sources.insert(stay.sources.end(), authorization.sources.begin(), authorization.sources.end());
        if (end.sighting)
            addSources(stay, *end.sighting);
        stay.basis = authorization.basis;
        if (authorization.kind == Authorization::Kind::Date)
            stay.authorizedUntil = authorization.until;
        stay.reasons = authorization.reasons;
        judge(stay, end, authorization, m_facts, classAt(m_facts, stay.entrySighting, stay.country));
    }

    void addSources(Stay& stay, std::size_t sighting) const {
        for (const std::string& source : m_sightings[sighting].sources) {
            if (std::find(stay.sources.begin(), stay.sources.end(), source) == stay.sources.end())
                stay.sources.push_back(source);
        }
    }

    const Itinerary& itinerary() const { return m_facts.trace.itinerary; }

    const StayFacts& m_facts;
    const std::vector<Sighting>& m_sightings;
    std::vector<bool> m_isWayBack;
    std::vector<Stay> m_stays;
    std::vector<bool> m_isVisaWaiver; ///< of each of the stays
};

} // namespace

std::vector<Stay> staysOf(const StayFacts& facts) {
    return StayReader(facts).read();
}

std::optional<LocalDate> nextChangeOf(const Stay& stay, LocalDate asOf) {
    if (stay.verdict != Verdict::NotYetAssessable || !stay.authorizedUntil)
        return {};
    const LocalDate change = stay.authorizedUntil->plusDays(DaysOfGrace + 1);
    return change > asOf ? std::optional(change) : std::nullopt;
}

} // namespace passages
