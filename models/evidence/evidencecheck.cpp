#include "models/evidence/verification.h"

#include "data/crypto/digest.h"
#include "data/fact/factjson.h"
#include "data/feed/cms.h"
#include "data/record/recordreader.h"
#include "models/desk/leadkeeping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace passages {

namespace {
std::string briefly(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Undefined:
        return "absent";
    case QJsonValue::Object:
        return "{…}";
    case QJsonValue::Array:
        return "[" + std::to_string(value.toArray().size()) + "]";
    default: {
        const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return json.mid(1, json.size() - 2).toStdString();
    }
    }
}

std::string differenceOfObjects(const QJsonObject& stated, const QJsonObject& found, const QString& path) {
    QStringList keys = stated.keys() + found.keys();
    keys.removeDuplicates();
    keys.sort();
    for (const QString& key : keys) {
        const QString below = path.isEmpty() ? key : path + QLatin1Char('.') + key;
        if (std::string deeper = firstDifference(stated.value(key), found.value(key), below); !deeper.empty())
            return deeper;
    }
    return {};
}

std::string differenceOfArrays(const QJsonArray& stated, const QJsonArray& found, const QString& path) {
    const qsizetype common = std::min(stated.size(), found.size());
    for (qsizetype i = 0; i < common; ++i) {
        const QString below = path + QStringLiteral("[%1]").arg(i);
        if (std::string deeper = firstDifference(stated.at(i), found.at(i), below); !deeper.empty())
            return deeper;
    }
    if (stated.size() == found.size())
        return {};
    return path.toStdString() + ": " + briefly(stated) + " != " + briefly(found);
}

VerificationCheck signatureCheck(const QJsonObject& file, QJsonObject& statement, std::string& signer) {
    const auto decoded = QByteArray::fromBase64Encoding(file.value(u"signature").toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    const std::string der = decoded ? (*decoded).toStdString() : std::string();
    if (der.empty() || hex(sha256(der)) != file.value(u"signature_sha256").toString().toStdString())
        return {"signature", false, "signature_changed"};
    const auto message = CmsMessage::read(der);
    if (!message)
        return {"signature", false, message.error().code};
    const QJsonObject document = file.value(u"document").toObject();
    const std::string certificate = document.value(u"certificate").toString().toStdString();
    const auto when =
        Instant::parse(document.value(u"export").toObject().value(u"when").toString().toStdString());
    // The certificate is its own authority: who it belongs to is told by its hash, which people compare.
    const auto verified = message->verify({certificate, message->signer()}, when.value_or(Instant()));
    if (!verified)
        return {"signature", false, verified.error().code};
    statement = QJsonDocument::fromJson(QByteArray::fromStdString(message->content())).object();
    signer = message->signer() + " (SHA-256 " + certificateHash(certificate) + ")";
    return {"signature", true, signer};
}

std::string textOf(const QJsonObject& object, QStringView key) {
    return object.value(key).toString().toStdString();
}

/// What the totals need of a decision; nothing if a part of it makes no sense.
std::optional<LeadDecision> decisionFrom(const QJsonObject& object) {
    const auto country = countryFromCode(textOf(object, u"country"));
    const auto kind = leadDecisionFromCode(textOf(object, u"decision"));
    if (!country || !kind)
        return {};
    LeadDecision decision;
    decision.entry = textOf(object, u"entry");
    decision.country = *country;
    decision.kind = *kind;
    decision.basis = textOf(object, u"basis");
    return decision;
}

/// What is wrong with them, and where; nothing if they were read.
std::optional<std::string> readRecords(const QJsonValue& stated, const QString& path, const PortTable& ports,
                                       std::vector<FeedRecord>& records) {
    RecordReader reader(ports);
    const QJsonArray array = stated.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto record = reader.readWithFeed(canonicalJson(array.at(i).toObject()).toStdString());
        if (!record)
            return QStringLiteral("%1[%2]: ").arg(path).arg(i).toStdString() +
                   std::string(toCode(record.error().reason));
        records.push_back(*record);
    }
    return {};
}

std::optional<std::string> readFacts(const QJsonValue& stated, const QString& path,
                                     std::vector<Fact>& facts) {
    const QJsonArray array = stated.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto fact = factFromJson(array.at(i).toObject());
        if (!fact)
            return QStringLiteral("%1[%2]: bad_field").arg(path).arg(i).toStdString();
        facts.push_back(*fact);
    }
    return {};
}

std::optional<std::string> readOthers(const QJsonArray& stated, const PortTable& ports,
                                      std::vector<PossibleOther>& others) {
    for (qsizetype i = 0; i < stated.size(); ++i) {
        const QJsonObject object = stated.at(i).toObject();
        const QString path = QStringLiteral("others[%1].").arg(i);
        PossibleOther other{{textOf(object, u"traveller"), object.value(u"weight").toDouble()}, {}, {}};
        if (auto problem =
                readRecords(object.value(u"records"), path + QStringLiteral("records"), ports, other.records))
            return problem;
        if (auto problem = readFacts(object.value(u"facts"), path + QStringLiteral("facts"), other.facts))
            return problem;
        others.push_back(std::move(other));
    }
    return {};
}

/// One version wrote two lists even where they were empty; before and since they are left out there.
QJsonObject withoutEmptyLists(QJsonObject itinerary) {
    const auto drop = [](QJsonObject& object, const QString& key) {
        if (object.value(key).isArray() && object.value(key).toArray().isEmpty())
            object.remove(key);
    };
    drop(itinerary, QStringLiteral("possible"));
    QJsonArray stays = itinerary.value(u"stays").toArray();
    for (auto stay : stays) {
        QJsonObject object = stay.toObject();
        drop(object, QStringLiteral("other_identity"));
        stay = object;
    }
    if (!stays.isEmpty())
        itinerary.insert(QStringLiteral("stays"), stays);
    return itinerary;
}

VerificationCheck totalsCheck(const QJsonObject& document, const PortTable& ports) {
    QJsonObject stated = withoutEmptyLists(document.value(u"itinerary").toObject());
    AssessmentInput input;
    input.traveller = stated.value(u"traveller").toString().toStdString();
    const auto asOf = LocalDate::parse(stated.value(u"as_of").toString().toStdString());
    if (!asOf)
        return {"totals", false, "as_of: bad_date"};
    input.asOf = *asOf;
    input.usAirExits =
        document.value(u"us_air_exits").toBool() ? UsAirExits::Carried : UsAirExits::NotCarried;
    const QJsonObject completeTo = stated.value(u"complete_to").toObject();
    for (auto feed = completeTo.begin(); feed != completeTo.end(); ++feed)
        if (const auto instant = Instant::parse(feed.value().toString().toStdString()))
            input.completeTo.emplace_back(feed.key().toStdString(), *instant);

    if (auto problem =
            readRecords(document.value(u"records"), QStringLiteral("records"), ports, input.records))
        return {"totals", false, *problem};
    if (auto problem = readFacts(stated.value(u"facts"), QStringLiteral("facts"), input.facts))
        return {"totals", false, *problem};
    if (auto problem = readOthers(document.value(u"others").toArray(), ports, input.others))
        return {"totals", false, *problem};
    std::vector<LeadDecision> decisions;
    const QJsonArray decided = document.value(u"decisions").toArray();
    for (qsizetype i = 0; i < decided.size(); ++i) {
        const auto decision = decisionFrom(decided.at(i).toObject());
        if (!decision)
            return {"totals", false, "decisions[" + std::to_string(i) + "]: bad_field"};
        decisions.push_back(*decision);
    }
    Assessment assessment = assess(input, ports);
    applyDecisions(assessment, decisions);
    QJsonObject found = toJson(assessment);
    // Another tz database is no fault of the evidence: what it changes shows in the totals themselves.
    const QString zones = QStringLiteral("tzdata");
    const std::string databases = "tzdata " + stated.take(zones).toString().toStdString() + ", here " +
                                  found.take(zones).toString().toStdString();
    const std::string difference = firstDifference(stated, found);
    return {"totals", difference.empty(), difference.empty() ? databases : difference + "; " + databases};
}
} // namespace

std::string firstDifference(const QJsonValue& stated, const QJsonValue& found, const QString& path) {
    if (stated == found)
        return {};
    if (stated.isObject() && found.isObject())
        return differenceOfObjects(stated.toObject(), found.toObject(), path);
    if (stated.isArray() && found.isArray())
        return differenceOfArrays(stated.toArray(), found.toArray(), path);
    return path.toStdString() + ": " + briefly(stated) + " != " + briefly(found);
}

SealedEvidence checkEvidence(const QByteArray& bytes, const PortTable& ports, Verification& verification) {
    QJsonParseError problem;
    const QJsonObject file = QJsonDocument::fromJson(bytes, &problem).object();
    const bool asWritten = !file.isEmpty() && canonicalJson(file) + '\n' == bytes;
    const QSet<QString> expected{QStringLiteral("document"), QStringLiteral("pdf"),
                                 QStringLiteral("signature"), QStringLiteral("signature_sha256")};
    const QStringList keys = file.keys();
    const bool known = QSet<QString>(keys.begin(), keys.end()) == expected;
    verification.checks.push_back({"form", asWritten && known,
                                   problem.error != QJsonParseError::NoError
                                       ? "bad_json at " + std::to_string(problem.offset)
                                   : !asWritten ? "not_canonical"
                                   : !known     ? "unknown_fields"
                                                : ""});
    if (file.isEmpty())
        return {};

    QJsonObject statement;
    verification.checks.push_back(signatureCheck(file, statement, verification.signer));
    const QJsonObject document = file.value(u"document").toObject();
    const std::string found = evidenceHash(document);
    const std::string stated = statement.value(u"document_sha256").toString().toStdString();
    verification.checks.push_back(
        {"document_hash", found == stated, found == stated ? found : found + " != " + stated});
    const QJsonObject pdf = file.value(u"pdf").toObject();
    verification.checks.push_back({"pdf_reference", pdf == statement.value(u"pdf").toObject(),
                                   firstDifference(pdf, statement.value(u"pdf"), QStringLiteral("pdf"))});
    verification.checks.push_back(totalsCheck(document, ports));
    return {pdf.value(u"file").toString().toStdString(), pdf.value(u"sha256").toString().toStdString()};
}

} // namespace passages
