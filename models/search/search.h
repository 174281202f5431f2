#pragma once

#include "data/record/record.h"
#include "data/time/instant.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What somebody asks for. The separate fields take precedence over what `text` holds of their kind.
struct SearchRequest {
    std::string text;
    std::optional<std::string> born; ///< as in the text: ISO, English or French style, whole or partial
    std::optional<std::string> documentNumber;
    std::optional<std::string> nationality; ///< a code, or a state's name in English or French
    int limit = 50;
};

/// One step of the explanation of a hit: what was asked, what is held, how they agree, and what that adds to
/// the score (less than nothing where they differ). The weights of a hit add up to its score.
struct SearchEvidence {
    std::string field; ///< last_name, first_name, middle_name, name, birth_date, document, nationality
    std::string asked; ///< empty for a part of the name that was not asked for
    std::string held;  ///< empty where nothing held answers to it
    /// A code with a sentence, as `reasons`: name_exact, name_prefix, name_spelling, given_short_form,
    /// surname_sounds_alike, given_sounds_alike, name_typo, name_initial, name_joined, name_part_missing,
    /// name_part_more, birth_date…, document_number, document_differs_by_one, document_other,
    /// nationality, nationality_other.
    std::string level;
    double weight = 0;
};

/// Part of a name as it is written in `SearchHit::person` that answers a word asked for, to be marked on
/// screen.
struct SearchMark {
    std::string field;      ///< last_name, first_name, middle_name
    std::size_t offset = 0; ///< in bytes of the UTF-8 text
    std::size_t length = 0;
    std::string asked;
};

struct SearchHit {
    std::int64_t traveller = 0;
    double score = 0; ///< 0 to 1: the evidence, as a share of what it takes to be all but sure
    /// Codes, what tells most first: name_exact, name_words, name_order, name_typo, birth_date,
    /// birth_date_swapped, document_number, … (those of `SearchEvidence::level`).
    std::vector<std::string> reasons;
    Person person;                 ///< the block that matched best
    std::vector<Person> documents; ///< the traveller's blocks with distinct documents
    std::int64_t crossings = 0;
    std::optional<Instant> lastSeen;
    std::vector<SearchEvidence> evidence;
    std::vector<SearchMark> marks;
};

/// How a request was understood: what was tried where nothing is found.
struct SearchUnderstood {
    std::vector<std::string> nameWords; ///< as written
    std::vector<PartialDate> born;      ///< several where 03/04/1984 may be either
    std::vector<std::string>
        documents; ///< as looked up, without spaces; several where parts may belong together
    std::vector<std::string> nationalities; ///< codes; of the words of the text perhaps a name as well
};

struct SearchResult {
    std::vector<SearchHit> hits; ///< ranked
    double milliseconds = 0;
    SearchUnderstood understood;
};

} // namespace passages
