#include "ui/report/reportwriter.h"
#include "tests/support/casefile.h"
#include "translations/catalogues.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace passages;

class ReportWriterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aReportIsWrittenInEveryLanguage() {
        install(Language::English);
        QTemporaryDir folder;
        for (const char* language : {"en", "fr", "both"}) {
            const auto files = writeReport(test::exportOfZoe(language), folder.path());
            QVERIFY(files);
            QVERIFY(QFile::exists(files->pdf) && QFile::exists(files->evidence));
        }
    }
};

QTEST_MAIN(ReportWriterTest)
#include "reportwritertest.moc"
