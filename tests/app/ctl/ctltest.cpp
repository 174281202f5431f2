#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Call {
    int status = -1;
    QByteArray out;
    QByteArray errors;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

const QString passphrase = QStringLiteral("a passphrase for tests");

} // namespace

/// passagesctl as a script uses it: real processes, a real cache, feeds published by the program itself.
class CtlTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QJsonObject m_synced;
    QString m_traveller;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    Call run(const QStringList& line, const QString& secret = passphrase) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PASSAGES_PASSPHRASE"), secret);
        environment.insert(QStringLiteral("PASSAGES_NEW_PASSPHRASE"), passphrase);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PASSAGES_BIN_DIR "/passagesctl"), line);
        Call call;
        if (!process.waitForFinished(120'000))
            return call;
        call.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        call.out = process.readAllStandardOutput();
        call.errors = process.readAllStandardError();
        return call;
    }

    QStringList signedIn(const QStringList& line, const QString& user = QStringLiteral("boss")) const {
        return line + QStringList{QStringLiteral("--cache"), path(QStringLiteral("cache")),
                                  QStringLiteral("--user"), user, QStringLiteral("--json")};
    }

    QStringList withPurpose(const QStringList& line, const QString& user = QStringLiteral("boss")) const {
        return signedIn(line, user) + QStringList{QStringLiteral("--purpose"), QStringLiteral("overstay"),
                                                  QStringLiteral("--case"), QStringLiteral("2026-00417")};
    }

    /// The words of a line, `%1` the traveller that was found.
    QStringList words(const char* line) const {
        QString text = QString::fromLatin1(line);
        return text.replace(QStringLiteral("%1"), m_traveller).split(u' ');
    }

    Call publish(const QString& feed, const QString& country) {
        return run({QStringLiteral("publish"), QStringLiteral("--feed"), feed, QStringLiteral("--country"),
                    country, QStringLiteral("--input"), path(QStringLiteral("data/%1.ndjson").arg(feed)),
                    QStringLiteral("--out"), path(QStringLiteral("feeds/") + feed), QStringLiteral("--key"),
                    path(QStringLiteral("data/%1-signer.key").arg(feed)), QStringLiteral("--cert"),
                    path(QStringLiteral("data/%1-signer.pem").arg(feed)), QStringLiteral("--complete-to"),
                    QStringLiteral("2026-11-20T05:00:00Z"), QStringLiteral("--json")});
    }

    QString signer(const QString& feed) {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("x509"), QStringLiteral("-in"),
                       path(QStringLiteral("data/%1-signer.pem").arg(feed)), QStringLiteral("-noout"),
                       QStringLiteral("-subject"), QStringLiteral("-nameopt"), QStringLiteral("multiline")});
        openssl.waitForFinished();
        for (const QByteArray& line : openssl.readAllStandardOutput().split('\n'))
            if (line.contains("commonName"))
                return QString::fromUtf8(line.mid(line.indexOf('=') + 1).trimmed());
        return {};
    }

    Call addFeed(const QString& feed, const QStringList& more = {}) {
        return run(
            signedIn(QStringList{QStringLiteral("feed"), QStringLiteral("add"), feed, QStringLiteral("--url"),
                                 QStringLiteral("file://") + path(QStringLiteral("feeds/") + feed),
                                 QStringLiteral("--ca"), path(QStringLiteral("data/ca.pem")),
                                 QStringLiteral("--signer"), signer(feed)} +
                     more));
    }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        const Call demo = run({QStringLiteral("demo"), QStringLiteral("--out"), path(QStringLiteral("data")),
                               QStringLiteral("--travellers"), QStringLiteral("150"),
                               QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--json")});
        QCOMPARE(demo.status, 0);
        QCOMPARE(demo.json()[QStringLiteral("travellers")].toInt(), 158); // eight about identity
        for (const auto& [feed, country] : {std::pair{"cbsa", "CA"}, std::pair{"cbp", "US"}}) {
            const Call published = publish(QString::fromLatin1(feed), QString::fromLatin1(country));
            QVERIFY2(published.status == 0, published.errors.constData());
            QVERIFY(published.json()[QStringLiteral("records")].toInt() > 100);
        }
        const Call made =
            run(signedIn({QStringLiteral("init"), QStringLiteral("--agency"), QStringLiteral("cbsa")}));
        QVERIFY2(made.status == 0, made.errors.constData());
        for (const QString& role : {QStringLiteral("officer"), QStringLiteral("auditor")}) {
            const Call added = run(signedIn(
                {QStringLiteral("user"), QStringLiteral("add"), role, QStringLiteral("--role"), role}));
            QVERIFY2(added.status == 0, added.errors.constData());
        }
        QVERIFY(addFeed(QStringLiteral("cbsa"), {QStringLiteral("--domestic")}).status == 0);
        QVERIFY(addFeed(QStringLiteral("cbp")).status == 0);
        const Call synced = run(signedIn({QStringLiteral("sync")}));
        QVERIFY2(synced.status == 0, synced.errors.constData());
        m_synced = synced.json();
        const Call found = run(
            withPurpose({QStringLiteral("search"), QStringLiteral("--nationality"), QStringLiteral("CAN")}));
        QVERIFY2(found.status == 0, found.errors.constData());
        m_traveller = found.json()[QStringLiteral("results")][0][QStringLiteral("traveller")].toString();
        QVERIFY(!m_traveller.isEmpty());
    }

    void theSyncTookInBothFeeds() {
        const QJsonArray feeds = m_synced[QStringLiteral("feeds")].toArray();
        QCOMPARE(feeds.size(), 2);
        for (const QJsonValue& feed : feeds) {
            QVERIFY(feed[QStringLiteral("records")].toInt() > 100);
            QCOMPARE(feed[QStringLiteral("complete_to")].toString(), QStringLiteral("2026-11-20T05:00:00Z"));
        }
        QVERIFY(m_synced[QStringLiteral("linked")].toInt() > 0);
        QVERIFY(m_synced[QStringLiteral("leads")].toInt() > 0);
    }

    void aSecondSyncTakesInNothing() {
        const Call again = run(signedIn({QStringLiteral("sync")}));
        QCOMPARE(again.status, 0);
        for (const QJsonValue& feed : again.json()[QStringLiteral("feeds")].toArray())
            QCOMPARE(feed[QStringLiteral("segments")].toInt(), 0);
        QCOMPARE(again.json()[QStringLiteral("leads")], m_synced[QStringLiteral("leads")]);
    }

    void whatMayNotBeSharedIsQuarantinedWithoutItsContent() {
        const Call listed = run(signedIn({QStringLiteral("quarantine"), QStringLiteral("list")}));
        QCOMPARE(listed.status, 0);
        int counted = 0;
        for (const QJsonValue& feed : m_synced[QStringLiteral("feeds")].toArray())
            for (const QJsonValue& count : feed[QStringLiteral("quarantined")].toObject())
                counted += count.toInt();
        const QJsonArray items = listed.json()[QStringLiteral("items")].toArray();
        QVERIFY(counted > 0);
        QCOMPARE(items.size(), counted);
        for (const QJsonValue& item : items)
            QCOMPARE(item[QStringLiteral("reason")].toString(), QStringLiteral("not_shareable"));
    }

    void nobodysRecordsAreReadWithoutAPurpose_data() {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("search") << QStringList{QStringLiteral("search"), QStringLiteral("roy")};
        QTest::newRow("traveller") << QStringList{QStringLiteral("traveller"), QStringLiteral("T1")};
        QTest::newRow("leads") << QStringList{QStringLiteral("leads")};
    }
    void nobodysRecordsAreReadWithoutAPurpose() {
        QFETCH(QStringList, line);
        const Call refused = run(signedIn(line));
        QCOMPARE(refused.status, 4);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!refused.errors.isEmpty());
    }

    void anAuditorMayNotSearch() {
        QCOMPARE(
            run(withPurpose({QStringLiteral("search"), QStringLiteral("roy")}, QStringLiteral("auditor")))
                .status,
            4);
    }

    void anOfficerMayNotAddAnAccount() {
        QCOMPARE(run(signedIn({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("friend"),
                               QStringLiteral("--role"), QStringLiteral("supervisor")},
                              QStringLiteral("officer")))
                     .status,
                 4);
    }

    void aWrongPassphraseIsSaidInTheLanguageAskedFor() {
        const Call english = run(signedIn({QStringLiteral("feed"), QStringLiteral("list"),
                                           QStringLiteral("--language"), QStringLiteral("en")}),
                                 QStringLiteral("not the passphrase"));
        const Call french = run(signedIn({QStringLiteral("feed"), QStringLiteral("list"),
                                          QStringLiteral("--language"), QStringLiteral("fr")}),
                                QStringLiteral("not the passphrase"));
        QVERIFY(english.status != 0 && french.status != 0);
        QVERIFY(!english.errors.isEmpty() && !french.errors.isEmpty());
        QVERIFY(english.errors != french.errors);
    }

    void theTravellerDocumentHasItsParts() {
        const Call opened = run(withPurpose({QStringLiteral("traveller"), m_traveller,
                                             QStringLiteral("--as-of"), QStringLiteral("2026-11-20")}));
        QVERIFY2(opened.status == 0, opened.errors.constData());
        const QJsonObject document = opened.json();
        QCOMPARE(document[QStringLiteral("traveller")].toString(), m_traveller);
        QCOMPARE(document[QStringLiteral("as_of")].toString(), QStringLiteral("2026-11-20"));
        for (const char* key : {"people", "sightings", "gaps", "rules", "stays", "orders", "rules_version",
                                "tzdata", "complete_to"})
            QVERIFY2(document.contains(QLatin1String(key)), key);
        QVERIFY(!document[QStringLiteral("sightings")].toArray().isEmpty());
    }

    void theLedgerHasARowForEveryCountedDay() {
        QFile records(path(QStringLiteral("resident.ndjson")));
        QVERIFY(records.open(QIODevice::WriteOnly));
        records.write(
            R"({"feed":"cbsa","country":"CA","kind":"entry","id":"a","recorded":"2026-01-11T00:00:00Z",)"
            R"("person":{"last_name":"Roy","date_of_birth":"1980-01-02"},"traveller_class":)"
            R"("permanent_resident_ca","port":"champlain-lacolle","mode":"land","occurred":)"
            R"("2026-01-10T12:00:00-05:00"})"
            "\n");
        records.close();
        QFile facts(path(QStringLiteral("resident-facts.ndjson")));
        QVERIFY(facts.open(QIODevice::WriteOnly));
        facts.write(R"({"kind":"permanent_resident","country":"CA","from":"2020-01-01","source":"card",)"
                    R"("source_date":"2020-01-01"})"
                    "\n");
        facts.close();
        const QStringList evaluate = words("evaluate --as-of 2026-03-01 --records")
                                     << records.fileName() << QStringLiteral("--facts") << facts.fileName();
        const QJsonObject rule =
            run(evaluate + words("--json")).json()[QStringLiteral("rules")][0].toObject();
        QCOMPARE(rule[QStringLiteral("rule")].toString(), QStringLiteral("ca.pr_residency"));
        const Call ledger = run(evaluate + words("--json --ledger ca.pr_residency"));
        QVERIFY2(ledger.status == 0, ledger.errors.constData());
        double recorded = 0;
        for (const QJsonValue& day : ledger.json()[QStringLiteral("days")].toArray())
            recorded += day[QStringLiteral("recorded")].toDouble();
        QVERIFY(recorded > 0);
        QCOMPARE(recorded, rule[QStringLiteral("recorded")].toDouble());
        const Call csv = run(evaluate + words("--ledger ca.pr_residency"));
        QVERIFY(csv.out.startsWith("date,certainty,minimum,recorded,maximum,clause,credit,sources\r\n"));
        QCOMPARE(csv.out.count('\n') - 1, ledger.json()[QStringLiteral("days")].toArray().size());
        QCOMPARE(run(evaluate + words("--ledger ca.wish")).status, 2);
        const Call traveller = run(withPurpose({QStringLiteral("traveller"), m_traveller,
                                                QStringLiteral("--ledger"), QStringLiteral("ca.wish")}));
        QCOMPARE(traveller.status, 2);
    }

    void everyLeadOpensDownToItsTraveller() {
        const Call listed =
            run(withPurpose({QStringLiteral("leads"), QStringLiteral("--limit"), QStringLiteral("3")}));
        QCOMPARE(listed.status, 0);
        const QJsonArray leads = listed.json()[QStringLiteral("leads")].toArray();
        QVERIFY(!leads.isEmpty());
        const QJsonObject lead = leads[0].toObject();
        const Call opened =
            run(withPurpose({QStringLiteral("traveller"), lead[QStringLiteral("traveller")].toString()}));
        bool found = false;
        for (const QJsonValue& stay : opened.json()[QStringLiteral("stays")].toArray())
            found = found || (stay[QStringLiteral("verdict")] == lead[QStringLiteral("verdict")] &&
                              stay[QStringLiteral("from")] == lead[QStringLiteral("from")]);
        QVERIFY(found);
    }

    void aFactIsEnteredListedAndWithdrawn() {
        const QStringList add =
            words("fact add %1 --kind crown_servant --country CA --from 2024-01-01 --until "
                  "2024-02-01 --source-date 2024-03-01 --source")
            << QStringLiteral("Letter of the department");
        const Call added = run(withPurpose(add, QStringLiteral("officer")));
        QVERIFY2(added.status == 0, added.errors.constData());
        QCOMPARE(added.json()[QStringLiteral("traveller")].toString(), m_traveller);
        QCOMPARE(added.json()[QStringLiteral("entered_by")].toString(), QStringLiteral("officer"));
        const QString number = QString::number(added.json()[QStringLiteral("number")].toInt());
        const Call opened = run(withPurpose({QStringLiteral("traveller"), m_traveller}));
        QCOMPARE(opened.json()[QStringLiteral("facts")].toArray().size(), 1);

        QCOMPARE(run(withPurpose(words("fact withdraw") << number)).status, 2); // no reason
        QCOMPARE(run(signedIn(words("fact list %1"))).status, 4);               // no purpose
        QCOMPARE(run(withPurpose(words("fact list %1"), QStringLiteral("auditor"))).status, 4);
        const Call gone = run(withPurpose(words("fact withdraw") << number << QStringLiteral("--reason")
                                                                 << QStringLiteral("of a namesake")));
        QVERIFY2(gone.status == 0, gone.errors.constData());
        const Call listed = run(withPurpose(words("fact list %1")));
        const QJsonArray facts = listed.json()[QStringLiteral("facts")].toArray();
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts[0][QStringLiteral("withdrawn")][QStringLiteral("reason")].toString(),
                 QStringLiteral("of a namesake"));
    }

    void aWrongFactIsRefusedWithItsReason_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("no source")
            << "fact add %1 --kind citizen --country CA --from 2024-01-01 --source-date "
               "2024-01-01";
        QTest::newRow("an unknown kind")
            << "fact add %1 --kind wish --country CA --from 2024-01-01 --source x "
               "--source-date 2024-01-01";
        QTest::newRow("an end before its beginning")
            << "fact add %1 --kind citizen --country CA --from 2024-01-01 --until 2023-01-01 --source x "
               "--source-date 2024-01-01";
        QTest::newRow("no traveller") << "fact add nobody --kind citizen --country CA --from 2024-01-01 "
                                         "--source x --source-date 2024-01-01";
        QTest::newRow("a reason that is none") << "lead set-aside 1 --reason FP-WISH --note x";
    }
    void aWrongFactIsRefusedWithItsReason() {
        QFETCH(QString, line);
        const Call call = run(withPurpose(words(line.toLatin1().constData())));
        QCOMPARE(call.status, 2);
        QVERIFY(call.out.isEmpty());
        QVERIFY(!call.errors.isEmpty());
    }

    void theKindsOfFactsAreNamedInBothLanguages() {
        const Call english = run(words("fact kinds --language en"));
        const Call french = run(words("fact kinds --language fr"));
        QCOMPARE(english.status, 0);
        QCOMPARE(english.out.count('\n'), 17);
        QCOMPARE(french.out.count('\n'), 17);
        QVERIFY(french.out.contains("permis de travail") || french.out.contains("Permis de travail"));
        QCOMPARE(run(words("fact kinds --json")).json()[QStringLiteral("kinds")].toArray().size(), 17);
    }

    void aLeadIsKeptSetAsideAndReopened() {
        const QJsonObject lead =
            run(withPurpose(words("leads --limit 1"))).json()[QStringLiteral("leads")][0].toObject();
        const QString number = QString::number(lead[QStringLiteral("lead")].toInt());
        const auto decide = [&](const char* what, const char* user) {
            return run(withPurpose(QStringList{QStringLiteral("lead"), QString::fromLatin1(what), number} +
                                       words("--reason FP-EXT --note") +
                                       QStringList{QStringLiteral("Seen in the file.")},
                                   QString::fromLatin1(user)));
        };
        QCOMPARE(decide("keep", "officer").status, 0);
        const Call aside = decide("set-aside", "officer");
        QVERIFY2(aside.status == 0, aside.errors.constData());
        QCOMPARE(aside.json()[QStringLiteral("verdict")].toString(), QStringLiteral("set_aside"));
        QCOMPARE(decide("set-aside", "officer").status, 1);
        const QJsonArray listed =
            run(withPurpose(words("leads --status set_aside"))).json()[QStringLiteral("leads")].toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0][QStringLiteral("decision")][QStringLiteral("note")].toString(),
                 QStringLiteral("Seen in the file."));
        QCOMPARE(listed[0][QStringLiteral("assessed_verdict")], lead[QStringLiteral("verdict")]);
        QCOMPARE(decide("reopen", "officer").status, 4);
        QCOMPARE(decide("reopen", "boss").json()[QStringLiteral("status")].toString(),
                 QStringLiteral("open"));
    }

    void theMeasuresAreCountedAndWrittenAsCsv() {
        const QString csv = path(QStringLiteral("measures.csv"));
        const Call counted = run(signedIn(words("measures --from 2020-01-01 --to 2026-11-20 --csv") << csv,
                                          QStringLiteral("officer")));
        QVERIFY2(counted.status == 0, counted.errors.constData());
        const QJsonObject document = counted.json();
        const QJsonArray directions = document[QStringLiteral("directions")].toArray();
        QCOMPARE(directions.size(), 2);
        QCOMPARE(directions[0][QStringLiteral("from")].toString(), QStringLiteral("CA"));
        QVERIFY(directions[1][QStringLiteral("received")].toBool());
        qint64 exchanged = 0;
        for (const QJsonValue& direction : directions) {
            QVERIFY(direction[QStringLiteral("exchanged")].toInteger() >=
                    direction[QStringLiteral("reconciled")].toInteger());
            exchanged += direction[QStringLiteral("exchanged")].toInteger();
        }
        QVERIFY(exchanged > 0);
        QVERIFY(document.contains(QStringLiteral("under_order")) &&
                document.contains(QStringLiteral("departed")));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QVERIFY(lines[0].startsWith("from,to,port,month,exchanged,"));
        qint64 sum = 0;
        for (const QByteArray& line : lines.mid(1))
            sum += line.split(',').value(4).toLongLong();
        QCOMPARE(sum, exchanged);
        QCOMPARE(document[QStringLiteral("ports")].toArray().size(), lines.size() - 2);
        QCOMPARE(run(signedIn(words("measures --from 2020-01-01 --to 2026-11-20"), QStringLiteral("auditor")))
                     .status,
                 4);
        QCOMPARE(run(signedIn(words("measures --from 2020-01-01"))).status, 2);
    }

    void aReportIsWrittenAndVerifies() {
        const Call written = run(withPurpose(
            {QStringLiteral("report"), QStringLiteral("--traveller"), m_traveller,
             QStringLiteral("--language"), QStringLiteral("both"), QStringLiteral("--out"),
             path(QStringLiteral("reports")), QStringLiteral("--recipient"), QStringLiteral("IRCC"),
             QStringLiteral("--authority"), QStringLiteral("107(5)(j)")}));
        QVERIFY2(written.status == 0, written.errors.constData());
        const QString evidence = written.json()[QStringLiteral("evidence")].toString();
        const QString pdf = written.json()[QStringLiteral("pdf")].toString();
        for (const QString& file : {evidence, pdf}) {
            const Call verified = run({QStringLiteral("verify"), file, QStringLiteral("--json")});
            QVERIFY2(verified.status == 0, verified.out.constData());
            QCOMPARE(verified.json()[QStringLiteral("valid")].toBool(), true);
        }
        QFile changed(evidence);
        QVERIFY(changed.open(QIODevice::ReadWrite));
        QByteArray content = changed.readAll();
        const qsizetype digit = content.indexOf("\"minimum\":") + 10;
        content[digit] = content[digit] == '1' ? '2' : '1';
        QVERIFY(changed.seek(0));
        changed.write(content);
        changed.close();
        const Call tampered = run({QStringLiteral("verify"), evidence, QStringLiteral("--json")});
        QCOMPARE(tampered.status, 3);
        QCOMPARE(tampered.json()[QStringLiteral("valid")].toBool(), false);
    }

    void whatWasDoneStandsInTheAuditLogWithItsPurpose() {
        const Call listed =
            run(signedIn({QStringLiteral("audit"), QStringLiteral("list")}, QStringLiteral("auditor")));
        QCOMPARE(listed.status, 0);
        QCOMPARE(listed.json()[QStringLiteral("valid")].toBool(), true);
        QStringList actions;
        for (const QJsonValue& entry : listed.json()[QStringLiteral("entries")].toArray()) {
            actions += entry[QStringLiteral("action")].toString() + u'/' +
                       entry[QStringLiteral("outcome")].toString();
            if (actions.constLast() == u"search/done")
                QCOMPARE(entry[QStringLiteral("purpose")].toString(), QStringLiteral("overstay"));
        }
        for (const char* expected :
             {"sign_in/done", "sync/done", "search/done", "search/refused", "open_traveller/done",
              "export_report/done", "list_leads/done", "feed_added/done"})
            QVERIFY2(actions.contains(QLatin1String(expected)), expected);
        const Call verified = run(signedIn({QStringLiteral("audit"), QStringLiteral("verify")}));
        QCOMPARE(verified.status, 0);
        const QString exported = path(QStringLiteral("audit.ndjson"));
        QCOMPARE(run(signedIn({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--out"),
                               exported}))
                     .status,
                 0);
        QCOMPARE(run({QStringLiteral("verify"), exported, QStringLiteral("--json")}).status, 0);
    }

    void aCacheIsNotOpenedWithoutTheAuditLogThatItHad() {
        const QString log = path(QStringLiteral("cache.audit"));
        const QStringList verify = signedIn({QStringLiteral("audit"), QStringLiteral("verify")});
        const QStringList inFrench = verify + QStringList{QStringLiteral("--language"), QStringLiteral("fr")};
        QVERIFY(QFile::copy(log, path(QStringLiteral("older"))));
        QCOMPARE(run(verify).status, 0);
        QVERIFY(QFile::rename(log, path(QStringLiteral("kept"))));
        const Call missing = run(verify);
        QCOMPARE(missing.status, 3);
        QVERIFY2(missing.errors.contains("is not beside it"), missing.errors.constData());
        QVERIFY(!QFile::exists(log));
        QVERIFY(QFile::rename(path(QStringLiteral("older")), log));
        const Call older = run(inFrench);
        QCOMPARE(older.status, 3);
        QVERIFY2(older.errors.contains("copie plus ancienne"), older.errors.constData());
        QVERIFY(QFile::remove(log));
        QVERIFY(QFile::rename(path(QStringLiteral("kept")), log));
        const Call again = run(verify);
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()[QStringLiteral("valid")].toBool(), true);
    }

    void evaluateAndDaysNeedNoCache() {
        QFile records(path(QStringLiteral("two.ndjson")));
        QVERIFY(records.open(QIODevice::WriteOnly));
        for (const auto& [id, occurred] :
             {std::pair{"a", "2026-01-10T12:00:00-05:00"}, std::pair{"b", "2026-03-01T12:00:00-05:00"}})
            records.write(
                QByteArray(R"({"feed":"cbsa","country":"CA","kind":"entry","id":")") + id +
                R"(","recorded":"2026-03-02T00:00:00Z","person":{"last_name":"Roy","date_of_birth":"1980-01-02"},)"
                R"("traveller_class":"third_country_national","port":"champlain-lacolle","mode":"land","occurred":")" +
                occurred + "\"}\n");
        records.close();
        const Call days =
            run({QStringLiteral("days"), QStringLiteral("--country"), QStringLiteral("CA"),
                 QStringLiteral("--from"), QStringLiteral("2026-01-10"), QStringLiteral("--to"),
                 QStringLiteral("2026-03-01"), QStringLiteral("--records"), records.fileName(),
                 QStringLiteral("--as-of"), QStringLiteral("2026-03-01"), QStringLiteral("--json")});
        QVERIFY2(days.status == 0, days.errors.constData());
        QCOMPARE(days.json()[QStringLiteral("minimum")].toInt(), 2);
        QCOMPARE(days.json()[QStringLiteral("recorded")].toInt(), 2);
        QCOMPARE(days.json()[QStringLiteral("maximum")].toInt(), 51);
        const Call evaluated =
            run({QStringLiteral("evaluate"), QStringLiteral("--records"), records.fileName(),
                 QStringLiteral("--as-of"), QStringLiteral("2026-03-01"), QStringLiteral("--json")});
        QCOMPARE(evaluated.status, 0);
        QCOMPARE(evaluated.json()[QStringLiteral("sightings")].toArray().size(), 2);

        QFile facts(path(QStringLiteral("facts.ndjson")));
        QVERIFY(facts.open(QIODevice::WriteOnly));
        facts.write(R"({"kind":"visitor_record","country":"CA","from":"2026-03-01","until":"2026-04-01",)"
                    R"("source":"counterfoil","source_date":"2026-03-01"})"
                    "\n");
        facts.close();
        const Call withFacts = run(words("evaluate --as-of 2026-03-01 --json --records")
                                   << records.fileName() << QStringLiteral("--facts") << facts.fileName());
        QVERIFY2(withFacts.status == 0, withFacts.errors.constData());
        QCOMPARE(withFacts.json()[QStringLiteral("facts")].toArray().size(), 1);
        QCOMPARE(withFacts.json()[QStringLiteral("stays")][1][QStringLiteral("authorized_until")].toString(),
                 QStringLiteral("2026-04-01"));
    }

    void wrongUsageChangesNothingAndSaysWhy_data() {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("an unknown command") << QStringList{QStringLiteral("frobnicate")};
        QTest::newRow("an unknown option") << QStringList{QStringLiteral("demo"), QStringLiteral("--wat")};
        QTest::newRow("an option left out") << QStringList{QStringLiteral("evaluate")};
        QTest::newRow("a date that does not exist")
            << QStringList{QStringLiteral("days"),      QStringLiteral("--country"),  QStringLiteral("CA"),
                           QStringLiteral("--from"),    QStringLiteral("2026-02-30"), QStringLiteral("--to"),
                           QStringLiteral("2026-03-01")};
    }
    void wrongUsageChangesNothingAndSaysWhy() {
        QFETCH(QStringList, line);
        const Call call = run(line);
        QCOMPARE(call.status, 2);
        QVERIFY(call.out.isEmpty());
        QVERIFY(!call.errors.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CtlTest)
#include "ctltest.moc"
