#include "app/demo/truth.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace passages::demo {
namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString code(Place place) {
    switch (place) {
    case Place::Canada:
        return QStringLiteral("CA");
    case Place::UnitedStates:
        return QStringLiteral("US");
    case Place::Elsewhere:
        break;
    }
    return QStringLiteral("elsewhere");
}

QJsonArray sourcesArray(const std::vector<Source>& sources) {
    QJsonArray array;
    for (const Source& source : sources) {
        array.append(text(source));
    }
    return array;
}

QJsonArray hardKinds(const Traveller& traveller) {
    QJsonArray array;
    for (const std::string& kind : traveller.hard) {
        array.append(text(kind));
    }
    return array;
}

QJsonArray documents(const Traveller& traveller) {
    QJsonArray array;
    for (const Document& document : traveller.documents) {
        array.append(QJsonObject{{QStringLiteral("type"), text(toCode(document.type))},
                                 {QStringLiteral("number"), text(document.number)},
                                 {QStringLiteral("country"), text(document.country)}});
    }
    return array;
}

QJsonArray journey(const Life& life, const Recorded& recorded) {
    QJsonArray array;
    for (std::size_t i = 0; i < life.moves.size(); ++i) {
        const Move& move = life.moves[i];
        QJsonObject item{
            {QStringLiteral("instant"), text(move.at.iso())},
            {QStringLiteral("from"), code(move.from)},
            {QStringLiteral("to"), code(move.outcome == Outcome::Admitted ? move.to : move.from)},
            {QStringLiteral("port"), text(move.port->key)},
            {QStringLiteral("mode"), text(toCode(move.mode))},
            {QStringLiteral("records"), sourcesArray(recorded.moves[i])}};
        if (move.outcome != Outcome::Admitted) {
            item.insert(QStringLiteral("outcome"), text(toCode(move.outcome)));
        }
        if (move.isSomeoneElses) {
            item.insert(QStringLiteral("someone_elses"), true);
        }
        array.append(item);
    }
    return array;
}

/// Whether a stay in that country can end by a date at all.
bool needsLeave(TravellerClass travellerClass, Country country) {
    if (country == Country::Canada) {
        return travellerClass != TravellerClass::CitizenCanada &&
               travellerClass != TravellerClass::PermanentResidentCanada;
    }
    return travellerClass != TravellerClass::CitizenUs &&
           travellerClass != TravellerClass::LawfulPermanentResidentUs;
}

/// Whether a status that ends every limit came before the stay did.
bool neededNoLeaveIn(Country country, LocalDate last, const Life& life) {
    return std::any_of(life.statuses.begin(), life.statuses.end(), [&](const StatusFact& status) {
        const bool endsLimits = status.status == StatusKind::PermanentResident ||
                                status.status == StatusKind::Citizen ||
                                status.status == StatusKind::ProtectedPerson;
        return status.country == country && endsLimits && status.from <= last;
    });
}

/// Until when a stay was authorized that truly ended on `last`; nothing where no date was set.
std::optional<LocalDate> authorizedUntil(const Move& entry, Country country, LocalDate last,
                                         const Life& life) {
    const LocalDate from = entry.port->dateAt(entry.at, country);
    std::optional<LocalDate> until;
    if (entry.grant && (entry.grant->until || entry.grant->durationOfStatus)) {
        until = entry.grant->until;
    } else if (country == Country::Canada) {
        until = from.plusMonths(6); // IRPR 183(2)
    }
    if (!until || neededNoLeaveIn(country, last, life)) {
        return std::nullopt;
    }
    for (const Move& move : life.moves) { // a new permit, fetched at the border without leaving
        const bool isWithin = move.at > entry.at && move.port->dateAt(move.at, country) < last;
        if (isWithin && move.to == entry.to && move.grant && move.grant->until) {
            until = std::max(*until, *move.grant->until);
        }
    }
    for (const StatusFact& status : life.statuses) {
        if (status.country == country && status.until && status.from >= from && status.from <= last) {
            until = std::max(*until, *status.until);
        }
    }
    return until;
}

/// What is true of a stay, whether or not the records show it.
QString truthOf(std::optional<LocalDate> until, std::optional<LocalDate> left) {
    if (!until) {
        return QStringLiteral("no_end_date");
    }
    if (left) {
        return *left <= *until ? QStringLiteral("left_in_time") : QStringLiteral("left_late");
    }
    return asOfDate() > *until ? QStringLiteral("still_here_late") : QStringLiteral("still_here_in_time");
}

QJsonArray stays(const Traveller& traveller, const Life& life) {
    QJsonArray array;
    for (std::size_t i = 0; i < life.moves.size(); ++i) {
        const Move& entry = life.moves[i];
        if (entry.to == Place::Elsewhere || entry.outcome != Outcome::Admitted || entry.isSomeoneElses) {
            continue;
        }
        const Country country = entry.to == Place::Canada ? Country::Canada : Country::UnitedStates;
        const LocalDate from = entry.port->dateAt(entry.at, country);
        if (!needsLeave(traveller.classOn(from), country)) {
            continue;
        }
        std::optional<LocalDate> left;
        for (std::size_t j = i + 1; j < life.moves.size() && !left; ++j) {
            const Move& move = life.moves[j];
            if (move.outcome == Outcome::Admitted && !move.isSomeoneElses && move.to != entry.to) {
                left = move.port->dateAt(move.at, country);
            }
        }
        const auto until = authorizedUntil(entry, country, left.value_or(asOfDate()), life);
        if (!until && !entry.grant) {
            continue; // nobody ever said until when
        }
        QJsonObject item{
            {QStringLiteral("country"), text(toCode(country))},
            {QStringLiteral("from"), text(from.iso())},
            {QStringLiteral("to"), left ? QJsonValue(text(left->iso())) : QJsonValue()},
            {QStringLiteral("authorized_until"), until ? QJsonValue(text(until->iso())) : QJsonValue()},
            {QStringLiteral("truth"), truthOf(until, left)}};
        if (until) {
            const LocalDate last = left.value_or(asOfDate());
            item.insert(QStringLiteral("days_over"), std::max(0, last - *until));
        }
        array.append(item);
    }
    return array;
}

} // namespace

std::string truthLine(const Traveller& traveller, const Life& life, const Recorded& recorded) {
    std::vector<Source> all = recorded.others;
    for (const auto& sources : recorded.moves) {
        all.insert(all.end(), sources.begin(), sources.end());
    }
    const QJsonObject line{{QStringLiteral("traveller"), text(traveller.id)},
                           {QStringLiteral("story"), text(traveller.story)},
                           {QStringLiteral("traveller_class"), text(toCode(traveller.travellerClass))},
                           {QStringLiteral("last_name"), text(traveller.name.last.latin)},
                           {QStringLiteral("first_name"), text(traveller.name.first.latin)},
                           {QStringLiteral("middle_name"), text(traveller.name.middle.latin)},
                           {QStringLiteral("date_of_birth"), text(traveller.born.iso())},
                           {QStringLiteral("nationality"), text(traveller.nationality)},
                           {QStringLiteral("hard"), hardKinds(traveller)},
                           {QStringLiteral("documents"), documents(traveller)},
                           {QStringLiteral("records"), sourcesArray(all)},
                           {QStringLiteral("journey"), journey(life, recorded)},
                           {QStringLiteral("stays"), stays(traveller, life)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace passages::demo
