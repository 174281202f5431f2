#include "app/demo/demodata.h"

#include "data/record/recordreader.h"
#include "models/identity/exactscheme.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

namespace passages {

class DemoDataTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void theSameSeedGivesTheSameBytes();
    void anotherSeedGivesOtherPeople();
    void theHandMadeTravellersDoNotHangOnTheSeed();
    void everyLineIsARecordInTheOrderOfRecording();
    void nothingHappensAfterTheFeedsAreComplete();
    void everyReferenceNamesARecordBeforeIt();
    void everyKindThatIsPromisedIsThere();
    void crossingsAreWrittenByTheClockOfTheirPort();
    void theTruthNamesEachRecordOnce();
    void theTruthSaysWhoIsHardToRecognize();
    void theTruthAgreesWithTheRecords();
    void aRecordThatMayNotBeSharedIsRare();
    void theMalformedLinesHaveEveryReasonOfTheReader();
    void theExercisesAreInBothLanguages();
    void theCertificatesChain();
    void aFolderThatCannotBeWrittenIsAnError();

  private:
    static constexpr int Travellers = 1200;
    DemoSummary write(const QString& folder, std::uint64_t seed, int travellers = Travellers);
    QByteArray bytes(const char* name) const { return bytesIn(m_folder.path(), name); }
    static QByteArray bytesIn(const QString& folder, const char* name);
    static QList<QByteArray> linesOf(const QByteArray& content);
    /// All records of both feeds by `feed/id`.
    std::map<std::string, FeedRecord> m_records;
    QTemporaryDir m_folder;
    DemoSummary m_summary;
};

namespace {

QByteArray hashOf(const QByteArray& content) {
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

constexpr std::array Feeds{"cbsa", "cbp"};

} // namespace

QByteArray DemoDataTest::bytesIn(const QString& folder, const char* name) {
    QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> DemoDataTest::linesOf(const QByteArray& content) {
    QList<QByteArray> lines = content.split('\n');
    if (!lines.isEmpty() && lines.back().isEmpty()) {
        lines.pop_back();
    }
    return lines;
}

DemoSummary DemoDataTest::write(const QString& folder, std::uint64_t seed, int travellers) {
    DemoOptions options;
    options.directory = folder.toStdString();
    options.travellers = travellers;
    options.seed = seed;
    const auto summary = writeDemo(options);
    if (!summary) {
        qFatal("%s", summary.error().code.c_str());
    }
    return *summary;
}

void DemoDataTest::initTestCase() {
    m_summary = write(m_folder.path(), 1);
    RecordReader reader(PortTable::builtIn());
    for (const char* feed : Feeds) {
        const Country country = std::string_view(feed) == "cbsa" ? Country::Canada : Country::UnitedStates;
        for (const QByteArray& line : linesOf(bytes((std::string(feed) + ".ndjson").c_str()))) {
            auto record = reader.read({line.data(), static_cast<std::size_t>(line.size())});
            QVERIFY2(record, line.constData());
            FeedRecord item{feed, country, std::move(*record)};
            const std::string source = item.source();
            QVERIFY(m_records.emplace(source, std::move(item)).second);
        }
    }
    constexpr std::int64_t AboutIdentity = 8; // beside the others, so that those stay what they are
    QCOMPARE(m_summary.travellers, Travellers + AboutIdentity);
    QCOMPARE(m_summary.records, static_cast<std::int64_t>(m_records.size()));
    QCOMPARE(m_summary.records, m_summary.cbsaRecords + m_summary.cbpRecords);
    QVERIFY(m_summary.records >= 10 * Travellers); // 20,000 travellers make over 200,000 records
}

void DemoDataTest::theSameSeedGivesTheSameBytes() {
    QTemporaryDir again;
    write(again.path(), 1);
    for (const char* name : {"cbsa.ndjson", "cbp.ndjson", "cbsa-malformed.ndjson", "truth.ndjson",
                             "exercises.json", "demo.json"}) {
        QVERIFY2(!bytes(name).isEmpty(), name);
        QCOMPARE(hashOf(bytesIn(again.path(), name)), hashOf(bytes(name)));
    }
}

void DemoDataTest::anotherSeedGivesOtherPeople() {
    QTemporaryDir other;
    write(other.path(), 2, 300);
    QTemporaryDir same;
    write(same.path(), 1, 300);
    QVERIFY(hashOf(bytesIn(other.path(), "cbsa.ndjson")) != hashOf(bytesIn(same.path(), "cbsa.ndjson")));
    QVERIFY(hashOf(bytesIn(other.path(), "cbp.ndjson")) != hashOf(bytesIn(same.path(), "cbp.ndjson")));
}

void DemoDataTest::theHandMadeTravellersDoNotHangOnTheSeed() {
    QTemporaryDir other;
    const DemoSummary few = write(other.path(), 99, 1);
    QVERIFY(few.travellers >= 20);
    const auto here = linesOf(bytes("truth.ndjson"));
    const auto there = linesOf(bytesIn(other.path(), "truth.ndjson"));
    for (qsizetype i = 0; i < there.size(); ++i) {
        QCOMPARE(there[i], here[i]);
    }
    QCOMPARE(bytesIn(other.path(), "exercises.json"), bytes("exercises.json"));
}

void DemoDataTest::everyLineIsARecordInTheOrderOfRecording() {
    RecordReader reader(PortTable::builtIn());
    for (const char* name : {"cbsa.ndjson", "cbp.ndjson"}) {
        Instant last = Instant::fromEpochSeconds(0);
        for (const QByteArray& line : linesOf(bytes(name))) {
            const auto record = reader.read({line.data(), static_cast<std::size_t>(line.size())});
            QVERIFY(record->recorded >= last);
            last = record->recorded;
        }
    }
}

void DemoDataTest::nothingHappensAfterTheFeedsAreComplete() {
    QCOMPARE(m_summary.completeTo, std::string("2026-11-20T05:00:00Z"));
    const Instant complete = *Instant::parse(m_summary.completeTo);
    for (const auto& [source, item] : m_records) {
        QVERIFY(item.record.recorded < complete);
        QVERIFY(!item.record.occurred() || *item.record.occurred() < complete);
        QVERIFY(!item.record.occurred() ||
                *item.record.occurred() >= *Instant::parse("2013-01-01T00:00:00Z"));
    }
}

void DemoDataTest::everyReferenceNamesARecordBeforeIt() {
    RecordReader reader(PortTable::builtIn());
    for (const char* name : {"cbsa.ndjson", "cbp.ndjson"}) {
        std::set<std::string> known;
        for (const QByteArray& line : linesOf(bytes(name))) {
            const auto record = reader.read({line.data(), static_cast<std::size_t>(line.size())});
            if (const auto* admission = std::get_if<Admission>(&record->body)) {
                QVERIFY2(known.contains(admission->entry), line.constData());
            }
            if (const auto* withdrawal = std::get_if<Withdrawal>(&record->body)) {
                QVERIFY2(known.contains(withdrawal->replaces), line.constData());
            }
            QVERIFY2(record->replaces.empty() || known.contains(record->replaces), line.constData());
            QVERIFY(known.insert(record->id).second);
            QVERIFY(record->correctionId.empty() || known.insert(record->correctionId).second);
        }
    }
}

void DemoDataTest::everyKindThatIsPromisedIsThere() {
    std::map<std::string, int> seen;
    for (const auto& [source, item] : m_records) {
        const Record& record = item.record;
        ++seen["kind " + std::string(toCode(record.kind()))];
        seen["correction"] += record.correctionId.empty() ? 0 : 1;
        const auto crossing = [&seen](const auto& body) {
            ++seen["mode " + std::string(toCode(body.mode))];
            ++seen["class " + std::string(toCode(body.travellerClass))];
        };
        if (const auto* entry = std::get_if<Entry>(&record.body)) {
            crossing(*entry);
            ++seen["outcome " + std::string(toCode(entry->outcome))];
        } else if (const auto* exit = std::get_if<Exit>(&record.body)) {
            crossing(*exit);
        } else if (const auto* admission = std::get_if<Admission>(&record.body)) {
            ++seen[admission->durationOfStatus ? "admission D/S"
                   : admission->until          ? "admission until"
                                               : "admission open"];
        } else if (const auto* status = std::get_if<Status>(&record.body)) {
            ++seen["status " + std::string(toCode(status->status))];
        } else if (const auto* order = std::get_if<Order>(&record.body)) {
            ++seen["order " + std::string(toCode(order->order))];
        }
        if (const Person* person = record.person()) {
            ++seen["gender " + std::string(toCode(person->gender))];
            seen["no first name"] += person->firstName.empty() ? 1 : 0;
            seen["birth date not whole"] += person->dateOfBirth.isComplete() ? 0 : 1;
            seen["no document"] += person->documentType ? 0 : 1;
            seen["beyond ASCII"] += std::any_of(person->lastName.begin(), person->lastName.end(),
                                                [](char c) { return static_cast<unsigned char>(c) >= 0x80; })
                                        ? 1
                                        : 0;
            if (person->documentType) {
                ++seen["document " + std::string(toCode(*person->documentType))];
            }
        }
    }
    for (const char* promised : {"kind entry",
                                 "kind exit",
                                 "kind admission",
                                 "kind status",
                                 "kind order",
                                 "kind withdrawal",
                                 "correction",
                                 "mode land",
                                 "mode ferry",
                                 "mode pedestrian",
                                 "mode rail",
                                 "mode air",
                                 "class third_country_national",
                                 "class permanent_resident_ca",
                                 "class lawful_permanent_resident_us",
                                 "class citizen_ca",
                                 "class citizen_us",
                                 "outcome admitted",
                                 "outcome refused",
                                 "outcome direct_back",
                                 "admission D/S",
                                 "admission until",
                                 "admission open",
                                 "status permanent_resident",
                                 "status citizen",
                                 "status temporary_resident",
                                 "status extension_pending",
                                 "status extension_granted",
                                 "order departure",
                                 "order deportation",
                                 "gender X",
                                 "gender M",
                                 "gender F",
                                 "no first name",
                                 "birth date not whole",
                                 "no document",
                                 "beyond ASCII",
                                 "document P",
                                 "document PR",
                                 "document N",
                                 "document ED",
                                 "document BC",
                                 "document TD"}) {
        QVERIFY2(seen[promised] > 0, promised);
    }
}

void DemoDataTest::crossingsAreWrittenByTheClockOfTheirPort() {
    RecordReader reader(PortTable::builtIn());
    int local = 0;
    for (const char* feed : Feeds) {
        const Country country = std::string_view(feed) == "cbsa" ? Country::Canada : Country::UnitedStates;
        for (const QByteArray& line : linesOf(bytes((std::string(feed) + ".ndjson").c_str()))) {
            const auto record = reader.read({line.data(), static_cast<std::size_t>(line.size())});
            const auto* entry = std::get_if<Entry>(&record->body);
            if (entry == nullptr) {
                continue;
            }
            const Port* port = PortTable::builtIn().find(entry->port);
            const std::string expected = R"("occurred":")" + port->side(country).zone->isoAt(entry->occurred);
            QVERIFY2(line.contains(expected.c_str()), line.constData());
            ++local;
        }
    }
    QVERIFY(local > 1000);
}

void DemoDataTest::theTruthNamesEachRecordOnce() {
    std::set<std::string> named;
    std::set<QString> travellers;
    for (const QByteArray& line : linesOf(bytes("truth.ndjson"))) {
        const QJsonObject truth = QJsonDocument::fromJson(line).object();
        QVERIFY(travellers.insert(truth.value(QStringLiteral("traveller")).toString()).second);
        for (const QJsonValue source : truth.value(QStringLiteral("records")).toArray()) {
            QVERIFY2(named.insert(source.toString().toStdString()).second, line.constData());
        }
    }
    QCOMPARE(static_cast<std::int64_t>(travellers.size()), m_summary.travellers);
    std::size_t records = 0;
    for (const auto& [source, item] : m_records) {
        const std::string feed = item.feed + '/';
        QVERIFY2(named.contains(source), source.c_str());
        records += item.record.correctionId.empty() ? 1U : 2U; // a correction brings two ids
        QVERIFY(item.record.correctionId.empty() || named.contains(feed + item.record.correctionId));
    }
    QCOMPARE(named.size(), records);
}

void DemoDataTest::theTruthSaysWhoIsHardToRecognize() {
    std::map<QString, int> people;
    for (const QByteArray& line : linesOf(bytes("truth.ndjson"))) {
        const QJsonObject truth = QJsonDocument::fromJson(line).object();
        QVERIFY2(truth.value(QStringLiteral("hard")).isArray(), line.constData());
        for (const QJsonValue kind : truth.value(QStringLiteral("hard")).toArray()) {
            ++people[kind.toString()];
        }
    }
    for (const char* kind : {"transliteration", "compound", "middle_name", "typing", "dirty_date",
                             "two_passports", "new_name", "twin"}) {
        const int count = people[QString::fromLatin1(kind)];
        QVERIFY2(count > 0 && count < Travellers / 8, kind);
    }
}

void DemoDataTest::theTruthAgreesWithTheRecords() {
    int compared = 0;
    for (const QByteArray& line : linesOf(bytes("truth.ndjson"))) {
        const QJsonObject truth = QJsonDocument::fromJson(line).object();
        QString place;
        QString before;
        for (const QJsonValue value : truth.value(QStringLiteral("journey")).toArray()) {
            const QJsonObject move = value.toObject();
            const QString instant = move.value(QStringLiteral("instant")).toString();
            if (!move.contains(QStringLiteral("someone_elses"))) {
                QVERIFY2(before < instant, line.constData());
                before = instant;
                place = move.value(QStringLiteral("to")).toString();
            }
            const QJsonArray sources = move.value(QStringLiteral("records")).toArray();
            if (sources.size() != 1) {
                continue; // not seen, or sent twice, or corrected
            }
            const FeedRecord& item = m_records.at(sources.first().toString().toStdString());
            const bool isAirInTheStates =
                item.country == Country::UnitedStates &&
                move.value(QStringLiteral("mode")).toString() == QStringLiteral("air");
            if (!isAirInTheStates) {
                QCOMPARE(QString::fromStdString(item.record.occurred()->iso()), instant);
                ++compared;
            }
            QVERIFY(item.record.person() != nullptr);
        }
        for (const QJsonValue value : truth.value(QStringLiteral("stays")).toArray()) {
            const QJsonObject stay = value.toObject();
            const auto day = [&stay](const char* key) { return stay.value(QLatin1String(key)).toString(); };
            const QString verdict = day("truth");
            const QString last = day("to").isEmpty() ? QStringLiteral("2026-11-20") : day("to");
            const bool isLate = !day("authorized_until").isEmpty() && last > day("authorized_until");
            QCOMPARE(verdict.endsWith(QStringLiteral("_late")), isLate);
            QCOMPARE(stay.value(QStringLiteral("days_over")).toInt() > 0, isLate);
            QCOMPARE(verdict.startsWith(QStringLiteral("still")),
                     day("to").isEmpty() && verdict != QStringLiteral("no_end_date"));
        }
    }
    QVERIFY(compared > 5000);
}

void DemoDataTest::aRecordThatMayNotBeSharedIsRare() {
    int unshareable = 0;
    int received = 0;
    const Instant phaseThree = *Instant::parse("2019-07-11T12:00:00Z");
    for (const auto& [source, item] : m_records) {
        if (item.feed != "cbp" || !item.record.occurred()) {
            continue;
        }
        ++received;
        const auto* entry = std::get_if<Entry>(&item.record.body);
        const bool isCitizen = entry != nullptr && (entry->travellerClass == TravellerClass::CitizenCanada ||
                                                    entry->travellerClass == TravellerClass::CitizenUs);
        unshareable +=
            entry == nullptr || !isLandBorderMode(entry->mode) || (isCitizen && entry->occurred < phaseThree)
                ? 1
                : 0;
    }
    QVERIFY(unshareable > 0);
    QVERIFY(unshareable * 100 < received);
}

void DemoDataTest::theMalformedLinesHaveEveryReasonOfTheReader() {
    RecordReader reader(PortTable::builtIn());
    std::set<RejectReason> reasons;
    const auto lines = linesOf(bytes("cbsa-malformed.ndjson"));
    QCOMPARE(static_cast<std::int64_t>(lines.size()), m_summary.malformed);
    for (const QByteArray& line : lines) {
        const auto record = reader.read({line.data(), static_cast<std::size_t>(line.size())});
        if (!record) {
            reasons.insert(record.error().reason);
        }
    }
    for (int i = 0; i <= static_cast<int>(RejectReason::FutureInstant); ++i) {
        const auto reason = static_cast<RejectReason>(i);
        QVERIFY2(reasons.contains(reason), std::string(toCode(reason)).c_str());
    }
}

void DemoDataTest::theExercisesAreInBothLanguages() {
    const QJsonObject document = QJsonDocument::fromJson(bytes("exercises.json")).object();
    QCOMPARE(document.value(QStringLiteral("as_of")).toString(), QStringLiteral("2026-11-20"));
    const QJsonArray exercises = document.value(QStringLiteral("exercises")).toArray();
    QVERIFY(exercises.size() >= 12);
    std::set<QString> travellers;
    for (const QByteArray& line : linesOf(bytes("truth.ndjson"))) {
        travellers.insert(
            QJsonDocument::fromJson(line).object().value(QStringLiteral("traveller")).toString());
    }
    for (const QJsonValue value : exercises) {
        const QJsonObject exercise = value.toObject();
        QVERIFY(travellers.contains(exercise.value(QStringLiteral("traveller")).toString()));
        for (const char* key : {"question", "reason"}) {
            const QJsonObject both = exercise.value(QLatin1String(key)).toObject();
            const QString english = both.value(QStringLiteral("en")).toString();
            const QString french = both.value(QStringLiteral("fr")).toString();
            QVERIFY(!english.isEmpty() && !french.isEmpty() && english != french);
        }
        QVERIFY(exercise.value(QStringLiteral("answer")).toObject().contains(QStringLiteral("kind")));
    }
}

void DemoDataTest::theCertificatesChain() {
    for (const char* signer : {"cbsa-signer.pem", "cbp-signer.pem"}) {
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-CAfile"),
                       QStringLiteral("ca.pem"), QString::fromLatin1(signer)});
        QVERIFY(openssl.waitForFinished());
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
    }
    const QFileInfo key(m_folder.filePath(QStringLiteral("cbsa-signer.key")));
    QVERIFY(key.permission(QFileDevice::ReadOwner) && !key.permission(QFileDevice::ReadGroup) &&
            !key.permission(QFileDevice::ReadOther));
}

void DemoDataTest::aFolderThatCannotBeWrittenIsAnError() {
    DemoOptions options;
    options.directory = (m_folder.path() + QStringLiteral("/demo.json/below")).toStdString();
    options.travellers = 1;
    const auto summary = writeDemo(options);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, std::string("cannot_write"));
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::DemoDataTest)
#include "demodatatest.moc"
