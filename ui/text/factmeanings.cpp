#include "ui/text/sentences.h"
#include "ui/text/wordtable.h"

namespace passages::text {

namespace {
const Word meanings[] = {
    {"extension_pending",
     QT_TRANSLATE_NOOP3("text", "Applied for before the stay ended: the status is kept until the decision.",
                        "what a fact does")},
    {"extension_granted",
     QT_TRANSLATE_NOOP3("text", "Moves the end of the authorized stay.", "what a fact does")},
    {"visitor_record",
     QT_TRANSLATE_NOOP3("text", "Sets the end of the authorized stay.", "what a fact does")},
    {"work_permit", QT_TRANSLATE_NOOP3("text", "Sets the end of the authorized stay.", "what a fact does")},
    {"study_permit", QT_TRANSLATE_NOOP3("text", "Sets the end of the authorized stay.", "what a fact does")},
    {"temporary_resident_permit",
     QT_TRANSLATE_NOOP3("text", "Sets the end of the authorized stay.", "what a fact does")},
    {"satisfactory_departure",
     QT_TRANSLATE_NOOP3("text", "Up to 30 days beyond a visa-waiver stay.", "what a fact does")},
    {"permanent_resident",
     QT_TRANSLATE_NOOP3("text", "Sets since when the rules for permanent residents apply.",
                        "what a fact does")},
    {"citizen", QT_TRANSLATE_NOOP3("text", "Needs no authorization to stay.", "what a fact does")},
    {"protected_person",
     QT_TRANSLATE_NOOP3("text", "Days count half towards citizenship before permanent residence.",
                        "what a fact does")},
    {"sentence",
     QT_TRANSLATE_NOOP3("text", "These days do not count towards citizenship.", "what a fact does")},
    {"document_reported_lost",
     QT_TRANSLATE_NOOP3("text", "Its use from that date on is shown as an anomaly.", "what a fact does")},
};
const Phrase credit = QT_TRANSLATE_NOOP3(
    "text", "A credit: shown apart, never added silently to what the records show.", "what a fact does");
} // namespace

QString factMeaning(std::string_view code) {
    const Word* word = find(code, meanings);
    return say(word ? word->phrase : credit);
}

} // namespace passages::text
