#include "ui/text/links.h"

#include "models/identity/linkrules.h"
#include "translations/spoken.h"
#include "ui/text/wordtable.h"
#include "ui/timeline/crossingwords.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <string>

namespace passages::text {

namespace {

const Word fields[] = {
    {"given_name", QT_TRANSLATE_NOOP3("text", "Given names", "field of an identity")},
    {"last_name", QT_TRANSLATE_NOOP3("text", "Last name", "field of an identity")},
    {"name_order", QT_TRANSLATE_NOOP3("text", "Order of the names", "field of an identity")},
    {"birth_date", QT_TRANSLATE_NOOP3("text", "Date of birth", "field of an identity")},
    {"document", QT_TRANSLATE_NOOP3("text", "Document", "field of an identity")},
    {"nationality", QT_TRANSLATE_NOOP3("text", "Nationality", "field of an identity")},
    {"gender", QT_TRANSLATE_NOOP3("text", "Gender", "field of an identity")},
};

const Word agreements[] = {
    {"given_name/same", QT_TRANSLATE_NOOP3("text", "same given names", "how two identities agree")},
    {"given_name/part_missing",
     QT_TRANSLATE_NOOP3("text", "one given name missing on one side", "how two identities agree")},
    {"given_name/variant",
     QT_TRANSLATE_NOOP3("text", "given name in another form", "how two identities agree: Bill, William")},
    {"given_name/near",
     QT_TRANSLATE_NOOP3("text", "given name spelled almost alike", "how two identities agree")},
    {"given_name/initial",
     QT_TRANSLATE_NOOP3("text", "given name: only an initial, and it fits", "how two identities agree")},
    {"given_name/part_differs",
     QT_TRANSLATE_NOOP3("text", "one of the given names differs", "how two identities agree")},
    {"given_name/weak",
     QT_TRANSLATE_NOOP3("text", "given names with little in common", "how two identities agree")},
    {"given_name/different", QT_TRANSLATE_NOOP3("text", "other given names", "how two identities agree")},
    {"last_name/same", QT_TRANSLATE_NOOP3("text", "same last name", "how two identities agree")},
    {"last_name/part_missing",
     QT_TRANSLATE_NOOP3("text", "part of the last name missing on one side", "how two identities agree")},
    {"last_name/variant",
     QT_TRANSLATE_NOOP3("text", "last name in another form", "how two identities agree")},
    {"last_name/near",
     QT_TRANSLATE_NOOP3("text", "last name spelled almost alike", "how two identities agree")},
    {"last_name/initial",
     QT_TRANSLATE_NOOP3("text", "last name: only an initial, and it fits", "how two identities agree")},
    {"last_name/part_differs",
     QT_TRANSLATE_NOOP3("text", "part of the last name differs", "how two identities agree")},
    {"last_name/weak",
     QT_TRANSLATE_NOOP3("text", "last names with little in common", "how two identities agree")},
    {"last_name/different", QT_TRANSLATE_NOOP3("text", "another last name", "how two identities agree")},
    {"name_order/straight",
     QT_TRANSLATE_NOOP3("text", "names in the same order", "how two identities agree")},
    {"name_order/swapped",
     QT_TRANSLATE_NOOP3("text", "given and last name exchanged", "how two identities agree")},
    {"birth_date/same", QT_TRANSLATE_NOOP3("text", "same birth date", "how two identities agree")},
    {"birth_date/swapped",
     QT_TRANSLATE_NOOP3("text", "day and month of birth exchanged", "how two identities agree")},
    {"birth_date/one_digit",
     QT_TRANSLATE_NOOP3("text", "birth date one digit apart", "how two identities agree")},
    {"birth_date/partial",
     QT_TRANSLATE_NOOP3("text", "birth date known in part, and it fits", "how two identities agree")},
    {"birth_date/two_parts",
     QT_TRANSLATE_NOOP3("text", "two parts of the birth date agree", "how two identities agree")},
    {"birth_date/year", QT_TRANSLATE_NOOP3("text", "same year of birth only", "how two identities agree")},
    {"birth_date/different", QT_TRANSLATE_NOOP3("text", "another birth date", "how two identities agree")},
    {"document/same", QT_TRANSLATE_NOOP3("text", "same document", "how two identities agree")},
    {"document/near",
     QT_TRANSLATE_NOOP3("text", "document number one character apart", "how two identities agree")},
    {"document/different", QT_TRANSLATE_NOOP3("text", "another document", "how two identities agree")},
    {"nationality/same", QT_TRANSLATE_NOOP3("text", "same nationality", "how two identities agree")},
    {"nationality/different", QT_TRANSLATE_NOOP3("text", "another nationality", "how two identities agree")},
    {"gender/same", QT_TRANSLATE_NOOP3("text", "same gender", "how two identities agree")},
    {"gender/different", QT_TRANSLATE_NOOP3("text", "another gender", "how two identities agree")},
};

const Phrase missing =
    QT_TRANSLATE_NOOP3("text", "not on record on one side", "how two identities agree: says nothing");
const Phrase forAndAgainst =
    QT_TRANSLATE_NOOP3("text", "%1 – but %2", "what speaks for a link, what against");
const Phrase likelihood = QT_TRANSLATE_NOOP3("text", "%1 (%2 %)", "how likely in words, in per cent");

const Phrase otherIdentity = QT_TRANSLATE_NOOP3(
    "text", "A possible exit under another identity: %1, %2 at %3 (record %4). Compare the two first.",
    "traveller, date, port, record: what may explain a lead");

const Phrase bands[] = {
    QT_TRANSLATE_NOOP3("text", "very likely", "one person, of a possible link"),
    QT_TRANSLATE_NOOP3("text", "likely", "one person, of a possible link"),
    QT_TRANSLATE_NOOP3("text", "more likely than not", "one person, of a possible link"),
    QT_TRANSLATE_NOOP3("text", "less likely than not", "one person, of a possible link"),
    QT_TRANSLATE_NOOP3("text", "unlikely", "one person, of a possible link"),
};
constexpr double bandFrom[] = {0.95, 0.8, 0.5, 0.25, 0};

const Word barred[] = {
    {"other_first_name",
     QT_TRANSLATE_NOOP3("text", "likely related, not one person by rule: another first name",
                        "of a possible link: what keeps two apart")},
    {"other_names", QT_TRANSLATE_NOOP3("text", "not one person by rule: other names, whatever the document",
                                       "of a possible link: what keeps two apart")},
    {"other_birth_date",
     QT_TRANSLATE_NOOP3("text", "likely related, not one person by rule: another birth date",
                        "of a possible link: what keeps two apart")},
    {"other_person",
     QT_TRANSLATE_NOOP3("text", "not one person by rule: another first name and birth date in one document",
                        "of a possible link: what keeps two apart")},
    {"other_last_name",
     QT_TRANSLATE_NOOP3("text", "possibly one, for an officer by rule: another last name and document",
                        "of a possible link: what keeps two apart")},
};

const Phrase same = QT_TRANSLATE_NOOP3("text", "Same person", "decision on a possible link");
const Phrase different = QT_TRANSLATE_NOOP3("text", "Two people", "decision on a possible link");

const Word reasons[] = {
    {"same_document",
     QT_TRANSLATE_NOOP3("text", "same document, or its renewal", "reason of a decision on a link")},
    {"same_face_or_biometric",
     QT_TRANSLATE_NOOP3("text", "same face or biometric", "reason of a decision on a link")},
    {"confirmed_by_person",
     QT_TRANSLATE_NOOP3("text", "the person said so", "reason of a decision on a link")},
    {"confirmed_by_agency",
     QT_TRANSLATE_NOOP3("text", "another agency confirmed it", "reason of a decision on a link")},
    {"different_person",
     QT_TRANSLATE_NOOP3("text", "shown to be another person", "reason of a decision on a link")},
    {"twins", QT_TRANSLATE_NOOP3("text", "twins", "reason of a decision on a link")},
    {"parent_and_child", QT_TRANSLATE_NOOP3("text", "parent and child", "reason of a decision on a link")},
    {"namesake", QT_TRANSLATE_NOOP3("text", "namesakes", "reason of a decision on a link")},
    {"stolen_document",
     QT_TRANSLATE_NOOP3("text", "lost, stolen or borrowed document", "reason of a decision on a link")},
    {"data_error", QT_TRANSLATE_NOOP3("text", "error in a record", "reason of a decision on a link")},
    {"other", QT_TRANSLATE_NOOP3("text", "another reason: see the note", "reason of a decision on a link")},
};

} // namespace

QString linkFieldWord(LinkField field) {
    return wordFor(toCode(field), fields);
}

QString agreementWord(LinkField field, std::uint8_t level) {
    const std::string_view code = levelCode(field, level);
    if (code == "missing")
        return say(missing);
    return wordFor(std::string(toCode(field)) + '/' + std::string(code), agreements);
}

QString linkSummary(const std::vector<LinkEvidence>& evidence) {
    constexpr double Telling = 1; // bit
    std::vector<LinkEvidence> sorted = evidence;
    std::stable_sort(sorted.begin(), sorted.end(), [](const LinkEvidence& left, const LinkEvidence& right) {
        return std::abs(left.weight) > std::abs(right.weight);
    });
    QStringList forIt;
    QStringList against;
    for (const LinkEvidence& field : sorted) {
        if (std::abs(field.weight) >= Telling)
            (field.weight > 0 ? forIt : against) += agreementWord(field.field, field.level);
    }
    const QString comma = QStringLiteral(", ");
    if (against.isEmpty() || forIt.isEmpty())
        return (forIt + against).join(comma);
    return say(forAndAgainst).arg(forIt.join(comma), against.join(comma));
}

QString likelihoodWord(double probability) {
    const auto from = std::find_if(std::begin(bandFrom), std::end(bandFrom),
                                   [&](double least) { return probability >= least; });
    const auto band = std::min<std::ptrdiff_t>(from - std::begin(bandFrom), std::ssize(bands) - 1);
    return say(likelihood)
        .arg(say(bands[band]), spokenLocale().toString(static_cast<qlonglong>(
                                   std::lround(std::clamp(probability, 0.0, 1.0) * 100))));
}

QString likelihoodWord(double probability, const std::vector<LinkEvidence>& evidence) {
    constexpr double Likely = 0.5;
    const auto bar = barOf(evidence);
    return bar && probability >= Likely ? wordFor(toCode(*bar), barred) : likelihoodWord(probability);
}

QString bitsWord(double bits) {
    const double rounded = std::round(bits * 10) / 10;
    const QString number = spokenLocale().toString(std::abs(rounded), 'f', 1);
    return rounded == 0 ? number : (rounded < 0 ? QStringLiteral("−") : QStringLiteral("+")) + number;
}

QString otherIdentitySentence(const OtherIdentity& other) {
    return say(otherIdentity)
        .arg(QString::fromStdString(other.traveller), QString::fromStdString(other.date.iso()),
             portName(other.port, PortTable::builtIn()), QString::fromStdString(other.record));
}

QString linkDecisionWord(LinkDecision::Kind kind) {
    return say(kind == LinkDecision::Kind::Same ? same : different);
}

QString linkReasonWord(std::string_view code) {
    return wordFor(code, reasons);
}

} // namespace passages::text
