#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/feed/inputwatch.h"
#include "data/feed/publisher.h"
#include "data/platform/platform.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLocale>
#include <QTemporaryFile>
#include <cstdio>

namespace passages {

namespace {

QByteArray toJsonLine(const LineProblem& problem) {
    return QJsonDocument(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(problem.line)},
                                     {QStringLiteral("reason"), toQString(problem.reason)},
                                     {QStringLiteral("field"), toQString(problem.field)},
                                     {QStringLiteral("id"), toQString(problem.id)}})
        .toJson(QJsonDocument::Compact);
}

QString problemLine(const LineProblem& problem) {
    const QString reason = text::quarantineReason(problem.reason);
    return Ctl::tr("line %1: %2").arg(QString::number(problem.line), reason) +
           (problem.field.empty() ? QString() : QStringLiteral(" (%1)").arg(toQString(problem.field)));
}

QString inWords(std::int64_t number) {
    return QLocale().toString(static_cast<qlonglong>(number));
}

Result<Publication> readPublication(const Invocation& invocation) {
    const bool watches = invocation.isSet("watch");
    Publication publication;
    for (auto [option, field] :
         {std::pair{"feed", &publication.feed}, std::pair{"out", &publication.folder}}) {
        const auto given = invocation.required(option);
        if (!given)
            return fail(given.error());
        *field = *given;
    }
    if (watches == invocation.isSet("input"))
        return fail(Failure::Usage, "option_required", {{"option", "--input|--watch"}});
    publication.input = invocation.value("input");
    const auto country = countryFromCode(invocation.value("country"));
    if (!country)
        return fail(Failure::Usage, "unknown_code",
                    {{"option", "--country"}, {"text", invocation.value("country")}});
    publication.country = *country;
    const auto key = invocation.fileContent("key");
    const auto certificate = invocation.fileContent("cert");
    const auto completeTo = invocation.instant("complete-to");
    const auto segment = invocation.number("segment-records");
    if (!key || !certificate)
        return fail(key ? certificate.error() : key.error());
    if (!completeTo || !segment)
        return fail(completeTo ? segment.error() : completeTo.error());
    if (!*completeTo && !watches)
        return fail(Failure::Usage, "option_required", {{"option", "--complete-to"}});
    publication.signing = {*key, *certificate};
    // Without any, a feed begins with no instant that it is complete to.
    publication.completeTo = completeTo->value_or(Instant());
    if (*segment)
        publication.segmentRecords = **segment;
    publication.audience =
        invocation.isSet("shared") ? Publication::Audience::Other : Publication::Audience::Own;
    return publication;
}

/// The lines left out, as the elements of a JSON array, on the disk until it is known whether they count.
class LeftOutLines {
  public:
    explicit LeftOutLines(const Invocation& invocation) : m_wantsJson(invocation.wantsJson()) {}
    bool open() { return m_file.open(); }
    void add(const LineProblem& problem) {
        if (!m_wantsJson)
            return Invocation::note(Ctl::tr("left out, %1").arg(problemLine(problem)));
        m_file.write(m_isEmpty ? "" : ",");
        m_file.write(toJsonLine(problem));
        m_isEmpty = false;
    }
    /// `{"left_out":[…],"records":…,"segments":…}` on standard output, whatever their number.
    void print(const PublishReport& report) {
        std::fputs("{\"left_out\":[", stdout);
        m_file.seek(0);
        while (!m_file.atEnd()) {
            const QByteArray block = m_file.read(qint64{1} << 16);
            std::fwrite(block.constData(), 1, static_cast<std::size_t>(block.size()), stdout);
        }
        const QJsonObject rest{{QStringLiteral("records"), static_cast<qint64>(report.records)},
                               {QStringLiteral("segments"), static_cast<qint64>(report.segments)},
                               {QStringLiteral("skipped"), static_cast<qint64>(report.skipped)}};
        const QByteArray text = QJsonDocument(rest).toJson(QJsonDocument::Compact);
        std::fputs("],", stdout);
        std::fwrite(text.constData() + 1, 1, static_cast<std::size_t>(text.size() - 1), stdout);
        std::fputs("\n", stdout);
    }

  private:
    bool m_wantsJson;
    bool m_isEmpty = true;
    QTemporaryFile m_file;
};

void noteOutcome(const InputWatch::Outcome& outcome) {
    using What = InputWatch::Outcome::What;
    const QString name = toQString(outcome.file);
    if (outcome.what == What::Published)
        return Invocation::note(Ctl::tr("%1: %2 records in %3 segments, %4 lines left out")
                                    .arg(name, inWords(outcome.report.records),
                                         inWords(outcome.report.segments), inWords(outcome.report.leftOut)));
    const Error error = outcome.report.error.value_or(Error{Failure::Failed, "cannot_write", {}});
    const QString sentence = text::errorSentence(error);
    if (outcome.what == What::Delayed)
        return Invocation::note(Ctl::tr("%1 waits: %2", "a file, and why").arg(name, sentence));
    Invocation::note(Ctl::tr("%1 refused: %2", "a file, and why").arg(name, sentence));
    for (const LineProblem& problem : outcome.report.problems)
        Invocation::note(problemLine(problem));
}

Result<int> watch(const Invocation& invocation, const Publication& publication,
                  const std::atomic<bool>& cancelled) {
    InputWatch watch(PortTable::builtIn(), publication, invocation.value("watch"), cancelled);
    using What = InputWatch::Outcome::What;
    std::int64_t published = 0, refused = 0, records = 0, segments = 0, leftOut = 0;
    std::optional<Error> stopped;
    QObject::connect(&watch, &InputWatch::finished, &watch, [&](const InputWatch::Outcome& outcome) {
        noteOutcome(outcome);
        published += outcome.what == What::Published ? 1 : 0;
        refused += outcome.what == What::Refused ? 1 : 0;
        records += outcome.report.records;
        segments += outcome.report.segments;
        leftOut += outcome.report.leftOut;
        if (outcome.what == What::Stopped)
            stopped = outcome.report.error;
    });
    QObject::connect(&watch, &InputWatch::ended, QCoreApplication::instance(), &QCoreApplication::quit);
    if (const auto started = watch.start(); !started)
        return fail(started.error());
    Invocation::note(Ctl::tr("Watching %1. Ctrl-C ends it.").arg(toQString(invocation.value("watch"))));
    QCoreApplication::exec();
    if (stopped)
        return fail(*stopped);
    invocation.print(
        {{QStringLiteral("files"), static_cast<qint64>(published)},
         {QStringLiteral("refused"), static_cast<qint64>(refused)},
         {QStringLiteral("records"), static_cast<qint64>(records)},
         {QStringLiteral("segments"), static_cast<qint64>(segments)},
         {QStringLiteral("left_out"), static_cast<qint64>(leftOut)}},
        Ctl::tr("Published %1 records in %2 segments.").arg(inWords(records), inWords(segments)));
    return 0;
}

Result<int> publish(const Invocation& invocation) {
    const auto publication = readPublication(invocation);
    if (!publication)
        return fail(publication.error());
    static std::atomic<bool> cancelled = false;
    cancelOnInterrupt(cancelled);
    if (invocation.isSet("watch"))
        return watch(invocation, *publication, cancelled);
    LeftOutLines leftOut(invocation);
    if (!leftOut.open())
        return fail(Failure::Failed, "cannot_write", {{"file", QDir::tempPath().toStdString()}});
    const PublishReport report =
        Publisher(PortTable::builtIn())
            .publish(
                *publication, [&](const LineProblem& problem) { leftOut.add(problem); }, cancelled);
    for (const LineProblem& problem : report.problems)
        Invocation::note(problemLine(problem));
    if (report.error)
        return fail(*report.error);
    if (invocation.wantsJson())
        leftOut.print(report);
    else
        invocation.print({}, Ctl::tr("Published %1 records in %2 segments.")
                                 .arg(inWords(report.records), inWords(report.segments)));
    return 0;
}

} // namespace

QList<Command> publishCommands() {
    return {
        {QStringLiteral("publish"),
         {},
         0,
         0,
         {valueOption("feed", "NAME"), valueOption("country", "CA|US"), valueOption("input", "FILE"),
          valueOption("watch", "DIR"), valueOption("out", "DIR"), valueOption("key", "FILE"),
          valueOption("cert", "FILE"), valueOption("complete-to", "INSTANT"),
          valueOption("segment-records", "N"), flagOption("shared")},
         publish},
    };
}

} // namespace passages
