#pragma once

#include "models/itinerary/assessment.h"
#include "models/traveller/recordrow.h"

#include <QString>

namespace passages::text {

/// What stands under an answer, as rich text: rule, statute, window, spans with their records, what is
/// missing. Links: `record:<feed/id>` names a record, `tab:ledger` the day ledger.

QString ruleExplained(const RuleResult& rule);
QString stayExplained(const Stay& stay);
QString ordersExplained(const std::vector<OrderResult>& orders);
QString recordExplained(const RecordRow& record);
/// Every lead of the person, after the fixed notice; says so where there is none.
QString leadsExplained(const std::vector<Stay>& stays);
/// Colours and sizes of the scheme in force for the documents above.
QString explanationStyle();

} // namespace passages::text
