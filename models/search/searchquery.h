#pragma once

#include "data/base/result.h"
#include "models/search/search.h"
#include "models/search/wordmatch.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

/// A word of a name asked for.
struct AskedWord {
    SearchWord word;
    std::string written;
    /// It may as well be something else (a month, the letters of a document number): nobody is the worse for
    /// not having it in the name.
    bool isOptional = false;
    /// It may be that state's name or code instead: an index into `SearchQuery::states`.
    std::optional<std::size_t> state;
};

/// A request as it was read.
struct SearchQuery {
    std::vector<AskedWord> words;
    std::vector<PartialDate> born;
    std::vector<std::string> documents; ///< as documentKey makes them
    std::vector<std::string> states;    ///< codes of nationality
    bool isTyping = false;              ///< the last word may be only begun

    bool hasWholeBirthDate() const;
    SearchUnderstood understood() const;
};

/// Reads what an officer typed: words of a name in any order, a birth date (birthdates.h), a document number
/// with or without its spaces, hyphens and MRZ fillers, a nationality by code or by name (statenames.h). A
/// word that may be two things (Jordan, France, May 1984) is asked for as either. Errors (Failure::Usage):
/// "nothing_to_search_for", "bad_date", and "unknown_code" for a nationality. Any thread.
Result<SearchQuery> readQuery(const SearchRequest& request);

} // namespace passages
