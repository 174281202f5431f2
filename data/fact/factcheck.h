#pragma once

#include "data/base/result.h"
#include "data/fact/fact.h"

namespace passages {

/// How long what an officer writes beside a fact may be, in characters.
constexpr std::size_t LongestFactText = 200;
/// Satisfactory departure: up to 30 days, 8 CFR 217.3(a).
constexpr int LongestSatisfactoryDeparture = 30;

/// Whether a fact can be entered on that day. Errors (Failure::Usage), each with the field that is at fault:
/// - "bad_fact_country": another country's law than the kind is of;
/// - "bad_fact_dates": it ends before it begins, or it or its source is of a day to come, or a satisfactory
///   departure has no end or more than 30 days;
/// - "bad_fact_document": a lost document without its number, or a number on anything else;
/// - "bad_fact_source": nothing, too long, or control characters.
Result<void> checkFact(const Fact& fact, LocalDate today);

/// "bad_fact_reason": as for a source.
Result<void> checkFactReason(const std::string& reason);

/// Whether the text has 1 to `longest` characters, none of them a control character, and is not blank.
bool isWrittenText(std::string_view text, std::size_t longest);

} // namespace passages
