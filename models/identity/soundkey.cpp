#include "models/identity/soundkey.h"

#include "models/identity/nametable.h"

#include <array>

namespace passages {
namespace {

struct Sound {
    std::string_view letters;
    char sound; ///< 0: none
};

/// The longest first; a vowel and what comes and goes between systems has no sound.
constexpr std::array Sounds{
    Sound{"SHCH", 'S'}, Sound{"TSCH", 'S'}, Sound{"DSCH", 'S'}, Sound{"SCH", 'S'}, Sound{"TCH", 'S'},
    Sound{"DZH", 'S'},  Sound{"TSH", 'S'},  Sound{"PH", 'F'},   Sound{"SH", 'S'},  Sound{"ZH", 'S'},
    Sound{"CZ", 'S'},   Sound{"SZ", 'S'},   Sound{"TS", 'S'},   Sound{"TZ", 'S'},  Sound{"DJ", 'S'},
    Sound{"KH", 'K'},   Sound{"GH", 'K'},   Sound{"CH", 'S'},   Sound{"CE", 'S'},  Sound{"CI", 'S'},
    Sound{"B", 'P'},    Sound{"P", 'P'},    Sound{"F", 'F'},    Sound{"V", 'F'},   Sound{"W", 'F'},
    Sound{"C", 'K'},    Sound{"K", 'K'},    Sound{"Q", 'K'},    Sound{"G", 'K'},   Sound{"X", 'K'},
    Sound{"S", 'S'},    Sound{"Z", 'S'},    Sound{"D", 'T'},    Sound{"T", 'T'},   Sound{"M", 'N'},
    Sound{"N", 'N'},    Sound{"L", 'L'},    Sound{"R", 'R'}};
std::string soundOf(std::string_view word, std::size_t most) {
    const NameTable::Entry* known = NameTable::builtIn().find(word);
    if (known != nullptr && !known->standing.empty())
        word = known->standing;
    std::string key;
    for (std::size_t i = 0; i < word.size() && key.size() < most;) {
        const Sound* found = nullptr;
        for (const Sound& sound : Sounds) {
            if (sound.letters.front() == word[i] && word.substr(i).starts_with(sound.letters)) {
                found = &sound;
                break;
            }
        }
        if (found == nullptr) {
            if (i == 0)
                key += 'A';
            ++i;
            continue;
        }
        if (key.empty() || key.back() != found->sound)
            key += found->sound;
        i += found->letters.size();
    }
    return key;
}

} // namespace

std::string soundKey(std::string_view word) {
    constexpr std::size_t Letters = 4;
    return soundOf(word, Letters);
}

std::uint64_t longSoundKey(std::string_view word) {
    const std::string sound = soundOf(word, sizeof(std::uint64_t));
    std::uint64_t packed = 0;
    for (std::size_t i = 0; i < sizeof packed; ++i)
        packed = packed << 8U | (i < sound.size() ? static_cast<unsigned char>(sound[i]) : 0U);
    return packed;
}

} // namespace passages
