#include "app/demo/stories.h"

#include <array>

namespace passages::demo {
namespace {

LocalDate day(int year, unsigned month, unsigned dayOfMonth) {
    return *LocalDate::from(year, month, dayOfMonth);
}

LocalDate anyDay(Random& random, int firstYear, int lastYear) {
    const int years = lastYear - firstYear + 1;
    return day(firstYear, 1, 1).plusDays(random.below(years * 365));
}

/// Around so many days, between half and one and a half of them.
int about(Random& random, int days) {
    return random.between(days / 2, days + days / 2);
}

/// A few days away, now and then a longer holiday.
int shortStay(Random& random) {
    const int kind = random.below(100);
    return kind < 45 ? 0 : kind < 88 ? random.between(1, 4) : random.between(5, 16);
}

/// There and back by road, so many times a year.
void tripsByRoad(Journey& journey, LocalDate from, LocalDate until, int daysBetween) {
    Random& random = journey.random();
    for (LocalDate on = from.plusDays(random.below(daysBetween)); on < until && Journey::isOpen(on);
         on = on.plusDays(1 + about(random, daysBetween))) {
        if (Journey::isShut(on)) {
            continue;
        }
        const int stay = shortStay(random);
        if (!journey.crossBorder(on) || !journey.crossBorder(on.plusDays(stay))) {
            return;
        }
        on = on.plusDays(stay);
    }
}

/// There and back by air. Flights abroad from Canada, or to Canada from the United States.
void tripsByAir(Journey& journey, Place to, LocalDate from, LocalDate until, int daysBetween, int daysAway) {
    Random& random = journey.random();
    const Place home = journey.place();
    for (LocalDate on = from.plusDays(random.below(daysBetween)); on < until && Journey::isOpen(on);
         on = on.plusDays(1 + about(random, daysBetween))) {
        if (Journey::isShut(on)) {
            continue;
        }
        const int stay = 1 + about(random, daysAway);
        if (!journey.fly(on, to) || !journey.fly(on.plusDays(stay), home)) {
            return;
        }
        on = on.plusDays(stay);
    }
}

void shopper(Journey& journey) {
    constexpr std::array DaysBetween{80, 140, 200, 250, 300, 365, 500, 700};
    const int between = journey.random().oneOf(DaysBetween);
    tripsByRoad(journey, anyDay(journey.random(), 2013, 2023), asOfDate(), between);
}

void commuter(Journey& journey) {
    Random& random = journey.random();
    const LocalDate from = anyDay(random, 2019, 2025);
    const LocalDate until = from.plusDays(random.between(150, 420));
    for (LocalDate on = from; on < until && Journey::isOpen(on); on = on.plusDays(1)) {
        const bool isWeekend = (on.epochDays() + 4) % 7 == 0 || (on.epochDays() + 4) % 7 == 6;
        if (isWeekend || random.chance(80)) {
            continue;
        }
        if (!journey.cross(on, Mode::Land) || !journey.crossAfter(random.between(510, 640))) {
            return;
        }
    }
}

/// Winters in the south: off in autumn, back in spring.
void snowbird(Journey& journey) {
    Random& random = journey.random();
    const bool drives = random.chance(700);
    for (int year = random.between(2013, 2020); year < 2027; ++year) {
        const LocalDate off = day(year, 10, 20).plusDays(random.below(50));
        if (year == 2020 || random.chance(80)) {
            continue;
        }
        const LocalDate back = off.plusDays(random.between(110, 200));
        if (drives) {
            if (!journey.cross(off, Mode::Land) || !journey.cross(back, Mode::Land)) {
                return;
            }
        } else if (!journey.fly(off, Place::UnitedStates) || !journey.fly(back, Place::Canada)) {
            return;
        }
    }
}

void flyer(Journey& journey) {
    Random& random = journey.random();
    const Place to = random.chance(300) ? Place::UnitedStates : Place::Elsewhere;
    const int between = random.between(160, 500);
    tripsByAir(journey, to, anyDay(random, 2014, 2022), asOfDate(), between, 14);
}

void americanFlyer(Journey& journey) {
    Random& random = journey.random();
    const int between = random.between(150, 400);
    tripsByAir(journey, Place::Canada, anyDay(random, 2016, 2023), asOfDate(), between, 6);
}

/// The end of a visitor's stay: what the officer gave, or six months.
LocalDate visitorsEnd(Journey& journey, LocalDate entered) {
    Random& random = journey.random();
    if (random.chance(350)) {
        const LocalDate until = entered.plusDays(random.between(21, 240));
        journey.grant("visitor", until);
        return until;
    }
    if (random.chance(100)) {
        journey.grant("visitor", std::nullopt);
    }
    return entered.plusMonths(6);
}

/// Leaves Canada somehow; a few stay too long, and a few of those do not leave at all.
bool leaveCanada(Journey& journey, LocalDate entered, LocalDate until) {
    Random& random = journey.random();
    const int allowed = until - entered;
    const bool staysOver = random.chance(45);
    if (staysOver && random.chance(350)) {
        return false;
    }
    const int usual = std::min(allowed, random.chance(700) ? 30 : 175);
    const LocalDate off = staysOver ? until.plusDays(random.between(1, 120))
                                    : entered.plusDays(random.between(1, std::max(2, usual)));
    const int way = random.below(1000);
    if (way < 820) {
        return journey.fly(off, random.chance(800) ? Place::Elsewhere : Place::UnitedStates);
    }
    if (way < 980) {
        return journey.crossBorder(off);
    }
    return journey.slipAway(off, way < 990 ? Place::UnitedStates : Place::Elsewhere,
                            way < 990 ? Mode::Rail : Mode::Marine);
}

void visitor(Journey& journey) {
    Random& random = journey.random();
    LocalDate on = anyDay(random, 2014, 2026);
    for (int visits = random.between(1, 3); visits > 0 && Journey::isOpen(on); --visits) {
        if (!journey.fly(on, Place::Canada)) {
            return;
        }
        const LocalDate entered = journey.lastDate(Country::Canada);
        const LocalDate until = visitorsEnd(journey, entered);
        if (random.chance(30)) { // asked for more time, and got it
            journey.life().statuses.push_back(
                {Country::Canada, StatusKind::ExtensionGranted, until.plusDays(-10), until.plusMonths(4)});
        }
        if (!leaveCanada(journey, entered, until)) {
            return;
        }
        const LocalDate left = journey.lastDate(Country::Canada);
        if (journey.place() == Place::UnitedStates) {
            journey.grant("B-2", left.plusMonths(6));
            if (!journey.fly(left.plusDays(random.between(2, 30)), Place::Elsewhere)) {
                return;
            }
        }
        on = left.plusDays(random.between(60, 900));
    }
}

/// Lands in the United States and sees Niagara from both sides.
void tourist(Journey& journey) {
    Random& random = journey.random();
    const LocalDate on = anyDay(random, 2013, 2026);
    if (!journey.fly(on, Place::UnitedStates)) {
        return;
    }
    LocalDate now = on.plusDays(random.between(2, 20));
    for (int rounds = random.between(1, 2); rounds > 0; --rounds) {
        if (!journey.crossBorder(now)) {
            return;
        }
        now = now.plusDays(random.between(0, 9));
        if (!journey.crossBorder(now)) {
            return;
        }
        journey.grant("WT", on.plusDays(89)); // the 90 days run from the first landing
        now = now.plusDays(random.between(1, 12));
    }
    if (random.chance(970)) {
        journey.fly(now, Place::Elsewhere);
    }
}

void studentInCanada(Journey& journey) {
    Random& random = journey.random();
    const int year = random.between(2015, 2025);
    const LocalDate start = day(year, 8, 15).plusDays(random.below(25));
    const LocalDate until = day(year + random.between(2, 4), 9, 30);
    if (!journey.fly(start, Place::Canada)) {
        return;
    }
    journey.grant("student", until);
    LocalDate now = journey.lastDate(Country::Canada);
    while (now < until) {
        const LocalDate off = now.plusDays(random.between(200, 360));
        if (off >= until.plusDays(-30) || !journey.fly(off, Place::Elsewhere) ||
            !journey.fly(off.plusDays(random.between(14, 60)), Place::Canada)) {
            break;
        }
        journey.grant("student", until);
        now = journey.lastDate(Country::Canada);
    }
    if (random.chance(250)) {
        journey.life().statuses.push_back(
            {Country::Canada, StatusKind::TemporaryResident, until.plusDays(-20), until.plusYears(3)});
        return;
    }
    leaveCanada(journey, until.plusDays(-60), until);
}

void studentInTheStates(Journey& journey) {
    Random& random = journey.random();
    const int year = random.between(2014, 2024);
    if (!journey.fly(day(year, 8, 20), Place::UnitedStates)) {
        return;
    }
    LocalDate now = day(year, 10, 1);
    const LocalDate until = now.plusYears(4);
    while (now < until && Journey::isOpen(now)) {
        now = now.plusDays(random.between(40, 200));
        if (Journey::isShut(now)) {
            continue;
        }
        const int stay = random.between(0, 6);
        if (!journey.crossBorder(now) || !journey.crossBorder(now.plusDays(stay))) {
            return;
        }
        journey.grantDurationOfStatus("F-1");
        now = now.plusDays(stay);
    }
    journey.fly(now.plusDays(10), Place::Elsewhere);
}

void worker(Journey& journey) {
    Random& random = journey.random();
    const LocalDate on = anyDay(random, 2016, 2025);
    const LocalDate until = on.plusDays(random.between(360, 1000));
    if (!journey.fly(on, Place::Canada)) {
        return;
    }
    journey.grant("worker", until);
    LocalDate stayUntil = until;
    if (random.chance(400)) {
        const LocalDate asked = until.plusDays(-random.between(5, 40));
        journey.life().statuses.push_back(
            {Country::Canada, StatusKind::ExtensionPending, asked, std::nullopt});
        if (random.chance(800)) {
            stayUntil = until.plusDays(random.between(180, 700));
            journey.life().statuses.push_back({Country::Canada, StatusKind::ExtensionGranted,
                                               asked.plusDays(random.between(20, 120)), stayUntil});
        }
    }
    const LocalDate holiday = on.plusDays(random.between(120, 300));
    if (journey.fly(holiday, Place::Elsewhere) && journey.fly(holiday.plusDays(21), Place::Canada)) {
        journey.grant("worker", until);
    }
    leaveCanada(journey, stayUntil.plusDays(-90), stayUntil);
}

/// To the border and back for a new permit, without being let into the United States.
void flagPoler(Journey& journey) {
    Random& random = journey.random();
    LocalDate on = anyDay(random, 2016, 2024);
    if (!journey.fly(on, Place::Canada)) {
        return;
    }
    journey.grant("worker", on.plusDays(365));
    on = on.plusDays(random.between(300, 360));
    if (!journey.cross(on, Mode::Land, Outcome::DirectBack)) {
        return;
    }
    Move back = journey.life().moves.back(); // the Canadian officer writes him down as coming in
    back.from = Place::UnitedStates;
    back.to = Place::Canada;
    back.outcome = Outcome::Admitted;
    back.at = back.at.plusSeconds(random.between(12, 28) * 60);
    back.grant = Grant{"worker", on.plusDays(730), false};
    journey.life().moves.push_back(back);
    leaveCanada(journey, on.plusDays(400), on.plusDays(730));
}

/// A landing, then absences that bring the days near a threshold.
void residentNearTheLimit(Journey& journey) {
    Random& random = journey.random();
    const LocalDate landed = anyDay(random, 2015, 2022);
    if (!journey.fly(landed, Place::Canada)) {
        return;
    }
    journey.grant("permanent_resident", std::nullopt);
    journey.life().statuses.push_back({Country::Canada, StatusKind::PermanentResident, landed, std::nullopt});
    LocalDate now = journey.lastDate(Country::Canada);
    while (Journey::isOpen(now)) {
        // Two years in five: near the 730 days of the residency obligation.
        const LocalDate off = now.plusDays(random.between(60, 330));
        const LocalDate back = off.plusDays(random.between(120, 480));
        const bool isByAir = random.chance(850);
        if (isByAir ? !journey.fly(off, Place::Elsewhere) : !journey.crossBorder(off)) {
            return;
        }
        if (!isByAir && !journey.fly(off.plusDays(5), Place::Elsewhere)) {
            return;
        }
        if (!journey.fly(back, Place::Canada)) {
            return;
        }
        now = journey.lastDate(Country::Canada);
    }
}

/// A landing, a settled life, and for some the oath.
void newCitizen(Journey& journey) {
    Random& random = journey.random();
    const LocalDate studied = anyDay(random, 2013, 2018);
    if (!journey.fly(studied, Place::Canada)) {
        return;
    }
    const LocalDate landed = studied.plusDays(random.between(500, 1200));
    journey.grant("worker", landed.plusDays(200));
    const LocalDate oath = landed.plusDays(random.between(1150, 1900));
    auto& statuses = journey.life().statuses;
    statuses.push_back({Country::Canada, StatusKind::TemporaryResident, studied, landed.plusDays(-1)});
    statuses.push_back({Country::Canada, StatusKind::PermanentResident, landed, std::nullopt});
    if (Journey::isOpen(oath) && random.chance(500)) {
        statuses.push_back({Country::Canada, StatusKind::Citizen, oath, std::nullopt});
    }
    for (Traveller& traveller : journey.household().members) {
        traveller.travellerClass = TravellerClass::ThirdCountryNational;
        traveller.laterClasses = {{landed, TravellerClass::PermanentResidentCanada}};
        if (statuses.back().status == StatusKind::Citizen) {
            traveller.laterClasses.emplace_back(oath, TravellerClass::CitizenCanada);
        }
    }
    tripsByAir(journey, Place::Elsewhere, landed.plusDays(30), asOfDate(), 300, 30);
}

/// Lives in the United States, comes to Canada by road, and is away for long now and then.
void americanResident(Journey& journey) {
    Random& random = journey.random();
    const LocalDate from = anyDay(random, 2013, 2019);
    journey.life().statuses.push_back(
        {Country::UnitedStates, StatusKind::PermanentResident, from, std::nullopt});
    LocalDate now = from;
    while (Journey::isOpen(now)) {
        now = now.plusDays(random.between(60, 420));
        if (Journey::isShut(now)) {
            continue;
        }
        // Over 180 days and over a year are what continuous residence turns on.
        const int stay = random.chance(60)    ? random.between(170, 400)
                         : random.chance(150) ? random.between(20, 120)
                                              : random.between(0, 9);
        if (!journey.crossBorder(now) || !journey.crossBorder(now.plusDays(stay))) {
            return;
        }
        now = now.plusDays(stay);
    }
}

void underOrder(Journey& journey) {
    Random& random = journey.random();
    const LocalDate on = anyDay(random, 2017, 2025);
    if (!journey.fly(on, Place::Canada)) {
        return;
    }
    const LocalDate issued = on.plusDays(random.between(200, 400));
    if (!Journey::isOpen(issued.plusDays(60))) {
        return;
    }
    const int kind = random.below(100);
    OrderFact order{kind < 60   ? OrderKind::Departure
                    : kind < 85 ? OrderKind::Exclusion
                                : OrderKind::Deportation,
                    issued,
                    issued.plusDays(random.between(0, 30)),
                    {}};
    if (random.chance(150)) {
        order.suspended.push_back({order.enforceable.plusDays(5), order.enforceable.plusDays(25)});
    }
    journey.life().orders.push_back(order);
    if (random.chance(350)) {
        return; // nobody knows where
    }
    const LocalDate off = order.enforceable.plusDays(random.between(1, 60));
    if (random.chance(600)) {
        journey.fly(off, Place::Elsewhere);
    } else {
        journey.crossBorder(off);
    }
}

/// Asked for protection at the border, was sent back once, came again.
void refugee(Journey& journey) {
    Random& random = journey.random();
    LocalDate on = anyDay(random, 2014, 2024);
    if (random.chance(400)) {
        if (!journey.cross(on, Mode::Land, random.chance(500) ? Outcome::DirectBack : Outcome::Refused)) {
            return;
        }
        on = on.plusDays(random.between(3, 200));
    }
    if (!journey.cross(on, random.chance(700) ? Mode::Land : Mode::Pedestrian)) {
        return;
    }
    const LocalDate decision = on.plusDays(random.between(200, 700));
    journey.life().statuses.push_back({Country::Canada, StatusKind::ProtectedPerson, decision, std::nullopt});
    if (random.chance(300)) {
        tripsByAir(journey, Place::Elsewhere, decision.plusDays(200), asOfDate(), 500, 25);
    }
}

/// Records that no journey explains: someone else used the document.
void impossible(Journey& journey) {
    Random& random = journey.random();
    const LocalDate on = anyDay(random, 2020, 2025);
    if (!journey.fly(on, Place::Canada)) {
        return;
    }
    const LocalDate off = on.plusDays(random.between(20, 100));
    if (!journey.crossBorder(off)) {
        return;
    }
    Move again = journey.life().moves.front();
    again.at = journey.life().moves.back().at.plusSeconds(random.between(5, 40) * 60);
    again.isSomeoneElses = true;
    journey.life().moves.push_back(again);
}

} // namespace

const std::vector<Story>& stories() {
    using enum TravellerClass;
    static const std::vector<Story> all{
        {"shopper", 165, 4, CitizenCanada, Place::Canada, shopper},
        {"american_shopper", 125, 4, CitizenUs, Place::UnitedStates, shopper},
        {"commuter", 5, 1, CitizenCanada, Place::Canada, commuter},
        {"american_commuter", 2, 1, CitizenUs, Place::UnitedStates, commuter},
        {"snowbird", 50, 2, CitizenCanada, Place::Canada, snowbird},
        {"flyer", 90, 4, CitizenCanada, Place::Canada, flyer},
        {"american_flyer", 45, 3, CitizenUs, Place::UnitedStates, americanFlyer},
        {"visitor", 130, 3, ThirdCountryNational, Place::Elsewhere, visitor},
        {"tourist", 55, 3, ThirdCountryNational, Place::Elsewhere, tourist},
        {"student", 38, 1, ThirdCountryNational, Place::Elsewhere, studentInCanada},
        {"american_student", 20, 1, ThirdCountryNational, Place::Elsewhere, studentInTheStates},
        {"worker", 35, 2, ThirdCountryNational, Place::Elsewhere, worker},
        {"flag_poler", 10, 1, ThirdCountryNational, Place::Elsewhere, flagPoler},
        {"resident_near_the_limit", 60, 3, PermanentResidentCanada, Place::Elsewhere, residentNearTheLimit},
        {"new_citizen", 45, 3, PermanentResidentCanada, Place::Elsewhere, newCitizen},
        {"resident_shopper", 25, 3, PermanentResidentCanada, Place::Canada, shopper},
        {"american_resident", 45, 2, LawfulPermanentResidentUs, Place::UnitedStates, americanResident},
        {"under_order", 10, 1, ThirdCountryNational, Place::Elsewhere, underOrder},
        {"refugee", 12, 3, ThirdCountryNational, Place::UnitedStates, refugee},
        {"impossible", 4, 1, ThirdCountryNational, Place::Elsewhere, impossible},
    };
    return all;
}

const Story& anyStory(Random& random) {
    int total = 0;
    for (const Story& story : stories()) {
        total += story.weight;
    }
    int at = random.below(total);
    for (const Story& story : stories()) {
        if (at < story.weight) {
            return story;
        }
        at -= story.weight;
    }
    return stories().front();
}

} // namespace passages::demo
