#include "ui/shell/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace passages::format {

QString number(std::int64_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString name(const Person& person) {
    return name(person.lastName, person.firstName, person.middleName);
}

QString name(const std::string& lastName, const std::string& firstName, const std::string& middleName) {
    QString given = text(firstName);
    if (!middleName.empty())
        given += QLatin1Char(' ') + text(middleName);
    given = given.trimmed();
    const QString last = text(lastName).toUpper();
    return given.isEmpty() ? last : last + QStringLiteral(", ") + given;
}

QString document(const Person& person) {
    if (!person.documentType || person.documentNumber.empty())
        return {};
    const std::string_view type = toCode(*person.documentType);
    return QStringLiteral("%1 %2 %3")
        .arg(QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size())), text(person.documentNumber),
             text(person.documentCountry))
        .trimmed();
}

QString localTime(Instant instant) {
    return QDateTime::fromSecsSinceEpoch(instant.epochSeconds()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString utcTime(Instant instant) {
    return QDateTime::fromSecsSinceEpoch(instant.epochSeconds(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString duration(std::int64_t seconds) {
    const auto part = [](std::int64_t value) { return QString::number(value); };
    if (seconds < 60)
        return QCoreApplication::translate("Format", "%1 s", "seconds").arg(part(seconds));
    if (seconds < 60 * 60)
        return QCoreApplication::translate("Format", "%1 min", "minutes").arg(part(seconds / 60));
    if (seconds < 24 * 60 * 60)
        return QCoreApplication::translate("Format", "%1 h %2 min", "hours and minutes")
            .arg(part(seconds / 3600))
            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    return QCoreApplication::translate("Format", "%1 d %2 h", "days and hours")
        .arg(part(seconds / 86400), part(seconds / 3600 % 24));
}

QString bytes(std::int64_t count) {
    return QLocale().formattedDataSize(static_cast<qint64>(count));
}

} // namespace passages::format
