#include "app/ctl/assessmenttext.h"
#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "app/ctl/ledger.h"
#include "ui/report/reportwriter.h"
#include "ui/text/sentences.h"

#include <QDir>

namespace passages {

namespace {

Result<std::int64_t> traveller(const std::string& id) {
    const auto number = travellerFromId(id);
    if (!number)
        return fail(Failure::Usage, "no_such_traveller", {{"traveller", id}});
    return *number;
}

QString personLine(const Person& person) {
    return QStringLiteral("%1, %2\t%3\t%4")
        .arg(toQString(person.lastName), toQString(person.firstName), toQString(person.dateOfBirth.iso()),
             toQString(person.nationality));
}

Result<int> search(const Invocation& invocation) {
    SearchRequest request;
    request.text = invocation.argument(0);
    const auto limit = invocation.number("limit");
    if (!limit)
        return fail(limit.error());
    request.limit = static_cast<int>(limit->value_or(50));
    for (auto [option, field] :
         {std::pair{"born", &request.born}, std::pair{"document", &request.documentNumber},
          std::pair{"nationality", &request.nationality}})
        if (invocation.isSet(option))
            *field = invocation.value(option);
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto result = (*desk)->search(request);
    if (!result)
        return fail(result.error());
    QStringList lines;
    for (const SearchHit& hit : result->hits) {
        QStringList reasons;
        for (const std::string& reason : hit.reasons)
            reasons += text::searchReason(reason);
        lines += toQString(travellerId(hit.traveller)) + u'\t' + personLine(hit.person) + u'\t' +
                 reasons.join(QStringLiteral(", "));
    }
    invocation.print(toJson(*result), lines.isEmpty() ? Ctl::tr("Nobody found.") : lines.join(u'\n'));
    return 0;
}

Result<int> openTraveller(const Invocation& invocation) {
    const auto asOf = invocation.date("as-of");
    if (!asOf)
        return fail(asOf.error());
    const auto number = traveller(invocation.argument(0));
    if (!number)
        return fail(number.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto file = (*desk)->openTraveller(*number, *asOf);
    if (!file)
        return fail(file.error());
    if (invocation.isSet("ledger"))
        return printLedger(invocation, file->assessment);
    QJsonObject document = toJson(file->assessment);
    if (invocation.isSet("with-possible"))
        document.insert(QStringLiteral("with_possible"), totalsWithPossible(file->assessment));
    if (file->openedAs)
        document.insert(QStringLiteral("opened_as"), toQString(travellerId(*file->openedAs)));
    document.insert(QStringLiteral("earlier_versions"), toJson(file->earlier));
    document.insert(QStringLiteral("reports"), toJson(file->reports));
    QString text = assessmentText(file->assessment);
    if (file->openedAs)
        text.prepend(Ctl::tr("%1 is a former number: this traveller is now %2.", "two travellers' numbers")
                         .arg(toQString(travellerId(*file->openedAs)), toQString(file->input.traveller)) +
                     u'\n');
    for (const EarlierVersion& version : file->earlier)
        text += u'\n' + Ctl::tr("%1 was replaced on %2 by %3", "a record; a date; a record")
                            .arg(toQString(version.record.source()),
                                 toQString(version.replacedAt.iso().substr(0, 10)),
                                 toQString(version.replacedBy));
    invocation.print(document, text);
    return 0;
}

QString leadLine(const StoredLead& lead) {
    QString line =
        QStringLiteral("%1\t%2\t%3, %4\t%5\t%6\t%7–%8")
            .arg(QString::number(lead.number), toQString(travellerId(lead.traveller)),
                 toQString(lead.lastName), toQString(lead.firstName), text::verdictWord(lead.verdict),
                 toQString(lead.authorizedUntil ? lead.authorizedUntil->iso() : ""),
                 QLocale().toString(lead.daysOverMinimum), QLocale().toString(lead.daysOverMaximum));
    if (lead.closure) {
        line += u'\t' + text::leadClosureSentence(lead.closure->note);
        if (lead.closure->on)
            line += u' ' + toQString(lead.closure->on->iso());
        for (const std::string& source : lead.closure->sources)
            line += u' ' + toQString(source);
    }
    if (lead.decision)
        line += u'\t' + toQString(lead.decision->by) + QStringLiteral(": ") +
                toQString(lead.decision->reason) + QStringLiteral(" – ") + toQString(lead.decision->note);
    return line;
}

Result<int> leads(const Invocation& invocation) {
    const auto limit = invocation.number("limit");
    if (!limit)
        return fail(limit.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto found =
        (*desk)->leads(invocation.value("verdict"), invocation.value("status"), limit->value_or(-1));
    if (!found)
        return fail(found.error());
    QJsonArray array;
    QStringList lines{text::leadNotice()};
    for (const StoredLead& lead : *found) {
        array.append(toJson(lead));
        lines += leadLine(lead);
    }
    invocation.print({{QStringLiteral("leads"), array}}, lines.join(u'\n'));
    return 0;
}

Result<int> report(const Invocation& invocation) {
    const auto asOf = invocation.date("as-of");
    if (!asOf)
        return fail(asOf.error());
    const auto id = invocation.required("traveller");
    const auto directory = invocation.required("out");
    const auto recipient = invocation.required("recipient");
    const auto authority = invocation.required("authority");
    for (const auto* given : {&id, &directory, &recipient, &authority})
        if (!*given)
            return fail(given->error());
    const auto number = traveller(*id);
    if (!number)
        return fail(number.error());
    if (!QDir().mkpath(toQString(*directory)))
        return fail(Failure::Failed, "cannot_write", {{"file", *directory}});
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const std::string language = invocation.isSet("language") ? invocation.value("language") : "en";
    const auto grant = (*desk)->grantExport(*number, *asOf, language, *recipient, *authority);
    if (!grant)
        return fail(grant.error());
    const auto files = writeReport(*grant, toQString(*directory));
    if (!files)
        return fail(files.error());
    const auto head = (*desk)->recordExport(*grant, files->pdfSha256);
    if (!head)
        return fail(head.error());
    invocation.print({{QStringLiteral("pdf"), files->pdf},
                      {QStringLiteral("evidence"), files->evidence},
                      {QStringLiteral("sha256"), toQString(files->pdfSha256)},
                      {QStringLiteral("audit_head"), toQString(*head)}},
                     Ctl::tr("Wrote %1 and %2.").arg(files->pdf, files->evidence));
    return 0;
}

} // namespace

QList<Command> personCommands() {
    const auto limit = valueOption("limit", "N");
    const auto asOf = valueOption("as-of", "DATE");
    return {
        {QStringLiteral("search"),
         QStringLiteral("[TEXT]"),
         0,
         1,
         {valueOption("born", "DATE"), valueOption("document", "NUMBER"), valueOption("nationality", "CODE"),
          limit},
         search},
        {QStringLiteral("traveller"),
         QStringLiteral("ID"),
         1,
         1,
         {asOf, valueOption("ledger", "RULE"), QCommandLineOption(QStringLiteral("with-possible"))},
         openTraveller},
        {QStringLiteral("leads"),
         {},
         0,
         0,
         {valueOption("verdict", "V"), valueOption("status", "open|set_aside|closed|all"), limit},
         leads},
        {QStringLiteral("report"),
         {},
         0,
         0,
         {valueOption("traveller", "ID"), asOf, valueOption("language", "en|fr|both"),
          valueOption("out", "DIR"), valueOption("recipient", "R"), valueOption("authority", "A")},
         report,
         Command::Needs::Fonts},
    };
}

} // namespace passages
