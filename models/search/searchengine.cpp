#include "models/search/searchengine.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <unordered_set>

namespace passages {
namespace {

constexpr std::size_t MostWeighed = 160;
constexpr std::size_t MostWeighedTied = 400;
constexpr double LeastBits = 1.0;
constexpr double ShareOfBest = 0.35; ///< what is worth less than that of the best hit is left out

/// What weighing may add to what somebody was gathered for: initials, states, what is known of a birth date,
/// less what is missing from the name for certain.
class Hope {
  public:
    explicit Hope(const SearchQuery& query) {
        m_always = query.states.empty() ? 0.5 : 3.5;
        for (std::size_t i = 0; i < query.words.size(); ++i) {
            const AskedWord& asked = query.words[i];
            const TokenKind kind = asked.word.token.kind;
            m_always += kind == TokenKind::Initial ? HitScorer::InitialBits : 0.0;
            if (kind == TokenKind::Name && !asked.isOptional && !asked.state)
                m_names |= 1U << i;
        }
        m_date = query.born.empty() ? 0.0 : OtherDate;
    }

    double most() const { return m_always + m_date; }
    double of(std::uint32_t groups) const {
        const double date = (groups & SearchEngine::DateGroup) != 0 ? std::min(m_date, FullerDate) : m_date;
        return m_always + date - MissingName * std::popcount(m_names & ~groups);
    }

  private:
    static constexpr double OtherDate = 9.5;  ///< one that is nearly the one asked for
    static constexpr double FullerDate = 3.1; ///< more of it agrees than the year
    static constexpr double MissingName = 5.0;

    double m_always = 0;
    double m_date = 0;
    std::uint32_t m_names = 0;
};

} // namespace

SearchEngine::SearchEngine(Connection& connection) : m_index(connection) {}

/// Those with most bits, in no order; all that tie with the last where they are not too many.
std::vector<std::int64_t> SearchEngine::best(std::size_t most) const {
    std::vector<std::int64_t> persons = m_gathered;
    if (persons.size() <= most)
        return persons;
    const auto bitsOf = [this](std::int64_t person) {
        return m_slots[static_cast<std::size_t>(person)].bits;
    };
    const auto isBetter = [&](std::int64_t a, std::int64_t b) {
        const float left = bitsOf(a);
        const float right = bitsOf(b);
        return left != right ? left > right : a > b;
    };
    std::nth_element(persons.begin(), persons.begin() + static_cast<std::ptrdiff_t>(most), persons.end(),
                     isBetter);
    persons.resize(most);
    return persons;
}

void SearchEngine::weigh(const SearchQuery& query, HitScorer& scorer, std::size_t limit,
                         std::vector<Weighed>& weighed) {
    std::vector<std::int64_t> persons = best(MostWeighedTied);
    const auto bitsOf = [this](std::int64_t person) {
        return static_cast<double>(m_slots[static_cast<std::size_t>(person)].bits);
    };
    std::sort(persons.begin(), persons.end(), [&](std::int64_t a, std::int64_t b) {
        return bitsOf(a) != bitsOf(b) ? bitsOf(a) > bitsOf(b) : a > b;
    });
    const Hope hope(query);
    std::vector<double> found;
    std::unordered_set<std::int64_t> seen;
    for (const Weighed& each : weighed) {
        found.push_back(each.bits.all);
        seen.insert(each.person.number);
    }
    double bestFound = 0;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        // Enough that are better than whoever is still to come.
        if (i >= 20 && i % 10 == 0) {
            const double most = bitsOf(persons[i]) + hope.most();
            const auto better = static_cast<std::size_t>(
                std::count_if(found.begin(), found.end(), [&](double bits) { return bits >= most; }));
            if (better >= limit || most < ShareOfBest * bestFound)
                break;
            if (i >= MostWeighed && bitsOf(persons[i]) + 0.01 < bitsOf(persons[MostWeighed]))
                break;
        }
        // Reading somebody costs ten times what ruling them out does.
        const Slot& slot = m_slots[static_cast<std::size_t>(persons[i])];
        if (slot.bits + hope.of(slot.groups) < ShareOfBest * bestFound)
            continue;
        if (!seen.insert(persons[i]).second)
            continue;
        auto person = m_index.person(persons[i]);
        if (!person)
            continue;
        const HitBits bits = scorer.bits(person->person);
        found.push_back(bits.all);
        bestFound = std::max(bestFound, bits.all);
        weighed.push_back({std::move(*person), bits});
    }
}

std::vector<SearchHit> SearchEngine::hitsOf(std::vector<Weighed>& weighed, HitScorer& scorer,
                                            std::size_t limit) {
    std::sort(weighed.begin(), weighed.end(), [](const Weighed& a, const Weighed& b) {
        return a.bits.all != b.bits.all ? a.bits.all > b.bits.all : a.person.number > b.person.number;
    });
    std::vector<SearchHit> hits;
    std::vector<double> bits;
    std::unordered_set<std::int64_t> travellers;
    for (Weighed& each : weighed) {
        if (hits.size() >= limit || each.bits.all < LeastBits ||
            each.bits.all < ShareOfBest * weighed.front().bits.all)
            break;
        if (!travellers.insert(each.person.traveller).second)
            continue;
        SearchHit hit;
        hit.traveller = each.person.traveller;
        hit.person = std::move(each.person.person);
        scorer.explain(hit);
        TravellerSummary summary = m_index.summary(hit.traveller);
        hit.documents = std::move(summary.documents);
        hit.crossings = summary.crossings;
        hit.lastSeen = summary.lastSeen;
        hits.push_back(std::move(hit));
        bits.push_back(each.bits.all);
    }
    // Who was seen last comes first among those who are worth the same.
    std::vector<std::size_t> order(hits.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return bits[a] != bits[b] ? bits[a] > bits[b] : hits[a].lastSeen > hits[b].lastSeen;
    });
    std::vector<SearchHit> ranked;
    for (const std::size_t i : order)
        ranked.push_back(std::move(hits[i]));
    return ranked;
}

Result<SearchResult> SearchEngine::find(const SearchRequest& request) {
    const auto started = std::chrono::steady_clock::now();
    const auto query = readQuery(request);
    if (!query)
        return fail(query.error());
    m_vocabulary.refresh(m_index);
    m_slots.resize(static_cast<std::size_t>(m_vocabulary.people()) + 1);
    const std::size_t limit = request.limit < 0 ? MostWeighedTied : static_cast<std::size_t>(request.limit);
    HitScorer scorer(*query, m_vocabulary);
    SearchResult result;
    result.understood = query->understood();
    std::vector<Weighed> weighed;
    try {
        gather(*query, scorer);
        weigh(*query, scorer, limit, weighed);
        const auto isFound = [&](const Weighed& each) {
            return (!query->hasWholeBirthDate() || each.bits.born >= BirthDateBits) &&
                   (query->documents.empty() || each.bits.document >= DocumentBits) &&
                   (query->words.empty() || each.bits.name > 0);
        };
        if (std::none_of(weighed.begin(), weighed.end(), isFound)) {
            if (query->hasWholeBirthDate())
                addNearDates(*query);
            addNearDocuments(*query);
            weigh(*query, scorer, limit, weighed);
        }
        result.hits = hitsOf(weighed, scorer, limit);
    } catch (...) {
        forget();
        throw;
    }
    forget();
    result.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return result;
}

} // namespace passages
