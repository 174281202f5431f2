#include "data/search/posting.h"

namespace passages::posting {

void append(std::vector<std::byte>& persons, std::int64_t last, std::int64_t next) {
    auto delta = static_cast<std::uint64_t>(next - last);
    while (delta >= 0x80U) {
        persons.push_back(static_cast<std::byte>((delta & 0x7fU) | 0x80U));
        delta >>= 7U;
    }
    persons.push_back(static_cast<std::byte>(delta));
}

} // namespace passages::posting
