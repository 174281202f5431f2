#include "ui/timeline/crossingwords.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <QTimeZone>
#include <cstdlib>

namespace passages::text {

namespace {

struct Crossing {
    Q_DECLARE_TR_FUNCTIONS(Crossing)
};

QString fromUtf8(const std::string& text) {
    return QString::fromStdString(text);
}

QString joinedNames(const QString& canada, const QString& unitedStates) {
    if (canada.isEmpty() || unitedStates.isEmpty() || canada == unitedStates)
        return canada.isEmpty() ? unitedStates : canada;
    return QStringLiteral("%1 – %2").arg(canada, unitedStates);
}

QString sideLine(const CrossingRow& row, Country country) {
    const CrossingRow::Side& side = row.side(country);
    return Crossing::tr("%1: %2 (%3)", "country, local date and time, IANA zone")
        .arg(countryName(toCode(country)), localTime(side), fromUtf8(side.zone));
}

} // namespace

QString isoDate(LocalDate date) {
    return fromUtf8(date.iso());
}

QString utc(Instant instant) {
    return QDateTime::fromSecsSinceEpoch(instant.epochSeconds(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString offsetWord(int offsetSeconds) {
    const int minutes = std::abs(offsetSeconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(offsetSeconds < 0 ? QChar(0x2212) : QChar(u'+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString localTime(const CrossingRow::Side& side) {
    if (side.clock.empty())
        return isoDate(side.date);
    return QStringLiteral("%1 %2 %3")
        .arg(isoDate(side.date), fromUtf8(side.clock), offsetWord(side.offsetSeconds));
}

QString portName(const CrossingRow& row) {
    const QString name = joinedNames(fromUtf8(row.canada.port), fromUtf8(row.unitedStates.port));
    return name.isEmpty() ? fromUtf8(row.portKey) : name;
}

QString portName(std::string_view key, const PortTable& ports) {
    const Port* port = ports.find(key);
    const QString name =
        port ? joinedNames(fromUtf8(port->canada.name), fromUtf8(port->unitedStates.name)) : QString();
    return name.isEmpty() ? QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())) : name;
}

QString directionWord(Direction direction) {
    switch (direction) {
    case Direction::IntoCanada:
        return Crossing::tr("Entry to Canada");
    case Direction::IntoUnitedStates:
        return Crossing::tr("Entry to the United States");
    case Direction::OutOfCanada:
        return Crossing::tr("Exit from Canada");
    case Direction::OutOfUnitedStates:
        return Crossing::tr("Exit from the United States");
    case Direction::TurnedBack:
        return Crossing::tr("Turned back", "at the border: no entry and no stay");
    case Direction::Unknown:
        break;
    }
    return Crossing::tr("Not known", "which way a crossing went");
}

QString proofWord(const CrossingRow& row) {
    switch (row.proof) {
    case Proof::RecordedByBoth:
        return Crossing::tr("Recorded by both");
    case Proof::ExitRecorded:
        return row.direction == Direction::TurnedBack ? Crossing::tr("Recorded")
                                                      : Crossing::tr("Exit recorded");
    case Proof::EntryRecorded:
        break;
    }
    return row.derivesExit ? Crossing::tr("Entry recorded, exit derived") : Crossing::tr("Entry recorded");
}

QString sourcesLine(const std::vector<std::string>& sources) {
    QStringList names;
    for (const std::string& source : sources)
        names += fromUtf8(source);
    return names.join(QStringLiteral(", "));
}

QString crossingTooltip(const CrossingRow& row) {
    QStringList lines;
    lines += QStringLiteral("<b>%1</b> · %2").arg(directionWord(row.direction), modeWord(toCode(row.mode)));
    lines += portName(row).toHtmlEscaped();
    // An airport has one clock: the same line twice would say nothing.
    const bool oneClock =
        row.canada.zone == row.unitedStates.zone || row.canada.port.empty() || row.unitedStates.port.empty();
    const Country first = row.mainSide();
    lines += sideLine(row, first).toHtmlEscaped();
    if (!oneClock)
        lines += sideLine(row, other(first)).toHtmlEscaped();
    lines += Crossing::tr("UTC: %1").arg(utc(row.instant));
    if (row.derivesExit)
        lines += Crossing::tr("Exit from %1 derived from the entry %2", "country, record")
                     .arg(countryName(toCode(other(first))), sourcesLine(row.sources))
                     .toHtmlEscaped();
    else
        lines += Crossing::tr("%1: %2", "what is on record, and the records")
                     .arg(proofWord(row), sourcesLine(row.sources))
                     .toHtmlEscaped();
    for (SightingFlag flag : row.flags)
        lines += flagWord(toCode(flag)).toHtmlEscaped();
    for (const std::string& anomaly : row.anomalies)
        lines += anomalyWord(anomaly).toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

} // namespace passages::text
