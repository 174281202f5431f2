#include "models/identity/nametable.h"

#include <QFile>

namespace passages {

const NameTable& NameTable::builtIn() {
    static const NameTable table = [] {
        QFile file(QStringLiteral(":/tables/names.txt"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        return NameTable(isOpen ? file.readAll().toStdString() : std::string());
    }();
    return table;
}

NameTable::NameTable(std::string_view text) {
    std::uint32_t group = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.size() > 2 && line[0] != '#' && line[1] == ' ')
            readLine(line, ++group);
    }
}

NameTable::Entry& NameTable::entry(std::string_view word) {
    return m_entries.try_emplace(std::string(word)).first->second;
}

void NameTable::readLine(std::string_view line, std::uint32_t group) {
    const char kind = line[0];
    line.remove_prefix(2);
    Part part = Part::Spelling;
    std::string_view standing;
    while (!line.empty()) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
        if (word == "|" || word == "~") {
            part = word == "|" ? Part::ShortForm : Part::Cognate;
            continue;
        }
        if (word.empty())
            continue;
        Entry& known = entry(word);
        if (kind == 'c' || kind == 'n') {
            known.isCommon = true;
            known.isGiven = known.isGiven || kind == 'n';
            continue;
        }
        if (standing.empty())
            standing = m_entries.find(word)->first;
        known.groups.push_back({group, part, kind == 's'});
        if (part == Part::Cognate)
            continue;
        if (known.standing.empty())
            known.standing = standing;
        known.isCommon = known.isCommon || kind != 's';
        known.isGiven = known.isGiven || kind != 's';
    }
}

const NameTable::Entry* NameTable::find(std::string_view word) const {
    const auto found = m_entries.find(word);
    return found == m_entries.end() ? nullptr : &found->second;
}

Kinship NameTable::kinship(const Entry* a, const Entry* b) {
    if (a == nullptr || b == nullptr)
        return Kinship::Unknown;
    Kinship best = Kinship::Different;
    for (const Membership& mine : a->groups) {
        for (const Membership& theirs : b->groups) {
            if (mine.group != theirs.group)
                continue;
            if (mine.part == Part::Spelling && theirs.part == Part::Spelling)
                return Kinship::Spelling;
            const bool isCognate = mine.part == Part::Cognate || theirs.part == Part::Cognate;
            const bool isNamed = mine.part == Part::Spelling || theirs.part == Part::Spelling;
            if (!isCognate || isNamed)
                best = std::min(best, isCognate ? Kinship::Cognate : Kinship::ShortForm);
        }
    }
    return best;
}

} // namespace passages
