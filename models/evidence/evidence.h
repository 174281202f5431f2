#pragma once

#include "data/base/result.h"
#include "models/desk/desk.h"

#include <QByteArray>
#include <QJsonObject>
#include <string>
#include <vector>

namespace passages {

/// The evidence under a report: who exported what for whom, the records, the itinerary document computed
/// from them. Any thread.
QJsonObject evidenceDocument(const ExportGrant& grant, Instant when = Instant::now());
/// Canonical bytes: keys sorted, no spaces, so that the hash is the same everywhere.
QByteArray canonicalJson(const QJsonObject& object);
/// SHA-256 of the canonical bytes, 64 hex digits: printed on every page of the PDF.
std::string evidenceHash(const QJsonObject& document);
/// SHA-256 of the certificate's DER, as people compare it; empty for what is no PEM.
std::string certificateHash(const std::string& certificatePem);

/// The file: `{"document", "pdf":{"file","sha256"}, "signature", "signature_sha256"}`. The signature is a CMS
/// SignedData (base64) whose content is `{"document_sha256","format","pdf"}`: a change of one byte anywhere
/// is found, and it is known where.
Result<QByteArray> sealEvidence(const QJsonObject& document, const std::string& pdfName,
                                const std::string& pdfSha256, const Cache::SigningIdentity& identity);

/// How the evidence of `passages-….pdf` is called.
std::string evidenceNameOf(const std::string& pdfName);

struct VerificationCheck {
    /// Of a report and its evidence: "evidence" (stands beside the PDF), "form" (the bytes are as written),
    /// "signature", "document_hash", "pdf_reference", "totals" (computed again from the records), "pdf_hash".
    /// Of an audit export: "audit_chain".
    std::string check;
    bool ok = false;
    std::string detail; ///< codes and values, no sentence
};
struct Verification {
    bool valid = false;
    std::string signer; ///< common name and SHA-256 of the certificate
    std::vector<VerificationCheck> checks;
};
/// Checks a report (with its evidence beside it), an evidence file, or an audit export; needs no cache.
/// Errors: "cannot_read", "not_verifiable". Any thread.
Result<Verification> verifyFile(const std::string& path, const PortTable& ports);

} // namespace passages
