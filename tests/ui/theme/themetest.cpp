#include "ui/theme/theme.h"
#include "ui/theme/card.h"

#include <QDir>
#include <QFontMetricsF>
#include <QPainter>
#include <QtTest>

using namespace passages;

class ThemeTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyTextHasItsContrast_data();
    void everyTextHasItsContrast();
    void theDesktopsPaletteDecidesTheScheme_data();
    void theDesktopsPaletteDecidesTheScheme();
    void figuresStandUnderOneAnother();
    void everyIconDrawsInItsTone();
};

void ThemeTest::everyTextHasItsContrast_data() {
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
    QTest::newRow("high contrast, light") << 2;
    QTest::newRow("high contrast, dark") << 3;
}

void ThemeTest::everyTextHasItsContrast() {
    QFETCH(int, scheme);
    theme::apply(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                 static_cast<theme::Scheme>(scheme));
    const QColor page = theme::fill(theme::Tone::Page);
    const QColor card = theme::fill(theme::Tone::Card);
    for (int index = static_cast<int>(theme::Tone::Text); index <= static_cast<int>(theme::Tone::Failed);
         ++index) {
        const auto tone = static_cast<theme::Tone>(index);
        const QByteArray name = QByteArray::number(index);
        QVERIFY2(theme::contrast(theme::ink(tone), page) >= 4.5, name.constData());
        QVERIFY2(theme::contrast(theme::ink(tone), card) >= 4.5, name.constData());
        QVERIFY2(theme::contrast(theme::ink(tone), theme::wash(tone)) >= 4.5, name.constData());
        QVERIFY2(theme::contrast(theme::fill(tone), page) >= 3, name.constData());
        QVERIFY2(theme::contrast(theme::fill(tone), card) >= 3, name.constData());
    }
    QVERIFY(theme::contrast(theme::fill(theme::Tone::ControlBorder), card) >= 3);
    const QPalette palette = QApplication::palette();
    QVERIFY(theme::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
            4.5);
    for (const bool training : {false, true}) {
        const theme::Marking marking = theme::marking(training);
        QVERIFY(theme::contrast(marking.ground, marking.text) >= 4.5);
    }
    QVERIFY(theme::marking(true).ground != theme::marking(false).ground);
}

void ThemeTest::theDesktopsPaletteDecidesTheScheme_data() {
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<int>("scheme");
    QTest::newRow("grey with black text is light") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black) << 0;
    QTest::newRow("dark grey with white text is dark") << QColor(0x2d, 0x2d, 0x2d) << QColor(Qt::white) << 1;
    QTest::newRow("black on white is high contrast") << QColor(Qt::white) << QColor(Qt::black) << 2;
    QTest::newRow("white on black is high contrast") << QColor(Qt::black) << QColor(Qt::white) << 3;
}

void ThemeTest::theDesktopsPaletteDecidesTheScheme() {
    QFETCH(QColor, ground);
    QFETCH(QColor, text);
    QFETCH(int, scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    QCOMPARE(static_cast<int>(theme::schemeOf(palette)), scheme);
}

void ThemeTest::figuresStandUnderOneAnother() {
    for (const theme::Size size :
         {theme::Size::Small, theme::Size::Body, theme::Size::Heading, theme::Size::Display}) {
        const QFontMetricsF metrics(theme::font(size));
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1,111")),
                 metrics.horizontalAdvance(QStringLiteral("8,088")));
    }
}

void ThemeTest::everyIconDrawsInItsTone() {
    const QStringList icons = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(!icons.isEmpty());
    for (const QString& file : icons) {
        const QIcon icon = theme::icon(file.chopped(4), theme::Tone::Lead);
        const QImage image = icon.pixmap(QSize(64, 64), 1.0).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y)
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = image.pixelColor(x, y) == theme::ink(theme::Tone::Lead);
        QVERIFY2(drawn, qPrintable(file));
    }
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
