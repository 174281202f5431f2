#include "models/desk/desk.h"
#include "tests/support/testfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

const char* const passphrase = "a passphrase for tests";

Person oneOfTwins(const std::string& first, const std::string& document) {
    Person person = personNamed("Abbate", first);
    person.dateOfBirth = *PartialDate::parse("1971-05-06");
    person.nationality = "ITA";
    person.documentType = DocumentType::Passport;
    person.documentCountry = "ITA";
    person.documentNumber = document;
    return person;
}

} // namespace

/// `links` and `traveller` as scripts use them, on twins.
class LinkCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    TestFeed m_feed{"cbsa", Country::Canada};

    QString run(const char* line, const char* language, bool wantsJson) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PASSAGES_PASSPHRASE"), QString::fromLatin1(passphrase));
        process.setProcessEnvironment(environment);
        QStringList words =
            QString::fromUtf8(line).split(u' ') +
            QStringList{QStringLiteral("--cache"),    m_folder.filePath(QStringLiteral("cache")),
                        QStringLiteral("--user"),     QStringLiteral("boss"),
                        QStringLiteral("--purpose"),  QStringLiteral("identity"),
                        QStringLiteral("--case"),     QStringLiteral("2026-1"),
                        QStringLiteral("--language"), QString::fromLatin1(language)};
        if (wantsJson)
            words += QStringLiteral("--json");
        process.start(QStringLiteral(PASSAGES_BIN_DIR "/passagesctl"), words);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            return QString::fromUtf8(process.readAllStandardError());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QJsonObject json(const char* line) {
        return QJsonDocument::fromJson(run(line, "en", true).toUtf8()).object();
    }

  private Q_SLOTS:
    void initTestCase() {
        const std::string path = m_folder.filePath(QStringLiteral("cache")).toStdString();
        QVERIFY(Cache::create({path, Agency::Cbsa, false, "boss", passphrase}));
        auto desk = Desk::signIn(path, "boss", passphrase);
        QVERIFY(desk);
        QVERIFY((*desk)->setPurpose({"identity", "2026-1"}));
        m_feed.publish(linesOf(
            {entryOf("r1", oneOfTwins("Anna", "AB111222")), entryOf("r2", oneOfTwins("Piotr", "AB998877"))}));
        QVERIFY((*desk)->addFeed(m_feed.subscription()));
        const std::atomic<bool> cancelled = false;
        const auto outcome = (*(*desk)->prepareSync())->run([](const SyncProgress&) {}, cancelled);
        QVERIFY(!outcome.feeds.front().error);
    }

    void whatARuleForbidsIsSaid() {
        const QJsonObject link = json("links").value(u"links").toArray().at(0).toObject();
        QCOMPARE(link.value(u"kept_apart_by").toString(), QStringLiteral("other_first_name"));
        QVERIFY(link.value(u"weight").isDouble());
        QVERIFY(link.value(u"probability").toDouble() > 0.5);
        QVERIFY(!link.value(u"evidence").toArray().isEmpty());
        const QString english = run("links", "en", false);
        QVERIFY2(english.contains(QStringLiteral("not one person by rule: another first name")),
                 qPrintable(english));
        QVERIFY(!english.contains(QStringLiteral("likely (")));
        const QString french = run("links", "fr", false);
        QVERIFY2(french.contains(QStringLiteral("autre prénom")), qPrintable(french));
    }

    void aFormerNumberSaysWhomItLeadsTo() {
        const QString number =
            QString::number(json("links").value(u"links").toArray().at(0)[u"link"].toInteger());
        const QByteArray decide =
            "link-decide " + number.toLatin1() + " --same --reason data_error --note Checked";
        QVERIFY(run(decide.constData(), "en", true).contains(QStringLiteral("\"same\"")));
        QVERIFY(!json("traveller T1").contains(QStringLiteral("opened_as")));

        const QJsonObject opened = json("traveller T2");
        QCOMPARE(opened.value(u"opened_as").toString(), QStringLiteral("T2"));
        QCOMPARE(opened.value(u"traveller").toString(), QStringLiteral("T1"));
        const QString english = run("traveller T2", "en", false);
        QVERIFY2(english.startsWith(QStringLiteral("T2 is a former number: this traveller is now T1.\n")),
                 qPrintable(english));
        const QString french = run("traveller T2", "fr", false);
        QVERIFY2(french.startsWith(QStringLiteral(
                     "T2 est un ancien numéro\u00a0: ce voyageur porte maintenant le numéro T1.\n")),
                 qPrintable(french));
    }
};

QTEST_GUILESS_MAIN(LinkCommandsTest)
#include "linkcommandstest.moc"
