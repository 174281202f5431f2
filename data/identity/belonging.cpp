#include "data/identity/belonging.h"

#include "data/lead/assessmentstate.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

namespace passages {

Belonging::Belonging(Connection& connection)
    : m_connection(connection),
      m_add(connection, "INSERT INTO traveller(next_change) VALUES(NULL)"),
      m_revive(connection, "INSERT INTO traveller(number, next_change) VALUES(?1, NULL)"),
      m_move(connection, "UPDATE person SET traveller = ?2 WHERE number = ?1"),
      m_exists(connection, "SELECT 1 FROM traveller WHERE number = ?1"),
      m_members(connection, "SELECT number FROM person WHERE traveller = ?1 ORDER BY number"),
      m_blocksOf(connection, "SELECT person FROM former_traveller WHERE number = ?1 ORDER BY person"),
      m_numbersOf(connection, "SELECT number FROM former_traveller WHERE person = ?1"),
      m_remember(connection, "INSERT OR IGNORE INTO former_traveller(number, person) VALUES(?1, ?2)") {}

void Belonging::refresh() {
    m_isEverybodyTouched = AssessmentState(m_connection).cursor() == 0;
}

std::int64_t Belonging::newTraveller() {
    m_add.run();
    return m_connection.lastInsertRowid();
}

bool Belonging::exists(std::int64_t traveller) {
    const bool found = m_exists.bind(1, traveller).step();
    m_exists.reset();
    return found;
}

std::vector<Belonging::Member> Belonging::membersOf(std::int64_t traveller) {
    std::vector<Member> members;
    m_members.bind(1, traveller);
    while (m_members.step())
        members.push_back({m_members.integer(0), traveller});
    m_members.reset();
    return members;
}

/// Where each number stands that belongs to one of these blocks: the number and the place of its first block.
std::unordered_map<std::int64_t, std::size_t> Belonging::anchorsOf(std::span<const Member> members) {
    const auto placeOf = [&](std::int64_t person) -> std::optional<std::size_t> {
        const auto found =
            std::lower_bound(members.begin(), members.end(), person,
                             [](const Member& member, std::int64_t p) { return member.person < p; });
        return found != members.end() && found->person == person
                   ? std::optional(static_cast<std::size_t>(found - members.begin()))
                   : std::nullopt;
    };
    std::unordered_map<std::int64_t, std::size_t> anchors;
    std::set<std::int64_t> former;
    for (std::size_t i = 0; i < members.size(); ++i) {
        anchors.emplace(members[i].traveller, i); // the lowest block, unless more is known below
        m_numbersOf.bind(1, members[i].person);
        while (m_numbersOf.step())
            former.insert(m_numbersOf.integer(0));
        m_numbersOf.reset();
    }
    for (const std::int64_t number : former) {
        const bool isHere = anchors.contains(number);
        if (!isHere && exists(number))
            continue; // it lives elsewhere, with its first block
        std::optional<std::size_t> anchor;
        m_blocksOf.bind(1, number);
        while (!anchor && m_blocksOf.step()) {
            anchor = placeOf(m_blocksOf.integer(0));
            if (!anchor && !isHere)
                break; // its first block is somebody else's now
        }
        m_blocksOf.reset();
        if (anchor)
            anchors[number] = *anchor;
    }
    return anchors;
}

void Belonging::rememberBlocks(std::int64_t number, std::span<const Member> members) {
    const bool isKnown = m_blocksOf.bind(1, number).step();
    m_blocksOf.reset();
    if (isKnown)
        return;
    for (const Member& member : members)
        if (member.traveller == number)
            m_remember.bind(1, number).bind(2, member.person).run();
}

std::vector<std::int64_t> Belonging::assign(std::span<const Member> members,
                                            std::span<const std::size_t> groups) {
    std::vector<std::int64_t> result(members.size());
    std::map<std::size_t, std::set<std::int64_t>> travellersOf;
    std::map<std::int64_t, std::set<std::size_t>> groupsOf;
    for (std::size_t i = 0; i < members.size(); ++i) {
        travellersOf[groups[i]].insert(members[i].traveller);
        groupsOf[members[i].traveller].insert(groups[i]);
        result[i] = members[i].traveller;
    }
    const auto isOne = [](const auto& entry) { return entry.second.size() == 1; };
    if (std::all_of(travellersOf.begin(), travellersOf.end(), isOne) &&
        std::all_of(groupsOf.begin(), groupsOf.end(), isOne))
        return result;

    const auto anchors = anchorsOf(members);
    std::map<std::size_t, std::int64_t> numbers; // of each group: the lowest that stands in it
    for (const auto& [number, place] : anchors) {
        const auto [entry, isNew] = numbers.emplace(groups[place], number);
        entry->second = std::min(entry->second, number);
    }
    for (const auto& [number, place] : anchors) {
        const std::int64_t stays = numbers.at(groups[place]);
        if (stays == number || !groupsOf.contains(number))
            continue;
        rememberBlocks(number, members);
        rememberBlocks(stays, members);
        m_mergedInto[number] = stays;
    }
    for (std::size_t i = 0; i < members.size(); ++i) { // in order of block, so that new numbers are
        const auto [entry, isNew] = numbers.emplace(groups[i], 0);
        if (isNew)
            entry->second = newTraveller();
        else if (!groupsOf.contains(entry->second) && !exists(entry->second))
            m_revive.bind(1, entry->second).run();
        result[i] = entry->second;
        if (result[i] == members[i].traveller)
            continue;
        m_move.bind(1, members[i].person).bind(2, result[i]).run();
        touch(result[i]);
        touch(members[i].traveller);
    }
    const std::set<std::int64_t> living(result.begin(), result.end());
    for (const std::int64_t number : living)
        m_mergedInto.erase(number);
    for (const auto& [traveller, itsGroups] : groupsOf)
        if (!living.contains(traveller))
            remove(traveller);
    return result;
}

void Belonging::merge(std::int64_t left, std::int64_t right) {
    std::vector<Member> members = membersOf(left);
    const std::vector<Member> others = membersOf(right);
    members.insert(members.end(), others.begin(), others.end());
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.person < b.person; });
    const std::vector<std::size_t> groups(members.size(), 0);
    assign(members, groups);
}

void Belonging::remove(std::int64_t traveller) {
    m_connection.prepare("DELETE FROM traveller WHERE number = ?1").bind(1, traveller).run();
    m_connection.prepare("DELETE FROM lead WHERE traveller = ?1").bind(1, traveller).run();
    m_connection.prepare("DELETE FROM touched WHERE traveller = ?1").bind(1, traveller).run();
    m_touched.push_back(-traveller);
}

std::optional<std::int64_t> Belonging::current(std::int64_t number) {
    if (exists(number))
        return number;
    Statement row = m_connection.prepare(
        "SELECT traveller FROM former_traveller JOIN person ON person.number = former_traveller.person "
        "WHERE former_traveller.number = ?1 ORDER BY former_traveller.person LIMIT 1");
    return row.bind(1, number).step() ? std::optional(row.integer(0)) : std::nullopt;
}

std::int64_t Belonging::after(std::int64_t traveller) const {
    for (auto merged = m_mergedInto.find(traveller); merged != m_mergedInto.end();
         merged = m_mergedInto.find(traveller))
        traveller = merged->second;
    return traveller;
}

void Belonging::writeTouched() {
    std::vector<std::int64_t> touched = std::exchange(m_touched, {});
    std::stable_sort(touched.begin(), touched.end(),
                     [](std::int64_t left, std::int64_t right) { return std::abs(left) < std::abs(right); });
    std::vector<std::int64_t> travellers;
    for (std::size_t i = 0; i < touched.size(); ++i) {
        const bool isItsLast = i + 1 == touched.size() || std::abs(touched[i + 1]) != std::abs(touched[i]);
        if (isItsLast && touched[i] > 0)
            travellers.push_back(after(touched[i]));
    }
    std::sort(travellers.begin(), travellers.end());
    travellers.erase(std::unique(travellers.begin(), travellers.end()), travellers.end());
    // Whoever is still to be assessed with everybody need not be named.
    if (const auto cursor = AssessmentState(m_connection).cursor())
        std::erase_if(travellers, [&](std::int64_t traveller) { return traveller > *cursor; });
    Statement add = m_connection.prepare("INSERT OR IGNORE INTO touched(traveller) VALUES(?1)");
    for (const std::int64_t traveller : travellers)
        add.bind(1, traveller).run();
}

} // namespace passages
