#pragma once

#include "data/base/result.h"
#include "data/fact/fact.h"

#include <QJsonObject>
#include <string>
#include <vector>

namespace passages {

/// A fact as documents and evidence carry it: `{"number","kind","country","from","until","document","source",
/// "source_date","entered_by","entered_at","withdrawn":{"by","at","reason"}|null}`; `until` and `document`
/// null where there is none.
QJsonObject toJson(const Fact& fact);

/// The same back; `number`, `until`, `document`, `entered_by`, `entered_at` and `withdrawn` may be missing.
/// Errors (Failure::Usage): "bad_fact_kind", "bad_fact_country", "bad_fact_dates", "bad_fact_source",
/// "bad_fact_reason", each with its field.
Result<Fact> factFromJson(const QJsonObject& object);

/// One fact a line (NDJSON), numbered by line where they bear no number. Errors: those above and
/// "bad_fact_line", with the line; "cannot_read".
Result<std::vector<Fact>> readFactFile(const std::string& path);

} // namespace passages
