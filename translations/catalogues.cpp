#include "translations/catalogues.h"

#include "translations/spokentranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <memory>

namespace passages {

namespace {
struct Installed {
    QTranslator ours;
    QTranslator qt;
    SpokenTranslator spoken;
    Language language = Language::English;
};
std::unique_ptr<Installed>& installed() {
    static std::unique_ptr<Installed> current;
    return current;
}
} // namespace

const char* toCode(Language language) {
    return language == Language::French ? "fr" : "en";
}

void install(Language language) {
    auto next = std::make_unique<Installed>();
    next->language = language;
    const QString code = QString::fromLatin1(toCode(language));
    const QLocale locale(language == Language::French ? QLocale::French : QLocale::English, QLocale::Canada);
    QLocale::setDefault(locale);
    if (next->qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&next->qt);
    if (next->ours.load(QStringLiteral(":/i18n/passages_") + code + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&next->ours);
    QCoreApplication::installTranslator(&next->spoken); // last: the first to be asked
    installed() = std::move(next);
}

Language installedLanguage() {
    return installed() ? installed()->language : Language::English;
}

Language systemLanguage() {
    return QLocale::system().language() == QLocale::French ? Language::French : Language::English;
}

} // namespace passages
