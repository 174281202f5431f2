#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/platform/platform.h"
#include "ui/text/sentences.h"

#include <QLocale>
#include <algorithm>

namespace passages {

namespace {

QString inWords(std::int64_t number) {
    return QLocale().toString(static_cast<qlonglong>(number));
}

Result<int> purge(const Invocation& invocation) {
    const auto asOf = invocation.date("as-of");
    if (!asOf)
        return fail(asOf.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto job = (*desk)->preparePurge(*asOf);
    if (!job)
        return fail(job.error());
    static std::atomic<bool> cancelled = false;
    cancelOnInterrupt(cancelled);
    const auto outcome = (*job)->run(
        [](std::int64_t records) { Invocation::note(Ctl::tr("%1 records erased").arg(inWords(records))); },
        cancelled);
    if (!outcome)
        return fail(outcome.error());
    QJsonArray feeds;
    QStringList lines;
    for (const PurgeReport& report : outcome->feeds) {
        feeds.append(QJsonObject{{QStringLiteral("feed"), toQString(report.feed)},
                                 {QStringLiteral("retention_years"), report.years},
                                 {QStringLiteral("purged"), static_cast<qint64>(report.records)},
                                 {QStringLiteral("quarantined"), static_cast<qint64>(report.quarantined)}});
        lines += Ctl::tr("%1: %2 records past %3 years erased, and %4 quarantined lines")
                     .arg(toQString(report.feed), inWords(report.records), QString::number(report.years),
                          inWords(report.quarantined));
    }
    if (lines.isEmpty())
        lines += Ctl::tr("Nothing is past its retention.");
    invocation.print({{QStringLiteral("purged"), static_cast<qint64>(outcome->purged)},
                      {QStringLiteral("feeds"), feeds},
                      {QStringLiteral("leads"), static_cast<qint64>(outcome->leads)}},
                     lines.join(u'\n'));
    return 0;
}

QString changesOf(const IssuedReport& report) {
    QStringList changes;
    for (const IssuedReport::Change& change : report.changes)
        changes +=
            QStringLiteral("%1: %2 %3")
                .arg(toQString(change.on.iso()), inWords(change.records), text::recordChange(change.what));
    return changes.join(QStringLiteral(", "));
}

Result<int> listReports(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto reports =
        (*desk)->reports(invocation.isSet("changed") ? Desk::Reports::Changed : Desk::Reports::All);
    if (!reports)
        return fail(reports.error());
    QStringList lines;
    for (const IssuedReport& report : *reports)
        lines += QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6")
                     .arg(QString::number(report.number), toQString(travellerId(report.traveller)),
                          toQString(report.writtenAt.iso()), toQString(report.writtenBy),
                          toQString(report.sha256), changesOf(report));
    invocation.print({{QStringLiteral("reports"), toJson(*reports)}},
                     lines.isEmpty() ? Ctl::tr("No report.") : lines.join(u'\n'));
    return 0;
}

Result<int> setFeed(const Invocation& invocation) {
    const auto required = invocation.required("retention-years");
    const auto years = invocation.number("retention-years");
    if (!required || !years)
        return fail(required ? years.error() : required.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const std::string feed = invocation.argument(0);
    if (const auto set = (*desk)->setRetention(feed, retentionYears(**years)); !set)
        return fail(set.error());
    invocation.print({{QStringLiteral("feed"), toQString(feed)},
                      {QStringLiteral("retention_years"), static_cast<qint64>(**years)}},
                     Ctl::tr("Records of %1 are held for %2 years.")
                         .arg(toQString(feed), QString::number(static_cast<qlonglong>(**years))));
    return 0;
}

} // namespace

int retentionYears(std::int64_t asked) {
    return static_cast<int>(std::clamp<std::int64_t>(asked, 0, LongestRetentionYears + 1));
}

QList<Command> keepingCommands() {
    return {
        {QStringLiteral("feed set"),
         QStringLiteral("NAME"),
         1,
         1,
         {valueOption("retention-years", "N")},
         setFeed},
        {QStringLiteral("reports"), {}, 0, 0, {flagOption("changed")}, listReports},
        {QStringLiteral("purge"), {}, 0, 0, {valueOption("as-of", "DATE")}, purge},
    };
}

} // namespace passages
