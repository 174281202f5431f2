#pragma once

#include "data/time/instant.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// A person block's name for as long as anybody remembers it (`PersonLinker`).
using BlockFingerprint = std::array<std::byte, 16>;

/// What an officer decided on two travellers. It stands until it is taken back, or a later one says
/// otherwise.
struct LinkDecision {
    enum class Kind : std::uint8_t {
        Same,      ///< "same": they are one
        Different, ///< "different": they are never joined
    };
    struct Undo {
        std::string by;
        Instant at;
        std::string reason;
        friend bool operator==(const Undo&, const Undo&) = default;
    };
    std::int64_t number = 0;
    Kind kind = Kind::Different;
    std::string reason; ///< a code of `linkReasonCodes` (models/desk)
    std::string note;
    std::string by;
    Instant at;
    bool blind = false;                ///< before the weight was shown
    std::optional<double> weightShown; ///< bits
    std::optional<Undo> undone;
    BlockFingerprint a{}; ///< the two blocks that were shown
    BlockFingerprint b{};
    friend bool operator==(const LinkDecision&, const LinkDecision&) = default;
};
std::string_view toCode(LinkDecision::Kind);
std::optional<LinkDecision::Kind> linkDecisionFromCode(std::string_view);

/// Two blocks that a decision in force holds together or apart.
struct DecidedPair {
    std::int64_t decision = 0;
    LinkDecision::Kind kind = LinkDecision::Kind::Different;
    BlockFingerprint a{};
    BlockFingerprint b{};
};

} // namespace passages
