#include "data/record/recordreader.h"

#include <QTest>
#include <random>

namespace passages {

class RecordReaderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyKindIsReadWithAllItsFields();
    void writingAndReadingGivesTheSameRecord_data();
    void writingAndReadingGivesTheSameRecord();
    void aBadLineIsRejectedWithItsReason_data();
    void aBadLineIsRejectedWithItsReason();
    void aGoodLineIsRead_data();
    void aGoodLineIsRead();
    void aRejectionNamesTheRecordWhereItCan();
    void feedAndCountryStandBesideTheOtherFields();
    void theLongestLineIsReadAndOneByteMoreIsNot();
    void aBirthOnTheDayOfTheCrossingIsJudgedOnTheLaterSide();
    void randomDamageNeverCrashesAndNeverLies();
    void everyReasonHasItsCode();
};

namespace {

constexpr const char* PersonText =
    R"({"first_name":"Jean-François","middle_name":"Marie","last_name":"de la Tour",)"
    R"("date_of_birth":"1984-02-29","nationality":"FRA","gender":"M","document_type":"P",)"
    R"("document_number":"12AB34567","document_country":"FRA"})";

std::string entryText() {
    return std::string(R"({"kind":"entry","id":"e-1","recorded":"2026-02-01T00:25:00-04:00","person":)") +
           PersonText +
           R"(,"traveller_class":"third_country_national","occurred":"2026-02-01T00:20:00-04:00",)"
           R"("port":"calais","mode":"land"})";
}

std::string exitText() {
    return std::string(R"({"kind":"exit","id":"x-1","recorded":"2026-03-01T12:00:00Z","person":)") +
           PersonText +
           R"(,"traveller_class":"citizen_ca","occurred":"2026-03-01T11:00:00Z","port":"air-yyz",)"
           R"("mode":"air"})";
}

std::string admissionText() {
    return R"({"kind":"admission","id":"a-1","recorded":"2026-02-01T00:25:00-04:00","entry":"e-1",)"
           R"("class":"visitor","until":"2026-08-01"})";
}

std::string statusText() {
    return std::string(R"({"kind":"status","id":"s-1","recorded":"2026-02-01T00:25:00Z","person":)") +
           PersonText + R"(,"status":"permanent_resident","from":"2020-01-31","until":null})";
}

std::string orderText() {
    return std::string(R"({"kind":"order","id":"o-1","recorded":"2026-02-01T00:25:00Z","person":)") +
           PersonText +
           R"(,"order":"departure","issued":"2026-01-20","enforceable":"2026-01-25","until":null,)"
           R"("suspended":[{"from":"2026-01-26","until":"2026-01-28"},{"from":"2026-01-30","until":"2026-01-30"}]})";
}

std::string correctionText() {
    std::string inner = entryText();
    inner.replace(inner.find("e-1"), 3, "e-2");
    return R"({"kind":"correction","id":"c-1","recorded":"2026-02-03T00:00:00Z","replaces":"e-1","record":)" +
           inner + "}";
}

std::string withdrawalText() {
    return R"({"kind":"withdrawal","id":"w-1","recorded":"2026-02-03T00:00:00Z","replaces":"e-1",)"
           R"("reason":"redress"})";
}

/// The text with the first `from` in it replaced.
std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        qFatal("the test's own text has no %s", std::string(from).c_str());
    }
    return text.replace(at, from.size(), to);
}

Record readOrFail(const std::string& line) {
    auto record = RecordReader(PortTable::builtIn()).read(line);
    if (!record) {
        qFatal("rejected: %s %s", std::string(toCode(record.error().reason)).c_str(),
               record.error().field.c_str());
    }
    return std::move(*record);
}

} // namespace

void RecordReaderTest::everyKindIsReadWithAllItsFields() {
    const Record entry = readOrFail(entryText());
    QCOMPARE(entry.id, std::string("e-1"));
    QCOMPARE(entry.recorded, *Instant::parse("2026-02-01T04:25:00Z"));
    QVERIFY(entry.kind() == RecordKind::Entry);
    const auto& crossing = std::get<Entry>(entry.body);
    QCOMPARE(crossing.person.firstName, std::string("Jean-François"));
    QCOMPARE(crossing.person.middleName, std::string("Marie"));
    QCOMPARE(crossing.person.lastName, std::string("de la Tour"));
    QVERIFY((crossing.person.dateOfBirth == PartialDate{1984, 2, 29}));
    QCOMPARE(crossing.person.nationality, std::string("FRA"));
    QVERIFY(crossing.person.gender == Gender::Male);
    QVERIFY(crossing.person.documentType == DocumentType::Passport);
    QCOMPARE(crossing.person.documentNumber, std::string("12AB34567"));
    QCOMPARE(crossing.person.documentCountry, std::string("FRA"));
    QVERIFY(crossing.travellerClass == TravellerClass::ThirdCountryNational);
    QCOMPARE(crossing.occurred, *Instant::parse("2026-02-01T04:20:00Z"));
    QCOMPARE(crossing.port, std::string("calais"));
    QVERIFY(crossing.mode == Mode::Land);
    QVERIFY(crossing.outcome == Outcome::Admitted);
    QCOMPARE(entry.occurred(), std::optional(crossing.occurred));
    QCOMPARE(entry.person(), &crossing.person);

    const Record exit = readOrFail(exitText());
    QVERIFY(exit.kind() == RecordKind::Exit);
    QVERIFY(std::get<Exit>(exit.body).travellerClass == TravellerClass::CitizenCanada);

    const Record admission = readOrFail(admissionText());
    QCOMPARE(std::get<Admission>(admission.body).entry, std::string("e-1"));
    QCOMPARE(std::get<Admission>(admission.body).admittedClass, std::string("visitor"));
    QCOMPARE(std::get<Admission>(admission.body).until, LocalDate::from(2026, 8, 1));
    QVERIFY(!admission.person());
    QVERIFY(!admission.occurred());
    const Record student = readOrFail(with(admissionText(), "2026-08-01", "D/S"));
    QVERIFY(std::get<Admission>(student.body).durationOfStatus);
    QVERIFY(!std::get<Admission>(student.body).until);

    const Record status = readOrFail(statusText());
    QVERIFY(std::get<Status>(status.body).status == StatusKind::PermanentResident);
    QCOMPARE(std::get<Status>(status.body).from, *LocalDate::from(2020, 1, 31));
    QVERIFY(!std::get<Status>(status.body).until);

    const Record order = readOrFail(orderText());
    QVERIFY(std::get<Order>(order.body).order == OrderKind::Departure);
    QCOMPARE(std::get<Order>(order.body).enforceable, *LocalDate::from(2026, 1, 25));
    QCOMPARE(std::get<Order>(order.body).suspended.size(), std::size_t(2));
    QCOMPARE(std::get<Order>(order.body).suspended[1].until, *LocalDate::from(2026, 1, 30));

    const Record correction = readOrFail(correctionText());
    QCOMPARE(correction.id, std::string("e-2"));
    QCOMPARE(correction.correctionId, std::string("c-1"));
    QCOMPARE(correction.replaces, std::string("e-1"));
    QVERIFY(correction.kind() == RecordKind::Entry);

    const Record withdrawal = readOrFail(withdrawalText());
    QCOMPARE(std::get<Withdrawal>(withdrawal.body).replaces, std::string("e-1"));
    QVERIFY(std::get<Withdrawal>(withdrawal.body).reason == WithdrawalReason::Redress);
}

void RecordReaderTest::writingAndReadingGivesTheSameRecord_data() {
    QTest::addColumn<std::string>("line");
    QTest::newRow("an entry") << entryText();
    QTest::newRow("a refusal") << with(entryText(), R"("mode":"land")",
                                       R"("mode":"land","outcome":"refused")");
    QTest::newRow("an exit") << exitText();
    QTest::newRow("an admission") << admissionText();
    QTest::newRow("an admission for the duration of status") << with(admissionText(), "2026-08-01", "D/S");
    QTest::newRow("an admission without a date") << with(admissionText(), "\"2026-08-01\"", "null");
    QTest::newRow("a status") << statusText();
    QTest::newRow("an order") << orderText();
    QTest::newRow("a correction") << correctionText();
    QTest::newRow("a withdrawal") << withdrawalText();
    QTest::newRow("only what is required of a person")
        << with(entryText(), PersonText, R"({"last_name":"Suharto","date_of_birth":"1921"})");
    QTest::newRow("letters that JSON escapes") << with(entryText(), "Marie", R"(O\"\\\/\u00e9\uD83D\uDE00)");
}

void RecordReaderTest::writingAndReadingGivesTheSameRecord() {
    QFETCH(std::string, line);
    const Record record = readOrFail(line);
    const std::string written = writeRecord(record);
    QVERIFY(readOrFail(written) == record);
    QCOMPARE(writeRecord(readOrFail(written)), written);
}

void RecordReaderTest::aBadLineIsRejectedWithItsReason_data() {
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("reason");
    QTest::addColumn<std::string>("field");
    const auto row = [](const char* name, std::string line, const char* reason, const char* field = "") {
        QTest::newRow(name) << std::move(line) << std::string(reason) << std::string(field);
    };
    const std::string entry = entryText();
    const std::string correction = correctionText();

    row("a line of 1 MiB", with(entry, "Marie", std::string(1 << 20, 'M')), "line_too_long");
    row("a byte that is no UTF-8", with(entry, "Marie", "Mar\xFF"), "bad_utf8");
    row("an overlong form", with(entry, "Marie", "Mar\xC0\xAF"), "bad_utf8");
    row("a surrogate in UTF-8", with(entry, "Marie", "Mar\xED\xA0\x80"), "bad_utf8");
    row("Latin-1", with(entry, "ç", "\xE7"), "bad_utf8");

    row("nothing", "", "bad_json");
    row("a blank", " ", "bad_json");
    row("half a record", entry.substr(0, entry.size() / 2), "bad_json");
    row("a list", "[" + entry + "]", "bad_json");
    row("a text", R"("entry")", "bad_json");
    row("a number", "17", "bad_json");
    row("two records on a line", entry + entry, "bad_json");
    row("garbage behind the record", entry + "x", "bad_json");
    row("a comma behind the record", entry + ",", "bad_json");
    row("single quotes", with(entry, R"("kind")", "'kind'"), "bad_json");
    row("a comment", with(entry, "{", "{/*x*/"), "bad_json");
    row("a trailing comma", with(entry, R"("mode":"land")", R"("mode":"land",)"), "bad_json");
    row("not a number", with(entry, "{", R"({"x":NaN,)"), "bad_json");
    row("a raw NUL", with(entry, "Marie", std::string_view("Ma\0rie", 6)), "bad_json");
    row("a raw NUL behind the record", entry + std::string(1, '\0'), "bad_json");
    row("a raw line break in a text", with(entry, "Marie", "Ma\nrie"), "bad_json");
    row("a lone high surrogate", with(entry, "Marie", R"(\uD83D)"), "bad_json");
    row("a lone low surrogate", with(entry, "Marie", R"(\uDE00)"), "bad_json");
    row("a high surrogate before another letter", with(entry, "Marie", R"(\uD83Dx)"), "bad_json");
    row("an unknown escape", with(entry, "Marie", R"(\x41)"), "bad_json");
    row("a thousand brackets", with(entry, "{", R"({"x":)" + std::string(1000, '[')), "bad_json");
    row("nested deeper than any record",
        with(entry, "{", R"({"x":)" + std::string(40, '[') + std::string(40, ']') + ","), "bad_json");
    row("a key that stands twice", with(entry, "{", R"({"id":"e-9",)"), "bad_json", "id");
    row("a key twice, once escaped", with(entry, "{", R"({"\u0069d":"e-9",)"), "bad_json", "id");
    row("a key twice in the person", with(entry, R"({"first_name")", R"({"last_name":"X","first_name")"),
        "bad_json", "person.last_name");
    row("an unknown key twice", with(entry, "{", R"({"x":1,"y":2,"x":1,)"), "bad_json");
    row("a key twice inside an unknown field", with(entry, "{", R"({"x":[{"a":1,"a":2}],)"), "bad_json");
    row("a key twice inside another kind's field", with(entry, "{", R"({"record":{"a":1,"a":2},)"),
        "bad_json");

    row("no kind", with(entry, R"("kind":"entry",)", ""), "missing_field", "kind");
    row("no id", with(entry, R"("id":"e-1",)", ""), "missing_field", "id");
    row("an empty id", with(entry, "e-1", ""), "missing_field", "id");
    row("an id of null", with(entry, "\"e-1\"", "null"), "missing_field", "id");
    row("no person", with(entry, std::string(R"("person":)") + PersonText + ",", ""), "missing_field",
        "person");
    row("no last name", with(entry, R"("last_name":"de la Tour",)", ""), "missing_field", "person.last_name");
    row("a last name of blanks", with(entry, "de la Tour", "  "), "missing_field", "person.last_name");
    row("no birth date", with(entry, R"("date_of_birth":"1984-02-29",)", ""), "missing_field",
        "person.date_of_birth");
    row("no port", with(entry, R"("port":"calais",)", ""), "missing_field", "port");
    row("an admission of no entry", with(admissionText(), R"("entry":"e-1",)", ""), "missing_field", "entry");
    row("a withdrawal without a reason", with(withdrawalText(), R"(,"reason":"redress")", ""),
        "missing_field", "reason");
    row("a correction without its record",
        R"({"kind":"correction","id":"c","recorded":"2026-02-03T00:00:00Z","replaces":"e"})", "missing_field",
        "record");

    row("an id that is a number", with(entry, "\"e-1\"", "17"), "bad_field", "id");
    row("an id with a blank", with(entry, "e-1", "e 1"), "bad_field", "id");
    row("an id with a slash", with(entry, "e-1", "e/1"), "bad_field", "id");
    row("an id with an accent", with(entry, "e-1", "é-1"), "bad_field", "id");
    row("an id of 65 characters", with(entry, "e-1", std::string(65, 'e')), "bad_field", "id");
    row("an escaped NUL in a name", with(entry, "Marie", R"(Ma\u0000rie)"), "bad_field",
        "person.middle_name");
    row("an escaped line break in a name", with(entry, "Marie", R"(Ma\nrie)"), "bad_field",
        "person.middle_name");
    row("a name that is a list", with(entry, "\"Marie\"", R"(["Marie"])"), "bad_field", "person.middle_name");
    row("a person that is a text", with(entry, PersonText, "\"Marie\""), "bad_field", "person");
    row("a port that is a number", with(entry, "\"calais\"", "115"), "bad_field", "port");
    row("suspensions that are no list", with(orderText(), "[{", R"({"a":[{)") + "}", "bad_field",
        "suspended");
    row("a suspension that is no object", with(orderText(), "[{", R"(["x",{)"), "bad_field", "suspended");
    row("a correction of a correction", with(correction, R"("kind":"entry")", R"("kind":"correction")"),
        "bad_field", "record.kind");
    row("a correction by a withdrawal", with(correction, R"("kind":"entry")", R"("kind":"withdrawal")"),
        "bad_field", "record.kind");

    row("a recorded day that does not exist", with(entry, "2026-02-01T00:25", "2026-02-30T00:25"), "bad_date",
        "recorded");
    row("an instant without an offset", with(entry, "00:20:00-04:00", "00:20:00"), "bad_date", "occurred");
    row("an instant that is only a date", with(entry, "2026-02-01T00:20:00-04:00", "2026-02-01"), "bad_date",
        "occurred");
    row("hour 25", with(entry, "T00:20", "T25:20"), "bad_date", "occurred");
    row("a birth on 29 February of 1983", with(entry, "1984-02-29", "1983-02-29"), "bad_date",
        "person.date_of_birth");
    row("a birth in month 13", with(entry, "1984-02-29", "1984-13"), "bad_date", "person.date_of_birth");
    row("a birth in month 00", with(entry, "1984-02-29", "1984-00"), "bad_date", "person.date_of_birth");
    row("a birth in the year 0000", with(entry, "1984-02-29", "0000"), "bad_date", "person.date_of_birth");
    row("a birth of two digits", with(entry, "1984-02-29", "84"), "bad_date", "person.date_of_birth");
    row("a birth with unknown day 00", with(entry, "1984-02-29", "1984-02-00"), "bad_date",
        "person.date_of_birth");
    row("a birth after the crossing", with(entry, "1984-02-29", "2026-02-02"), "bad_date",
        "person.date_of_birth");
    row("a birth in the month after the crossing", with(entry, "1984-02-29", "2026-03"), "bad_date",
        "person.date_of_birth");
    row("a birth in the year after the crossing", with(entry, "1984-02-29", "2027"), "bad_date",
        "person.date_of_birth");
    row("a birth after the status", with(statusText(), "1984-02-29", "2020-02-01"), "bad_date",
        "person.date_of_birth");
    row("an admission until a day that does not exist", with(admissionText(), "2026-08-01", "2026-08-32"),
        "bad_date", "until");
    row("an admission until something else", with(admissionText(), "2026-08-01", "d/s"), "bad_date", "until");
    row("a status that ends before it begins", with(statusText(), "null", "\"2020-01-30\""), "bad_date",
        "until");
    row("an order without its day", with(orderText(), R"("issued":"2026-01-20")", R"("issued":"soon")"),
        "bad_date", "issued");
    row("a suspension that ends before it begins",
        with(orderText(), R"("until":"2026-01-28")", R"("until":"2026-01-25")"), "bad_date",
        "suspended.until");
    row("a bad date in a correction", with(correction, "1984-02-29", "1984-02-30"), "bad_date",
        "record.person.date_of_birth");

    row("an unknown kind", with(entry, "entry", "sighting"), "unknown_kind", "kind");
    row("a kind in capitals", with(entry, "entry", "Entry"), "unknown_kind", "kind");
    row("an unknown kind in a correction", with(correction, R"("kind":"entry")", R"("kind":"thing")"),
        "unknown_kind", "record.kind");
    row("an unknown class", with(entry, "third_country_national", "tourist"), "unknown_code",
        "traveller_class");
    row("an unknown mode", with(entry, "\"land\"", "\"horse\""), "unknown_code", "mode");
    row("an unknown outcome", with(entry, R"("mode":"land")", R"("mode":"land","outcome":"maybe")"),
        "unknown_code", "outcome");
    row("an unknown gender", with(entry, "\"M\"", "\"Q\""), "unknown_code", "person.gender");
    row("an unknown document type", with(entry, "\"P\"", "\"V\""), "unknown_code", "person.document_type");
    row("a nationality of two letters", with(entry, "\"FRA\"", "\"FR\""), "unknown_code",
        "person.nationality");
    row("a nationality that is none", with(entry, "\"FRA\"", "\"FRX\""), "unknown_code",
        "person.nationality");
    row("a nationality in small letters", with(entry, "\"FRA\"", "\"fra\""), "unknown_code",
        "person.nationality");
    row("an unknown issuer", with(entry, R"("document_country":"FRA")", R"("document_country":"ZZZ")"),
        "unknown_code", "person.document_country");
    row("an unknown status", with(statusText(), "\"permanent_resident\"", "\"guest\""), "unknown_code",
        "status");
    row("an unknown order", with(orderText(), "\"departure\"", "\"eviction\""), "unknown_code", "order");
    row("an unknown reason", with(withdrawalText(), "\"redress\"", "\"whim\""), "unknown_code", "reason");

    row("an unknown port", with(entry, "calais", "calais-2"), "unknown_port", "port");
    row("over an hour after it was recorded",
        with(entry, "2026-02-01T00:20:00-04:00", "2026-02-01T01:25:01-04:00"), "future_instant", "occurred");
    row("a correction that keeps the old id", with(correction, "\"e-2\"", "\"e-1\""), "duplicate_id",
        "record.id");
    row("a correction with one id for two", with(correction, "\"e-2\"", "\"c-1\""), "duplicate_id",
        "record.id");
}

void RecordReaderTest::aBadLineIsRejectedWithItsReason() {
    QFETCH(std::string, line);
    QFETCH(std::string, reason);
    QFETCH(std::string, field);
    const auto record = RecordReader(PortTable::builtIn()).read(line);
    QVERIFY(!record);
    QCOMPARE(std::string(toCode(record.error().reason)), reason);
    QCOMPARE(record.error().field, field);
}

void RecordReaderTest::aGoodLineIsRead_data() {
    QTest::addColumn<std::string>("line");
    const std::string entry = entryText();
    QTest::newRow("unknown fields") << with(entry, "{", R"({"x":[1,{"a":null}],"flight":"AC1",)");
    QTest::newRow("blanks round it") << " \t" + entry + "\r ";
    QTest::newRow("an hour after it was recorded")
        << with(entry, "2026-02-01T00:20:00-04:00", "2026-02-01T01:25:00-04:00");
    QTest::newRow("a German, with one letter") << with(entry, "\"FRA\"", "\"D\"");
    QTest::newRow("a refugee's travel document") << with(entry, "\"FRA\"", "\"XXB\"");
    QTest::newRow("an issuer that is an organization")
        << with(entry, R"("document_country":"FRA")", R"("document_country":"UNO")");
    QTest::newRow("an id of 64 characters") << with(entry, "e-1", std::string(64, 'e'));
    QTest::newRow("an id of every kind of character") << with(entry, "e-1", "Az09._:-");
    QTest::newRow("a birth month") << with(entry, "1984-02-29", "1984-02");
    QTest::newRow("a birth year") << with(entry, "1984-02-29", "1984");
    QTest::newRow("a birth in the year of the crossing") << with(entry, "1984-02-29", "2026");
    QTest::newRow("no middle name: null") << with(entry, "\"Marie\"", "null");
    QTest::newRow("no middle name: empty") << with(entry, "\"Marie\"", "\"\"");
    QTest::newRow("names in their own script") << with(entry, "de la Tour", "李");
    QTest::newRow("a status without until") << with(statusText(), R"(,"until":null)", "");
    QTest::newRow("an order never suspended") << with(orderText(), R"("suspended":[{)", R"("x":[{)");
}

void RecordReaderTest::aGoodLineIsRead() {
    QFETCH(std::string, line);
    const auto record = RecordReader(PortTable::builtIn()).read(line);
    QVERIFY2(record, record ? "" : std::string(toCode(record.error().reason)).c_str());
}

void RecordReaderTest::aRejectionNamesTheRecordWhereItCan() {
    RecordReader reader(PortTable::builtIn());
    QCOMPARE(reader.read(with(entryText(), "calais", "nowhere")).error().id, std::string("e-1"));
    QCOMPARE(reader.read(with(entryText(), "\"e-1\"", "17")).error().id, std::string());
    QCOMPARE(reader.read("{").error().id, std::string());
}

void RecordReaderTest::feedAndCountryStandBesideTheOtherFields() {
    RecordReader reader(PortTable::builtIn());
    const auto record = reader.readWithFeed(with(entryText(), "{", R"({"feed":"cbp","country":"US",)"));
    QVERIFY(record);
    QCOMPARE(record->source(), std::string("cbp/e-1"));
    QVERIFY(record->country == Country::UnitedStates);
    const auto again = reader.readWithFeed(writeRecord(*record));
    QVERIFY(again);
    QVERIFY(again->record == record->record && again->feed == record->feed);
    QCOMPARE(reader.readWithFeed(entryText()).error(),
             (Rejection{RejectReason::MissingField, "feed", "e-1"}));
    QCOMPARE(reader.readWithFeed(with(entryText(), "{", R"({"feed":"cbp","country":"MX",)")).error(),
             (Rejection{RejectReason::UnknownCode, "country", "e-1"}));
}

void RecordReaderTest::theLongestLineIsReadAndOneByteMoreIsNot() {
    RecordReader reader(PortTable::builtIn());
    std::string line = entryText();
    line.insert(1, R"("x":"",)");
    line.insert(6, RecordReader::MaximumLineBytes - line.size(), 'x');
    QCOMPARE(line.size(), RecordReader::MaximumLineBytes);
    QVERIFY(reader.read(line));
    line.insert(6, 1, 'x');
    QVERIFY(reader.read(line).error().reason == RejectReason::LineTooLong);
}

void RecordReaderTest::aBirthOnTheDayOfTheCrossingIsJudgedOnTheLaterSide() {
    RecordReader reader(PortTable::builtIn());
    // Quarter past midnight in New Brunswick is the evening before in Maine.
    const std::string line =
        with(with(entryText(), "T00:20:00-04:00", "T00:15:00-04:00"), "\"1984-02-29\"", "\"%\"");
    QVERIFY(reader.read(with(line, "%", "2026-02-01")));
    QVERIFY(!reader.read(with(line, "%", "2026-02-02")));
}

void RecordReaderTest::randomDamageNeverCrashesAndNeverLies() {
    RecordReader reader(PortTable::builtIn());
    const std::vector<std::string> lines{entryText(), exitText(),       admissionText(), statusText(),
                                         orderText(), correctionText(), withdrawalText()};
    const std::string_view signs("\"\\{}[]:,0129-+TZ.uD\0\n\xC3\xA9\xFF eE", 29);
    std::mt19937 random(20261120);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    std::size_t read = 0;
    for (int round = 0; round < 60000; ++round) {
        std::string line = lines[below(lines.size())];
        for (std::size_t changes = 1 + below(4); changes > 0 && !line.empty(); --changes) {
            const std::size_t at = below(line.size());
            switch (below(5)) {
            case 0:
                line[at] = static_cast<char>(below(256));
                break;
            case 1:
                line[at] = signs[below(signs.size())];
                break;
            case 2:
                line.erase(at, 1 + below(12));
                break;
            case 3:
                line.insert(at, line.substr(below(line.size()), 1 + below(40)));
                break;
            default:
                line.resize(at + 1);
            }
        }
        const auto record = reader.read(line);
        if (!record) {
            continue;
        }
        ++read;
        const auto again = reader.read(writeRecord(*record));
        QVERIFY2(again && *again == *record, line.c_str());
    }
    QVERIFY(read > 1000); // the damage is light enough that good records come through
}

void RecordReaderTest::everyReasonHasItsCode() {
    for (int i = 0; i <= static_cast<int>(RejectReason::NotShareable); ++i) {
        const auto reason = static_cast<RejectReason>(i);
        QVERIFY(rejectReasonFromCode(toCode(reason)) == reason);
    }
    QCOMPARE(std::string(toCode(RejectReason::NotShareable)), std::string("not_shareable"));
    QVERIFY(!rejectReasonFromCode("because"));
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::RecordReaderTest)
#include "recordreadertest.moc"
