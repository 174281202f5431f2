#include "models/identity/search.h"

#include "data/identity/documentkey.h"
#include "models/identity/namefold.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>

namespace passages {

namespace {

bool hasDigit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// How well the words of the query cover the words of a name: 1 where they are the same words.
double nameAgreement(const std::vector<std::string>& asked, const std::vector<std::string>& held) {
    std::size_t exact = 0;
    for (const std::string& word : asked)
        if (std::find(held.begin(), held.end(), word) != held.end())
            ++exact;
    const double asIs = static_cast<double>(exact) / static_cast<double>(std::max(asked.size(), held.size()));
    return 0.5 + 0.5 * asIs; // the cache has seen to it that every word at least begins one of the name
}

SearchHit scored(const TravellerQuery& query, const TravellerHit& found) {
    SearchHit hit;
    hit.traveller = found.traveller;
    hit.person = found.person;
    hit.crossings = found.crossings;
    hit.lastSeen = found.lastSeen;
    double score = 1.0;
    if (!query.nameWords.empty()) {
        const double agreement = nameAgreement(query.nameWords, wordsOf(found.searchName));
        hit.reasons.push_back(agreement == 1.0 ? "name_exact" : "name_words");
        score *= agreement;
    }
    if (query.born) {
        const bool whole = query.born->isComplete() && found.person.dateOfBirth == *query.born;
        hit.reasons.push_back(whole ? "birth_date" : "birth_date_partial");
        score *= whole ? 1.0 : 0.9;
    }
    if (!query.documentNumber.empty())
        hit.reasons.push_back("document_number");
    if (!query.nationality.empty())
        hit.reasons.push_back("nationality");
    const bool onlyNationality = query.nameWords.empty() && !query.born && query.documentNumber.empty();
    hit.score = onlyNationality ? 0.3 * score : score;
    return hit;
}

} // namespace

Result<TravellerQuery> readQuery(const SearchRequest& request) {
    TravellerQuery query;
    std::string name;
    for (const std::string& word : wordsOf(request.text)) {
        if (const auto born = PartialDate::parse(word); born && born->year >= 1900 && !query.born)
            query.born = born;
        else if (hasDigit(word) && documentKey(word).size() >= 4)
            query.documentNumber += documentKey(word);
        else
            name += word + ' ';
    }
    query.nameWords = wordsOf(foldName(name));
    if (request.born) {
        query.born = PartialDate::parse(*request.born);
        if (!query.born)
            return fail(Failure::Usage, "bad_date", {{"text", *request.born}});
    }
    if (request.documentNumber)
        query.documentNumber = documentKey(*request.documentNumber);
    if (request.nationality) {
        query.nationality = documentKey(*request.nationality);
        if (!isStateCode(query.nationality))
            return fail(Failure::Usage, "unknown_code", {{"text", *request.nationality}});
    }
    if (query.nameWords.empty() && !query.born && query.documentNumber.empty() && query.nationality.empty())
        return fail(Failure::Usage, "nothing_to_search_for");
    return query;
}

std::vector<SearchHit> rankHits(const TravellerQuery& query, const std::vector<TravellerHit>& found,
                                int limit) {
    std::map<std::int64_t, SearchHit> best;
    for (const TravellerHit& block : found) {
        SearchHit hit = scored(query, block);
        auto [place, isNew] = best.try_emplace(block.traveller, hit);
        SearchHit& kept = place->second;
        if (!isNew && hit.score > kept.score) {
            hit.documents = std::move(kept.documents);
            kept = std::move(hit);
        }
        const auto sameDocument = [&](const Person& held) {
            return held.documentType == block.person.documentType &&
                   held.documentNumber == block.person.documentNumber &&
                   held.documentCountry == block.person.documentCountry;
        };
        if (!block.person.documentNumber.empty() &&
            std::none_of(kept.documents.begin(), kept.documents.end(), sameDocument))
            kept.documents.push_back(block.person);
    }
    std::vector<SearchHit> ranked;
    ranked.reserve(best.size());
    for (auto& [traveller, hit] : best)
        ranked.push_back(std::move(hit));
    std::stable_sort(ranked.begin(), ranked.end(), [](const SearchHit& a, const SearchHit& b) {
        return a.score != b.score ? a.score > b.score : a.lastSeen > b.lastSeen;
    });
    if (limit >= 0 && ranked.size() > static_cast<std::size_t>(limit))
        ranked.resize(static_cast<std::size_t>(limit));
    return ranked;
}

} // namespace passages
