#pragma once

#include "data/base/result.h"
#include "data/traveller/travellerstore.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

struct SearchRequest {
    std::string text;
    std::optional<std::string> born;
    std::optional<std::string> documentNumber;
    std::optional<std::string> nationality;
    int limit = 50;
};

struct SearchHit {
    std::int64_t traveller = 0;
    double score = 0;                 ///< 0 to 1
    std::vector<std::string> reasons; ///< codes: name_exact, name_words, birth_date, document_number, …
    Person person;                    ///< the block that matched best
    std::vector<Person> documents;    ///< the traveller's blocks with distinct documents
    std::int64_t crossings = 0;
    std::optional<Instant> lastSeen;
};

/// Reads what an officer typed: words of a name in any order, a birth date (`1984-02-29`, `1984-02`, `1984`),
/// a document number (four or more characters with a digit among them). The separate fields take precedence.
/// Errors (Failure::Usage): "nothing_to_search_for", "bad_date", "unknown_code" for a nationality.
Result<TravellerQuery> readQuery(const SearchRequest& request);

/// One hit a traveller, best first, each with its reasons; equal scores by the last crossing, newest first.
std::vector<SearchHit> rankHits(const TravellerQuery& query, const std::vector<TravellerHit>& found,
                                int limit);

} // namespace passages
