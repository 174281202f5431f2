#include "data/record/recordreader.h"
#include "models/identity/exactscheme.h"

#include <chrono>
#include <cstdio>

using namespace passages;

namespace {

std::string lineOf(int number) {
    const std::string digits = std::to_string(1000000 + number);
    return R"({"kind":"entry","id":"cbsa-)" + digits +
           R"(","recorded":"2026-02-01T00:25:00-05:00","person":{"first_name":"Jean-François","middle_name":)"
           R"("Marie","last_name":"de la Tour )" +
           digits +
           R"(","date_of_birth":"1984-02-29","nationality":"FRA","gender":"M","document_type":"P",)"
           R"("document_number":"12AB)" +
           digits +
           R"(","document_country":"FRA"},"traveller_class":"third_country_national",)"
           R"("occurred":"2026-02-01T00:20:00-05:00","port":"ambassador-bridge","mode":"land"})";
}

template <typename Step> void measure(const char* name, int count, Step step) {
    const auto start = std::chrono::steady_clock::now();
    std::size_t used = 0;
    for (int i = 0; i < count; ++i) {
        used += step(i);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%-28s %9.0f records/s   (%d in %.2f s, %zu)\n", name, count / seconds.count(), count,
                seconds.count(), used);
}

} // namespace

/// How fast one core reads, writes and keys records: `ninja recordbench && build/bench/recordbench`.
int main() {
    constexpr int Count = 500000;
    constexpr int Lines = 20000;
    std::vector<std::string> lines;
    for (int i = 0; i < Lines; ++i) {
        lines.push_back(lineOf(i));
    }
    const auto line = [&](int i) -> const std::string& { return lines[static_cast<std::size_t>(i % Lines)]; };

    RecordReader reader(PortTable::builtIn());
    measure("read", Count, [&](int i) { return reader.read(line(i)).value().id.size(); });
    measure("reject (unknown port)", Count, [&, bad = std::string()](int i) mutable {
        bad = line(i);
        bad[bad.find("ambassador")] = 'x';
        return reader.read(bad).error().field.size();
    });
    std::vector<Record> records;
    for (const std::string& text : lines) {
        records.push_back(reader.read(text).value());
    }
    const auto record = [&](int i) -> const Record& { return records[static_cast<std::size_t>(i % Lines)]; };
    measure("write", Count, [&](int i) { return writeRecord(record(i)).size(); });
    const ExactScheme scheme;
    measure("identity keys", Count,
            [&](int i) { return scheme.keysOf(*record(i).person()).searchName.size(); });
    return 0;
}
