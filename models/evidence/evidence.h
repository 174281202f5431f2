#pragma once

#include "data/base/result.h"
#include "models/desk/desk.h"

#include <QByteArray>
#include <QJsonObject>
#include <string>
#include <vector>

namespace passages {

/// The evidence under a report: who exported what for whom, the records, the itinerary document computed
/// from them. Canonical: keys sorted, no spaces, so that its hash is the same everywhere.
QJsonObject evidenceDocument(const ExportGrant& grant);
/// SHA-256 of the canonical bytes, 64 hex digits: printed on every page of the PDF.
std::string evidenceHash(const QJsonObject& document);
/// The file: `{"document", "pdf":{"file","sha256"}, "signature"}` with a detached CMS over the first two.
Result<QByteArray> sealEvidence(const QJsonObject& document, const std::string& pdfName,
                                const std::string& pdfSha256, const Cache::SigningIdentity& identity);

struct VerificationCheck {
    std::string check; ///< "signature", "document_hash", "totals", "pdf_hash", "audit_chain", …
    bool ok = false;
    std::string detail;
};
struct Verification {
    bool valid = false;
    std::string signer;
    std::vector<VerificationCheck> checks;
};
/// Checks a report (with its evidence beside it), an evidence file, or an audit export; needs no cache.
Result<Verification> verifyFile(const std::string& path, const PortTable& ports);

} // namespace passages
