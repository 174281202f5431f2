#include "ui/text/errors.h"

namespace passages::text {

namespace {
const Word words[] = {
    {"not_permitted",
     QT_TRANSLATE_NOOP3(
         "text",
         "Your role does not allow this. Nothing was done; the refusal is in the audit log. Ask "
         "a supervisor if you need it.",
         "error")},
    {"purpose_required",
     QT_TRANSLATE_NOOP3("text",
                        "Nobody’s records are read without a purpose and a case reference. Nothing was read. "
                        "State both and try again.",
                        "error")},
    {"bad_purpose",
     QT_TRANSLATE_NOOP3(
         "text", "That is not a purpose that can be stated. Nothing was read. Choose one from the list.",
         "error")},
    {"bad_case_reference",
     QT_TRANSLATE_NOOP3(
         "text", "The case reference is missing or too long. Nothing was read. Give 1 to 64 characters.",
         "error")},
    {"nothing_to_search_for",
     QT_TRANSLATE_NOOP3("text",
                        "There is nothing to search for. Type a name, a document number or a date of birth.",
                        "error")},
    {"bad_date",
     QT_TRANSLATE_NOOP3("text",
                        "That is not a date. Nothing was done. Write it as year-month-day, for example "
                        "2026-11-20.",
                        "error")},
    {"bad_number",
     QT_TRANSLATE_NOOP3("text", "That is not a number that can be. Nothing was done. Check it.", "error")},
    {"unknown_code",
     QT_TRANSLATE_NOOP3("text", "That code is not known. Nothing was done. Choose one from its list.",
                        "error")},
    {"recipient_and_authority_required",
     QT_TRANSLATE_NOOP3("text",
                        "A report needs a recipient and the authority for the disclosure. Nothing was "
                        "exported. State both and try again.",
                        "error")},
    {"option_required",
     QT_TRANSLATE_NOOP3(
         "text",
         "An option is missing: {option}. Nothing was done. Give it; “passagesctl help” lists them all.",
         "error")},
    {"passphrase_required", QT_TRANSLATE_NOOP3("text",
                                               "There is no passphrase. Nothing was done. Give it by "
                                               "{option}, by PASSAGES_PASSPHRASE, or at the prompt.",
                                               "error")},
    {"window_ends_before_it_begins",
     QT_TRANSLATE_NOOP3(
         "text",
         "The window from {from} to {to} ends before it begins. Nothing was counted. Exchange the two dates.",
         "error")},
    {"not_verifiable",
     QT_TRANSLATE_NOOP3("text",
                        "This is no report, evidence or audit export of Passages. Nothing was checked. "
                        "Choose a .pdf, .evidence.json or .ndjson file that the program wrote.",
                        "error")},
    {"no_such_traveller",
     QT_TRANSLATE_NOOP3("text",
                        "There is no such traveller in this cache. Nothing was opened. Search again: after a "
                        "synchronization, people can have been joined.",
                        "error")},
    {"bad_fact_kind",
     QT_TRANSLATE_NOOP3("text",
                        "That is no kind of fact. Nothing was entered. “passagesctl fact kinds” lists them.",
                        "error")},
    {"bad_fact_country", QT_TRANSLATE_NOOP3("text",
                                            "This fact is of the other country’s law, or no country was "
                                            "given. Nothing was entered. Check the country.",
                                            "error")},
    {"bad_fact_dates",
     QT_TRANSLATE_NOOP3(
         "text",
         "The dates do not fit: a fact does not end before it begins, neither it nor its source is of a day "
         "to come, and a satisfactory departure has at most 30 days. Nothing was entered. Check the dates.",
         "error")},
    {"bad_fact_document", QT_TRANSLATE_NOOP3("text",
                                             "The number of a document belongs to a document reported lost, "
                                             "and only to that. Nothing was entered. Check it.",
                                             "error")},
    {"bad_fact_source", QT_TRANSLATE_NOOP3("text",
                                           "A fact needs its source, in 1 to 200 characters on one line. "
                                           "Nothing was entered. Say what you saw.",
                                           "error")},
    {"bad_fact_reason", QT_TRANSLATE_NOOP3("text",
                                           "Withdrawing a fact needs a reason, in 1 to 200 characters on one "
                                           "line. Nothing was withdrawn. Say why.",
                                           "error")},
    {"bad_fact_line",
     QT_TRANSLATE_NOOP3("text",
                        "Line {line} of the file is no fact. Nothing was read. Each line is one JSON object.",
                        "error")},
    {"no_such_fact",
     QT_TRANSLATE_NOOP3(
         "text",
         "There is no fact {fact}. Nothing was changed. Look the number up among the traveller’s facts.",
         "error")},
    {"fact_is_withdrawn",
     QT_TRANSLATE_NOOP3("text", "Fact {fact} is withdrawn already. Nothing was changed.", "error")},
    {"fact_unreadable",
     QT_TRANSLATE_NOOP3("text",
                        "Fact {fact} was entered by a newer program. Nothing was counted. Use that program.",
                        "error")},
    {"no_such_record", QT_TRANSLATE_NOOP3("text",
                                          "The entry of a lead is not in the cache. Nothing was changed. "
                                          "Synchronize again; if it stays so, tell support.",
                                          "error")},
    {"bad_search_name",
     QT_TRANSLATE_NOOP3(
         "text", "A search is kept under a name of 1 to 100 characters. Nothing was saved. Give it one.",
         "error")},
    {"no_such_saved_search",
     QT_TRANSLATE_NOOP3("text", "That saved search is gone already. Nothing was changed.", "error")},
    {"no_such_lead", QT_TRANSLATE_NOOP3("text",
                                        "There is no lead {lead}. Nothing was changed. List the leads again: "
                                        "one goes when its records are withdrawn.",
                                        "error")},
    {"bad_lead_reason",
     QT_TRANSLATE_NOOP3(
         "text",
         "A decision on a lead needs a reason from the list. Nothing was changed. Choose one, or “other”.",
         "error")},
    {"bad_lead_note", QT_TRANSLATE_NOOP3("text",
                                         "A decision on a lead needs a note, in 1 to 1000 characters on one "
                                         "line. Nothing was changed. Write it.",
                                         "error")},
    {"lead_is_closed",
     QT_TRANSLATE_NOOP3(
         "text", "The lead is closed. Nothing was changed. It opens by itself if it comes to hold again.",
         "error")},
    {"lead_is_set_aside",
     QT_TRANSLATE_NOOP3(
         "text", "The lead is set aside already. Nothing was changed. A supervisor can take it up again.",
         "error")},
    {"lead_is_not_set_aside",
     QT_TRANSLATE_NOOP3("text", "The lead is not set aside. Nothing was changed.", "error")},
    {"no_such_link", QT_TRANSLATE_NOOP3("text",
                                        "There is no possible link {link}. Nothing was changed. List them "
                                        "again: one goes when its records are withdrawn.",
                                        "error")},
    {"link_is_within_a_traveller",
     QT_TRANSLATE_NOOP3("text",
                        "Both sides of the link are traveller {traveller} already. Nothing was changed. To "
                        "part them, separate the block from the traveller.",
                        "error")},
    {"bad_link_reason",
     QT_TRANSLATE_NOOP3(
         "text",
         "A decision on a link needs a reason from the list. Nothing was changed. Choose one, or “other”.",
         "error")},
    {"bad_link_note", QT_TRANSLATE_NOOP3("text",
                                         "A decision on a link needs a note, in 1 to 1000 characters on one "
                                         "line. Nothing was changed. Write it.",
                                         "error")},
    {"no_such_link_decision",
     QT_TRANSLATE_NOOP3("text", "There is no decision {decision} on a link. Nothing was changed.", "error")},
    {"link_decision_is_undone",
     QT_TRANSLATE_NOOP3("text", "Decision {decision} is taken back already. Nothing was changed.", "error")},
    {"no_such_block", QT_TRANSLATE_NOOP3("text",
                                         "No record of traveller {traveller} bears these particulars. "
                                         "Nothing was changed. Open the traveller again.",
                                         "error")},
    {"nothing_to_separate",
     QT_TRANSLATE_NOOP3(
         "text", "All records of traveller {traveller} bear the same particulars. Nothing was changed.",
         "error")},
};
} // namespace

std::span<const Word> requestErrors() {
    return words;
}

} // namespace passages::text
