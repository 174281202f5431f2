#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

namespace {

struct Call {
    int status = -1;
    QString out;
    QString errors;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

Call run(const QStringList& line) {
    QProcess process;
    process.start(QStringLiteral(PASSAGES_BIN_DIR "/passagesctl"), line);
    Call call;
    if (!process.waitForFinished(120'000))
        return call;
    call.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    call.out = QString::fromUtf8(process.readAllStandardOutput());
    call.errors = QString::fromUtf8(process.readAllStandardError());
    return call;
}

} // namespace

/// `match-names` and `link` as a script uses them: real processes, no cache and no sign-in.
class IdentityCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QString& text) const {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return file.fileName();
    }

  private Q_SLOTS:
    void pairsComeBackWithAScore();
    void pairsAsJsonTellTheThresholdAndTheReasons();
    void aFileWithoutTheColumnsIsRefused_data();
    void aFileWithoutTheColumnsIsRefused();
    void aMissingFileIsSaidInBothLanguages();
    void recordsOfOnePersonComeTogetherWithTheEvidence();
    void theOrderOfTheRecordsChangesNothing();
    void aBrokenRecordIsLinkedByWhatItHas();
    void aNameAloneIsNobodyInParticular();
    void aWithdrawnRecordIsNobodys();
    void anAdmissionBelongsToItsEntry();
    void aLineThatIsNoRecordIsRefused();
};

namespace {

/// A record with the fields of its person, as JSON members.
QString record(const QString& id, const QString& person, const QString& feed = QStringLiteral("cbsa")) {
    return QStringLiteral(
               R"({"kind":"entry","id":"%1","feed":"%2","country":"CA","recorded":"2026-02-01T10:00:00Z",)"
               R"("occurred":"2026-02-01T05:00:00-05:00","port":"calais","mode":"land",)"
               R"("traveller_class":"third_country_national","person":{%3}})"
               "\n")
        .arg(id, feed, person);
}

QString person(const QString& first, const QString& last, const QString& born, const QString& number) {
    QString fields =
        QStringLiteral(R"("first_name":"%1","last_name":"%2","date_of_birth":"%3","nationality":"FRA",)"
                       R"("gender":"X")")
            .arg(first, last, born);
    if (!number.isEmpty())
        fields += QStringLiteral(R"(,"document_type":"P","document_number":"%1","document_country":"FRA")")
                      .arg(number);
    return fields;
}

QStringList recordsOf(const QJsonValue& traveller) {
    QStringList records;
    for (const QJsonValue& source : traveller[u"records"].toArray())
        records += source.toString();
    return records;
}

} // namespace

void IdentityCommandsTest::pairsComeBackWithAScore() {
    const QString file =
        write(QStringLiteral("pairs.csv"), QStringLiteral("id,left,right\r\n7,\"Roy, Anna\",Anna Roy\r\n\r\n"
                                                          "8,\"William \"\"Bill\"\" Hall\",Émile Côté\r\n"));
    const Call call = run({QStringLiteral("match-names"), file});
    QCOMPARE(call.status, 0);
    const QStringList lines = call.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("id,left,right,score"));
    QVERIFY(lines[1].startsWith(QStringLiteral("7,\"Roy, Anna\",Anna Roy,0.9")));
    QVERIFY(lines[2].startsWith(QStringLiteral("8,\"William \"\"Bill\"\" Hall\",Émile Côté,0.0")));
}

void IdentityCommandsTest::pairsAsJsonTellTheThresholdAndTheReasons() {
    const QString file = write(QStringLiteral("two.csv"),
                               QStringLiteral("\uFEFFleft,right\nLiz Roy,Elizabeth Roy\nLiz Roy,Anna Hall"));
    const Call call = run({QStringLiteral("match-names"), file, QStringLiteral("--json")});
    QCOMPARE(call.status, 0);
    const double threshold = call.json().value(u"threshold").toDouble();
    const QJsonArray pairs = call.json().value(u"pairs").toArray();
    QCOMPARE(pairs.size(), 2);
    QVERIFY(threshold > 0 && threshold < 1);
    QVERIFY(pairs[0][u"score"].toDouble() >= threshold);
    QVERIFY(pairs[1][u"score"].toDouble() < threshold);
    QCOMPARE(pairs[0][u"left"].toString(), QStringLiteral("Liz Roy"));
    QVERIFY(pairs[0][u"reasons"].toArray().contains(QStringLiteral("name_short_form")));
}

void IdentityCommandsTest::aFileWithoutTheColumnsIsRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing in it") << QString();
    QTest::newRow("other columns") << QStringLiteral("a,b\nx,y\n");
    QTest::newRow("a row too short") << QStringLiteral("left,right\nonly one\n");
    QTest::newRow("a quote left open") << QStringLiteral("left,right\nAnna,\"Roy\n");
}

void IdentityCommandsTest::aFileWithoutTheColumnsIsRefused() {
    QFETCH(QString, text);
    const Call call = run({QStringLiteral("match-names"), write(QStringLiteral("bad.csv"), text)});
    QCOMPARE(call.status, 1);
    QVERIFY(call.out.isEmpty());
    QVERIFY(call.errors.contains(QStringLiteral("left")));
}

void IdentityCommandsTest::aMissingFileIsSaidInBothLanguages() {
    const QString file = m_folder.filePath(QStringLiteral("none.csv"));
    const Call english =
        run({QStringLiteral("match-names"), file, QStringLiteral("--language"), QStringLiteral("en")});
    const Call french =
        run({QStringLiteral("match-names"), file, QStringLiteral("--language"), QStringLiteral("fr")});
    QCOMPARE(english.status, 1);
    QCOMPARE(french.status, 1);
    QVERIFY(english.errors != french.errors);
    QCOMPARE(run({QStringLiteral("match-names")}).status, 2);
}

void IdentityCommandsTest::recordsOfOnePersonComeTogetherWithTheEvidence() {
    const QString text =
        record(QStringLiteral("1"), person(QStringLiteral("Walter"), QStringLiteral("Wosniak"),
                                           QStringLiteral("1961-02-03"), QStringLiteral("12AB34567"))) +
        record(QStringLiteral("2"), person(QStringLiteral("Ottilie"), QStringLiteral("Birnbaum"),
                                           QStringLiteral("1975-11-30"), QStringLiteral("98ZX76543"))) +
        record(QStringLiteral("3"),
               person(QStringLiteral("Wosniak"), QStringLiteral("Walter"), QStringLiteral("1961-02-03"),
                      QStringLiteral("12AB34567")),
               QStringLiteral("cbp"));
    const Call call = run({QStringLiteral("link"), QStringLiteral("--records"),
                           write(QStringLiteral("a.ndjson"), text), QStringLiteral("--json")});
    QCOMPARE(call.status, 0);
    const QJsonArray travellers = call.json().value(u"travellers").toArray();
    QCOMPARE(travellers.size(), 2);
    QCOMPARE(recordsOf(travellers[0]), (QStringList{QStringLiteral("cbp/3"), QStringLiteral("cbsa/1")}));
    QCOMPARE(recordsOf(travellers[1]), QStringList{QStringLiteral("cbsa/2")});
    QVERIFY(travellers[0][u"reasons"].toArray().contains(QStringLiteral("name_order_swapped")));
    QVERIFY(travellers[0][u"reasons"].toArray().contains(QStringLiteral("document_same")));
    const QJsonValue link = travellers[0][u"links"].toArray()[0];
    double sum = call.json().value(u"prior").toDouble();
    for (const QJsonValue& evidence : link[u"evidence"].toArray())
        sum += evidence[u"weight"].toDouble();
    QVERIFY(std::abs(sum - link[u"weight"].toDouble()) < 0.1);
    QVERIFY(link[u"weight"].toDouble() >=
            call.json().value(u"thresholds").toObject().value(u"same").toDouble());
}

void IdentityCommandsTest::theOrderOfTheRecordsChangesNothing() {
    const QString first =
        record(QStringLiteral("1"), person(QStringLiteral("Walter"), QStringLiteral("Wosniak"),
                                           QStringLiteral("1961-02-03"), QStringLiteral("12AB34567")));
    const QString second =
        record(QStringLiteral("2"), person(QStringLiteral("Ottilie"), QStringLiteral("Birnbaum"),
                                           QStringLiteral("1975-11-30"), {}));
    const QString third =
        record(QStringLiteral("3"), person(QStringLiteral("Walther"), QStringLiteral("Wosniak"),
                                           QStringLiteral("1961-03-02"), QStringLiteral("12AB34567")));
    const auto link = [&](const QString& text) {
        return run({QStringLiteral("link"), QStringLiteral("--records"),
                    write(QStringLiteral("o.ndjson"), text), QStringLiteral("--json")})
            .out;
    };
    const QString out = link(first + second + third);
    QVERIFY(out.contains(QStringLiteral("\"cbsa/1\",\"cbsa/3\"")));
    QCOMPARE(link(third + second + first), out);
    QCOMPARE(link(second + first + third), out);
}

void IdentityCommandsTest::aBrokenRecordIsLinkedByWhatItHas() {
    const QString whole = person(QStringLiteral("Walter"), QStringLiteral("Wosniak"),
                                 QStringLiteral("1961-02-03"), QStringLiteral("12AB34567"));
    const QString noDate = QStringLiteral(
        R"("first_name":"Walter","last_name":"Wosniak","document_type":"P","document_number":"12AB34567","document_country":"FRA")");
    const QString badDate = person(QStringLiteral("Walter"), QStringLiteral("Wosniak"),
                                   QStringLiteral("1961-13-03"), QStringLiteral("12AB34567"));
    const Call call = run({QStringLiteral("link"), QStringLiteral("--records"),
                           write(QStringLiteral("b.ndjson"), record(QStringLiteral("1"), whole) +
                                                                 record(QStringLiteral("2"), noDate) +
                                                                 record(QStringLiteral("3"), badDate)),
                           QStringLiteral("--json")});
    QCOMPARE(call.status, 0);
    const QJsonArray travellers = call.json().value(u"travellers").toArray();
    QCOMPARE(travellers.size(), 1);
    QCOMPARE(recordsOf(travellers[0]).size(), 3);
}

void IdentityCommandsTest::aNameAloneIsNobodyInParticular() {
    const QString name = person(QStringLiteral("John"), QStringLiteral("Smith"), {}, {});
    const Call call = run({QStringLiteral("link"), QStringLiteral("--records"),
                           write(QStringLiteral("n.ndjson"),
                                 record(QStringLiteral("1"), name) + record(QStringLiteral("2"), name)),
                           QStringLiteral("--json")});
    QCOMPARE(call.status, 0);
    QCOMPARE(call.json().value(u"travellers").toArray().size(), 2);
}

void IdentityCommandsTest::aWithdrawnRecordIsNobodys() {
    const QString text =
        record(QStringLiteral("1"), person(QStringLiteral("Walter"), QStringLiteral("Wosniak"),
                                           QStringLiteral("1961-02-03"), {})) +
        record(QStringLiteral("2"), person(QStringLiteral("Ottilie"), QStringLiteral("Birnbaum"),
                                           QStringLiteral("1975-11-30"), {})) +
        QStringLiteral(
            R"({"kind":"withdrawal","id":"9","feed":"cbsa","country":"CA","recorded":"2026-02-02T10:00:00Z","replaces":"1","reason":"error"})");
    const Call call = run({QStringLiteral("link"), QStringLiteral("--records"),
                           write(QStringLiteral("w.ndjson"), text), QStringLiteral("--json")});
    QCOMPARE(call.status, 0);
    QVERIFY(call.out.contains(QStringLiteral("cbsa/2")));
    QVERIFY(!call.out.contains(QStringLiteral("cbsa/1")));
    QVERIFY(!call.out.contains(QStringLiteral("cbsa/9")));
}

void IdentityCommandsTest::anAdmissionBelongsToItsEntry() {
    const QString text =
        record(QStringLiteral("1"), person(QStringLiteral("Walter"), QStringLiteral("Wosniak"),
                                           QStringLiteral("1961-02-03"), {})) +
        QStringLiteral(
            R"({"kind":"admission","id":"7","feed":"cbsa","country":"CA","recorded":"2026-02-02T10:00:00Z","entry":"1","class":"visitor","until":null})");
    const Call call = run({QStringLiteral("link"), QStringLiteral("--records"),
                           write(QStringLiteral("m.ndjson"), text), QStringLiteral("--json")});
    QCOMPARE(call.status, 0);
    QCOMPARE(recordsOf(call.json().value(u"travellers").toArray()[0]),
             (QStringList{QStringLiteral("cbsa/1"), QStringLiteral("cbsa/7")}));
}

void IdentityCommandsTest::aLineThatIsNoRecordIsRefused() {
    const Call call = run({QStringLiteral("link"), QStringLiteral("--records"),
                           write(QStringLiteral("x.ndjson"), QStringLiteral("no JSON\n"))});
    QCOMPARE(call.status, 1);
    QVERIFY(call.out.isEmpty());
    QVERIFY(call.errors.contains(u'1'));
    QCOMPARE(run({QStringLiteral("link")}).status, 2);
}

QTEST_GUILESS_MAIN(IdentityCommandsTest)
#include "identitycommandstest.moc"
