#pragma once

#include "app/demo/showcase.h"

#include <algorithm>
#include <string>
#include <utility>

namespace passages::demo {

inline LocalDate date(std::string_view text) {
    return *LocalDate::parse(text);
}

/// Writes down one life after another.
class Script {
  public:
    Script(People& people, const PortTable& ports, Showcase& showcase)
        : m_people(people),
          m_ports(ports),
          m_showcase(showcase) {}

    void person(std::string_view first, std::string_view middle, std::string_view last, Gender gender,
                std::string_view born, std::string_view nationality, TravellerClass travellerClass,
                Place start) {
        Traveller traveller =
            m_people.named(first, middle, last, gender, date(born), nationality, travellerClass);
        traveller.story = "hand_made";
        const LocalDate issued = std::max(date("2017-01-05"), traveller.born.plusDays(30));
        m_people.give(traveller, DocumentType::Passport, nationality, issued, 10);
        m_showcase.shown.push_back({std::move(traveller), {}});
        m_place = start;
    }
    void card(DocumentType type, std::string_view country) {
        m_people.give(m_showcase.shown.back().traveller, type, country, date("2017-06-01"), 10);
    }
    /// Someone's crossing at an instant in the port's own time.
    Move& move(std::string_view instant, Place to, std::string_view port, Mode mode) {
        Move crossing;
        crossing.at = *Instant::parse(instant);
        crossing.from = m_place;
        crossing.to = to;
        crossing.port = m_ports.find(port);
        crossing.mode = mode;
        crossing.seen = Seen::Always;
        crossing.mishap = Mishap::None;
        m_place = to;
        auto& moves = m_showcase.shown.back().life.moves;
        moves.push_back(std::move(crossing));
        return moves.back();
    }
    Move& unseen(std::string_view instant, Place to, std::string_view port, Mode mode) {
        Move& crossing = move(instant, to, port, mode);
        crossing.seen = Seen::Never;
        return crossing;
    }
    /// Turned round: the person stays where he was.
    Move& turned(std::string_view instant, Place to, std::string_view port, Outcome outcome) {
        const Place before = m_place;
        Move& crossing = move(instant, to, port, Mode::Land);
        crossing.outcome = outcome;
        m_place = before;
        return crossing;
    }
    /// One of whom nothing is taken that others get too: neither a number nor a place among identities.
    void apart(std::string_view first, std::string_view last, Gender gender, std::string_view born,
               std::string_view nationality, TravellerClass travellerClass, Place start) {
        std::string number = std::to_string(m_showcase.shown.size() + 1);
        number.insert(0, 6 - number.size(), '0');
        Traveller traveller;
        traveller.id = 'X' + number;
        traveller.story = "hand_made";
        traveller.name = {{std::string(first), {}}, {}, {std::string(last), {}}};
        traveller.gender = gender;
        traveller.born = date(born);
        traveller.nationality = nationality;
        traveller.travellerClass = travellerClass;
        m_showcase.shown.push_back({std::move(traveller), {}});
        m_place = start;
    }
    /// A passport with a number that is in no issuer's turn. A later one goes before an earlier one.
    void passport(std::string_view number, std::string_view country, std::string_view from,
                  std::string_view until) {
        m_showcase.shown.back().traveller.documents.push_back(
            {DocumentType::Passport, std::string(number), 0, std::string(country), date(from), date(until)});
    }
    Life& life() { return m_showcase.shown.back().life; }
    Traveller& traveller() { return m_showcase.shown.back().traveller; }

    void exercise(std::string_view search, QJsonObject answer, const char* questionEnglish,
                  const char* questionFrench, const char* reasonEnglish, const char* reasonFrench) {
        const std::string number = std::to_string(m_showcase.exercises.size() + 1);
        m_showcase.exercises.push_back(
            {"exercise-" + std::string(2 - std::min<std::size_t>(2, number.size()), '0') + number,
             traveller().id,
             std::string(search),
             QString::fromUtf8(questionEnglish),
             QString::fromUtf8(questionFrench),
             std::move(answer),
             QString::fromUtf8(reasonEnglish),
             QString::fromUtf8(reasonFrench),
             {},
             {}});
    }
    /// For the exercise before.
    void hint(const char* english, const char* french) {
        m_showcase.exercises.back().hintEnglish = QString::fromUtf8(english);
        m_showcase.exercises.back().hintFrench = QString::fromUtf8(french);
    }

  private:
    People& m_people;
    const PortTable& m_ports;
    Showcase& m_showcase;
    Place m_place = Place::Elsewhere;
};

} // namespace passages::demo
