#include "ui/text/sentences.h"
#include "ui/text/wordtable.h"

namespace passages::text {

namespace {
const Word modes[] = {
    {"land", QT_TRANSLATE_NOOP3("text", "land", "mode of crossing: by road")},
    {"ferry", QT_TRANSLATE_NOOP3("text", "ferry", "mode of crossing")},
    {"pedestrian", QT_TRANSLATE_NOOP3("text", "on foot", "mode of crossing")},
    {"rail", QT_TRANSLATE_NOOP3("text", "rail", "mode of crossing")},
    {"air", QT_TRANSLATE_NOOP3("text", "air", "mode of crossing")},
    {"marine", QT_TRANSLATE_NOOP3("text", "marine", "mode of crossing: by ship, not ferry")},
};

const Word kinds[] = {
    {"entry", QT_TRANSLATE_NOOP3("text", "Entry", "kind of record")},
    {"exit", QT_TRANSLATE_NOOP3("text", "Exit", "kind of record")},
    {"admission", QT_TRANSLATE_NOOP3("text", "Admission", "kind of record: what an entry was admitted as")},
    {"status", QT_TRANSLATE_NOOP3("text", "Immigration status", "kind of record")},
    {"order", QT_TRANSLATE_NOOP3("text", "Removal order", "kind of record")},
    {"correction", QT_TRANSLATE_NOOP3("text", "Correction", "kind of record")},
    {"withdrawal", QT_TRANSLATE_NOOP3("text", "Withdrawal", "kind of record")},
};

const Word classes[] = {
    {"third_country_national",
     QT_TRANSLATE_NOOP3("text", "third-country national", "traveller class: neither Canadian nor American")},
    {"permanent_resident_ca", QT_TRANSLATE_NOOP3("text", "permanent resident of Canada", "traveller class")},
    {"lawful_permanent_resident_us",
     QT_TRANSLATE_NOOP3("text", "lawful permanent resident of the U.S.", "traveller class")},
    {"citizen_ca", QT_TRANSLATE_NOOP3("text", "Canadian citizen", "traveller class")},
    {"citizen_us", QT_TRANSLATE_NOOP3("text", "U.S. citizen", "traveller class")},
};

const Word documents[] = {
    {"P", QT_TRANSLATE_NOOP3("text", "passport", "travel document")},
    {"PR", QT_TRANSLATE_NOOP3("text", "permanent resident card", "travel document")},
    {"TD", QT_TRANSLATE_NOOP3("text", "refugee or other travel document", "travel document")},
    {"N", QT_TRANSLATE_NOOP3("text", "NEXUS or trusted traveller card", "travel document")},
    {"ED", QT_TRANSLATE_NOOP3("text", "enhanced driver’s licence", "travel document")},
    {"ID", QT_TRANSLATE_NOOP3("text", "identity card", "travel document")},
    {"BC", QT_TRANSLATE_NOOP3("text", "birth certificate", "travel document")},
    {"OT", QT_TRANSLATE_NOOP3("text", "other document", "travel document")},
};

const Word genders[] = {
    {"F", QT_TRANSLATE_NOOP3("text", "female", "sex in a travel document")},
    {"M", QT_TRANSLATE_NOOP3("text", "male", "sex in a travel document")},
    {"X", QT_TRANSLATE_NOOP3("text", "unspecified", "sex in a travel document: X or not given")},
};

const Word entryOutcomes[] = {
    {"admitted", QT_TRANSLATE_NOOP3("text", "admitted", "outcome of an entry")},
    {"refused", QT_TRANSLATE_NOOP3("text", "entry refused", "outcome of an entry")},
    {"direct_back", QT_TRANSLATE_NOOP3("text", "directed back", "outcome of an entry: turned round")},
};

const Word orders[] = {
    {"departure", QT_TRANSLATE_NOOP3("text", "Departure order", "removal order, IRPR 224")},
    {"exclusion", QT_TRANSLATE_NOOP3("text", "Exclusion order", "removal order, IRPR 225")},
    {"deportation", QT_TRANSLATE_NOOP3("text", "Deportation order", "removal order, IRPR 226")},
    {"removal", QT_TRANSLATE_NOOP3("text", "Removal order (United States)", "removal order of the U.S.")},
};

const Word orderOutcomes[] = {
    {"possible_departure_in_time",
     QT_TRANSLATE_NOOP3("text", "Possible departure in time, unconfirmed", "outcome of a removal order")},
    {"possible_departure_late",
     QT_TRANSLATE_NOOP3("text", "Possible departure after the deadline, unconfirmed",
                        "outcome of a removal order")},
    {"no_departure_on_record",
     QT_TRANSLATE_NOOP3("text", "No departure on record", "outcome of a removal order")},
    {"not_yet_due", QT_TRANSLATE_NOOP3("text", "Deadline not reached", "outcome of a removal order")},
};

const Word statuses[] = {
    {"permanent_resident", QT_TRANSLATE_NOOP3("text", "permanent resident", "immigration status")},
    {"citizen", QT_TRANSLATE_NOOP3("text", "citizen", "immigration status")},
    {"protected_person", QT_TRANSLATE_NOOP3("text", "protected person", "immigration status")},
    {"temporary_resident", QT_TRANSLATE_NOOP3("text", "temporary resident", "immigration status")},
    {"extension_pending",
     QT_TRANSLATE_NOOP3("text", "extension of stay applied for", "immigration status: not decided yet")},
    {"extension_granted", QT_TRANSLATE_NOOP3("text", "extension of stay granted", "immigration status")},
    {"sentence", QT_TRANSLATE_NOOP3("text", "serving a sentence", "time that does not count, C-29 s. 21")},
};

const Word flags[] = {
    {"direct_back", QT_TRANSLATE_NOOP3("text", "Directed back at the border", "mark on a crossing")},
    {"refused", QT_TRANSLATE_NOOP3("text", "Entry refused", "mark on a crossing")},
    {"duplicate", QT_TRANSLATE_NOOP3("text", "Sent more than once", "mark on a crossing")},
    {"corroborated", QT_TRANSLATE_NOOP3("text", "Recorded by both agencies", "mark on a crossing")},
    {"zone_doubtful",
     QT_TRANSLATE_NOOP3("text", "Local date doubtful: time zone data too old", "mark on a crossing")},
    {"conflict", QT_TRANSLATE_NOOP3("text", "Conflicts with its neighbour", "mark on a crossing")},
    {"flag_pole", QT_TRANSLATE_NOOP3("text", "Back within the hour: no stay and no absence",
                                     "mark on a crossing: flag-poling")},
};

const Word countries[] = {
    {"CA", QT_TRANSLATE_NOOP3("text", "Canada", "country")},
    {"US", QT_TRANSLATE_NOOP3("text", "United States", "country")},
    {"elsewhere", QT_TRANSLATE_NOOP3("text", "elsewhere", "place: neither Canada nor the U.S.")},
};

const Word withdrawals[] = {
    {"redress", QT_TRANSLATE_NOOP3("text", "withdrawn on the person’s request", "reason of a withdrawal")},
    {"retention", QT_TRANSLATE_NOOP3("text", "retention period ended", "reason of a withdrawal")},
    {"legal", QT_TRANSLATE_NOOP3("text", "withdrawn for a legal reason", "reason of a withdrawal")},
    {"error", QT_TRANSLATE_NOOP3("text", "recorded in error", "reason of a withdrawal")},
};

const Word corrections[] = {
    {"corrected", QT_TRANSLATE_NOOP3("text", "corrected", "what became of a record")},
};

const Word quarantine[] = {
    {"line_too_long", QT_TRANSLATE_NOOP3("text", "The line is longer than 16 KiB.", "quarantine reason")},
    {"bad_utf8", QT_TRANSLATE_NOOP3("text", "The text is not valid UTF-8.", "quarantine reason")},
    {"bad_json", QT_TRANSLATE_NOOP3("text", "The line is not one JSON object.", "quarantine reason")},
    {"missing_field", QT_TRANSLATE_NOOP3("text", "A required field is missing.", "quarantine reason")},
    {"bad_field", QT_TRANSLATE_NOOP3("text", "A field has the wrong type or form.", "quarantine reason")},
    {"bad_date",
     QT_TRANSLATE_NOOP3("text", "A date or time does not exist or is wrongly written.", "quarantine reason")},
    {"unknown_kind", QT_TRANSLATE_NOOP3("text", "The kind of record is not known.", "quarantine reason")},
    {"unknown_code", QT_TRANSLATE_NOOP3("text", "A code is not in its code list.", "quarantine reason")},
    {"unknown_port",
     QT_TRANSLATE_NOOP3("text", "The port of entry is not in the ports table.", "quarantine reason")},
    {"future_instant", QT_TRANSLATE_NOOP3("text", "It says it happened over an hour after it was recorded.",
                                          "quarantine reason")},
    {"duplicate_id",
     QT_TRANSLATE_NOOP3("text", "The feed already has a record with this id.", "quarantine reason")},
    {"unknown_reference",
     QT_TRANSLATE_NOOP3("text", "It refers to a record that the feed does not have.", "quarantine reason")},
    {"withdrawn", QT_TRANSLATE_NOOP3("text", "The record was withdrawn before.", "quarantine reason")},
    {"not_shareable",
     QT_TRANSLATE_NOOP3(
         "text", "The exchange phase in force at the time does not cover it; its content was not kept.",
         "quarantine reason")},
};
} // namespace

QString modeWord(std::string_view code) {
    return wordFor(code, modes);
}

QString recordKindWord(std::string_view code) {
    return wordFor(code, kinds);
}

QString travellerClassWord(std::string_view code) {
    return wordFor(code, classes);
}

QString documentTypeWord(std::string_view code) {
    return wordFor(code, documents);
}

QString genderWord(std::string_view code) {
    return wordFor(code, genders);
}

QString entryOutcomeWord(std::string_view code) {
    return wordFor(code, entryOutcomes);
}

QString orderWord(std::string_view code) {
    return wordFor(code, orders);
}

QString orderOutcomeWord(std::string_view code) {
    return wordFor(code, orderOutcomes);
}

QString statusWord(std::string_view code) {
    return wordFor(code, statuses);
}

QString flagWord(std::string_view code) {
    return wordFor(code, flags);
}

QString countryName(std::string_view code) {
    return wordFor(code, countries);
}

QString withdrawalReason(std::string_view code) {
    return wordFor(code, withdrawals);
}

QString recordChange(std::string_view code) {
    return code == "corrected" ? wordFor(code, corrections) : withdrawalReason(code);
}

QString quarantineReason(std::string_view code) {
    return wordFor(code, quarantine);
}

} // namespace passages::text
