#include "tests/support/casefile.h"

#include "data/crypto/signing.h"
#include "data/record/recordreader.h"

#include <QtGlobal>

namespace passages::test {

namespace {
const char* const Zoe =
    R"("person":{"first_name":"Zoë","middle_name":"Anne","last_name":"Dubois-Martínez","date_of_birth":"1984-02-29",)"
    R"("nationality":"FRA","gender":"F","document_type":"P","document_number":"12AB34567","document_country":"FRA"})";
const char* const ZoeWithCard =
    R"("person":{"first_name":"Zoe","middle_name":"","last_name":"Dubois Martinez","date_of_birth":"1984-02-29",)"
    R"("nationality":"FRA","gender":"F","document_type":"PR","document_number":"PR0098127","document_country":"CAN"})";
const char* const Chinese =
    R"("person":{"first_name":"小明","middle_name":"","last_name":"Đặng Ștefan","date_of_birth":"1984-02",)"
    R"("nationality":"CHN","gender":"F","document_type":"TD","document_number":"TD55","document_country":"XXB"})";

class Lines {
  public:
    void crossing(const char* feed, const char* kind, const char* when, const char* port, const char* mode,
                  const char* person, const char* travellerClass, const char* more = "") {
        add(feed, std::string(R"("kind":")") + kind + R"(","occurred":")" + when + R"(","port":")" + port +
                      R"(","mode":")" + mode + R"(","traveller_class":")" + travellerClass + R"(",)" +
                      person + more);
    }
    void add(const char* feed, const std::string& fields) {
        const std::string id = std::string(feed) + "-" + std::to_string(1000 + m_records.size());
        const std::string line = std::string(R"({"feed":")") + feed + R"(","country":")" +
                                 (std::string_view(feed) == "cbsa" ? "CA" : "US") + R"(","id":")" + id +
                                 R"(","recorded":"2026-11-19T00:00:00Z",)" + fields + "}";
        auto record = m_reader.readWithFeed(line);
        if (!record)
            qFatal("a record of the test cannot be read: %s: %s", toCode(record.error().reason).data(),
                   line.c_str());
        m_records.push_back(*record);
    }
    std::vector<FeedRecord> records() const { return m_records; }

  private:
    RecordReader m_reader{PortTable::builtIn()};
    std::vector<FeedRecord> m_records;
};
} // namespace

std::vector<FeedRecord> recordsOfZoe() {
    const char* const visitor = "third_country_national";
    const char* const resident = "permanent_resident_ca";
    Lines lines;
    lines.crossing("cbsa", "entry", "2019-08-02T14:05:00-04:00", "lewiston-queenston", "land", Zoe, visitor);
    lines.crossing("cbp", "entry", "2019-12-20T09:30:00-05:00", "lewiston-queenston", "land", Zoe, visitor);
    lines.crossing("cbsa", "entry", "2020-01-06T18:12:00-05:00", "champlain-lacolle", "land", Zoe, visitor);
    lines.add("cbsa", std::string(R"("kind":"status","status":"permanent_resident","from":"2021-03-15",)") +
                          R"("until":null,)" + Zoe);
    lines.crossing("cbp", "entry", "2021-07-10T08:00:00-04:00", "champlain-lacolle", "land", ZoeWithCard,
                   resident);
    lines.crossing("cbsa", "entry", "2021-07-18T21:40:00-04:00", "champlain-lacolle", "land", ZoeWithCard,
                   resident);
    lines.crossing("cbsa", "exit", "2023-03-02T22:15:00-05:00", "air-yul", "air", ZoeWithCard, resident);
    lines.crossing("cbsa", "entry", "2023-06-04T16:50:00-04:00", "air-yul", "air", ZoeWithCard, resident);
    lines.crossing("cbp", "entry", "2024-02-11T10:20:00-05:00", "champlain-lacolle", "land", ZoeWithCard,
                   resident);
    lines.crossing("cbsa", "entry", "2024-09-30T19:45:00-04:00", "calais", "land", ZoeWithCard, resident);
    lines.crossing("cbp", "entry", "2025-01-31T23:20:00-05:00", "calais", "land", Zoe, visitor);
    lines.add("cbp", R"("kind":"admission","entry":"cbp-1010","class":"B2","until":"2025-07-30")");
    lines.crossing("cbsa", "entry", "2025-09-15T12:00:00-03:00", "calais", "land", Zoe, visitor);
    lines.crossing("cbp", "entry", "2026-03-05T06:10:00-08:00", "pacific-highway", "land", Chinese, visitor);
    lines.crossing("cbp", "entry", "2026-04-02T16:30:00-07:00", "pacific-highway", "land", Zoe, visitor,
                   R"(,"outcome":"direct_back")");
    return lines.records();
}

std::vector<FeedRecord> recordsOfACommuter(int crossings) {
    Lines lines;
    const Instant first = *Instant::parse("2022-01-03T17:00:00Z");
    for (int i = 0; i < crossings; ++i) {
        const std::string when = first.plusSeconds(2LL * 86400 * i).iso();
        lines.crossing(i % 2 == 0 ? "cbsa" : "cbp", "entry", when.c_str(), "peace-arch", "land", Zoe,
                       "permanent_resident_ca");
    }
    return lines.records();
}

ExportGrant exportOfZoe(const std::string& language) {
    static const SigningPair pair = makeSigningPair("Passages workstation test");
    ExportGrant grant;
    grant.file.input.traveller = "T123";
    grant.file.input.records = recordsOfZoe();
    grant.file.input.asOf = *LocalDate::from(2026, 11, 20);
    grant.file.input.completeTo = {{"cbp", *Instant::parse("2026-11-20T22:40:00Z")},
                                   {"cbsa", *Instant::parse("2026-11-20T23:00:00Z")}};
    grant.file.records = grant.file.input.records;
    grant.file.assessment = assess(grant.file.input, PortTable::builtIn());
    grant.cacheId = "5f1d3e8a90c24b7f";
    grant.user = "m.roy";
    grant.agency = Agency::Cbsa;
    grant.purpose = {"pr_residency", "2026-00417"};
    grant.recipient = "Immigration Division, Montréal";
    grant.authority = "Customs Act s. 107(5)(j)";
    grant.language = language;
    grant.auditHead = std::string(64, 'a');
    grant.identity = {pair.keyPem, pair.certificatePem};
    return grant;
}

} // namespace passages::test
