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
const QString SyncKey = QStringLiteral("sync/minutes");
const QString BandwidthKey = QStringLiteral("sync/kibibytesASecond");
constexpr int DefaultIdleMinutes = 10;
constexpr int DefaultSyncMinutes = 15;
constexpr int MostSyncMinutes = 24 * 60;
constexpr int MostBandwidth = 1'000'000;
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

int Settings::syncMinutes() const {
    return std::clamp(m_settings.value(SyncKey, DefaultSyncMinutes).toInt(), 0, MostSyncMinutes);
}

void Settings::setSyncMinutes(int minutes) {
    m_settings.setValue(SyncKey, std::clamp(minutes, 0, MostSyncMinutes));
}

int Settings::bandwidth() const {
    return std::clamp(m_settings.value(BandwidthKey, 0).toInt(), 0, MostBandwidth);
}

void Settings::setBandwidth(int kibibytes) {
    m_settings.setValue(BandwidthKey, std::clamp(kibibytes, 0, MostBandwidth));
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
