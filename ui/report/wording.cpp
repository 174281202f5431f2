#include "ui/report/wording.h"

#include "translations/spoken.h"

#include <QStringList>

namespace passages::report {

QString dateText(LocalDate date) {
    return QString::fromStdString(date.iso());
}

QString dateText(const std::optional<LocalDate>& date) {
    return date ? dateText(*date) : QStringLiteral("—");
}

QString spanText(const DateSpan& span) {
    return translate("report", "%1 to %2", "a span of dates, both included")
        .arg(dateText(span.from), dateText(span.to));
}

QString instantText(Instant instant) {
    const std::string iso = instant.iso(); // YYYY-MM-DDTHH:MM:SSZ
    return QString::fromStdString(iso.substr(0, 10) + " " + iso.substr(11, 5)) + QStringLiteral(" UTC");
}

QString utcText(Instant instant) {
    const std::string iso = instant.iso();
    return QString::fromStdString(iso.substr(0, 10) + " " + iso.substr(11, 8));
}

QString numberText(std::int32_t number) {
    return spokenLocale().toString(number);
}

QString halvesText(int halfDays) {
    return halfDays % 2 == 0 ? numberText(halfDays / 2) : spokenLocale().toString(halfDays / 2.0, 'f', 1);
}

QString daysText(int halfDays) {
    if (halfDays % 2 == 0)
        return translate("report", "%Ln day(s)", "a number of days", halfDays / 2);
    return translate("report", "%1 days", "a number of days that ends in a half").arg(halvesText(halfDays));
}

QString rangeText(const DayRange& range) {
    if (range.minimum == range.maximum)
        return translate("report", "%Ln day(s)", "a number of days", range.minimum);
    return translate("report", "%1 to %2 days", "the least and the most")
        .arg(numberText(range.minimum), numberText(range.maximum));
}

QString fullName(const Person& person) {
    QStringList given;
    for (const std::string& name : {person.firstName, person.middleName})
        if (!name.empty())
            given.append(QString::fromStdString(name));
    QString name = QString::fromStdString(person.lastName).toUpper();
    if (!given.isEmpty())
        name += QStringLiteral(", ") + given.join(u' ');
    return name;
}

QString portName(const Port* port, const std::string& key) {
    if (!port)
        return QString::fromStdString(key);
    const QString canada = QString::fromStdString(port->canada.name);
    const QString unitedStates = QString::fromStdString(port->unitedStates.name);
    const auto placed = [](const QString& name, const std::string& region) {
        return region.empty() ? name : name + QStringLiteral(", ") + QString::fromStdString(region);
    };
    if (port->kind == PortKind::Airport || canada.isEmpty() || unitedStates.isEmpty())
        return canada.isEmpty() ? placed(unitedStates, port->unitedStates.region)
                                : placed(canada, port->canada.region);
    return placed(canada, port->canada.region) + QStringLiteral(" / ") +
           placed(unitedStates, port->unitedStates.region);
}

QString movementText(const Sighting& sighting) {
    const bool turned = sighting.before == sighting.after &&
                        (sighting.has(SightingFlag::DirectBack) || sighting.has(SightingFlag::Refused));
    if (turned)
        return sighting.after.isOnly(Place::UnitedStates)
                   ? translate("report", "Turned back to the United States", "what a crossing shows")
                   : translate("report", "Turned back to Canada", "what a crossing shows");
    if (sighting.enters(Country::Canada))
        return sighting.leaves(Country::UnitedStates)
                   ? translate("report", "Entry into Canada from the United States", "what a crossing shows")
                   : translate("report", "Entry into Canada", "what a crossing shows");
    if (sighting.enters(Country::UnitedStates))
        return sighting.leaves(Country::Canada)
                   ? translate("report", "Entry into the United States from Canada", "what a crossing shows")
                   : translate("report", "Entry into the United States", "what a crossing shows");
    if (sighting.leaves(Country::Canada))
        return translate("report", "Exit from Canada", "what a crossing shows");
    if (sighting.leaves(Country::UnitedStates))
        return translate("report", "Exit from the United States", "what a crossing shows");
    return translate("report", "Crossing", "what a crossing shows: nothing more is known");
}

QString localTimeText(const Sighting& sighting, const Port* port, Country side) {
    const QString date = dateText(sighting.date(side));
    if (!port || !port->side(side).zone)
        return date;
    // An airport has one clock, that of the country it lies in.
    if (port->kind == PortKind::Airport && port->side(side).name.empty())
        return QStringLiteral("—");
    return date + QLatin1Char(' ') + QString::fromStdString(port->side(side).zone->clockAt(sighting.instant));
}

QString listText(const std::vector<std::string>& items) {
    QStringList texts;
    for (const std::string& item : items)
        texts.append(QString::fromStdString(item));
    return texts.join(QStringLiteral(", "));
}

} // namespace passages::report
