#include "models/presence/presence.h"
#include "tests/support/journey.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace passages;
using namespace passages::test;

namespace {

constexpr int Journeys = 100'000;
constexpr std::uint64_t Seed = 20260711;

std::vector<FeedRecord> keptRecords(const Journey& journey, const std::vector<bool>& kept) {
    std::vector<FeedRecord> records;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i])
            records.push_back(journey.moves[i].record);
    }
    return records;
}

Itinerary itineraryOf(const std::vector<FeedRecord>& records, LocalDate asOf) {
    return makeItinerary(records, asOf, {}, PortTable::builtIn());
}

int countIn(const std::vector<bool>& truth, LocalDate begins, DateSpan window) {
    int days = 0;
    for (LocalDate date = window.from; date <= window.to; date = date.plusDays(1)) {
        const auto index = date - begins;
        if (index >= 0 && index < static_cast<int>(truth.size()) && truth[static_cast<std::size_t>(index)])
            ++days;
    }
    return days;
}

/// The three totals by the words of the location model, date by date, with none of the product's sets.
struct DateByDate {
    const Itinerary& itinerary;
    Country country;
    DateSpan window;

    std::vector<Sighting> counted() const {
        std::vector<Sighting> sightings = itinerary.sightings;
        while (!sightings.empty() && sightings.back().date(country) > itinerary.asOf)
            sightings.pop_back();
        return sightings;
    }
    DayTotals count() const {
        const auto sightings = counted();
        DayTotals totals;
        for (LocalDate date = window.from; date <= std::min(window.to, itinerary.asOf);
             date = date.plusDays(1)) {
            const int reading = strongest(sightings, date);
            totals.minimum += reading >= 3;
            totals.recorded += reading >= 2;
            totals.maximum += reading >= 1;
        }
        return totals;
    }
    int strongest(const std::vector<Sighting>& sightings, LocalDate date) const {
        const Place x = placeOf(country);
        if (sightings.empty())
            return 1;
        int reading = atSightings(sightings, date);
        if (date <= sightings.front().date(country))
            reading = std::max(reading, 1);
        for (std::size_t i = 1; i < sightings.size(); ++i) {
            if (date < sightings[i - 1].date(country) || date > sightings[i].date(country))
                continue;
            const PlaceSet a = sightings[i - 1].after;
            const PlaceSet b = sightings[i].before;
            if (a == PlaceSet{x} && b == PlaceSet{x})
                return 3;
            if (a.intersected(b) == PlaceSet{x})
                reading = std::max(reading, 2);
            if (a.contains(x) || b.contains(x))
                reading = std::max(reading, 1);
        }
        if (date >= sightings.back().date(country))
            reading = std::max(reading, sightings.back().after == PlaceSet{x} ? 2 : 1);
        return reading;
    }
    int atSightings(const std::vector<Sighting>& sightings, LocalDate date) const {
        const PlaceSet here{placeOf(country)};
        return std::any_of(sightings.begin(), sightings.end(),
                           [&](const Sighting& sighting) {
                               return sighting.date(country) == date &&
                                      (sighting.before == here || sighting.after == here);
                           })
                   ? 3
                   : 0;
    }
};

bool operator==(const DayTotals& left, const DayTotals& right) {
    return left.minimum == right.minimum && left.recorded == right.recorded && left.maximum == right.maximum;
}

DayTotals operator+(const DayTotals& left, const DayTotals& right) {
    return {left.minimum + right.minimum, left.recorded + right.recorded, left.maximum + right.maximum};
}

DateSpan randomWindow(std::mt19937_64& random, const Journey& journey, LocalDate asOf) {
    const auto days = static_cast<std::uint64_t>(asOf - journey.begins + 1);
    const LocalDate one = journey.begins.plusDays(static_cast<std::int32_t>(random() % days));
    const LocalDate two = journey.begins.plusDays(static_cast<std::int32_t>(random() % days));
    return {std::min(one, two), std::max(one, two)};
}

/// Mostly after the journey, sometimes in the middle of it.
LocalDate randomAsOf(std::mt19937_64& random, const Journey& journey) {
    const LocalDate end = std::max(journey.moves.back().date(Country::Canada),
                                   journey.moves.back().date(Country::UnitedStates));
    if (random() % 3 != 0)
        return end.plusDays(static_cast<std::int32_t>(random() % 60));
    const Move& move = journey.moves[random() % journey.moves.size()];
    return move.date(Country::Canada).plusDays(static_cast<std::int32_t>(random() % 3) - 1);
}

constexpr std::array Countries = {Country::Canada, Country::UnitedStates};

/// The journey in words, to see what went wrong.
std::string told(const Journey& journey) {
    std::string text;
    for (const Move& move : journey.moves) {
        text += "\n" + move.instant.iso() + " " + std::to_string(static_cast<int>(move.from)) + " to " +
                std::to_string(static_cast<int>(move.to)) + " " + move.date(Country::Canada).iso() + " " +
                move.date(Country::UnitedStates).iso();
    }
    return text;
}

/// Runs a property over the journeys; it returns what went wrong, or nothing.
template <typename Property> void forAll(int journeys, Travel travel, Property property) {
    std::mt19937_64 random(Seed);
    for (int i = 0; i < journeys; ++i) {
        const Journey journey = randomJourney(random, travel);
        for (Country country : Countries) {
            std::string wrong = property(random, journey, country);
            if (!wrong.empty())
                wrong += told(journey);
            QVERIFY2(wrong.empty(),
                     qPrintable(QStringLiteral("journey %1: %2").arg(i).arg(QString::fromStdString(wrong))));
        }
    }
}

std::string shown(const DayTotals& totals) {
    return std::to_string(totals.minimum) + "/" + std::to_string(totals.recorded) + "/" +
           std::to_string(totals.maximum);
}

/// The totals without one of the records, and with it.
std::pair<DayTotals, DayTotals> aroundOneMoreRecord(std::mt19937_64& random, const Journey& journey,
                                                    Country country) {
    const LocalDate asOf = randomAsOf(random, journey);
    const DateSpan window = randomWindow(random, journey, asOf);
    auto kept = randomlyKept(random, journey);
    const auto totals = [&] {
        return totalsOf(presenceIn(country, itineraryOf(keptRecords(journey, kept), asOf), window));
    };
    const DayTotals before = totals();
    const auto missing = std::find(kept.begin(), kept.end(), false);
    if (missing != kept.end())
        *missing = true;
    return {before, totals()};
}

} // namespace

class JourneysTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withEveryRecordTheMinimumIsTheTruth() {
        forAll(Journeys, Travel::LandAndAir,
               [](std::mt19937_64& random, const Journey& journey, Country country) -> std::string {
                   const LocalDate asOf = randomAsOf(random, journey);
                   const Itinerary itinerary = itineraryOf(journey.records(), asOf);
                   const std::size_t count = countedSightings(country, itinerary);
                   if (count == 0)
                       return {};
                   const DateSpan closed{itinerary.sightings.front().date(country),
                                         itinerary.sightings[count - 1].date(country)};
                   const auto truth = journey.truth(country, asOf);
                   const int days = countIn(truth, journey.begins, closed);
                   const DayTotals totals = totalsOf(presenceIn(country, itinerary, closed));
                   if (totals.minimum != days || totals.recorded != days)
                       return shown(totals) + " is not " + std::to_string(days);
                   return {};
               });
    }

    void withRecordsMissingTheTruthLiesWithinTheBounds() {
        forAll(Journeys, Travel::LandAndAir,
               [](std::mt19937_64& random, const Journey& journey, Country country) -> std::string {
                   const LocalDate asOf = randomAsOf(random, journey);
                   const auto records = keptRecords(journey, randomlyKept(random, journey));
                   const Itinerary itinerary = itineraryOf(records, asOf);
                   const auto truth = journey.truth(country, asOf);
                   for (int i = 0; i < 3; ++i) {
                       const DateSpan window = randomWindow(random, journey, asOf);
                       const int days = countIn(truth, journey.begins, window);
                       const DayTotals totals = totalsOf(presenceIn(country, itinerary, window));
                       const bool isOrdered =
                           totals.minimum <= totals.recorded && totals.recorded <= totals.maximum;
                       if (!isOrdered || days < totals.minimum || days > totals.maximum)
                           return std::to_string(days) + " is not within " + shown(totals) + " from " +
                                  window.from.iso() + " to " + window.to.iso();
                   }
                   return {};
               });
    }

    void aRecordPutBackNeverWidensTheBounds() {
        forAll(Journeys, Travel::LandOnly,
               [](std::mt19937_64& random, const Journey& journey, Country country) -> std::string {
                   const auto [before, after] = aroundOneMoreRecord(random, journey, country);
                   return after.minimum < before.minimum || after.maximum > before.maximum
                              ? shown(before) + " became " + shown(after)
                              : std::string();
               });
    }

    /// A flight's far side is not on its record: one more flight can make a country possible that was not.
    void aFlightPutBackNeverLowersTheMinimum() {
        forAll(Journeys / 4, Travel::LandAndAir,
               [](std::mt19937_64& random, const Journey& journey, Country country) -> std::string {
                   const auto [before, after] = aroundOneMoreRecord(random, journey, country);
                   return after.minimum < before.minimum ? shown(before) + " became " + shown(after)
                                                         : std::string();
               });
    }

    void orderAndDuplicatesChangeNothing() {
        forAll(Journeys / 4, Travel::LandAndAir,
               [](std::mt19937_64& random, const Journey& journey, Country country) -> std::string {
                   const LocalDate asOf = journey.moves.back().date(country).plusDays(30);
                   const auto records = keptRecords(journey, randomlyKept(random, journey));
                   auto more = records;
                   for (const FeedRecord& record : records) {
                       if (random() % 3 == 0)
                           more.push_back(record);
                       if (random() % 3 != 0)
                           continue;
                       FeedRecord again = record;
                       again.record.id += "-again";
                       const auto late = static_cast<std::int64_t>(random() % (30 * 60));
                       std::visit(
                           [&](auto& body) {
                               if constexpr (requires { body.occurred; })
                                   body.occurred = body.occurred.plusSeconds(late);
                           },
                           again.record.body);
                       more.push_back(again);
                   }
                   std::shuffle(more.begin(), more.end(), random);
                   const DateSpan window = randomWindow(random, journey, asOf);
                   const Itinerary one = itineraryOf(records, asOf);
                   const Itinerary two = itineraryOf(more, asOf);
                   const DayTotals left = totalsOf(presenceIn(country, one, window));
                   const DayTotals right = totalsOf(presenceIn(country, two, window));
                   if (one.sightings.size() != two.sightings.size() || !(left == right))
                       return shown(left) + " became " + shown(right);
                   return {};
               });
    }

    void aSplitWindowAddsUp() {
        forAll(Journeys / 4, Travel::LandAndAir,
               [](std::mt19937_64& random, const Journey& journey, Country country) -> std::string {
                   const LocalDate asOf = randomAsOf(random, journey);
                   const Itinerary itinerary =
                       itineraryOf(keptRecords(journey, randomlyKept(random, journey)), asOf);
                   const DateSpan window = randomWindow(random, journey, asOf);
                   const LocalDate cut = window.from.plusDays(
                       static_cast<std::int32_t>(random() % static_cast<std::uint64_t>(window.days())));
                   const auto totals = [&](DateSpan dates) {
                       return totalsOf(presenceIn(country, itinerary, dates));
                   };
                   const DayTotals parts = totals({window.from, cut}) + totals({cut.plusDays(1), window.to});
                   return parts == totals(window) ? std::string() : shown(parts);
               });
    }

    void aDateByDateCountAgrees() {
        forAll(Journeys / 10, Travel::LandAndAir,
               [](std::mt19937_64& random, const Journey& journey, Country country) -> std::string {
                   const LocalDate asOf = randomAsOf(random, journey);
                   const Itinerary itinerary =
                       itineraryOf(keptRecords(journey, randomlyKept(random, journey)), asOf);
                   DateSpan window = randomWindow(random, journey, asOf);
                   window.to = std::min(window.to, window.from.plusDays(400));
                   const DayTotals counted = DateByDate{itinerary, country, window}.count();
                   const Presence presence = presenceIn(country, itinerary, window);
                   const DayTotals totals = totalsOf(presence);
                   int spanned = 0;
                   for (const PresenceSpan& span : spansOf(presence, country, itinerary))
                       spanned += span.dates.days();
                   if (spanned != totals.maximum)
                       return "the spans hold " + std::to_string(spanned);
                   return counted == totals ? std::string() : shown(counted) + " is not " + shown(totals);
               });
    }
};

QTEST_GUILESS_MAIN(JourneysTest)
#include "journeystest.moc"
