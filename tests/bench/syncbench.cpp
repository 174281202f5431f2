#include "data/feed/publisher.h"
#include "data/record/recordreader.h"
#include "data/sync/synchronizer.h"
#include "models/identity/exactscheme.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>

using namespace passages;
using namespace passages::test;

namespace {

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

const char* const LastNames[] = {"Tremblay", "Nguyễn",   "Smith",  "Đặng",
                                 "García",   "O’Connor", "Petrov", "Lefèvre"};
const char* const FirstNames[] = {"Marie", "Jean-François", "Olena", "José", "Anne",
                                  "Li",    "Łukasz",        "Fatima"};

/// Ten crossings a traveller on average, in order of time; every fourth renews the passport at some time.
class Generator {
  public:
    explicit Generator(std::int64_t records) : m_records(records), m_travellers(records / 10 + 1) {}

    void write(const std::string& path) {
        QFile file(QString::fromStdString(path));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", path.c_str());
        const std::int64_t step = 7LL * 365 * 86'400 / m_records;
        for (std::int64_t i = 0; i < m_records; ++i) {
            const std::string line =
                writeRecord(next(i, *Instant::parse("2019-08-01T12:00:00Z"), step)) + "\n";
            file.write(line.data(), static_cast<qint64>(line.size()));
        }
    }

  private:
    Record next(std::int64_t number, Instant start, std::int64_t step) {
        const std::int64_t who = std::uniform_int_distribution<std::int64_t>(0, m_travellers - 1)(m_random);
        const bool renewed = who % 4 == 0 && number > m_records / 2;
        Person person;
        person.lastName =
            std::string(LastNames[who % 8]) + (who % 3 == 0 ? "-Roy" : "") + std::to_string(who / 64);
        person.firstName = FirstNames[who / 8 % 8];
        person.dateOfBirth =
            PartialDate{static_cast<std::int16_t>(1940 + who % 65), static_cast<std::uint8_t>(1 + who % 12),
                        static_cast<std::uint8_t>(1 + who % 28)};
        person.nationality = who % 2 ? "CAN" : "FRA";
        person.gender = who % 2 ? Gender::Female : Gender::Male;
        person.documentType = DocumentType::Passport;
        person.documentNumber = "P" + std::to_string(1'000'000 + 2 * who + renewed);
        person.documentCountry = person.nationality;
        Record record = entryOf("cbp-" + std::to_string(2'000'000'000 + number), person);
        auto& entry = std::get<Entry>(record.body);
        entry.occurred = start.plusSeconds(number * step);
        record.recorded = entry.occurred.plusSeconds(30);
        return record;
    }

    std::int64_t m_records;
    std::int64_t m_travellers;
    std::mt19937_64 m_random{1};
};

/// The same records, one row each, as the shell would be given them.
std::int64_t writeCsv(const std::vector<std::string>& inputs, const std::string& path) {
    QFile out(QString::fromStdString(path));
    if (!out.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", path.c_str());
    RecordReader reader(PortTable::builtIn());
    std::int64_t rows = 0;
    for (const std::string& input : inputs) {
        QFile in(QString::fromStdString(input));
        if (!in.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", input.c_str());
        while (!in.atEnd()) {
            const std::string line = in.readLine().trimmed().toStdString();
            const auto record = reader.read(line);
            if (!record)
                continue;
            const Person person = record->person() ? *record->person() : Person();
            const auto occurred = record->occurred();
            std::string row;
            for (const std::string& field :
                 {record->id, std::string(toCode(record->kind())), record->recorded.iso(),
                  occurred ? occurred->iso() : std::string(), person.lastName, person.firstName,
                  person.middleName, person.dateOfBirth.iso(), person.nationality,
                  std::string(toCode(person.gender)), person.documentNumber, person.documentCountry})
                row += (row.empty() ? "\"" : ",\"") + field + "\"";
            row += "\n";
            out.write(row.data(), static_cast<qint64>(row.size()));
            ++rows;
        }
    }
    return rows;
}

void importWithShell(const QString& csv, const QString& database, std::int64_t rows) {
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (shell.isEmpty()) {
        std::puts("sqlite3 shell:   not installed (apt-get install sqlite3)");
        return;
    }
    QProcess process;
    const auto start = std::chrono::steady_clock::now();
    process.start(shell,
                  {database,
                   QStringLiteral("CREATE TABLE plain(id TEXT, kind TEXT, recorded TEXT, occurred TEXT, "
                                  "last_name TEXT, first_name TEXT, middle_name TEXT, born TEXT, "
                                  "nationality TEXT, gender TEXT, document TEXT, country TEXT);"),
                   QStringLiteral(".import --csv \"%1\" plain").arg(csv)});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("the sqlite3 shell failed: %s", process.readAllStandardError().constData());
    const double seconds = secondsSince(start);
    std::printf(
        "sqlite3 shell:   %9lld rows in %6.2f s  %8.0f rows/s  (.import --csv, plain table, no index)\n",
        static_cast<long long>(rows), seconds, static_cast<double>(rows) / seconds);
}

} // namespace

/// How fast a feed comes into an empty cache, from verified bytes to committed, indexed and linked rows.
/// `syncbench [RECORDS]`, or `syncbench FILE.ndjson…` for files of records that stand.
int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto path = [&](const char* name) {
        return folder.filePath(QString::fromUtf8(name)).toStdString();
    };
    std::vector<std::string> inputs;
    for (const QString& argument : application.arguments().mid(1))
        if (QFile::exists(argument))
            inputs.push_back(argument.toStdString());
    if (inputs.empty()) {
        inputs.push_back(path("input.ndjson"));
        Generator(argc > 1 ? std::atoll(argv[1]) : 200'000).write(inputs.front());
    }

    const auto cache = makeCache(path("cache.db"));
    const ExactScheme scheme;
    double seconds = 0;
    double processorSeconds = 0;
    std::int64_t records = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        TestFeed feed("feed" + std::to_string(i));
        Publication publication;
        publication.feed = feed.subscription().name;
        publication.country = feed.subscription().country;
        publication.input = inputs[i];
        publication.folder = feed.folder();
        publication.signing = {feed.signer.keyPem, feed.signer.certificatePem};
        publication.completeTo = feed.completeTo;
        auto start = std::chrono::steady_clock::now();
        const PublishReport published = Publisher(PortTable::builtIn()).publish(publication);
        if (published.error)
            qFatal("publish: %s", published.error->code.c_str());
        const double publishing = secondsSince(start);
        std::printf("publish:         %9lld records in %6.2f s  %8.0f records/s  (%lld segments)\n",
                    static_cast<long long>(published.records), publishing,
                    static_cast<double>(published.records) / publishing,
                    static_cast<long long>(published.segments));
        {
            Transaction transaction(*cache);
            Subscriptions(*cache).add(feed.subscription());
            transaction.commit();
        }
        start = std::chrono::steady_clock::now();
        const std::clock_t processor = std::clock();
        Synchronizer synchronizer(*cache, PortTable::builtIn(), scheme, {"bench", "supervisor", {}, {}});
        const SyncReport report = synchronizer.run(feed.subscription(), {}, false);
        if (report.error)
            qFatal("sync: %s", report.error->code.c_str());
        seconds += secondsSince(start);
        processorSeconds += static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
        records += report.records;
    }
    std::printf(
        "sync:            %9lld records in %6.2f s  %8.0f records/s  (%lld travellers, %lld blocks)\n",
        static_cast<long long>(records), seconds, static_cast<double>(records) / seconds,
        static_cast<long long>(countOf(*cache, "traveller")),
        static_cast<long long>(countOf(*cache, "person")));

    // On a busy machine the wall clock measures the others.
    std::printf("  processor time:                       %6.2f s  %8.0f records/s\n", processorSeconds,
                static_cast<double>(records) / processorSeconds);
    const std::int64_t rows = writeCsv(inputs, path("records.csv"));
    importWithShell(QString::fromStdString(path("records.csv")), QString::fromStdString(path("plain.db")),
                    rows);
    return 0;
}
