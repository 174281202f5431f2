#include "tests/support/story.h"

#include <QtGlobal>

#include <sstream>

namespace passages::test {

namespace {

/// The words of a line, and the line for the message when they make no sense.
struct Words {
    std::string line;
    std::vector<std::string> words;

    const std::string& at(std::size_t index) const {
        if (index >= words.size())
            wrong();
        return words[index];
    }
    [[noreturn]] void wrong() const { qFatal("no record: %s", line.c_str()); }
    template <typename Value> Value must(std::optional<Value> value) const {
        if (!value)
            wrong();
        return *value;
    }
    std::optional<LocalDate> dateOrNothing(std::size_t index) const {
        return at(index) == "-" ? std::nullopt : std::optional(must(LocalDate::parse(at(index))));
    }
};

Words split(std::string_view line) {
    Words result{std::string(line), {}};
    std::istringstream stream(result.line);
    for (std::string word; stream >> word;)
        result.words.push_back(word);
    return result;
}

template <typename Crossing> Crossing crossing(const Words& words) {
    Crossing made;
    made.person = somebody();
    made.occurred = words.must(Instant::parse(words.at(2)));
    made.port = words.at(3);
    made.mode = words.must(modeFromCode(words.at(4)));
    for (std::size_t i = 5; i < words.words.size(); ++i) {
        if (const auto travellerClass = travellerClassFromCode(words.words[i])) {
            made.travellerClass = *travellerClass;
            continue;
        }
        if constexpr (std::is_same_v<Crossing, Entry>)
            made.outcome = words.must(outcomeFromCode(words.words[i]));
        else
            words.wrong();
    }
    return made;
}

Admission admission(const Words& words) {
    Admission made;
    made.entry = words.at(2);
    made.admittedClass = words.at(3);
    made.durationOfStatus = words.at(4) == "D/S";
    if (!made.durationOfStatus)
        made.until = words.dateOrNothing(4);
    return made;
}

Order order(const Words& words) {
    Order made;
    made.person = somebody();
    made.order = words.must(orderKindFromCode(words.at(2)));
    made.issued = words.must(LocalDate::parse(words.at(3)));
    made.enforceable = words.must(LocalDate::parse(words.at(4)));
    made.until = words.dateOrNothing(5);
    for (std::size_t i = 6; i < words.words.size(); ++i) {
        const std::string& span = words.words[i];
        made.suspended.push_back({words.must(LocalDate::parse(std::string_view(span).substr(0, 10))),
                                  words.must(LocalDate::parse(std::string_view(span).substr(12)))});
    }
    return made;
}

Status status(const Words& words) {
    Status made;
    made.person = somebody();
    made.status = words.must(statusKindFromCode(words.at(2)));
    made.from = words.must(LocalDate::parse(words.at(3)));
    made.until = words.dateOrNothing(4);
    return made;
}

} // namespace

Person somebody() {
    Person person;
    person.firstName = "Zoë";
    person.lastName = "Dubois";
    person.dateOfBirth = PartialDate{1984, 2, 29};
    person.nationality = "FRA";
    person.documentNumber = "12AB34567";
    person.documentCountry = "FRA";
    return person;
}

FeedRecord recordFrom(std::string_view line, std::string id) {
    const Words words = split(line);
    FeedRecord record;
    record.country = words.must(countryFromCode(words.at(0)));
    record.feed = record.country == Country::Canada ? "cbsa" : "cbp";
    record.record.id = std::move(id);
    const std::string& kind = words.at(1);
    if (kind == "entry")
        record.record.body = crossing<Entry>(words);
    else if (kind == "exit")
        record.record.body = crossing<Exit>(words);
    else if (kind == "admission")
        record.record.body = admission(words);
    else if (kind == "status")
        record.record.body = status(words);
    else if (kind == "order")
        record.record.body = order(words);
    else if (kind == "withdrawal")
        record.record.body = Withdrawal{words.at(2), WithdrawalReason::Error};
    else
        words.wrong();
    return record;
}

std::vector<FeedRecord> story(const std::vector<std::string>& lines) {
    std::vector<FeedRecord> records;
    for (const std::string& line : lines)
        records.push_back(recordFrom(line, "r" + std::to_string(records.size() + 1)));
    return records;
}

} // namespace passages::test
