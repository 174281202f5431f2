#include "ui/shell/settings.h"

#include <QDir>
#include <QStandardPaths>
#include <algorithm>

namespace passages {

namespace {
const QString LanguageKey = QStringLiteral("window/language");
const QString GeometryKey = QStringLiteral("window/geometry");
const QString CacheKey = QStringLiteral("signin/cache");
const QString IdleKey = QStringLiteral("lock/idleMinutes");
const QString FolderKey = QStringLiteral("report/folder");
constexpr int DefaultIdleMinutes = 10;
} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Passages"),
                 QStringLiteral("passages")) {}

Settings::Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

Language Settings::language() const {
    const QString code = m_settings.value(LanguageKey).toString();
    if (code.isEmpty())
        return systemLanguage();
    return code == QStringLiteral("fr") ? Language::French : Language::English;
}

void Settings::setLanguage(Language language) {
    m_settings.setValue(LanguageKey, QString::fromLatin1(toCode(language)));
}

QString Settings::cachePath() const {
    return m_settings.value(CacheKey).toString();
}

void Settings::setCachePath(const QString& path) {
    m_settings.setValue(CacheKey, path);
}

int Settings::idleMinutes() const {
    return std::clamp(m_settings.value(IdleKey, DefaultIdleMinutes).toInt(), 1, 60);
}

void Settings::setIdleMinutes(int minutes) {
    m_settings.setValue(IdleKey, std::clamp(minutes, 1, 60));
}

QByteArray Settings::geometry() const {
    return m_settings.value(GeometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry) {
    m_settings.setValue(GeometryKey, geometry);
}

QString Settings::reportFolder() const {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_settings.value(FolderKey, documents.isEmpty() ? QDir::homePath() : documents).toString();
}

void Settings::setReportFolder(const QString& folder) {
    m_settings.setValue(FolderKey, folder);
}

} // namespace passages
