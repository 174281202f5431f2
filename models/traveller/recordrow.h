#pragma once

#include "data/traveller/travellerstore.h"
#include "models/itinerary/assessment.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

/// One source record as a row of a table, its raw values beside it.
struct RecordRow {
    std::string source; ///< feed/id
    std::string feed;
    Country country = Country::Canada;
    RecordKind kind = RecordKind::Entry;
    Instant recorded;
    std::optional<Instant> occurred;
    std::string port;
    std::string detail; ///< the code that says most: outcome, admitted class, status, order
    std::optional<LocalDate> from;
    std::optional<LocalDate> until;
    bool durationOfStatus = false;
    std::optional<TravellerClass> travellerClass;
    std::optional<Person> person;
    std::string replaces; ///< the older record it corrects
    std::string raw;      ///< the record in the wire format
    /// Of an earlier version, which is in force no more: the record that replaced it, and when.
    std::string replacedBy;
    std::optional<Instant> replacedAt;
};
RecordRow recordRow(const FeedRecord& record);
/// Those in force, then their earlier versions.
std::vector<RecordRow> recordRows(const std::vector<FeedRecord>& records,
                                  const std::vector<EarlierVersion>& earlier = {});

/// One dated span of a rule as a row of the ledger.
struct LedgerRow {
    std::string rule;
    Country country = Country::Canada;
    PresenceSpan span;
    int halfDays = 0; ///< what the whole span counts for
};
/// Every span of every rule, in order of rule and date; or of one rule.
std::vector<LedgerRow> ledgerRows(const std::vector<RuleResult>& rules, const std::string& rule = {});

/// The indices of the stays that are something for a person to look into, the likeliest first.
std::vector<std::size_t> leadStays(const std::vector<Stay>& stays);
/// The stay the page answers for: the first lead, else the newest one that is assessable, else the newest.
std::optional<std::size_t> foremostStay(const std::vector<Stay>& stays);

} // namespace passages
