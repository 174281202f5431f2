#include "app/demo/demodata.h"
#include "data/feed/phases.h"
#include "data/record/packedline.h"
#include "data/record/recordreader.h"
#include "models/desk/desk.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace passages;
using namespace passages::test;

namespace {

const std::string passphrase = "a passphrase for tests";

/// A record in force, read with other means than the program's.
struct Row {
    QString country; ///< of the feed
    bool domestic = false;
    qint64 traveller = 0;
    QJsonObject json;
    std::string line;

    QString kind() const { return json[QStringLiteral("kind")].toString(); }
    bool isCrossing() const { return kind() == u"entry" || kind() == u"exit"; }
    QDateTime occurred() const {
        return QDateTime::fromString(json[QStringLiteral("occurred")].toString(), Qt::ISODate);
    }
    QString port() const { return json[QStringLiteral("port")].toString(); }
    /// The country that it shows somebody leaving.
    QString left() const {
        if (kind() == u"exit")
            return country;
        const QString mode = json[QStringLiteral("mode")].toString();
        const QString outcome = json[QStringLiteral("outcome")].toString(QStringLiteral("admitted"));
        const bool byLand = mode == u"land" || mode == u"ferry" || mode == u"pedestrian";
        if (kind() != u"entry" || !byLand || outcome != u"admitted")
            return {};
        return country == u"CA" ? QStringLiteral("US") : QStringLiteral("CA");
    }
};

/// Zones by port and country from the table itself.
QMap<QString, QMap<QString, QByteArray>> readZones() {
    QFile file(QStringLiteral(PASSAGES_SOURCE_DIR "/resources/tables/ports.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the ports");
    QMap<QString, QMap<QString, QByteArray>> zones;
    const QByteArrayList header = file.readLine().trimmed().split(',');
    while (!file.atEnd()) {
        const QByteArrayList fields = file.readLine().trimmed().split(',');
        const QByteArray us = fields.value(header.indexOf("us_zone"));
        const QByteArray canada = fields.value(header.indexOf("ca_zone"));
        zones[QString::fromUtf8(fields[0])] = {{QStringLiteral("US"), us.isEmpty() ? canada : us},
                                               {QStringLiteral("CA"), canada.isEmpty() ? us : canada}};
    }
    return zones;
}

struct Counts {
    qint64 exchanged = 0, reconciled = 0, exits = 0;
};

} // namespace

/// The measures of the training data against a count of the same cache with other means: JSON by Qt, zones by
/// Qt, sets of travellers.
class DeskMeasuresTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
    QList<Row> m_rows;
    QMap<QString, QMap<QString, QByteArray>> m_zones = readZones();

    QDate localDate(const Row& row, const QString& side) const {
        return row.occurred().toTimeZone(QTimeZone(m_zones[row.port()][side])).date();
    }

    bool isExchanged(const Row& row) const {
        RecordReader reader(PortTable::builtIn());
        return !row.domestic ||
               isShareable(*reader.read(row.line), *countryFromCode(row.country.toStdString()),
                           PortTable::builtIn());
    }

  private Q_SLOTS:
    void initTestCase() {
        const std::string data = m_folder.filePath(QStringLiteral("data")).toStdString();
        DemoOptions options;
        options.directory = data;
        options.travellers = 400;
        options.seed = 11;
        QVERIFY(writeDemo(options));
        const std::string path = m_folder.filePath(QStringLiteral("cache")).toStdString();
        QVERIFY(Cache::create({path, Agency::Cbsa, false, "boss", passphrase}));
        m_desk = std::move(*Desk::signIn(path, "boss", passphrase));
        TestFeed canada("cbsa", Country::Canada);
        TestFeed unitedStates("cbp", Country::UnitedStates);
        unitedStates.domestic = false;
        for (TestFeed* feed : {&canada, &unitedStates}) {
            std::vector<std::string> lines;
            const auto content =
                QByteArray::fromStdString(bytesOfFile(data + "/" + feed->subscription().name + ".ndjson"));
            for (const QByteArray& line : content.split('\n'))
                if (!line.isEmpty())
                    lines.push_back(line.toStdString());
            feed->publish(lines);
            QVERIFY(m_desk->addFeed(feed->subscription()));
        }
        const std::atomic<bool> cancelled = false;
        const auto outcome = (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
        QVERIFY(!outcome.feeds[0].error && !outcome.feeds[1].error);
        Statement rows =
            m_desk->cache().connection().prepare("SELECT feed.country, feed.domestic, person.traveller, line "
                                                 "FROM record JOIN feed ON feed.number = "
                                                 "record.feed JOIN person ON person.number = record.person "
                                                 "JOIN record_line ON record_line.record = "
                                                 "record.number WHERE record.state = 0");
        LineUnpacker unpacker;
        while (rows.step()) {
            Row row;
            row.country = QString::fromStdString(rows.text(0));
            row.domestic = rows.integer(1) != 0;
            row.traveller = rows.integer(2);
            row.line = unpacker.line(rows.viewBlob(3));
            row.json = QJsonDocument::fromJson(QByteArray::fromStdString(row.line)).object();
            if (row.kind() == u"correction")
                row.json = row.json[QStringLiteral("record")].toObject();
            m_rows.append(row);
        }
        QVERIFY(m_rows.size() > 2000);
    }

    void theMeasuresAgreeWithAnotherCount_data() {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("everything") << QDate(1990, 1, 1) << QDate(2090, 1, 1);
        QTest::newRow("one year") << QDate(2025, 1, 1) << QDate(2025, 12, 31);
        QTest::newRow("one month") << QDate(2026, 3, 1) << QDate(2026, 3, 31);
        QTest::newRow("across the phases") << QDate(2019, 5, 1) << QDate(2019, 9, 30);
        QTest::newRow("nothing yet") << QDate(1990, 1, 1) << QDate(1990, 1, 31);
    }
    void theMeasuresAgreeWithAnotherCount() {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QMap<QString, QSet<qint64>> known;
        for (const Row& row : m_rows)
            if (row.isCrossing())
                known[row.country].insert(row.traveller);
        QMap<QString, Counts> directions;
        QMap<QString, Counts> cells;
        for (const Row& row : m_rows) {
            if (!row.isCrossing())
                continue;
            const QDate day = localDate(row, row.country);
            if (day < from || day > to || !isExchanged(row))
                continue;
            const QString receiver = row.country == u"CA" ? QStringLiteral("US") : QStringLiteral("CA");
            const QString cell =
                row.country + u'/' + row.port() + u'/' + day.toString(QStringLiteral("yyyy-MM"));
            for (Counts* counts : {&directions[row.country], &cells[cell]}) {
                ++counts->exchanged;
                counts->reconciled += known[receiver].contains(row.traveller) ? 1 : 0;
                counts->exits += row.left().isEmpty() ? 0 : 1;
            }
        }
        const auto measures = m_desk->measures({*LocalDate::parse(from.toString(Qt::ISODate).toStdString()),
                                                *LocalDate::parse(to.toString(Qt::ISODate).toStdString())});
        QVERIFY(measures);
        QCOMPARE(measures->directions.size(), std::size_t{2});
        for (const MeasureDirection& direction : measures->directions) {
            const QString country = QString::fromLatin1(toCode(direction.from).data());
            QCOMPARE(direction.isReceived, country == u"US");
            QCOMPARE(direction.counts.exchanged, directions[country].exchanged);
            QCOMPARE(direction.counts.reconciled, directions[country].reconciled);
            QCOMPARE(direction.counts.indicatingExit, directions[country].exits);
        }
        QCOMPARE(static_cast<qsizetype>(measures->cells.size()), cells.size());
        for (const MeasureCell& cell : measures->cells) {
            const Counts& counts = cells[QStringLiteral("%1/%2/%3-%4")
                                             .arg(QString::fromLatin1(toCode(cell.from).data()),
                                                  QString::fromStdString(cell.port))
                                             .arg(cell.year)
                                             .arg(cell.month, 2, 10, QLatin1Char('0'))];
            QCOMPARE(cell.counts.exchanged, counts.exchanged);
            QCOMPARE(cell.counts.reconciled, counts.reconciled);
            QCOMPARE(cell.counts.indicatingExit, counts.exits);
        }
    }

    void peopleUnderAnOrderAgreeWithAnotherCount_data() {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("everything") << QDate(1990, 1, 1) << QDate(2090, 1, 1);
        QTest::newRow("one year") << QDate(2025, 1, 1) << QDate(2025, 12, 31);
        QTest::newRow("one month") << QDate(2026, 3, 1) << QDate(2026, 3, 31);
    }
    void peopleUnderAnOrderAgreeWithAnotherCount() {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QSet<qint64> under;
        QSet<qint64> departed;
        for (const Row& order : m_rows) {
            if (order.kind() != u"order")
                continue;
            const QDate issued =
                QDate::fromString(order.json[QStringLiteral("issued")].toString(), Qt::ISODate);
            const QDate until =
                QDate::fromString(order.json[QStringLiteral("until")].toString(), Qt::ISODate);
            if (issued > to || (until.isValid() && until < from))
                continue;
            under.insert(order.traveller);
            for (const Row& row : m_rows) {
                if (row.traveller != order.traveller || !row.isCrossing() || row.left() != order.country)
                    continue;
                const QDate day = localDate(row, order.country);
                if (day >= issued && day <= to)
                    departed.insert(order.traveller);
            }
        }
        const auto measures = m_desk->measures({*LocalDate::parse(from.toString(Qt::ISODate).toStdString()),
                                                *LocalDate::parse(to.toString(Qt::ISODate).toStdString())});
        QCOMPARE(measures->underOrder, under.size());
        QCOMPARE(measures->departed, departed.size());
        if (from.year() == 1990)
            QVERIFY(measures->underOrder > measures->departed && measures->departed > 0);
    }

    void aCountTellsHowFarItIsAndStops() {
        auto job =
            m_desk->prepareMeasures({*LocalDate::parse("2020-01-01"), *LocalDate::parse("2026-12-31")});
        QVERIFY(job);
        std::int64_t told = 0;
        const std::atomic<bool> no = false;
        QVERIFY((*job)->run(
            [&](const Desk::MeasureProgress& progress) {
                QVERIFY(progress.done >= told && progress.done <= progress.of);
                told = progress.done;
            },
            no));
        QVERIFY(told > 0);
        const std::atomic<bool> yes = true;
        QCOMPARE((*job)->run({}, yes).error().code, std::string("cancelled"));
        QVERIFY((*job)->run({}, no));
    }

    void aPeriodHasABeginningAndAnEnd() {
        QCOMPARE(
            m_desk->measures({*LocalDate::parse("2026-01-02"), *LocalDate::parse("2026-01-01")}).error().code,
            std::string("window_ends_before_it_begins"));
    }

    void eachCountIsInTheLog() {
        const auto entries = *m_desk->auditEntries();
        QVERIFY(std::count_if(entries.begin(), entries.end(), [](const AuditEntry& entry) {
                    return entry.action == "measures" && entry.outcome == "done" &&
                           entry.detail == "{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}";
                }) == 2);
    }
};

QTEST_GUILESS_MAIN(DeskMeasuresTest)
#include "deskmeasurestest.moc"
