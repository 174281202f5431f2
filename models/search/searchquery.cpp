#include "models/search/searchquery.h"

#include "data/identity/documentkey.h"
#include "models/identity/namefold.h"
#include "models/search/birthdates.h"
#include "models/search/statenames.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <sstream>

namespace passages {
namespace {

constexpr std::size_t MostWords = 12;
constexpr std::size_t ShortestDocument = 4;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digitsIn(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), isDigit));
}

/// Without the commas and full stops that stand at a word's end, and the brackets round it.
std::string trimmed(std::string word) {
    constexpr std::string_view Around = ",;:()[]\"";
    while (!word.empty() && Around.find(word.back()) != std::string_view::npos)
        word.pop_back();
    while (!word.empty() && Around.find(word.front()) != std::string_view::npos)
        word.erase(0, 1);
    return word;
}

std::vector<std::string> split(std::string_view text) {
    std::string spaced(text);
    // A comma parts words, but for the one of "29,1984"; no-break spaces do.
    for (const std::string_view blank : {"\xc2\xa0", "\xe2\x80\xaf", "\xe3\x80\x80"})
        for (std::size_t at = spaced.find(blank); at != std::string::npos; at = spaced.find(blank, at))
            spaced.replace(at, blank.size(), " ");
    std::replace(spaced.begin(), spaced.end(), ',', ' ');
    std::istringstream stream{spaced};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        if (word = trimmed(std::move(word)); !word.empty())
            words.push_back(std::move(word));
    return words;
}

/// What stands before a date and is no name.
bool announcesDate(const std::string& word) {
    constexpr std::array<std::string_view, 11> Announcing{"born", "dob", "ddn", "né", "née", "nee",
                                                          "le",   "on",  "in",  "en", "b."};
    std::string lower = word;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(Announcing.begin(), Announcing.end(), lower) != Announcing.end();
}

/// A word that is mostly letters is a name with a slip in it: SM1TH.
bool isDocument(std::string_view word) {
    const std::string key = documentKey(word);
    const std::size_t digits = digitsIn(key);
    return digits > 0 && key.size() >= ShortestDocument && digits * 2 >= key.size() - digits;
}

bool areFewLetters(std::string_view word) {
    return !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return c < 0x80 && std::isalpha(c) != 0;
    });
}

bool areDigits(std::string_view word) {
    constexpr std::size_t Fewest = 5;
    const std::string key = documentKey(word);
    return key.size() >= Fewest && digitsIn(key) == key.size();
}

/// A piece of the text that goes to the name.
struct Piece {
    std::string written;
    bool isOptional = false;
    std::optional<std::size_t> state;
    bool isLast = false;
};

/// Reads from the first word to the last, what is surest first.
class Reader {
  public:
    explicit Reader(std::string_view text) : m_words(split(text)) {
        m_isOpen =
            !text.empty() && std::isspace(static_cast<unsigned char>(text.back())) == 0 && text.back() != ',';
    }

    SearchQuery read() {
        while (m_at < m_words.size())
            if (!takeDate() && !takeDocument() && !takeState())
                takeName();
        finish();
        return std::move(m_query);
    }

  private:
    std::span<const std::string> rest() const { return std::span(m_words).subspan(m_at); }

    bool takeDate() {
        std::size_t skipped = 0;
        while (m_at + skipped < m_words.size() && skipped < 2 && announcesDate(m_words[m_at + skipped]))
            ++skipped;
        const FoundDate found = dateAt(rest().subspan(skipped));
        if (found.words == 0 || !m_query.born.empty())
            return false;
        m_query.born = found.dates;
        if (found.mayBeName) {
            m_pieces.push_back({m_words[m_at + skipped], true, {}, false});
            m_query.born.push_back(PartialDate{found.dates.front().year, 0, 0});
        }
        m_at += skipped + found.words;
        return true;
    }

    bool takeDocument() {
        const std::string& word = m_words[m_at];
        // AB 123456: the letters may be the number's, or initials.
        const bool begins = areFewLetters(word) && m_at + 1 < m_words.size() &&
                            areDigits(m_words[m_at + 1]) && dateAt(rest().subspan(1)).words == 0;
        if (begins) {
            addDocument(word + m_words[m_at + 1]);
            addDocument(m_words[m_at + 1]);
            m_pieces.push_back({word, true, {}, false});
            m_at += 2;
            return true;
        }
        if (!isDocument(word))
            return false;
        std::string whole;
        std::size_t count = 0;
        while (m_at + count < m_words.size() && digitsIn(m_words[m_at + count]) > 0 &&
               (count == 0 || dateAt(rest().subspan(count)).words == 0))
            whole += m_words[m_at + count++];
        addDocument(whole);
        if (count > 1)
            for (std::size_t i = 0; i < count; ++i)
                if (isDocument(m_words[m_at + i]))
                    addDocument(m_words[m_at + i]);
        m_at += count;
        return true;
    }

    void addDocument(std::string_view number) {
        const std::string key = documentKey(number);
        if (std::find(m_query.documents.begin(), m_query.documents.end(), key) == m_query.documents.end())
            m_query.documents.push_back(key);
    }

    bool takeState() {
        const FoundState found = stateAt(rest());
        if (found.words == 0)
            return false;
        m_query.states.push_back(found.code);
        for (std::size_t i = 0; i < found.words; ++i)
            m_pieces.push_back({m_words[m_at + i], false, m_query.states.size() - 1, false});
        m_at += found.words;
        return true;
    }

    void takeName() {
        m_pieces.push_back({m_words[m_at], false, {}, m_isOpen && m_at + 1 == m_words.size()});
        ++m_at;
    }

    void finish() {
        std::string name;
        std::vector<const Piece*> of;
        for (const Piece& piece : m_pieces) {
            name += piece.written + ' ';
            of.insert(of.end(), nameTokens(piece.written).size(), &piece);
        }
        std::vector<NameToken> tokens = nameTokens(name);
        for (std::size_t i = 0; i < std::min(tokens.size(), MostWords); ++i) {
            AskedWord word;
            word.word = SearchWord(tokens[i]);
            word.written = tokens[i].text;
            if (of.size() == tokens.size()) {
                word.isOptional = of[i]->isOptional;
                word.state = of[i]->state;
                const bool isWhole =
                    (i == 0 || of[i - 1] != of[i]) && (i + 1 == tokens.size() || of[i + 1] != of[i]);
                if (isWhole)
                    word.written = of[i]->written;
                m_query.isTyping = of[i]->isLast;
            }
            m_query.words.push_back(std::move(word));
        }
    }

    std::vector<std::string> m_words;
    std::size_t m_at = 0;
    bool m_isOpen = false;
    std::vector<Piece> m_pieces;
    SearchQuery m_query;
};

} // namespace

bool SearchQuery::hasWholeBirthDate() const {
    return std::any_of(born.begin(), born.end(), [](const PartialDate& date) { return date.isComplete(); });
}

SearchUnderstood SearchQuery::understood() const {
    SearchUnderstood understood;
    for (const AskedWord& word : words)
        understood.nameWords.push_back(word.written);
    understood.born = born;
    understood.documents = documents;
    understood.nationalities = states;
    return understood;
}

Result<SearchQuery> readQuery(const SearchRequest& request) {
    SearchQuery query = Reader(request.text).read();
    if (request.born && !split(*request.born).empty()) {
        const std::vector<std::string> words = split(*request.born);
        FoundDate found = dateAt(words);
        if (found.words != words.size())
            return fail(Failure::Usage, "bad_date", {{"text", *request.born}});
        query.born = std::move(found.dates);
    }
    if (request.documentNumber && !documentKey(*request.documentNumber).empty())
        query.documents = {documentKey(*request.documentNumber)};
    if (request.nationality && !request.nationality->empty()) {
        const std::string code = stateFrom(*request.nationality);
        if (code.empty())
            return fail(Failure::Usage, "unknown_code", {{"text", *request.nationality}});
        for (AskedWord& word : query.words)
            word.state.reset();
        query.states = {code};
    }
    if (query.words.empty() && query.born.empty() && query.documents.empty() && query.states.empty())
        return fail(Failure::Usage, "nothing_to_search_for");
    return query;
}

} // namespace passages
