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
};
} // namespace

std::span<const Word> requestErrors() {
    return words;
}

} // namespace passages::text
