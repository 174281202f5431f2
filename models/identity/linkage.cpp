#include "models/identity/linkage.h"

#include "models/identity/linkclusters.h"
#include "models/identity/linklearning.h"
#include "models/identity/linkrules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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

/// What speaks against the whole groups that two blocks belong to, too.
bool contradicts(const LinkLevels& levels) {
    const auto bar = barOf(levels);
    return bar && *bar != LinkBar::OtherLastName;
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

LinkJudge::LinkJudge(const LinkProfiles& profiles, const LinkModel& model)
    : m_profiles(profiles),
      m_model(model),
      m_weights(model.weights),
      m_comparison(profiles) {}

CandidatePair LinkJudge::inOrder(const CandidatePair& pair) const {
    const auto rank = [&](std::uint32_t place) { return std::pair(m_profiles[place].rank, place); };
    return rank(pair.a) < rank(pair.b) ? pair : CandidatePair{pair.b, pair.a};
}

LinkLevels LinkJudge::compare(const CandidatePair& pair) {
    const CandidatePair ordered = inOrder(pair);
    return m_comparison.compare(ordered.a, ordered.b);
}

double LinkJudge::rarityOf(LinkField field, const LinkLevels& levels, const LinkProfile& a,
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

double LinkJudge::rarity(const LinkLevels& levels, const CandidatePair& pair) const {
    double bits = 0;
    const CandidatePair ordered = inOrder(pair);
    for (std::size_t field = 0; field < LinkFields; ++field)
        bits += rarityOf(static_cast<LinkField>(field), levels, m_profiles[ordered.a], m_profiles[ordered.b]);
    return bits;
}

std::optional<ScoredPair> LinkJudge::score(const CandidatePair& pair) {
    if (!m_comparison.mayAgree(pair.a, pair.b))
        return std::nullopt;
    const LinkLevels levels = compare(pair);
    if (isHopeless(levels))
        return std::nullopt;
    return ScoredPair{pair, levels.packed(), static_cast<float>(rarity(levels, pair))};
}

Link LinkJudge::judged(const ScoredPair& scored) const {
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
    // Another surname and no document: married, or a stranger.
    const bool isOtherSurname = levels.is(LinkField::Last, NameLevel::Different) && !hasDocument(levels);
    const double from = isOtherDate || isOtherSurname ? SameFrom + SurerBy : SameFrom;
    if (link.weight >= from && !barOf(levels) && !isTooLittle(levels, link.weight, m_model.blocks))
        link.outcome = LinkOutcome::Same;
    else if (link.weight >= PossibleFrom)
        link.outcome = LinkOutcome::Possible;
    return link;
}

double LinkJudge::weightOf(const LinkLevels& levels, const CandidatePair& pair) const {
    return m_weights.prior() + m_weights.of(levels) + rarity(levels, pair);
}

bool LinkJudge::agree(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
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
            const CandidatePair pair{left[i], right[j]};
            const LinkLevels levels = compare(pair);
            double weight = std::clamp(weightOf(levels, pair), -Bound, Bound);
            // Two whole birth dates that are alike are a slip between two records, two people between groups.
            const bool isAlikeDate = levels.is(LinkField::BirthDate, DateLevel::OneDigit) ||
                                     levels.is(LinkField::BirthDate, DateLevel::TwoParts) ||
                                     levels.is(LinkField::BirthDate, DateLevel::Year);
            const bool isOtherDate = areGroups && isAlikeDate && !hasDocument(levels);
            // What is missing speaks neither for nor against: the prior alone is no disagreement.
            if (weight < 0)
                weight = std::max(weight, m_weights.against(levels));
            sum += contradicts(levels) ? Contradiction : isOtherDate ? std::min(weight, OtherDate) : weight;
            count += 1;
        }
    }
    return sum / count >= agreeFrom;
}

std::vector<LinkEvidence> LinkJudge::evidenceOf(const CandidatePair& pair, const LinkLevels& levels) const {
    std::vector<LinkEvidence> evidence;
    const CandidatePair ordered = inOrder(pair);
    for (std::size_t i = 0; i < LinkFields; ++i) {
        const auto field = static_cast<LinkField>(i);
        const bool isPlain = field == LinkField::Order && levels.is(field, OrderLevel::Straight);
        if (levels.of(field) == 0 || isPlain)
            continue;
        evidence.push_back({field, levels.of(field),
                            m_weights.of(field, levels.of(field)) +
                                rarityOf(field, levels, m_profiles[ordered.a], m_profiles[ordered.b])});
    }
    return evidence;
}

Linker::Linker(std::span<const Person> people)
    : m_order(sortedPlaces(people)),
      m_profiles(people, m_order),
      m_model{{}, m_profiles.shares(), people.size()},
      m_judge(m_profiles, m_model),
      m_places(people.size()) {
    for (std::uint32_t sorted = 0; sorted < m_order.size(); ++sorted)
        m_places[m_order[sorted]] = sorted;
}

void Linker::join(std::vector<Link> links, Linkage& linkage) {
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
        return x.weight != y.weight ? x.weight > y.weight : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    LinkClusters clusters(m_profiles.size());
    for (const Link& link : links)
        if (link.outcome == LinkOutcome::Same && clusters.joinIfAgreed(link.a, link.b, m_judge))
            linkage.same.push_back(link);
    for (Link link : links) {
        if (clusters.groupOf(link.a) == clusters.groupOf(link.b) || link.outcome == LinkOutcome::Different)
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
        std::uint32_t& number = numbers[clusters.groupOf(m_places[place])];
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
    learnChance(m_model, m_profiles);
    const std::vector<CandidatePair> candidates = candidatePairs(m_profiles, ask(0.02, 0.3));
    const std::vector<ScoredPair> scored = scorePairs(m_profiles, m_model, candidates, ask(0.3, 0.9));
    if (!isGoingOn) {
        linkage.isCancelled = true;
        return linkage;
    }
    learnMatches(m_model, scored);
    std::vector<Link> links;
    for (const ScoredPair& one : scored)
        if (const Link link = m_judge.judged(one); link.outcome != LinkOutcome::Different)
            links.push_back(link);
    join(std::move(links), linkage);
    return linkage;
}

std::vector<LinkEvidence> Linker::evidenceOf(std::uint32_t a, std::uint32_t b) {
    const auto [left, right] = std::minmax(m_places[a], m_places[b]);
    const CandidatePair pair{left, right};
    return m_judge.evidenceOf(pair, m_judge.compare(pair));
}

} // namespace passages
