#include "ui/text/sentences.h"
#include "ui/text/wordtable.h"

namespace passages::text {

namespace {
const Word verdicts[] = {
    {"departed_in_time", QT_TRANSLATE_NOOP3("text", "Within the recorded period", "verdict on a stay")},
    {"overstayed_departed",
     QT_TRANSLATE_NOOP3("text", "Possible overstay — exit recorded after the period", "verdict on a stay")},
    {"probable_overstay",
     QT_TRANSLATE_NOOP3("text", "Possible overstay — no exit recorded", "verdict on a stay")},
    {"departure_unrecorded",
     QT_TRANSLATE_NOOP3("text", "Departure not recorded — date unknown", "verdict on a stay")},
    {"not_yet_assessable",
     QT_TRANSLATE_NOOP3("text", "Not yet assessable — feeds not complete", "verdict on a stay")},
    {"exit_not_observable",
     QT_TRANSLATE_NOOP3("text", "Exit not observable (coverage)", "verdict on a stay")},
    {"conflicting_records", QT_TRANSLATE_NOOP3("text", "Conflicting records", "verdict on a stay")},
    {"not_assessable", QT_TRANSLATE_NOOP3("text", "Cannot be computed (no end date)", "verdict on a stay")},
    {"set_aside", QT_TRANSLATE_NOOP3("text", "Reviewed and set aside by an officer", "verdict on a stay")},
};

const Word bases[] = {
    {"none", QT_TRANSLATE_NOOP3("text", "no end date on record", "where the end of a stay comes from")},
    {"admission",
     QT_TRANSLATE_NOOP3("text", "date fixed at admission", "where the end of a stay comes from")},
    {"class_default",
     QT_TRANSLATE_NOOP3("text", "six months from entry (IRPR 183(2)), nominal, not confirmed",
                        "where the end of a stay comes from")},
    {"extension", QT_TRANSLATE_NOOP3("text", "extension of stay", "where the end of a stay comes from")},
    {"maintained_status",
     QT_TRANSLATE_NOOP3("text", "maintained status: extension applied for in time (IRPR 183(5))",
                        "where the end of a stay comes from")},
    {"duration_of_status", QT_TRANSLATE_NOOP3("text", "duration of status (D/S): no end date",
                                              "where the end of a stay comes from")},
    {"status_needs_none", QT_TRANSLATE_NOOP3("text", "citizen or permanent resident: no end date applies",
                                             "where the end of a stay comes from")},
    {"visitor_record", QT_TRANSLATE_NOOP3("text", "date on a visitor record (IRPR 183(2))",
                                          "where the end of a stay comes from")},
    {"permit",
     QT_TRANSLATE_NOOP3("text", "end of a permit (IRPR 183(4))", "where the end of a stay comes from")},
    {"satisfactory_departure", QT_TRANSLATE_NOOP3("text", "satisfactory departure granted (8 CFR 217.3(a))",
                                                  "where the end of a stay comes from")},
};

const Word reasons[] = {
    {"FP-COV", QT_TRANSLATE_NOOP3(
                   "text",
                   "The person may have left in a way that no feed records (rail, sea, private aircraft, "
                   "air before carriers reported). Ask for tickets or stamps.",
                   "FP-COV: innocent explanation of a lead")},
    {"FP-UNM",
     QT_TRANSLATE_NOOP3("text",
                        "An exit may exist under another spelling, document or birth date. Search the other "
                        "identities.",
                        "FP-UNM: innocent explanation of a lead")},
    {"FP-EXT",
     QT_TRANSLATE_NOOP3("text",
                        "An extension, change of status or maintained status may not be visible in exchanged "
                        "records. Check the case management system.",
                        "FP-EXT: innocent explanation of a lead")},
    {"FP-OFF", QT_TRANSLATE_NOOP3(
                   "text",
                   "An officer may have fixed another period (visitor record, other I-94 date). Check the "
                   "admission.",
                   "FP-OFF: innocent explanation of a lead")},
    {"FP-REV",
     QT_TRANSLATE_NOOP3("text",
                        "The I-94 may have been revalidated, or a new period granted, on re-entry. Check the "
                        "latest admission.",
                        "FP-REV: innocent explanation of a lead")},
    {"FP-NOI94", QT_TRANSLATE_NOOP3(
                     "text",
                     "Canadian citizens are often admitted by land without an I-94, so an end date may not "
                     "exist.",
                     "FP-NOI94: innocent explanation of a lead")},
    {"FP-DS",
     QT_TRANSLATE_NOOP3("text", "Admitted for duration of status (D/S): there is no end date to exceed.",
                        "FP-DS: innocent explanation of a lead")},
    {"FP-SD",
     QT_TRANSLATE_NOOP3("text",
                        "Satisfactory departure (up to 30 days in an emergency) may have been granted. Check "
                        "with CBP.",
                        "FP-SD: innocent explanation of a lead")},
    {"FP-CARR",
     QT_TRANSLATE_NOOP3("text",
                        "A carrier may have reported an arrival or departure wrongly. Compare with another "
                        "source.",
                        "FP-CARR: innocent explanation of a lead")},
    {"FP-UNL",
     QT_TRANSLATE_NOOP3("text",
                        "The arrival may simply never have been matched to a departure. Old open arrivals "
                        "usually turn out so.",
                        "FP-UNL: innocent explanation of a lead")},
    {"FP-LEAD", QT_TRANSLATE_NOOP3(
                    "text", "Leads of this kind seldom hold: most close on review. Verify before any action.",
                    "FP-LEAD: innocent explanation of a lead")},
    {"FP-STAT", QT_TRANSLATE_NOOP3(
                    "text", "The person may have become a permanent resident or a citizen. Check the status.",
                    "FP-STAT: innocent explanation of a lead")},
    {"FP-CHILD",
     QT_TRANSLATE_NOOP3("text", "A child may travel on a parent’s document or record. Check the family.",
                        "FP-CHILD: innocent explanation of a lead")},
    {"FP-CREW",
     QT_TRANSLATE_NOOP3("text",
                        "Crew members and other special categories have other periods. Check the admission "
                        "class.",
                        "FP-CREW: innocent explanation of a lead")},
    {"FP-TZ", QT_TRANSLATE_NOOP3(
                  "text",
                  "The local date may be shifted by a time zone or clock change. Look at the instant in "
                  "UTC.",
                  "FP-TZ: innocent explanation of a lead")},
    {"FP-DIRB",
     QT_TRANSLATE_NOOP3("text",
                        "Someone turned round at the border may have been recorded as leaving or entering. "
                        "Check the outcome of the crossing.",
                        "FP-DIRB: innocent explanation of a lead")},
    {"other", QT_TRANSLATE_NOOP3("text", "Another reason; the note says which.",
                                 "why an officer set a lead aside or kept it")},
};

const Word evidence[] = {
    {"no_exit_on_record",
     QT_TRANSLATE_NOOP3("text", "No exit is on record after the entry.", "what speaks for a lead")},
    {"feeds_complete", QT_TRANSLATE_NOOP3("text", "Every feed that could show the exit is complete to then.",
                                          "what speaks for a lead")},
    {"feeds_incomplete", QT_TRANSLATE_NOOP3("text", "A feed is not complete to then.", "on a lead")},
    {"exit_on_record",
     QT_TRANSLATE_NOOP3("text", "An exit is on record before the end of the period.", "on a lead")},
    {"seen_elsewhere_later",
     QT_TRANSLATE_NOOP3("text", "A later record shows the person elsewhere.", "on a lead")},
    {"land_exit_not_covered",
     QT_TRANSLATE_NOOP3("text", "For part of the time, no feed shows exits by land of such a person.",
                        "on a lead")},
    {"air_exit_not_covered",
     QT_TRANSLATE_NOOP3("text", "For part of the time, no feed shows all exits by air.", "on a lead")},
    {"exit_after_end", QT_TRANSLATE_NOOP3("text", "An exit is on record after the end of the period.",
                                          "what speaks for a lead")},
    {"admission_on_record",
     QT_TRANSLATE_NOOP3("text", "The end of the period was fixed at admission.", "what speaks for a lead")},
    {"facts_changed",
     QT_TRANSLATE_NOOP3("text", "It was set aside, but what it rests on has changed since: look at it again.",
                        "on a lead")},
    {"order_in_force", QT_TRANSLATE_NOOP3("text", "A removal order is in force.", "what speaks for a lead")},
};

const Word anomalies[] = {
    {"entry_without_exit",
     QT_TRANSLATE_NOOP3("text", "Entered twice without leaving in between", "anomaly in the records")},
    {"exit_without_entry",
     QT_TRANSLATE_NOOP3("text", "Left without an entry on record before", "anomaly in the records")},
    {"two_places_at_once", QT_TRANSLATE_NOOP3("text", "In two places at once", "anomaly in the records")},
    {"impossible_travel",
     QT_TRANSLATE_NOOP3("text", "Too far apart for the time between", "anomaly in the records")},
    {"overlap",
     QT_TRANSLATE_NOOP3("text", "Two stays overlap: one in each country", "anomaly in the records")},
    {"one_document_two_names",
     QT_TRANSLATE_NOOP3("text", "One document under two names", "anomaly in the records")},
    {"two_documents_one_day",
     QT_TRANSLATE_NOOP3("text", "Two documents of a kind on one day", "anomaly in the records")},
    {"document_used_after_lost",
     QT_TRANSLATE_NOOP3("text", "Document used after it was reported lost", "anomaly in the records")},
};

const Word leadStatuses[] = {
    {"open", QT_TRANSLATE_NOOP3("text", "open", "state of a lead")},
    {"set_aside", QT_TRANSLATE_NOOP3("text", "set aside", "state of a lead")},
    {"closed", QT_TRANSLATE_NOOP3("text", "closed", "state of a lead")},
};

const Phrase notice = QT_TRANSLATE_NOOP3(
    "text",
    "This is a lead drawn from exchanged border records. It is not a finding that a person overstayed, "
    "failed "
    "a residency obligation or is inadmissible. Verify status, extensions and identity before any action.",
    "fixed notice on every screen and report with leads");
} // namespace

QString verdictWord(std::string_view verdict) {
    return wordFor(verdict, verdicts);
}

QString basisWord(std::string_view basis) {
    return wordFor(basis, bases);
}

QString reasonSentence(std::string_view code) {
    return wordFor(code, reasons);
}

QString evidenceSentence(std::string_view code) {
    return wordFor(code, evidence);
}

QString anomalyWord(std::string_view code) {
    return wordFor(code, anomalies);
}

QString leadStatusWord(std::string_view code) {
    return wordFor(code, leadStatuses);
}

QString leadNotice() {
    return say(notice);
}

} // namespace passages::text
