#include "models/desk/desk.h"
#include "tests/support/testfeed.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {
const std::string passphrase = "a passphrase for tests";
}

/// What a supervisor does about the feeds and their quarantine.
class DeskExchangeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(Cache::create({path(), Agency::Cbsa, false, "boss", passphrase}));
        auto desk = Desk::signIn(path(), "boss", passphrase);
        QVERIFY(desk);
        m_desk = std::move(*desk);
        QVERIFY(m_desk->addAccount("roy", Role::Officer, passphrase));
        // The admission comes before its entry, and a line is none at all.
        auto lines = linesOf({admissionOf("early", "late-entry")});
        lines.push_back("{");
        m_feed.publish(lines);
        QVERIFY(m_desk->addFeed(m_feed.subscription()));
        sync();
        m_feed.publish(linesOf({entryOf("late-entry", personNamed("Roy", "Anne"))}));
        sync();
    }

    void aRecordIsTakenInOnceItsTimeHasCome() {
        const auto items = m_desk->quarantine();
        QVERIFY(items);
        QCOMPARE(items->size(), std::size_t(2));
        const QuarantineItem early = items->front();
        QCOMPARE(early.reason, "unknown_reference");
        const auto reason = m_desk->retryQuarantined(early.number);
        QVERIFY(reason);
        QVERIFY(!*reason);
        QCOMPARE(m_desk->quarantine()->size(), std::size_t(1));
        QVERIFY(isAudited("quarantine_retried", "\"taken_in\":true"));
        QCOMPARE(m_desk->retryQuarantined(early.number).error().code, "no_such_item");
    }

    void whatIsStillWrongStaysWhereItStood() {
        const QuarantineItem broken = m_desk->quarantine()->front();
        const auto reason = m_desk->retryQuarantined(broken.number);
        QVERIFY(reason);
        QVERIFY(reason->has_value());
        const QuarantineItem again = m_desk->quarantine()->front();
        QCOMPARE(again.segment, broken.segment);
        QCOMPARE(again.line, broken.line);
        QCOMPARE(again.raw, broken.raw);
        QVERIFY(isAudited("quarantine_retried", "\"taken_in\":false"));
    }

    void whatIsDismissedStaysToBeLookedAt() {
        const QuarantineItem broken = m_desk->quarantine()->front();
        QVERIFY(m_desk->dismissQuarantined(broken.number));
        QCOMPARE(m_desk->quarantine()->front().dismissedBy, "boss");
        QVERIFY(m_desk->quarantine()->front().dismissedAt);
        QVERIFY(isAudited("quarantine_dismissed", "\"reason\""));
    }

    void anOfficerMayNot() {
        const auto officer = Desk::signIn(path(), "roy", passphrase);
        QVERIFY(officer);
        QCOMPARE((*officer)->dismissQuarantined(1).error().code, "not_permitted");
        QCOMPARE((*officer)->retryQuarantined(1).error().code, "not_permitted");
        QCOMPARE((*officer)->changeFeedTrust(m_feed.subscription()).error().code, "not_permitted");
    }

    void everyAttemptIsInTheHistory() {
        const auto history = m_desk->syncHistory();
        QVERIFY(history);
        QCOMPARE(history->size(), std::size_t(2));
        QCOMPARE(history->front().fromSegment, 1);
        QCOMPARE(history->front().toSegment, 2);
        QCOMPARE(history->back().quarantined, 2);
        QVERIFY(history->front().bytes > 0);
        QVERIFY(!history->front().error);
    }

    void whomAFeedTrustsIsChangedAndAudited() {
        Subscription feed = m_desk->feeds()->front();
        feed.furtherSigners = {"Feed Signer 2027"};
        QVERIFY(m_desk->changeFeedTrust(feed));
        QVERIFY(m_desk->feeds()->front().furtherSigners == feed.furtherSigners);
        QVERIFY(isAudited("feed_trust_changed", "Feed Signer 2027"));
        feed.name = "nobody";
        QCOMPARE(m_desk->changeFeedTrust(feed).error().code, "no_such_feed");
    }

  private:
    std::string path() const { return m_folder.filePath(QStringLiteral("cache")).toStdString(); }

    void sync() {
        const std::atomic<bool> cancelled = false;
        const auto outcome = (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
        QVERIFY(!outcome.feeds.front().error);
    }

    bool isAudited(const std::string& action, const std::string& detail) {
        const auto entries = m_desk->auditEntries();
        return std::any_of(entries->begin(), entries->end(), [&](const AuditEntry& entry) {
            return entry.action == action && entry.outcome == "done" &&
                   entry.detail.find(detail) != std::string::npos;
        });
    }

    QTemporaryDir m_folder;
    TestFeed m_feed;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(DeskExchangeTest)
#include "deskexchangetest.moc"
