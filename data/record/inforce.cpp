#include "data/record/inforce.h"

#include <algorithm>
#include <set>
#include <utility>

namespace passages {

bool holdsHistory(const std::vector<FeedRecord>& records) {
    return std::any_of(records.begin(), records.end(), [](const FeedRecord& record) {
        return !record.record.replaces.empty() || std::holds_alternative<Withdrawal>(record.record.body);
    });
}

std::vector<FeedRecord> recordsInForce(std::vector<FeedRecord> records) {
    std::set<std::pair<std::string, std::string>> replaced; // feed, id
    for (const FeedRecord& record : records) {
        const auto* withdrawal = std::get_if<Withdrawal>(&record.record.body);
        const std::string& id = withdrawal != nullptr ? withdrawal->replaces : record.record.replaces;
        if (!id.empty())
            replaced.emplace(record.feed, id);
    }
    std::erase_if(records, [&](const FeedRecord& record) {
        return std::holds_alternative<Withdrawal>(record.record.body) ||
               replaced.contains({record.feed, record.record.id});
    });
    return records;
}

} // namespace passages
