#pragma once

#include "data/port/porttable.h"
#include "data/record/record.h"

namespace passages {

/// What the phases of the Entry/Exit initiative allow one country to give to the other. It is asked for the
/// feeds received in exchange, and by the publisher of a feed that is meant for the other country; an
/// agency's own domestic feed is not limited. Any thread.
///
/// The date is the port's local date on the side of the feed's country, at the crossing. Who somebody is is
/// read in the strictest way: a traveller class *or* a nationality of either country makes a citizen. An
/// entry into the feed's country is what the land phases exchange (it proves the exit from the other one),
/// so an `exit` at a land port is covered by none of them. A `status` and an `order` have no crossing, port
/// or mode that a phase could cover, and are none of the data elements exchanged: they are not shareable.
/// An `admission` goes with its entry and a `withdrawal` says nothing about anybody: both pass here.
bool isShareable(const Record& record, Country feedCountry, const PortTable& ports);

} // namespace passages
