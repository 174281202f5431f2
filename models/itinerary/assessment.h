#pragma once

#include "data/fact/fact.h"
#include "models/itinerary/itinerary.h"
#include "models/leads/coverage.h"
#include "models/leads/stay.h"
#include "models/rules/rule.h"

#include <QJsonArray>
#include <QJsonObject>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// A person block that the records bear, with each record that bears it.
struct PersonSeen {
    Person person;
    std::vector<std::string> sources;
};

/// Something in the records that does not fit together, by name (design: features 41).
struct Anomaly {
    /// entry_without_exit, exit_without_entry, overlap, two_places_at_once, impossible_travel,
    /// one_document_two_names, two_documents_one_day, document_used_after_lost
    std::string code;
    std::size_t sighting = 0;
    std::vector<std::string> sources;
};

/// A traveller who is possibly the same person: a link that nobody has decided.
struct PossibleIdentity {
    std::string traveller;
    double weight = 0; ///< of the strongest link, in bits
    friend bool operator==(const PossibleIdentity&, const PossibleIdentity&) = default;
};

/// Everything derived about one person as of a date. A pure function of the records.
struct Assessment {
    std::string traveller;
    LocalDate asOf;
    std::vector<PersonSeen> people;
    Itinerary itinerary;
    std::vector<RuleResult> rules;
    std::vector<Stay> stays;
    std::vector<OrderResult> orders;
    std::vector<Anomaly> anomalies;
    std::vector<Fact> facts;                ///< all that were entered, by number, those withdrawn included
    std::vector<PossibleIdentity> possible; ///< strongest first; nothing above rests on them
    /// The same rules if all of `possible` were this person: shown beside the others, never instead. Empty
    /// where there are none.
    std::vector<RuleResult> rulesWithPossible;
    /// The date on which a verdict changes next if nothing else happens; nothing if none will.
    std::optional<LocalDate> nextChange;
};

/// How much of an assessment is needed. Less costs less: the queue of leads looks at millions.
enum class Wanted : std::uint8_t {
    Leads,      ///< people, sightings, stays and orders
    Totals,     ///< and every rule, and the anomalies
    Everything, ///< and when each rule changes next
};

/// What is on record of somebody who is possibly the same person.
struct PossibleOther {
    PossibleIdentity identity;
    std::vector<FeedRecord> records;
    std::vector<Fact> facts;
};

struct AssessmentInput {
    std::string traveller;
    /// Of one person, in any order. What a correction replaces or a withdrawal takes back does not count.
    std::vector<FeedRecord> records;
    LocalDate asOf;
    /// By feed, `Instant()` for a subscribed feed of which nothing was taken in yet; empty: complete to the
    /// as-of date.
    std::vector<std::pair<std::string, Instant>> completeTo;
    UsAirExits usAirExits = UsAirExits::NotCarried; ///< whether exits from the US by air are among the feeds
    /// What officers entered of this person, those withdrawn included: they are shown, and count no more.
    std::vector<Fact> facts = {};
    Wanted wanted = Wanted::Everything;
    /// Strongest first. They add no day and no crossing: a lead whose exit one of them may hold says so, and
    /// the totals with them stand beside.
    std::vector<PossibleOther> others = {};
};

Assessment assess(const AssessmentInput& input, const PortTable& ports);

/// The itinerary document of the command line and of the evidence: codes and values only, no text.
QJsonObject toJson(const Assessment& assessment);
/// The totals of each rule with the possible identities; those without where there are none.
QJsonArray totalsWithPossible(const Assessment& assessment);

/// The free window: "days in X from … to …", as the `days` command prints it.
QJsonObject daysDocument(Country country, DateSpan window, const Itinerary& itinerary);

} // namespace passages
