#include "ui/audit/auditpage.h"
#include "translations/catalogues.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QtTest>

using namespace passages;

namespace {

AuditEntry entry(std::int64_t index, const char* user, const char* action, const char* outcome) {
    AuditEntry entry;
    entry.index = index;
    entry.when = *Instant::parse("2026-11-20T18:00:00Z");
    entry.user = user;
    entry.role = "officer";
    entry.action = action;
    entry.outcome = outcome;
    entry.purpose = "pr_residency";
    entry.caseReference = "2026-00417";
    entry.detail = "{\"hits\":3}";
    entry.hash = std::string(64, 'a');
    return entry;
}

} // namespace

class AuditPageTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { install(Language::English); }
    void theNewestEntryStandsFirst();
    void theFilterFindsByPersonAndCase();
    void aChangedLogSaysTheFirstBadEntry_data();
    void aChangedLogSaysTheFirstBadEntry();
};

void AuditPageTest::theNewestEntryStandsFirst() {
    DeskThread desk;
    AuditPage page(desk);
    page.display(Result<std::vector<AuditEntry>>(
        std::vector{entry(1, "roy", "sign_in", "done"), entry(2, "roy", "search", "refused")}));
    auto* table = page.findChild<theme::Table*>();
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("2"));
    QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("refused"));
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("2026-11-20 18:00:00"));
}

void AuditPageTest::theFilterFindsByPersonAndCase() {
    DeskThread desk;
    AuditPage page(desk);
    page.display(Result<std::vector<AuditEntry>>(
        std::vector{entry(1, "roy", "sign_in", "done"), entry(2, "tremblay", "search", "done")}));
    auto* filter = page.findChild<QLineEdit*>();
    QTest::keyClicks(filter, QStringLiteral("roy 00417"));
    QCOMPARE(page.findChild<theme::Table*>()->model()->rowCount(), 1);
}

void AuditPageTest::aChangedLogSaysTheFirstBadEntry_data() {
    QTest::addColumn<QString>("problem");
    for (const char* problem : {"changed", "missing", "reordered", "truncated"})
        QTest::newRow(problem) << QString::fromLatin1(problem);
}

void AuditPageTest::aChangedLogSaysTheFirstBadEntry() {
    QFETCH(QString, problem);
    AuditCheck check;
    check.entries = 1200;
    check.valid = false;
    check.firstBadIndex = 417;
    check.problem = problem.toStdString();
    const QString sentence = auditCheckSentence(check);
    QVERIFY(sentence.contains(QStringLiteral("417")));
    QVERIFY(sentence.contains(QStringLiteral("NOT")));
    DeskThread desk;
    AuditPage page(desk);
    QSignalSpy verified(&page, &AuditPage::verified);
    page.display(Result<AuditCheck>(check));
    QVERIFY(!verified.constFirst().constFirst().toBool());
}

QTEST_MAIN(AuditPageTest)
#include "auditpagetest.moc"
