#include "ui/text/sentences.h"
#include "ui/text/wordtable.h"

namespace passages::text {

namespace {
const Word kinds[] = {
    {"extension_pending", QT_TRANSLATE_NOOP3("text", "Extension applied for in time, undecided (IRPR 183(5))",
                                             "what an officer enters of a person")},
    {"extension_granted",
     QT_TRANSLATE_NOOP3("text", "Extension of stay granted", "what an officer enters of a person")},
    {"visitor_record", QT_TRANSLATE_NOOP3("text", "Visitor record", "what an officer enters of a person")},
    {"work_permit", QT_TRANSLATE_NOOP3("text", "Work permit", "what an officer enters of a person")},
    {"study_permit", QT_TRANSLATE_NOOP3("text", "Study permit", "what an officer enters of a person")},
    {"temporary_resident_permit",
     QT_TRANSLATE_NOOP3("text", "Temporary resident permit", "what an officer enters of a person")},
    {"satisfactory_departure", QT_TRANSLATE_NOOP3("text", "Satisfactory departure granted (8 CFR 217.3(a))",
                                                  "what an officer enters of a person")},
    {"permanent_resident",
     QT_TRANSLATE_NOOP3("text", "Permanent resident", "what an officer enters of a person")},
    {"citizen", QT_TRANSLATE_NOOP3("text", "Citizen", "what an officer enters of a person")},
    {"protected_person",
     QT_TRANSLATE_NOOP3("text", "Protected person", "what an officer enters of a person")},
    {"sentence", QT_TRANSLATE_NOOP3("text", "Sentence: no time counts (Citizenship Act s. 21)",
                                    "what an officer enters of a person")},
    {"accompanying_citizen",
     QT_TRANSLATE_NOOP3("text", "Outside Canada accompanying a Canadian citizen (IRPA 28(2)(a)(ii))",
                        "what an officer enters of a person")},
    {"employed_by_canadian_business",
     QT_TRANSLATE_NOOP3("text",
                        "Outside Canada employed full-time by a Canadian business (IRPA 28(2)(a)(iii))",
                        "what an officer enters of a person")},
    {"accompanying_employed_resident",
     QT_TRANSLATE_NOOP3("text",
                        "Outside Canada accompanying a permanent resident so employed (IRPA 28(2)(a)(iv))",
                        "what an officer enters of a person")},
    {"crown_servant", QT_TRANSLATE_NOOP3("text", "Crown servant outside Canada (Citizenship Act 5(1.02))",
                                         "what an officer enters of a person")},
    {"accompanying_crown_servant",
     QT_TRANSLATE_NOOP3("text",
                        "Outside Canada accompanying a Crown servant (Citizenship Act 5(1.01), 5(1.03))",
                        "what an officer enters of a person")},
    {"document_reported_lost",
     QT_TRANSLATE_NOOP3("text", "Document reported lost or stolen", "what an officer enters of a person")},
};

const Word closures[] = {
    {"closed_by_other_identity",
     QT_TRANSLATE_NOOP3("text",
                        "Closed: the exit was on record under another identity, which is this person’s.",
                        "what closed a lead")},
    {"closed_by_late_exit",
     QT_TRANSLATE_NOOP3("text", "Closed: a record that came later shows the exit.", "what closed a lead")},
    {"closed_by_later_sighting",
     QT_TRANSLATE_NOOP3("text", "Closed: a record that came later shows the person elsewhere.",
                        "what closed a lead")},
    {"closed_by_fact",
     QT_TRANSLATE_NOOP3("text", "Closed: what an officer entered explains it.", "what closed a lead")},
    {"closed_by_late_record",
     QT_TRANSLATE_NOOP3("text", "Closed: a record that came later changes the stay.", "what closed a lead")},
    {"closed_by_correction",
     QT_TRANSLATE_NOOP3("text", "Closed: a record that it rested on was corrected or is no longer held.",
                        "what closed a lead")},
    {"closed_by_reassessment",
     QT_TRANSLATE_NOOP3("text", "Closed: the same records were looked at again and no longer show it.",
                        "what closed a lead")},
};

const Word measures[] = {
    {"measure_exchanged",
     QT_TRANSLATE_NOOP3("text", "Records exchanged", "measure of the joint report, as a heading")},
    {"measure_reconciled",
     QT_TRANSLATE_NOOP3("text", "Reconciled", "measure of the joint report, as a heading")},
    {"measure_unmatched",
     QT_TRANSLATE_NOOP3("text", "Unmatched", "measure of the joint report, as a heading")},
    {"measure_rate",
     QT_TRANSLATE_NOOP3("text", "Reconciliation rate", "measure of the joint report, as a heading")},
    {"measure_indicating_exit",
     QT_TRANSLATE_NOOP3("text", "Indicating an exit", "measure of the joint report, as a heading")},
    {"measure_under_order",
     QT_TRANSLATE_NOOP3("text", "People under a removal order", "measure of the joint report, as a heading")},
    {"measure_departed",
     QT_TRANSLATE_NOOP3("text", "Possibly departed", "measure of the joint report, as a heading")},
    {"measure_outgoing",
     QT_TRANSLATE_NOOP3("text", "Given to the other country", "measure of the joint report, as a heading")},
};

const Word definitions[] = {
    {"measure_exchanged", QT_TRANSLATE_NOOP3("text",
                                             "Entries and exits in force that one country’s feed gave to the "
                                             "other, by the local date at the port.",
                                             "definition of a measure of the joint report")},
    {"measure_reconciled",
     QT_TRANSLATE_NOOP3(
         "text",
         "Exchanged records of a person of whom the receiving country holds an entry or an exit of its own.",
         "definition of a measure of the joint report")},
    {"measure_unmatched",
     QT_TRANSLATE_NOOP3("text", "Exchanged records of a person of whom the receiving country holds none.",
                        "definition of a measure of the joint report")},
    {"measure_rate", QT_TRANSLATE_NOOP3("text",
                                        "Reconciled records over records exchanged. A working definition of "
                                        "this program; the joint report does not publish its own.",
                                        "definition of a measure of the joint report")},
    {"measure_indicating_exit",
     QT_TRANSLATE_NOOP3("text",
                        "Exchanged records that show somebody leaving either country: exits, and admitted "
                        "entries by land, ferry or on foot at the common border.",
                        "definition of a measure of the joint report")},
    {"measure_under_order",
     QT_TRANSLATE_NOOP3("text", "People with a removal order in force on a day of the period, each once.",
                        "definition of a measure of the joint report")},
    {"measure_departed",
     QT_TRANSLATE_NOOP3(
         "text",
         "Of those: people with a record that shows them leaving the country of the order, from the day of "
         "the order to the end of the period. An officer confirms a departure (IRPR 240(3)).",
         "definition of a measure of the joint report")},
    {"measure_outgoing",
     QT_TRANSLATE_NOOP3("text",
                        "Counted from the domestic feed: what the phases allow to be given. What the other "
                        "country matches is seen here only with the records that this workstation holds.",
                        "definition of a measure of the joint report")},
};
} // namespace

QString factKindWord(std::string_view code) {
    return wordFor(code, kinds);
}

QString leadClosureSentence(std::string_view code) {
    return wordFor(code, closures);
}

QString measureWord(std::string_view code) {
    return wordFor(code, measures);
}

QString measureDefinition(std::string_view code) {
    return wordFor(code, definitions);
}

} // namespace passages::text
