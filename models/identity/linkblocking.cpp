#include "models/identity/linkblocking.h"

#include "models/identity/misreading.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace passages {
namespace {

struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t block = 0;
    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

/// FNV-1a, and 0 kept for "no key".
class Key {
  public:
    Key& operator<<(std::string_view text) {
        for (const char c : text)
            add(static_cast<unsigned char>(c));
        add(0xFF);
        return *this;
    }
    Key& operator<<(std::uint32_t number) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            add(static_cast<unsigned char>(number >> shift));
        return *this;
    }
    Key& operator<<(std::uint64_t number) {
        return *this << static_cast<std::uint32_t>(number) << static_cast<std::uint32_t>(number >> 32U);
    }
    /// The same whichever comes first.
    template <typename Value> Key& both(Value a, Value b) {
        return a < b ? *this << a << b : *this << b << a;
    }
    std::uint64_t value() const { return m_value == 0 ? 1 : m_value; }

  private:
    void add(unsigned char byte) {
        m_value ^= byte;
        m_value *= 1099511628211ULL;
    }
    std::uint64_t m_value = 14695981039346656037ULL;
};

class Keys {
  public:
    void add(const Key& key, std::uint32_t block) { m_keys.push_back({key.value(), block}); }
    std::vector<Keyed>& sorted() {
        std::sort(m_keys.begin(), m_keys.end());
        m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
        return m_keys;
    }

  private:
    std::vector<Keyed> m_keys;
};

std::string_view beginning(const NamePart& part) {
    for (const NameToken& token : part.tokens)
        if (token.kind != TokenKind::Particle)
            return std::string_view(token.text).substr(0, 3);
    return {};
}

std::uint32_t dayOfYear(const LinkProfile& profile) {
    const std::uint32_t low = std::min(profile.month, profile.day);
    const std::uint32_t high = std::max(profile.month, profile.day);
    return low << 8U | high;
}

struct Source {
    const LinkProfiles& profiles;
    const LinkProfile& profile;
    std::uint32_t block;

    const NamePart& given() const { return profiles.part(profile.given); }
    const NamePart& last() const { return profiles.part(profile.last); }
    std::uint32_t year() const { return static_cast<std::uint32_t>(profile.year); }
};

void byDocument(const Source& source, Keys& keys) {
    if (source.profile.number != 0)
        keys.add(Key() << asRead(source.profiles.documentNumber(source.profile.number)), source.block);
}

void byHalfDocument(const Source& source, Keys& keys) {
    if (source.profile.number == 0)
        return;
    const std::string number = asRead(source.profiles.documentNumber(source.profile.number));
    if (number.size() < 6)
        return;
    const std::string_view front = std::string_view(number).substr(0, number.size() / 2);
    const std::string_view back = std::string_view(number).substr(number.size() - number.size() / 2);
    std::uint32_t which = 0;
    for (const std::string_view half : {front, back}) {
        ++which;
        if (source.profile.year != 0)
            keys.add(Key() << which << half << source.year(), source.block);
        for (const NamePart* part : {&source.given(), &source.last()})
            if (part->sound != 0)
                keys.add(Key() << which << half << part->sound, source.block);
    }
}

void byBothNames(const Source& source, Keys& keys) {
    if (source.given().sound != 0 && source.last().sound != 0)
        keys.add(Key().both(source.given().sound, source.last().sound), source.block);
}

void byNameAndYear(const Source& source, Keys& keys) {
    if (source.profile.year == 0)
        return;
    for (const NamePart* part : {&source.given(), &source.last()})
        for (const std::uint32_t sound : {part->sound, part->secondSound})
            if (sound != 0)
                keys.add(Key() << sound << source.year(), source.block);
}

void byNameAndDate(const Source& source, Keys& keys) {
    if (source.profile.day == 0)
        return;
    for (const NamePart* part : {&source.given(), &source.last()})
        if (part->sound != 0)
            keys.add(Key() << part->sound << source.year() << dayOfYear(source.profile), source.block);
}

void byDate(const Source& source, Keys& keys) {
    if (source.profile.day != 0)
        keys.add(Key() << source.year() << dayOfYear(source.profile), source.block);
}

void byNameAndDay(const Source& source, Keys& keys) {
    if (source.profile.day == 0)
        return;
    for (const NamePart* part : {&source.given(), &source.last()})
        if (part->sound != 0)
            keys.add(Key() << part->sound << std::uint32_t{source.profile.month}
                           << std::uint32_t{source.profile.day},
                     source.block);
}

void byBeginnings(const Source& source, Keys& keys) {
    const std::string_view given = beginning(source.given());
    const std::string_view last = beginning(source.last());
    if (given.size() >= 2 && last.size() >= 2)
        keys.add(Key().both(given, last), source.block);
}

/// All of a number but one character each: numbers that differ by one slip share one of these.
void byAlmostDocument(const Source& source, Keys& keys) {
    if (source.profile.number == 0)
        return;
    const std::string number = asRead(source.profiles.documentNumber(source.profile.number));
    if (number.size() < 6 || number.size() > 16)
        return;
    keys.add(Key() << number, source.block);
    for (std::size_t i = 0; i < number.size(); ++i)
        keys.add(Key() << number.substr(0, i) + number.substr(i + 1), source.block);
}

void byInitialAndDay(const Source& source, Keys& keys) {
    for (const NamePart* part : {&source.given(), &source.last()}) {
        const std::string_view initial = beginning(*part).substr(0, 1);
        if (initial.empty() || source.profile.day == 0)
            continue;
        keys.add(Key() << initial << dayOfYear(source.profile), source.block);
        keys.add(Key() << initial << source.year() << std::uint32_t{source.profile.month} << 0U,
                 source.block);
        keys.add(Key() << initial << source.year() << 0U << std::uint32_t{source.profile.day}, source.block);
    }
}

void byName(const Source& source, Keys& keys) {
    for (const NamePart* part : {&source.given(), &source.last()})
        if (part->sound != 0)
            keys.add(Key() << part->sound, source.block);
}

bool isIncomplete(const LinkProfile& profile) {
    return profile.given == 0 || profile.last == 0 || profile.year == 0;
}

class Pairs {
  public:
    Pairs(const LinkProfiles& profiles, std::size_t allUpTo, std::size_t neighbours)
        : m_profiles(profiles),
          m_allUpTo(allUpTo),
          m_neighbours(neighbours) {}

    void take(std::vector<Keyed>& keys) {
        for (auto begin = keys.begin(); begin != keys.end();) {
            auto end = begin;
            while (end != keys.end() && end->key == begin->key)
                ++end;
            const auto size = static_cast<std::size_t>(end - begin);
            if (size > m_allUpTo)
                sortByNearness(begin, end);
            const std::size_t reach = size > m_allUpTo ? m_neighbours : size;
            for (std::size_t i = 0; i < size; ++i)
                for (std::size_t j = i + 1; j < std::min(size, i + 1 + reach); ++j)
                    add(begin[static_cast<std::ptrdiff_t>(i)].block,
                        begin[static_cast<std::ptrdiff_t>(j)].block);
            begin = end;
        }
        compact();
    }
    /// Of each group only the pairs with a block that lacks a field: other keys could not find it.
    void takeIncomplete(std::vector<Keyed>& keys) {
        constexpr std::size_t MostPartners = 400;
        for (auto begin = keys.begin(); begin != keys.end();) {
            auto end = begin;
            while (end != keys.end() && end->key == begin->key)
                ++end;
            for (auto one = begin; one != end; ++one) {
                if (!isIncomplete(m_profiles[one->block]))
                    continue;
                std::size_t partners = 0;
                for (auto other = begin; other != end && partners < MostPartners; ++other) {
                    if (other == one || !mayAgree(m_profiles[one->block], m_profiles[other->block]))
                        continue;
                    add(one->block, other->block);
                    ++partners;
                }
            }
            begin = end;
        }
        compact();
    }
    std::vector<CandidatePair> take() { return std::move(m_pairs); }

  private:
    /// Whether two blocks share a name field to the letter, in either place.
    static bool mayAgree(const LinkProfile& a, const LinkProfile& b) {
        return (a.last != 0 && (a.last == b.last || a.last == b.given)) ||
               (a.given != 0 && (a.given == b.given || a.given == b.last));
    }
    void add(std::uint32_t a, std::uint32_t b) { m_pairs.push_back({std::min(a, b), std::max(a, b)}); }
    void sortByNearness(std::vector<Keyed>::iterator begin, std::vector<Keyed>::iterator end) {
        const auto place = [&](const Keyed& keyed) {
            const LinkProfile& profile = m_profiles[keyed.block];
            return std::tuple(profile.year, dayOfYear(profile),
                              std::string_view(m_profiles.part(profile.last).text),
                              std::string_view(m_profiles.part(profile.given).text), keyed.block);
        };
        std::sort(begin, end, [&](const Keyed& a, const Keyed& b) { return place(a) < place(b); });
    }
    void compact() {
        std::sort(m_pairs.begin() + static_cast<std::ptrdiff_t>(m_sorted), m_pairs.end());
        std::inplace_merge(m_pairs.begin(), m_pairs.begin() + static_cast<std::ptrdiff_t>(m_sorted),
                           m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        m_sorted = m_pairs.size();
    }

    const LinkProfiles& m_profiles;
    std::size_t m_allUpTo;
    std::size_t m_neighbours;
    std::vector<CandidatePair> m_pairs;
    std::size_t m_sorted = 0;
};

} // namespace

std::vector<CandidatePair> candidatePairs(const LinkProfiles& profiles,
                                          const std::function<bool(double)>& goesOn) {
    using Find = void (*)(const Source&, Keys&);
    enum class Take { All, Incomplete };
    constexpr std::size_t SmallFile = 60'000;
    constexpr std::size_t MiddlingFile = 1'500'000;
    constexpr std::size_t LargeFile = 300'000;
    struct Pass {
        Find find;
        std::size_t upTo; ///< blocks: a larger file does without
        Take take = Take::All;
    };
    constexpr std::size_t Any = ~std::size_t{0};
    constexpr std::array passes{Pass{byDocument, Any},
                                Pass{byHalfDocument, Any},
                                Pass{byBothNames, Any},
                                Pass{byNameAndYear, Any},
                                Pass{byNameAndDate, Any},
                                Pass{byDate, SmallFile},
                                Pass{byNameAndDay, Any},
                                Pass{byBeginnings, Any},
                                Pass{byAlmostDocument, MiddlingFile},
                                Pass{byInitialAndDay, SmallFile},
                                Pass{byName, Any, Take::Incomplete}};
    const std::size_t size = profiles.size();
    Pairs pairs = size <= SmallFile   ? Pairs(profiles, 150, 10)
                  : size <= LargeFile ? Pairs(profiles, 24, 10)
                                      : Pairs(profiles, 12, 4);
    for (std::size_t i = 0; i < passes.size(); ++i) {
        if (!goesOn(static_cast<double>(i) / static_cast<double>(passes.size())))
            return {};
        if (profiles.size() > passes[i].upTo)
            continue;
        Keys keys;
        for (std::uint32_t block = 0; block < profiles.size(); ++block)
            passes[i].find({profiles, profiles[block], block}, keys);
        if (passes[i].take == Take::All)
            pairs.take(keys.sorted());
        else
            pairs.takeIncomplete(keys.sorted());
    }
    return pairs.take();
}

namespace {

/// The key of so many others, by how common its names are, leads to strangers only: the more blocks there
/// are, the rarer must be what they have in common.
class Companions {
  public:
    explicit Companions(std::size_t blocks) : m_blocks(static_cast<double>(blocks)) {}

    bool areFew(double share) const { return share * m_blocks <= Most; }
    /// How many have this name, or another one that shares its key.
    static double ofName(const Source& source, bool isGiven, double others) {
        const NamePart& part = isGiven ? source.given() : source.last();
        return std::max(others, isGiven ? part.asGiven : part.asLast);
    }
    static double ofNames(const Source& source, double others) {
        return ofName(source, true, others) * ofName(source, false, others);
    }

    static constexpr double Year = 1.0 / 80;
    static constexpr double Day = 1.0 / 366;
    static constexpr double SoundSo = 1.0 / 1000;
    static constexpr double SoundSoAtLength = 1.0 / 20'000;
    static constexpr double BeginSo = 1.0 / 300;

  private:
    static constexpr double Most = 3;

    double m_blocks;
};

bool hasBothSounds(const Source& source) {
    return source.given().sound != 0 && source.last().sound != 0;
}

void fewByNameAndYear(const Source& source, const Companions& companions, Keys& keys) {
    if (source.profile.year == 0)
        return;
    for (const bool isGiven : {true, false}) {
        const NamePart& part = isGiven ? source.given() : source.last();
        if (!companions.areFew(Companions::ofName(source, isGiven, Companions::SoundSo) * Companions::Year))
            continue;
        for (const std::uint32_t sound : {part.sound, part.secondSound})
            if (sound != 0)
                keys.add(Key() << sound << source.year(), source.block);
    }
}

void fewByNameAndDay(const Source& source, const Companions& companions, Keys& keys) {
    if (source.profile.day == 0)
        return;
    for (const bool isGiven : {true, false}) {
        const NamePart& part = isGiven ? source.given() : source.last();
        if (part.sound != 0 &&
            companions.areFew(Companions::ofName(source, isGiven, Companions::SoundSo) * Companions::Day))
            keys.add(Key() << part.sound << std::uint32_t{source.profile.month}
                           << std::uint32_t{source.profile.day},
                     source.block);
    }
}

void fewByBothNames(const Source& source, const Companions& companions, Keys& keys) {
    if (hasBothSounds(source) && companions.areFew(Companions::ofNames(source, Companions::SoundSoAtLength)))
        keys.add(Key().both(source.given().longSound, source.last().longSound), source.block);
}

void fewByBothNamesAndYear(const Source& source, const Companions& companions, Keys& keys) {
    if (source.profile.year != 0 && hasBothSounds(source) &&
        companions.areFew(Companions::ofNames(source, Companions::SoundSo) * Companions::Year))
        keys.add(Key().both(source.given().sound, source.last().sound) << source.year(), source.block);
}

void fewByBothNamesAndDay(const Source& source, const Companions& companions, Keys& keys) {
    if (source.profile.day != 0 && hasBothSounds(source) &&
        companions.areFew(Companions::ofNames(source, Companions::SoundSo) * Companions::Day))
        keys.add(Key().both(source.given().sound, source.last().sound) << dayOfYear(source.profile),
                 source.block);
}

void fewByBeginnings(const Source& source, const Companions& companions, Keys& keys) {
    if (companions.areFew(Companions::ofNames(source, Companions::BeginSo)))
        byBeginnings(source, keys);
}

// An older cache knows these by their places.
constexpr std::size_t Small = 60'000;
constexpr std::size_t Any = ~std::size_t{0};
struct StoredPass {
    void (*find)(const Source&, Keys&) = nullptr;
    void (*findFew)(const Source&, const Companions&, Keys&) = nullptr;
    std::int32_t reach = 0;
    std::size_t upTo = Any; ///< blocks
};
constexpr std::array StoredPasses{StoredPass{byDocument, nullptr, 50, Any},
                                  StoredPass{byNameAndDate, nullptr, 40, Any},
                                  StoredPass{nullptr, fewByBothNamesAndYear, 30, Any},
                                  StoredPass{nullptr, fewByBothNamesAndDay, 30, Any},
                                  StoredPass{nullptr, fewByBothNames, 16, Any},
                                  StoredPass{byHalfDocument, nullptr, 16, Small},
                                  StoredPass{nullptr, fewByNameAndYear, 24, Any},
                                  StoredPass{nullptr, fewByNameAndDay, 24, Any},
                                  StoredPass{nullptr, fewByBeginnings, 24, Any},
                                  StoredPass{byDate, nullptr, 50, Small},
                                  StoredPass{byAlmostDocument, nullptr, 12, Small},
                                  StoredPass{byInitialAndDay, nullptr, 24, Small}};
constexpr unsigned PassBits = 4;

} // namespace

std::int32_t reachOf(std::int64_t blockKey) {
    return StoredPasses[static_cast<std::size_t>(blockKey >> (63 - PassBits))].reach;
}

std::vector<BlockKey> blockKeysOf(const LinkProfiles& profiles, std::uint32_t block, std::size_t blocks) {
    std::vector<BlockKey> found;
    const Source source{profiles, profiles[block], block};
    const Companions companions(blocks);
    for (std::size_t pass = 0; pass < StoredPasses.size(); ++pass) {
        if (blocks > StoredPasses[pass].upTo)
            continue;
        Keys keys;
        if (StoredPasses[pass].find != nullptr)
            StoredPasses[pass].find(source, keys);
        else
            StoredPasses[pass].findFew(source, companions, keys);
        // The sign stays clear, so that SQLite orders keys as we do.
        for (const Keyed& keyed : keys.sorted())
            found.push_back({static_cast<std::int64_t>(pass << (63 - PassBits) | keyed.key >> (PassBits + 1)),
                             StoredPasses[pass].reach});
    }
    return found;
}

} // namespace passages
