#pragma once

#include "models/itinerary/assessment.h"
#include "ui/theme/theme.h"

#include <QString>

namespace passages::text {

/// How answers are put into words and signs on the traveller page: numbers by language, halves exact, the
/// icon beside every outcome.

struct Sign {
    QString icon; ///< of resources/icons
    theme::Tone tone = theme::Tone::Text;
};
Sign outcomeSign(RuleOutcome outcome);
Sign verdictSign(Verdict verdict);
Sign orderSign(std::string_view outcome);

/// "812" or "811.5", « 811,5 ».
QString halfDaysWord(int halfDays);
/// "812 – 830", or one number where both are the same.
QString halfDaysRange(int least, int most);
QString rangeWord(int least, int most);
/// "+82 days", "−3.5 days": least and most by which a total passes its threshold.
QString marginWord(const RuleResult& rule);

/// "DUBOIS-MARTÍNEZ, Zoë Anne".
QString personName(const Person& person);
/// "♀", "♂", "X": with its word in the tooltip and the accessible name.
QString genderSign(Gender gender);
/// "P 12AB34567 (FRA)"; empty if no document is given.
QString documentLine(const Person& person);

/// For, against and not covered, in rich text; empty if nothing is to be said.
QString stayReasons(const Stay& stay);
/// When the outcome changes next and to what; empty if nothing changes in sight.
QString changeSentence(const RuleResult& rule);
/// The same in few words, for a cell: "2027-01-14: not met".
QString changeWord(const RuleResult& rule);
/// How far the strictest reading is from the threshold; empty where it is met.
QString shortSentence(const RuleResult& rule);
/// One missing crossing in a sentence.
QString missingSentence(const MissingCrossing& missing);
/// The three totals in one line: "minimum 812 · recorded 820 · maximum 830".
QString totalsLine(const RuleResult& rule);

} // namespace passages::text
