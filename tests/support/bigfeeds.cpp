#include "tests/support/bigfeeds.h"

#include "app/demo/names.h"
#include "data/feed/segmentwriter.h"
#include "data/port/porttable.h"
#include "data/record/recordreader.h"
#include "tests/support/testauthority.h"
#include "tests/support/testfeed.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <array>

namespace passages::test {
namespace {

using demo::Random;

constexpr std::int64_t SegmentRecords = 25'000;
constexpr std::int64_t Day = 86'400;
const Instant Begin = *Instant::parse("2024-11-01T00:00:00Z");
constexpr int Days = 749; // to 2026-11-20
constexpr std::array FeedNames = {"cbsa", "cbp"};
enum Feed : std::uint8_t { Cbsa, Cbp };

/// Everything else about a record follows from whose it is and which of theirs.
struct Event {
    std::int32_t recorded = 0; ///< seconds after the beginning
    std::uint32_t traveller = 0;
    std::uint16_t crossing = 0; ///< which of the traveller's, for its id
    std::uint16_t port = 0;
    std::uint8_t kind = 0;
    std::uint8_t feed = 0;
    std::uint8_t document = 0;
};
enum EventKind : std::uint8_t {
    EntryByLand,
    EntryByAir,
    ExitByAir,
    Admitted,
    Resident,
    Ordered,
    Corrected,
    Withdrawn
};

struct Ports {
    std::vector<const Port*> land;
    std::vector<const Port*> air;
    Ports() {
        for (const Port& port : PortTable::builtIn().ports())
            (port.kind == PortKind::LandBorder ? land : air).push_back(&port);
    }
};

enum class Home : std::uint8_t { Canada, UnitedStates, Elsewhere };

struct Profile {
    Home home = Home::Canada;
    int trips = 1;
    bool isCommuter = false;
    bool hasNewDocument = false; ///< from the middle on
    bool hasNewName = false;     ///< with it
};

Random randomOf(std::uint32_t traveller, std::uint64_t purpose) {
    return Random::stream(1000 + purpose, traveller);
}

Profile profileOf(std::uint32_t traveller) {
    Random random = randomOf(traveller, 0);
    Profile profile;
    const int home = random.below(100);
    profile.home = home < 50 ? Home::Canada : home < 80 ? Home::UnitedStates : Home::Elsewhere;
    const int kind = random.below(1000);
    profile.isCommuter = kind < 15 && profile.home != Home::Elsewhere;
    profile.trips = profile.isCommuter ? random.between(25, 55)
                    : kind < 100       ? random.between(4, 8)
                    : kind < 300       ? 2
                                       : 1;
    profile.hasNewDocument = random.chance(150);
    profile.hasNewName = profile.hasNewDocument && random.chance(200);
    return profile;
}

/// The lives, as events of both feeds.
class Lives {
  public:
    std::vector<Event> make(std::int64_t records) {
        m_events.reserve(static_cast<std::size_t>(records) + 1000);
        while (static_cast<std::int64_t>(m_events.size()) < records)
            live(m_traveller++);
        std::sort(m_events.begin(), m_events.end(), [](const Event& left, const Event& right) {
            return std::tie(left.feed, left.recorded, left.traveller, left.crossing, left.kind) <
                   std::tie(right.feed, right.recorded, right.traveller, right.crossing, right.kind);
        });
        return std::move(m_events);
    }

  private:
    void live(std::uint32_t traveller) {
        Random random = randomOf(traveller, 1);
        const Profile profile = profileOf(traveller);
        m_crossing = 0;
        m_landPort = static_cast<std::uint16_t>(random.below(static_cast<int>(m_ports.land.size())));
        m_airPort = static_cast<std::uint16_t>(random.below(static_cast<int>(m_ports.air.size())));
        std::int64_t at = random.below(Days * 86'400 / 60) * 60LL / (profile.trips > 2 ? 8 : 1);
        for (int trip = 0; trip < profile.trips && at < Days * Day; ++trip) {
            const std::int64_t stay = profile.isCommuter ? 9 * 3600 : Day * (1 + random.below(28));
            makeTrip(random, traveller, profile, at, stay);
            at += stay + (profile.isCommuter ? Day * random.between(2, 20) : Day * random.between(10, 150));
        }
        if (random.chance(10) && profile.home != Home::Elsewhere)
            add(traveller, Resident, profile.home == Home::Canada ? Cbp : Cbsa, 0, random.below(Days) * Day);
        if (random.below(2000) == 0 && profile.home == Home::Elsewhere)
            add(traveller, Ordered, Cbsa, 0, random.below(Days) * Day);
    }

    void makeTrip(Random& random, std::uint32_t traveller, const Profile& profile, std::int64_t at,
                  std::int64_t stay) {
        const bool isLost = random.chance(15); // the way out is on no record
        const bool stays = random.chance(5);   // and these did not leave
        const std::int64_t back = at + stay + random.below(20'000);
        if (profile.home == Home::Elsewhere) {
            add(traveller, EntryByAir, Cbsa, m_airPort, at);
            if (random.chance(300)) { // over the border by road for a few days
                crossToUnitedStates(random, traveller, at + stay / 3, true);
                add(traveller, EntryByLand, Cbsa, m_landPort, at + 2 * stay / 3);
            }
            if (!isLost && !stays)
                add(traveller, ExitByAir, Cbsa, m_airPort, back);
            return;
        }
        const Feed there = profile.home == Home::Canada ? Cbp : Cbsa;
        if (there == Cbp)
            crossToUnitedStates(random, traveller, at, false);
        else
            add(traveller, EntryByLand, Cbsa, m_landPort, at);
        if (!isLost && !stays)
            add(traveller, EntryByLand, there == Cbp ? Cbsa : Cbp, m_landPort, back);
    }

    void crossToUnitedStates(Random& random, std::uint32_t traveller, std::int64_t at, bool isAdmitted) {
        const std::int64_t crossing = m_crossing;
        add(traveller, EntryByLand, Cbp, m_landPort, at);
        if (isAdmitted)
            push(traveller, Admitted, Cbp, 0, at + 60, crossing);
        if (random.chance(4))
            push(traveller, Corrected, Cbp, m_landPort, at + 3 * Day, crossing);
        else if (random.below(5000) == 0)
            push(traveller, Withdrawn, Cbp, 0, at + 20 * Day, crossing);
    }

    void add(std::uint32_t traveller, EventKind kind, Feed feed, std::uint16_t port, std::int64_t at) {
        push(traveller, kind, feed, port, at, m_crossing++);
    }

    void push(std::uint32_t traveller, EventKind kind, Feed feed, std::uint16_t port, std::int64_t at,
              std::int64_t crossing) {
        if (at >= Days * Day)
            return;
        Event event{};
        event.recorded = static_cast<std::int32_t>(at);
        event.crossing = static_cast<std::uint16_t>(crossing);
        event.kind = kind;
        event.traveller = traveller;
        event.port = port;
        event.feed = feed;
        event.document = at > Days * Day / 2 ? 1 : 0;
        m_events.push_back(event);
    }

    Ports m_ports;
    std::vector<Event> m_events;
    std::uint32_t m_traveller = 0;
    std::int64_t m_crossing = 0;
    std::uint16_t m_landPort = 0;
    std::uint16_t m_airPort = 0;
};

/// Few names are borne by many and many names by few.
template <typename List> const auto& byFrequency(Random& random, const List& list) {
    const auto size = static_cast<int>(list.size());
    return list[static_cast<std::size_t>(std::min(random.below(size), random.below(size)))];
}

std::string rareName(Random& random) {
    static constexpr std::array Syllables = {
        "ba", "ver", "lin", "to", "mar", "che", "dou", "sko", "ri", "an",  "gel", "ho",  "wen", "tha", "ro",
        "be", "qui", "nev", "os", "la",  "mi",  "dur", "fel", "ga", "pon", "ti",  "zar", "ul",  "ken", "ja"};
    std::string name;
    for (int i = random.between(2, 4); i > 0; --i)
        name += random.oneOf(Syllables);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

Person personOf(std::uint32_t traveller, bool isLater) {
    const Profile profile = profileOf(traveller);
    Random random = randomOf(traveller, 2);
    const demo::Origin origin = profile.home == Home::UnitedStates ? demo::Origin::American
                                : profile.home == Home::Elsewhere  ? demo::Origin::Other
                                : random.chance(250)               ? demo::Origin::FrenchCanadian
                                                                   : demo::Origin::EnglishCanadian;
    const demo::Culture& culture = byFrequency(random, demo::culturesOf(origin));
    const bool isWoman = random.chance(500);
    Person person;
    person.lastName = random.chance(450) ? rareName(random) : byFrequency(random, culture.family).latin;
    const auto& given = isWoman ? culture.women : culture.men;
    person.firstName = byFrequency(random, given).latin;
    if (random.chance(350))
        person.middleName = byFrequency(random, given).latin;
    if (profile.hasNewName && isLater)
        person.lastName = byFrequency(random, culture.family).latin;
    person.dateOfBirth = PartialDate{static_cast<std::int16_t>(random.between(1940, 2015)),
                                     static_cast<std::uint8_t>(random.between(1, 12)),
                                     static_cast<std::uint8_t>(random.between(1, 28))};
    person.nationality = culture.nationality;
    person.gender = isWoman ? Gender::Female : Gender::Male;
    person.documentType = DocumentType::Passport;
    const bool isNew = profile.hasNewDocument && isLater;
    person.documentNumber = std::string(isNew ? "N" : "P") + std::to_string(10'000'000 + traveller);
    person.documentCountry = person.nationality;
    return person;
}

TravellerClass classOf(Home home) {
    return home == Home::Canada         ? TravellerClass::CitizenCanada
           : home == Home::UnitedStates ? TravellerClass::CitizenUs
                                        : TravellerClass::ThirdCountryNational;
}

/// As a publisher that draws its ids makes them.
std::string idOf(std::uint32_t traveller, std::int64_t crossing, char kind) {
    static constexpr char Digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::uint64_t value =
        Random::stream(77, traveller * 65'536ULL + static_cast<std::uint64_t>(crossing)).next();
    std::string id{kind, '-'};
    for (int i = 0; i < 11; ++i, value >>= 5)
        id += Digits[value & 31];
    return id;
}

class Recorder {
  public:
    Record record(const Event& event) {
        const Profile profile = profileOf(event.traveller);
        const Instant at = Begin.plusSeconds(event.recorded);
        Record record;
        record.recorded = at.plusSeconds(40);
        record.id = idOf(event.traveller, event.crossing, 'E');
        // The Canadian ones in the order in which they were made.
        if (event.feed == Cbsa)
            record.id = "C" + std::to_string(1'000'000'000 + ++m_ids);
        record.body = bodyOf(event, profile, at, record);
        return record;
    }

  private:
    decltype(Record::body) bodyOf(const Event& event, const Profile& profile, Instant at, Record& record) {
        const Person person = personOf(event.traveller, event.document != 0);
        const LocalDate day = LocalDate::fromEpochDays(static_cast<std::int32_t>(at.epochSeconds() / Day));
        const TravellerClass who = classOf(profile.home);
        switch (static_cast<EventKind>(event.kind)) {
        case EntryByLand:
            return Entry{person, who, at, m_ports.land[event.port]->key, Mode::Land, Outcome::Admitted};
        case EntryByAir:
            return Entry{person, who, at, m_ports.air[event.port]->key, Mode::Air, Outcome::Admitted};
        case ExitByAir:
            return Exit{person, who, at, m_ports.air[event.port]->key, Mode::Air};
        case Admitted:
            record.id = idOf(event.traveller, event.crossing, 'A');
            return Admission{idOf(event.traveller, event.crossing, 'E'), "B2", day.plusDays(180), false};
        case Resident:
            return Status{person, StatusKind::PermanentResident, day, std::nullopt};
        case Ordered:
            return Order{person, OrderKind::Departure, day, day, std::nullopt, {}};
        case Corrected:
            record.replaces = record.id;
            record.correctionId = idOf(event.traveller, event.crossing, 'K');
            record.id = idOf(event.traveller, event.crossing, 'N');
            return Entry{person,
                         who,
                         at.plusSeconds(-3 * Day - 300),
                         m_ports.land[event.port]->key,
                         Mode::Pedestrian,
                         Outcome::Admitted};
        case Withdrawn:
            record.id = idOf(event.traveller, event.crossing, 'W');
            return Withdrawal{idOf(event.traveller, event.crossing, 'E'), WithdrawalReason::Redress};
        }
        return Withdrawal{};
    }

    Ports m_ports;
    std::int64_t m_ids = 0;
};

void orFail(const Result<void>& done) {
    if (!done)
        qFatal("cannot make the feeds: %s", done.error().code.c_str());
}

void copy(const std::string& from, const std::string& to) {
    replaceBytes(to, bytesOfFile(from));
}

/// One feed's segments, with a checkpoint after the base and one after everything, put aside.
void write(const std::string& folder, const char* name, const TestAuthority::Signer& signer,
           std::span<const Event> events, std::size_t base) {
    QDir().mkpath(QString::fromStdString(folder));
    SegmentWriter writer(folder, name, {signer.keyPem, signer.certificatePem}, {});
    Recorder recorder;
    const auto checkpoint = [&](std::int64_t until, const char* aside) {
        const Instant at = Begin.plusSeconds(until);
        if (writer.pending() > 0)
            orFail(writer.finishSegment(at));
        orFail(writer.publish(at, at.plusSeconds(60)));
        copy(folder + "/checkpoint.p7m", folder + aside);
    };
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i == base)
            checkpoint(events[i].recorded, "/base");
        orFail(writer.add(writeRecord(recorder.record(events[i]))));
        if (writer.pending() == SegmentRecords)
            orFail(writer.finishSegment(Begin.plusSeconds(events[i].recorded)));
    }
    checkpoint(Days * Day, "/all");
    copy(folder + "/base", folder + "/checkpoint.p7m");
}

} // namespace

BigFeeds::BigFeeds(std::string folder, std::int64_t records, std::int64_t delta)
    : m_folder(std::move(folder)) {
    if (QFile::exists(QString::fromStdString(m_folder + "/ca.pem")))
        return;
    const TestAuthority authority;
    const auto signer = authority.issue();
    const std::vector<Event> events = Lives().make(records + delta);
    const auto border =
        std::find_if(events.begin(), events.end(), [](const Event& event) { return event.feed == Cbp; });
    const std::span<const Event> all(events);
    const auto cbsa = all.first(static_cast<std::size_t>(border - events.begin()));
    const auto cbp = all.subspan(cbsa.size());
    const auto baseOf = [&](std::span<const Event> feed) {
        return feed.size() - feed.size() * static_cast<std::size_t>(delta) / events.size();
    };
    write(m_folder + "/cbsa", FeedNames[Cbsa], signer, cbsa, baseOf(cbsa));
    write(m_folder + "/cbp", FeedNames[Cbp], signer, cbp, baseOf(cbp));
    replaceBytes(m_folder + "/ca.pem", authority.pem());
}

std::vector<Subscription> BigFeeds::subscriptions() const {
    std::vector<Subscription> subscriptions;
    for (const char* name : FeedNames) {
        Subscription subscription;
        subscription.name = name;
        subscription.country = std::string_view(name) == "cbsa" ? Country::Canada : Country::UnitedStates;
        subscription.url = "file://" + m_folder + "/" + name;
        subscription.authorityPem = bytesOfFile(m_folder + "/ca.pem");
        subscription.signer = "Feed Signer";
        subscription.domestic = true;
        subscriptions.push_back(subscription);
    }
    return subscriptions;
}

void BigFeeds::publishBase() const {
    for (const char* name : FeedNames)
        copy(m_folder + "/" + name + "/base", m_folder + "/" + name + "/checkpoint.p7m");
}

void BigFeeds::publishAll() const {
    for (const char* name : FeedNames)
        copy(m_folder + "/" + name + "/all", m_folder + "/" + name + "/checkpoint.p7m");
}

} // namespace passages::test
