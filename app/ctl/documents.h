#pragma once

#include "data/feed/subscription.h"
#include "data/lead/leadstore.h"
#include "models/desk/desk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace passages {

/// The JSON documents of the command line that are no itinerary documents (design: interfaces).
QJsonObject toJson(const SearchResult& result);
QJsonObject toJson(const Desk::SyncOutcome& outcome);
QJsonObject toJson(const StoredLead& lead);
QJsonObject toJson(const QuarantineItem& item);
QJsonObject toJson(const AuditEntry& entry);
QJsonObject toJson(const Subscription& feed, const FeedState* state);
QJsonObject toJson(const Account& account);
QJsonObject toJson(const SyncAttempt& attempt);

/// Says on standard error how far assessing is, at most twice a second.
void noteLeads(const LeadProgress& progress);

QJsonArray toJson(const std::vector<EarlierVersion>& versions);
QJsonArray toJson(const std::vector<IssuedReport>& reports);

/// Years as the desk takes them, so that it can refuse any number.
int retentionYears(std::int64_t asked);

QJsonArray toJsonArray(const std::vector<std::string>& texts);
QString toQString(std::string_view utf8);

} // namespace passages
