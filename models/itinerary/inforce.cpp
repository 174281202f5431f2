#include "models/itinerary/inforce.h"

#include <algorithm>
#include <set>
#include <utility>

namespace passages {

bool holdsHistory(const std::vector<FeedRecord>& records) {
    return std::any_of(records.begin(), records.end(), [](const FeedRecord& record) {
        return !record.record.replaces.empty() || std::holds_alternative<Withdrawal>(record.record.body);
    });
}

std::vector<FeedRecord> recordsInForce(const std::vector<FeedRecord>& records) {
    std::set<std::pair<std::string_view, std::string_view>> replaced; // feed, id
    for (const FeedRecord& record : records) {
        const auto* withdrawal = std::get_if<Withdrawal>(&record.record.body);
        const std::string& id = withdrawal != nullptr ? withdrawal->replaces : record.record.replaces;
        if (!id.empty())
            replaced.emplace(record.feed, id);
    }
    std::vector<FeedRecord> kept;
    for (const FeedRecord& record : records) {
        if (!std::holds_alternative<Withdrawal>(record.record.body) &&
            !replaced.contains({record.feed, record.record.id}))
            kept.push_back(record);
    }
    return kept;
}

} // namespace passages
