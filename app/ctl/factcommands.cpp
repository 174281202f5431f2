#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/fact/factjson.h"
#include "ui/text/sentences.h"

namespace passages {

namespace {

Result<std::int64_t> numberOf(const std::string& text) {
    bool isNumber = false;
    const qlonglong number = toQString(text).toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return fail(Failure::Usage, "bad_number", {{"text", text}});
    return number;
}

Result<LocalDate> requiredDate(const Invocation& invocation, const char* option) {
    const auto date = invocation.date(option);
    if (!date)
        return fail(date.error());
    if (!*date)
        return fail(Failure::Usage, "option_required", {{"option", std::string("--") + option}});
    return **date;
}

Result<std::int64_t> travellerOf(const Invocation& invocation) {
    const auto number = travellerFromId(invocation.argument(0));
    if (!number)
        return fail(Failure::Usage, "no_such_traveller", {{"traveller", invocation.argument(0)}});
    return *number;
}

Result<Fact> readFact(const Invocation& invocation) {
    Fact fact;
    for (const char* option : {"kind", "country", "source"})
        if (const auto given = invocation.required(option); !given)
            return fail(given.error());
    const auto kind = factKindFromCode(invocation.value("kind"));
    if (!kind)
        return fail(Failure::Usage, "bad_fact_kind", {{"text", invocation.value("kind")}});
    const auto country = countryFromCode(invocation.value("country"));
    if (!country)
        return fail(Failure::Usage, "bad_fact_country", {{"text", invocation.value("country")}});
    const auto from = requiredDate(invocation, "from");
    const auto sourceDate = requiredDate(invocation, "source-date");
    const auto until = invocation.date("until");
    if (!from || !sourceDate)
        return fail(from ? sourceDate.error() : from.error());
    if (!until)
        return fail(until.error());
    fact.kind = *kind;
    fact.country = *country;
    fact.from = *from;
    fact.until = *until;
    fact.document = invocation.value("document");
    fact.source = invocation.value("source");
    fact.sourceDate = *sourceDate;
    return fact;
}

QString line(const Fact& fact) {
    const QString until = fact.until ? toQString(fact.until->iso()) : QStringLiteral("…");
    QString text =
        Ctl::tr("%1\t%2\t%3\t%4 to %5\t%6 (%7)\tentered by %8",
                "number, kind, country, first and last day, source and its date, account")
            .arg(QString::number(fact.number), text::factKindWord(toCode(fact.kind)),
                 text::countryName(toCode(fact.country)), toQString(fact.from.iso()), until,
                 toQString(fact.source), toQString(fact.sourceDate.iso()), toQString(fact.enteredBy));
    if (!fact.document.empty())
        text += u'\t' + toQString(fact.document);
    if (fact.withdrawn)
        text += u'\t' + Ctl::tr("withdrawn by %1: %2")
                            .arg(toQString(fact.withdrawn->by), toQString(fact.withdrawn->reason));
    return text;
}

Result<int> addFact(const Invocation& invocation) {
    const auto number = travellerOf(invocation);
    if (!number)
        return fail(number.error());
    const auto fact = readFact(invocation);
    if (!fact)
        return fail(fact.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto entered = (*desk)->enterFact(*number, *fact);
    if (!entered)
        return fail(entered.error());
    QJsonObject document = toJson(*entered);
    document.insert(QStringLiteral("traveller"), toQString(travellerId(*number)));
    invocation.print(document, line(*entered));
    return 0;
}

Result<int> listFacts(const Invocation& invocation) {
    const auto number = travellerOf(invocation);
    if (!number)
        return fail(number.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto facts = (*desk)->facts(*number);
    if (!facts)
        return fail(facts.error());
    QJsonArray array;
    QStringList lines;
    for (const Fact& fact : *facts) {
        array.append(toJson(fact));
        lines += line(fact);
    }
    invocation.print(
        {{QStringLiteral("traveller"), toQString(travellerId(*number))}, {QStringLiteral("facts"), array}},
        lines.isEmpty() ? Ctl::tr("Nothing was entered.") : lines.join(u'\n'));
    return 0;
}

Result<int> withdrawFact(const Invocation& invocation) {
    const auto number = numberOf(invocation.argument(0));
    if (!number)
        return fail(number.error());
    const auto reason = invocation.required("reason");
    if (!reason)
        return fail(reason.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto fact = (*desk)->withdrawFact(*number, *reason);
    if (!fact)
        return fail(fact.error());
    invocation.print(toJson(*fact), line(*fact));
    return 0;
}

Result<int> listKinds(const Invocation& invocation) {
    QJsonArray kinds;
    QStringList lines;
    for (const FactKind kind : factKinds()) {
        kinds.append(QJsonObject{{QStringLiteral("kind"), toQString(toCode(kind))},
                                 {QStringLiteral("credit"), isCredit(kind)}});
        lines += toQString(toCode(kind)) + u'\t' + text::factKindWord(toCode(kind));
    }
    invocation.print({{QStringLiteral("kinds"), kinds}}, lines.join(u'\n'));
    return 0;
}

using Decide = Result<StoredLead> (Desk::*)(std::int64_t, const std::string&, const std::string&);

Result<int> decide(const Invocation& invocation, Decide decision) {
    const auto number = numberOf(invocation.argument(0));
    if (!number)
        return fail(number.error());
    const auto reason = invocation.required("reason");
    const auto note = invocation.required("note");
    if (!reason || !note)
        return fail(reason ? note.error() : reason.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto lead = (desk->get()->*decision)(*number, *reason, *note);
    if (!lead)
        return fail(lead.error());
    invocation.print(
        toJson(*lead),
        Ctl::tr("Lead %1: %2").arg(QString::number(lead->number), text::leadStatusWord(lead->status)));
    return 0;
}

Result<int> setAside(const Invocation& invocation) {
    return decide(invocation, &Desk::setLeadAside);
}
Result<int> keep(const Invocation& invocation) {
    return decide(invocation, &Desk::keepLead);
}
Result<int> reopen(const Invocation& invocation) {
    return decide(invocation, &Desk::reopenLead);
}

} // namespace

QList<Command> factCommands() {
    const auto traveller = QStringLiteral("ID");
    const auto number = QStringLiteral("NUMBER");
    const QList<QCommandLineOption> decision{valueOption("reason", "CODE"), valueOption("note", "TEXT")};
    return {
        {QStringLiteral("fact add"),
         traveller,
         1,
         1,
         {valueOption("kind", "K"), valueOption("country", "CA|US"), valueOption("from", "DATE"),
          valueOption("until", "DATE"), valueOption("document", "NUMBER"), valueOption("source", "TEXT"),
          valueOption("source-date", "DATE")},
         addFact},
        {QStringLiteral("fact list"), traveller, 1, 1, {}, listFacts},
        {QStringLiteral("fact withdraw"), number, 1, 1, {valueOption("reason", "TEXT")}, withdrawFact},
        {QStringLiteral("fact kinds"), {}, 0, 0, {}, listKinds},
        {QStringLiteral("lead set-aside"), number, 1, 1, decision, setAside},
        {QStringLiteral("lead keep"), number, 1, 1, decision, keep},
        {QStringLiteral("lead reopen"), number, 1, 1, decision, reopen},
    };
}

} // namespace passages
