#include "data/fact/factjson.h"

#include <QFile>
#include <QJsonDocument>

namespace passages {
namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

tl::unexpected<Error> bad(const char* code, const char* field) {
    return fail({Failure::Usage, code, {{"field", field}}});
}

std::string stringOf(const QJsonObject& object, QLatin1String key) {
    return object.value(key).toString().toStdString();
}

std::optional<Instant> instantOf(const QJsonObject& object, QLatin1String key) {
    return Instant::parse(stringOf(object, key));
}

} // namespace

QJsonObject toJson(const Fact& fact) {
    QJsonValue withdrawn;
    if (fact.withdrawn)
        withdrawn = QJsonObject{{QStringLiteral("by"), text(fact.withdrawn->by)},
                                {QStringLiteral("at"), text(fact.withdrawn->at.iso())},
                                {QStringLiteral("reason"), text(fact.withdrawn->reason)}};
    return {
        {QStringLiteral("number"), static_cast<qint64>(fact.number)},
        {QStringLiteral("kind"), text(toCode(fact.kind))},
        {QStringLiteral("country"), text(toCode(fact.country))},
        {QStringLiteral("from"), text(fact.from.iso())},
        {QStringLiteral("until"), fact.until ? QJsonValue(text(fact.until->iso())) : QJsonValue()},
        {QStringLiteral("document"), fact.document.empty() ? QJsonValue() : QJsonValue(text(fact.document))},
        {QStringLiteral("source"), text(fact.source)},
        {QStringLiteral("source_date"), text(fact.sourceDate.iso())},
        {QStringLiteral("entered_by"), text(fact.enteredBy)},
        {QStringLiteral("entered_at"), text(fact.enteredAt.iso())},
        {QStringLiteral("withdrawn"), withdrawn}};
}

Result<Fact> factFromJson(const QJsonObject& object) {
    Fact fact;
    fact.number = object.value(u"number").toInteger();
    const auto kind = factKindFromCode(stringOf(object, QLatin1String("kind")));
    if (!kind)
        return bad("bad_fact_kind", "kind");
    fact.kind = *kind;
    const auto country = countryFromCode(stringOf(object, QLatin1String("country")));
    if (!country)
        return bad("bad_fact_country", "country");
    fact.country = *country;
    const auto from = LocalDate::parse(stringOf(object, QLatin1String("from")));
    if (!from)
        return bad("bad_fact_dates", "from");
    fact.from = *from;
    const QJsonValue until = object.value(u"until");
    if (!until.isNull() && !until.isUndefined()) {
        fact.until = LocalDate::parse(until.toString().toStdString());
        if (!fact.until)
            return bad("bad_fact_dates", "until");
    }
    const auto sourceDate = LocalDate::parse(stringOf(object, QLatin1String("source_date")));
    if (!sourceDate)
        return bad("bad_fact_dates", "source_date");
    fact.sourceDate = *sourceDate;
    fact.document = stringOf(object, QLatin1String("document"));
    fact.source = stringOf(object, QLatin1String("source"));
    if (fact.source.empty())
        return bad("bad_fact_source", "source");
    fact.enteredBy = stringOf(object, QLatin1String("entered_by"));
    fact.enteredAt = instantOf(object, QLatin1String("entered_at")).value_or(Instant());
    const QJsonValue withdrawn = object.value(u"withdrawn");
    if (withdrawn.isObject()) {
        const QJsonObject parts = withdrawn.toObject();
        fact.withdrawn = Fact::Withdrawal{stringOf(parts, QLatin1String("by")),
                                          instantOf(parts, QLatin1String("at")).value_or(Instant()),
                                          stringOf(parts, QLatin1String("reason"))};
        if (fact.withdrawn->reason.empty())
            return bad("bad_fact_reason", "reason");
    }
    return fact;
}

Result<std::vector<Fact>> readFactFile(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Failure::Failed, "cannot_read", {{"file", path}});
    std::vector<Fact> facts;
    for (std::int64_t line = 1; !file.atEnd(); ++line) {
        const QByteArray content = file.readLine().trimmed();
        if (content.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(content);
        if (!document.isObject())
            return fail(Failure::Usage, "bad_fact_line", {{"line", std::to_string(line)}});
        auto fact = factFromJson(document.object());
        if (!fact) {
            Error error = fact.error();
            error.parameters.emplace_back("line", std::to_string(line));
            return fail(error);
        }
        if (fact->number == 0)
            fact->number = line;
        facts.push_back(std::move(*fact));
    }
    return facts;
}

} // namespace passages
