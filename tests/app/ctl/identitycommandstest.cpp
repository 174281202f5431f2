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
};

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

QTEST_GUILESS_MAIN(IdentityCommandsTest)
#include "identitycommandstest.moc"
