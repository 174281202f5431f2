#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/platform/platform.h"
#include "models/identity/linkrules.h"
#include "ui/text/links.h"
#include "ui/text/sentences.h"

#include <atomic>

namespace passages {

namespace {

QJsonObject toJson(const LinkDecision& decision) {
    QJsonObject object{{QStringLiteral("decision"), static_cast<qint64>(decision.number)},
                       {QStringLiteral("kind"), toQString(toCode(decision.kind))},
                       {QStringLiteral("reason"), toQString(decision.reason)},
                       {QStringLiteral("note"), toQString(decision.note)},
                       {QStringLiteral("by"), toQString(decision.by)},
                       {QStringLiteral("at"), toQString(decision.at.iso())},
                       {QStringLiteral("blind"), decision.blind}};
    if (decision.weightShown)
        object.insert(QStringLiteral("weight_shown"), *decision.weightShown);
    if (decision.undone)
        object.insert(QStringLiteral("undone"),
                      QJsonObject{{QStringLiteral("by"), toQString(decision.undone->by)},
                                  {QStringLiteral("at"), toQString(decision.undone->at.iso())},
                                  {QStringLiteral("reason"), toQString(decision.undone->reason)}});
    return object;
}

QJsonObject toJson(const Person& person) {
    return {{QStringLiteral("last_name"), toQString(person.lastName)},
            {QStringLiteral("first_name"), toQString(person.firstName)},
            {QStringLiteral("middle_name"), toQString(person.middleName)},
            {QStringLiteral("date_of_birth"), toQString(person.dateOfBirth.iso())},
            {QStringLiteral("nationality"), toQString(person.nationality)},
            {QStringLiteral("document_number"), toQString(person.documentNumber)},
            {QStringLiteral("document_country"), toQString(person.documentCountry)}};
}

QJsonObject toJson(const LinkSide& side) {
    QJsonArray blocks;
    for (const Person& block : side.blocks)
        blocks.append(toJson(block));
    QJsonObject object{{QStringLiteral("traveller"), toQString(travellerId(side.traveller))},
                       {QStringLiteral("people"), blocks},
                       {QStringLiteral("crossings"), static_cast<qint64>(side.crossings)}};
    if (side.lastSeen)
        object.insert(QStringLiteral("last_seen"), toQString(side.lastSeen->iso()));
    return object;
}

QJsonObject toJson(const PossibleLink& link) {
    QJsonArray evidence;
    for (const LinkEvidence& one : link.evidence)
        evidence.append(QJsonObject{{QStringLiteral("field"), toQString(toCode(one.field))},
                                    {QStringLiteral("level"), toQString(levelCode(one.field, one.level))},
                                    {QStringLiteral("weight"), one.weight}});
    QJsonArray decisions;
    for (const LinkDecision& decision : link.decisions)
        decisions.append(toJson(decision));
    const auto bar = barOf(link.evidence);
    return {{QStringLiteral("link"), static_cast<qint64>(link.number)},
            {QStringLiteral("a"), toJson(link.a)},
            {QStringLiteral("b"), toJson(link.b)},
            {QStringLiteral("compared"), QJsonArray{toJson(link.blockA), toJson(link.blockB)}},
            {QStringLiteral("weight"), link.weight},
            {QStringLiteral("probability"), link.probability},
            {QStringLiteral("kept_apart_by"), bar ? QJsonValue(toQString(toCode(*bar))) : QJsonValue()},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("decisions"), decisions}};
}

QString sideText(const LinkSide& side, const Person& block) {
    return QStringLiteral("%1 %2, %3 %4")
        .arg(toQString(travellerId(side.traveller)), toQString(block.lastName), toQString(block.firstName),
             toQString(block.dateOfBirth.iso()));
}

Result<int> listLinks(const Invocation& invocation) {
    const auto limit = invocation.number("limit");
    if (!limit)
        return fail(limit.error());
    PossibleLinkFilter filter;
    filter.limit = limit->value_or(filter.limit);
    if (invocation.isSet("traveller")) {
        filter.traveller = travellerFromId(invocation.value("traveller"));
        if (!filter.traveller)
            return fail(Failure::Usage, "no_such_traveller", {{"traveller", invocation.value("traveller")}});
    }
    if (invocation.isSet("all"))
        filter.decided = PossibleLinkFilter::Decided::Any;
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto links = (*desk)->possibleLinks(filter);
    if (!links)
        return fail(links.error());
    QJsonArray array;
    QStringList lines;
    for (const PossibleLink& link : *links) {
        array.append(toJson(link));
        lines += QStringLiteral("%1\t%2\t%3\t%4\t%5")
                     .arg(QString::number(link.number), sideText(link.a, link.blockA),
                          sideText(link.b, link.blockB), QLocale().toString(link.weight, 'f', 1),
                          text::likelihoodWord(link.probability, link.evidence));
    }
    invocation.print({{QStringLiteral("links"), array}},
                     lines.isEmpty() ? Ctl::tr("No possible links.") : lines.join(u'\n'));
    return 0;
}

Result<std::int64_t> numberOf(const std::string& text) {
    bool isNumber = false;
    const qint64 number = toQString(text).toLongLong(&isNumber);
    if (!isNumber)
        return fail(Failure::Usage, "bad_number", {{"option", "NUMBER"}, {"text", text}});
    return number;
}

Result<int> decideLink(const Invocation& invocation) {
    const auto number = numberOf(invocation.argument(0));
    const auto reason = invocation.required("reason");
    const auto note = invocation.required("note");
    if (!number)
        return fail(number.error());
    for (const auto* given : {&reason, &note})
        if (!*given)
            return fail(given->error());
    if (invocation.isSet("same") == invocation.isSet("different"))
        return fail(Failure::Usage, "option_required", {{"option", "--same|--different"}});
    const auto kind = invocation.isSet("same") ? LinkDecision::Kind::Same : LinkDecision::Kind::Different;
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto decision = (*desk)->decideLink(*number, kind, *reason, *note, invocation.isSet("blind"));
    if (!decision)
        return fail(decision.error());
    invocation.print(toJson(*decision),
                     Ctl::tr("Decision %1 is written down.").arg(QString::number(decision->number)));
    return 0;
}

Result<int> undoDecision(const Invocation& invocation) {
    const auto number = numberOf(invocation.argument(0));
    const auto reason = invocation.required("reason");
    if (!number)
        return fail(number.error());
    if (!reason)
        return fail(reason.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    if (const auto undone = (*desk)->undoLinkDecision(*number, *reason); !undone)
        return fail(undone.error());
    invocation.print({{QStringLiteral("decision"), static_cast<qint64>(*number)}},
                     Ctl::tr("Decision %1 is taken back.").arg(QString::number(*number)));
    return 0;
}

/// At most twice a second.
void noteResolving(const ResolveProgress& progress) {
    static double last = -1;
    if (progress.seconds - last < 0.5 && progress.done < progress.of)
        return;
    last = progress.seconds;
    const QLocale locale;
    Invocation::note(Ctl::tr("%1 of %2 identities resolved")
                         .arg(locale.toString(static_cast<qlonglong>(progress.done)),
                              locale.toString(static_cast<qlonglong>(progress.of))));
}

Result<int> resolve(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto job = (*desk)->prepareResolving(invocation.isSet("again") ? Desk::Resolve::Everything
                                                                         : Desk::Resolve::WhatIsNew);
    if (!job)
        return fail(job.error());
    static std::atomic<bool> cancelled = false;
    cancelOnInterrupt(cancelled);
    const auto resolved = (*job)->run(noteResolving, cancelled);
    if (!resolved)
        return fail(resolved.error());
    invocation.print(
        {{QStringLiteral("resolved"), static_cast<qint64>(*resolved)}},
        Ctl::tr("Identities resolved: %1.").arg(QLocale().toString(static_cast<qlonglong>(*resolved))));
    return 0;
}

} // namespace

QList<Command> linkCommands() {
    return {
        {QStringLiteral("links"),
         {},
         0,
         0,
         {valueOption("traveller", "ID"), flagOption("all"), valueOption("limit", "N")},
         listLinks},
        {QStringLiteral("link-decide"),
         QStringLiteral("NUMBER"),
         1,
         1,
         {flagOption("same"), flagOption("different"), valueOption("reason", "CODE"),
          valueOption("note", "TEXT"), flagOption("blind")},
         decideLink},
        {QStringLiteral("link-undo"),
         QStringLiteral("DECISION"),
         1,
         1,
         {valueOption("reason", "TEXT")},
         undoDecision},
        {QStringLiteral("resolve"), {}, 0, 0, {flagOption("again")}, resolve},
    };
}

} // namespace passages
