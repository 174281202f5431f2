#include "tests/support/travellersample.h"

#include <stdexcept>

namespace passages::test {

namespace {

Instant instantOf(std::string_view text) {
    const auto instant = Instant::parse(text);
    if (!instant)
        throw std::invalid_argument(std::string(text));
    return *instant;
}

LocalDate dateOf(std::string_view text) {
    const auto date = LocalDate::parse(text);
    if (!date)
        throw std::invalid_argument(std::string(text));
    return *date;
}

Person somebody() {
    Person person;
    person.lastName = "Dubois-Martínez";
    person.firstName = "Zoë";
    person.middleName = "Anne";
    person.dateOfBirth = *PartialDate::parse("1984-02-29");
    person.nationality = "FRA";
    person.gender = Gender::Female;
    person.documentType = DocumentType::Passport;
    person.documentNumber = "12AB34567";
    person.documentCountry = "FRA";
    return person;
}

} // namespace

TravellerSample::TravellerSample(std::string traveller)
    : m_traveller(std::move(traveller)),
      m_person(somebody()) {}

TravellerSample& TravellerSample::person(Person person) {
    m_person = std::move(person);
    return *this;
}

TravellerSample& TravellerSample::travellerClass(TravellerClass travellerClass) {
    m_class = travellerClass;
    return *this;
}

FeedRecord& TravellerSample::add(Country country, std::string_view recorded) {
    FeedRecord record;
    record.feed = country == Country::Canada ? "cbsa" : "cbp";
    record.country = country;
    record.record.id = (country == Country::Canada ? "E-" : "X-") + std::to_string(m_next++);
    record.record.recorded = instantOf(recorded).plusSeconds(60);
    m_records.push_back(std::move(record));
    return m_records.back();
}

TravellerSample& TravellerSample::entry(Country into, std::string_view instant, std::string_view port,
                                        Mode mode, Outcome outcome) {
    Entry entry;
    entry.person = m_person;
    entry.travellerClass = m_class;
    entry.occurred = instantOf(instant);
    entry.port = port;
    entry.mode = mode;
    entry.outcome = outcome;
    add(into, instant).record.body = entry;
    return *this;
}

TravellerSample& TravellerSample::exit(std::string_view instant, std::string_view port) {
    Exit exit;
    exit.person = m_person;
    exit.travellerClass = m_class;
    exit.occurred = instantOf(instant);
    exit.port = port;
    add(Country::Canada, instant).record.body = exit;
    return *this;
}

TravellerSample& TravellerSample::admittedUntil(std::string_view date, std::string_view admittedClass) {
    const FeedRecord entry = m_records.back();
    Admission admission;
    admission.entry = entry.record.id;
    admission.admittedClass = admittedClass;
    admission.until = dateOf(date);
    add(entry.country, entry.record.recorded.iso()).record.body = admission;
    return *this;
}

TravellerSample& TravellerSample::status(Country country, StatusKind kind, std::string_view from) {
    Status status;
    status.person = m_person;
    status.status = kind;
    status.from = dateOf(from);
    add(country, std::string(from) + "T12:00:00Z").record.body = status;
    return *this;
}

TravellerSample& TravellerSample::order(OrderKind kind, std::string_view issued) {
    Order order;
    order.person = m_person;
    order.order = kind;
    order.issued = dateOf(issued);
    order.enforceable = order.issued;
    add(Country::Canada, std::string(issued) + "T12:00:00Z").record.body = order;
    return *this;
}

AssessmentInput TravellerSample::input(std::string_view asOf, std::string_view completeTo) const {
    AssessmentInput input;
    input.traveller = m_traveller;
    input.records = m_records;
    input.asOf = dateOf(asOf);
    if (!completeTo.empty())
        input.completeTo = {{"cbp", instantOf(completeTo)}, {"cbsa", instantOf(completeTo)}};
    return input;
}

TravellerFile TravellerSample::file(std::string_view asOf, std::string_view completeTo) const {
    TravellerFile file;
    file.input = input(asOf, completeTo);
    file.assessment = assess(file.input, PortTable::builtIn());
    file.records = m_records;
    return file;
}

TravellerFile longStayResident() {
    TravellerSample sample;
    sample.travellerClass(TravellerClass::PermanentResidentCanada)
        .status(Country::Canada, StatusKind::PermanentResident, "2022-01-15")
        .entry(Country::Canada, "2022-01-15T18:30:00Z", "air-yul", Mode::Air)
        .entry(Country::UnitedStates, "2022-08-02T14:10:00Z", "peace-bridge")
        .entry(Country::Canada, "2022-09-20T22:45:00Z", "peace-bridge")
        .exit("2023-03-04T23:50:00Z", "air-yul")
        .entry(Country::Canada, "2023-05-28T16:00:00Z", "air-yul", Mode::Air)
        .entry(Country::UnitedStates, "2023-11-22T17:20:00Z", "jackman")
        .entry(Country::Canada, "2023-11-27T02:40:00Z", "jackman")
        // Left by a way that no feed shows, and came back in spring.
        .entry(Country::Canada, "2024-06-10T19:05:00Z", "air-yyz", Mode::Air)
        .exit("2025-02-11T03:15:00Z", "air-yyz")
        .entry(Country::UnitedStates, "2025-02-11T07:05:00Z", "air-jfk", Mode::Air)
        .admittedUntil("2025-08-10", "B2")
        .entry(Country::Canada, "2025-05-02T15:00:00Z", "peace-bridge");
    return sample.file("2026-11-20", "2026-11-20T05:00:00Z");
}

TravellerFile visitorPastHisStay() {
    Person person = somebody();
    person.lastName = "Nguyễn";
    person.firstName = "Văn Đức";
    person.middleName.clear();
    person.nationality = "VNM";
    person.gender = Gender::Male;
    person.documentNumber = "C7719043";
    person.documentCountry = "VNM";
    person.dateOfBirth = *PartialDate::parse("1991-07");
    TravellerSample sample("T208");
    sample.person(person)
        .entry(Country::Canada, "2025-03-01T20:00:00Z", "air-yvr", Mode::Air)
        .exit("2025-06-14T18:00:00Z", "air-yvr")
        .entry(Country::UnitedStates, "2025-12-02T22:00:00Z", "air-sea", Mode::Air)
        .admittedUntil("2026-06-01", "B2")
        .entry(Country::Canada, "2026-01-31T04:20:00Z", "pacific-highway", Mode::Land, Outcome::Refused)
        .entry(Country::Canada, "2026-02-01T04:20:00Z", "pacific-highway")
        .admittedUntil("2026-08-01")
        .order(OrderKind::Departure, "2026-09-15");
    return sample.file("2026-11-20", "2026-11-20T23:00:00Z");
}

TravellerFile commuter(int crossings) {
    Person person = somebody();
    person.lastName = "Lefebvre";
    person.firstName = "Jean-François";
    person.middleName.clear();
    person.nationality = "CAN";
    person.gender = Gender::Male;
    TravellerSample sample("T9");
    sample.person(person).travellerClass(TravellerClass::CitizenCanada);
    const LocalDate first = dateOf("2026-11-19").plusDays(-(crossings / 2) * 7 / 5);
    LocalDate day = first;
    for (int made = 0; made < crossings; day = day.plusDays(1)) {
        // 1970-01-01 was a Thursday: weekends stand at 2 and 3.
        if (const int weekday = day.epochDays() % 7; weekday == 2 || weekday == 3)
            continue;
        sample.entry(Country::UnitedStates, day.iso() + "T12:10:00Z", "peace-bridge");
        sample.entry(Country::Canada, day.iso() + "T22:35:00Z", "peace-bridge");
        made += 2;
    }
    return sample.file("2026-11-20", "2026-11-20T05:00:00Z");
}

TravellerFile brokenItinerary() {
    TravellerSample sample("T31");
    sample.entry(Country::Canada, "2026-01-10T15:00:00Z", "peace-bridge")
        .entry(Country::Canada, "2026-03-01T15:00:00Z", "peace-arch");
    return sample.file("2026-11-20");
}

TravellerFile nothingOnRecord() {
    return TravellerSample("T404").file("2026-11-20");
}

} // namespace passages::test
