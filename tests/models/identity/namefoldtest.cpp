#include "models/identity/namefold.h"

#include <QTest>
#include <thread>

namespace passages {

class NameFoldTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aNameIsFoldedToPlainWords_data();
    void aNameIsFoldedToPlainWords();
    void thePlainFormDropsTheMarksAlone_data();
    void thePlainFormDropsTheMarksAlone();
    void theResultIsAlwaysWordsOfAscii();
    void severalThreadsFoldAtOnce();
};

void NameFoldTest::aNameIsFoldedToPlainWords_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char* title, const char* name, const char* folded) {
        QTest::newRow(title) << QString::fromUtf8(name) << QString::fromLatin1(folded);
    };
    row("capitals already", "SMITH", "SMITH");
    row("small letters", "smith", "SMITH");
    row("several marks in one name", "Groß-Đặng, d’Óscar", "GROSS DANG DOSCAR");
    row("a French compound name", "Jean-François de la Tour", "JEAN FRANCOIS DE LA TOUR");
    row("an accent at the front", "Émond", "EMOND");
    row("a saint", "St-Pierre", "ST PIERRE");
    row("a saint with a point", "St. Pierre", "ST PIERRE");
    row("an apostrophe", "O'Brien", "OBRIEN");
    row("a typographic apostrophe", "L’Écuyer", "LECUYER");
    row("a diaeresis", "Noël", "NOEL");
    row("a ligature", "Lebœuf", "LEBOEUF");
    row("an umlaut by ICAO", "Müller", "MUELLER");
    row("an umlaut of two characters", "Mu\xCC\x88ller", "MUELLER");
    row("an accent of two characters", "E\xCC\x81mond", "EMOND");
    row("a ring", "Åkerström", "AAKERSTROEM");
    row("a stroke", "Søren Kjær", "SOEREN KJAER");
    row("Icelandic", "Þórður Guðmundsson", "THORDUR GUDMUNDSSON");
    row("Polish", "Łukasz Wójcik", "LUKASZ WOJCIK");
    row("Turkish", "İbrahim Işık Şahinoğlu", "IBRAHIM ISIK SAHINOGLU");
    row("Romanian", "Ștefan Țăranu", "STEFAN TARANU");
    row("Vietnamese", "Nguyễn Thị Phượng", "NGUYEN THI PHUONG");
    row("Spanish", "García López y Núñez", "GARCIA LOPEZ Y NUNEZ");
    row("Catalan", "Col·lell", "COLLELL");
    row("Maltese", "Ħal Għaxaq", "HAL GHAXAQ");
    row("full width", "ＳＭＩＴＨ　Ａｎｎ", "SMITH ANN");
    row("fillers of a passport", "SMITH<<ANN<MARIE<<<<", "SMITH ANN MARIE");
    row("Russian by ICAO", "Юлия Сергеевна Щербакова", "IULIIA SERGEEVNA SHCHERBAKOVA");
    row("Ukrainian by ICAO", "Їжакевич Наталія", "IZHAKEVICH NATALIIA");
    row("Greek", "Γιώργος", "GIORGOS");
    row("Chinese", "李小明", "LI XIAO MING");
    row("Korean", "김민준", "GIMMINJUN");
    row("Arabic, without its vowels", "محمد", "MHMD");
    row("Hindi", "प्रिया", "PRIYA");
    row("a name in two scripts", "Kim 민준", "KIM MINJUN");
    row("blanks of all kinds", "  Van\tder\xC2\xA0 Berg  ", "VAN DER BERG");
    row("dashes of all kinds", "A‐B–C—D", "A B C D");
    row("an ordinal", "Smith 3rd", "SMITH 3RD");
    row("only signs", "-.'", "");
    row("a picture", "😀", "");
    row("nothing", "", "");
}

void NameFoldTest::aNameIsFoldedToPlainWords() {
    QFETCH(QString, name);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(foldName(name.toStdString())), folded);
}

void NameFoldTest::thePlainFormDropsTheMarksAlone_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folded");
    QTest::newRow("an umlaut") << QStringLiteral("Müller") << QStringLiteral("MULLER");
    QTest::newRow("a ring") << QStringLiteral("Åkerström") << QStringLiteral("AKERSTROM");
    QTest::newRow("a stroke") << QStringLiteral("Søren") << QStringLiteral("SOREN");
    QTest::newRow("a sharp s") << QStringLiteral("Groß") << QStringLiteral("GROSS");
    QTest::newRow("none") << QStringLiteral("Émond") << QStringLiteral("EMOND");
}

void NameFoldTest::thePlainFormDropsTheMarksAlone() {
    QFETCH(QString, name);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(foldNamePlain(name.toStdString())), folded);
}

void NameFoldTest::theResultIsAlwaysWordsOfAscii() {
    for (char32_t c = 1; c < 0x2FFFF; c += c < 0x3100 ? 1 : 13) {
        if (c >= 0xD800 && c < 0xE000) {
            continue;
        }
        const QString name = QStringLiteral("a") + QString::fromUcs4(&c, 1) + QStringLiteral("b");
        const std::string folded = foldName(name.toStdString());
        QVERIFY(!folded.empty() && folded.front() == 'A' && folded.back() == 'B');
        QVERIFY(folded.find("  ") == std::string::npos);
        for (const char letter : folded) {
            QVERIFY2((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == ' ',
                     qPrintable(name));
        }
        QCOMPARE(foldName(folded), folded);
    }
    QCOMPARE(foldName("bad \xFF bytes \xC3"), std::string("BAD BYTES"));
}

void NameFoldTest::severalThreadsFoldAtOnce() {
    std::vector<std::thread> threads;
    std::array<std::string, 4> results;
    for (std::string& result : results) {
        threads.emplace_back([&result] {
            for (int i = 0; i < 200; ++i) {
                result = foldName("李小明 Müller");
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::string& result : results) {
        QCOMPARE(result, std::string("LI XIAO MING MUELLER"));
    }
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::NameFoldTest)
#include "namefoldtest.moc"
