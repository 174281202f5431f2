#include "translations/spoken.h"

#include "translations/spokentranslator.h"

#include <QCoreApplication>
#include <optional>

namespace passages {

namespace {
thread_local std::optional<Language> spoken;

struct Catalogue : QTranslator {
    explicit Catalogue(Language language) {
        const bool found = load(QStringLiteral(":/i18n/passages_%1.qm").arg(QLatin1String(toCode(language))));
        Q_ASSERT(found);
        Q_UNUSED(found)
    }
};

const QTranslator& catalogueOf(Language language) {
    static const Catalogue english(Language::English);
    static const Catalogue french(Language::French);
    return language == Language::French ? french : english;
}
} // namespace

Spoken::Spoken(Language language)
    : m_previous(spoken.value_or(Language::English)),
      m_hadPrevious(spoken.has_value()) {
    spoken = language;
}

Spoken::~Spoken() {
    spoken = m_hadPrevious ? std::optional(m_previous) : std::nullopt;
}

QString SpokenTranslator::translate(const char* context, const char* text, const char* note, int n) const {
    if (!spoken)
        return QString();
    const QString found = catalogueOf(*spoken).translate(context, text, note, n);
    // Without this an English report would fall through to the window's French.
    return found.isEmpty() ? QString::fromUtf8(text) : found;
}

QString translate(const char* context, const char* text, const char* note, int n) {
    if (!spoken)
        return QCoreApplication::translate(context, text, note, n);
    QString found = catalogueOf(*spoken).translate(context, text, note, n);
    if (found.isEmpty())
        found = QString::fromUtf8(text);
    if (n >= 0) {
        found.replace(QStringLiteral("%Ln"), spokenLocale().toString(n));
        found.replace(QStringLiteral("%n"), QString::number(n));
    }
    return found;
}

Language spokenLanguage() {
    return spoken.value_or(installedLanguage());
}

QLocale spokenLocale() {
    return QLocale(spokenLanguage() == Language::French ? QLocale::French : QLocale::English,
                   QLocale::Canada);
}

} // namespace passages
