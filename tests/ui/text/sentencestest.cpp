#include "ui/text/sentences.h"
#include "translations/spoken.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace passages;

namespace {
struct Found {
    QString code;
    QString file;
};

/// Every code that a pattern's first group finds in the sources below some folders.
QList<Found> codesInSources(const QStringList& folders, const QString& pattern) {
    const QRegularExpression expression(pattern);
    QList<Found> found;
    QSet<QString> seen;
    for (const QString& folder : folders) {
        QDirIterator files(QStringLiteral(PASSAGES_SOURCE_DIR "/") + folder,
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read a source file");
            auto matches = expression.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString code = matches.next().captured(1);
                if (!seen.contains(code))
                    found.append({code, file.fileName()});
                seen.insert(code);
            }
        }
    }
    return found;
}

QString sentenceOf(const QString& code) {
    return text::errorSentence(Error{Failure::Failed, code.toStdString(), {}});
}
} // namespace

class SentencesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyErrorCodeInTheSourcesHasASentence() {
        const auto codes = codesInSources(
            {QStringLiteral("data"), QStringLiteral("models"), QStringLiteral("app"), QStringLiteral("ui")},
            QStringLiteral("(?:fail\\(\\s*Failure::\\w+,|Error\\s*\\{\\s*Failure::\\w+,)"
                           "\\s*(?:std::string\\()?\"([a-z][a-z0-9_]*)\""));
        QStringList without;
        for (const Found& found : codes)
            if (sentenceOf(found.code) == found.code)
                without.append(found.code + QStringLiteral(" in ") + found.file);
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void everyAuditActionInTheSourcesHasAWord() {
        const auto codes =
            codesInSources({QStringLiteral("data"), QStringLiteral("models"), QStringLiteral("app")},
                           QStringLiteral("\\baction\\s*=\\s*\"([a-z_]+)\""));
        QStringList without;
        for (const Found& found : codes)
            if (text::auditAction(found.code.toStdString()) == found.code)
                without.append(found.code + QStringLiteral(" in ") + found.file);
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void anUnknownCodeComesBackAsItself() {
        QCOMPARE(text::modeWord("teleport"), QStringLiteral("teleport"));
        QCOMPARE(sentenceOf(QStringLiteral("never_heard_of")), QStringLiteral("never_heard_of"));
    }

    void parametersWithoutAPlaceStandBehind() {
        const QString sentence = text::errorSentence(
            Error{Failure::Failed, "cache_failed", {{"detail", "disk I/O error"}, {"empty", ""}}});
        QVERIFY2(sentence.endsWith(QStringLiteral(" (disk I/O error)")), qPrintable(sentence));
    }

    void aStateIsNamedInBothLanguages_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        QTest::newRow("an ordinary state") << "FRA"
                                           << "France"
                                           << "France";
        QTest::newRow("accents") << "CIV"
                                 << "Côte d’Ivoire"
                                 << "Côte d’Ivoire";
        QTest::newRow("Germany by its three letters") << "DEU"
                                                      << "Germany"
                                                      << "Allemagne";
        QTest::newRow("Germany by its plate letter") << "D"
                                                     << "Germany"
                                                     << "Allemagne";
        QTest::newRow("the United States") << "USA"
                                           << "United States"
                                           << "États-Unis";
        QTest::newRow("no state at all") << "XXA"
                                         << "stateless person"
                                         << "apatride";
        QTest::newRow("an organization") << "UNO"
                                         << "United Nations"
                                         << "Nations Unies";
        QTest::newRow("an unknown code") << "QQQ"
                                         << "QQQ"
                                         << "QQQ";
    }
    void aStateIsNamedInBothLanguages() {
        QFETCH(QString, code);
        QFETCH(QString, english);
        QFETCH(QString, french);
        {
            const Spoken speaking(Language::English);
            QCOMPARE(text::stateName(code.toStdString()), english);
        }
        const Spoken speaking(Language::French);
        QCOMPARE(text::stateName(code.toStdString()), french);
    }

    void noWordOfALeadCallsItAFindingOrAViolation() {
        static const QRegularExpression forbidden(
            QStringLiteral("violat|infraction|coupable|guilty|illegal|illégal|offen[cs]e|contrevenant"),
            QRegularExpression::CaseInsensitiveOption);
        for (const Language language : {Language::English, Language::French}) {
            const Spoken speaking(language);
            for (const char* verdict : {"departed_in_time", "overstayed_departed", "probable_overstay",
                                        "departure_unrecorded", "not_yet_assessable", "exit_not_observable",
                                        "conflicting_records", "not_assessable", "set_aside"}) {
                const QString word = text::verdictWord(verdict);
                QVERIFY2(word != QLatin1String(verdict), verdict);
                QVERIFY2(!word.contains(forbidden), qPrintable(word));
            }
        }
    }

    void theNoticeSaysThatALeadIsNoFinding() {
        {
            const Spoken speaking(Language::English);
            QVERIFY(text::leadNotice().startsWith(
                QStringLiteral("This is a lead drawn from exchanged border records. It is not a finding")));
        }
        const Spoken speaking(Language::French);
        QVERIFY2(text::leadNotice().startsWith(QStringLiteral("Il s’agit d’une piste")),
                 qPrintable(text::leadNotice()));
    }
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentencestest.moc"
