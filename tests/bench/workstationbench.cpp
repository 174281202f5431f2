#include "app/demo/demodata.h"
#include "data/crypto/keywrap.h"
#include "data/feed/publisher.h"
#include "models/desk/desk.h"
#include "translations/catalogues.h"
#include "ui/search/searchpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

/// How the workstation feels on the training data: the time to the first screen, how long the window stands
/// still while a sync runs, how long a traveller takes to open and a name to be found, and to be painted.

using namespace passages;

namespace {

using Clock = std::chrono::steady_clock;

const std::string passphrase = "a passphrase for measuring";

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::string contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", path.c_str());
    return file.readAll().toStdString();
}

/// Both demo feeds published and subscribed to, in a new cache.
void prepare(const std::string& folder, const std::string& cache) {
    if (!writeDemo({folder, 20'000, 1}) || !Cache::create({cache, Agency::Cbsa, true, "bench", passphrase}))
        qFatal("cannot make the demo data");
    auto desk = Desk::signIn(cache, "bench", passphrase);
    if (!desk)
        qFatal("%s", desk.error().code.c_str());
    for (const auto& [name, country] :
         {std::pair{"cbsa", Country::Canada}, std::pair{"cbp", Country::UnitedStates}}) {
        const std::string stem = folder + "/" + name;
        Publication publication;
        publication.feed = name;
        publication.country = country;
        publication.input = stem + ".ndjson";
        publication.folder = stem;
        publication.signing = {contentOf(stem + "-signer.key"), contentOf(stem + "-signer.pem")};
        publication.completeTo = *Instant::parse("2026-11-20T05:00:00Z");
        Subscription subscription;
        subscription.name = name;
        subscription.country = country;
        subscription.url = "file://" + stem;
        subscription.authorityPem = contentOf(folder + "/ca.pem");
        subscription.signer =
            name == std::string("cbsa") ? "CBSA Exchange Signer (demo)" : "CBP Exchange Signer (demo)";
        subscription.domestic = country == Country::Canada;
        if (Publisher(PortTable::builtIn()).publish(publication).error || !(*desk)->addFeed(subscription))
            qFatal("cannot publish %s", name);
    }
}

template <typename Signal>
double untilSignal(MainWindow& window, Signal signal, const std::function<void()>& act) {
    QEventLoop loop;
    QObject::connect(&window, signal, &loop, &QEventLoop::quit);
    QObject::connect(&window, &MainWindow::refused, &loop,
                     [](const Error& error) { qFatal("%s", error.code.c_str()); });
    const auto start = Clock::now();
    act();
    loop.exec();
    return millisecondsSince(start);
}

void print(const char* what, std::vector<double> milliseconds) {
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    std::printf("%-34s p50 %6.2f ms   p95 %6.2f ms   max %6.2f ms   (%zu)\n", what, at(0.5), at(0.95),
                at(1.0), milliseconds.size());
}

/// The names of those that were opened.
std::vector<std::string> measureDesk(const std::string& cache) {
    auto desk = Desk::signIn(cache, "bench", passphrase);
    if (!desk || !(*desk)->setPurpose({"training", "bench"}))
        qFatal("cannot sign in");
    std::mt19937_64 random(1);
    std::vector<double> opening;
    std::vector<double> searching;
    std::vector<std::string> names;
    for (int i = 0; i < 1000; ++i) {
        const auto number = static_cast<std::int64_t>(random() % 20'000) + 1;
        const auto start = Clock::now();
        const auto file = (*desk)->openTraveller(number);
        if (!file)
            continue; // that number was merged into another
        opening.push_back(millisecondsSince(start));
        if (!file->assessment.people.empty())
            names.push_back(file->assessment.people[0].person.lastName + " " +
                            file->assessment.people[0].person.firstName);
    }
    for (const std::string& name : names) {
        const auto start = Clock::now();
        if (!(*desk)->search({name, {}, {}, {}, 50}))
            qFatal("a search failed");
        searching.push_back(millisecondsSince(start));
    }
    print("open a traveller, audited", opening);
    print("find a whole name, audited", searching);
    return names;
}

/// From the last key to the painted window, with the pause that waits for a further key.
void measureTyping(MainWindow& window, const std::vector<std::string>& names) {
    untilSignal(window, &MainWindow::purposeSet, [&] { window.setPurpose({"training", "bench"}); });
    auto* page = window.findChild<SearchPage*>();
    auto* edit = page->findChild<QLineEdit*>();
    window.showSearch(QStringLiteral("zz"));
    std::vector<double> painted;
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 200); ++i) {
        const QString name = QString::fromStdString(names[i]);
        const auto start = Clock::now();
        untilSignal(window, &MainWindow::searchShown, [&] { edit->setText(name); });
        window.repaint();
        painted.push_back(millisecondsSince(start));
    }
    print("from the last key to the results", painted);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    install(Language::English);
    theme::apply(application);
    QTemporaryDir folder;
    const std::string cache = folder.filePath(QStringLiteral("cache")).toStdString();
    prepare(folder.path().toStdString(), cache);

    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    {
        MainWindow window(settings);
        window.resize(1440, 900);
        window.show();
        untilSignal(window, &MainWindow::signedIn, [&] {
            window.signIn(QString::fromStdString(cache), QStringLiteral("bench"),
                          QString::fromStdString(passphrase));
        });
        QTimer heartbeat;
        double longest = 0;
        auto last = Clock::now();
        QObject::connect(&heartbeat, &QTimer::timeout, &window, [&] {
            longest = std::max(longest, millisecondsSince(last));
            last = Clock::now();
        });
        heartbeat.setTimerType(Qt::PreciseTimer);
        heartbeat.start(1);
        const double seconds =
            untilSignal(window, &MainWindow::syncFinished, [&] { window.startSync(); }) / 1000;
        std::printf(
            "sync of both feeds and leads         %.2f s; the window stood still for %.1f ms at most\n",
            seconds, longest);
    }
    const std::vector<std::string> names = measureDesk(cache);
    {
        MainWindow window(settings);
        window.resize(1440, 900);
        window.show();
        const std::array<std::byte, 16> salt{};
        const auto start = Clock::now();
        deriveKey(passphrase, salt, 600'000);
        const double derivation = millisecondsSince(start);
        const double opened = untilSignal(window, &MainWindow::signedIn, [&] {
            window.signIn(QString::fromStdString(cache), QStringLiteral("bench"),
                          QString::fromStdString(passphrase));
        });
        std::printf("sign-in to the first screen          %.0f ms, of which key derivation %.0f ms\n", opened,
                    derivation);
        measureTyping(window, names);
    }
    return 0;
}
