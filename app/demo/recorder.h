#pragma once

#include "app/demo/journey.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace passages::demo {

enum class Feed : std::uint8_t { Cbsa, Cbp };
constexpr Country countryOf(Feed feed) {
    return feed == Feed::Cbsa ? Country::Canada : Country::UnitedStates;
}
constexpr std::string_view nameOf(Feed feed) {
    return feed == Feed::Cbsa ? "cbsa" : "cbp";
}

/// Where a record is named in the truth: `cbsa/E-7GQ3M2K9`.
using Source = std::string;

/// The lines of one feed, which an agency publishes in the order in which it recorded them.
class FeedLines {
  public:
    explicit FeedLines(Feed feed) : m_feed(feed) {}
    Feed feed() const { return m_feed; }
    std::string nextId(char kind);
    /// Goes on counting ids from there, below 2^40; gives where it was.
    std::uint64_t exchangeIds(std::uint64_t ids) { return std::exchange(m_ids, ids); }
    /// `zone` is the one whose clock the crossing's time is written by.
    Source add(const Record& record, const Zone& zone);
    std::size_t count() const { return m_lines.size(); }
    /// The lines in order of `recorded`; those of one second in the order in which they came.
    std::vector<std::string> takeInOrder();

  private:
    struct Line {
        Instant recorded;
        std::string text;
    };
    Feed m_feed;
    std::vector<Line> m_lines;
    std::uint64_t m_ids = 0;
};

/// What the agencies wrote down of one traveller.
struct Recorded {
    std::vector<std::vector<Source>> moves; ///< for each move of the life, the records that show it
    std::vector<Source> others;             ///< statuses, orders, admissions, corrections, withdrawals
};

/// Turns what happened into what two agencies recorded of it: what the phases let them see, each in its own
/// spelling, with a hundredth of the exits lost and some records sent twice, wrong, or taken back.
class Recorder {
  public:
    explicit Recorder(const PortTable& ports) : m_ports(ports) {}

    /// Hand-made travellers are recorded without any accident but their own.
    enum class Accidents { Happen, Never };
    Recorded record(Random& random, const Traveller& traveller, const Life& life, Accidents accidents);
    FeedLines& lines(Feed feed) { return feed == Feed::Cbsa ? m_cbsa : m_cbp; }

  private:
    struct Sight;
    void recordMove(Sight& sight, const Move& move, std::vector<Source>& sources);
    void recordEntry(Sight& sight, const Move& move, Feed feed, const Port& port, Instant at,
                     std::vector<Source>& sources);
    void recordExit(Sight& sight, const Move& move, Feed feed, std::vector<Source>& sources);
    void recordGrant(Sight& sight, const Move& move, Feed feed, const Record& entry, const Zone& zone);
    template <typename Body>
    void send(Sight& sight, const Move& move, Feed feed, const Port& port, Body body, char kind,
              std::vector<Source>& sources);
    void recordFacts(Sight& sight, const Life& life);

    const PortTable& m_ports;
    FeedLines m_cbsa{Feed::Cbsa};
    FeedLines m_cbp{Feed::Cbp};
};

} // namespace passages::demo
