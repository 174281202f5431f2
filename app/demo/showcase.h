#pragma once

#include "app/demo/journey.h"

#include <QJsonObject>
#include <vector>

namespace passages::demo {

/// A hand-made traveller, whose records are the same whatever the seed.
struct Shown {
    Traveller traveller;
    Life life;
};

/// What a trainee is asked about one of them, in both languages, with the answer in the words of the
/// itinerary document.
struct Exercise {
    std::string id;
    std::string traveller;
    std::string search; ///< what to type to find the traveller
    QString questionEnglish;
    QString questionFrench;
    QJsonObject answer;
    QString reasonEnglish;
    QString reasonFrench;
    QString hintEnglish; ///< where to look, if there is one
    QString hintFrench;
};

struct Showcase {
    std::vector<Shown> shown;
    std::vector<Exercise> exercises;
};

/// Takes the first identities and document numbers of `people`.
Showcase makeShowcase(People& people, const PortTable& ports);

/// The same about who is one person: two who are one, two who are not, and whom only an officer can tell.
/// Appends to `showcase`, and takes nothing of `people`, so that nobody else becomes another by them.
void showIdentities(Showcase& showcase, People& people, const PortTable& ports);

} // namespace passages::demo
