#include "models/leads/verdict.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace passages {

namespace {

/// Strongest first: what the records themselves point to, then what they cannot show, then the weak ones.
constexpr std::array Strength = {"FP-STAT", "FP-DS",  "FP-DIRB", "FP-REV",  "FP-NOI94", "FP-SD",
                                 "FP-CREW", "FP-TZ",  "FP-EXT",  "FP-OFF",  "FP-COV",   "FP-UNM",
                                 "FP-CARR", "FP-UNL", "FP-LEAD", "FP-CHILD"};

/// An arrival with nothing after it for so long is likelier a record that was never closed.
constexpr int NeverClosedDays = 3 * 365;

void addOnce(std::vector<std::string>& codes, std::string_view code) {
    if (std::find(codes.begin(), codes.end(), code) == codes.end())
        codes.emplace_back(code);
}

void sortByStrength(std::vector<std::string>& reasons) {
    const auto strength = [](const std::string& code) {
        return std::find(Strength.begin(), Strength.end(), code) - Strength.begin();
    };
    std::sort(reasons.begin(), reasons.end(), [&](const std::string& left, const std::string& right) {
        return strength(left) < strength(right);
    });
}

class Judge {
  public:
    Judge(Stay& stay, const StayEnd& end, const Authorization& authorization, const StayFacts& facts,
          TravellerClass who)
        : m_stay(stay),
          m_end(end),
          m_authorization(authorization),
          m_facts(facts),
          m_who(who) {}

    void run() {
        decide();
        const bool mayBeOver = m_stay.daysOver && m_stay.daysOver->maximum > 0;
        if (mayBeOver)
            explain();
        sortByStrength(m_stay.reasons);
    }

  private:
    void decide() {
        if (m_authorization.basis == StayBasis::Admission)
            addOnce(m_stay.evidence, "admission_on_record");
        if (m_authorization.kind == Authorization::Kind::None)
            m_stay.verdict = Verdict::NotAssessable;
        else if (m_end.touchesConflict)
            m_stay.verdict = Verdict::ConflictingRecords;
        else if (m_end.kind == StayEnd::Kind::Exit)
            decideExit();
        else if (m_end.kind == StayEnd::Kind::Open)
            decideOpen();
        else
            decideUnrecorded();
    }

    bool isPending() const { return m_authorization.kind == Authorization::Kind::Pending; }
    std::int32_t over(LocalDate date) const {
        return isPending() ? 0 : std::max(0, date - m_authorization.until);
    }

    void decideExit() {
        const std::int32_t days = over(m_end.latest);
        m_stay.verdict = days > 0 ? Verdict::OverstayedDeparted : Verdict::DepartedInTime;
        m_stay.daysOver = DayRange{days, days};
        addOnce(m_stay.evidence, days > 0 ? "exit_after_end" : "exit_on_record");
    }

    /// A later sighting proves that the person left, on some date from when they were last seen here to that
    /// sighting. Who can have come straight from here and was in time even then, left in time.
    void decideUnrecorded() {
        m_stay.daysOver = DayRange{over(m_end.earliest), over(m_end.latest)};
        addOnce(m_stay.evidence, "seen_elsewhere_later");
        if (m_end.kind == StayEnd::Kind::GoneBy && m_stay.daysOver->maximum == 0) {
            m_stay.verdict = Verdict::DepartedInTime;
            m_stay.to = m_end.latest;
            return;
        }
        m_stay.verdict = Verdict::DepartureUnrecorded;
        addOnce(m_stay.evidence, "no_exit_on_record");
        isExitHidden({m_end.earliest, m_end.latest});
    }

    void decideOpen() {
        const Itinerary& itinerary = m_facts.trace.itinerary;
        m_stay.verdict = Verdict::NotYetAssessable;
        addOnce(m_stay.evidence, "no_exit_on_record");
        if (isPending())
            return;
        const LocalDate limit = m_authorization.until.plusDays(DaysOfGrace);
        if (itinerary.asOf <= limit)
            return;
        const LocalDate complete = itinerary.completeThrough(m_stay.country);
        if (complete < limit) {
            addOnce(m_stay.evidence, "feeds_incomplete");
            return;
        }
        addOnce(m_stay.evidence, "feeds_complete");
        if (isExitHidden({m_end.earliest, itinerary.asOf})) {
            m_stay.verdict = Verdict::ExitNotObservable;
            m_stay.daysOver = DayRange{0, over(itinerary.asOf)};
            return;
        }
        m_stay.verdict = Verdict::ProbableOverstay;
        // Nothing is known of the time after the feeds' completeness but that it began with the person here.
        m_stay.daysOver = DayRange{over(complete), over(itinerary.asOf)};
    }

    /// An unrecorded exit can lie anywhere from when the person was last seen here to the as-of date, or to
    /// the sighting that proves it.
    bool isExitHidden(DateSpan period) {
        bool isHidden = false;
        for (const auto& [way, code] : {std::pair(WayOut::Land, "land_exit_not_covered"),
                                        std::pair(WayOut::Air, "air_exit_not_covered")}) {
            if (unseenExits(m_stay.country, way, m_who, period, m_facts.usAirExits).isEmpty())
                continue;
            addOnce(m_stay.evidence, code);
            isHidden = true;
        }
        return isHidden;
    }

    void explain() {
        auto& reasons = m_stay.reasons;
        addOnce(reasons, "FP-EXT");
        if (m_authorization.basis == StayBasis::ClassDefault)
            addOnce(reasons, "FP-OFF");
        if (m_end.kind != StayEnd::Kind::Exit) {
            addOnce(reasons, "FP-COV");
            if (m_facts.hasSeveralIdentities)
                addOnce(reasons, "FP-UNM");
            if (maybeChild())
                addOnce(reasons, "FP-CHILD");
        }
        explainAdmission();
        explainDates();
        if (m_end.sighting && m_facts.trace.itinerary.sightings[*m_end.sighting].mode == Mode::Air)
            addOnce(reasons, "FP-CARR");
        if (m_end.kind == StayEnd::Kind::Open &&
            m_facts.trace.itinerary.asOf - m_end.earliest > NeverClosedDays)
            addOnce(reasons, "FP-UNL");
    }

    void explainAdmission() {
        for (const FeedRecord& record : m_facts.records) {
            const auto* admission = std::get_if<Admission>(&record.record.body);
            if (admission == nullptr || !isUnderStay(record))
                continue;
            constexpr std::array CrewClasses = {"CREW", "C1", "D",  "D1", "D2", "C1D", "A1",
                                                "A2",   "A3", "G1", "G2", "G3", "G4",  "G5"};
            if (std::find(CrewClasses.begin(), CrewClasses.end(), admission->admittedClass) !=
                CrewClasses.end())
                addOnce(m_stay.reasons, "FP-CREW");
            // Satisfactory departure: up to 30 days more in an emergency (8 CFR 217.3(a)).
            constexpr int SatisfactoryDays = 30;
            if (isVisaWaiver(*admission) && m_stay.daysOver && m_stay.daysOver->minimum <= SatisfactoryDays)
                addOnce(m_stay.reasons, "FP-SD");
        }
    }

    bool isUnderStay(const FeedRecord& record) const {
        const std::string source = record.source();
        return std::find(m_stay.sources.begin(), m_stay.sources.end(), source) != m_stay.sources.end();
    }

    /// A child can have gone on the document of a parent.
    bool maybeChild() const {
        constexpr int GrownUpMonths = 16 * 12;
        for (const FeedRecord* record : m_facts.trace.records[m_stay.entrySighting]) {
            const Person* person = record->record.person();
            if (person == nullptr)
                continue;
            const PartialDate& born = person->dateOfBirth;
            // Of a birth date known in part the latest that it can be.
            const auto month = born.month == 0 ? 12U : born.month;
            const auto first = LocalDate::from(born.year, month, born.day == 0 ? 1U : born.day);
            if (!first)
                continue;
            const LocalDate latest = born.day == 0 ? first->plusMonths(1).plusDays(-1) : *first;
            if (m_stay.from < latest.plusMonths(GrownUpMonths))
                return true;
        }
        return false;
    }

    /// One day over can be the zone's doing: the other side of the crossing, or an old tz database.
    void explainDates() {
        const auto& sightings = m_facts.trace.itinerary.sightings;
        const Sighting& entry = sightings[m_stay.entrySighting];
        // A nominal period begins with the date of the entry.
        const bool isNominal = m_authorization.basis == StayBasis::ClassDefault;
        bool isDoubtful = entry.has(SightingFlag::ZoneDoubtful) ||
                          (isNominal && entry.dateCanada != entry.dateUnitedStates);
        if (m_end.sighting) {
            const Sighting& exit = sightings[*m_end.sighting];
            isDoubtful = isDoubtful || exit.has(SightingFlag::ZoneDoubtful) ||
                         exit.dateCanada != exit.dateUnitedStates;
        }
        if (isDoubtful && m_stay.daysOver && m_stay.daysOver->minimum <= 1)
            addOnce(m_stay.reasons, "FP-TZ");
    }

    Stay& m_stay;
    const StayEnd& m_end;
    const Authorization& m_authorization;
    const StayFacts& m_facts;
    TravellerClass m_who;
};

} // namespace

void judge(Stay& stay, const StayEnd& end, const Authorization& authorization, const StayFacts& facts,
           TravellerClass who) {
    Judge(stay, end, authorization, facts, who).run();
}

} // namespace passages
