#include "app/ctl/linkfile.h"
#include "models/identity/linkage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace passages;

namespace {

/// How records come to differ from the people they are of.
struct Damage {
    const char* title;
    int people;
    int mostCopies;   ///< of one person, beside the first record
    double copied;    ///< share of people with copies
    double perRecord; ///< slips in a copy, on the average
    double missing;   ///< chance that a field is missing in any record
    bool hasDocuments;
    bool isTwoFiles; ///< every person exactly twice
};

struct File {
    std::vector<Person> people;
    std::vector<int> truth;             ///< of each record
    std::vector<std::uint32_t> records; ///< of each record: its place in `people`; empty: one each
};

/// People as the FEBRL generator (Christen 2005) damages them, with names from lists of the bench's own. The
/// threshold, the rule for rare names and the costs of joining were chosen with these sets: not a blind test.
class Generator {
  public:
    explicit Generator(unsigned seed) : m_random(seed) {
        static const std::vector<std::string> heads{
            "har",  "mil", "bro",  "ken", "dal",  "win",  "ash",  "cor", "pem",   "tre",
            "gar",  "hol", "wes",  "nor", "sut",  "ben",  "car",  "dun", "ell",   "fen",
            "lang", "mor", "pres", "rad", "stan", "thor", "whit", "yar", "black", "green"};
        static const std::vector<std::string> middles{"",   "a", "er",  "ing", "en",
                                                      "is", "o", "ell", "ar",  "ock"};
        static const std::vector<std::string> tails{"ton",  "ley",  "ford",  "man",  "son",
                                                    "wood", "well", "by",    "ham",  "field",
                                                    "er",   "s",    "worth", "land", "bury"};
        for (const auto& head : heads)
            for (const auto& middle : middles)
                for (const auto& tail : tails)
                    m_surnames.push_back(head + middle + tail);
        std::shuffle(m_surnames.begin(), m_surnames.end(), m_random);
        m_given = {
            "joshua",  "thomas",   "jack",      "emiily",   "lachlan",  "isabella", "william",   "jessica",
            "sophie",  "samuel",   "benjamin",  "chloe",    "emma",     "nicholas", "mia",       "ruby",
            "daniel",  "hannah",   "olivia",    "georgia",  "ella",     "james",    "matthew",   "charlie",
            "luke",    "jacob",    "alexander", "sarah",    "oliver",   "ryan",     "harrison",  "zachary",
            "madison", "amelia",   "hayley",    "ethan",    "mitchell", "kyle",     "caitlin",   "bailey",
            "holly",   "brianna",  "dylan",     "isaac",    "liam",     "abbey",    "jayden",    "noah",
            "zoe",     "maddison", "sienna",    "imogen",   "lucy",     "taylor",   "kiandra",   "jasmine",
            "tahlia",  "finn",     "harry",     "max",      "aiden",    "riley",    "laura",     "alyssa",
            "patrick", "connor",   "jordan",    "cooper",   "grace",    "claire",   "nathan",    "teagan",
            "blake",   "molly",    "eliza",     "rachel",   "michael",  "brooke",   "kate",      "lauren",
            "xavier",  "lily",     "alexandra", "hamish",   "angus",    "flynn",    "jake",      "tyler",
            "sam",     "mikayla",  "anneliese", "erin",     "kirra",    "lara",     "stephanie", "victoria",
            "bethany", "paige",    "nicole",    "amber",    "natasha",  "david",    "christian", "john",
            "peter",   "aleisha",  "courtney",  "shania",   "tara",     "jade",     "marcus",    "adam",
            "aaron",   "gabriel",  "timothy",   "jonathan", "robert",   "hugo",     "edward",    "kaitlyn",
            "phoebe",  "stella",   "savannah",  "logan",    "hunter",   "zac",      "levi",      "sebastian",
            "dominic", "toby",     "bradley",   "cody",     "dakota",   "trey",     "rhys",      "joel"};
    }

    File make(const Damage& damage) {
        File file;
        for (int number = 0; number < damage.people; ++number) {
            const Person person = original(damage);
            add(file, person, number, damage);
            int copies = 0;
            if (damage.isTwoFiles)
                copies = 1;
            else if (chance(damage.copied))
                copies = 1 + static_cast<int>(m_random() % static_cast<unsigned>(damage.mostCopies));
            for (int copy = 0; copy < copies; ++copy) {
                Person damaged = person;
                const int slips = std::poisson_distribution<int>(damage.perRecord)(m_random);
                for (int slip = 0; slip < std::min(slips, 6); ++slip)
                    spoil(damaged);
                add(file, damaged, number, damage);
            }
        }
        return file;
    }

  private:
    bool chance(double share) { return std::uniform_real_distribution<>(0, 1)(m_random) < share; }
    std::size_t zipf(std::size_t size, double flat) {
        // 1 / (rank + flat), by rejection.
        for (;;) {
            const std::size_t rank = m_random() % size;
            if (chance(flat / (static_cast<double>(rank) + flat)))
                return rank;
        }
    }
    Person original(const Damage& damage) {
        Person person;
        person.firstName = m_given[zipf(m_given.size(), 25)];
        person.lastName = chance(0.25) ? m_surnames[zipf(60, 10)] : m_surnames[zipf(m_surnames.size(), 600)];
        person.dateOfBirth = {static_cast<std::int16_t>(1910 + m_random() % 90),
                              static_cast<std::uint8_t>(1 + m_random() % 12),
                              static_cast<std::uint8_t>(1 + m_random() % 28)};
        person.nationality = "AUS";
        if (damage.hasDocuments) {
            person.documentType = DocumentType::IdentityCard;
            person.documentCountry = "AUS";
            person.documentNumber = std::to_string(1000000 + m_random() % 9000000);
        }
        return person;
    }
    void add(File& file, Person person, int number, const Damage& damage) {
        if (chance(damage.missing))
            person.firstName.clear();
        if (chance(damage.missing))
            person.dateOfBirth = {};
        if (chance(damage.missing))
            person.documentNumber.clear();
        file.people.push_back(std::move(person));
        file.truth.push_back(number);
    }
    void typo(std::string& text, std::string_view alphabet) {
        if (text.size() < 2)
            return;
        const std::size_t at = m_random() % text.size();
        const char other = alphabet[m_random() % alphabet.size()];
        switch (m_random() % 4) {
        case 0:
            text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), other);
            break;
        case 1:
            text.erase(at, 1);
            break;
        case 2:
            text[at] = other;
            break;
        default:
            if (at + 1 < text.size())
                std::swap(text[at], text[at + 1]);
        }
    }
    void spoil(Person& person) {
        constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
        switch (m_random() % 12) {
        case 0:
        case 1:
            typo(person.firstName, letters);
            break;
        case 2:
        case 3:
        case 4:
            typo(person.lastName, letters);
            break;
        case 5:
            std::swap(person.firstName, person.lastName);
            break;
        case 6:
            std::swap(person.dateOfBirth.day, person.dateOfBirth.month);
            if (person.dateOfBirth.month > 12)
                std::swap(person.dateOfBirth.day, person.dateOfBirth.month);
            break;
        case 7:
            person.dateOfBirth.day = static_cast<std::uint8_t>(1 + m_random() % 28);
            break;
        case 8:
            person.dateOfBirth = chance(0.5) ? PartialDate{}
                                             : PartialDate{static_cast<std::int16_t>(1910 + m_random() % 90),
                                                           person.dateOfBirth.month, person.dateOfBirth.day};
            break;
        case 9:
            person.firstName.clear();
            break;
        case 10:
            typo(person.documentNumber, "0123456789");
            break;
        default:
            person.documentNumber.clear();
        }
    }

    std::mt19937 m_random;
    std::vector<std::string> m_surnames;
    std::vector<std::string> m_given;
};

double pairsOf(double size) {
    return size * (size - 1) / 2;
}

struct Quality {
    double precision = 0;
    double recall = 0;
    double falseMerges = 0;
    double f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};

/// Over all pairs of records: together in truth, and together by the linkage.
Quality qualityOf(const std::vector<int>& truth, const std::vector<std::uint32_t>& found) {
    std::map<int, double> true_;
    std::map<std::uint32_t, double> foundSizes;
    std::map<std::pair<int, std::uint32_t>, double> both;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        ++true_[truth[i]];
        ++foundSizes[found[i]];
        ++both[{truth[i], found[i]}];
    }
    double right = 0;
    double said = 0;
    double is = 0;
    for (const auto& [key, size] : both)
        right += pairsOf(size);
    for (const auto& [key, size] : foundSizes)
        said += pairsOf(size);
    for (const auto& [key, size] : true_)
        is += pairsOf(size);
    return {right / std::max(1.0, said), right / std::max(1.0, is), said - right};
}

void writeRecords(const File& file, const char* path) {
    std::ofstream out(path);
    for (std::size_t i = 0; i < file.people.size(); ++i) {
        const Person& person = file.people[i];
        out << R"({"kind":"entry","id":"r)" << i
            << R"(","feed":"cbsa","country":"CA","recorded":"2026-01-01T00:00:00Z","occurred":"2026-01-01T00:00:00Z","port":"calais","mode":"land","traveller_class":"third_country_national","person":{"first_name":")"
            << person.firstName << R"(","last_name":")" << person.lastName << R"(","date_of_birth":")"
            << (person.dateOfBirth.year == 0 ? "" : person.dateOfBirth.iso())
            << R"(","nationality":"AUS","gender":"X")";
        if (!person.documentNumber.empty())
            out << R"(,"document_type":"ID","document_number":")" << person.documentNumber
                << R"(","document_country":"AUS")";
        out << "}}\n";
    }
}

/// The records of the demo's two feeds, each with the person it belongs to in truth.
File demoFile(const QString& folder) {
    QFile joined(folder + QStringLiteral("/all.ndjson"));
    if (!joined.open(QIODevice::WriteOnly))
        return {};
    for (const auto& [feed, country] : {std::pair("cbsa", "CA"), std::pair("cbp", "US")}) {
        QFile records(folder + QStringLiteral("/%1.ndjson").arg(QLatin1String(feed)));
        if (!records.open(QIODevice::ReadOnly))
            return {};
        while (!records.atEnd())
            joined.write(records.readLine().replace(
                0, 1, QByteArray("{\"feed\":\"") + feed + "\",\"country\":\"" + country + "\","));
    }
    joined.close();
    std::map<std::string, int> owners;
    QFile truth(folder + QStringLiteral("/truth.ndjson"));
    if (!truth.open(QIODevice::ReadOnly))
        return {};
    for (int number = 0; !truth.atEnd(); ++number)
        for (const QJsonValue& source :
             QJsonDocument::fromJson(truth.readLine()).object().value(u"records").toArray())
            owners[source.toString().toStdString()] = number;
    const auto linked = readLinkFile(joined.fileName().toStdString(), PortTable::builtIn());
    if (!linked)
        return {};
    // A record each, so that the figures are of pairs of records; the linker is given each block once.
    File file;
    file.people = linked->people;
    for (std::size_t i = 0; i < linked->sources.size(); ++i) {
        file.records.push_back(linked->blocks[i]);
        file.truth.push_back(owners[linked->sources[i]]);
    }
    return file;
}

void linkAndReport(const char* title, const File& file) {
    const auto begin = std::chrono::steady_clock::now();
    const Linkage linkage = Linker(file.people).link();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < file.truth.size(); ++i)
        found.push_back(linkage.person[file.records.empty() ? i : file.records[i]]);
    const Quality quality = qualityOf(file.truth, found);
    std::printf("%-24s %7zu records  F1 %.4f  precision %.5f  recall %.4f  false merges per million %.0f  "
                "possible %zu  %.1f s\n",
                title, file.truth.size(), quality.f1(), quality.precision, quality.recall,
                1e6 * quality.falseMerges / static_cast<double>(file.truth.size()), linkage.possible.size(),
                seconds);
}

} // namespace

/// Links files of people that were damaged on purpose and says how well: pairwise precision, recall, F1 and
/// false merges per million records. `linkbench N` does one file of about N records only (for speed), and
/// with a path writes it as records for `passagesctl link`. `linkbench demo DIR` links what `passagesctl demo
/// --out DIR` made, against its truth.ndjson.
int main(int count, char** arguments) {
    std::vector<Damage> files{{"FEBRL-like, few copies", 4000, 1, 0.25, 1.5, 0.02, true, false},
                              {"FEBRL-like, many copies", 2000, 5, 0.5, 2.0, 0.03, true, false},
                              {"two files", 5000, 1, 1, 1.5, 0.02, true, true},
                              {"20,000 records", 10000, 3, 0.5, 1.8, 0.03, true, false},
                              {"hard, no documents", 5000, 2, 0.5, 2.0, 0.05, false, false}};
    if (count > 2 && std::string_view(arguments[1]) == "demo") {
        linkAndReport("demo", demoFile(QString::fromLocal8Bit(arguments[2])));
        return 0;
    }
    if (count > 1)
        files = {{"one file", std::atoi(arguments[1]) * 2 / 3, 1, 0.5, 1.5, 0.03, true, false}};
    unsigned seed = 4711;
    for (const Damage& damage : files) {
        const File file = Generator(seed++).make(damage);
        if (count > 2)
            writeRecords(file, arguments[2]);
        linkAndReport(damage.title, file);
    }
    return 0;
}
