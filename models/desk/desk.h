#pragma once

#include "data/cache/cache.h"
#include "data/fact/fact.h"
#include "data/feed/subscription.h"
#include "data/lead/leadstore.h"
#include "data/report/reportstore.h"
#include "data/retention/retention.h"
#include "data/sync/synchronizer.h"
#include "data/traveller/travellerstore.h"
#include "models/desk/identityfile.h"
#include "models/desk/leadprogress.h"
#include "models/desk/linkreview.h"
#include "models/desk/resolver.h"
#include "models/itinerary/assessment.h"
#include "models/measures/measures.h"
#include "models/search/search.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// Why records are read: nobody's are without one. Both travel into every audit entry and report.
struct Purpose {
    std::string code;          ///< one of `purposeCodes()`, or an agency's own: [A-Za-z0-9._-]{1,64}
    std::string caseReference; ///< 1 to 64 characters
};
/// The pick-list: pr_residency, citizenship, overstay, removal, identity, travel_document, training.
const std::vector<std::string>& purposeCodes();

/// That somebody opened a traveller before.
struct EarlierLook {
    std::int64_t traveller = 0;
    std::string user;
    Instant at;
};

/// A search as the audit log has it.
struct PastSearch {
    SearchRequest request;
    std::int64_t hits = 0;
    Instant at;
};

struct SavedSearch {
    std::int64_t number = 0;
    std::string name;
    SearchRequest request;
    Instant at;
};
constexpr std::size_t LongestSearchName = 100; ///< characters

/// One traveller as opened: a snapshot of values that needs the cache no more.
struct TravellerFile {
    AssessmentInput input; ///< to assess again as of another date, on any thread; with the facts entered
    Assessment assessment; ///< with the decisions applied
    std::vector<FeedRecord> records; ///< those in force, by instant
    IdentityFile identity;
    /// The latest on each stay; who assesses again applies them (`applyDecisions`, models/desk/leadkeeping).
    std::vector<LeadDecision> decisions;
    std::vector<EarlierVersion> earlier; ///< what corrections of the records replaced
    std::vector<IssuedReport> reports;   ///< about this traveller, or relying on a record of theirs
    /// The traveller who was asked for, where that one turned out to be part of this one.
    std::optional<std::int64_t> openedAs;
};

/// What an export needs of the desk: recorded in the audit log before it is handed out.
struct ExportGrant {
    TravellerFile file;
    std::string cacheId;
    std::string user;
    Agency agency = Agency::Cbsa;
    bool training = false;
    Purpose purpose;
    std::string recipient;
    std::string authority;
    std::string language; ///< en, fr, both
    std::string auditHead;
    Cache::SigningIdentity identity;
};

/// Why a lead was set aside or kept: the false-positive codes of a lead's reasons, or "other".
const std::vector<std::string>& leadReasonCodes();
constexpr std::size_t LongestLeadNote = 1000; ///< characters

/// Everything one can do at the workstation: both programs go through here, so the same sign-in, roles,
/// purpose and audit hold for both. Each call is one transaction with its audit entry; a refusal is audited
/// too. Blocking; one thread at a time (the database thread).
class Desk {
  public:
    static Result<std::unique_ptr<Desk>> signIn(const std::string& cachePath, const std::string& user,
                                                const std::string& passphrase);
    ~Desk();

    const Account& account() const;
    Agency agency() const;
    bool isTraining() const;
    std::string cachePath() const;
    bool may(Permission permission) const;
    Cache& cache();

    /// Errors: "bad_purpose", "bad_case_reference".
    Result<void> setPurpose(const Purpose& purpose);
    const std::optional<Purpose>& purpose() const;

    /// Errors besides the store's: "not_permitted" and "purpose_required" (Failure::NotPermitted),
    /// "nothing_to_search_for", "bad_date", "unknown_code".
    Result<SearchResult> search(const SearchRequest& request);
    /// Reads the words of all names, which the first search does otherwise: once after signing in.
    Result<void> prepareSearch();
    /// Who opened these travellers before, the newest of each user: those of others only for who may read the
    /// audit log.
    Result<std::vector<EarlierLook>> earlierLooks(const std::vector<std::int64_t>& travellers);
    /// What this account asked lately, the newest first; of what was asked letter by letter the last.
    Result<std::vector<PastSearch>> pastSearches(std::size_t limit = 20);
    /// What this account keeps to ask again, by name. One of the same name is replaced. Errors:
    /// "bad_search_name", "no_such_saved_search".
    Result<std::vector<SavedSearch>> savedSearches();
    Result<SavedSearch> saveSearch(const std::string& name, const SearchRequest& request);
    Result<void> removeSavedSearch(std::int64_t number);
    /// "no_such_traveller". As of today where no date is given. The number of one who turned out to be part
    /// of another opens that other.
    Result<TravellerFile> openTraveller(std::int64_t traveller, std::optional<LocalDate> asOf = {});
    /// By rank; those that are open, unless a status is given: open, set_aside, closed, or "all".
    Result<std::vector<StoredLead>> leads(const std::string& verdict = {}, const std::string& status = {},
                                          std::int64_t limit = -1);

    /// What an officer knows of somebody from outside the exchange. The traveller is assessed again at once,
    /// in the same transaction: a lead that it explains is closed. `number`, `enteredBy`, `enteredAt` and
    /// `withdrawn` are set here. Errors: those of `checkFact`, "no_such_traveller".
    Result<Fact> enterFact(std::int64_t traveller, Fact fact);
    /// Errors: "no_such_fact", "fact_is_withdrawn", "bad_fact_reason".
    Result<Fact> withdrawFact(std::int64_t number, const std::string& reason);
    /// In the order in which they were entered, with those withdrawn. "no_such_traveller".
    Result<std::vector<Fact>> facts(std::int64_t traveller);

    /// Decisions on a lead, each with a reason (`leadReasonCodes`) and a note: set aside, kept as a lead
    /// after looking into it, or (a supervisor) taken up again after it was set aside. The lead as it is now.
    /// Errors: "no_such_lead", "bad_lead_reason", "bad_lead_note", "lead_is_closed", "lead_is_set_aside",
    /// "lead_is_not_set_aside".
    Result<StoredLead> setLeadAside(std::int64_t lead, const std::string& reason, const std::string& note);
    Result<StoredLead> keepLead(std::int64_t lead, const std::string& reason, const std::string& note);
    Result<StoredLead> reopenLead(std::int64_t lead, const std::string& reason, const std::string& note);

    /// Travellers who are possibly one, strongest first, each two of them once. "no_such_traveller".
    Result<std::vector<PossibleLink>> possibleLinks(const PossibleLinkFilter& filter = {});
    /// On this traveller's blocks, the newest first, those undone included. "no_such_traveller".
    Result<std::vector<LinkDecision>> linkDecisions(std::int64_t traveller);
    /// That the two travellers of a link are one, or two who are never joined, each with a reason
    /// (`linkReasonCodes`) and a note; `blind` where the weight had not been shown. Travellers, their numbers
    /// and leads follow at once, and under later syncs. Errors: "no_such_link", "link_is_within_a_traveller",
    /// "bad_link_reason", "bad_link_note".
    Result<LinkDecision> decideLink(std::int64_t link, LinkDecision::Kind kind, const std::string& reason,
                                    const std::string& note, bool blind);
    /// Parts a block from the others of its traveller. Errors besides those: "no_such_traveller",
    /// "no_such_block", "nothing_to_separate".
    Result<LinkDecision> separate(std::int64_t traveller, const Person& block, const std::string& reason,
                                  const std::string& note);
    /// Restores the travellers and numbers as they were. One's own decision, or a supervisor any. Errors:
    /// "no_such_link_decision", "link_decision_is_undone", "bad_link_note".
    Result<void> undoLinkDecision(std::int64_t decision, const std::string& reason);

    Result<ExportGrant> grantExport(std::int64_t traveller, std::optional<LocalDate> asOf,
                                    const std::string& language, const std::string& recipient,
                                    const std::string& authority);
    /// After the files are written: their hash into the log, and what the report relies on beside it.
    Result<std::string> recordExport(const ExportGrant& grant, const std::string& reportSha256);
    /// The reports that were written, newest first: all of them, or those that rely on records that changed
    /// since. For whoever may export or read the audit log: it names travellers by number only.
    enum class Reports { All, Changed };
    Result<std::vector<IssuedReport>> reports(Reports which = Reports::All);
    /// Before a file of a traveller's screen is written (a day ledger, a timeline): what it is, as of when,
    /// and its hash into the log.
    Result<void> recordFile(std::int64_t traveller, const std::string& kind, LocalDate asOf,
                            const std::string& sha256);

    /// Errors: "feed_exists", "bad_retention".
    Result<void> addFeed(const Subscription& subscription);
    /// Other signers, authorities, certificates or revocations for a feed that stands. "no_such_feed".
    Result<void> changeFeedTrust(const Subscription& subscription);
    Result<std::vector<Subscription>> feeds();
    Result<std::vector<FeedState>> feedStates();
    Result<std::vector<QuarantineItem>> quarantine(std::int64_t limit = -1);
    /// What was tried, the newest first.
    Result<std::vector<SyncAttempt>> syncHistory(std::int64_t limit = -1);
    /// Lays a quarantined item aside for good; it stays to be looked at. "no_such_item".
    Result<void> dismissQuarantined(std::int64_t number);
    /// Reads it once more, by the rules, ports and records of now: nothing where it was taken in, else the
    /// reason why not. The leads follow with the next sync. "no_such_item", "item_not_kept".
    Result<std::optional<std::string>> retryQuarantined(std::int64_t number);

    struct SyncOutcome {
        std::vector<SyncReport> feeds;
        std::int64_t linked = 0;
        std::int64_t leads = 0;  ///< leads open in the cache now
        std::int64_t purged = 0; ///< records past their retention, erased
    };
    /// A sync with a connection of its own, to run on another thread beside this desk; all feeds, or one.
    /// Then what is past its retention is erased, and it is found out who is one person and the leads are
    /// made, of which the further functions tell. Once.
    class SyncJob {
      public:
        ~SyncJob();
        SyncOutcome run(const std::function<void(const SyncProgress&)>& progress,
                        const std::atomic<bool>& cancelled,
                        const std::function<void(const LeadProgress&)>& leads = {},
                        const std::function<void(const ResolveProgress&)>& resolving = {});

      private:
        friend class Desk;
        SyncJob();
        struct Private;
        std::unique_ptr<Private> m;
    };
    Result<std::unique_ptr<SyncJob>> prepareSync(std::optional<std::string> feed = {},
                                                 const NetworkSettings& network = {});

    struct PurgeOutcome {
        std::vector<PurgeReport> feeds; ///< those that lost something
        std::int64_t purged = 0;        ///< records
        std::int64_t leads = 0;         ///< open in the cache now
    };
    /// Erases what is past its retention, and makes the leads of whom that touched again, with connections of
    /// its own, to run on another thread beside this desk. Once.
    class PurgeJob {
      public:
        ~PurgeJob();
        /// "cancelled" where that became true: what was done stays, and the next sync or job goes on with it.
        Result<PurgeOutcome> run(const std::function<void(std::int64_t records)>& progress,
                                 const std::atomic<bool>& cancelled);

      private:
        friend class Desk;
        PurgeJob();
        struct Private;
        std::unique_ptr<Private> m;
    };
    /// What would be past its retention on that day; as of today a sync does it by itself.
    Result<std::unique_ptr<PurgeJob>> preparePurge(std::optional<LocalDate> asOf = {});
    /// How long the feed's records are held. Errors: "no_such_feed", "bad_retention" (1 to 15 years).
    Result<void> setRetention(const std::string& feed, int years);

    enum class Assess { WhoChanged, Everybody };
    struct AssessmentOutcome {
        std::int64_t assessed = 0;
        std::int64_t leads = 0; ///< open in the cache now
    };
    /// Makes the leads again with connections of its own, to run on another thread beside this desk. Once.
    class AssessmentJob {
      public:
        ~AssessmentJob();
        /// "cancelled" where that became true: what was done stays, and the next sync or job goes on with it.
        Result<AssessmentOutcome> run(const std::function<void(const LeadProgress&)>& progress,
                                      const std::atomic<bool>& cancelled);

      private:
        friend class Desk;
        AssessmentJob();
        struct Private;
        std::unique_ptr<Private> m;
    };
    /// Those whose records changed or whose date has come, which a sync does by itself; or, for whoever may
    /// manage the feeds, everybody.
    Result<std::unique_ptr<AssessmentJob>> prepareAssessment(Assess who);

    enum class Resolve { WhatIsNew, Everything };
    /// Finds out anew who is one person, with a connection of its own, to run on another thread beside this
    /// desk; then the leads of whoever changed. Once.
    class ResolveJob {
      public:
        ~ResolveJob();
        /// "cancelled" where that became true: what was done stays, and the next sync or job goes on with it.
        /// Gives how many blocks were compared.
        Result<std::int64_t> run(const std::function<void(const ResolveProgress&)>& progress,
                                 const std::atomic<bool>& cancelled);

      private:
        friend class Desk;
        ResolveJob();
        struct Private;
        std::unique_ptr<Private> m;
    };
    /// What a sync does by itself; or, for whoever may manage the feeds, learns what links weigh again and
    /// resolves everything.
    Result<std::unique_ptr<ResolveJob>> prepareResolving(Resolve what);

    struct MeasureProgress {
        std::int64_t done = 0; ///< rows looked at
        std::int64_t of = 0;
    };
    /// The joint report's measures with a connection of its own, to count on another thread beside this desk.
    class MeasureJob {
      public:
        ~MeasureJob();
        /// "cancelled" where that became true.
        Result<Measures> run(const std::function<void(const MeasureProgress&)>& progress,
                             const std::atomic<bool>& cancelled);

      private:
        friend class Desk;
        MeasureJob();
        struct Private;
        std::unique_ptr<Private> m;
    };
    /// Counts only, of nobody in particular: no purpose is asked for, every role but the auditor may, and it
    /// is audited. "window_ends_before_it_begins".
    Result<std::unique_ptr<MeasureJob>> prepareMeasures(DateSpan period);
    /// The same at once, on this thread.
    Result<Measures> measures(DateSpan period);

    Result<void> addAccount(const std::string& name, Role role, const std::string& passphrase);
    Result<std::vector<Account>> accounts();
    Result<void> disableAccount(const std::string& name);
    Result<void> changePassphrase(const std::string& oldPassphrase, const std::string& newPassphrase);

    Result<std::vector<AuditEntry>> auditEntries(std::int64_t limit = -1);
    Result<AuditCheck> verifyAudit();

    /// The last day that the feeds allow to speak of: what a page shows as its default as-of date is today.
    static LocalDate today();

  private:
    Desk();
    struct Private;
    Result<StoredLead> decide(std::int64_t lead, LeadDecision::Kind kind, const std::string& reason,
                              const std::string& note);
    std::unique_ptr<Private> m;
};

} // namespace passages
