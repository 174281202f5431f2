#include "data/feed/cms.h"
#include "tests/support/nginx.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTest>
#include <openssl/x509v3.h>

using namespace passages;
using namespace passages::test;

namespace {

std::string codeOf(const SyncReport& report) {
    return report.error ? report.error->code : std::string();
}

} // namespace

/// Whom a feed believes, as time goes on: keys roll over, and some are revoked.
class TrustTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theOldAndTheNewSignerOverlap() {
        TestFeed feed;
        TestNetwork network;
        const auto older = feed.signer;
        TestAuthority::Wish wish;
        wish.name = "Feed Signer 2027";
        feed.publish(linesOf({entryOf("a", personNamed("First"))}));
        feed.signer = feed.authority.issue(wish);
        feed.publish(linesOf({entryOf("b", personNamed("Second"))}));
        const Nginx server(network.serving(feed.folder()));
        const auto cache = makeCache(pathOf("overlap"));
        Subscription subscription = network.over(feed.subscription(), server.port());
        QCOMPARE(codeOf(sync(*cache, subscription)), "signer_mismatch");
        QCOMPARE(countOf(*cache, "record"), 0);

        subscription.furtherSigners = {"Feed Signer 2027"};
        changeTrust(*cache, subscription);
        QVERIFY(Subscriptions(*cache).all().front().furtherSigners == subscription.furtherSigners);
        QCOMPARE(codeOf(sync(*cache, subscription)), "");
        QCOMPARE(countOf(*cache, "record"), 2);

        // The old one goes out of use: what it signs from then on is not believed.
        subscription.signer = "Feed Signer 2027";
        subscription.furtherSigners = {};
        changeTrust(*cache, subscription);
        feed.publish(linesOf({entryOf("c", personNamed("Third"))}));
        QCOMPARE(codeOf(sync(*cache, subscription)), "");
        feed.signer = older;
        feed.publish(linesOf({entryOf("d", personNamed("Fourth"))}));
        QCOMPARE(codeOf(sync(*cache, subscription)), "signer_mismatch");
        QCOMPARE(countOf(*cache, "record"), 3);
    }

    void theOldAndTheNewAuthorityOverlap() {
        TestFeed feed;
        TestAuthority newer("New Authority");
        feed.publish(linesOf({entryOf("a", personNamed("First"))}));
        feed.signer = newer.issue();
        feed.publish(linesOf({entryOf("b", personNamed("Second"))}));
        const auto cache = makeCache(pathOf("authorities"));
        Subscription subscription = feed.subscription();
        QCOMPARE(codeOf(sync(*cache, subscription)), "untrusted_certificate");
        subscription.authorityPem += newer.pem();
        QCOMPARE(codeOf(sync(*cache, subscription)), "");
        QCOMPARE(countOf(*cache, "record"), 2);
    }

    void aRevokedSignerIsNotBelieved_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("revoked");
        QTest::addColumn<QString>("code");
        const QString before = QStringLiteral("2026-11-01T00:00:00Z");
        const QString after = QStringLiteral("2026-11-27T00:00:00Z");
        const QString refused = QStringLiteral("certificate_revoked");
        QTest::newRow("its key was stolen before it signed")
            << CRL_REASON_KEY_COMPROMISE << before << refused;
        QTest::newRow("its key was stolen later: the date it gives may be forged")
            << CRL_REASON_KEY_COMPROMISE << after << refused;
        QTest::newRow("nobody says why") << CRL_REASON_UNSPECIFIED << after << refused;
        QTest::newRow("it was superseded before") << CRL_REASON_SUPERSEDED << before << refused;
        QTest::newRow("it was superseded only after it had signed")
            << CRL_REASON_SUPERSEDED << after << QString();
    }

    void aRevokedSignerIsNotBelieved() {
        QFETCH(int, reason);
        QFETCH(QString, revoked);
        QFETCH(QString, code);
        TestFeed feed; // signed on 2026-11-20
        TestNetwork network;
        feed.publish(linesOf({entryOf("a", personNamed("First"))}));
        const Nginx server(network.serving(feed.folder()));
        Subscription subscription = network.over(feed.subscription(), server.port());
        subscription.revocationPem =
            feed.authority.revoking({feed.signer}, *Instant::parse(revoked.toStdString()), reason);
        const auto cache = makeCache(pathOf(QTest::currentDataTag()));
        QCOMPARE(codeOf(sync(*cache, subscription)), code.toStdString());
        QCOMPARE(countOf(*cache, "record"), code.isEmpty() ? 1 : 0);
    }

    void oneThatIsNotOnTheListIsBelieved() {
        TestFeed feed;
        feed.publish(linesOf({entryOf("a", personNamed("First"))}));
        Subscription subscription = feed.subscription();
        subscription.revocationPem = feed.authority.revoking({feed.authority.issue()}, feed.now, 1);
        const auto cache = makeCache(pathOf("other-revoked"));
        QCOMPARE(codeOf(sync(*cache, subscription)), "");
        QVERIFY(Subscriptions(*cache).all().front().revocationPem == subscription.revocationPem);
    }

    void aListOfAnotherAuthorityIsNoList() {
        TestFeed feed;
        const TestAuthority other("Another Authority");
        feed.publish(linesOf({entryOf("a", personNamed("First"))}));
        Subscription subscription = feed.subscription();
        subscription.revocationPem = other.revoking({}, feed.now, 1);
        const auto cache = makeCache(pathOf("other-list"));
        QCOMPARE(codeOf(sync(*cache, subscription)), "revocations_missing");
        subscription.revocationPem = "no list";
        QCOMPARE(codeOf(sync(*cache, subscription)), "unreadable_revocations");
        QCOMPARE(countOf(*cache, "record"), 0);
    }

  private:
    std::string pathOf(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    static void changeTrust(Connection& cache, const Subscription& subscription) {
        Transaction transaction(cache);
        Subscriptions(cache).changeTrust(subscription);
        transaction.commit();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TrustTest)
#include "trusttest.moc"
