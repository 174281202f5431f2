#include "models/identity/namematch.h"

#include <QFile>
#include <QTest>

namespace passages {

/// Names of persons compared as written; the labelled pairs of namepairs.txt hold the engine to its figures.
class NameMatchTest : public QObject {
    Q_OBJECT

    struct Pair {
        bool isHeldOut = false;
        bool isSame = false;
        std::string left;
        std::string right;
    };
    std::vector<Pair> m_pairs;

    double f1(bool ofHeldOut) const;

  private Q_SLOTS:
    void initTestCase();
    void oneNameInTwoSpellingsIsOne_data();
    void oneNameInTwoSpellingsIsOne();
    void twoNamesAreTwo_data();
    void twoNamesAreTwo();
    void theReasonSaysWhyTheyAgree_data();
    void theReasonSaysWhyTheyAgree();
    void theLabelledPairsAreToldApart();
    void leftAndRightMayChangePlaces();
    void aNameIsItself();
    void nothingIsNobody();
    void anEndlessNameIsCutShort();
};

void NameMatchTest::initTestCase() {
    QFile file(QStringLiteral(PASSAGES_SOURCE_DIR "/tests/models/identity/namepairs.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split('|');
        if (line.startsWith('#') || fields.size() != 4)
            continue;
        m_pairs.push_back(
            {fields[0] == "held", fields[1] == "1", fields[2].toStdString(), fields[3].toStdString()});
    }
    QVERIFY(m_pairs.size() > 300);
}

void NameMatchTest::oneNameInTwoSpellingsIsOne_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    const auto row = [](const char* title, const char* left, const char* right) {
        QTest::newRow(title) << QString::fromUtf8(left) << QString::fromUtf8(right);
    };
    row("French particles written together", "Jean François de la Tour", "DELATOUR, JEAN-FRANCOIS");
    row("a passport's line", "GAGNON<<MARIE<CLAUDE<<<<<", "Marie-Claude Gagnon");
    row("Russian", "Юлия Щербакова", "Yulia Shcherbakova");
    row("Arabic without its vowels", "محمد حسن", "Mohammed Hassan");
    row("Chinese", "王小明", "Xiaoming Wang");
    row("Korean", "김민준", "Kim Min-jun");
    row("a short form", "Bill Turner", "William Turner");
    row("a woman's ending", "Anna Kuznetsov", "Anna Kuznetsova");
    row("Saint", "St-Pierre, Marc", "Marc Saint Pierre");
    row("an article in two spellings", "Nasser El-Masri", "Naser Almasri");
    row("a servant of God apart and together", "Abd al-Rahman Saleh", "Abdurrahman Saleh");
    row("a digit for a letter", "0liver Sm1th", "Oliver Smith");
    row("two known words that are one name", "Ali Mokhtar", "Ali Mukhtar");
    row("an initial", "J. Kowalczyk", "Jan Kowalczyk");
    row("the second surname left out", "Ana Ruiz Gómez", "Ana Ruiz");
    row("two letters exchanged", "Alexander Hamilton", "Alexander Hamliton");
}

void NameMatchTest::oneNameInTwoSpellingsIsOne() {
    QFETCH(QString, left);
    QFETCH(QString, right);
    QVERIFY(matchNames(left.toStdString(), right.toStdString()).score >= NameMatchThreshold);
}

void NameMatchTest::twoNamesAreTwo_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    const auto row = [](const char* title, const char* left, const char* right) {
        QTest::newRow(title) << QString::fromUtf8(left) << QString::fromUtf8(right);
    };
    row("another first name", "John Smith", "James Smith");
    row("a brother and a sister", "Antonio Russo", "Antonia Russo");
    row("another patronymic", "Ivan Petrovich Orlov", "Ivan Sergeevich Orlov");
    row("a father and a son", "Robert Lee Sr.", "Robert Lee Jr.");
    row("two syllables of pinyin", "Wang Fang", "Wang Feng");
    row("one shared part", "Smith", "John Smith");
    row("another half of a compound", "Marie-Claude Roy", "Marie-Ève Roy");
    row("another first letter", "Anton Hanks", "Anton Banks");
    row("another first name of several", "Juan Carlos García Pérez", "Luis Carlos García Pérez");
    row("two given names turned round, and a surname", "David Lloyd", "Lloyd David Price");
    row("another second surname", "Luis García López", "Luis García Ramos");
}

void NameMatchTest::twoNamesAreTwo() {
    QFETCH(QString, left);
    QFETCH(QString, right);
    QVERIFY(matchNames(left.toStdString(), right.toStdString()).score < NameMatchThreshold);
}

void NameMatchTest::theReasonSaysWhyTheyAgree_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("reason");
    QTest::newRow("the same") << QStringLiteral("Anna Roy") << QStringLiteral("ROY, Anna")
                              << QStringLiteral("name_exact");
    QTest::newRow("short form") << QStringLiteral("Liz Roy") << QStringLiteral("Elizabeth Roy")
                                << QStringLiteral("name_short_form");
    QTest::newRow("variant") << QStringLiteral("Sergei Orlov") << QStringLiteral("Serguei Orlov")
                             << QStringLiteral("name_variant");
    QTest::newRow("initial") << QStringLiteral("A. Wosniak") << QStringLiteral("Adam Wosniak")
                             << QStringLiteral("name_initial");
    QTest::newRow("part missing") << QStringLiteral("Anna Maria Roy") << QStringLiteral("Anna Roy")
                                  << QStringLiteral("name_part_missing");
    QTest::newRow("conflict") << QStringLiteral("Anna Roy") << QStringLiteral("Peter Roy")
                              << QStringLiteral("name_conflict");
}

void NameMatchTest::theReasonSaysWhyTheyAgree() {
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, reason);
    const auto reasons = matchNames(left.toStdString(), right.toStdString()).reasons;
    QVERIFY(std::find(reasons.begin(), reasons.end(), reason.toStdString()) != reasons.end());
}

double NameMatchTest::f1(bool ofHeldOut) const {
    double hits = 0;
    double errors = 0;
    for (const Pair& pair : m_pairs) {
        if (pair.isHeldOut != ofHeldOut)
            continue;
        const bool isSame = matchNames(pair.left, pair.right).score >= NameMatchThreshold;
        hits += isSame && pair.isSame ? 1 : 0;
        errors += isSame != pair.isSame ? 1 : 0;
    }
    return 2 * hits / (2 * hits + errors);
}

void NameMatchTest::theLabelledPairsAreToldApart() {
    QVERIFY2(f1(false) >= 0.95, qPrintable(QString::number(f1(false))));
    QVERIFY2(f1(true) >= 0.92, qPrintable(QString::number(f1(true))));
}

void NameMatchTest::leftAndRightMayChangePlaces() {
    for (const Pair& pair : m_pairs) {
        const double forth = matchNames(pair.left, pair.right).score;
        const double back = matchNames(pair.right, pair.left).score;
        QVERIFY2(std::abs(forth - back) < 1e-9, (pair.left + " | " + pair.right).c_str());
    }
}

void NameMatchTest::aNameIsItself() {
    for (const Pair& pair : m_pairs)
        QVERIFY2(matchNames(pair.left, pair.left).score > 0.7, pair.left.c_str());
}

void NameMatchTest::nothingIsNobody() {
    QCOMPARE(matchNames("", "").score, 0.0);
    QCOMPARE(matchNames("Anna Roy", "").score, 0.0);
    QCOMPARE(matchNames("-.'", "Anna Roy").score, 0.0);
}

void NameMatchTest::anEndlessNameIsCutShort() {
    std::string name;
    for (int i = 0; i < 500; ++i)
        name += "Name" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
    QVERIFY(matchNames(name, name).score > NameMatchThreshold);
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::NameMatchTest)
#include "namematchtest.moc"
