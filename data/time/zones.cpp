#include "data/time/zones.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

namespace passages {
namespace {

constexpr std::int64_t SecondsInDay = 86400;
constexpr std::int64_t LargestOffset = 26 * 3600; // more than any zone ever had

/// Border records begin in 2012 and a rule looks a few years ahead.
constexpr int FirstYear = 1990;
constexpr int LastYear = 2080;

/// Where QTimeZone finds the tz database, in its order.
constexpr std::array DatabaseFolders = {"/usr/share/zoneinfo", "/usr/lib/zoneinfo"};

constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

LocalDate dateOf(std::int64_t localSeconds) {
    return LocalDate::fromEpochDays(static_cast<std::int32_t>(floorDivide(localSeconds, SecondsInDay)));
}

std::string firstLine(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readLine(256).trimmed().toStdString();
}

/// `2026f`: a year and a letter (after `z` come `za`, `zb`).
bool isRelease(std::string_view text) {
    return text.size() >= 5 && text.size() <= 6 &&
           std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }) &&
           std::all_of(text.begin() + 4, text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Qt 6.4 finds nothing after the last transition of the file's table, in 2037, when asked from that very
/// instant (its transitions() ends there too); from a second later on it goes by the zone's rule.
QTimeZone::OffsetData transitionAfter(const QTimeZone& zone, const QDateTime& instant) {
    const auto next = zone.nextTransition(instant);
    return next.atUtc.isValid() ? next : zone.nextTransition(instant.addSecs(1));
}

bool hasOffset(std::string_view id, Instant instant, int offsetSeconds) {
    const auto zone = Zones().find(id);
    return zone != nullptr && zone->offsetSecondsAt(instant) == offsetSeconds;
}

} // namespace

Zone::Zone(std::string id, std::vector<Transition> transitions)
    : m_id(std::move(id)),
      m_transitions(std::move(transitions)) {}

int Zone::offsetSecondsAt(Instant instant) const {
    const auto after =
        std::upper_bound(m_transitions.begin(), m_transitions.end(), instant,
                         [](Instant value, const Transition& transition) { return value < transition.from; });
    return after == m_transitions.begin() ? m_transitions.front().offsetSeconds
                                          : std::prev(after)->offsetSeconds;
}

LocalDate Zone::dateAt(Instant instant) const {
    return dateOf(instant.epochSeconds() + offsetSecondsAt(instant));
}

std::string Zone::clockAt(Instant instant) const {
    const std::int64_t local = instant.epochSeconds() + offsetSecondsAt(instant);
    const auto minutes = static_cast<int>((local - floorDivide(local, SecondsInDay) * SecondsInDay) / 60);
    const auto digit = [](int value) { return static_cast<char>('0' + value); };
    return {digit(minutes / 600), digit(minutes / 60 % 10), ':', digit(minutes % 60 / 10),
            digit(minutes % 10)};
}

std::string Zone::isoAt(Instant instant) const {
    const int offset = offsetSecondsAt(instant);
    std::string text = instant.plusSeconds(offset).iso();
    text.pop_back(); // the Z
    const int minutes = (offset < 0 ? -offset : offset) / 60;
    const auto append = [&text](char before, int value) {
        text += before;
        text += static_cast<char>('0' + value / 10);
        text += static_cast<char>('0' + value % 10);
    };
    append(offset < 0 ? '-' : '+', minutes / 60);
    append(':', minutes % 60);
    return text;
}

Instant Zone::startOf(LocalDate date) const {
    const std::int64_t midnight = date.epochDays() * SecondsInDay;
    Instant candidate = Instant::fromEpochSeconds(midnight - LargestOffset);
    const Instant end = Instant::fromEpochSeconds(midnight + LargestOffset);
    auto next =
        std::upper_bound(m_transitions.begin(), m_transitions.end(), candidate,
                         [](Instant value, const Transition& transition) { return value < transition.from; });
    // From one offset's span to the next: the date begins at its midnight, or with the span if that one
    // begins later on the same day (or after a day that the zone skipped).
    while (true) {
        const Instant spanEnd = next == m_transitions.end() ? end : next->from;
        const Instant local = Instant::fromEpochSeconds(midnight - offsetSecondsAt(candidate));
        const Instant first = std::max(candidate, local);
        if (first < spanEnd || next == m_transitions.end()) {
            return first;
        }
        candidate = spanEnd;
        ++next;
    }
}

std::shared_ptr<const Zone> Zones::find(std::string_view id) {
    if (const auto found = m_zones.find(id); found != m_zones.end()) {
        return found->second;
    }
    const QTimeZone system(QByteArray(id.data(), static_cast<int>(id.size())));
    if (id.empty() || !system.isValid()) { // Qt takes an empty id for UTC
        return nullptr;
    }
    const QDateTime from(QDate(FirstYear, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime to(QDate(LastYear, 1, 1), QTime(0, 0), Qt::UTC);
    std::vector<Zone::Transition> transitions;
    transitions.push_back(
        {Instant::fromEpochSeconds(std::numeric_limits<std::int64_t>::min()), system.offsetFromUtc(from)});
    for (auto next = transitionAfter(system, from); next.atUtc.isValid() && next.atUtc < to;
         next = transitionAfter(system, next.atUtc)) {
        if (next.offsetFromUtc != transitions.back().offsetSeconds) {
            transitions.push_back(
                {Instant::fromEpochSeconds(next.atUtc.toSecsSinceEpoch()), next.offsetFromUtc});
        }
    }
    auto zone = std::make_shared<const Zone>(std::string(id), std::move(transitions));
    m_zones.emplace(std::string(id), zone);
    return zone;
}

std::string Zones::databaseVersion() {
    for (const char* folder : DatabaseFolders) {
        const QString path = QString::fromLatin1(folder);
        const std::string line = firstLine(path + QStringLiteral("/tzdata.zi"));
        constexpr std::string_view Mark = "# version ";
        if (line.starts_with(Mark) && isRelease(line.substr(Mark.size()))) {
            return line.substr(Mark.size());
        }
        const std::string version = firstLine(path + QStringLiteral("/+VERSION"));
        if (isRelease(version)) {
            return version;
        }
    }
    return "unknown";
}

bool Zones::databaseIsCurrent() {
    const std::string version = databaseVersion();
    if (version != "unknown" && version < "2026c") {
        return false;
    }
    // What the name promises is asked of the data too: a container may carry one without the other.
    const auto december = Instant::parse("2026-12-15T12:00:00Z");
    return hasOffset("America/Vancouver", *december, -7 * 3600) &&
           hasOffset("America/Edmonton", *december, -6 * 3600);
}

} // namespace passages
