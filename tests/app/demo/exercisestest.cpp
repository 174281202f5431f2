#include "app/demo/demodata.h"

#include "data/record/recordreader.h"
#include "models/itinerary/assessment.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

namespace passages {

/// A trainee's answer key must say what the program says of the same records.
class ExercisesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void theProgramGivesTheAnswerOfTheExercise_data();
    void theProgramGivesTheAnswerOfTheExercise();

  private:
    QByteArray bytes(const char* name) const;
    void readFeed(const char* feed, Country country);
    /// The itinerary document of a traveller of the truth.
    QJsonObject documentOf(const QString& traveller) const;
    QJsonObject daysOf(const QString& traveller, const QJsonObject& answer) const;
    AssessmentInput inputOf(const QString& traveller) const;

    QTemporaryDir m_folder;
    std::map<std::string, FeedRecord> m_records;
    std::set<std::string> m_gone; ///< withdrawn or replaced
    std::map<QString, std::vector<std::string>> m_sources;
};

QByteArray ExercisesTest::bytes(const char* name) const {
    QFile file(QDir(m_folder.path()).filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ExercisesTest::readFeed(const char* feed, Country country) {
    RecordReader reader(PortTable::builtIn());
    for (const QByteArray& line : bytes((std::string(feed) + ".ndjson").c_str()).split('\n')) {
        auto record = reader.read({line.data(), static_cast<std::size_t>(line.size())});
        if (!record) {
            continue; // the empty one at the end
        }
        const std::string prefix = std::string(feed) + '/';
        if (const auto* withdrawal = std::get_if<Withdrawal>(&record->body)) {
            m_gone.insert(prefix + withdrawal->replaces);
            continue;
        }
        if (!record->replaces.empty()) {
            m_gone.insert(prefix + record->replaces);
        }
        FeedRecord item{feed, country, std::move(*record)};
        const std::string source = item.source();
        m_records.emplace(source, std::move(item));
    }
}

void ExercisesTest::initTestCase() {
    DemoOptions options;
    options.directory = m_folder.path().toStdString();
    options.travellers = 1; // the hand-made ones only
    QVERIFY(writeDemo(options));
    readFeed("cbsa", Country::Canada);
    readFeed("cbp", Country::UnitedStates);
    for (const QByteArray& line : bytes("truth.ndjson").split('\n')) {
        const QJsonObject truth = QJsonDocument::fromJson(line).object();
        auto& sources = m_sources[truth.value(QStringLiteral("traveller")).toString()];
        for (const QJsonValue source : truth.value(QStringLiteral("records")).toArray()) {
            sources.push_back(source.toString().toStdString());
        }
    }
}

AssessmentInput ExercisesTest::inputOf(const QString& traveller) const {
    AssessmentInput input;
    input.traveller = traveller.toStdString();
    input.asOf = *LocalDate::parse("2026-11-20");
    const Instant complete = *Instant::parse("2026-11-20T05:00:00Z");
    input.completeTo = {{"cbp", complete}, {"cbsa", complete}};
    for (const std::string& source : m_sources.at(traveller)) {
        const auto found = m_records.find(source);
        if (found != m_records.end() && !m_gone.contains(source)) {
            input.records.push_back(found->second);
        }
    }
    return input;
}

QJsonObject ExercisesTest::documentOf(const QString& traveller) const {
    return toJson(assess(inputOf(traveller), PortTable::builtIn()));
}

QJsonObject ExercisesTest::daysOf(const QString& traveller, const QJsonObject& answer) const {
    const auto text = [&answer](const char* key) {
        return answer.value(QLatin1String(key)).toString().toStdString();
    };
    const Assessment assessment = assess(inputOf(traveller), PortTable::builtIn());
    return daysDocument(*countryFromCode(text("country")),
                        {*LocalDate::parse(text("from")), *LocalDate::parse(text("to"))},
                        assessment.itinerary);
}

void ExercisesTest::theProgramGivesTheAnswerOfTheExercise_data() {
    QTest::addColumn<QString>("traveller");
    QTest::addColumn<QJsonObject>("answer");
    const QJsonObject document = QJsonDocument::fromJson(bytes("exercises.json")).object();
    for (const QJsonValue value : document.value(QStringLiteral("exercises")).toArray()) {
        const QJsonObject exercise = value.toObject();
        if (exercise.value(u"answer")[u"kind"].toString() == QStringLiteral("identity")) {
            continue; // of more than one traveller: identityexercisestest.cpp
        }
        const QString name = exercise.value(QStringLiteral("exercise")).toString() + QStringLiteral(", ") +
                             exercise.value(QStringLiteral("search")).toString();
        QTest::newRow(qPrintable(name)) << exercise.value(QStringLiteral("traveller")).toString()
                                        << exercise.value(QStringLiteral("answer")).toObject();
    }
}

void ExercisesTest::theProgramGivesTheAnswerOfTheExercise() {
    QFETCH(QString, traveller);
    QFETCH(QJsonObject, answer);
    const QString kind = answer.value(QStringLiteral("kind")).toString();
    const QJsonObject document =
        kind == QStringLiteral("days") ? daysOf(traveller, answer) : documentOf(traveller);
    const QByteArray all = QJsonDocument(document).toJson(QJsonDocument::Compact);

    // Where in the document the answer stands.
    QJsonObject found;
    const auto first = [&document](const char* list, auto matches) {
        for (const QJsonValue value : document.value(QLatin1String(list)).toArray()) {
            if (matches(value.toObject())) {
                return value.toObject();
            }
        }
        return QJsonObject();
    };
    const auto same = [&answer](const char* key) {
        return [&answer, key = QLatin1String(key)](const QJsonObject& item) {
            return item.value(key) == answer.value(key);
        };
    };
    if (kind == QStringLiteral("verdict")) {
        found = first("stays",
                      [&](const QJsonObject& item) { return same("country")(item) && same("from")(item); });
    } else if (kind == QStringLiteral("rule")) {
        found = first("rules", same("rule"));
    } else if (kind == QStringLiteral("order")) {
        found = document.value(QStringLiteral("orders")).toArray().at(0).toObject();
    } else if (kind == QStringLiteral("sightings")) {
        QCOMPARE(document.value(QStringLiteral("sightings")).toArray().size(),
                 static_cast<qsizetype>(answer.value(QStringLiteral("count")).toInt()));
        return;
    } else if (kind == QStringLiteral("date")) {
        const QJsonArray sightings = document.value(QStringLiteral("sightings")).toArray();
        const QJsonObject dates = sightings.at(answer.value(QStringLiteral("sighting")).toInt())
                                      .toObject()
                                      .value(QStringLiteral("dates"))
                                      .toObject();
        QCOMPARE(dates.value(answer.value(QStringLiteral("country")).toString()),
                 answer.value(QStringLiteral("date")));
        return;
    } else {
        QCOMPARE(kind, QStringLiteral("days"));
        found = document;
    }
    for (const QString& key : answer.keys()) {
        if (kind == QStringLiteral("days") &&
            (key == QStringLiteral("country") || key == QStringLiteral("from") ||
             key == QStringLiteral("to"))) {
            continue; // of the question
        }
        if (key != QStringLiteral("kind")) {
            QVERIFY2(found.value(key) == answer.value(key), (key.toUtf8() + " in " + all).constData());
        }
    }
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::ExercisesTest)
#include "exercisestest.moc"
