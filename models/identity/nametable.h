#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace passages {

/// How two words of names belong together, as far as the table knows.
enum class Kinship {
    Unknown,   ///< at least one of the words is in no line of the table
    Spelling,  ///< one name in two spellings: MOHAMMED, MUHAMMAD
    ShortForm, ///< BILL, WILLIAM
    Cognate,   ///< the same name of two languages that people seldom change between: JOHN, JUAN
    Different, ///< both are known, and are two names: MARIA, MARIO
};

/// The names of `resources/tables/names.txt`: which words are one name, and which are borne by very many.
/// Immutable, any thread.
class NameTable {
  public:
    enum class Part : std::uint8_t { Spelling, ShortForm, Cognate };
    struct Membership {
        std::uint32_t group = 0;
        Part part = Part::Spelling;
        bool isSurname = false;
    };
    struct Entry {
        std::vector<Membership> groups;
        std::string_view standing; ///< the first word of the line that it is a spelling or short form of
        bool isCommon = false;     ///< a surname of very many, or a given name
        bool isGiven = false;
    };

    static const NameTable& builtIn();
    explicit NameTable(std::string_view text);

    /// Nullptr for a word that the table does not hold. `word` is folded (namefold.h).
    const Entry* find(std::string_view word) const;
    static Kinship kinship(const Entry* a, const Entry* b);

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    void readLine(std::string_view line, std::uint32_t group);
    Entry& entry(std::string_view word);

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_entries;
};

} // namespace passages
