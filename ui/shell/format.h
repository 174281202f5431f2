#pragma once

#include "data/record/record.h"
#include "data/time/instant.h"

#include <QString>
#include <cstdint>
#include <string>

namespace passages::format {

/// How values look on the screens, in the language in force.

inline QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}
QString number(std::int64_t value);
/// "DUBOIS-MARTÍNEZ, Zoë Anne".
QString name(const Person& person);
QString name(const std::string& lastName, const std::string& firstName, const std::string& middleName = {});
/// "P 12AB34567 FRA"; empty where the block has no document.
QString document(const Person& person);
/// On the workstation's clock: "2026-11-20 18:00".
QString localTime(Instant instant);
/// "2026-11-20 23:00:00 UTC".
QString utcTime(Instant instant);
/// "2 d 4 h", "3 h 05 min", "12 s".
QString duration(std::int64_t seconds);
QString bytes(std::int64_t count);

} // namespace passages::format
