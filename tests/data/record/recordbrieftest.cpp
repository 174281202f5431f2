#include "data/record/recordbrief.h"

#include "data/record/recordreader.h"

#include <QTest>
#include <random>

using namespace passages;

namespace {

using Random = std::mt19937_64;

int below(Random& random, int limit) {
    return std::uniform_int_distribution<int>(0, limit - 1)(random);
}

LocalDate anyDate(Random& random) {
    return LocalDate::from(1995, 1, 1)->plusDays(below(random, 20'000));
}

std::optional<LocalDate> maybeDate(Random& random) {
    return below(random, 2) == 0 ? std::nullopt : std::optional(anyDate(random));
}

template <typename Code> Code anyOf(Random& random, Code last) {
    return static_cast<Code>(below(random, static_cast<int>(last) + 1));
}

/// What a brief can hold: no id, person, port and entry.
Record anyRecord(Random& random) {
    Record record;
    const Instant at = Instant::fromEpochSeconds(946'684'800LL + below(random, 1'700'000'000));
    record.recorded = at.plusSeconds(below(random, 2) == 0 ? 30 : below(random, 900'000) - 3600);
    const auto who = anyOf(random, TravellerClass::CitizenUs);
    const auto mode = anyOf(random, Mode::Marine);
    switch (below(random, 5)) {
    case 0:
        record.body = Entry{{}, who, at, {}, mode, anyOf(random, Outcome::DirectBack)};
        break;
    case 1:
        record.body = Exit{{}, who, at, {}, mode};
        break;
    case 2: {
        const char* const classes[] = {"", "B2", "WT", "F1", "visiteur temporaire de très longue durée"};
        record.body = Admission{{}, classes[below(random, 5)], maybeDate(random), below(random, 2) == 0};
        break;
    }
    case 3:
        record.body = Status{{}, anyOf(random, StatusKind::Sentence), anyDate(random), maybeDate(random)};
        break;
    default: {
        Order order{
            {}, anyOf(random, OrderKind::Removal), anyDate(random), anyDate(random), maybeDate(random), {}};
        for (int i = below(random, 4); i > 0; --i)
            order.suspended.push_back({anyDate(random), anyDate(random)});
        record.body = order;
    }
    }
    return record;
}

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

} // namespace

class RecordBriefTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsWrittenIsReadAgain() {
        Random random(20261122);
        for (int i = 0; i < 50'000; ++i) {
            const Record record = anyRecord(random);
            const std::int64_t feed = 1 + below(random, 300);
            const std::int64_t port = record.occurred() ? below(random, 500) : 0;
            const auto brief = readBrief(bytesOf(briefOf(record, feed, port)), record.occurred());
            QVERIFY(brief);
            QCOMPARE(brief->feed, feed);
            QCOMPARE(brief->port, port);
            QVERIFY(brief->record == record);
        }
    }

    void aCrossingTakesAFewBytes() {
        Record record;
        record.recorded = *Instant::parse("2026-02-01T00:20:40Z");
        record.body = Entry{{},
                            TravellerClass::CitizenCanada,
                            *Instant::parse("2026-02-01T00:20:00Z"),
                            {},
                            Mode::Land,
                            Outcome::Admitted};
        QVERIFY(briefOf(record, 2, 40).size() <= 6);
    }

    void aWithdrawalHasNone() {
        Record record;
        record.body = Withdrawal{"e-1", WithdrawalReason::Redress};
        QVERIFY(briefOf(record, 1, 0).empty());
        QVERIFY(!readBrief({}, std::nullopt));
    }

    void aBriefOfAnotherVersionIsNotRead() {
        Random random(1);
        std::string brief = briefOf(anyRecord(random), 1, 0);
        brief[0] = static_cast<char>(brief[0] + 0x10);
        QVERIFY(!readBrief(bytesOf(brief), Instant()));
    }

    void aCrossingWithoutItsInstantIsNotRead() {
        Record record;
        record.body = Exit{{}, TravellerClass::CitizenUs, Instant(), {}, Mode::Air};
        QVERIFY(!readBrief(bytesOf(briefOf(record, 1, 3)), std::nullopt));
    }

    /// Cut off, lengthened or changed anywhere it is read as something of its kind or not at all.
    void damageNeverCrashes() {
        Random random(7);
        int refused = 0;
        for (int i = 0; i < 20'000; ++i) {
            const Record record = anyRecord(random);
            std::string brief = briefOf(record, 1, record.occurred() ? 5 : 0);
            switch (below(random, 3)) {
            case 0:
                brief.resize(static_cast<std::size_t>(below(random, static_cast<int>(brief.size()))));
                break;
            case 1:
                brief += "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff";
                break;
            default:
                brief[static_cast<std::size_t>(below(random, static_cast<int>(brief.size())))] =
                    static_cast<char>(below(random, 256));
            }
            refused += readBrief(bytesOf(brief), record.occurred()) ? 0 : 1;
        }
        QVERIFY(refused > 5'000);
    }
};

QTEST_GUILESS_MAIN(RecordBriefTest)
#include "recordbrieftest.moc"
