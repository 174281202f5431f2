#include "ui/about/selfcheck.h"
#include "translations/catalogues.h"
#include "ui/about/aboutpage.h"

#include <QtTest>
#include <algorithm>

using namespace passages;

namespace {

SelfCheckFacts soundFacts(Instant now) {
    SelfCheckFacts facts;
    facts.cipherVersion = "4.6.1 community";
    facts.cipherSettings = "HMAC_SHA512, 4096";
    facts.derivationRounds = 600'000;
    facts.privateFiles = true;
    facts.tzdata = "2026f";
    facts.tzdataCurrent = true;
    facts.rules = "2026-11";
    FeedState feed;
    feed.feed = "cbsa";
    feed.segment = feed.checkpointSegment = 3;
    feed.completeTo = now.plusSeconds(-600);
    facts.feeds = {feed};
    facts.audit = AuditCheck{12, std::string(64, 'a'), true, 0, {}};
    facts.diskFree = 100LL * 1024 * 1024 * 1024;
    return facts;
}

SelfCheck::State stateOf(const SelfCheck& check, const std::string& code) {
    const auto item = std::find_if(check.items.begin(), check.items.end(),
                                   [&code](const SelfCheck::Item& each) { return each.code == code; });
    return item == check.items.end() ? SelfCheck::State::Bad : item->state;
}

} // namespace

class SelfCheckTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aSoundWorkstationIsGoodThroughout();
    void sqlCipherThreeFailsLoudly();
    void whatMustNotBeReliedOnIsBad_data();
    void whatMustNotBeReliedOnIsBad();
    void anOldTimeZoneTableIsACaution();
    void everyFindingHasWords();
};

void SelfCheckTest::aSoundWorkstationIsGoodThroughout() {
    const Instant now = Instant::now();
    for (const SelfCheck::Item& item : judge(soundFacts(now), now).items)
        QVERIFY2(item.state == SelfCheck::State::Good, item.code.c_str());
}

void SelfCheckTest::sqlCipherThreeFailsLoudly() {
    const Instant now = Instant::now();
    SelfCheckFacts facts = soundFacts(now);
    facts.cipherVersion = "3.4.1";
    const SelfCheck check = judge(facts, now);
    QCOMPARE(stateOf(check, "cipher"), SelfCheck::State::Bad);
    QVERIFY(wordsOf(check.items.front()).finding.contains(QStringLiteral("3.4.1")));
    facts.cipherVersion.clear();
    QCOMPARE(stateOf(judge(facts, now), "cipher"), SelfCheck::State::Bad);
}

void SelfCheckTest::whatMustNotBeReliedOnIsBad_data() {
    QTest::addColumn<QString>("code");
    QTest::newRow("few rounds") << QStringLiteral("key_derivation");
    QTest::newRow("files that others may read") << QStringLiteral("file_mode");
    QTest::newRow("a feed that failed") << QStringLiteral("data_age");
    QTest::newRow("a changed log") << QStringLiteral("audit_head");
    QTest::newRow("no room") << QStringLiteral("disk");
}

void SelfCheckTest::whatMustNotBeReliedOnIsBad() {
    QFETCH(QString, code);
    const Instant now = Instant::now();
    SelfCheckFacts facts = soundFacts(now);
    facts.derivationRounds = 1000;
    facts.privateFiles = false;
    facts.feeds.front().lastError = "bad_signature";
    facts.audit->valid = false;
    facts.audit->firstBadIndex = 7;
    facts.diskFree = 1024;
    QCOMPARE(stateOf(judge(facts, now), code.toStdString()), SelfCheck::State::Bad);
}

void SelfCheckTest::anOldTimeZoneTableIsACaution() {
    const Instant now = Instant::now();
    SelfCheckFacts facts = soundFacts(now);
    facts.tzdata = "2025b";
    facts.tzdataCurrent = false;
    QCOMPARE(stateOf(judge(facts, now), "tzdata"), SelfCheck::State::Caution);
}

void SelfCheckTest::everyFindingHasWords() {
    const Instant now = Instant::now();
    for (const SelfCheck::Item& item : judge(soundFacts(now), now).items) {
        const SelfCheckWords words = wordsOf(item);
        QVERIFY2(!words.finding.isEmpty(), item.code.c_str());
        QVERIFY2(words.name != QString::fromStdString(item.code), item.code.c_str());
    }
}

QTEST_MAIN(SelfCheckTest)
#include "selfchecktest.moc"
