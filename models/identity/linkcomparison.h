#pragma once

#include "models/identity/linkprofile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace passages {

enum class LinkField { Given, Last, Order, BirthDate, Document, Nationality, Gender };
constexpr std::size_t LinkFields = 7;
constexpr std::size_t MostLevels = 9;

enum class NameLevel : std::uint8_t {
    Missing,
    Same,
    PartMissing,
    Variant,
    Near,
    Initial,
    PartDiffers,
    Weak,
    Different
};
enum class OrderLevel : std::uint8_t { Missing, Straight, Swapped };
enum class DateLevel : std::uint8_t { Missing, Same, Swapped, OneDigit, Partial, TwoParts, Year, Different };
enum class DocumentLevel : std::uint8_t { Missing, Same, Near, Different };
enum class ValueLevel : std::uint8_t { Missing, Same, Different };

/// How two blocks agree, a level a field.
struct LinkLevels {
    std::array<std::uint8_t, LinkFields> levels{};

    std::uint8_t of(LinkField field) const { return levels[static_cast<std::size_t>(field)]; }
    template <typename Level> void set(LinkField field, Level level) {
        levels[static_cast<std::size_t>(field)] = static_cast<std::uint8_t>(level);
    }
    template <typename Level> bool is(LinkField field, Level level) const {
        return of(field) == static_cast<std::uint8_t>(level);
    }
    std::uint32_t packed() const;
    static LinkLevels unpacked(std::uint32_t packed);
    friend bool operator==(const LinkLevels&, const LinkLevels&) = default;
};

std::string_view toCode(LinkField field);
/// "same", "near", "swapped", …
std::string_view levelCode(LinkField field, std::uint8_t level);

/// Compares two name fields word by word.
NameLevel compareParts(const NamePart& a, const NamePart& b);
DateLevel compareBirthDates(const LinkProfile& a, const LinkProfile& b);
/// The same, one letter or digit apart, two neighbours exchanged, or 0 for O and the like.
DocumentLevel compareNumbers(std::string_view a, std::string_view b);

/// Compares blocks, remembering the name fields that it compared. One a thread.
class LinkComparison {
  public:
    explicit LinkComparison(const LinkProfiles& profiles);
    /// Cheap: no, where neither document, birth date nor the sound of any name can agree.
    bool mayAgree(std::size_t a, std::size_t b) const;
    LinkLevels compare(std::size_t a, std::size_t b);

  private:
    struct Known {
        std::uint64_t pair = 0;
        NameLevel level = NameLevel::Missing;
    };
    NameLevel parts(std::uint32_t a, std::uint32_t b);
    DocumentLevel documents(const LinkProfile& a, const LinkProfile& b) const;

    const LinkProfiles& m_profiles;
    std::vector<Known> m_known; ///< each pair has one place, and the last that came holds it
};

} // namespace passages
