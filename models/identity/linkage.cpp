#include "models/identity/linkage.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numeric>
#include <thread>

namespace passages {
namespace {

std::vector<std::uint32_t> sortedPlaces(std::span<const Person> people) {
    std::vector<std::uint32_t> order(people.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto content = [&](std::uint32_t place) {
        const Person& person = people[place];
        return std::tie(person.lastName, person.firstName, person.middleName, person.dateOfBirth,
                        person.documentNumber, person.documentCountry, person.documentType,
                        person.nationality, person.gender);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return content(a) < content(b); });
    return order;
}

bool isFull(NameLevel level) {
    return level == NameLevel::Same || level == NameLevel::PartMissing || level == NameLevel::Variant ||
           level == NameLevel::Near;
}

bool hasDocument(const LinkLevels& levels) {
    return levels.is(LinkField::Document, DocumentLevel::Same) ||
           levels.is(LinkField::Document, DocumentLevel::Near);
}

/// What no weight may override without an officer.
bool contradicts(const LinkLevels& levels) {
    const auto given = static_cast<NameLevel>(levels.of(LinkField::Given));
    const auto last = static_cast<NameLevel>(levels.of(LinkField::Last));
    const auto born = static_cast<DateLevel>(levels.of(LinkField::BirthDate));
    const bool isOtherName = given == NameLevel::Different || given == NameLevel::PartDiffers;
    if (isOtherName && !levels.is(LinkField::Document, DocumentLevel::Same))
        return true; // twins, whose passports may be numbered in a row
    if (given == NameLevel::Different && last == NameLevel::Different)
        return true;
    if (born == DateLevel::Different && !hasDocument(levels))
        return true; // father and son
    const bool isBornAlike =
        born != DateLevel::Different && born != DateLevel::Year && born != DateLevel::Missing;
    return given == NameLevel::Different && !isBornAlike; // a child in a parent's passport
}

/// Names alone are not enough, unless they are whole and so rare among very many that hardly two people can
/// bear both.
bool isTooLittle(const LinkLevels& levels, double weight, std::size_t blocks) {
    constexpr double RareNames = 3;
    constexpr std::size_t VeryMany = 1000;
    const bool isNamesAlone = !hasDocument(levels) && levels.is(LinkField::BirthDate, DateLevel::Missing);
    const auto given = static_cast<NameLevel>(levels.of(LinkField::Given));
    const auto last = static_cast<NameLevel>(levels.of(LinkField::Last));
    return isNamesAlone && (!isFull(given) || !isFull(last) || weight < RareNames || blocks < VeryMany);
}

bool isHopeless(const LinkLevels& levels) {
    const auto given = static_cast<NameLevel>(levels.of(LinkField::Given));
    const auto last = static_cast<NameLevel>(levels.of(LinkField::Last));
    const auto document = static_cast<DocumentLevel>(levels.of(LinkField::Document));
    const bool saysNothing =
        given == NameLevel::Different || given == NameLevel::Weak || given == NameLevel::Missing;
    const bool saysNoMore =
        last == NameLevel::Different || last == NameLevel::Weak || last == NameLevel::Missing;
    return saysNothing && saysNoMore && document != DocumentLevel::Same && document != DocumentLevel::Near;
}

} // namespace

Linker::Linker(std::span<const Person> people)
    : m_order(sortedPlaces(people)),
      m_profiles(people, m_order),
      m_comparison(m_profiles),
      m_places(people.size()) {
    for (std::uint32_t sorted = 0; sorted < m_order.size(); ++sorted)
        m_places[m_order[sorted]] = sorted;
}

double Linker::rarityOf(LinkField field, const LinkLevels& levels, const LinkProfile& a,
                        const LinkProfile& b) const {
    const std::uint8_t level = levels.of(field);
    const auto same = static_cast<std::uint8_t>(1);
    const auto over = [&](double share) { return std::log2(m_weights.chance(field, same) / share); };
    switch (field) {
    case LinkField::Given:
    case LinkField::Last: {
        const auto name = static_cast<NameLevel>(level);
        if (!isFull(name))
            return 0;
        const bool isSwapped = levels.is(LinkField::Order, OrderLevel::Swapped);
        const bool isGiven = field == LinkField::Given;
        const std::uint32_t left = isGiven ? a.given : a.last;
        const std::uint32_t right = isGiven != isSwapped ? b.given : b.last;
        const auto shareOf = [&](std::uint32_t part, bool asGiven, std::uint16_t state) {
            return asGiven ? m_profiles.givenShare(part, state) : m_profiles.lastShare(part, state);
        };
        const auto larger = [&](std::uint16_t leftState, std::uint16_t rightState) {
            return std::max(shareOf(left, isGiven, leftState),
                            shareOf(right, isGiven != isSwapped, rightState));
        };
        // First and last names go together wherever people live: one who is called SUZUKI is as likely to be
        // HIROSHI as among the Japanese, whatever state the other passport is of.
        const bool isOneState = a.nationality == b.nationality;
        const double share =
            isOneState ? larger(a.nationality, a.nationality)
            : isGiven  ? std::max(larger(a.nationality, b.nationality), larger(b.nationality, a.nationality))
                       : larger(0, 0);
        // Another spelling is likelier of a common name, but not in proportion: half the bits.
        return name == NameLevel::Same ? over(share) : std::clamp(0.5 * over(share), -2.0, 1.5);
    }
    case LinkField::BirthDate:
        return level == same ? over(m_profiles.birthDateShare(a)) : 0.0;
    case LinkField::Document:
        return level == same ? over(m_profiles.documentShare(a.number)) : 0.0;
    case LinkField::Nationality:
        return level == same ? over(m_profiles.nationalityShare(a.nationality)) : 0.0;
    case LinkField::Order:
    case LinkField::Gender:
        break;
    }
    return 0;
}

double Linker::rarity(const LinkLevels& levels, const CandidatePair& pair) const {
    double bits = 0;
    for (std::size_t field = 0; field < LinkFields; ++field)
        bits += rarityOf(static_cast<LinkField>(field), levels, m_profiles[pair.a], m_profiles[pair.b]);
    return bits;
}

void Linker::learnChance() {
    constexpr std::size_t Most = 60'000;
    const std::size_t blocks = m_profiles.size();
    std::vector<LinkLevels> random;
    if (blocks * (blocks - 1) / 2 <= Most) {
        for (std::size_t a = 0; a < blocks; ++a)
            for (std::size_t b = a + 1; b < blocks; ++b)
                random.push_back(m_comparison.compare(a, b));
    } else {
        std::uint64_t state = 88172645463325252ULL; // xorshift: the same pairs on every machine
        const auto next = [&] {
            state ^= state << 13U;
            state ^= state >> 7U;
            state ^= state << 17U;
            return static_cast<std::size_t>(state % blocks);
        };
        while (random.size() < Most) {
            const std::size_t a = next();
            const std::size_t b = next();
            if (a != b)
                random.push_back(m_comparison.compare(std::min(a, b), std::max(a, b)));
        }
    }
    m_weights.learnChance(random);
}

std::vector<Linker::Scored> Linker::score(const std::vector<CandidatePair>& candidates,
                                          const std::function<bool(double)>& goesOn) {
    constexpr std::size_t Threads = 2;
    constexpr std::size_t Batch = 20'000;
    std::array<std::vector<Scored>, Threads> parts;
    std::array<std::thread, Threads> threads;
    std::atomic<std::size_t> done{0};
    std::atomic<bool> isCancelled{false};
    const std::size_t half = candidates.size() / Threads;
    // At best every other block is a second one. What the defaults put far below that is not worth keeping.
    constexpr double FarBelow = -10;
    const double bestPrior = 1 - std::log2(static_cast<double>(std::max<std::size_t>(m_profiles.size(), 2)));
    for (std::size_t t = 0; t < Threads; ++t) {
        threads[t] = std::thread([&, t] {
            LinkComparison comparison(m_profiles);
            const std::size_t end = t + 1 == Threads ? candidates.size() : half * (t + 1);
            for (std::size_t i = half * t; i < end && !isCancelled; ++i) {
                if (i % Batch == 0)
                    done += Batch;
                const CandidatePair& pair = candidates[i];
                if (!comparison.mayAgree(pair.a, pair.b))
                    continue;
                const LinkLevels levels = comparison.compare(pair.a, pair.b);
                if (isHopeless(levels))
                    continue;
                const double rare = rarity(levels, pair);
                if (bestPrior + m_weights.of(levels) + rare >= FarBelow)
                    parts[t].push_back({pair, levels.packed(), static_cast<float>(rare)});
            }
            done += candidates.size();
        });
    }
    while (done < candidates.size() * Threads) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const double share = static_cast<double>(std::min(done.load(), candidates.size())) /
                             static_cast<double>(std::max<std::size_t>(candidates.size(), 1));
        if (!isCancelled && !goesOn(share))
            isCancelled = true;
    }
    for (std::thread& thread : threads)
        thread.join();
    if (isCancelled)
        return {};
    std::vector<Scored> scored = std::move(parts[0]);
    for (std::size_t t = 1; t < Threads; ++t)
        scored.insert(scored.end(), parts[t].begin(), parts[t].end());
    return scored;
}

void Linker::learnMatches(const std::vector<Scored>& scored) {
    std::map<std::pair<std::uint32_t, int>, double> counts;
    for (const Scored& one : scored)
        ++counts[{one.levels, std::clamp(static_cast<int>(std::lround(one.rarity)), -12, 20)}];
    std::vector<LinkPattern> patterns;
    patterns.reserve(counts.size());
    for (const auto& [key, count] : counts)
        patterns.push_back({LinkLevels::unpacked(key.first), key.second, count});
    const auto blocks = static_cast<double>(m_profiles.size());
    m_weights.learnMatches(patterns, std::max(1.0, blocks * (blocks - 1) / 2), blocks);
}

Link Linker::judged(const Scored& scored) const {
    const LinkLevels levels = LinkLevels::unpacked(scored.levels);
    Link link{scored.pair.a, scored.pair.b,
              m_weights.prior() + m_weights.of(levels) + static_cast<double>(scored.rarity),
              LinkOutcome::Different};
    // Another whole birth date, and two documents that do not speak for it.
    constexpr double SurerBy = 2;
    const bool haveDocuments = m_profiles[link.a].number != 0 && m_profiles[link.b].number != 0;
    const bool isOtherDate =
        levels.of(LinkField::BirthDate) > static_cast<std::uint8_t>(DateLevel::Swapped) &&
        !levels.is(LinkField::BirthDate, DateLevel::Partial) && haveDocuments && !hasDocument(levels);
    const double from = isOtherDate ? SameFrom + SurerBy : SameFrom;
    if (link.weight >= from && !contradicts(levels) && !isTooLittle(levels, link.weight, m_profiles.size()))
        link.outcome = LinkOutcome::Same;
    else if (link.weight >= PossibleFrom)
        link.outcome = LinkOutcome::Possible;
    return link;
}

double Linker::weightOf(const LinkLevels& levels, const CandidatePair& pair) const {
    return m_weights.prior() + m_weights.of(levels) + rarity(levels, pair);
}

/// Whether two groups of blocks agree on the average of what their pairs tell.
bool Linker::agree(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
    if (left.size() == 1 && right.size() == 1)
        return true;
    constexpr std::size_t Most = 12; // of each side
    constexpr double Bound = 15;     // one strong pair is not to outvote the others
    constexpr double Contradiction = -8;
    constexpr double OtherDate = -3;
    const bool areGroups = left.size() > 1 && right.size() > 1;
    // One pair of the two speaks for it already; two groups are to agree by themselves.
    const double agreeFrom = areGroups ? 0 : -1.5;
    const auto step = [](std::size_t size) { return (size + Most - 1) / Most; };
    double sum = 0;
    double count = 0;
    for (std::size_t i = 0; i < left.size(); i += step(left.size())) {
        for (std::size_t j = 0; j < right.size(); j += step(right.size())) {
            const std::uint32_t a = std::min(left[i], right[j]);
            const std::uint32_t b = std::max(left[i], right[j]);
            const LinkLevels levels = m_comparison.compare(a, b);
            double weight = std::clamp(weightOf(levels, {a, b}), -Bound, Bound);
            // Two whole birth dates of one year are a slip between two records, two people between groups.
            const bool isOtherDate =
                areGroups && levels.is(LinkField::BirthDate, DateLevel::Year) && !hasDocument(levels);
            // What is missing speaks neither for nor against: the prior alone is no disagreement.
            if (weight < 0)
                weight = std::max(weight, m_weights.against(levels));
            sum += contradicts(levels) ? Contradiction : isOtherDate ? std::min(weight, OtherDate) : weight;
            count += 1;
        }
    }
    return sum / count >= agreeFrom;
}

void Linker::join(std::vector<Link> links, Linkage& linkage) {
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
        return x.weight != y.weight ? x.weight > y.weight : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    std::vector<std::uint32_t> groupOf(m_profiles.size());
    std::iota(groupOf.begin(), groupOf.end(), 0U);
    std::vector<std::vector<std::uint32_t>> members(m_profiles.size());
    const auto membersOf = [&](std::uint32_t group) -> std::vector<std::uint32_t>& {
        if (members[group].empty())
            members[group].push_back(group);
        return members[group];
    };
    for (const Link& link : links) {
        if (link.outcome != LinkOutcome::Same)
            continue;
        std::uint32_t into = groupOf[link.a];
        std::uint32_t gone = groupOf[link.b];
        if (into == gone || !agree(membersOf(into), membersOf(gone)))
            continue;
        if (membersOf(into).size() < membersOf(gone).size())
            std::swap(into, gone);
        for (const std::uint32_t block : members[gone])
            groupOf[block] = into;
        members[into].insert(members[into].end(), members[gone].begin(), members[gone].end());
        members[gone] = {};
        linkage.same.push_back(link);
    }
    for (Link link : links) {
        if (groupOf[link.a] == groupOf[link.b] || link.outcome == LinkOutcome::Different)
            continue;
        link.outcome = LinkOutcome::Possible;
        linkage.possible.push_back(link);
    }
    // From sorted places to places in the list.
    for (std::vector<Link>* list : {&linkage.same, &linkage.possible})
        for (Link& link : *list) {
            const auto [a, b] = std::minmax(m_order[link.a], m_order[link.b]);
            link = {a, b, link.weight, link.outcome};
        }
    constexpr std::uint32_t None = ~0U;
    std::vector<std::uint32_t> numbers(m_profiles.size(), None);
    linkage.person.resize(m_profiles.size());
    for (std::uint32_t place = 0; place < m_profiles.size(); ++place) {
        std::uint32_t& number = numbers[groupOf[m_places[place]]];
        if (number == None)
            number = linkage.people++;
        linkage.person[place] = number;
    }
}

Linkage Linker::link(const std::function<bool(double)>& goesOn) {
    Linkage linkage;
    bool isGoingOn = true;
    const auto ask = [&](double from, double to) {
        return [&, from, to](double share) {
            isGoingOn = isGoingOn && goesOn(from + share * (to - from));
            return isGoingOn;
        };
    };
    if (m_profiles.size() > 1)
        learnChance();
    const std::vector<CandidatePair> candidates = candidatePairs(m_profiles, ask(0.02, 0.3));
    const std::vector<Scored> scored = score(candidates, ask(0.3, 0.9));
    if (!isGoingOn) {
        linkage.isCancelled = true;
        return linkage;
    }
    learnMatches(scored);
    std::vector<Link> links;
    for (const Scored& one : scored)
        if (const Link link = judged(one); link.outcome != LinkOutcome::Different)
            links.push_back(link);
    join(std::move(links), linkage);
    return linkage;
}

std::vector<LinkEvidence> Linker::evidenceOf(std::uint32_t a, std::uint32_t b) {
    const auto [left, right] = std::minmax(m_places[a], m_places[b]);
    const LinkLevels levels = m_comparison.compare(left, right);
    std::vector<LinkEvidence> evidence;
    for (std::size_t i = 0; i < LinkFields; ++i) {
        const auto field = static_cast<LinkField>(i);
        const bool isPlain = field == LinkField::Order && levels.is(field, OrderLevel::Straight);
        if (levels.of(field) == 0 || isPlain)
            continue;
        evidence.push_back({field, levels.of(field),
                            m_weights.of(field, levels.of(field)) +
                                rarityOf(field, levels, m_profiles[left], m_profiles[right])});
    }
    return evidence;
}

} // namespace passages
