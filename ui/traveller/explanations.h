#pragma once

#include "models/itinerary/assessment.h"
#include "models/traveller/recordrow.h"

#include <QString>

namespace passages::text {

/// What stands under an answer, as rich text: rule, statute, window, spans with their records, what is
/// missing. Links: `record:<feed/id>` names a record, `fact:fact/12` what an officer entered,
/// `ledger:<rule>/<total>` the days of a total.

/// With what leaves a window that moves, month by month.
QString ruleExplained(const RuleResult& rule, const Assessment& assessment);
QString stayExplained(const Stay& stay);
QString ordersExplained(const std::vector<OrderResult>& orders);
QString recordExplained(const RecordRow& record);
/// Every lead of the person, after the fixed notice; says so where there is none.
QString leadsExplained(const std::vector<Stay>& stays);
/// What does not fit together, each thing with its crossing and records; empty where there is nothing.
QString anomaliesExplained(const Assessment& assessment);
/// Colours and sizes of the scheme in force for the documents above.
QString explanationStyle();

} // namespace passages::text
