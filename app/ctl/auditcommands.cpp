#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/audit/auditexport.h"
#include "ui/text/sentences.h"

#include <QSaveFile>

namespace passages {

namespace {

QJsonObject summary(const AuditCheck& check) {
    QJsonObject object{{QStringLiteral("entries"), static_cast<qint64>(check.entries)},
                       {QStringLiteral("head"), toQString(check.head)},
                       {QStringLiteral("valid"), check.valid}};
    if (!check.valid) {
        object.insert(QStringLiteral("first_bad"), static_cast<qint64>(check.firstBadIndex));
        object.insert(QStringLiteral("problem"), toQString(check.problem));
    }
    return object;
}

Result<int> list(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto entries = (*desk)->auditEntries();
    const auto check = (*desk)->verifyAudit();
    if (!entries || !check)
        return fail(entries ? check.error() : entries.error());
    QJsonArray array;
    QStringList lines;
    for (const AuditEntry& entry : *entries) {
        array.append(toJson(entry));
        lines += QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\t%7")
                     .arg(QString::number(entry.index), toQString(entry.when.iso()), toQString(entry.user),
                          text::auditAction(entry.action), toQString(entry.outcome), toQString(entry.purpose),
                          toQString(entry.subject));
    }
    QJsonObject document = summary(*check);
    document.insert(QStringLiteral("entries"), array);
    invocation.print(document, lines.join(u'\n'));
    return 0;
}

Result<int> verify(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto check = (*desk)->verifyAudit();
    if (!check)
        return fail(check.error());
    const Error broken{Failure::Integrity,
                       "audit_broken",
                       {{"index", std::to_string(check->firstBadIndex)}, {"problem", check->problem}}};
    invocation.print(summary(*check),
                     check->valid ? Ctl::tr("The audit log is whole: %1 entries, head %2.")
                                        .arg(QLocale().toString(static_cast<qlonglong>(check->entries)),
                                             toQString(check->head))
                                  : text::errorSentence(broken));
    return check->valid ? 0 : Invocation::exitStatus(Failure::Integrity);
}

Result<int> exportLog(const Invocation& invocation) {
    const auto out = invocation.required("out");
    if (!out)
        return fail(out.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto entries = (*desk)->auditEntries();
    if (!entries)
        return fail(entries.error());
    QSaveFile file(toQString(*out));
    const QByteArray content = QByteArray::fromStdString(
        exportAudit(*entries, invocation.isSet("full") ? AuditDisclosure::Full : AuditDisclosure::Withheld));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(Failure::Failed, "cannot_write", {{"file", *out}});
    invocation.print({{QStringLiteral("entries"), static_cast<qint64>(entries->size())},
                      {QStringLiteral("head"), toQString(entries->empty() ? "" : entries->back().hash)},
                      {QStringLiteral("valid"), true}},
                     Ctl::tr("Wrote %1.").arg(toQString(*out)));
    return 0;
}

} // namespace

QList<Command> auditCommands() {
    return {
        {QStringLiteral("audit list"), {}, 0, 0, {}, list},
        {QStringLiteral("audit verify"), {}, 0, 0, {}, verify},
        {QStringLiteral("audit export"),
         {},
         0,
         0,
         {valueOption("out", "FILE"), flagOption("full")},
         exportLog},
    };
}

} // namespace passages
