#include "models/evidence/verification.h"

#include "data/audit/auditexport.h"
#include "data/crypto/digest.h"
#include "models/evidence/evidence.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace passages {

namespace {
Result<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Failure::Failed, "cannot_read", {{"file", path.toStdString()}});
    return file.readAll();
}

Verification concluded(Verification verification) {
    const auto& checks = verification.checks;
    verification.valid = !checks.empty() && std::all_of(checks.begin(), checks.end(),
                                                        [](const VerificationCheck& c) { return c.ok; });
    return verification;
}

VerificationCheck pdfHashCheck(const QByteArray& pdf, const std::string& expected) {
    const std::string found = hex(sha256(pdf.toStdString()));
    return {"pdf_hash", found == expected, found == expected ? found : found + " != " + expected};
}

Verification verifyReport(const QFileInfo& file, const QByteArray& pdf, const PortTable& ports) {
    Verification verification;
    const QString name = QString::fromStdString(evidenceNameOf(file.fileName().toStdString()));
    const auto evidence = contentOf(file.dir().filePath(name));
    verification.checks.push_back({"evidence", evidence.has_value(), name.toStdString()});
    if (!evidence)
        return verification;
    const SealedEvidence sealed = checkEvidence(*evidence, ports, verification);
    verification.checks.push_back(pdfHashCheck(pdf, sealed.pdfSha256));
    return verification;
}

Verification verifyEvidence(const QFileInfo& file, const QByteArray& bytes, const PortTable& ports) {
    Verification verification;
    const SealedEvidence sealed = checkEvidence(bytes, ports, verification);
    // Only a bare name: evidence must not send us round the disk.
    const QString name = QString::fromStdString(sealed.pdfName);
    if (name.isEmpty() || QFileInfo(name).fileName() != name)
        return verification;
    if (const auto pdf = contentOf(file.dir().filePath(name)))
        verification.checks.push_back(pdfHashCheck(*pdf, sealed.pdfSha256));
    return verification;
}

Verification verifyAudit(const QByteArray& bytes) {
    const AuditCheck check = verifyAuditExport(bytes.toStdString());
    const std::string found = "entries " + std::to_string(check.entries) + ", head " + check.head;
    const std::string wrong = check.problem + " at " + std::to_string(check.firstBadIndex);
    return {false, {}, {{"audit_chain", check.valid, check.valid ? found : wrong}}};
}
} // namespace

Result<Verification> verifyFile(const std::string& path, const PortTable& ports) {
    const QFileInfo file(QString::fromStdString(path));
    const auto bytes = contentOf(file.filePath());
    if (!bytes)
        return fail(bytes.error());
    const QString suffix = file.suffix().toLower();
    if (suffix == u"pdf" || bytes->startsWith("%PDF-"))
        return concluded(verifyReport(file, *bytes, ports));
    if (suffix == u"json")
        return concluded(verifyEvidence(file, *bytes, ports));
    if (suffix == u"ndjson")
        return concluded(verifyAudit(*bytes));
    return fail(Failure::Usage, "not_verifiable", {{"file", path}});
}

} // namespace passages
