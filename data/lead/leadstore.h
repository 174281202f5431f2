#pragma once

#include "data/lead/leaddecision.h"
#include "data/lead/otheridentity.h"
#include "data/store/connection.h"
#include "data/time/localdate.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What ended a lead: it no longer holds.
struct LeadClosure {
    std::string note;            ///< "closed_by_late_exit", "closed_by_fact", "closed_by_correction", …
    std::optional<LocalDate> on; ///< of what closed it: the day of leaving
    std::vector<std::string> sources; ///< `feed/id`, `fact/12`
    friend bool operator==(const LeadClosure&, const LeadClosure&) = default;
};

/// A lead as it is kept for the queue: what an assessment said, to be opened down by assessing again.
struct StoredLead {
    std::int64_t number = 0;               ///< stays while the stay's entry is held
    std::vector<std::string> entrySources; ///< every record of the entry; read back: the one it is kept by
    std::int64_t traveller = 0;
    std::string country; ///< CA, US
    /// Code. Read back: "set_aside" while it is set aside; `assessedVerdict` has what the assessment said.
    std::string verdict;
    std::string assessedVerdict;
    LocalDate from;
    std::optional<LocalDate> to;
    std::optional<LocalDate> authorizedUntil;
    std::string basis;
    std::int32_t daysOverMinimum = 0;
    std::int32_t daysOverMaximum = 0;
    std::vector<std::string> reasons;
    std::vector<std::string> evidence; ///< "facts_changed": it was set aside before what it rests on changed
    std::vector<std::string> sources;
    std::vector<OtherIdentity> otherIdentities; ///< under which the missing exit may be, strongest first
    std::int32_t rank = 0;                      ///< higher first
    std::string status = "open";                ///< open, set_aside, closed
    std::optional<LeadClosure> closure;         ///< of a closed one
    std::optional<Instant> closedAt;
    std::optional<LeadDecision> decision;                      ///< the latest on this stay
    std::string lastName, firstName, dateOfBirth, nationality; ///< of the traveller's newest block
};

/// The leads of the cache. An assessment says which hold now (`replace`): one that held before keeps its
/// number, one that holds no more is closed with what closed it, never deleted and never there twice.
/// Decisions are kept beside, on the stay, and outlive assessments. When a record is erased, the leads and
/// decisions of the stay that it began go with it. Throws StoreError; writes within the caller's transaction.
class LeadStore {
  public:
    using Closing = std::function<LeadClosure(const StoredLead&)>;

    explicit LeadStore(Connection& connection);

    /// What holds for this traveller now; `nextChange` is when to assess again though no record came.
    /// `closing` says what closed a lead that holds no more. Throws "no_such_record" where a lead's entry is
    /// none of the traveller's records.
    void replace(std::int64_t traveller, const std::vector<StoredLead>& leads,
                 std::optional<LocalDate> nextChange, const Closing& closing = {});

    /// By rank. Of every verdict and status where these are empty.
    std::vector<StoredLead> leads(const std::string& verdict = {}, const std::string& status = {},
                                  std::int64_t limit = -1);
    std::optional<StoredLead> find(std::int64_t number);
    std::int64_t count(); ///< open ones
    /// How many were closed at or after that instant and still are, by note.
    std::vector<std::pair<std::string, std::int64_t>> closedSince(Instant instant);
    /// Travellers whose next change is on or before that date.
    std::vector<std::int64_t> due(LocalDate date, std::int64_t limit);

    /// On the stay of that lead; the lead's status follows at once. Entry, country and basis are the lead's.
    void decide(const StoredLead& lead, LeadDecision decision);
    /// The latest decision on each stay of that traveller.
    std::vector<LeadDecision> decisions(std::int64_t traveller);

    /// How many were closed by `replace` since this was made, by note.
    const std::vector<std::pair<std::string, std::int64_t>>& closed() const { return m_closed; }

  private:
    struct Kept;

    std::vector<Kept> keptOf(std::int64_t traveller);
    void takeOver(std::int64_t traveller);
    std::vector<std::int64_t> recordsOf(std::int64_t traveller, const std::vector<std::string>& sources);
    void write(std::int64_t entry, std::int64_t traveller, const StoredLead& lead);
    void close(const Kept& kept, const LeadClosure& closure);
    std::optional<LeadDecision> decisionOn(std::int64_t entry, const std::string& country);
    void writeOtherIdentities(std::int64_t entry, const StoredLead& lead);
    std::vector<OtherIdentity> otherIdentitiesOf(std::int64_t lead);

    Connection& m_connection;
    Statement m_setNext;
    Statement m_hasAny;
    std::vector<std::pair<std::string, std::int64_t>> m_closed;
};

} // namespace passages
