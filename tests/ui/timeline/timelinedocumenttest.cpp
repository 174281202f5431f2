#include "ui/timeline/timelinedocument.h"
#include "tests/support/travellersample.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace passages;

namespace {

/// Every text of an SVG, one after the other.
QString textsOf(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    QString texts;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            texts += reader.text().toString() + QLatin1Char(' ');
    return reader.hasError() ? QString() : texts;
}

TimelinePicture picture() {
    TimelinePicture made;
    made.font = theme::font();
    return made;
}

} // namespace

class TimelineDocumentTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theVectorsHoldBarsAndWords() {
        const QByteArray svg = timelineDocument(test::longStayResident(), picture(), TimelineFormat::Svg);
        const QString texts = textsOf(svg);
        QVERIFY(texts.contains(QStringLiteral("DUBOIS-MARTÍNEZ")));
        QVERIFY(texts.contains(QStringLiteral("2026-11-20")));
        QVERIFY(svg.contains("#d55e00") || svg.contains("213,94,0"));
        QVERIFY(!svg.contains("<image"));
    }

    void aWhatIfSaysSo() {
        TravellerFile file = test::longStayResident();
        TimelinePicture made = picture();
        made.today = file.assessment.asOf;
        QVERIFY(
            !textsOf(timelineDocument(file, made, TimelineFormat::Svg)).contains(QStringLiteral("What if")));
        file.input.asOf = file.assessment.asOf.plusDays(101);
        file.assessment = assess(file.input, PortTable::builtIn());
        const QString texts = textsOf(timelineDocument(file, made, TimelineFormat::Svg));
        QVERIFY(texts.contains(QStringLiteral("What if: as of 2027-03-01, not of 2026-11-20")));
    }

    void aPageIsAPdfOfOnePage() {
        const QByteArray pdf = timelineDocument(test::longStayResident(), picture(), TimelineFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void aPictureIsTwiceAsDenseAsTheScreen() {
        const QByteArray png = timelineDocument(test::longStayResident(), picture(), TimelineFormat::Png);
        const QImage image = QImage::fromData(png, "PNG");
        QCOMPARE(image.width(), 2000);
        QVERIFY(image.height() > 500);
        int colours = 0;
        for (int y = 0; y < image.height(); y += 5)
            for (int x = 0; x < image.width(); x += 5)
                if (image.pixelColor(x, y) == QColor(0xd5, 0x5e, 0x00))
                    ++colours;
        QVERIFY(colours > 100);
    }
};

QTEST_MAIN(TimelineDocumentTest)
#include "timelinedocumenttest.moc"
