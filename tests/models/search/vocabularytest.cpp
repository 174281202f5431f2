#include "models/search/vocabulary.h"

#include <QtTest>
#include <algorithm>
#include <bit>
#include <random>
#include <string>
#include <vector>

using namespace passages;

namespace {

/// The textbook's table, whole.
int slipsByTable(const std::string& a, const std::string& b) {
    std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = static_cast<int>(i + j);
                continue;
            }
            table[i][j] = std::min({table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), table[i - 1][j] + 1,
                                    table[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[a.size()][b.size()];
}

std::string randomWord(std::mt19937& random, std::size_t longest, unsigned letters) {
    std::string word(random() % (longest + 1), 'A');
    for (char& c : word)
        c = static_cast<char>('A' + random() % letters);
    return word;
}

/// Replaced, left out, put in, exchanged.
std::string slipped(std::string word, std::mt19937& random) {
    const std::size_t at = random() % (word.size() + 1);
    const char c = static_cast<char>('A' + random() % 26);
    switch (random() % 4) {
    case 0:
        word.insert(at, 1, c);
        break;
    case 1:
        word.erase(std::min(at, word.size()), 1);
        break;
    case 2:
        if (at < word.size())
            word[at] = c;
        break;
    default:
        if (at + 1 < word.size())
            std::swap(word[at], word[at + 1]);
    }
    return word;
}

} // namespace

class VocabularyTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void slipsAreCountedAsByTheWholeTable();
    void tooLongOrTooFarIsOneMoreThanMost();
    void aSlipNeverChangesMoreLettersThanTheMasksAllow();
};

void VocabularyTest::slipsAreCountedAsByTheWholeTable() {
    std::mt19937 random(20);
    for (int round = 0; round < 60'000; ++round) {
        const std::string a = randomWord(random, 9, 3);
        const std::string b = round % 3 == 0 ? slipped(a, random) : randomWord(random, 9, 3);
        for (const int most : {1, 2, 3}) {
            const int expected = std::min(slipsByTable(a, b), most + 1);
            const int counted = slipsBetween(a, b, most);
            if (counted != expected)
                QFAIL(qPrintable(QStringLiteral("%1 and %2, at most %3: %4, not %5")
                                     .arg(QString::fromStdString(a), QString::fromStdString(b))
                                     .arg(most)
                                     .arg(counted)
                                     .arg(expected)));
        }
    }
}

void VocabularyTest::tooLongOrTooFarIsOneMoreThanMost() {
    QCOMPARE(slipsBetween("TREMBLAY", "TREMBALY", 2), 1);
    QCOMPARE(slipsBetween("TREMBLAY", "ROY", 2), 3);
    QCOMPARE(slipsBetween("", "AB", 2), 2);
    QCOMPARE(slipsBetween(std::string(41, 'A'), std::string(41, 'A'), 2), 3);
}

void VocabularyTest::aSlipNeverChangesMoreLettersThanTheMasksAllow() {
    std::mt19937 random(21);
    for (int round = 0; round < 20'000; ++round) {
        const std::string word = randomWord(random, 12, 26);
        const std::string once = slipped(word, random);
        QVERIFY(std::popcount(letterMask(word) ^ letterMask(once)) <= 2);
        QVERIFY(std::popcount(letterMask(word) ^ letterMask(slipped(once, random))) <= 4);
    }
}

QTEST_MAIN(VocabularyTest)
#include "vocabularytest.moc"
