#include "ui/text/zones.h"

#include "data/time/zones.h"
#include "ui/text/wordtable.h"

namespace passages::text {

namespace {
const Phrase current =
    QT_TRANSLATE_NOOP3("text", "Local dates by the tz database %1.", "%1: a release, as 2026c");
const Phrase old = QT_TRANSLATE_NOOP3(
    "text",
    "Local dates by the tz database %1, older than 2026c: dates from 2026-11-01 on in British Columbia and "
    "Alberta are doubtful and can be a day off near midnight.",
    "%1: a release, as 2025b");

QString with(const Phrase& phrase) {
    static const QString database = QString::fromStdString(Zones::databaseVersion());
    return say(phrase).arg(database);
}
} // namespace

QString zonesSentence() {
    static const bool isCurrent = Zones::databaseIsCurrent();
    return with(isCurrent ? current : old);
}

QString zonesCaution() {
    static const bool isCurrent = Zones::databaseIsCurrent();
    return isCurrent ? QString() : with(old);
}

} // namespace passages::text
