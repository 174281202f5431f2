#include "models/exchange/expiry.h"
#include "tests/support/testauthority.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

class ExpiryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMonthAheadAndNotEarlier_data() {
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<int>("warnings");
        QTest::addColumn<bool>("expired");
        QTest::newRow("31 days") << 31 << 0 << false;
        QTest::newRow("29 days") << 29 << 1 << false;
        QTest::newRow("gone since yesterday") << -1 << 1 << true;
    }

    void aMonthAheadAndNotEarlier() {
        QFETCH(int, daysLeft);
        QFETCH(int, warnings);
        QFETCH(bool, expired);
        TestAuthority::Wish wish;
        wish.name = "Workstation 7";
        wish.to = m_now.plusSeconds(daysLeft * 86'400LL);
        Subscription feed = subscription();
        feed.clientCertificatePem = m_authority.issue(wish).certificatePem;
        const auto ending = expiringCertificates(feed, {}, m_now);
        QCOMPARE(int(ending.size()), warnings);
        if (warnings == 0)
            return;
        QCOMPARE(ending.front().role, "client");
        QCOMPARE(ending.front().name, "Workstation 7");
        QCOMPARE(ending.front().expired, expired);
        feed.url = "file:///feeds/cbp"; // there it is not needed
        QVERIFY(expiringCertificates(feed, {}, m_now).empty());
    }

    void whatIsOnlyMetInTheExchangeIsWarnedOfToo() {
        FeedState state;
        state.signerUntil = m_now.plusSeconds(20 * 86'400);
        state.serverUntil = m_now.plusSeconds(10 * 86'400);
        const auto ending = expiringCertificates(subscription(), state, m_now);
        QCOMPARE(ending.size(), 2u);
        QCOMPARE(ending[0].role, "server");
        QCOMPARE(ending[1].role, "signer");
    }

  private:
    Subscription subscription() const {
        Subscription feed;
        feed.url = "https://feeds.example.org/cbp";
        feed.authorityPem = m_authority.pem();
        feed.serverAuthorityPem = m_authority.pem();
        feed.signer = "Feed Signer";
        return feed;
    }

    TestAuthority m_authority;
    Instant m_now = *Instant::parse("2026-11-28T12:00:00Z");
};

QTEST_GUILESS_MAIN(ExpiryTest)
#include "expirytest.moc"
