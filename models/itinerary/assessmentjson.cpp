#include "models/itinerary/assessment.h"

#include "data/fact/factjson.h"
#include "models/rules/outlook.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>
#include <string_view>

namespace passages {

namespace {

QString text(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QString text(LocalDate date) {
    return text(date.iso());
}

QJsonValue textOrNull(std::optional<LocalDate> date) {
    return date ? QJsonValue(text(*date)) : QJsonValue();
}

QJsonValue textOrNull(const std::string& value) {
    return value.empty() ? QJsonValue() : QJsonValue(text(value));
}

QJsonValue codeOrNull(std::string_view code) {
    return code.empty() ? QJsonValue() : QJsonValue(text(code));
}

QJsonArray texts(const std::vector<std::string>& values) {
    QJsonArray array;
    for (const std::string& value : values)
        array.append(text(value));
    return array;
}

QJsonObject window(DateSpan span) {
    return {{QStringLiteral("from"), text(span.from)}, {QStringLiteral("to"), text(span.to)}};
}

QJsonArray places(PlaceSet set) {
    QJsonArray array;
    if (set.contains(Place::Canada))
        array.append(QStringLiteral("CA"));
    if (set.contains(Place::UnitedStates))
        array.append(QStringLiteral("US"));
    if (set.contains(Place::Elsewhere))
        array.append(QStringLiteral("elsewhere"));
    return array;
}

QJsonObject toJson(const PersonSeen& seen) {
    const Person& person = seen.person;
    return {
        {QStringLiteral("last_name"), text(person.lastName)},
        {QStringLiteral("first_name"), textOrNull(person.firstName)},
        {QStringLiteral("middle_name"), textOrNull(person.middleName)},
        {QStringLiteral("date_of_birth"), text(person.dateOfBirth.iso())},
        {QStringLiteral("nationality"), textOrNull(person.nationality)},
        {QStringLiteral("gender"), text(toCode(person.gender))},
        {QStringLiteral("document_type"),
         person.documentType ? QJsonValue(text(toCode(*person.documentType))) : QJsonValue()},
        {QStringLiteral("document_number"), textOrNull(person.documentNumber)},
        {QStringLiteral("document_country"), textOrNull(person.documentCountry)},
        {QStringLiteral("records"), texts(seen.sources)},
    };
}

QJsonObject toJson(const Sighting& sighting) {
    QJsonArray flags;
    for (SightingFlag flag : sighting.flags)
        flags.append(text(toCode(flag)));
    return {
        {QStringLiteral("instant"), text(sighting.instant.iso())},
        {QStringLiteral("port"), text(sighting.port)},
        {QStringLiteral("mode"), text(toCode(sighting.mode))},
        {QStringLiteral("before"), places(sighting.before)},
        {QStringLiteral("after"), places(sighting.after)},
        {QStringLiteral("dates"), QJsonObject{{QStringLiteral("CA"), text(sighting.dateCanada)},
                                              {QStringLiteral("US"), text(sighting.dateUnitedStates)}}},
        {QStringLiteral("sources"), texts(sighting.sources)},
        {QStringLiteral("flags"), flags},
    };
}

QJsonObject toJson(const Gap& gap) {
    const bool isContinuous = gap.kind == GapKind::Continuous;
    return {
        {QStringLiteral("from"), static_cast<qint64>(gap.from)},
        {QStringLiteral("to"), static_cast<qint64>(gap.to)},
        {QStringLiteral("kind"), isContinuous ? QStringLiteral("continuous") : QStringLiteral("broken")},
        {QStringLiteral("places"), places(gap.places)},
    };
}

QJsonObject toJson(const PresenceSpan& span) {
    return {
        {QStringLiteral("from"), text(span.dates.from)},
        {QStringLiteral("to"), text(span.dates.to)},
        {QStringLiteral("certainty"), text(toCode(span.certainty))},
        {QStringLiteral("credit"), span.halfDays / 2.0},
        {QStringLiteral("clause"), codeOrNull(span.clause)},
        {QStringLiteral("sources"), texts(span.sources)},
    };
}

QJsonArray outcomes(const std::vector<RuleOutcome>& values) {
    QJsonArray array;
    for (RuleOutcome value : values)
        array.append(text(toCode(value)));
    return array;
}

QJsonObject toJson(const MissingCrossing& missing, int halfDaysShort) {
    return {
        {QStringLiteral("from"), text(missing.from)},
        {QStringLiteral("to"), text(missing.to)},
        {QStringLiteral("country"), text(toCode(missing.country))},
        {QStringLiteral("kind"), missing.isExit ? QStringLiteral("exit") : QStringLiteral("entry")},
        {QStringLiteral("days"), missing.days},
        {QStringLiteral("moves"), missing.halfDays / 2.0},
        {QStringLiteral("short_by"), halfDaysShort / 2.0},
        {QStringLiteral("tips"), !missing.tipsTo.empty()},
        {QStringLiteral("tips_to"), outcomes(missing.tipsTo)},
        {QStringLiteral("sources"), texts(missing.sources)},
    };
}

template <typename Value> QJsonArray arrayOf(const std::vector<Value>& values);

QJsonObject toJson(const DayTotals& totals) {
    return {
        {QStringLiteral("minimum"), totals.minimum},
        {QStringLiteral("recorded"), totals.recorded},
        {QStringLiteral("maximum"), totals.maximum},
    };
}

QJsonObject toJson(const Credit& credit) {
    return {
        {QStringLiteral("kind"), text(toCode(credit.kind))},
        {QStringLiteral("clause"), text(credit.clause)},
        {QStringLiteral("from"), text(credit.dates.from)},
        {QStringLiteral("to"), text(credit.dates.to)},
        {QStringLiteral("days"), credit.days},
        {QStringLiteral("source"), text(credit.source)},
    };
}

QJsonValue toJson(const std::optional<WithCredits>& with) {
    if (!with)
        return {};
    return QJsonObject{{QStringLiteral("minimum"), with->halfDaysMinimum / 2.0},
                       {QStringLiteral("recorded"), with->halfDaysRecorded / 2.0},
                       {QStringLiteral("maximum"), with->halfDaysMaximum / 2.0},
                       {QStringLiteral("outcome"), text(toCode(with->outcome))}};
}

QJsonValue toJson(const std::optional<RuleChange>& change) {
    if (!change)
        return {};
    return QJsonObject{{QStringLiteral("date"), text(change->date)},
                       {QStringLiteral("outcome"),
                        change->outcome ? QJsonValue(text(toCode(*change->outcome))) : QJsonValue()}};
}

QJsonArray missingOf(const RuleResult& result) {
    QJsonArray array;
    for (const MissingCrossing& missing : result.missing)
        array.append(toJson(missing, result.halfDaysShort));
    return array;
}

QJsonObject toJson(const RuleResult& result) {
    QJsonObject dates;
    for (const auto& [code, date] : result.dates)
        dates.insert(text(code), text(date));
    return {
        {QStringLiteral("rule"), text(result.rule)},
        {QStringLiteral("country"), text(toCode(result.country))},
        {QStringLiteral("window"), window(result.window)},
        {QStringLiteral("minimum"), result.halfDaysMinimum / 2.0},
        {QStringLiteral("recorded"), result.halfDaysRecorded / 2.0},
        {QStringLiteral("maximum"), result.halfDaysMaximum / 2.0},
        {QStringLiteral("threshold"), result.halfDaysThreshold / 2.0},
        {QStringLiteral("outcome"), text(toCode(result.outcome))},
        {QStringLiteral("spans"), arrayOf(result.spans)},
        {QStringLiteral("missing"), missingOf(result)},
        {QStringLiteral("notes"), texts(result.notes)},
        {QStringLiteral("days_left"), result.daysLeft ? QJsonValue(*result.daysLeft) : QJsonValue()},
        {QStringLiteral("latest_return"), textOrNull(result.latestReturn)},
        {QStringLiteral("attainable"),
         result.attainable ? QJsonValue(toJson(*result.attainable)) : QJsonValue()},
        {QStringLiteral("dates"), dates},
        {QStringLiteral("recorded_outcome"), text(toCode(result.recordedOutcome))},
        {QStringLiteral("short_by"), result.halfDaysShort / 2.0},
        {QStringLiteral("status_sources"), texts(result.statusSources)},
        {QStringLiteral("credits"), arrayOf(result.credits)},
        {QStringLiteral("with_credits"), toJson(result.withCredits)},
        {QStringLiteral("next_change"), toJson(result.nextChange)},
        {QStringLiteral("next_recorded_change"), toJson(result.nextRecordedChange)},
    };
}

QJsonValue toJson(const std::optional<DayRange>& range) {
    if (!range)
        return {};
    return QJsonObject{{QStringLiteral("minimum"), range->minimum},
                       {QStringLiteral("maximum"), range->maximum}};
}

QJsonObject toJson(const OtherIdentity& other) {
    return {
        {QStringLiteral("traveller"), text(other.traveller)}, {QStringLiteral("weight"), other.weight},
        {QStringLiteral("record"), text(other.record)},       {QStringLiteral("date"), text(other.date)},
        {QStringLiteral("port"), text(other.port)},
    };
}

QJsonObject toJson(const PossibleIdentity& possible) {
    return {{QStringLiteral("traveller"), text(possible.traveller)},
            {QStringLiteral("weight"), possible.weight}};
}

QJsonObject toJson(const Stay& stay) {
    QJsonObject object{
        {QStringLiteral("country"), text(toCode(stay.country))},
        {QStringLiteral("from"), text(stay.from)},
        {QStringLiteral("to"), textOrNull(stay.to)},
        {QStringLiteral("sources"), texts(stay.sources)},
        {QStringLiteral("authorized_until"), textOrNull(stay.authorizedUntil)},
        {QStringLiteral("basis"), text(toCode(stay.basis))},
        {QStringLiteral("verdict"), text(toCode(stay.verdict))},
        {QStringLiteral("days_over"), toJson(stay.daysOver)},
        {QStringLiteral("reasons"), texts(stay.reasons)},
        {QStringLiteral("evidence"), texts(stay.evidence)},
    };
    // Only where there is one: what an earlier version wrote without the field is still the same document.
    if (!stay.otherIdentities.empty())
        object.insert(QStringLiteral("other_identity"), arrayOf(stay.otherIdentities));
    return object;
}

QJsonObject toJson(const OrderResult& order) {
    return {
        {QStringLiteral("order"), text(toCode(order.order))},
        {QStringLiteral("issued"), text(order.issued)},
        {QStringLiteral("deadline"), textOrNull(order.deadline)},
        {QStringLiteral("outcome"), text(order.outcome)},
        {QStringLiteral("departed"), textOrNull(order.departed)},
        {QStringLiteral("notes"), texts(order.notes)},
        {QStringLiteral("sources"), texts(order.sources)},
    };
}

QJsonObject toJson(const Anomaly& anomaly) {
    return {
        {QStringLiteral("code"), text(anomaly.code)},
        {QStringLiteral("sighting"), static_cast<qint64>(anomaly.sighting)},
        {QStringLiteral("sources"), texts(anomaly.sources)},
    };
}

template <typename Value> QJsonArray arrayOf(const std::vector<Value>& values) {
    QJsonArray array;
    for (const Value& value : values)
        array.append(toJson(value));
    return array;
}

QJsonObject completeness(const std::vector<std::pair<std::string, Instant>>& completeTo) {
    QJsonObject object;
    for (const auto& [feed, instant] : completeTo)
        object.insert(text(feed), instant == Instant() ? QJsonValue() : QJsonValue(text(instant.iso())));
    return object;
}

/// Whether a date rests on a tz database that does not know how British Columbia and Alberta keep time.
bool isZoneDoubtful(const Itinerary& itinerary) {
    return std::any_of(itinerary.sightings.begin(), itinerary.sightings.end(),
                       [](const Sighting& sighting) { return sighting.has(SightingFlag::ZoneDoubtful); });
}

/// By which law a rule counts, and since when that one is in force.
void addLaw(QJsonObject& object, const RuleResult& result) {
    const auto rule = std::find_if(rulebook().begin(), rulebook().end(),
                                   [&](const Rule& known) { return known.id == result.rule; });
    if (rule == rulebook().end())
        return;
    object.insert(QStringLiteral("statute"), text(rule->statute));
    object.insert(QStringLiteral("in_force_since"), textOrNull(rule->inForceSince));
}

QJsonArray rulesOf(const Assessment& assessment) {
    QJsonArray array;
    for (const RuleResult& result : assessment.rules) {
        QJsonObject object = toJson(result);
        addLaw(object, result);
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject toJson(const Assessment& assessment) {
    static const QString database = text(Zones::databaseVersion());
    QJsonObject object{
        {QStringLiteral("traveller"), text(assessment.traveller)},
        {QStringLiteral("as_of"), text(assessment.asOf)},
        {QStringLiteral("rules_version"), text(rulesVersion())},
        {QStringLiteral("tzdata"), database},
        {QStringLiteral("tz_doubtful"), isZoneDoubtful(assessment.itinerary)},
        {QStringLiteral("complete_to"), completeness(assessment.itinerary.completeTo)},
        {QStringLiteral("people"), arrayOf(assessment.people)},
        {QStringLiteral("sightings"), arrayOf(assessment.itinerary.sightings)},
        {QStringLiteral("gaps"), arrayOf(assessment.itinerary.gaps)},
        {QStringLiteral("rules"), rulesOf(assessment)},
        {QStringLiteral("stays"), arrayOf(assessment.stays)},
        {QStringLiteral("orders"), arrayOf(assessment.orders)},
        {QStringLiteral("anomalies"), arrayOf(assessment.anomalies)},
        {QStringLiteral("facts"), arrayOf(assessment.facts)},
        {QStringLiteral("next_change"), textOrNull(assessment.nextChange)},
        {QStringLiteral("outlook_to"), text(outlookEnd(assessment.asOf))},
    };
    if (!assessment.possible.empty()) // as in a stay
        object.insert(QStringLiteral("possible"), arrayOf(assessment.possible));
    return object;
}

QJsonArray totalsWithPossible(const Assessment& assessment) {
    QJsonArray array;
    for (const RuleResult& result :
         assessment.possible.empty() ? assessment.rules : assessment.rulesWithPossible)
        array.append(QJsonObject{{QStringLiteral("rule"), text(result.rule)},
                                 {QStringLiteral("minimum"), result.halfDaysMinimum / 2.0},
                                 {QStringLiteral("recorded"), result.halfDaysRecorded / 2.0},
                                 {QStringLiteral("maximum"), result.halfDaysMaximum / 2.0},
                                 {QStringLiteral("threshold"), result.halfDaysThreshold / 2.0},
                                 {QStringLiteral("outcome"), text(toCode(result.outcome))}});
    return array;
}

QJsonObject daysDocument(Country country, DateSpan span, const Itinerary& itinerary) {
    const Presence presence = presenceIn(country, itinerary, span);
    QJsonObject document = toJson(totalsOf(presence));
    QJsonArray spans;
    for (const PresenceSpan& part : spansOf(presence, country, itinerary))
        spans.append(toJson(part));
    document.insert(QStringLiteral("country"), text(toCode(country)));
    document.insert(QStringLiteral("window"), window(span));
    document.insert(QStringLiteral("as_of"), text(itinerary.asOf));
    document.insert(QStringLiteral("spans"), spans);
    return document;
}

} // namespace passages
