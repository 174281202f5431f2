#include "ui/audit/auditpage.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace passages {

namespace {

QString outcomeWord(const AuditEntry& entry) {
    if (entry.outcome == "done")
        return QCoreApplication::translate("AuditColumns", "done", "outcome of an action");
    if (entry.outcome == "refused")
        return QCoreApplication::translate("AuditColumns", "refused", "outcome of an action");
    if (entry.outcome == "failed")
        return QCoreApplication::translate("AuditColumns", "failed", "outcome of an action");
    return format::text(entry.outcome);
}

QVariant outcomeIcon(const AuditEntry& entry) {
    if (entry.outcome == "done")
        return theme::icon(QStringLiteral("met"), theme::Tone::Met);
    if (entry.outcome == "refused")
        return theme::icon(QStringLiteral("lock"), theme::Tone::Stale);
    return theme::icon(QStringLiteral("failed"), theme::Tone::Failed);
}

} // namespace

std::vector<Column<AuditEntry>> auditColumns() {
    return {
        Column<AuditEntry>()
            .titled(
                [] { return QCoreApplication::translate("AuditColumns", "No.", "column heading: number"); })
            .saying([](const AuditEntry& entry) { return format::number(entry.index); })
            .sortedBy([](const AuditEntry& entry) { return QVariant::fromValue<qlonglong>(entry.index); })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
        Column<AuditEntry>()
            .titled(
                [] { return QCoreApplication::translate("AuditColumns", "When (UTC)", "column heading"); })
            .saying([](const AuditEntry& entry) { return format::utcTime(entry.when).chopped(4); })
            .explained([](const AuditEntry& entry) { return format::localTime(entry.when); }),
        Column<AuditEntry>()
            .titled([] { return QCoreApplication::translate("AuditColumns", "Who", "column heading"); })
            .saying([](const AuditEntry& entry) { return format::text(entry.user); })
            .explained([](const AuditEntry& entry) { return text::roleWord(entry.role); }),
        Column<AuditEntry>()
            .titled([] { return QCoreApplication::translate("AuditColumns", "Action", "column heading"); })
            .saying([](const AuditEntry& entry) { return text::auditAction(entry.action); }),
        Column<AuditEntry>()
            .titled([] { return QCoreApplication::translate("AuditColumns", "Outcome", "column heading"); })
            .saying(outcomeWord)
            .marked(outcomeIcon),
        Column<AuditEntry>()
            .titled([] { return QCoreApplication::translate("AuditColumns", "Purpose", "column heading"); })
            .saying([](const AuditEntry& entry) {
                return entry.purpose.empty() ? QString() : text::purposeWord(entry.purpose);
            }),
        Column<AuditEntry>()
            .titled([] { return QCoreApplication::translate("AuditColumns", "Case", "column heading"); })
            .saying([](const AuditEntry& entry) { return format::text(entry.caseReference); }),
        Column<AuditEntry>()
            .titled([] { return QCoreApplication::translate("AuditColumns", "Subject", "column heading"); })
            .saying([](const AuditEntry& entry) { return format::text(entry.subject); }),
    };
}

QString auditCheckSentence(const AuditCheck& check) {
    const QString entries = format::number(check.entries);
    if (check.valid)
        return QCoreApplication::translate(
                   "AuditCheck", "The log is whole: %1 entries, each chained to the one before. Head %2.")
            .arg(entries, format::text(check.head));
    const QString first = format::number(check.firstBadIndex);
    if (check.problem == "missing")
        return QCoreApplication::translate(
                   "AuditCheck",
                   "The log is NOT whole: entry %1 is missing. The %2 entries that stand must not "
                   "be relied on from there on. Keep the cache as it is and tell security.")
            .arg(first, entries);
    if (check.problem == "reordered")
        return QCoreApplication::translate(
                   "AuditCheck",
                   "The log is NOT whole: from entry %1 on, entries stand in another order (%2 in "
                   "all). Keep the cache as it is and tell security.")
            .arg(first, entries);
    if (check.problem == "truncated")
        return QCoreApplication::translate(
                   "AuditCheck",
                   "The log is NOT whole: it was cut off at entry %1 (%2 still stand). Keep the "
                   "cache as it is and tell security.")
            .arg(first, entries);
    return QCoreApplication::translate(
               "AuditCheck",
               "The log is NOT whole: entry %1 of %2 was changed after it was written. Keep the "
               "cache as it is and tell security.")
        .arg(first, entries);
}

} // namespace passages
