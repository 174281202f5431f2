#include "app/demo/demodata.h"
#include "models/desk/desk.h"
#include "models/identity/linkrules.h"
#include "tests/support/testfeed.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>
#include <set>

using namespace passages;
using namespace passages::test;

namespace {

const std::string passphrase = "a passphrase for tests";

QByteArray bytesIn(const QTemporaryDir& folder, const char* name) {
    QFile file(folder.filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject ruleOf(const QJsonArray& rules, const QString& rule) {
    for (const QJsonValue value : rules)
        if (value[u"rule"].toString() == rule)
            return value.toObject();
    return {};
}

} // namespace

/// Who is one person, as a trainee's answer key has it and as the program finds, opens and compares them
/// among others.
class IdentityExercisesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_demo;
    QTemporaryDir m_cache;
    TestFeed m_cbsa{"cbsa", Country::Canada};
    TestFeed m_cbp{"cbp", Country::UnitedStates};
    std::unique_ptr<Desk> m_desk;
    std::map<QString, std::set<std::string>> m_sources; ///< records of each person of the truth

    /// Of the first that the text finds, or nothing.
    std::optional<TravellerFile> found(const std::string& text) {
        SearchRequest request;
        request.text = text;
        const auto result = m_desk->search(request);
        if (!result || result->hits.empty())
            return {};
        auto file = m_desk->openTraveller(result->hits.front().traveller, LocalDate::parse("2026-11-20"));
        return file ? std::optional(std::move(*file)) : std::nullopt;
    }
    std::set<std::string> sourcesOf(const TravellerFile& file) const {
        std::set<std::string> sources;
        for (const FeedRecord& record : file.records)
            sources.insert(record.source());
        return sources;
    }
    /// Whose records another identity has.
    std::set<std::string> sourcesOf(const LinkSide& side) {
        const auto file = m_desk->openTraveller(side.traveller, {});
        return file ? sourcesOf(*file) : std::set<std::string>();
    }

  private Q_SLOTS:
    void initTestCase() {
        DemoOptions options;
        options.directory = m_demo.path().toStdString();
        options.travellers = 1500; // enough to learn weights from
        QVERIFY(writeDemo(options));
        for (const QByteArray& line : bytesIn(m_demo, "truth.ndjson").split('\n')) {
            const QJsonObject truth = QJsonDocument::fromJson(line).object();
            auto& sources = m_sources[truth.value(u"traveller").toString()];
            for (const QJsonValue source : truth.value(u"records").toArray())
                sources.insert(source.toString().toStdString());
        }
        const std::string path = m_cache.filePath(QStringLiteral("cache")).toStdString();
        QVERIFY(Cache::create({path, Agency::Cbsa, true, "boss", passphrase}));
        auto desk = Desk::signIn(path, "boss", passphrase);
        QVERIFY(desk);
        m_desk = std::move(*desk);
        QVERIFY(m_desk->setPurpose({"training", "2026-1"}));
        m_cbp.domestic = false;
        for (auto [feed, file] : {std::pair(&m_cbsa, "cbsa.ndjson"), std::pair(&m_cbp, "cbp.ndjson")}) {
            std::vector<std::string> lines;
            for (const QByteArray& line : bytesIn(m_demo, file).split('\n'))
                if (!line.isEmpty())
                    lines.push_back(line.toStdString());
            feed->publish(lines);
            QVERIFY(m_desk->addFeed(feed->subscription()));
        }
        const std::atomic<bool> cancelled = false;
        const auto outcome = (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
        QCOMPARE(outcome.feeds.size(), std::size_t(2));
        for (const SyncReport& report : outcome.feeds)
            QVERIFY(!report.error);
    }

    void theProgramSaysWhoIsWho_data() {
        QTest::addColumn<QJsonObject>("exercise");
        const QJsonObject document = QJsonDocument::fromJson(bytesIn(m_demo, "exercises.json")).object();
        for (const QJsonValue value : document.value(u"exercises").toArray())
            if (value[u"answer"][u"kind"].toString() == QStringLiteral("identity"))
                QTest::newRow(qPrintable(value[u"search"].toString())) << value.toObject();
    }
    void theProgramSaysWhoIsWho() {
        QFETCH(QJsonObject, exercise);
        const QJsonValue answer = exercise.value(u"answer");
        const QString outcome = answer[u"outcome"].toString();
        const std::set<std::string> own = m_sources.at(exercise.value(u"traveller").toString());

        const auto file = found(exercise.value(u"search").toString().toStdString());
        QVERIFY(file);
        const std::set<std::string> held = sourcesOf(*file);
        QVERIFY(!held.empty());
        QVERIFY(std::includes(own.begin(), own.end(), held.begin(), held.end()));
        QCOMPARE(static_cast<int>(file->assessment.itinerary.sightings.size()), answer[u"sightings"].toInt());

        if (outcome == QStringLiteral("same")) {
            std::set<std::string> numbers;
            for (const JoinedBlock& block : file->identity.blocks)
                numbers.insert(block.block.documentNumber);
            QCOMPARE(static_cast<int>(numbers.size()), answer[u"documents"].toInt());
            return;
        }
        // One link: with the other of the story, and by this rule.
        const std::vector<PossibleLink>& links = file->identity.possible;
        const bool isPossible = outcome == QStringLiteral("possible");
        const std::set<std::string> others =
            m_sources.at(isPossible ? exercise.value(u"traveller").toString() : answer[u"other"].toString());
        QCOMPARE(links.size(), std::size_t(1));
        const auto bar = barOf(links.front().evidence);
        QVERIFY(bar);
        QCOMPARE(QString::fromUtf8(toCode(*bar).data()), answer[u"kept_apart_by"].toString());
        const LinkSide& other = travellerId(links.front().a.traveller) == file->input.traveller
                                    ? links.front().b
                                    : links.front().a;
        for (const std::string& source : sourcesOf(other))
            QVERIFY(others.contains(source) && !held.contains(source));
        if (!isPossible)
            return;
        const QString rule = answer[u"rule"].toString();
        QCOMPARE(ruleOf(toJson(file->assessment).value(u"rules").toArray(), rule).value(u"recorded"),
                 answer[u"recorded"]);
        QCOMPARE(ruleOf(totalsWithPossible(file->assessment), rule).value(u"recorded"),
                 answer[u"recorded_with_possible"]);
    }

    void eachHasAHintInBothLanguages() {
        int count = 0;
        const QJsonObject document = QJsonDocument::fromJson(bytesIn(m_demo, "exercises.json")).object();
        for (const QJsonValue value : document.value(u"exercises").toArray()) {
            if (value[u"answer"][u"kind"].toString() != QStringLiteral("identity"))
                continue;
            ++count;
            const QString english = value[u"hint"][u"en"].toString();
            const QString french = value[u"hint"][u"fr"].toString();
            QVERIFY(!english.isEmpty() && !french.isEmpty() && english != french);
        }
        QCOMPARE(count, 6);
    }
};

QTEST_GUILESS_MAIN(IdentityExercisesTest)
#include "identityexercisestest.moc"
