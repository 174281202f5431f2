#include "ui/report/reportwriter.h"
#include "models/evidence/evidence.h"
#include "tests/support/casefile.h"
#include "tests/support/residentcase.h"
#include "translations/catalogues.h"
#include "translations/spoken.h"
#include "ui/report/casereport.h"
#include "ui/text/sentences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <thread>

using namespace passages;

namespace {
/// The output of one of the PDF tools; the tests need poppler-utils and qpdf.
QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s cannot be run", qPrintable(program));
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QString textOf(const QString& pdf) {
    return QString::fromUtf8(
        outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
}

/// One line, for sentences that are broken in two. A no-break space has the glyph of a space, and is one
/// when the text is taken out again.
QString flowing(QString text) {
    return text.replace(QRegularExpression(QStringLiteral("[ \u00a0\\n\\f]+")), QStringLiteral(" "));
}

QStringList pagesOf(const QString& pdf) {
    QStringList pages = textOf(pdf).split(u'\f');
    pages.removeLast(); // pdftotext ends every page with a form feed
    return pages;
}

/// Numbers of three or more figures with their marks, whatever stands between the thousands.
QStringList numbersIn(QString text) {
    text.replace(QRegularExpression(QStringLiteral("(\\d)[, ](\\d{3})(?!\\d)")), QStringLiteral("\\1\\2"));
    QStringList numbers;
    auto matches = QRegularExpression(QStringLiteral("\\b\\d{3,4}\\b")).globalMatch(text);
    while (matches.hasNext())
        numbers.append(matches.next().captured());
    return numbers;
}
} // namespace

class ReportWriterTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::map<std::string, ReportFiles> m_files;
    Instant m_when = Instant::now();

    QString pdf(const std::string& language) { return m_files.at(language).pdf; }
    QString uncompressed(const std::string& language) {
        const QString plain = m_folder.filePath(QStringLiteral("plain.pdf"));
        outputOf(QStringLiteral("qpdf"),
                 {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), pdf(language), plain});
        QFile file(plain);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
    }

  private Q_SLOTS:
    void initTestCase() {
        install(Language::English);
        for (const std::string language : {"en", "fr", "both"}) {
            const auto files = writeReport(test::exportOfZoe(language), m_folder.path(), m_when);
            QVERIFY2(files, files ? "" : files.error().code.c_str());
            m_files.emplace(language, *files);
            // To look at: PASSAGES_REPORTS=folder.
            if (const QString look = qEnvironmentVariable("PASSAGES_REPORTS"); !look.isEmpty())
                QFile::copy(files->pdf,
                            look + QStringLiteral("/%1.pdf").arg(QString::fromStdString(language)));
        }
    }

    void theReportHoldsItsVerification() {
        for (const auto& [language, files] : m_files) {
            const auto verification = verifyFile(files.pdf.toStdString(), PortTable::builtIn());
            QVERIFY(verification && verification->valid);
        }
    }

    void theFilesAreTheirOwnersOnlyAndBearNoName() {
        for (const QFileInfo& file : QDir(m_folder.path()).entryInfoList(QDir::Files)) {
            QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther |
                                           QFileDevice::WriteGroup | QFileDevice::WriteOther),
                     QFileDevice::Permissions());
            QVERIFY(file.fileName().startsWith(QStringLiteral("passages-T123-20")));
            QVERIFY(!file.fileName().contains(QStringLiteral("dubois"), Qt::CaseInsensitive));
        }
    }

    void everySectionStandsInEitherLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("English") << QStringLiteral("en")
                                 << QStringList{QStringLiteral("Case report"),
                                                QStringLiteral("DUBOIS-MARTÍNEZ, Zoë Anne"),
                                                QStringLiteral("ĐẶNG ȘTEFAN, 小明"),
                                                QStringLiteral("Immigration Division, Montréal"),
                                                QStringLiteral("Customs Act s. 107(5)(j)"),
                                                QStringLiteral("PR residency obligation"),
                                                QStringLiteral("IRPA s. 28"),
                                                QStringLiteral("at least"),
                                                QStringLiteral("Timeline"),
                                                QStringLiteral("Leads"),
                                                QStringLiteral("Possible overstay — exit recorded"),
                                                QStringLiteral("Crossings"),
                                                QStringLiteral("cbsa/cbsa-1000"),
                                                QStringLiteral("Source records"),
                                                QStringLiteral("Days behind the totals"),
                                                QStringLiteral("Removal orders"),
                                                QStringLiteral("Method and assumptions"),
                                                QStringLiteral("Audit log head"),
                                                QStringLiteral("Signature"),
                                                QStringLiteral("complete to 2026-11-20 22:40 UTC")};
        QTest::newRow("French") << QStringLiteral("fr")
                                << QStringList{QStringLiteral("Rapport de dossier"),
                                               QStringLiteral("DUBOIS-MARTÍNEZ, Zoë Anne"),
                                               QStringLiteral("ĐẶNG ȘTEFAN, 小明"),
                                               QStringLiteral("Obligation de résidence des RP"),
                                               QStringLiteral("LIPR, art.\u00a028"),
                                               QStringLiteral("au moins"),
                                               QStringLiteral("Chronologie"),
                                               QStringLiteral("Pistes"),
                                               QStringLiteral("Possible séjour indûment prolongé"),
                                               QStringLiteral("Passages frontaliers"),
                                               QStringLiteral("cbsa/cbsa-1000"),
                                               QStringLiteral("Dossiers sources"),
                                               QStringLiteral("Jours à l’origine des totaux"),
                                               QStringLiteral("Mesures de renvoi"),
                                               QStringLiteral("Méthode et hypothèses"),
                                               QStringLiteral("«\u00a0passagesctl verify\u00a0»"),
                                               QStringLiteral("complet jusqu’au 2026-11-20 22:40 UTC")};
    }
    void everySectionStandsInEitherLanguage() {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        const QString text = flowing(textOf(pdf(language.toStdString())));
        for (const QString& word : words)
            QVERIFY2(text.contains(flowing(word)), qPrintable(word));
        const Spoken speaking(language == u"fr" ? Language::French : Language::English);
        QVERIFY(text.contains(flowing(text::leadNotice())));
    }

    void factsStandWithWhoEnteredThemAndCreditsApart() {
        ExportGrant grant = test::exportOfZoe("en");
        AssessmentInput& input = grant.file.input;
        Fact credit = test::factOf(3, FactKind::AccompanyingCitizen, Country::Canada,
                                   input.asOf.plusYears(-4), input.asOf.plusDays(-1));
        credit.enteredBy = "roy";
        Fact withdrawn =
            test::factOf(4, FactKind::VisitorRecord, Country::Canada, input.asOf.plusYears(-1), {});
        withdrawn.withdrawn = Fact::Withdrawal{"tremblay", m_when, "of another person"};
        input.facts = {credit, withdrawn};
        grant.file.assessment = assess(input, PortTable::builtIn());
        const auto& rules = grant.file.assessment.rules;
        const bool hasCredits = std::any_of(
            rules.begin(), rules.end(), [](const RuleResult& rule) { return rule.withCredits.has_value(); });
        QVERIFY(hasCredits);
        const auto files = writeReport(grant, m_folder.filePath(QStringLiteral("facts")), m_when);
        QVERIFY(files);
        const QString text = flowing(textOf(files->pdf));
        for (const char* words : {"Facts entered by officers", "roy", "withdrawn by tremblay",
                                  "of another person", "Credits entered by an officer", "IRPA 28(2)(a)(ii)",
                                  "With the credits", "As the records show", "fact/3", "Next change"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    }

    void aReportOfAnotherDaySaysThatItIsAWhatIf() {
        const auto textAsOf = [this](const char* folder, Instant when) {
            const auto files =
                writeReport(test::exportOfZoe("en"), m_folder.filePath(QLatin1String(folder)), when);
            return files ? flowing(textOf(files->pdf)) : QString();
        };
        const QString later = textAsOf("later", *Instant::parse("2026-12-24T12:00:00Z"));
        QVERIFY(later.contains(QStringLiteral("As of 2026-11-20, not of 2026-12-24")));
        const QString sameDay = textAsOf("same-day", *Instant::parse("2026-11-20T12:00:00Z"));
        QVERIFY(!sameDay.isEmpty());
        QVERIFY(!sameDay.contains(QStringLiteral("a what-if")));
    }

    void noEnglishStandsInTheFrenchReport() {
        const QString french = textOf(pdf("fr")).toLower();
        static const QRegularExpression english(
            QStringLiteral("\\b(the|of|and|days?|records?|from|entry|crossings?|stays?|leads?|until|recorded|"
                           "at least|unseen|as of|page \\d+ of)\\b"));
        QString rest = french;
        // Data and markings are in neither language.
        for (const char* kept : {"protected b", "audit"})
            rest.remove(QString::fromLatin1(kept));
        const auto match = english.match(rest);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured() + QStringLiteral(" at … ") +
                                               rest.mid(std::max(0, int(match.capturedStart()) - 60), 120)));
    }

    void bothLanguagesHaveTheSameNumbers() {
        const QStringList english = numbersIn(textOf(pdf("en")));
        const QStringList french = numbersIn(textOf(pdf("fr")));
        QVERIFY(english.contains(QStringLiteral("730")));
        QCOMPARE(QSet<QString>(english.begin(), english.end()), QSet<QString>(french.begin(), french.end()));
    }

    void bothMeansTheEnglishPartThenTheFrenchOne() {
        const QStringList pages = pagesOf(pdf("both"));
        QCOMPARE(pages.size(), pagesOf(pdf("en")).size() + pagesOf(pdf("fr")).size());
        QVERIFY(pages.first().contains(QStringLiteral("Case report")));
        QVERIFY(pages.at(pagesOf(pdf("en")).size()).contains(QStringLiteral("Rapport de dossier")));
    }

    void theWindowsLanguageDoesNotMatter() {
        install(Language::French);
        const auto files =
            writeReport(test::exportOfZoe("en"), m_folder.filePath(QStringLiteral("fr-window")), m_when);
        const QString said = text::modeWord("air");
        install(Language::English);
        QVERIFY(files);
        QCOMPARE(said, QStringLiteral("avion"));
        QCOMPARE(textOf(files->pdf), textOf(pdf("en")));
    }

    void everyPageBearsMarkingCaseAndNumber() {
        for (const std::string language : {"en", "fr", "both"}) {
            const QStringList pages = pagesOf(pdf(language));
            for (qsizetype i = 0; i < pages.size(); ++i) {
                QVERIFY(pages[i].contains(QStringLiteral("PROTECTED B · PROTÉGÉ B")));
                QVERIFY(pages[i].contains(QStringLiteral("2026-00417 · T123")));
                static const QRegularExpression number(QStringLiteral("Page (\\d+) (?:of|de) (\\d+)"));
                const auto match = number.match(pages[i]);
                QCOMPARE(match.captured(1), QString::number(i + 1));
                QCOMPARE(match.captured(2), QString::number(pages.size()));
            }
        }
    }

    void trainingDataIsMarkedAsSuch() {
        ExportGrant grant = test::exportOfZoe("en");
        grant.training = true;
        const auto files = writeReport(grant, m_folder.filePath(QStringLiteral("training")), m_when);
        QVERIFY(files);
        for (const QString& page : pagesOf(files->pdf)) {
            QVERIFY(page.contains(QStringLiteral("TRAINING DATA · DONNÉES DE FORMATION")));
            QVERIFY(!page.contains(QStringLiteral("PROTECTED B")));
        }
    }

    void thePdfIsBuiltToPdfA() {
        for (const std::string language : {"en", "both"}) {
            outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf(language)});
            const QString plain = uncompressed(language);
            QVERIFY(plain.contains(QStringLiteral("/OutputIntents")));
            QVERIFY(plain.contains(QStringLiteral("/GTS_PDFA1")));
            QVERIFY(plain.contains(QRegularExpression(QStringLiteral("pdfaid:part\\W{1,3}1"))));
            QVERIFY(plain.contains(QRegularExpression(QStringLiteral("pdfaid:conformance\\W{1,3}B"))));
            QVERIFY(plain.contains(QStringLiteral("/ID [")));
            QVERIFY(!plain.contains(QStringLiteral("/Encrypt")));
            QVERIFY(!plain.contains(QRegularExpression(QStringLiteral("/SMask (?!/None)|/JavaScript"))));
            auto opacities = QRegularExpression(QStringLiteral("/(?:ca|CA) ([0-9.]+)")).globalMatch(plain);
            while (opacities.hasNext())
                QCOMPARE(opacities.next().captured(1).toDouble(), 1.0);
        }
    }

    void qpdfHasNoComplaint() {
        QVERIFY(outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf("both")})
                    .contains("No syntax or stream encoding errors"));
    }

    void everyFontIsEmbedded() {
        const QString fonts = QString::fromUtf8(outputOf(QStringLiteral("pdffonts"), {pdf("both")}));
        const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(lines.size() >= 3);
        for (const QString& line : lines)
            QVERIFY2(line.contains(QRegularExpression(QStringLiteral("Identity-H +yes (yes|no) +yes"))),
                     qPrintable(line));
    }

    void theTimelineIsVectors() {
        QVERIFY(outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf("en")}).count('\n') <= 2);
        QVERIFY(textOf(pdf("en")).contains(QStringLiteral("recorded crossing")));
    }

    void theSameCaseAtTheSameInstantGivesTheSameBytes() {
        const ExportGrant grant = test::exportOfZoe("both");
        const auto made = [&] {
            return report::caseReportPdf({.grant = grant,
                                          .ports = PortTable::builtIn(),
                                          .when = m_when,
                                          .evidenceHash = evidenceHash(evidenceDocument(grant, m_when)),
                                          .certificateHash = std::string(64, 'c'),
                                          .evidenceFile = QStringLiteral("e.json")});
        };
        const QByteArray first = made();
        QTest::qWait(1100); // past the second that Qt would have written
        QCOMPARE(first, made());
    }

    void itCanBeWrittenOnAnotherThread() {
        const ExportGrant grant = test::exportOfZoe("fr");
        const QString folder = m_folder.filePath(QStringLiteral("thread"));
        Result<ReportFiles> files = fail(Failure::Failed, "not_run");
        std::thread([&] { files = writeReport(grant, folder, m_when); }).join();
        QVERIFY(files);
        QCOMPARE(textOf(files->pdf), textOf(pdf("fr")));
    }

    void aFolderThatCannotBeWrittenLeavesNothing() {
        const QString blocked = m_folder.filePath(QStringLiteral("blocked"));
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto files = writeReport(test::exportOfZoe("en"), blocked + QStringLiteral("/below"), m_when);
        QVERIFY(!files);
        QCOMPARE(files.error().code, std::string("cannot_write"));
    }

    void aLifeOfManyCrossingsRunsOverManyPages() {
        ExportGrant grant = test::exportOfZoe("en");
        grant.file.input.records = test::recordsOfACommuter(300);
        grant.file.records = grant.file.input.records;
        grant.file.assessment = assess(grant.file.input, PortTable::builtIn());
        const auto files = writeReport(grant, m_folder.filePath(QStringLiteral("many")), m_when);
        QVERIFY(files);
        const QStringList pages = pagesOf(files->pdf);
        QVERIFY(pages.size() > 12);
        const QString text = textOf(files->pdf);
        for (const Sighting& sighting : grant.file.assessment.itinerary.sightings)
            QVERIFY(text.contains(QString::fromStdString(sighting.sources.front())));
        // Every page that goes on with a table says again what its columns are.
        for (const QString& page : pages)
            QVERIFY2(page.count(u'\n') > 8, qPrintable(page));
    }
};

QTEST_MAIN(ReportWriterTest)
#include "reportwritertest.moc"
