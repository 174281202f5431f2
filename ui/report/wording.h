#pragma once

#include "data/port/porttable.h"
#include "models/itinerary/itinerary.h"
#include "models/leads/stay.h"
#include "models/presence/dayset.h"

#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace passages::report {

/// Values as they are written in a report, in the language spoken on this thread. Dates are ISO 8601 in both
/// languages, numbers by the language.
QString dateText(LocalDate date);
QString dateText(const std::optional<LocalDate>& date); ///< an em dash for none
QString spanText(const DateSpan& span);
/// `2026-11-20 05:10 UTC`.
QString instantText(Instant instant);
/// `2026-11-20 05:10:00`, below a title that says UTC.
QString utcText(Instant instant);
QString numberText(std::int32_t number);
/// "812", "812.5", « 812,5 ».
QString halvesText(int halfDays);
/// "812.5 days".
QString daysText(int halfDays);
QString rangeText(const DayRange& range);
QString fullName(const Person& person);
QString portName(const Port* port, const std::string& key);
/// What a crossing shows: "Entry into Canada from the United States".
QString movementText(const Sighting& sighting);
/// The local date and time on that side, where the crossing has it.
QString localTimeText(const Sighting& sighting, const Port* port, Country side);
QString listText(const std::vector<std::string>& items);

} // namespace passages::report
