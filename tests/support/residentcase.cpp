#include "tests/support/residentcase.h"

#include "tests/support/story.h"

#include <algorithm>

namespace passages::test {

namespace {

class CaseMaker {
  public:
    explicit CaseMaker(std::mt19937_64& random) : m_random(random) {}

    ResidentCase make(Wanted wanted) {
        m_case.input.wanted = wanted;
        m_case.journey = randomJourney(m_random, Travel::LandAndAir);
        const LocalDate last = m_case.journey.moves.back().date(Country::Canada);
        m_case.asOf = last.plusDays(below(60));
        m_case.landing = m_case.asOf.plusDays(-below(8 * 365));
        m_case.temporaryFrom = m_case.landing.plusDays(-below(4 * 365));
        m_case.sentence.from = m_case.landing.plusDays(below(400));
        m_case.sentence.to = m_case.sentence.from.plusDays(below(100));
        m_case.credited.from = m_case.asOf.plusDays(-below(6 * 365));
        m_case.credited.to = m_case.credited.from.plusDays(below(500));
        m_case.canada = m_case.journey.truth(Country::Canada, m_case.asOf);
        m_case.unitedStates = m_case.journey.truth(Country::UnitedStates, m_case.asOf);
        addRecords();
        addFacts();
        m_case.assessment = assess(m_case.input, PortTable::builtIn());
        return std::move(m_case);
    }

  private:
    std::int32_t below(int limit) {
        return static_cast<std::int32_t>(m_random() % static_cast<std::uint64_t>(limit));
    }
    std::int64_t number() { return static_cast<std::int64_t>(m_case.input.facts.size()) + 1; }

    void addRecords() {
        m_case.input.asOf = m_case.asOf;
        const auto kept = randomlyKept(m_random, m_case.journey);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (kept[i])
                m_case.input.records.push_back(m_case.journey.moves[i].record);
        }
        m_case.input.records.push_back(statusRecord(Country::Canada, StatusKind::TemporaryResident,
                                                    m_case.temporaryFrom, m_case.landing.plusDays(-1)));
    }

    void addFacts() {
        for (Country country : {Country::Canada, Country::UnitedStates})
            addStatus(StatusKind::PermanentResident, FactKind::PermanentResident, country, m_case.landing,
                      {});
        addStatus(StatusKind::Sentence, FactKind::Sentence, Country::Canada, m_case.sentence.from,
                  m_case.sentence.to);
        for (FactKind kind : {FactKind::AccompanyingCitizen, FactKind::CrownServant})
            addFact(kind, Country::Canada, m_case.credited.from, m_case.credited.to);
        addFact(FactKind::PermanentResident, Country::Canada, m_case.landing.plusDays(-500), {});
        addFact(FactKind::Citizen, Country::UnitedStates, m_case.landing, {});
        for (std::size_t i = m_case.input.facts.size() - 2; i < m_case.input.facts.size(); ++i)
            m_case.input.facts[i].withdrawn = Fact::Withdrawal{"m.roy", Instant(), "entered in error"};
    }

    void addStatus(StatusKind status, FactKind kind, Country country, LocalDate from,
                   std::optional<LocalDate> until) {
        if (below(2) == 0)
            m_case.input.records.push_back(statusRecord(country, status, from, until));
        else
            addFact(kind, country, from, until);
    }

    void addFact(FactKind kind, Country country, LocalDate from, std::optional<LocalDate> until) {
        m_case.input.facts.push_back(factOf(number(), kind, country, from, until));
    }

    std::mt19937_64& m_random;
    ResidentCase m_case;
};

} // namespace

bool ResidentCase::wasIn(Country country, LocalDate date) const {
    const auto& truth = country == Country::Canada ? canada : unitedStates;
    const auto index = date - journey.begins;
    return index >= 0 && index < static_cast<int>(truth.size()) && truth[static_cast<std::size_t>(index)];
}

const RuleResult* ResidentCase::rule(std::string_view id) const {
    const auto& rules = assessment.rules;
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const RuleResult& result) { return result.rule == id; });
    return found == rules.end() ? nullptr : &*found;
}

ResidentCase randomResident(std::mt19937_64& random, Wanted wanted) {
    return CaseMaker(random).make(wanted);
}

Fact factOf(std::int64_t number, FactKind kind, Country country, LocalDate from,
            std::optional<LocalDate> until) {
    Fact fact;
    fact.number = number;
    fact.kind = kind;
    fact.country = country;
    fact.from = from;
    fact.until = until;
    fact.source = "letter of the employer";
    fact.sourceDate = from;
    fact.enteredBy = "m.roy";
    return fact;
}

FeedRecord statusRecord(Country country, StatusKind kind, LocalDate from, std::optional<LocalDate> until) {
    Status status;
    status.person = somebody();
    status.status = kind;
    status.from = from;
    status.until = until;
    FeedRecord record;
    record.feed = country == Country::Canada ? "cbsa" : "cbp";
    record.country = country;
    record.record.id = std::string(toCode(kind)) + from.iso();
    record.record.body = std::move(status);
    return record;
}

} // namespace passages::test
