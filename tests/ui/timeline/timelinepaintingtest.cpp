#include "ui/timeline/timelinepainting.h"
#include "tests/support/travellersample.h"
#include "translations/catalogues.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace passages;

namespace {

QString labels(const TimelineRange& range, double width) {
    QStringList words;
    for (const TimelineTick& tick : timelineTicks(range, width))
        words += tick.label;
    return words.join(QStringLiteral(" | "));
}

TimelineRange between(const char* from, const char* to) {
    return {civilTime(*LocalDate::parse(from)), civilTime(*LocalDate::parse(to))};
}

} // namespace

class TimelinePaintingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { install(Language::English); }

    void ticksStandOnTheCalendar() {
        for (const TimelineTick& tick : timelineTicks(between("2020-02-10", "2026-11-20"), 900))
            QVERIFY(civilDate(tick.at).iso().ends_with("-01-01"));
        for (const TimelineTick& tick : timelineTicks(between("2026-02-10", "2026-11-20"), 900))
            QVERIFY(civilDate(tick.at).iso().ends_with("-01"));
    }

    void monthsAreNamedInTheLanguageInForce() {
        install(Language::French);
        const QString french = labels(between("2025-12-20", "2026-04-10"), 600);
        QVERIFY2(french.contains(QStringLiteral("janv. 2026")), qPrintable(french));
        QVERIFY2(french.contains(QStringLiteral("févr. 2026")), qPrintable(french));
        install(Language::English);
        const QString english = labels(between("2025-12-20", "2026-04-10"), 600);
        QVERIFY2(english.contains(QStringLiteral("Jan")), qPrintable(english));
    }

    void daysAreIsoDates() {
        QVERIFY(labels(between("2026-02-01", "2026-02-06"), 800).contains(QStringLiteral("2026-02-03")));
    }

    void ticksKeepTheirDistance_data() {
        QTest::addColumn<double>("days");
        for (double days : {0.5, 1.0, 3.0, 10.0, 45.0, 200.0, 1000.0, 4000.0, 20000.0})
            QTest::addRow("%g days on show", days) << days;
    }
    void ticksKeepTheirDistance() {
        QFETCH(double, days);
        const CivilTime from = civilTime(*LocalDate::parse("2019-05-17"));
        const TimelineRange range{from, from + days * CivilDay};
        const auto ticks = timelineTicks(range, 900, 100);
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            const double distance = (ticks[i].at - ticks[i - 1].at) / range.length() * 900;
            QVERIFY2(distance > 90, qPrintable(QString::number(distance)));
        }
        QVERIFY(ticks.size() >= 1);
    }

    void thePictureOnAPageIsVectorsWithoutTransparency() {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
            writer.setResolution(1200);
            QPainter painter(&writer);
            TimelinePicture picture;
            picture.unit = 1200 / 96.0;
            const double width = writer.width();
            paintTimeline(painter, QRectF(0, 0, width, timelineHeight(width, picture)),
                          test::longStayResident(), picture);
        }
        QVERIFY(bytes.startsWith("%PDF"));
        // Every graphics state that Qt writes is opaque, and the only pictures a page could hold are absent.
        QVERIFY(!bytes.contains("/Subtype /Image"));
        for (const QByteArray& key : {QByteArray("/ca "), QByteArray("/CA ")})
            for (qsizetype at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + 1))
                QVERIFY(bytes.mid(at + 4, 1) == "1");
        if (const QByteArray path = qgetenv("PASSAGES_PICTURES"); !path.isEmpty()) {
            QFile file(QString::fromLocal8Bit(path) + QStringLiteral("/timeline.pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
    }

    void everyStoryPaintsOnScreenAndPage_data() {
        QTest::addColumn<int>("story");
        QTest::newRow("a long-stay resident") << 0;
        QTest::newRow("a visitor past his stay") << 1;
        QTest::newRow("a commuter") << 2;
        QTest::newRow("five thousand crossings") << 3;
        QTest::newRow("a broken itinerary") << 4;
        QTest::newRow("nothing on record") << 5;
    }
    void everyStoryPaintsOnScreenAndPage() {
        QFETCH(int, story);
        TravellerFile file;
        switch (story) {
        case 0:
            file = test::longStayResident();
            break;
        case 1:
            file = test::visitorPastHisStay();
            break;
        case 2:
            file = test::commuter(500);
            break;
        case 3:
            file = test::commuter(5000);
            break;
        case 4:
            file = test::brokenItinerary();
            break;
        default:
            file = test::nothingOnRecord();
        }
        TimelinePicture picture;
        QImage image(1100, static_cast<int>(timelineHeight(1100, picture)), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintTimeline(painter, QRectF(image.rect()), file, picture);
        painter.end();
        QImage blank(image.size(), image.format());
        blank.fill(Qt::white);
        QVERIFY(image != blank);
        if (const QByteArray path = qgetenv("PASSAGES_PICTURES"); !path.isEmpty())
            QVERIFY(image.save(QString::fromLocal8Bit(path) + QStringLiteral("/timeline-%1.png").arg(story)));
    }
};

QTEST_MAIN(TimelinePaintingTest)
#include "timelinepaintingtest.moc"
