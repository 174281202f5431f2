#include "data/feed/publishedids.h"
#include "data/feed/publisher.h"
#include "data/record/recordreader.h"
#include "tests/support/measuring.h"
#include "tests/support/testauthority.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <chrono>
#include <cstdio>

using namespace passages;
using namespace passages::test;

namespace {

/// Entries of one agency, a third with their admission, some corrections, and citizens of before phase III,
/// which are not shared.
void writeInput(const std::string& path, std::int64_t records) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", path.c_str());
    std::int64_t written = 0;
    const auto put = [&](const Record& record) {
        const std::string line = writeRecord(record) + '\n';
        file.write(line.data(), static_cast<qint64>(line.size()));
        ++written;
    };
    const Instant first = *Instant::parse("2016-01-01T00:00:00Z");
    for (std::int64_t number = 0; written < records; ++number) {
        const std::string id = std::to_string(number);
        Record entry = entryOf("E-" + id, personNamed("Name" + std::to_string(number % 50'000)));
        auto& body = std::get<Entry>(entry.body);
        body.occurred = first.plusSeconds(number * 29);
        body.travellerClass =
            number % 4 == 0 ? TravellerClass::CitizenUs : TravellerClass::ThirdCountryNational;
        entry.recorded = body.occurred.plusSeconds(60);
        put(entry);
        if (number % 3 == 0)
            put(admissionOf("A-" + id, "E-" + id));
        if (number % 50 == 0) {
            entry.id = "N-" + id;
            put(correctionOf("C-" + id, "E-" + id, entry));
        }
    }
}

void run(const char* what, Publication publication) {
    const auto began = std::chrono::steady_clock::now();
    std::int64_t left = 0;
    const PublishReport report =
        Publisher(PortTable::builtIn()).publish(publication, [&](const LineProblem&) { ++left; });
    if (report.error)
        qFatal("%s: %s", what, report.error->code.c_str());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::printf("%-34s %9lld published %9lld passed over %9lld left out in %6.1f s; at most %.0f MiB\n", what,
                static_cast<long long>(report.records), static_cast<long long>(report.skipped),
                static_cast<long long>(left), seconds, mebibytes("VmHWM"));
}

} // namespace

/// publishbench [RECORDS [FOLDER]]: how fast records become a feed, and in how much memory.
int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const std::int64_t records = argc > 1 ? std::atoll(argv[1]) : 200'000;
    const QTemporaryDir temporary;
    const std::string folder = argc > 2 ? argv[2] : temporary.path().toStdString();
    QDir().mkpath(QString::fromStdString(folder));
    const TestAuthority authority;
    const auto signer = authority.issue();
    Publication publication;
    publication.feed = "cbp";
    publication.country = Country::UnitedStates;
    publication.input = folder + "/input.ndjson";
    publication.signing = {signer.keyPem, signer.certificatePem};
    publication.completeTo = *Instant::parse("2026-11-20T05:00:00Z");
    writeInput(publication.input, records);
    std::printf("%lld records, %.0f MiB of input; %.0f MiB before\n", static_cast<long long>(records),
                static_cast<double>(QFile(QString::fromStdString(publication.input)).size()) / (1 << 20),
                mebibytes("VmHWM"));
    publication.folder = folder + "/feed";
    QDir(QString::fromStdString(publication.folder)).removeRecursively();
    run("a new feed", publication);
    run("the same again", publication);
    QFile::remove(QString::fromStdString(PublishedIdFile::pathIn(publication.folder)));
    run("the same without the ids beside it", publication);
    publication.folder = folder + "/shared";
    QDir(QString::fromStdString(publication.folder)).removeRecursively();
    publication.audience = Publication::Audience::Other;
    run("a new feed for the other country", publication);
    return 0;
}
