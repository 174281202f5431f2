#include "app/demo/demodata.h"

#include "app/demo/certificates.h"
#include "app/demo/hardpeople.h"
#include "app/demo/malformed.h"
#include "app/demo/recorder.h"
#include "app/demo/showcase.h"
#include "app/demo/stories.h"
#include "app/demo/truth.h"

#include <algorithm>
#include <array>
#include <span>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace passages {
namespace demo {
namespace {

constexpr std::string_view CbsaSigner = "CBSA Exchange Signer (demo)";
constexpr std::string_view CbpSigner = "CBP Exchange Signer (demo)";

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

enum class Access { Everyone, Owner };

Result<void> writeFile(const QDir& folder, const char* name, const std::string& content,
                       Access access = Access::Everyone) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QSaveFile file(path);
    const auto size = static_cast<qint64>(content.size());
    const bool isOpen =
        file.open(QIODevice::WriteOnly) &&
        (access == Access::Everyone || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    if (!isOpen || file.write(content.data(), size) != size || !file.commit()) {
        return fail(Failure::Failed, "cannot_write", {{"path", path.toStdString()}});
    }
    return {};
}

std::string joined(std::vector<std::string> lines) {
    std::size_t size = 0;
    for (const std::string& line : lines) {
        size += line.size() + 1;
    }
    std::string content;
    content.reserve(size);
    for (std::string& line : lines) {
        content += line;
        content += '\n';
        line = std::string(); // the lines fill a hundred megabytes: not twice
    }
    return content;
}

/// Cards beside the passports, and another name for a few.
void furnish(Random& random, People& people, Household& household) {
    for (Traveller& traveller : household.members) {
        const auto card = [&](DocumentType type, std::string_view country, int firstYear, int years) {
            LocalDate from = LocalDate::from(firstYear, 1, 1)->plusDays(random.below(700));
            for (from = std::max(from, traveller.born); from < asOfDate(); from = from.plusYears(years)) {
                people.give(traveller, type, country, from, years);
            }
        };
        switch (traveller.travellerClass) {
        case TravellerClass::PermanentResidentCanada:
            card(DocumentType::PermanentResidentCard, "CAN", 2011, 5);
            break;
        case TravellerClass::LawfulPermanentResidentUs:
            card(DocumentType::PermanentResidentCard, "USA", 2008, 10);
            break;
        case TravellerClass::CitizenCanada:
        case TravellerClass::CitizenUs: {
            const int kind = random.below(100);
            if (kind < 20 || traveller.story.ends_with("commuter")) {
                card(DocumentType::TrustedTraveller, traveller.nationality, 2010, 5);
            } else if (kind < 40 && traveller.born < *LocalDate::from(2004, 1, 1)) {
                card(DocumentType::EnhancedDriversLicence, traveller.nationality, 2010, 5);
            } else if (traveller.born > *LocalDate::from(2011, 1, 1)) {
                people.give(traveller, DocumentType::BirthCertificate, traveller.nationality, traveller.born,
                            16);
            }
            break;
        }
        case TravellerClass::ThirdCountryNational:
            if (traveller.story == "refugee") {
                people.give(traveller, DocumentType::TravelDocument, "CAN", *LocalDate::from(2012, 1, 1), 15);
            }
        }
        if (traveller.gender == Gender::Female && random.chance(24)) {
            const Culture& culture = random.oneOf(culturesOf(Origin::EnglishCanadian));
            const LocalDate married = LocalDate::from(2016, 1, 1)->plusDays(random.below(3000));
            Name name = random.oneOf(culture.family);
            if (random.chance(300)) { // both names
                name = {traveller.name.last.latin + '-' + name.latin, {}};
            }
            traveller.laterFamilyName = {married, name};
            traveller.hard.emplace_back("new_name");
        }
    }
}

int sizeOf(Random& random, const Story& story) {
    constexpr std::array Sizes{1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 5};
    return std::min(random.oneOf(Sizes), story.largestHousehold);
}

/// A household's life as one of its members lived it: a few seconds behind the one before, and from birth on.
Life lifeOf(Life life, const Traveller& traveller, int member) {
    std::erase_if(life.moves, [&](const Move& move) {
        const LocalDate day = std::min(move.port->dateAt(move.at, Country::Canada),
                                       move.port->dateAt(move.at, Country::UnitedStates));
        return day < traveller.born;
    });
    std::erase_if(life.statuses,
                  [&](const StatusFact& status) { return status.until && *status.until < traveller.born; });
    for (Move& move : life.moves) {
        move.at = move.at.plusSeconds(member * 7);
    }
    return life;
}

class Writer {
  public:
    explicit Writer(const DemoOptions& options)
        : m_options(options),
          m_ports(PortTable::builtIn()),
          m_recorder(m_ports) {}

    void makeAll() {
        Random byHand = Random::stream(0, 0); // not of the seed: the exercises' records never change
        Showcase showcase = makeShowcase(m_people, m_ports);
        const std::size_t counted = showcase.shown.size();
        showIdentities(showcase, m_people, m_ports);
        for (std::size_t i = 0; i < counted; ++i) {
            addByHand(byHand, showcase.shown[i]);
        }
        addApart(byHand, std::span(showcase.shown).subspan(counted));
        m_exercises = showcase.exercises;
        for (std::uint64_t household = 1; m_travellers < m_options.travellers; ++household) {
            Random random = Random::stream(m_options.seed, household);
            addHousehold(random);
        }
        m_travellers += static_cast<int>(showcase.shown.size() - counted);
    }

    Result<DemoSummary> write() {
        DemoSummary summary;
        summary.travellers = m_travellers;
        summary.cbsaRecords = static_cast<std::int64_t>(m_recorder.lines(Feed::Cbsa).count());
        summary.cbpRecords = static_cast<std::int64_t>(m_recorder.lines(Feed::Cbp).count());
        summary.records = summary.cbsaRecords + summary.cbpRecords;
        summary.completeTo = completeTo().iso();
        summary.asOf = asOfDate().iso();
        std::vector<std::string> malformed = malformedLines();
        summary.malformed = static_cast<std::int64_t>(malformed.size());

        const QDir folder(text(m_options.directory));
        if (!folder.mkpath(QStringLiteral("."))) {
            return fail(Failure::Failed, "cannot_write", {{"path", m_options.directory}});
        }
        const auto written =
            writeFile(folder, "cbsa.ndjson", joined(m_recorder.lines(Feed::Cbsa).takeInOrder()))
                .and_then([&] {
                    return writeFile(folder, "cbp.ndjson", joined(m_recorder.lines(Feed::Cbp).takeInOrder()));
                })
                .and_then(
                    [&] { return writeFile(folder, "cbsa-malformed.ndjson", joined(std::move(malformed))); })
                .and_then([&] { return writeFile(folder, "truth.ndjson", joined(std::move(m_truth))); })
                .and_then([&] { return writeFile(folder, "exercises.json", exercises()); })
                .and_then([&] { return writeFile(folder, "demo.json", description(summary)); })
                .and_then([&] { return writeCertificates(folder); });
        if (!written) {
            return fail(written.error());
        }
        return summary;
    }

  private:
    void add(Random& random, const Traveller& traveller, const Life& life, Recorder::Accidents accidents) {
        const Recorded recorded = m_recorder.record(random, traveller, life, accidents);
        m_truth.push_back(truthLine(traveller, life, recorded));
        ++m_travellers;
    }

    void addByHand(Random& random, const Shown& shown) {
        add(random, shown.traveller, shown.life, Recorder::Accidents::Never);
    }

    /// With record ids of their own and uncounted, so that all others are what they are without them.
    void addApart(Random& random, std::span<const Shown> shown) {
        constexpr std::uint64_t Reserved = std::uint64_t(1) << 39;
        const int counted = m_travellers;
        const std::uint64_t cbsaIds = m_recorder.lines(Feed::Cbsa).exchangeIds(Reserved);
        const std::uint64_t cbpIds = m_recorder.lines(Feed::Cbp).exchangeIds(Reserved);
        for (const Shown& one : shown) {
            addByHand(random, one);
        }
        m_recorder.lines(Feed::Cbsa).exchangeIds(cbsaIds);
        m_recorder.lines(Feed::Cbp).exchangeIds(cbpIds);
        m_travellers = counted;
    }

    void addHousehold(Random& random) {
        const Story& story = anyStory(random);
        const Region& region = anyRegion(random);
        const int size = std::min(sizeOf(random, story), m_options.travellers - m_travellers);
        Household household = m_people.household(random, story.travellerClass, size, region);
        for (Traveller& traveller : household.members) {
            traveller.story = story.name;
        }
        furnish(random, m_people, household);
        harden(random, m_people, household);
        Journey journey(random, m_ports, household, story.home);
        story.live(journey);
        int member = 0;
        for (const Traveller& traveller : household.members) {
            add(random, traveller, lifeOf(journey.life(), traveller, member++), Recorder::Accidents::Happen);
        }
    }

    std::string exercises() const {
        QJsonArray items;
        for (const Exercise& exercise : m_exercises) {
            const auto both = [](const QString& english, const QString& french) {
                return QJsonObject{{QStringLiteral("en"), english}, {QStringLiteral("fr"), french}};
            };
            QJsonObject item{
                {QStringLiteral("exercise"), text(exercise.id)},
                {QStringLiteral("traveller"), text(exercise.traveller)},
                {QStringLiteral("search"), text(exercise.search)},
                {QStringLiteral("question"), both(exercise.questionEnglish, exercise.questionFrench)},
                {QStringLiteral("answer"), exercise.answer},
                {QStringLiteral("reason"), both(exercise.reasonEnglish, exercise.reasonFrench)}};
            if (!exercise.hintEnglish.isEmpty()) {
                item.insert(QStringLiteral("hint"), both(exercise.hintEnglish, exercise.hintFrench));
            }
            items.append(item);
        }
        const QJsonObject document{{QStringLiteral("as_of"), text(asOfDate().iso())},
                                   {QStringLiteral("exercises"), items}};
        return QJsonDocument(document).toJson().toStdString();
    }

    std::string description(const DemoSummary& summary) const {
        const auto feed = [](const char* name, const char* country, std::string_view signer, qint64 records) {
            const QString feedName = QString::fromLatin1(name);
            return QJsonObject{{QStringLiteral("feed"), feedName},
                               {QStringLiteral("country"), QString::fromLatin1(country)},
                               {QStringLiteral("input"), feedName + QStringLiteral(".ndjson")},
                               {QStringLiteral("certificate"), feedName + QStringLiteral("-signer.pem")},
                               {QStringLiteral("key"), feedName + QStringLiteral("-signer.key")},
                               {QStringLiteral("signer"), text(signer)},
                               {QStringLiteral("records"), records}};
        };
        const QJsonObject document{
            {QStringLiteral("as_of"), text(summary.asOf)},
            {QStringLiteral("complete_to"), text(summary.completeTo)},
            {QStringLiteral("seed"), QString::number(m_options.seed)},
            {QStringLiteral("travellers"), static_cast<qint64>(summary.travellers)},
            {QStringLiteral("records"), static_cast<qint64>(summary.records)},
            {QStringLiteral("authority"), QStringLiteral("ca.pem")},
            {QStringLiteral("feeds"), QJsonArray{feed("cbsa", "CA", CbsaSigner, summary.cbsaRecords),
                                                 feed("cbp", "US", CbpSigner, summary.cbpRecords)}}};
        return QJsonDocument(document).toJson().toStdString();
    }

    static Result<void> writeCertificates(const QDir& folder) {
        const CertificateFiles files = makeCertificates({std::string(CbsaSigner), std::string(CbpSigner)});
        if (files.signers.size() != 2) {
            return fail(Failure::Failed, "certificate_failed");
        }
        return writeFile(folder, "ca.pem", files.authorityPem)
            .and_then([&] { return writeFile(folder, "cbsa-signer.pem", files.signers[0].certificatePem); })
            .and_then(
                [&] { return writeFile(folder, "cbsa-signer.key", files.signers[0].keyPem, Access::Owner); })
            .and_then([&] { return writeFile(folder, "cbp-signer.pem", files.signers[1].certificatePem); })
            .and_then(
                [&] { return writeFile(folder, "cbp-signer.key", files.signers[1].keyPem, Access::Owner); });
    }

    DemoOptions m_options;
    const PortTable& m_ports;
    People m_people;
    Recorder m_recorder;
    int m_travellers = 0;
    std::vector<std::string> m_truth;
    std::vector<Exercise> m_exercises;
};

} // namespace
} // namespace demo

Result<DemoSummary> writeDemo(const DemoOptions& options) {
    demo::Writer writer(options);
    writer.makeAll();
    return writer.write();
}

} // namespace passages
