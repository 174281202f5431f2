#pragma once

#include "data/base/result.h"

#include <QString>
#include <string>
#include <string_view>

namespace passages::text {

/// Sentences and words for the codes that travel below, in the language spoken on this thread
/// (translations/spoken.h): the window's, unless a `Spoken` says otherwise. An unknown code comes back as
/// itself, so that nothing is ever hidden. Any thread.

/// What happened, what is safe, and what to do next.
QString errorSentence(const Error& error);
QString quarantineReason(std::string_view code);
QString withdrawalReason(std::string_view code);
QString ruleTitle(std::string_view rule);
/// "IRPA s. 28", « LIPR art. 28 ».
QString ruleStatute(std::string_view rule);
/// The rule in plain words, with what counts for a day.
QString ruleExplanation(std::string_view rule);
/// What a rule's totals count: days of presence, or of the longest absence.
QString countedWord(std::string_view rule);
/// "required", or "no more than" where less is better.
QString thresholdWord(std::string_view rule);
/// Of a date that a rule derives: "earliest_filing".
QString ruleDateWord(std::string_view code);
/// Of a rule: "met", "not_met", "depends".
QString outcomeWord(std::string_view outcome);
QString verdictWord(std::string_view verdict);
QString basisWord(std::string_view basis);
/// "FP-EXT": what it means and what to check.
QString reasonSentence(std::string_view code);
QString evidenceSentence(std::string_view code);
QString anomalyWord(std::string_view code);
QString flagWord(std::string_view code);
QString noteSentence(std::string_view code);
QString purposeWord(std::string_view code);
QString roleWord(std::string_view code);
QString permissionWord(std::string_view code);
QString agencyName(std::string_view code);
QString recordKindWord(std::string_view code);
/// What became of a record since: "corrected", or the reason of a withdrawal.
QString recordChange(std::string_view code);
QString genderWord(std::string_view code);
/// Of an entry: "admitted", "refused", "direct_back".
QString entryOutcomeWord(std::string_view code);
QString travellerClassWord(std::string_view code);
QString modeWord(std::string_view code);
QString documentTypeWord(std::string_view code);
QString orderWord(std::string_view code);
QString orderOutcomeWord(std::string_view code);
QString statusWord(std::string_view code);
QString countryName(std::string_view code); ///< "CA", "US"
QString stateName(std::string_view alpha3);
QString searchReason(std::string_view code);
QString auditAction(std::string_view code);
QString auditOutcome(std::string_view code); ///< "done", "refused", "failed"
QString auditProblem(std::string_view code);
QString certaintyWord(std::string_view code);
QString gapWord(std::string_view code);
QString leadStatusWord(std::string_view code);
/// Of a closed lead: what closed it.
QString leadClosureSentence(std::string_view code);
/// Of what an officer enters: "visitor_record".
QString factKindWord(std::string_view code);
/// What a fact of that kind does to an assessment.
QString factMeaning(std::string_view code);
/// "IRPA 28(2)(a)(i)", « LIPR 28(2)a)(i) »: a provision by its code.
QString clauseWord(std::string_view clause);
/// Of `measureDefinitions()`: as a heading, and what it counts.
QString measureWord(std::string_view code);
QString measureDefinition(std::string_view code);
/// The fixed notice of domain section 3.4: a lead, not a finding.
QString leadNotice();

} // namespace passages::text
