#include "models/identity/namefold.h"
#include "models/identity/namematch.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace passages;

namespace {

struct Row {
    std::string part; ///< train or held
    bool isSame = false;
    std::string left;
    std::string right;
    double score = 0;
};

/// `part|same|left|right`; lines that begin with # are remarks.
std::vector<Row> readRows(const char* path) {
    std::ifstream file(path);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#')
            continue;
        std::istringstream fields(line);
        Row row;
        std::string same;
        std::getline(fields, row.part, '|');
        std::getline(fields, same, '|');
        std::getline(fields, row.left, '|');
        std::getline(fields, row.right, '|');
        row.isSame = same == "1";
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Jaro (1989) with Winkler's (1990) bonus for a common beginning: the baseline.
double jaroWinkler(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty())
        return 0;
    const std::size_t window = std::max(a.size(), b.size()) / 2;
    const std::size_t reach = window > 0 ? window - 1 : 0;
    std::vector<bool> usedB(b.size());
    std::string commonA;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = i > reach ? i - reach : 0; j < std::min(b.size(), i + reach + 1); ++j) {
            if (usedB[j] || a[i] != b[j])
                continue;
            usedB[j] = true;
            commonA += a[i];
            break;
        }
    }
    std::string commonB;
    for (std::size_t j = 0; j < b.size(); ++j)
        if (usedB[j])
            commonB += b[j];
    if (commonA.empty())
        return 0;
    double swapped = 0;
    for (std::size_t i = 0; i < commonA.size(); ++i)
        swapped += commonA[i] != commonB[i] ? 0.5 : 0.0;
    const auto common = static_cast<double>(commonA.size());
    const double jaro = (common / static_cast<double>(a.size()) + common / static_cast<double>(b.size()) +
                         (common - swapped) / common) /
                        3.0;
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + 0.1 * static_cast<double>(prefix) * (1.0 - jaro);
}

struct Quality {
    double f1 = 0;
    double precision = 0;
    double recall = 0;
};

Quality qualityAt(const std::vector<Row>& rows, double threshold) {
    double hit = 0;
    double wrong = 0;
    double missed = 0;
    for (const Row& row : rows) {
        const bool said = row.score >= threshold;
        hit += said && row.isSame ? 1 : 0;
        wrong += said && !row.isSame ? 1 : 0;
        missed += !said && row.isSame ? 1 : 0;
    }
    return {2 * hit / (2 * hit + wrong + missed), hit / std::max(1.0, hit + wrong),
            hit / std::max(1.0, hit + missed)};
}

double areaUnderCurve(const std::vector<Row>& rows) {
    double better = 0;
    double all = 0;
    for (const Row& same : rows) {
        if (!same.isSame)
            continue;
        for (const Row& other : rows) {
            if (other.isSame)
                continue;
            better += same.score > other.score ? 1.0 : same.score == other.score ? 0.5 : 0.0;
            all += 1;
        }
    }
    return all > 0 ? better / all : 0;
}

std::vector<Row> partOf(const std::vector<Row>& rows, const std::string& part) {
    std::vector<Row> chosen;
    for (const Row& row : rows)
        if (row.part == part)
            chosen.push_back(row);
    return chosen;
}

void report(const char* what, const std::vector<Row>& rows, double threshold) {
    const Quality quality = qualityAt(rows, threshold);
    double best = 0;
    for (double at = 0.01; at < 1; at += 0.005)
        best = std::max(best, qualityAt(rows, at).f1);
    std::printf("%-14s %4zu pairs  F1 %.3f  precision %.3f  recall %.3f  best F1 %.3f  AUC %.3f\n", what,
                rows.size(), quality.f1, quality.precision, quality.recall, best, areaUnderCurve(rows));
}

} // namespace

/// Name pairs scored by the engine and by Jaro and Winkler beside it. With a path after the file, prints the
/// pairs of that part that came out wrong.
int main(int count, char** arguments) {
    const char* path = count > 1 ? arguments[1] : PASSAGES_SOURCE_DIR "/tests/models/identity/namepairs.txt";
    std::vector<Row> rows = readRows(path);
    const auto begin = std::chrono::steady_clock::now();
    for (Row& row : rows)
        row.score = matchNames(row.left, row.right).score;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    report("train", partOf(rows, "train"), NameMatchThreshold);
    report("held out", partOf(rows, "held"), NameMatchThreshold);
    std::printf("%.1f µs a pair\n", 1e6 * seconds / static_cast<double>(rows.size()));
    if (count > 2)
        for (const Row& row : partOf(rows, arguments[2]))
            if ((row.score >= NameMatchThreshold) != row.isSame)
                std::printf("  %s %.3f  %s | %s\n", row.isSame ? "missed" : "wrong ", row.score,
                            row.left.c_str(), row.right.c_str());
    for (Row& row : rows)
        row.score = jaroWinkler(foldName(row.left), foldName(row.right));
    std::printf("Jaro-Winkler over folded names:\n");
    report("train", partOf(rows, "train"), 0.9);
    report("held out", partOf(rows, "held"), 0.9);
    return 0;
}
