#include "tests/support/links.h"

#include <cmath>

namespace passages::test {

namespace {

Person somebody(const char* first, const char* last, PartialDate born, const char* number) {
    Person person;
    person.firstName = first;
    person.lastName = last;
    person.dateOfBirth = born;
    person.nationality = "FRA";
    person.gender = Gender::Female;
    person.documentType = DocumentType::Passport;
    person.documentNumber = number;
    person.documentCountry = "FRA";
    return person;
}

PossibleLink pairOf(std::int64_t number, const Person& a, const Person& b, std::vector<LinkEvidence> evidence,
                    double weight) {
    PossibleLink link;
    link.number = number;
    link.blockA = a;
    link.blockB = b;
    link.a = {10 * number, {a}, 42, Instant::parse("2026-10-02T14:00:00Z")};
    link.b = {10 * number + 1, {b}, 3, Instant::parse("2025-03-04T17:00:00Z")};
    link.weight = weight;
    link.probability = 1 / (1 + std::exp2(-weight));
    link.evidence = std::move(evidence);
    return link;
}

std::uint8_t level(auto value) {
    return static_cast<std::uint8_t>(value);
}

} // namespace

PossibleLink doubtfulPair(std::int64_t number) {
    return pairOf(number, somebody("Zoë", "Dubois-Martínez", {1984, 2, 29}, "12AB34567"),
                  somebody("Zoe", "Dubois Martinez", {1984, 2, 28}, "19CD76543"),
                  {{LinkField::Given, level(NameLevel::Same), 7.5},
                   {LinkField::Last, level(NameLevel::Same), 11.25},
                   {LinkField::BirthDate, level(DateLevel::OneDigit), 2.5},
                   {LinkField::Document, level(DocumentLevel::Different), -4.75},
                   {LinkField::Nationality, level(ValueLevel::Same), 0.5}},
                  1.5);
}

PossibleLink unlikelyPair(std::int64_t number) {
    return pairOf(number, somebody("Anna", "Roy", {1990, 5, 17}, "55XY11111"),
                  somebody("Anna", "Tremblay", {1990, 5, 17}, "66ZW22222"),
                  {{LinkField::Given, level(NameLevel::Same), 6},
                   {LinkField::Last, level(NameLevel::Different), -3.5},
                   {LinkField::BirthDate, level(DateLevel::Same), 11},
                   {LinkField::Document, level(DocumentLevel::Different), -4.75}},
                  -2);
}

PossibleLink twins(std::int64_t number) {
    return pairOf(number, somebody("Anna", "Abbate", {1971, 5, 6}, "55XY11111"),
                  somebody("Piera", "Abbate", {1971, 5, 6}, "55XY11112"),
                  {{LinkField::Given, level(NameLevel::Different), -6.25},
                   {LinkField::Last, level(NameLevel::Same), 11.25},
                   {LinkField::BirthDate, level(DateLevel::Same), 11},
                   {LinkField::Document, level(DocumentLevel::Near), 9}},
                  9.5);
}

LinkDecision decisionOf(LinkDecision::Kind kind, bool blind) {
    LinkDecision decision;
    decision.number = 5;
    decision.kind = kind;
    decision.reason = kind == LinkDecision::Kind::Same ? "same_document" : "twins";
    decision.note = "Both passports seen";
    decision.by = "roy";
    decision.at = *Instant::parse("2026-11-20T15:00:00Z");
    decision.blind = blind;
    return decision;
}

} // namespace passages::test
