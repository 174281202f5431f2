#include "data/feed/linesplitter.h"

#include <QTest>
#include <random>
#include <string>
#include <vector>

using namespace passages;

namespace {

std::vector<std::string> split(const std::string& text, const std::vector<std::size_t>& blocks,
                               std::size_t limit) {
    LineSplitter splitter(limit);
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (std::size_t i = 0; from < text.size(); ++i) {
        const std::string block = text.substr(from, blocks[i % blocks.size()]);
        from += block.size();
        splitter.add(std::as_bytes(std::span(block)));
        while (const auto line = splitter.next())
            lines.emplace_back(*line);
    }
    while (const auto line = splitter.last())
        lines.emplace_back(*line);
    return lines;
}

} // namespace

/// Lines out of blocks that end anywhere.
class LineSplitterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void wherever_theBlocksEnd_theLinesAreTheSame() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            std::string text;
            std::vector<std::string> expected;
            for (int line = 0; line < 12; ++line) {
                const std::string content(random() % 9, static_cast<char>('a' + line));
                expected.push_back(content.substr(0, 6));
                text += content + "\n";
            }
            std::vector<std::size_t> blocks;
            for (int i = 0; i < 5; ++i)
                blocks.push_back(1 + random() % 11);
            QVERIFY(split(text, blocks, 5) == expected);
        }
    }

    void aLastLineNeedsNoEnd() {
        QCOMPARE(split("a\nb", {10}, 5), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(split("a\nb\n", {10}, 5), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(split("a\n\n", {1}, 5), (std::vector<std::string>{"a", ""}));
        QVERIFY(split("", {1}, 5).empty());
    }

    void aLongLineIsCutAndTheNextOneIsNot() {
        QCOMPARE(split(std::string(1000, 'x') + "\nshort\n", {7}, 5),
                 (std::vector<std::string>{"xxxxxx", "short"}));
        QCOMPARE(split(std::string(1000, 'x'), {64}, 5), (std::vector<std::string>{"xxxxxx"}));
    }
};

QTEST_GUILESS_MAIN(LineSplitterTest)
#include "linesplittertest.moc"
