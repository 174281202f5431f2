#include "models/evidence/evidence.h"

#include "data/crypto/digest.h"
#include "data/fact/factjson.h"
#include "data/feed/cms.h"
#include "data/record/recordreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace passages {

namespace {
QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QJsonObject exportOf(const ExportGrant& grant, Instant when) {
    return {{QStringLiteral("when"), text(when.iso())},
            {QStringLiteral("user"), text(grant.user)},
            {QStringLiteral("agency"), text(std::string(toCode(grant.agency)))},
            {QStringLiteral("cache"), text(grant.cacheId)},
            {QStringLiteral("training"), grant.training},
            {QStringLiteral("purpose"), text(grant.purpose.code)},
            {QStringLiteral("case"), text(grant.purpose.caseReference)},
            {QStringLiteral("recipient"), text(grant.recipient)},
            {QStringLiteral("authority"), text(grant.authority)},
            {QStringLiteral("language"), text(grant.language)},
            {QStringLiteral("audit_head"), text(grant.auditHead)},
            {QStringLiteral("program"), QStringLiteral("Passages " PASSAGES_VERSION)}};
}

QJsonArray recordsOf(const std::vector<FeedRecord>& held) {
    QJsonArray records;
    for (const FeedRecord& record : held)
        records.append(QJsonDocument::fromJson(QByteArray::fromStdString(writeRecord(record))).object());
    return records;
}

/// Those under whose identity the exit may be that a lead lacks.
QJsonArray othersOf(const TravellerFile& file) {
    QJsonArray others;
    for (const PossibleOther& other : file.input.others) {
        QJsonArray facts;
        for (const Fact& fact : other.facts)
            facts.append(toJson(fact));
        others.append(QJsonObject{{QStringLiteral("traveller"), text(other.identity.traveller)},
                                  {QStringLiteral("weight"), other.identity.weight},
                                  {QStringLiteral("records"), recordsOf(other.records)},
                                  {QStringLiteral("facts"), facts}});
    }
    return others;
}

QJsonArray decisionsOf(const TravellerFile& file) {
    QJsonArray decisions;
    for (const LeadDecision& decision : file.decisions)
        decisions.append(QJsonObject{{QStringLiteral("entry"), text(decision.entry)},
                                     {QStringLiteral("country"), text(std::string(toCode(decision.country)))},
                                     {QStringLiteral("decision"), text(std::string(toCode(decision.kind)))},
                                     {QStringLiteral("reason"), text(decision.reason)},
                                     {QStringLiteral("note"), text(decision.note)},
                                     {QStringLiteral("basis"), text(decision.basis)},
                                     {QStringLiteral("by"), text(decision.by)},
                                     {QStringLiteral("at"), text(decision.at.iso())}});
    return decisions;
}
} // namespace

QJsonObject evidenceDocument(const ExportGrant& grant, Instant when) {
    return {{QStringLiteral("format"), 1},
            {QStringLiteral("export"), exportOf(grant, when)},
            {QStringLiteral("certificate"), text(grant.identity.certificatePem)},
            {QStringLiteral("records"), recordsOf(grant.file.input.records)},
            {QStringLiteral("others"), othersOf(grant.file)},
            {QStringLiteral("us_air_exits"), grant.file.input.usAirExits == UsAirExits::Carried},
            {QStringLiteral("decisions"), decisionsOf(grant.file)},
            {QStringLiteral("itinerary"), toJson(grant.file.assessment)}};
}

QByteArray canonicalJson(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::string evidenceHash(const QJsonObject& document) {
    return hex(sha256(canonicalJson(document).toStdString()));
}

std::string certificateHash(const std::string& certificatePem) {
    const QByteArray pem = QByteArray::fromStdString(certificatePem);
    const QByteArray begin("-----BEGIN CERTIFICATE-----");
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = pem.indexOf("-----END CERTIFICATE-----");
    if (from < 0 || to < from)
        return {};
    const QByteArray body = pem.mid(from + begin.size(), to - from - begin.size());
    return hex(sha256(QByteArray::fromBase64(body.simplified().replace(' ', "")).toStdString()));
}

Result<QByteArray> sealEvidence(const QJsonObject& document, const std::string& pdfName,
                                const std::string& pdfSha256, const Cache::SigningIdentity& identity) {
    const QJsonObject pdf{{QStringLiteral("file"), text(pdfName)},
                          {QStringLiteral("sha256"), text(pdfSha256)}};
    const QJsonObject statement{{QStringLiteral("format"), 1},
                                {QStringLiteral("document_sha256"), text(evidenceHash(document))},
                                {QStringLiteral("pdf"), pdf}};
    const auto signature =
        signCms(canonicalJson(statement).toStdString(), identity.keyPem, identity.certificatePem);
    if (!signature)
        return fail(signature.error());
    const QJsonObject file{
        {QStringLiteral("document"), document},
        {QStringLiteral("pdf"), pdf},
        {QStringLiteral("signature"), QString::fromLatin1(QByteArray::fromStdString(*signature).toBase64())},
        {QStringLiteral("signature_sha256"), text(hex(sha256(*signature)))}};
    return canonicalJson(file) + '\n';
}

std::string evidenceNameOf(const std::string& pdfName) {
    const std::string suffix = ".pdf";
    const bool named = pdfName.size() > suffix.size() &&
                       pdfName.compare(pdfName.size() - suffix.size(), suffix.size(), suffix) == 0;
    return (named ? pdfName.substr(0, pdfName.size() - suffix.size()) : pdfName) + ".evidence.json";
}

} // namespace passages
