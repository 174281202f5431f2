#include "data/record/recordkeys.h"

#include <array>
#include <cstddef>

namespace passages {
namespace {

constexpr std::size_t KeyCount = static_cast<std::size_t>(Key::Count);

constexpr std::array<std::string_view, KeyCount> Names{"kind",
                                                       "id",
                                                       "recorded",
                                                       "person",
                                                       "traveller_class",
                                                       "occurred",
                                                       "port",
                                                       "mode",
                                                       "outcome",
                                                       "entry",
                                                       "class",
                                                       "until",
                                                       "status",
                                                       "from",
                                                       "order",
                                                       "issued",
                                                       "enforceable",
                                                       "suspended",
                                                       "replaces",
                                                       "record",
                                                       "reason",
                                                       "feed",
                                                       "country",
                                                       "first_name",
                                                       "middle_name",
                                                       "last_name",
                                                       "date_of_birth",
                                                       "nationality",
                                                       "gender",
                                                       "document_type",
                                                       "document_number",
                                                       "document_country"};

constexpr std::size_t Slots = 256;

constexpr std::size_t slotOf(std::string_view name, std::size_t factor) {
    const auto at = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(name[i]));
    };
    return (name.size() * 5 + at(0) * factor + at(name.size() / 2) * 31 + at(name.size() - 1) * 7) % Slots;
}

/// The factor with which no two names share a slot: a look-up is one comparison.
constexpr std::size_t perfectFactor() {
    for (std::size_t factor = 1; factor < 1000; ++factor) {
        std::array<bool, Slots> taken{};
        bool isPerfect = true;
        for (const std::string_view name : Names) {
            bool& slot = taken[slotOf(name, factor)];
            isPerfect = isPerfect && !slot;
            slot = true;
        }
        if (isPerfect) {
            return factor;
        }
    }
    return 0;
}

constexpr std::size_t Factor = perfectFactor();
static_assert(Factor != 0);

constexpr std::array<Key, Slots> makeSlots() {
    std::array<Key, Slots> slots{};
    slots.fill(Key::Count);
    for (std::size_t i = 0; i < KeyCount; ++i) {
        slots[slotOf(Names[i], Factor)] = static_cast<Key>(i);
    }
    return slots;
}

constexpr std::array<Key, Slots> KeyAt = makeSlots();

} // namespace

std::string_view nameOf(Key key) {
    return Names.at(static_cast<std::size_t>(key));
}

Key keyFromName(std::string_view name) {
    if (name.empty()) {
        return Key::Count;
    }
    const Key key = KeyAt[slotOf(name, Factor)];
    return key != Key::Count && Names[static_cast<std::size_t>(key)] == name ? key : Key::Count;
}

} // namespace passages
