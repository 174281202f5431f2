#pragma once

#include "models/itinerary/assessment.h"
#include "models/itinerary/trace.h"

namespace passages {

/// What does not fit together in the documents a journey was made on: one_document_two_names and
/// two_documents_one_day once for each document or pair of them, document_used_after_lost once for each fact.
std::vector<Anomaly> documentAnomaliesOf(const Trace& trace, const std::vector<Fact>& facts);

/// Whether two person blocks can bear one name: spelling, order and a missing first name are no difference;
/// nor is another first name with the same birth date.
bool isSameName(const Person& one, const Person& two);

} // namespace passages
