#include "app/demo/recorder.h"

#include "app/demo/spelling.h"
#include "data/record/recordreader.h"

#include <algorithm>

namespace passages::demo {
namespace {

const LocalDate PhaseTwo = *LocalDate::from(2013, 6, 30);
const LocalDate PhaseThree = *LocalDate::from(2019, 7, 11);
const LocalDate PhaseFour = *LocalDate::from(2020, 6, 25);
const LocalDate AllCarriers = *LocalDate::from(2022, 11, 1);

/// The last second at which a record can have been written down and still be in the data.
Instant lastRecorded() {
    return completeTo().plusSeconds(-60);
}

/// In how many of a thousand flights the carrier already sends its passengers to Canada's agency.
int carriersReporting(LocalDate day) {
    if (day < PhaseFour) {
        return 0;
    }
    const int days = std::min(day - PhaseFour, AllCarriers - PhaseFour);
    return 450 + 540 * days / (AllCarriers - PhaseFour);
}

bool isShared(TravellerClass travellerClass, LocalDate day) {
    const bool isCitizen =
        travellerClass == TravellerClass::CitizenCanada || travellerClass == TravellerClass::CitizenUs;
    return day >= (isCitizen ? PhaseThree : PhaseTwo);
}

std::string base32(std::uint64_t value) {
    constexpr std::string_view Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string text(8, '0');
    for (std::size_t i = text.size(); i > 0; --i, value >>= 5) {
        text[i - 1] = Digits[value & 31];
    }
    return text;
}

/// Writes the instant of a crossing by the clock of its port, as agencies do.
void useLocalTime(std::string& line, std::string_view key, const Zone& zone) {
    const std::string start = '"' + std::string(key) + R"(":")";
    for (std::size_t at = line.find(start); at != std::string::npos; at = line.find(start, at + 1)) {
        constexpr std::size_t Length = 20; // 2026-11-20T05:00:00Z
        const std::size_t from = at + start.size();
        const auto instant = Instant::parse(std::string_view(line).substr(from, Length));
        if (instant) {
            line.replace(from, Length, zone.isoAt(*instant));
        }
    }
}

} // namespace

std::string FeedLines::nextId(char kind) {
    // Ids in no order: an odd factor and a shift are each undone again, so no two numbers meet.
    constexpr std::uint64_t Mask = (std::uint64_t(1) << 40) - 1;
    std::uint64_t value = (++m_ids * 0x5851F42D4C957F2DU) & Mask;
    value ^= value >> 17;
    value = (value * 0x14057B7EF767814FU) & Mask;
    return std::string{kind, '-'} + base32(value);
}

Source FeedLines::add(const Record& record, const Zone& zone) {
    std::string line = writeRecord(record);
    useLocalTime(line, "occurred", zone);
    useLocalTime(line, "recorded", zone);
    m_lines.push_back({record.recorded, std::move(line)});
    const std::string& id = record.correctionId.empty() ? record.id : record.correctionId;
    return std::string(nameOf(m_feed)) + '/' + id;
}

std::vector<std::string> FeedLines::takeInOrder() {
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line& a, const Line& b) { return a.recorded < b.recorded; });
    std::vector<std::string> texts;
    texts.reserve(m_lines.size());
    for (Line& line : m_lines) {
        texts.push_back(std::move(line.text));
    }
    m_lines.clear();
    return texts;
}

/// One traveller as the agencies see him while his life is recorded.
struct Recorder::Sight {
    Random& random;
    const Traveller& traveller;
    Accidents accidents;
    Recorded& recorded;
    std::optional<Record> lastEntry = std::nullopt; ///< for the admission

    /// Whether something happens that happens in so many of a thousand cases.
    bool happens(int inThousand) { return accidents == Accidents::Happen && random.chance(inThousand); }
    bool isSeen(const Move& move, int inThousand) {
        return move.seen == Seen::Always ||
               (move.seen == Seen::ByChance &&
                (accidents == Accidents::Never ? inThousand > 500 : random.chance(inThousand)));
    }
};

Recorded Recorder::record(Random& random, const Traveller& traveller, const Life& life, Accidents accidents) {
    Recorded recorded;
    Sight sight{random, traveller, accidents, recorded};
    for (const Move& move : life.moves) {
        std::vector<Source> sources;
        recordMove(sight, move, sources);
        recorded.moves.push_back(std::move(sources));
    }
    recordFacts(sight, life);
    return recorded;
}

void Recorder::recordMove(Sight& sight, const Move& move, std::vector<Source>& sources) {
    const LocalDate day = move.port->dateAt(move.at, Country::Canada);
    const TravellerClass travellerClass = sight.traveller.classOn(day);
    if (move.to == Place::Canada) {
        // Always: with an exit lost too, a whole round trip would leave no trace, and no bounds could hold.
        if (sight.isSeen(move, 1000)) {
            recordEntry(sight, move, Feed::Cbsa, *move.port, move.at, sources);
        }
    } else if (move.from == Place::Canada && move.mode == Mode::Air) {
        if (sight.isSeen(move, carriersReporting(day))) {
            recordExit(sight, move, Feed::Cbsa, sources);
        }
    } else if (move.to == Place::UnitedStates && isLandBorderMode(move.mode)) {
        // Now and then an agency sends what it must not: the reader has to keep it out.
        if (sight.isSeen(move, isShared(travellerClass, day) ? 990 : 2)) {
            recordEntry(sight, move, Feed::Cbp, *move.port, move.at, sources);
        }
    }
    if (move.mode != Mode::Air || !sight.happens(3)) {
        return;
    }
    // Air records of the United States: no phase covers them either.
    if (move.to == Place::UnitedStates) {
        const bool isPrecleared = move.arrival == nullptr || move.arrival == move.port;
        recordEntry(sight, move, Feed::Cbp, isPrecleared ? *move.port : *move.arrival,
                    move.at.plusSeconds(isPrecleared ? -900 : 3 * 3600), sources);
    } else if (move.from == Place::UnitedStates && move.to == Place::Elsewhere) {
        recordExit(sight, move, Feed::Cbp, sources);
    }
}

void Recorder::recordEntry(Sight& sight, const Move& move, Feed feed, const Port& port, Instant at,
                           std::vector<Source>& sources) {
    const LocalDate day = port.dateAt(at, countryOf(feed));
    Entry entry;
    entry.travellerClass = sight.traveller.classOn(day);
    entry.person =
        spell(sight.random, sight.traveller, day, feed, move.mode, sight.accidents == Accidents::Happen);
    entry.occurred = at;
    entry.port = port.key;
    entry.mode = move.mode;
    entry.outcome = move.outcome;
    send(sight, move, feed, port, std::move(entry), 'E', sources);
    if (move.grant && sight.lastEntry) {
        recordGrant(sight, move, feed, *sight.lastEntry, *port.side(countryOf(feed)).zone);
    }
}

void Recorder::recordExit(Sight& sight, const Move& move, Feed feed, std::vector<Source>& sources) {
    const LocalDate day = move.port->dateAt(move.at, countryOf(feed));
    Exit exit;
    exit.travellerClass = sight.traveller.classOn(day);
    exit.person =
        spell(sight.random, sight.traveller, day, feed, move.mode, sight.accidents == Accidents::Happen);
    exit.occurred = move.at;
    exit.port = move.port->key;
    exit.mode = move.mode;
    send(sight, move, feed, *move.port, std::move(exit), 'X', sources);
}

template <typename Body>
void Recorder::send(Sight& sight, const Move& move, Feed feed, const Port& port, Body body, char kind,
                    std::vector<Source>& sources) {
    FeedLines& out = lines(feed);
    const Zone& zone = *port.side(countryOf(feed)).zone;
    Random& random = sight.random;
    Record record;
    record.id = out.nextId(kind);
    int delay = kind == 'X' ? random.between(900, 5400) : random.between(15, 600);
    if (sight.happens(3)) {
        delay += random.between(1, 9) * 86400; // a port that was cut off sends late
    }
    record.recorded = std::min(body.occurred.plusSeconds(delay), lastRecorded());
    record.body = body;
    sight.lastEntry = kind == 'E' ? std::optional(record) : std::nullopt;

    const Instant later = record.recorded.plusSeconds(random.between(2 * 86400, 40 * 86400));
    const bool canFollow = later < lastRecorded();
    const int chance = random.below(1000);
    // A record that an admission points to is left alone: the admission would point nowhere.
    const bool isFree = canFollow && !move.grant && sight.accidents == Accidents::Happen;
    const bool isOwnEntry = feed == Feed::Cbsa && kind == 'E'; // see recordMove: none of them is ever lost
    const bool isWrong =
        move.mishap == Mishap::WrongDate || (move.mishap == Mishap::ByChance && isFree && chance < 3);
    const bool isWithdrawn = move.mishap == Mishap::Withdrawn || (move.mishap == Mishap::ByChance && isFree &&
                                                                  !isOwnEntry && chance >= 3 && chance < 5);
    const bool isTwice = move.mishap == Mishap::SentTwice ||
                         (move.mishap == Mishap::ByChance && sight.accidents == Accidents::Happen &&
                          chance >= 5 && chance < 9);
    if (isWrong) {
        Record wrong = record;
        auto& wrongBody = std::get<Body>(wrong.body);
        wrongBody.occurred = move.mishap == Mishap::WrongDate ? withDayAndMonthSwapped(body.occurred, zone)
                                                              : body.occurred.plusSeconds(-86400);
        sources.push_back(out.add(wrong, zone));
        record.correctionId = out.nextId('C');
        record.replaces = record.id;
        record.id = out.nextId(kind);
        record.recorded = later;
        sight.lastEntry.reset();
        sources.push_back(std::string(nameOf(feed)) + '/' + record.id);
        sight.recorded.others.push_back(out.add(record, zone));
        return;
    }
    sources.push_back(out.add(record, zone));
    if (isTwice) {
        Record again = record;
        again.id = out.nextId(kind);
        again.recorded = std::min(record.recorded.plusSeconds(random.between(20, 1500)), lastRecorded());
        std::get<Body>(again.body).occurred = body.occurred.plusSeconds(random.below(60));
        sources.push_back(out.add(again, zone));
    }
    if (isWithdrawn) {
        constexpr std::array Reasons{WithdrawalReason::Redress, WithdrawalReason::Legal,
                                     WithdrawalReason::Error};
        Record withdrawal;
        withdrawal.id = out.nextId('W');
        withdrawal.recorded = later;
        withdrawal.body = Withdrawal{record.id, move.mishap == Mishap::Withdrawn ? WithdrawalReason::Redress
                                                                                 : random.oneOf(Reasons)};
        sight.recorded.others.push_back(out.add(withdrawal, zone));
    }
}

void Recorder::recordGrant(Sight& sight, const Move& move, Feed feed, const Record& entry, const Zone& zone) {
    Record record;
    record.id = lines(feed).nextId('A');
    record.recorded = std::min(entry.recorded.plusSeconds(5), lastRecorded().plusSeconds(30));
    Admission admission;
    admission.entry = entry.id;
    admission.admittedClass = move.grant->admittedClass;
    admission.until = move.grant->until;
    admission.durationOfStatus = move.grant->durationOfStatus;
    record.body = std::move(admission);
    sight.recorded.others.push_back(lines(feed).add(record, zone));
}

void Recorder::recordFacts(Sight& sight, const Life& life) {
    const Zone& ottawa = *m_ports.find("air-yow")->canada.zone;
    const auto writtenOn = [&](LocalDate day) {
        return ottawa.startOf(day).plusSeconds(sight.random.between(8 * 3600, 17 * 3600));
    };
    const auto add = [&](Feed feed, char kind, LocalDate day, auto body) {
        Record record;
        record.recorded = writtenOn(day);
        if (record.recorded > lastRecorded()) {
            return;
        }
        record.id = lines(feed).nextId(kind);
        body.person = spell(sight.random, sight.traveller, day, feed, Mode::Air, false);
        record.body = std::move(body);
        sight.recorded.others.push_back(lines(feed).add(record, ottawa));
    };
    for (const StatusFact& fact : life.statuses) {
        const Feed feed = fact.country == Country::Canada ? Feed::Cbsa : Feed::Cbp;
        Status status;
        status.status = fact.status;
        status.from = std::max(fact.from, sight.traveller.born);
        status.until = fact.until;
        add(feed, 'S', status.from, std::move(status));
    }
    for (const OrderFact& fact : life.orders) {
        Order order;
        order.order = fact.order;
        order.issued = fact.issued;
        order.enforceable = fact.enforceable;
        order.suspended = fact.suspended;
        add(Feed::Cbsa, 'O', fact.issued, std::move(order));
    }
}

} // namespace passages::demo
