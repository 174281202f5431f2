#include "app/ctl/documents.h"

#include "app/ctl/invocation.h"
#include "models/exchange/expiry.h"

namespace passages {

namespace {

QJsonValue orNull(const std::optional<LocalDate>& date) {
    return date ? QJsonValue(toQString(date->iso())) : QJsonValue();
}

QJsonValue orNull(const std::optional<Instant>& instant) {
    return instant ? QJsonValue(toQString(instant->iso())) : QJsonValue();
}

QJsonObject document(const Person& person) {
    return {
        {QStringLiteral("type"), person.documentType ? toQString(toCode(*person.documentType)) : QString()},
        {QStringLiteral("number"), toQString(person.documentNumber)},
        {QStringLiteral("country"), toQString(person.documentCountry)}};
}

QJsonArray evidenceOf(const SearchHit& hit) {
    QJsonArray evidence;
    for (const SearchEvidence& each : hit.evidence)
        evidence.append(QJsonObject{{QStringLiteral("field"), toQString(each.field)},
                                    {QStringLiteral("asked"), toQString(each.asked)},
                                    {QStringLiteral("held"), toQString(each.held)},
                                    {QStringLiteral("level"), toQString(each.level)},
                                    {QStringLiteral("weight"), each.weight}});
    return evidence;
}

QJsonObject toJson(const SearchUnderstood& understood) {
    QJsonArray born;
    for (const PartialDate& date : understood.born)
        born.append(toQString(date.iso()));
    return {{QStringLiteral("name"), toJsonArray(understood.nameWords)},
            {QStringLiteral("born"), born},
            {QStringLiteral("document"), toJsonArray(understood.documents)},
            {QStringLiteral("nationality"), toJsonArray(understood.nationalities)}};
}

QJsonObject toJson(const SyncReport& report) {
    QJsonObject quarantined;
    for (const auto& [reason, count] : report.quarantined)
        quarantined.insert(toQString(reason), static_cast<qint64>(count));
    QJsonObject object{{QStringLiteral("feed"), toQString(report.feed)},
                       {QStringLiteral("from_segment"), static_cast<qint64>(report.fromSegment)},
                       {QStringLiteral("to_segment"), static_cast<qint64>(report.toSegment)},
                       {QStringLiteral("segments"), static_cast<qint64>(report.segments)},
                       {QStringLiteral("records"), static_cast<qint64>(report.records)},
                       {QStringLiteral("quarantined"), quarantined},
                       {QStringLiteral("complete_to"), orNull(report.completeTo)},
                       {QStringLiteral("bytes"), static_cast<qint64>(report.bytes)},
                       {QStringLiteral("seconds"), report.seconds}};
    if (report.error)
        object.insert(QStringLiteral("error"), toQString(report.error->code));
    return object;
}

QJsonValue closureOf(const StoredLead& lead) {
    if (!lead.closure)
        return {};
    return QJsonObject{{QStringLiteral("note"), toQString(lead.closure->note)},
                       {QStringLiteral("on"), orNull(lead.closure->on)},
                       {QStringLiteral("at"), orNull(lead.closedAt)},
                       {QStringLiteral("sources"), toJsonArray(lead.closure->sources)}};
}

QJsonValue decisionOf(const StoredLead& lead) {
    if (!lead.decision)
        return {};
    return QJsonObject{{QStringLiteral("decision"), toQString(toCode(lead.decision->kind))},
                       {QStringLiteral("reason"), toQString(lead.decision->reason)},
                       {QStringLiteral("note"), toQString(lead.decision->note)},
                       {QStringLiteral("by"), toQString(lead.decision->by)},
                       {QStringLiteral("at"), toQString(lead.decision->at.iso())}};
}

} // namespace

QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonArray toJsonArray(const std::vector<std::string>& texts) {
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(toQString(text));
    return array;
}

QJsonObject toJson(const SearchResult& result) {
    QJsonArray hits;
    for (const SearchHit& hit : result.hits) {
        QJsonArray documents;
        for (const Person& person : hit.documents)
            documents.append(document(person));
        hits.append(QJsonObject{{QStringLiteral("traveller"), toQString(travellerId(hit.traveller))},
                                {QStringLiteral("score"), hit.score},
                                {QStringLiteral("reasons"), toJsonArray(hit.reasons)},
                                {QStringLiteral("evidence"), evidenceOf(hit)},
                                {QStringLiteral("last_name"), toQString(hit.person.lastName)},
                                {QStringLiteral("first_name"), toQString(hit.person.firstName)},
                                {QStringLiteral("middle_name"), toQString(hit.person.middleName)},
                                {QStringLiteral("date_of_birth"), toQString(hit.person.dateOfBirth.iso())},
                                {QStringLiteral("nationality"), toQString(hit.person.nationality)},
                                {QStringLiteral("documents"), documents},
                                {QStringLiteral("crossings"), static_cast<qint64>(hit.crossings)},
                                {QStringLiteral("last_seen"), orNull(hit.lastSeen)}});
    }
    return {{QStringLiteral("results"), hits},
            {QStringLiteral("understood"), toJson(result.understood)},
            {QStringLiteral("milliseconds"), result.milliseconds}};
}

QJsonObject toJson(const Desk::SyncOutcome& outcome) {
    QJsonArray feeds;
    for (const SyncReport& report : outcome.feeds)
        feeds.append(toJson(report));
    return {{QStringLiteral("feeds"), feeds},
            {QStringLiteral("linked"), static_cast<qint64>(outcome.linked)},
            {QStringLiteral("purged"), static_cast<qint64>(outcome.purged)},
            {QStringLiteral("leads"), static_cast<qint64>(outcome.leads)}};
}

QJsonArray otherIdentitiesOf(const StoredLead& lead) {
    QJsonArray array;
    for (const OtherIdentity& other : lead.otherIdentities)
        array.append(QJsonObject{{QStringLiteral("traveller"), toQString(other.traveller)},
                                 {QStringLiteral("weight"), other.weight},
                                 {QStringLiteral("record"), toQString(other.record)},
                                 {QStringLiteral("date"), toQString(other.date.iso())},
                                 {QStringLiteral("port"), toQString(other.port)}});
    return array;
}

QJsonObject toJson(const StoredLead& lead) {
    return {{QStringLiteral("lead"), static_cast<qint64>(lead.number)},
            {QStringLiteral("traveller"), toQString(travellerId(lead.traveller))},
            {QStringLiteral("last_name"), toQString(lead.lastName)},
            {QStringLiteral("first_name"), toQString(lead.firstName)},
            {QStringLiteral("date_of_birth"), toQString(lead.dateOfBirth)},
            {QStringLiteral("nationality"), toQString(lead.nationality)},
            {QStringLiteral("country"), toQString(lead.country)},
            {QStringLiteral("verdict"), toQString(lead.verdict)},
            {QStringLiteral("status"), toQString(lead.status)},
            {QStringLiteral("assessed_verdict"), toQString(lead.assessedVerdict)},
            {QStringLiteral("closure"), closureOf(lead)},
            {QStringLiteral("decision"), decisionOf(lead)},
            {QStringLiteral("from"), toQString(lead.from.iso())},
            {QStringLiteral("to"), orNull(lead.to)},
            {QStringLiteral("authorized_until"), orNull(lead.authorizedUntil)},
            {QStringLiteral("basis"), toQString(lead.basis)},
            {QStringLiteral("days_over"), QJsonObject{{QStringLiteral("minimum"), lead.daysOverMinimum},
                                                      {QStringLiteral("maximum"), lead.daysOverMaximum}}},
            {QStringLiteral("rank"), lead.rank},
            {QStringLiteral("reasons"), toJsonArray(lead.reasons)},
            {QStringLiteral("other_identity"), otherIdentitiesOf(lead)},
            {QStringLiteral("evidence"), toJsonArray(lead.evidence)},
            {QStringLiteral("sources"), toJsonArray(lead.sources)}};
}

QJsonObject toJson(const QuarantineItem& item) {
    return {{QStringLiteral("feed"), toQString(item.feed)},
            {QStringLiteral("segment"), static_cast<qint64>(item.segment)},
            {QStringLiteral("line"), static_cast<qint64>(item.line)},
            {QStringLiteral("reason"), toQString(item.reason)},
            {QStringLiteral("field"), toQString(item.field)},
            {QStringLiteral("id"), toQString(item.id)},
            {QStringLiteral("item"), static_cast<qint64>(item.number)},
            {QStringLiteral("dismissed_by"), toQString(item.dismissedBy)}};
}

QJsonObject toJson(const AuditEntry& entry) {
    return {{QStringLiteral("index"), static_cast<qint64>(entry.index)},
            {QStringLiteral("when"), toQString(entry.when.iso())},
            {QStringLiteral("user"), toQString(entry.user)},
            {QStringLiteral("role"), toQString(entry.role)},
            {QStringLiteral("action"), toQString(entry.action)},
            {QStringLiteral("outcome"), toQString(entry.outcome)},
            {QStringLiteral("purpose"), toQString(entry.purpose)},
            {QStringLiteral("case"), toQString(entry.caseReference)},
            {QStringLiteral("subject"), toQString(entry.subject)},
            {QStringLiteral("detail"), toQString(entry.detail)},
            {QStringLiteral("hash"), toQString(entry.hash)}};
}

QJsonObject toJson(const Subscription& feed, const FeedState* state) {
    QJsonObject object{{QStringLiteral("feed"), toQString(feed.name)},
                       {QStringLiteral("country"), toQString(toCode(feed.country))},
                       {QStringLiteral("url"), toQString(feed.url)},
                       {QStringLiteral("signer"), toQString(feed.signer)},
                       {QStringLiteral("further_signers"), toJsonArray(feed.furtherSigners)},
                       {QStringLiteral("domestic"), feed.domestic},
                       {QStringLiteral("retention_years"), feed.retentionYears}};
    if (state != nullptr) {
        object.insert(QStringLiteral("segment"), static_cast<qint64>(state->segment));
        object.insert(QStringLiteral("complete_to"), orNull(state->completeTo));
        object.insert(QStringLiteral("last_success"), orNull(state->lastSuccess));
        object.insert(QStringLiteral("last_error"), toQString(state->lastError));
        object.insert(QStringLiteral("error_since"), orNull(state->errorSince));
        QJsonArray expiring;
        for (const ExpiringCertificate& ending : expiringCertificates(feed, *state, Instant::now()))
            expiring.append(QJsonObject{{QStringLiteral("role"), toQString(ending.role)},
                                        {QStringLiteral("name"), toQString(ending.name)},
                                        {QStringLiteral("until"), toQString(ending.until.iso())},
                                        {QStringLiteral("expired"), ending.expired}});
        object.insert(QStringLiteral("expiring"), expiring);
    }
    return object;
}

QJsonArray toJson(const std::vector<EarlierVersion>& versions) {
    QJsonArray array;
    for (const EarlierVersion& version : versions)
        array.append(QJsonObject{{QStringLiteral("record"), toQString(version.record.source())},
                                 {QStringLiteral("replaced_by"), toQString(version.replacedBy)},
                                 {QStringLiteral("replaced"), toQString(version.replacedAt.iso())}});
    return array;
}

QJsonArray toJson(const std::vector<IssuedReport>& reports) {
    QJsonArray array;
    for (const IssuedReport& report : reports) {
        QJsonArray changes;
        for (const IssuedReport::Change& change : report.changes)
            changes.append(QJsonObject{{QStringLiteral("change"), toQString(change.what)},
                                       {QStringLiteral("on"), toQString(change.on.iso())},
                                       {QStringLiteral("records"), static_cast<qint64>(change.records)}});
        array.append(QJsonObject{{QStringLiteral("report"), static_cast<qint64>(report.number)},
                                 {QStringLiteral("traveller"), toQString(travellerId(report.traveller))},
                                 {QStringLiteral("as_of"), toQString(report.asOf.iso())},
                                 {QStringLiteral("at"), toQString(report.writtenAt.iso())},
                                 {QStringLiteral("by"), toQString(report.writtenBy)},
                                 {QStringLiteral("sha256"), toQString(report.sha256)},
                                 {QStringLiteral("records"), static_cast<qint64>(report.records)},
                                 {QStringLiteral("changed"), changes}});
    }
    return array;
}

void noteLeads(const LeadProgress& progress) {
    static double last = -1;
    if (progress.seconds - last < 0.5 && progress.assessed < progress.of)
        return;
    last = progress.seconds;
    const QLocale locale;
    Invocation::note(Ctl::tr("%1 of %2 travellers assessed")
                         .arg(locale.toString(static_cast<qlonglong>(progress.assessed)),
                              locale.toString(static_cast<qlonglong>(progress.of))));
}

QJsonObject toJson(const SyncAttempt& attempt) {
    return {{QStringLiteral("feed"), toQString(attempt.feed)},
            {QStringLiteral("at"), toQString(attempt.at.iso())},
            {QStringLiteral("from_segment"), static_cast<qint64>(attempt.fromSegment)},
            {QStringLiteral("to_segment"), static_cast<qint64>(attempt.toSegment)},
            {QStringLiteral("records"), static_cast<qint64>(attempt.records)},
            {QStringLiteral("quarantined"), static_cast<qint64>(attempt.quarantined)},
            {QStringLiteral("bytes"), static_cast<qint64>(attempt.bytes)},
            {QStringLiteral("seconds"), attempt.seconds},
            {QStringLiteral("error"), attempt.error ? toQString(attempt.error->code) : QString()}};
}

QJsonObject toJson(const Account& account) {
    return {{QStringLiteral("name"), toQString(account.name)},
            {QStringLiteral("role"), toQString(toCode(account.role))},
            {QStringLiteral("disabled"), account.disabled},
            {QStringLiteral("created"), toQString(account.created.iso())}};
}

} // namespace passages
