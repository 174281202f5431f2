#include "data/record/inforce.h"

#include <algorithm>
#include <set>
#include <utility>

namespace passages {

namespace {

/// They are few: comparing each with each costs less than a set.
bool holdsRepeats(const std::vector<FeedRecord>& records) {
    std::vector<const FeedRecord*> seen;
    for (const FeedRecord& record : records) {
        if (record.record.occurred())
            continue;
        const bool isRepeated = std::any_of(seen.begin(), seen.end(), [&](const FeedRecord* other) {
            return other->record.id == record.record.id && other->feed == record.feed;
        });
        if (isRepeated)
            return true;
        seen.push_back(&record);
    }
    return false;
}

} // namespace

bool holdsHistory(const std::vector<FeedRecord>& records) {
    const bool isChanged = std::any_of(records.begin(), records.end(), [](const FeedRecord& record) {
        return !record.record.replaces.empty() || std::holds_alternative<Withdrawal>(record.record.body);
    });
    return isChanged || holdsRepeats(records);
}

std::vector<FeedRecord> recordsInForce(std::vector<FeedRecord> records) {
    std::set<std::pair<std::string, std::string>> replaced; // feed, id
    for (const FeedRecord& record : records) {
        const auto* withdrawal = std::get_if<Withdrawal>(&record.record.body);
        const std::string& id = withdrawal != nullptr ? withdrawal->replaces : record.record.replaces;
        if (!id.empty())
            replaced.emplace(record.feed, id);
    }
    std::set<std::pair<std::string, std::string>> seen;
    std::erase_if(records, [&](const FeedRecord& record) {
        return std::holds_alternative<Withdrawal>(record.record.body) ||
               replaced.contains({record.feed, record.record.id}) ||
               !seen.emplace(record.feed, record.record.id).second;
    });
    return records;
}

} // namespace passages
