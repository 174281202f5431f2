#pragma once

#include "app/demo/random.h"

#include <string>
#include <string_view>
#include <vector>

namespace passages::demo {

/// A name in Latin letters and, where its bearer writes it otherwise, in its own script.
struct Name {
    std::string latin;
    std::string native;
};

/// How people of one origin are called.
struct Culture {
    std::string nationality; ///< the state most of them come from
    std::vector<Name> family;
    std::vector<Name> women;
    std::vector<Name> men;
    bool hasTwoFamilyNames = false; ///< García López
    bool hasCompoundNames = false;  ///< Jean-François, Tremblay-Gagnon
};

enum class Origin { EnglishCanadian, FrenchCanadian, American, Other };

/// All invented combinations of common names. Immutable, any thread.
const std::vector<Culture>& culturesOf(Origin origin);

struct FullName {
    Name first;
    Name middle; ///< empty for many
    Name last;
};

/// A child or spouse takes the family name of `family` if it is given.
FullName makeName(Random& random, const Culture& culture, bool isWoman, const Name* family = nullptr);

} // namespace passages::demo
