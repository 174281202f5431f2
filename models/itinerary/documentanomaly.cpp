#include "models/itinerary/documentanomaly.h"

#include "models/identity/namefold.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <sstream>
#include <tuple>

namespace passages {

namespace {

/// A record that shows a document, and the sighting it belongs to.
struct Use {
    std::size_t sighting = 0;
    const FeedRecord* record = nullptr;
    const Person* person = nullptr;
};

using DocumentKey = std::tuple<std::string_view, std::string_view, std::optional<DocumentType>>;

DocumentKey keyOf(const Person& person) {
    return {person.documentCountry, person.documentNumber, person.documentType};
}

std::vector<Use> usesOf(const Trace& trace) {
    std::vector<Use> uses;
    for (std::size_t i = 0; i < trace.records.size(); ++i) {
        for (const FeedRecord* record : trace.records[i]) {
            const Person* person = record->record.person();
            if (person != nullptr && !person->documentNumber.empty())
                uses.push_back({i, record, person});
        }
    }
    return uses;
}

std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words;
    std::istringstream stream(foldNamePlain(name));
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::size_t editDistance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

bool isNear(const std::string& left, const std::string& right) {
    if (left.starts_with(right) || right.starts_with(left)) // an initial, or cut off
        return true;
    constexpr std::size_t Long = 5;
    const std::size_t allowed = std::min(left.size(), right.size()) >= Long ? 2 : 1;
    return editDistance(left, right) <= allowed;
}

/// Names of which no word folds to anything are taken to be the same.
bool shareAWord(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    if (left.empty() || right.empty())
        return true;
    return std::any_of(left.begin(), left.end(), [&](const std::string& one) {
        return std::any_of(right.begin(), right.end(),
                           [&](const std::string& two) { return isNear(one, two); });
    });
}

Anomaly anomalyOf(std::string_view code, const Use& one, const Use& two) {
    return {std::string(code), two.sighting, {one.record->source(), two.record->source()}};
}

void findTwoNames(std::vector<Anomaly>& anomalies, const std::vector<Use>& uses) {
    std::map<DocumentKey, const Use*> first;
    std::set<DocumentKey> told;
    for (const Use& use : uses) {
        const DocumentKey key = keyOf(*use.person);
        const Use* known = first.emplace(key, &use).first->second;
        if (!isSameName(*known->person, *use.person) && told.insert(key).second)
            anomalies.push_back(anomalyOf("one_document_two_names", *known, use));
    }
}

/// A passport and a card on one day are nothing: each is for its own border. Two of one kind are.
void findTwoDocuments(std::vector<Anomaly>& anomalies, const std::vector<Use>& uses, const Trace& trace) {
    std::set<std::pair<DocumentKey, DocumentKey>> told;
    const auto& sightings = trace.itinerary.sightings;
    for (auto use = uses.begin(); use != uses.end(); ++use) {
        for (auto before = use; before != uses.begin();) {
            --before;
            const Sighting& earlier = sightings[before->sighting];
            const Sighting& later = sightings[use->sighting];
            if (earlier.dateCanada != later.dateCanada && earlier.dateUnitedStates != later.dateUnitedStates)
                break;
            const bool areAlike = before->person->documentType == use->person->documentType;
            const DocumentKey one = keyOf(*before->person);
            const DocumentKey two = keyOf(*use->person);
            if (areAlike && before->person->documentNumber != use->person->documentNumber &&
                told.emplace(std::min(one, two), std::max(one, two)).second)
                anomalies.push_back(anomalyOf("two_documents_one_day", *before, *use));
        }
    }
}

void findUsesAfterLoss(std::vector<Anomaly>& anomalies, const std::vector<Use>& uses,
                       const std::vector<Fact>& facts, const Trace& trace) {
    for (const Fact& fact : facts) {
        if (fact.kind != FactKind::DocumentReportedLost || fact.withdrawn || fact.document.empty())
            continue;
        Anomaly anomaly{"document_used_after_lost", 0, {fact.id()}};
        for (const Use& use : uses) {
            // On the day of the report the crossing can have come first.
            if (use.person->documentNumber != fact.document ||
                trace.itinerary.sightings[use.sighting].date(fact.country) <= fact.from)
                continue;
            if (anomaly.sources.size() == 1)
                anomaly.sighting = use.sighting;
            anomaly.sources.push_back(use.record->source());
        }
        if (anomaly.sources.size() > 1)
            anomalies.push_back(std::move(anomaly));
    }
}

} // namespace

bool isSameName(const Person& one, const Person& two) {
    if (one.lastName == two.lastName && one.firstName == two.firstName)
        return true;
    const auto allWordsOf = [](const Person& person) {
        return wordsOf(person.lastName + " " + person.firstName + " " + person.middleName);
    };
    if (!shareAWord(wordsOf(one.lastName), allWordsOf(two)) ||
        !shareAWord(wordsOf(two.lastName), allWordsOf(one)))
        return false;
    return one.dateOfBirth == two.dateOfBirth || shareAWord(wordsOf(one.firstName), allWordsOf(two));
}

std::vector<Anomaly> documentAnomaliesOf(const Trace& trace, const std::vector<Fact>& facts) {
    std::vector<Anomaly> anomalies;
    const auto uses = usesOf(trace);
    const bool isOneDocument = std::all_of(
        uses.begin(), uses.end(), [&](const Use& use) { return *use.person == *uses.front().person; });
    if (!isOneDocument) {
        findTwoNames(anomalies, uses);
        findTwoDocuments(anomalies, uses, trace);
    }
    findUsesAfterLoss(anomalies, uses, facts, trace);
    return anomalies;
}

} // namespace passages
