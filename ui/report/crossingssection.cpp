#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"
#include "ui/report/wording.h"

#include "translations/spoken.h"
#include "ui/text/sentences.h"

namespace passages::report {

namespace {
QString flagsText(const Sighting& sighting) {
    QStringList words;
    for (const SightingFlag flag : sighting.flags)
        words.append(text::flagWord(toCode(flag)));
    return words.join(QStringLiteral("; "));
}

/// "Entry", "Exit", or what else the record says, in a line.
QString contentText(const Record& record) {
    struct Visitor {
        QString operator()(const Entry& entry) const {
            return text::recordKindWord("entry") + QStringLiteral(" – ") +
                   text::entryOutcomeWord(toCode(entry.outcome)) + QStringLiteral(", ") +
                   text::travellerClassWord(toCode(entry.travellerClass));
        }
        QString operator()(const Exit& exit) const {
            return text::recordKindWord("exit") + QStringLiteral(" – ") +
                   text::travellerClassWord(toCode(exit.travellerClass));
        }
        QString operator()(const Admission& admission) const {
            const QString until =
                admission.durationOfStatus ? QStringLiteral("D/S") : dateText(admission.until);
            return translate("report", "%1 – class %2, until %3", "Admission, its class, its end")
                .arg(text::recordKindWord("admission"), QString::fromStdString(admission.admittedClass),
                     until);
        }
        QString operator()(const Status& status) const {
            const QString kind = text::recordKindWord("status");
            const QString which = text::statusWord(toCode(status.status));
            if (!status.until)
                return translate("report", "%1 – %2, from %3 on", "Immigration status, which, date")
                    .arg(kind, which, dateText(status.from));
            return translate("report", "%1 – %2, from %3 to %4", "Immigration status, which, dates")
                .arg(kind, which, dateText(status.from), dateText(*status.until));
        }
        QString operator()(const Order& order) const {
            return translate("report", "%1 – issued %2, enforceable %3", "removal order, dates")
                .arg(text::orderWord(toCode(order.order)), dateText(order.issued),
                     dateText(order.enforceable));
        }
        QString operator()(const Withdrawal& withdrawal) const {
            return text::recordKindWord("withdrawal") + QStringLiteral(" – ") +
                   text::withdrawalReason(toCode(withdrawal.reason));
        }
    };
    return std::visit(Visitor{}, record.body);
}

QString personText(const Record& record) {
    const Person* person = record.person();
    if (!person)
        return QString();
    QString text = fullName(*person);
    if (!person->documentNumber.empty())
        text += QLatin1Char('\n') + QString::fromStdString(person->documentNumber) + QStringLiteral(" (") +
                QString::fromStdString(person->documentCountry) + QLatin1Char(')');
    return text;
}
} // namespace

void addCrossings(Sheet& sheet, const ReportContent& content) {
    sheet.heading(translate("report", "Crossings", "heading"));
    const auto& sightings = content.itinerary().sightings;
    if (sightings.empty()) {
        sheet.paragraph(translate("report", "None in the records up to that date.", "no crossings"));
        return;
    }
    QList<QStringList> rows;
    for (std::size_t i = 0; i < sightings.size(); ++i) {
        const Sighting& sighting = sightings[i];
        const Port* port = content.ports.find(sighting.port);
        QString what = movementText(sighting) + QStringLiteral(" (") + text::modeWord(toCode(sighting.mode)) +
                       QLatin1Char(')');
        if (const QString flags = flagsText(sighting); !flags.isEmpty())
            what += QLatin1Char('\n') + flags;
        rows.append({numberText(static_cast<std::int32_t>(i) + 1),
                     localTimeText(sighting, port, Country::Canada),
                     localTimeText(sighting, port, Country::UnitedStates), utcText(sighting.instant),
                     portName(port, sighting.port), what, listText(sighting.sources)});
    }
    sheet.table({{translate("report", "No.", "column: number of a crossing"), 0.26},
                 {translate("report", "Canadian side", "column: local date and time"), 0.72},
                 {translate("report", "U.S. side", "column: local date and time"), 0.72},
                 {translate("report", "UTC", "column: instant"), 0.84},
                 {translate("report", "Port of entry", "column"), 0.94},
                 {translate("report", "What it shows", "column"), 1.0},
                 {translate("report", "Records", "column: ids of records"), 0.8}},
                rows);
}

void addRecords(Sheet& sheet, const ReportContent& content) {
    sheet.heading(translate("report", "Source records", "heading"));
    QList<QStringList> rows;
    for (const FeedRecord& record : content.grant.file.records) {
        const auto occurred = record.record.occurred();
        rows.append({QString::fromStdString(record.source()), contentText(record.record),
                     occurred ? utcText(*occurred) : QStringLiteral("—"), utcText(record.record.recorded),
                     personText(record.record)});
    }
    sheet.table({{translate("report", "Record", "column: id of a record"), 1.7},
                 {translate("report", "Content", "column: what the record says"), 2.6},
                 {translate("report", "Happened (UTC)", "column: instant"), 1.5},
                 {translate("report", "Recorded (UTC)", "column: instant at which the agency wrote it"), 1.5},
                 {translate("report", "Name and document", "column"), 2.2}},
                rows);
}

} // namespace passages::report
