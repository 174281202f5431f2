#pragma once

#include "models/identity/nametokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// How two whole names agree.
struct NameMatch {
    double score = 0; ///< 0 to 1: the chance, as far as names alone can tell, that one person bears both
    std::vector<std::string> reasons; ///< codes: name_exact, name_order, name_short_form, …
};

/// From this score on, two names are taken for one person's. Fixed before any test was looked at.
constexpr double NameMatchThreshold = 0.5;

/// Compares two names of persons as written, in any script and order.
///
/// The words of the two names are paired so that the sum of what the pairs tell is greatest (an assignment
/// problem; names are short, so it is solved exactly by dynamic programming over subsets). Words written
/// together in one name and apart in the other are joined first. A pair tells for the same person by its
/// similarity (nametokens.h); a word that each name has and the other has not tells against, dearly; a word
/// that only one of them has (a middle name, a patronymic, a second surname) tells little, a particle or
/// title next to nothing. The sum is a logarithm of odds, and the score its probability.
///
/// Sources: the ideas are those of Cohen, Ravikumar and Fienberg (2003) on soft token matching, Christen
/// (2006) on personal names, ICAO Doc 9303 part 3 on transliteration, and the customs of naming that
/// "A Guide to Names and Naming Practices" (2006) describes. The weights were set on the pairs of
/// tests/models/identity/namepairs.txt marked `train`, and judged on those marked `held`. Any thread.
NameMatch matchNames(std::string_view left, std::string_view right);
NameMatch matchTokens(std::vector<NameToken> left, std::vector<NameToken> right);

/// Joins words of either name that the other writes as one: JEAN FRANCOIS with JEANFRANCOIS.
void joinCompounds(std::vector<NameToken>& left, std::vector<NameToken>& right);

} // namespace passages
