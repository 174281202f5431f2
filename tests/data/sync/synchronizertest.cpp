#include "data/sync/synchronizer.h"
#include "data/audit/auditoutbox.h"
#include "data/feed/feedsource.h"
#include "data/traveller/travellerstore.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

std::vector<std::string> someEntries(const std::string& prefix, int count) {
    std::vector<Record> records;
    for (int i = 0; i < count; ++i)
        records.push_back(entryOf(prefix + std::to_string(i), personNamed("Person" + std::to_string(i % 7))));
    return linesOf(records);
}

std::string codeOf(const SyncReport& report) {
    return report.error ? report.error->code : std::string();
}

bool isIntegrity(const SyncReport& report) {
    return report.error && report.error->failure == Failure::Integrity;
}

} // namespace

/// Trust, order and atomicity: what a feed must prove before anything of it is kept.
class SynchronizerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
    }
    void cleanup() { m_cache.reset(); }

    void takesInEverySegment() {
        TestFeed feed;
        feed.publish(someEntries("a", 20));
        feed.publish(someEntries("b", 5));
        const SyncReport report = sync(*m_cache, feed.subscription());
        QCOMPARE(codeOf(report), "");
        QCOMPARE(report.fromSegment, 0);
        QCOMPARE(report.toSegment, 2);
        QCOMPARE(report.segments, 2);
        QCOMPARE(report.records, 25);
        QCOMPARE(report.linked, 7);
        QVERIFY(report.quarantined.empty());
        QVERIFY(report.completeTo == feed.completeTo);
        QCOMPARE(TravellerStore(*m_cache).count(), 7);
        QCOMPARE(TravellerStore(*m_cache).touched(100).size(), std::size_t{7});
        const FeedState state = Subscriptions(*m_cache).states().front();
        QCOMPARE(state.segment, 2);
        QCOMPARE(state.manifestHash, feed.head.manifestHash);
        QVERIFY(state.lastSuccess.has_value());
        QCOMPARE(state.lastError, "");
    }

    void aSecondSyncChangesNothing() {
        TestFeed feed;
        feed.publish(someEntries("a", 20));
        sync(*m_cache, feed.subscription());
        const auto before = contentOf(*m_cache);
        const SyncReport report = sync(*m_cache, feed.subscription());
        QCOMPARE(codeOf(report), "");
        QCOMPARE(report.segments, 0);
        QCOMPARE(report.records, 0);
        QVERIFY(report.bytes < 2048);
        QVERIFY(contentOf(*m_cache) == before);
    }

    void goesOnAfterTheLastSegment() {
        TestFeed feed;
        feed.publish(someEntries("a", 3));
        sync(*m_cache, feed.subscription());
        feed.publish(someEntries("b", 4));
        const SyncReport report = sync(*m_cache, feed.subscription());
        QCOMPARE(report.fromSegment, 1);
        QCOMPARE(report.toSegment, 2);
        QCOMPARE(report.records, 4);
    }

    void completenessFollowsTheCheckpointAlone() {
        TestFeed feed;
        feed.publish(someEntries("a", 3));
        sync(*m_cache, feed.subscription());
        feed.completeTo = feed.completeTo.plusSeconds(86'400);
        feed.writeCheckpoint();
        const SyncReport report = sync(*m_cache, feed.subscription());
        QCOMPARE(codeOf(report), "");
        QVERIFY(report.completeTo == feed.completeTo);
        QVERIFY(Subscriptions(*m_cache).states().front().completeTo == feed.completeTo);
    }

    void everySegmentHasItsAuditEntry() {
        TestFeed feed;
        feed.publish(someEntries("a", 3));
        feed.publish(someEntries("b", 4));
        sync(*m_cache, feed.subscription());
        std::vector<std::string> actions;
        for (const AuditEntry& entry : AuditOutbox(*m_cache).waiting())
            actions.push_back(entry.action + " " + entry.outcome + " " + entry.subject + " " + entry.user);
        const std::vector<std::string> expected{"sync_segment done cbp ana", "sync_segment done cbp ana",
                                                "sync done cbp ana"};
        QVERIFY(actions == expected);
    }

    void whatIsBroken_data() {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("code");
        QTest::newRow("a segment cut short") << "cut"
                                             << "segment_size";
        QTest::newRow("a segment with a byte more") << "longer"
                                                    << "segment_size";
        QTest::newRow("a segment with one byte flipped") << "flip"
                                                         << "segment_hash";
        QTest::newRow("a segment that is gone") << "gone"
                                                << "segment_missing";
        QTest::newRow("a manifest that is gone") << "no manifest"
                                                 << "segment_missing";
        QTest::newRow("a manifest with one byte of its signature flipped") << "flip manifest"
                                                                           << "bad_signature";
        QTest::newRow("a manifest that is no CMS") << "no cms"
                                                   << "not_signed_data";
        QTest::newRow("a segment in the place of another") << "order"
                                                           << "wrong_segment";
        QTest::newRow("a segment of another feed") << "other feed"
                                                   << "wrong_feed";
        QTest::newRow("a manifest that follows another history") << "chain"
                                                                 << "chain_broken";
        QTest::newRow("a segment signed by another authority's signer") << "wrong key"
                                                                        << "untrusted_certificate";
        QTest::newRow("a segment signed by another name") << "wrong name"
                                                          << "signer_mismatch";
        QTest::newRow("a segment signed with an expired certificate") << "expired"
                                                                      << "certificate_not_valid_then";
        QTest::newRow("a certificate that may not sign") << "no usage"
                                                         << "certificate_may_not_sign";
        QTest::newRow("a key of another curve") << "P-256"
                                                << "key_not_p384";
        QTest::newRow("fewer lines than the manifest says") << "count"
                                                            << "segment_count";
    }
    void whatIsBroken() {
        QFETCH(QString, damage);
        QFETCH(QString, code);
        TestFeed feed;
        feed.publish(someEntries("a", 20));
        sync(*m_cache, feed.subscription());
        const auto before = contentOf(*m_cache);
        if (!writeBroken(feed, damage, code))
            return;

        const SyncReport report = sync(*m_cache, feed.subscription());
        QCOMPARE(QString::fromStdString(codeOf(report)), code);
        QCOMPARE(isIntegrity(report), code != u"segment_missing"_qs);
        QCOMPARE(report.toSegment, 1);
        auto after = contentOf(*m_cache);
        const auto isState = [](const std::string& row) { return row.starts_with("feed_state|"); };
        auto held = before;
        std::erase_if(held, isState);
        std::erase_if(after, isState);
        QVERIFY(after == held);
        QCOMPARE(QString::fromStdString(Subscriptions(*m_cache).states().front().lastError), code);
        QCOMPARE(AuditOutbox(*m_cache).waiting().back().outcome, "failed");
    }

    void theSegmentsBeforeABrokenOneAreKept() {
        TestFeed feed;
        for (const char* prefix : {"a", "b", "c"})
            feed.publish(someEntries(prefix, 10));
        std::string bytes = bytesOfFile(feed.path(dataName(3)));
        bytes[bytes.size() / 2] ^= 1;
        replaceBytes(feed.path(dataName(3)), bytes);
        const SyncReport report = sync(*m_cache, feed.subscription());
        QCOMPARE(codeOf(report), "segment_hash");
        QCOMPARE(report.toSegment, 2);
        QCOMPARE(report.records, 20);
        // Not all that the checkpoint speaks of is here: nothing may be concluded from silence.
        QVERIFY(!report.completeTo.has_value());
    }

    void anOlderCheckpointIsARollback() {
        TestFeed feed;
        feed.publish(someEntries("a", 3));
        const std::string older = bytesOfFile(feed.path("checkpoint.p7m"));
        feed.publish(someEntries("b", 3));
        sync(*m_cache, feed.subscription());
        expectRefused(feed, older, "rollback");
    }

    void aCheckpointIssuedEarlierIsARollback() {
        TestFeed feed;
        feed.publish(someEntries("a", 3));
        const std::string older = bytesOfFile(feed.path("checkpoint.p7m"));
        feed.writeCheckpoint();
        sync(*m_cache, feed.subscription());
        expectRefused(feed, older, "rollback");
    }

    void anotherHistoryOfTheSameLengthIsAFork() {
        TestFeed feed;
        feed.publish(someEntries("a", 3));
        sync(*m_cache, feed.subscription());
        feed.head = {};
        feed.publish(someEntries("z", 3));
        expectRefused(feed, bytesOfFile(feed.path("checkpoint.p7m")), "fork");
    }

    void aRollbackIsFoundThoughNothingCouldBeAppliedBefore() {
        TestFeed feed;
        feed.publish(someEntries("a", 3));
        const std::string older = bytesOfFile(feed.path("checkpoint.p7m"));
        feed.publish(someEntries("b", 3));
        QFile::remove(QString::fromStdString(feed.path(manifestName(1))));
        QCOMPARE(codeOf(sync(*m_cache, feed.subscription())), "segment_missing");
        expectRefused(feed, older, "rollback");
    }

    void whatCannotBeReachedIsSaid() {
        TestFeed feed;
        Subscription subscription = feed.subscription();
        QCOMPARE(codeOf(sync(*m_cache, subscription)), "checkpoint_missing");
        subscription.url = "file:///nowhere/at/all";
        QCOMPARE(codeOf(sync(*m_cache, subscription)), "feed_unreachable");
        subscription.url = "gopher://example.org/";
        QCOMPARE(codeOf(sync(*m_cache, subscription)), "unsupported_url");
        subscription.name = "unknown";
        const PlainScheme scheme;
        Synchronizer synchronizer(*m_cache, PortTable::builtIn(), scheme, {});
        QCOMPARE(codeOf(synchronizer.run(subscription, {}, false)), "no_such_feed");
    }

    void twoWorkstationsOnOneCacheDoNotDisturbEachOther() {
        TestFeed feed;
        TestFeed other("cbsa", Country::Canada);
        feed.publish(someEntries("a", 3000));
        feed.publish(someEntries("b", 3000));
        other.publish(linesOf({entryOf("x", personNamed("Person1")), withdrawalOf("w", "x")}));
        sync(*m_cache, [&] {
            Subscription subscription = feed.subscription();
            subscription.url = "file:///nowhere";
            return subscription;
        }());
        // Between the two segments of one sync another one takes both of them in, and a further feed.
        const auto further = openCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
        bool done = false;
        const PlainScheme scheme;
        Synchronizer synchronizer(*m_cache, PortTable::builtIn(), scheme, {});
        const SyncReport report = synchronizer.run(
            feed.subscription(),
            [&](const SyncProgress&) {
                if (done || m_cache->inTransaction())
                    return;
                done = true;
                QVERIFY(!sync(*further, other.subscription()).error);
                QVERIFY(!sync(*further, feed.subscription()).error);
            },
            false);
        QCOMPARE(codeOf(report), "sync_elsewhere");
        QCOMPARE(countOf(*m_cache, "record WHERE kind = 0"), 6000);
        QCOMPARE(countOf(*m_cache, "record WHERE person NOT IN (SELECT number FROM person)"), 0);
        QCOMPARE(codeOf(sync(*m_cache, feed.subscription())), "");
    }

    void cancellingTakesTheSegmentBack() {
        TestFeed feed;
        feed.publish(someEntries("a", 10));
        feed.publish(someEntries("b", 20'000));
        sync(*m_cache, [&] {
            Subscription subscription = feed.subscription();
            subscription.url = "file:///nowhere";
            return subscription;
        }());
        std::atomic<bool> cancelled = false;
        const PlainScheme scheme;
        Synchronizer synchronizer(*m_cache, PortTable::builtIn(), scheme, {});
        std::int64_t told = 0;
        const SyncReport report = synchronizer.run(
            feed.subscription(),
            [&](const SyncProgress& progress) {
                ++told;
                QCOMPARE(progress.ofSegments, 2);
                cancelled = progress.segment == 2 && progress.records > 10;
            },
            cancelled);
        QCOMPARE(codeOf(report), "cancelled");
        QCOMPARE(report.toSegment, 1);
        QVERIFY(told >= 2);
        QCOMPARE(countOf(*m_cache, "record"), 10);
        QCOMPARE(countOf(*m_cache, "record_line"), 10);
        QCOMPARE(codeOf(sync(*m_cache, feed.subscription())), "");
        QCOMPARE(countOf(*m_cache, "record"), 20'010);
    }

  private:
    /// Writes segment 2 broken in that way. False where it cannot even be written, which is checked here.
    bool writeBroken(TestFeed& feed, const QString& damage, const QString& code) {
        const auto lines = someEntries("b", 20);
        TestAuthority stranger("Stranger");
        TestAuthority::Wish wish;
        if (damage == u"wrong key")
            feed.signer = stranger.issue();
        if (damage == u"wrong name")
            wish.name = "Somebody Else";
        if (damage == u"expired")
            wish.to = feed.now.plusSeconds(-1);
        if (damage == u"no usage")
            wish.keyUsage = "critical,keyAgreement";
        if (damage == u"P-256")
            wish.curve = "P-256";
        const auto good = feed.signer;
        if (damage != u"wrong key")
            feed.signer = feed.authority.issue(wish);
        if (damage == u"P-256") {
            const auto signedAnyway = signCms("{}", feed.signer.keyPem, feed.signer.certificatePem);
            [&] { QCOMPARE(QString::fromStdString(signedAnyway.error().code), code); }();
            return false;
        }
        if (damage == u"order") {
            feed.write(lines);
            const std::string second = bytesOfFile(feed.path(manifestName(2)));
            feed.publish(someEntries("c", 3));
            replaceBytes(feed.path(manifestName(2)), bytesOfFile(feed.path(manifestName(3))));
            return true;
        }
        if (damage == u"other feed") {
            TestFeed other("cbsa", Country::Canada);
            other.write(someEntries("x", 1));
            SegmentWriter writer(feed.folder(), "cbsa", {feed.signer.keyPem, feed.signer.certificatePem},
                                 feed.head);
            [&] { QVERIFY(writer.add(lines.front()) && writer.finishSegment(feed.now)); }();
            feed.head = writer.head();
            feed.writeCheckpoint();
            return true;
        }
        if (damage == u"chain")
            feed.head.manifestHash = std::string(64, 'a');
        feed.write(lines);
        if (damage == u"count")
            rewriteCount(feed);
        feed.signer = good;
        feed.writeCheckpoint();
        damageFiles(feed, damage);
        return true;
    }

    static void rewriteCount(TestFeed& feed) {
        const std::string name = feed.path(manifestName(2));
        auto manifest = Manifest::read(CmsMessage::read(bytesOfFile(name))->content());
        manifest->records += 1;
        replaceBytes(name, *signCms(manifest->json(), feed.signer.keyPem, feed.signer.certificatePem));
        feed.head.manifestHash = hex(sha256(manifest->json()));
    }

    static void damageFiles(const TestFeed& feed, const QString& damage) {
        const std::string data = feed.path(dataName(2));
        const std::string manifest = feed.path(manifestName(2));
        std::string bytes = bytesOfFile(data);
        if (damage == u"cut")
            replaceBytes(data, bytes.substr(0, bytes.size() / 2));
        if (damage == u"longer")
            replaceBytes(data, bytes + "x");
        if (damage == u"flip") {
            bytes[bytes.size() / 2] ^= 1;
            replaceBytes(data, bytes);
        }
        if (damage == u"gone")
            QFile::remove(QString::fromStdString(data));
        if (damage == u"no manifest")
            QFile::remove(QString::fromStdString(manifest));
        if (damage == u"no cms")
            replaceBytes(manifest, "what is this");
        if (damage == u"flip manifest") {
            std::string der = bytesOfFile(manifest);
            der.back() = static_cast<char>(der.back() ^ 1); // in the signature, which stands last
            replaceBytes(manifest, der);
        }
    }

    void expectRefused(const TestFeed& feed, const std::string& checkpoint, const char* code) {
        const auto before = contentOf(*m_cache);
        replaceBytes(feed.path("checkpoint.p7m"), checkpoint);
        const SyncReport report = sync(*m_cache, feed.subscription());
        QCOMPARE(codeOf(report), code);
        QVERIFY(isIntegrity(report));
        QVERIFY(contentOf(*m_cache) == before);
        const AuditEntry entry = AuditOutbox(*m_cache).waiting().back();
        QCOMPARE(entry.action, "sync");
        QCOMPARE(entry.outcome, "failed");
        QVERIFY(entry.detail.find(code) != std::string::npos);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_cache;
};

QTEST_GUILESS_MAIN(SynchronizerTest)
#include "synchronizertest.moc"
