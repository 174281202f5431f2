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

QString errorText(std::string_view code) {
    return text::errorSentence(Error{Failure::Failed, std::string(code), {}});
}

using Words = QString (*)(std::string_view);
} // namespace

Q_DECLARE_METATYPE(Words)

class SentencesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anActionIsCalledByWhatWasDoneAndNotByThePermissionItTakes() {
        QCOMPARE(text::auditAction("export_report"), QStringLiteral("Exported a report"));
        QCOMPARE(text::auditAction("manage_feeds"), QStringLiteral("manage feeds")); // refused, no action
    }

    void everyCodeInTheSourcesHasItsWords_data() {
        QTest::addColumn<QStringList>("folders");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("atLeast");
        const QStringList everywhere{QStringLiteral("data"), QStringLiteral("models"), QStringLiteral("app"),
                                     QStringLiteral("ui")};
        const QStringList models{QStringLiteral("models")};
        QTest::newRow("errors")
            << everywhere
            << QStringLiteral("(?:Failure::\\w+,|\\bproblem\\()\\s*(?:std::string\\()?\"([a-z][a-z0-9_]*)\"")
            << Words(errorText) << 40;
        QTest::newRow("audit actions")
            << QStringList{QStringLiteral("data"), QStringLiteral("models")}
            << QStringLiteral("(?:\\baction\\s*=|\\b(?:auditEntry|entry)\\()\\s*\"([a-z_]+)\"")
            << Words(text::auditAction) << 8;
        QTest::newRow("evidence for and against a lead")
            << models << QStringLiteral("\\bevidence,[^;\"]*\"([a-z_]+)\"") << Words(text::evidenceSentence)
            << 4;
        QTest::newRow("innocent explanations")
            << models << QStringLiteral("\"(FP-[A-Z0-9]+)\"") << Words(text::reasonSentence) << 10;
        QTest::newRow("notes") << models
                               << QStringLiteral(
                                      "(?:notes\\.(?:push|emplace)_back\\(|addNote\\(\\w+, )\"([a-z_]+)\"")
                               << Words(text::noteSentence) << 4;
        QTest::newRow("rules") << models << QStringLiteral("Rule\\{\"([a-z_.]+)\"") << Words(text::ruleTitle)
                               << 1;
        QTest::newRow("reasons of a search hit")
            << QStringList{QStringLiteral("models/search")}
            << QStringLiteral("\"((?:name|given|surname|birth|document|nationality)_[a-z_]+|nationality)\"")
            << Words(text::searchReason) << 25;
    }
    void everyCodeInTheSourcesHasItsWords() {
        QFETCH(QStringList, folders);
        QFETCH(QString, pattern);
        QFETCH(Words, words);
        QFETCH(int, atLeast);
        const auto codes = codesInSources(folders, pattern);
        QVERIFY2(codes.size() >= atLeast, qPrintable(QStringLiteral("only %1 found").arg(codes.size())));
        QStringList without;
        for (const Found& found : codes)
            if (words(found.code.toStdString()) == found.code)
                without.append(found.code + QStringLiteral(" in ") + found.file);
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void anUnknownCodeComesBackAsItself() {
        QCOMPARE(text::modeWord("teleport"), QStringLiteral("teleport"));
        QCOMPARE(errorText("never_heard_of"), QStringLiteral("never_heard_of"));
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
