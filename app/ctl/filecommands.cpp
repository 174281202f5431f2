#include "app/ctl/assessmenttext.h"
#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "app/ctl/ledger.h"
#include "app/demo/demodata.h"
#include "data/fact/factjson.h"
#include "data/record/recordfile.h"
#include "models/evidence/evidence.h"
#include "ui/text/sentences.h"

namespace passages {

namespace {

/// The as-of date and how far the feeds of the file are taken to be complete.
struct Frame {
    LocalDate asOf;
    std::vector<std::pair<std::string, Instant>> completeTo;
    std::vector<FeedRecord> records;
};

Result<Frame> readFrame(const Invocation& invocation) {
    const auto path = invocation.required("records");
    if (!path)
        return fail(path.error());
    const auto asOf = invocation.date("as-of");
    if (!asOf)
        return fail(asOf.error());
    if (!*asOf)
        return fail(Failure::Usage, "option_required", {{"option", "--as-of"}});
    const auto completeTo = invocation.instant("complete-to");
    if (!completeTo)
        return fail(completeTo.error());
    auto records = readRecordFile(*path, PortTable::builtIn());
    if (!records)
        return fail(records.error());
    Frame frame{**asOf, {}, std::move(*records)};
    if (*completeTo)
        for (const FeedRecord& record : frame.records)
            if (std::none_of(frame.completeTo.begin(), frame.completeTo.end(),
                             [&](const auto& known) { return known.first == record.feed; }))
                frame.completeTo.emplace_back(record.feed, **completeTo);
    return frame;
}

Result<int> evaluate(const Invocation& invocation) {
    auto frame = readFrame(invocation);
    if (!frame)
        return fail(frame.error());
    std::vector<Fact> facts;
    if (invocation.isSet("facts")) {
        auto read = readFactFile(invocation.value("facts"));
        if (!read)
            return fail(read.error());
        facts = std::move(*read);
    }
    const Assessment assessment = assess({{},
                                          std::move(frame->records),
                                          frame->asOf,
                                          std::move(frame->completeTo),
                                          UsAirExits::NotCarried,
                                          std::move(facts)},
                                         PortTable::builtIn());
    if (invocation.isSet("ledger"))
        return printLedger(invocation, assessment);
    invocation.print(toJson(assessment), assessmentText(assessment));
    return 0;
}

Result<int> days(const Invocation& invocation) {
    const auto country = countryFromCode(invocation.value("country"));
    if (!country)
        return fail(Failure::Usage, "unknown_code",
                    {{"option", "--country"}, {"text", invocation.value("country")}});
    const auto from = invocation.date("from");
    const auto to = invocation.date("to");
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    if (!*from || !*to)
        return fail(Failure::Usage, "option_required", {{"option", *from ? "--to" : "--from"}});
    if (**to < **from)
        return fail(Failure::Usage, "window_ends_before_it_begins",
                    {{"from", (*from)->iso()}, {"to", (*to)->iso()}});
    auto frame = readFrame(invocation);
    if (!frame)
        return fail(frame.error());
    const Itinerary itinerary =
        makeItinerary(frame->records, frame->asOf, std::move(frame->completeTo), PortTable::builtIn());
    const QJsonObject document = daysDocument(*country, {**from, **to}, itinerary);
    invocation.print(document, Ctl::tr("minimum %1, recorded %2, maximum %3 days")
                                   .arg(document.value(u"minimum").toInt())
                                   .arg(document.value(u"recorded").toInt())
                                   .arg(document.value(u"maximum").toInt()));
    return 0;
}

Result<int> verify(const Invocation& invocation) {
    QJsonArray files;
    QStringList lines;
    bool allValid = true;
    QJsonObject document;
    for (const QString& path : invocation.arguments()) {
        const auto verification = verifyFile(path.toStdString(), PortTable::builtIn());
        if (!verification)
            return fail(verification.error());
        QJsonArray checks;
        for (const VerificationCheck& check : verification->checks) {
            checks.append(QJsonObject{{QStringLiteral("check"), toQString(check.check)},
                                      {QStringLiteral("ok"), check.ok},
                                      {QStringLiteral("detail"), toQString(check.detail)}});
            lines += QStringLiteral("%1 %2 %3")
                         .arg(check.ok ? QChar(u'✓') : QChar(u'✗'))
                         .arg(toQString(check.check), toQString(check.detail));
        }
        document = {{QStringLiteral("file"), path},
                    {QStringLiteral("valid"), verification->valid},
                    {QStringLiteral("signer"), toQString(verification->signer)},
                    {QStringLiteral("checks"), checks}};
        files.append(document);
        allValid = allValid && verification->valid;
    }
    lines +=
        allValid ? Ctl::tr("Valid: nothing was changed.") : Ctl::tr("NOT valid: the lines marked ✗ say why.");
    if (files.size() > 1)
        document = {{QStringLiteral("valid"), allValid}, {QStringLiteral("files"), files}};
    invocation.print(document, lines.join(u'\n'));
    return allValid ? 0 : Invocation::exitStatus(Failure::Integrity);
}

Result<int> demo(const Invocation& invocation) {
    DemoOptions options;
    const auto directory = invocation.required("out");
    if (!directory)
        return fail(directory.error());
    options.directory = *directory;
    const auto travellers = invocation.number("travellers");
    const auto seed = invocation.number("seed");
    if (!travellers || !seed)
        return fail(travellers ? seed.error() : travellers.error());
    if (*travellers)
        options.travellers = static_cast<int>(std::clamp<std::int64_t>(**travellers, 1, 10'000'000));
    if (*seed)
        options.seed = static_cast<std::uint64_t>(**seed);
    const auto summary = writeDemo(options);
    if (!summary)
        return fail(summary.error());
    invocation.print({{QStringLiteral("travellers"), static_cast<qint64>(summary->travellers)},
                      {QStringLiteral("records"), static_cast<qint64>(summary->records)}},
                     Ctl::tr("Made %1 records of %2 travellers.")
                         .arg(QLocale().toString(static_cast<qlonglong>(summary->records)),
                              QLocale().toString(static_cast<qlonglong>(summary->travellers))));
    return 0;
}

} // namespace

QList<Command> fileCommands() {
    const auto records = valueOption("records", "FILE");
    const auto asOf = valueOption("as-of", "DATE");
    const auto completeTo = valueOption("complete-to", "INSTANT");
    return {
        {QStringLiteral("evaluate"),
         {},
         0,
         0,
         {records, asOf, completeTo, valueOption("facts", "FILE"), valueOption("ledger", "RULE")},
         evaluate},
        {QStringLiteral("days"),
         {},
         0,
         0,
         {valueOption("country", "CA|US"), valueOption("from", "DATE"), valueOption("to", "DATE"), records,
          asOf, completeTo},
         days},
        {QStringLiteral("verify"), QStringLiteral("FILE…"), 1, 1000, {}, verify},
        {QStringLiteral("demo"),
         {},
         0,
         0,
         {valueOption("out", "DIR"), valueOption("travellers", "N"), valueOption("seed", "S")},
         demo},
    };
}

} // namespace passages
