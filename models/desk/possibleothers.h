#pragma once

#include "data/port/porttable.h"
#include "data/store/connection.h"
#include "models/desk/identityfile.h"
#include "models/itinerary/assessment.h"

#include <cstdint>
#include <vector>

namespace passages {

struct TravellerFile;

/// Who a traveller may be beside: what links say that nobody has decided. Within the caller's transaction.
/// Throws StoreError. Database thread.

/// The travellers, strongest link first, without those that a decision in force keeps apart; no more than a
/// few, since a link that so many share tells nothing.
std::vector<PossibleIdentity> possibleIdentities(Connection& connection, std::int64_t traveller);
/// The same with all that is on record of them.
std::vector<PossibleOther> possibleOthers(Connection& connection, const PortTable& ports,
                                          std::int64_t traveller);
IdentityFile identityFileOf(Connection& connection, std::int64_t traveller);
/// What goes out of the house holds of others only what a lead is explained by.
void keepWhatLeadsRestOn(TravellerFile& file);
/// Whoever has an open lead and may be one of those that were touched is touched too: the exit that the lead
/// lacks may have come there.
void touchPossibleOthers(Connection& connection);

/// Every pair of travellers once, strongest first (models/desk/desklinks.cpp).
std::vector<PossibleLink> reviewList(Connection& connection, const PossibleLinkFilter& filter);

} // namespace passages
