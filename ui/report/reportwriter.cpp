#include "ui/report/reportwriter.h"

#include "data/crypto/digest.h"
#include "models/evidence/evidence.h"
#include "ui/report/casereport.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

namespace passages {

namespace {
/// `passages-T123-20261122-051000-fr`: nothing in it tells whose records they are to one without the cache.
QString baseName(const ExportGrant& grant, Instant when) {
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9._-]"));
    QString digits = QString::fromStdString(when.iso());
    digits.remove(u'-').remove(u':').remove(u'Z').replace(u'T', u'-');
    QString traveller = QString::fromStdString(grant.file.assessment.traveller);
    traveller.replace(unsafe, QStringLiteral("_"));
    return QStringLiteral("passages-%1-%2-%3")
        .arg(traveller.left(40), digits, QString::fromStdString(grant.language));
}

Result<void> save(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return fail(Failure::Failed, "cannot_write", {{"file", path.toStdString()}});
    return {};
}
} // namespace

Result<ReportFiles> writeReport(const ExportGrant& grant, const QString& directory, Instant when) {
    const QDir folder(directory);
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(Failure::Failed, "cannot_write", {{"file", directory.toStdString()}});
    const QString pdfName = baseName(grant, when) + QStringLiteral(".pdf");
    const QString evidenceName = QString::fromStdString(evidenceNameOf(pdfName.toStdString()));

    const QJsonObject document = evidenceDocument(grant, when);
    const QByteArray pdf =
        report::caseReportPdf({.grant = grant,
                               .ports = PortTable::builtIn(),
                               .when = when,
                               .evidenceHash = evidenceHash(document),
                               .certificateHash = certificateHash(grant.identity.certificatePem),
                               .evidenceFile = evidenceName});
    const ReportFiles files{folder.filePath(pdfName), folder.filePath(evidenceName),
                            hex(sha256(pdf.toStdString()))};
    const auto evidence = sealEvidence(document, pdfName.toStdString(), files.pdfSha256, grant.identity);
    if (!evidence)
        return fail(evidence.error());
    if (auto saved = save(files.evidence, *evidence); !saved)
        return fail(saved.error());
    if (auto saved = save(files.pdf, pdf); !saved) {
        QFile::remove(files.evidence); // evidence of a report that is not there would only confuse
        return fail(saved.error());
    }
    return files;
}

} // namespace passages
