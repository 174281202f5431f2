#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"
#include "ui/report/wording.h"

#include "models/rules/rule.h"
#include "translations/spoken.h"
#include "ui/text/sentences.h"

namespace passages::report {

namespace {
/// The block of the newest record that has one: what the person travels as now.
const Person* newestPerson(const ReportContent& content) {
    const auto& records = content.grant.file.records;
    for (auto record = records.rbegin(); record != records.rend(); ++record)
        if (const Person* person = record->record.person())
            return person;
    const auto& people = content.assessment().people;
    return people.empty() ? nullptr : &people.front().person;
}

QString documentText(const Person& person) {
    if (!person.documentType)
        return QStringLiteral("—");
    return text::documentTypeWord(toCode(*person.documentType));
}

void addPeople(Sheet& sheet, const ReportContent& content) {
    sheet.subheading(translate("report", "Identities and documents in the records", "heading"));
    QList<QStringList> rows;
    for (const PersonSeen& seen : content.assessment().people) {
        const Person& person = seen.person;
        rows.append({fullName(person), QString::fromStdString(person.dateOfBirth.iso()),
                     text::stateName(person.nationality), documentText(person),
                     QString::fromStdString(person.documentNumber), text::stateName(person.documentCountry),
                     numberText(static_cast<std::int32_t>(seen.sources.size()))});
    }
    sheet.table({{translate("report", "Name", "column"), 3.1},
                 {translate("report", "Born", "column: date of birth"), 1.35},
                 {translate("report", "Nationality", "column"), 1.5},
                 {translate("report", "Document", "column: type of travel document"), 1.8},
                 {translate("report", "Number", "column: of the travel document"), 1.6},
                 {translate("report", "Issued by", "column: country or organization of issuance"), 1.5},
                 {translate("report", "Records", "column: number of records"), 1, Qt::AlignRight}},
                rows);
}

QString languageWord(const std::string& code) {
    if (code == "en")
        return translate("report", "English", "language of the report");
    if (code == "fr")
        return translate("report", "French", "language of the report");
    return translate("report", "English and French", "language of the report");
}

void addExport(Sheet& sheet, const ReportContent& content) {
    const ExportGrant& grant = content.grant;
    sheet.heading(translate("report", "About this report", "heading"));
    sheet.facts(
        {{translate("report", "Purpose", "label"), text::purposeWord(grant.purpose.code)},
         {translate("report", "Case", "label: case reference"),
          QString::fromStdString(grant.purpose.caseReference)},
         {translate("report", "Recipient", "label"), QString::fromStdString(grant.recipient)},
         {translate("report", "Authority for disclosure", "label"), QString::fromStdString(grant.authority)},
         {translate("report", "Prepared by", "label"), QString::fromStdString(grant.user)},
         {translate("report", "Agency", "label"), text::agencyName(toCode(grant.agency))},
         {translate("report", "Prepared at", "label: date and time"), instantText(content.when)},
         {translate("report", "Language", "label"), languageWord(grant.language)}});
}

void addData(Sheet& sheet, const ReportContent& content) {
    const Itinerary& itinerary = content.itinerary();
    sheet.subheading(translate("report", "The data", "heading"));
    QStringList feeds;
    for (const auto& [feed, instant] : itinerary.completeTo)
        feeds.append(translate("report", "%1: complete to %2", "a feed and an instant")
                         .arg(QString::fromStdString(feed), instantText(instant)));
    if (feeds.isEmpty())
        feeds.append(translate("report", "Not stated; taken as complete to the as-of date.",
                               "how far the feeds are complete"));
    const int records = static_cast<int>(content.grant.file.records.size());
    const QString zones = QString::fromStdString(Zones::databaseVersion());
    sheet.facts(
        {{translate("report", "As of", "label: date on which everything is assessed"),
          dateText(content.assessment().asOf)},
         {translate("report", "Feeds", "label"), feeds.join(u'\n')},
         {translate("report", "Records used", "label"),
          translate("report", "%Ln record(s)", "a number of records", records)},
         {translate("report", "Rules", "label: version of the rule set"),
          translate("report", "version %1", "of the rules")
              .arg(QString::fromUtf8(rulesVersion().data(), static_cast<qsizetype>(rulesVersion().size())))},
         {translate("report", "Time zones", "label"),
          Zones::databaseIsCurrent()
              ? translate("report", "tz database %1", "its release").arg(zones)
              : translate("report",
                          "tz database %1, older than 2026c: dates from 2026-11-01 on in British "
                          "Columbia and Alberta are doubtful",
                          "its release")
                    .arg(zones)}});
}
} // namespace

void addSubject(Sheet& sheet, const ReportContent& content) {
    const Person* person = newestPerson(content);
    const QString id = QString::fromStdString(content.assessment().traveller);
    sheet.title(translate("report", "Case report", "title of the report"),
                translate("report", "Entries and exits, Canada – United States", "below the title"));
    if (content.isWhatIf())
        sheet.notice(
            translate("report",
                      "As of %1, not of %2, the day on which this report was prepared: a what-if. Every "
                      "total, verdict and bar is counted as of that date.",
                      "dates")
                .arg(dateText(content.assessment().asOf), dateText(content.today())));
    sheet.notice(text::leadNotice());
    sheet.heading(translate("report", "Subject", "heading: the person the report is about"));
    if (person)
        sheet.facts({{translate("report", "Name", "label"), fullName(*person)},
                     {translate("report", "Date of birth", "label"),
                      QString::fromStdString(person->dateOfBirth.iso())},
                     {translate("report", "Citizenship or nationality", "label"),
                      text::stateName(person->nationality)},
                     {translate("report", "Sex", "label"), text::genderWord(toCode(person->gender))},
                     {translate("report", "Traveller", "label: id of the person in this cache"), id}});
    addPeople(sheet, content);
    addExport(sheet, content);
    addData(sheet, content);
}

} // namespace passages::report
