#include "app/tour/tour.h"
#include "data/platform/platform.h"
#include "translations/catalogues.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <cstdio>
#include <memory>
#include <optional>

using namespace passages;

namespace {

/// "1280x720"; nothing for what is no size.
std::optional<QSize> sizeIn(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

int takeTour(const QString& cachePath, const QString& account, const QString& directory, QSize size) {
    const QTemporaryDir settingsFolder; // the tour leaves the officer's own settings alone
    Settings settings(settingsFolder.filePath(QStringLiteral("tour.ini")));
    settings.setSyncMinutes(0); // it synchronizes when its turn comes
    MainWindow window(settings, cachePath);
    Tour tour(window, {cachePath, account, qEnvironmentVariable("PASSAGES_PASSPHRASE"), directory, size});
    QObject::connect(&tour, &Tour::said, &tour,
                     [](const QString& line) { std::fprintf(stderr, "%s\n", line.toUtf8().constData()); });
    QObject::connect(&tour, &Tour::ended, &tour,
                     [](bool complete) { QCoreApplication::exit(complete ? 0 : 1); });
    tour.start();
    return QCoreApplication::exec();
}

int work(const QString& cachePath, const QString& account) {
    Settings settings;
    install(settings.language());
    MainWindow window(settings, cachePath);
    window.proposeAccount(account);
    window.show();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    protectProcess();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Passages"));
    QCoreApplication::setApplicationName(QStringLiteral("Passages"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PASSAGES_VERSION));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    install(systemLanguage());
    theme::apply(application);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption cache(QStringLiteral("cache"),
                                   QCoreApplication::translate("Program", "The cache to sign in to."),
                                   QStringLiteral("FILE"));
    const QCommandLineOption user(QStringLiteral("user"),
                                  QCoreApplication::translate("Program", "The account to propose."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption tour(
        QStringLiteral("tour"),
        QCoreApplication::translate(
            "Program", "Show everything by itself in both languages, with pictures into this folder; the "
                       "passphrase comes from PASSAGES_PASSPHRASE."),
        QStringLiteral("FOLDER"));
    const QCommandLineOption tourSize(
        QStringLiteral("tour-size"),
        QCoreApplication::translate("Program", "How large the window of the tour is."),
        QStringLiteral("WIDTHxHEIGHT"), QStringLiteral("1440x900"));
    parser.addOptions({cache, user, tour, tourSize});
    parser.process(application);
    if (parser.isSet(tour)) {
        const auto size = sizeIn(parser.value(tourSize));
        if (!size)
            parser.showHelp(2);
        return takeTour(parser.value(cache), parser.value(user), parser.value(tour), *size);
    }
    return work(parser.value(cache), parser.value(user));
}
