#include "ui/text/sentences.h"
#include "ui/text/wordtable.h"

namespace passages::text {

namespace {
const Word purposes[] = {
    {"pr_residency", QT_TRANSLATE_NOOP3("text", "PR residency obligation (IRPA s. 28)", "purpose of access")},
    {"citizenship", QT_TRANSLATE_NOOP3("text", "Citizenship: physical presence (Citizenship Act s. 5)",
                                       "purpose of access")},
    {"overstay", QT_TRANSLATE_NOOP3("text", "Review of a possible overstay", "purpose of access")},
    {"removal", QT_TRANSLATE_NOOP3("text", "Removal order: possible departure", "purpose of access")},
    {"identity", QT_TRANSLATE_NOOP3("text", "Establishing a person’s identity", "purpose of access")},
    {"travel_document", QT_TRANSLATE_NOOP3("text", "Entitlement to a travel document", "purpose of access")},
    {"training", QT_TRANSLATE_NOOP3("text", "Training", "purpose of access")},
};

const Word roles[] = {
    {"officer", QT_TRANSLATE_NOOP3("text", "Officer", "role of an account")},
    {"supervisor", QT_TRANSLATE_NOOP3("text", "Supervisor", "role of an account")},
    {"trainer", QT_TRANSLATE_NOOP3("text", "Trainer", "role of an account")},
    {"auditor", QT_TRANSLATE_NOOP3("text", "Auditor", "role of an account")},
};

const Word permissions[] = {
    {"read_records", QT_TRANSLATE_NOOP3("text", "read records", "what an account may do")},
    {"export_report", QT_TRANSLATE_NOOP3("text", "export reports", "what an account may do")},
    {"synchronize", QT_TRANSLATE_NOOP3("text", "synchronize", "what an account may do")},
    {"manage_feeds", QT_TRANSLATE_NOOP3("text", "manage feeds", "what an account may do")},
    {"manage_accounts", QT_TRANSLATE_NOOP3("text", "manage accounts", "what an account may do")},
    {"review_quarantine", QT_TRANSLATE_NOOP3("text", "review the quarantine", "what an account may do")},
    {"read_audit", QT_TRANSLATE_NOOP3("text", "read the audit log", "what an account may do")},
    {"review_decisions",
     QT_TRANSLATE_NOOP3("text", "take back decisions on leads", "what an account may do")},
    {"purge_records", QT_TRANSLATE_NOOP3("text", "purge records", "what an account may do")},
    {"decide_links", QT_TRANSLATE_NOOP3("text", "decide who is one person", "what an account may do")},
};

const Word agencies[] = {
    {"cbsa", QT_TRANSLATE_NOOP3("text", "Canada Border Services Agency (CBSA)", "agency")},
    {"cbp", QT_TRANSLATE_NOOP3("text", "U.S. Customs and Border Protection (CBP)", "agency")},
};

const Word searchReasons[] = {
    {"name_exact", QT_TRANSLATE_NOOP3("text", "same name", "why a search result matched")},
    {"name_words",
     QT_TRANSLATE_NOOP3("text", "all words asked for are in the name", "why a search result matched")},
    {"name_words_some",
     QT_TRANSLATE_NOOP3("text", "some words of the name are the same", "why a search result matched")},
    {"name_prefix", QT_TRANSLATE_NOOP3("text", "the name begins so", "why a search result matched")},
    {"name_order",
     QT_TRANSLATE_NOOP3("text", "the words stand in another order", "why a search result matched")},
    {"name_spelling",
     QT_TRANSLATE_NOOP3("text", "another spelling of the name", "why a search result matched")},
    {"given_short_form",
     QT_TRANSLATE_NOOP3("text", "short form of the first name", "why a search result matched")},
    {"surname_sounds_alike",
     QT_TRANSLATE_NOOP3("text", "surname sounds alike", "why a search result matched")},
    {"given_sounds_alike",
     QT_TRANSLATE_NOOP3("text", "first name sounds alike", "why a search result matched")},
    {"name_typo",
     QT_TRANSLATE_NOOP3("text", "name differs by a slip of the pen", "why a search result matched")},
    {"name_initial", QT_TRANSLATE_NOOP3("text", "same initial", "why a search result matched")},
    {"name_joined", QT_TRANSLATE_NOOP3("text", "written together or apart", "why a search result matched")},
    {"name_part_missing",
     QT_TRANSLATE_NOOP3("text", "a word asked for is not in the name", "why a search result matched")},
    {"name_part_more",
     QT_TRANSLATE_NOOP3("text", "the name has a further part", "why a search result matched")},
    {"birth_date", QT_TRANSLATE_NOOP3("text", "same date of birth", "why a search result matched")},
    {"birth_year", QT_TRANSLATE_NOOP3("text", "same year of birth", "why a search result matched")},
    {"birth_month", QT_TRANSLATE_NOOP3("text", "same month of birth", "why a search result matched")},
    {"birth_date_partial",
     QT_TRANSLATE_NOOP3("text", "the known part of the birth date matches", "why a search result matched")},
    {"birth_date_swapped",
     QT_TRANSLATE_NOOP3("text", "day and month of birth exchanged", "why a search result matched")},
    {"birth_date_one_digit",
     QT_TRANSLATE_NOOP3("text", "one digit of the birth date differs", "why a search result matched")},
    {"birth_year_near",
     QT_TRANSLATE_NOOP3("text", "birth dates a few years apart", "why a search result matched")},
    {"birth_date_year",
     QT_TRANSLATE_NOOP3("text", "only the year of birth is the same", "why a search result matched")},
    {"birth_date_other", QT_TRANSLATE_NOOP3("text", "another date of birth", "why a search result matched")},
    {"document_number", QT_TRANSLATE_NOOP3("text", "same document number", "why a search result matched")},
    {"document_differs_by_one",
     QT_TRANSLATE_NOOP3("text", "document number differs by one character", "why a search result matched")},
    {"document_other", QT_TRANSLATE_NOOP3("text", "another document number", "why a search result matched")},
    {"nationality", QT_TRANSLATE_NOOP3("text", "same nationality", "why a search result matched")},
    {"nationality_other", QT_TRANSLATE_NOOP3("text", "another nationality", "why a search result matched")},
};

const Word auditActions[] = {
    {"cache_created", QT_TRANSLATE_NOOP3("text", "Cache created", "audit action")},
    {"sign_in", QT_TRANSLATE_NOOP3("text", "Signed in", "audit action")},
    {"sign_in_refused", QT_TRANSLATE_NOOP3("text", "Sign-in refused", "audit action")},
    {"sign_out", QT_TRANSLATE_NOOP3("text", "Signed out", "audit action")},
    {"sync", QT_TRANSLATE_NOOP3("text", "Synchronized", "audit action")},
    {"open_possible_identity",
     QT_TRANSLATE_NOOP3("text", "Possible identity of a traveller read", "audit action")},
    {"assess", QT_TRANSLATE_NOOP3("text", "Leads made again", "audit action")},
    {"assess_everybody", QT_TRANSLATE_NOOP3("text", "Leads of everybody made again", "audit action")},
    {"sync_segment", QT_TRANSLATE_NOOP3("text", "Segment taken in", "audit action")},
    {"search", QT_TRANSLATE_NOOP3("text", "Searched", "audit action")},
    {"search_saved", QT_TRANSLATE_NOOP3("text", "Search saved", "audit action")},
    {"saved_search_removed", QT_TRANSLATE_NOOP3("text", "Saved search removed", "audit action")},
    {"open_traveller", QT_TRANSLATE_NOOP3("text", "Opened a traveller", "audit action")},
    {"export_report", QT_TRANSLATE_NOOP3("text", "Exported a report", "audit action")},
    {"report_written", QT_TRANSLATE_NOOP3("text", "Report written", "audit action")},
    {"file_exported", QT_TRANSLATE_NOOP3("text", "Saved a file of a traveller", "audit action")},
    {"list_reports", QT_TRANSLATE_NOOP3("text", "Listed the reports", "audit action")},
    {"list_leads", QT_TRANSLATE_NOOP3("text", "Listed leads", "audit action")},
    {"list_quarantine", QT_TRANSLATE_NOOP3("text", "Listed the quarantine", "audit action")},
    {"audit_read", QT_TRANSLATE_NOOP3("text", "Read the audit log", "audit action")},
    {"audit_verified", QT_TRANSLATE_NOOP3("text", "Verified the audit log", "audit action")},
    {"audit_exported", QT_TRANSLATE_NOOP3("text", "Exported the audit log", "audit action")},
    {"list_accounts", QT_TRANSLATE_NOOP3("text", "Listed the accounts", "audit action")},
    {"account_added", QT_TRANSLATE_NOOP3("text", "Account added", "audit action")},
    {"envelope_changed",
     QT_TRANSLATE_NOOP3("text", "Key envelope changed from outside", "audit action: noticed at sign-in")},
    {"account_disabled", QT_TRANSLATE_NOOP3("text", "Account disabled", "audit action")},
    {"passphrase_changed", QT_TRANSLATE_NOOP3("text", "Passphrase changed", "audit action")},
    {"feed_added", QT_TRANSLATE_NOOP3("text", "Feed added", "audit action")},
    {"feed_changed", QT_TRANSLATE_NOOP3("text", "Feed’s settings changed", "audit action")},
    {"feed_trust_changed", QT_TRANSLATE_NOOP3("text", "Changed whom a feed trusts", "audit action")},
    {"quarantine_dismissed", QT_TRANSLATE_NOOP3("text", "Dismissed from quarantine", "audit action")},
    {"quarantine_retried", QT_TRANSLATE_NOOP3("text", "Read again from quarantine", "audit action")},
    {"purge", QT_TRANSLATE_NOOP3("text", "Records purged", "audit action")},
    {"purge_asked", QT_TRANSLATE_NOOP3("text", "Asked for a purge", "audit action")},
    {"fact_entered", QT_TRANSLATE_NOOP3("text", "Fact entered", "audit action")},
    {"fact_withdrawn", QT_TRANSLATE_NOOP3("text", "Fact withdrawn", "audit action")},
    {"list_facts", QT_TRANSLATE_NOOP3("text", "Listed facts", "audit action")},
    {"lead_set_aside", QT_TRANSLATE_NOOP3("text", "Lead set aside", "audit action")},
    {"lead_kept", QT_TRANSLATE_NOOP3("text", "Lead kept", "audit action")},
    {"lead_reopened", QT_TRANSLATE_NOOP3("text", "Lead taken up again", "audit action")},
    {"leads_closed", QT_TRANSLATE_NOOP3("text", "Leads closed by themselves", "audit action")},
    {"resolve", QT_TRANSLATE_NOOP3("text", "Identities of new records resolved", "audit action")},
    {"resolve_everything", QT_TRANSLATE_NOOP3("text", "All identities resolved again", "audit action")},
    {"list_possible_links", QT_TRANSLATE_NOOP3("text", "Listed possible links", "audit action")},
    {"list_link_decisions",
     QT_TRANSLATE_NOOP3("text", "Listed the decisions on a traveller’s links", "audit action")},
    {"link_confirmed", QT_TRANSLATE_NOOP3("text", "Two travellers confirmed to be one", "audit action")},
    {"link_rejected", QT_TRANSLATE_NOOP3("text", "Two travellers confirmed to be two", "audit action")},
    {"traveller_separated", QT_TRANSLATE_NOOP3("text", "Traveller separated", "audit action")},
    {"link_decision_undone", QT_TRANSLATE_NOOP3("text", "Decision on a link taken back", "audit action")},
    {"measures", QT_TRANSLATE_NOOP3("text", "Counted the joint report’s measures", "audit action")},
    {"refused", QT_TRANSLATE_NOOP3("text", "Request refused", "audit action")},
};

const Word auditOutcomes[] = {
    {"done", QT_TRANSLATE_NOOP3("text", "done", "outcome of an audited action")},
    {"refused", QT_TRANSLATE_NOOP3("text", "refused", "outcome of an audited action")},
    {"failed", QT_TRANSLATE_NOOP3("text", "failed", "outcome of an audited action")},
};

const Word auditProblems[] = {
    {"changed", QT_TRANSLATE_NOOP3("text", "An entry was changed.", "what is wrong with the audit log")},
    {"missing", QT_TRANSLATE_NOOP3("text", "An entry is missing.", "what is wrong with the audit log")},
    {"added", QT_TRANSLATE_NOOP3("text", "An entry was added.", "what is wrong with the audit log")},
    {"unreadable",
     QT_TRANSLATE_NOOP3("text", "A line is no entry of the log.", "what is wrong with the audit log")},
    {"reordered",
     QT_TRANSLATE_NOOP3("text", "Entries are out of order.", "what is wrong with the audit log")},
    {"truncated",
     QT_TRANSLATE_NOOP3("text", "The end of the log is missing.", "what is wrong with the audit log")},
};
} // namespace

QString purposeWord(std::string_view code) {
    return wordFor(code, purposes);
}

QString roleWord(std::string_view code) {
    return wordFor(code, roles);
}

QString permissionWord(std::string_view code) {
    return wordFor(code, permissions);
}

QString agencyName(std::string_view code) {
    return wordFor(code, agencies);
}

QString searchReason(std::string_view code) {
    return wordFor(code, searchReasons);
}

QString auditAction(std::string_view code) {
    // What was refused without being an action of its own is logged by the permission it lacked.
    return find(code, auditActions) ? wordFor(code, auditActions) : permissionWord(code);
}

QString auditOutcome(std::string_view code) {
    return wordFor(code, auditOutcomes);
}

QString auditProblem(std::string_view code) {
    return wordFor(code, auditProblems);
}

} // namespace passages::text
