#pragma once

#include "models/traveller/crossingrow.h"

#include <QString>

namespace passages::text {

/// What a crossing is called in words, for the table, the tooltip and the explanation alike.

QString isoDate(LocalDate date);
/// `YYYY-MM-DD HH:MM:SS` in UTC.
QString utc(Instant instant);
/// "−05:00".
QString offsetWord(int offsetSeconds);
/// "2026-01-31 23:20 −05:00", on that side's clock.
QString localTime(const CrossingRow::Side& side);
/// "Fort Erie – Peace Bridge": both sides' names; of an airport its own.
QString portName(const CrossingRow& row);
/// A port's names by its key; the key itself if no table knows it.
QString portName(std::string_view key, const PortTable& ports);
QString directionWord(Direction direction);
/// "entry on record, exit derived".
QString proofWord(const CrossingRow& row);
QString sourcesLine(const std::vector<std::string>& sources);
/// The whole crossing in lines of rich text: port, local time and zone of both sides, UTC, records.
QString crossingTooltip(const CrossingRow& row);

} // namespace passages::text
