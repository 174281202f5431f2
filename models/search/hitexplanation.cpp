#include "models/search/hitscore.h"

#include <algorithm>
#include <array>
#include <bit>

namespace passages {
namespace {

constexpr std::array<const char*, 3> Fields{"last_name", "first_name", "middle_name"};

const std::string& fieldOf(const Person& person, int field) {
    return field == 0 ? person.lastName : field == 1 ? person.firstName : person.middleName;
}

std::string_view codeOf(WordLevel level, int field) {
    const bool isSurname = field == 0;
    switch (level) {
    case WordLevel::Exact:
        return "name_exact";
    case WordLevel::Prefix:
        return "name_prefix";
    case WordLevel::Spelling:
        return "name_spelling";
    case WordLevel::ShortForm:
        return isSurname ? "name_spelling" : "given_short_form";
    case WordLevel::SoundsAlike:
        return isSurname ? "surname_sounds_alike" : "given_sounds_alike";
    case WordLevel::Typo:
        return "name_typo";
    case WordLevel::Initial:
        return "name_initial";
    case WordLevel::Joined:
        return "name_joined";
    case WordLevel::None:
        break;
    }
    return "name_part_missing";
}

void addReason(std::vector<std::string>& reasons, std::string_view code) {
    if (std::find(reasons.begin(), reasons.end(), code) == reasons.end())
        reasons.emplace_back(code);
}

bool isOfName(const SearchEvidence& evidence) {
    return evidence.field != "birth_date" && evidence.field != "document" && evidence.field != "nationality";
}

/// In words first what is the same, then what is nearly so; one code where the whole name agrees.
void addNameReasons(SearchHit& hit) {
    bool isWhole = true;
    bool isAll = true;
    std::vector<std::string> codes;
    for (const SearchEvidence& evidence : hit.evidence) {
        if (!isOfName(evidence))
            continue;
        if (evidence.level == "name_part_more")
            isWhole = false;
        else if (evidence.level != "name_exact")
            isAll = false;
        if (evidence.level != "name_part_more" && evidence.level != "name_exact")
            addReason(codes, evidence.level);
    }
    const bool hasExact = std::any_of(hit.evidence.begin(), hit.evidence.end(),
                                      [](const SearchEvidence& each) { return each.level == "name_exact"; });
    if (isAll && hasExact)
        addReason(hit.reasons, isWhole ? "name_exact" : "name_words");
    else if (hasExact)
        addReason(hit.reasons, "name_words_some");
    for (const std::string& code : codes)
        addReason(hit.reasons, code);
}

} // namespace

std::string HitScorer::askedText(std::uint32_t words) const {
    std::string text;
    for (std::size_t i = 0; i < m_query.words.size(); ++i)
        if ((words >> i & 1U) != 0)
            text += (text.empty() ? "" : " ") + m_query.words[i].written;
    return text;
}

void HitScorer::explainName(SearchHit& hit) const {
    std::vector<Pair> pairs = m_pairs;
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return std::countr_zero(a.asked) < std::countr_zero(b.asked);
    });
    for (const Pair& pair : pairs) {
        const std::string asked = askedText(pair.asked);
        std::string held;
        int field = 0;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if ((pair.held >> i & 1U) == 0)
                continue;
            const HeldPart& part = m_parts[i];
            field = part.field;
            held += (held.empty() ? "" : " ") + fieldOf(hit.person, field).substr(part.offset, part.length);
            hit.marks.push_back({Fields[static_cast<std::size_t>(field)], part.offset, part.length, asked});
        }
        hit.evidence.push_back({Fields[static_cast<std::size_t>(field)], asked, held,
                                std::string(codeOf(pair.level, field)), pair.gain});
    }
    for (std::size_t i = 0; i < m_query.words.size(); ++i)
        if ((m_pairedAsked >> i & 1U) == 0 && missing(i) < 0)
            hit.evidence.push_back({"name", m_query.words[i].written, {}, "name_part_missing", missing(i)});
    if (!m_query.words.empty())
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if ((m_pairedHeld >> i & 1U) == 0 && more(i) < 0)
                hit.evidence.push_back(
                    {Fields[static_cast<std::size_t>(m_parts[i].field)],
                     {},
                     fieldOf(hit.person, m_parts[i].field).substr(m_parts[i].offset, m_parts[i].length),
                     "name_part_more",
                     more(i)});
    if (isReordered())
        hit.evidence.push_back({"name", {}, {}, "name_order", -0.5});
}

void HitScorer::explain(SearchHit& hit) {
    const HitBits total = bits(hit.person);
    explainName(hit);
    addNameReasons(hit);
    const PartialDate* date = nullptr;
    const std::string* text = nullptr;
    if (const FieldMatch match = born(hit.person, &date); !match.level.empty())
        hit.evidence.push_back(
            {"birth_date", date->iso(), hit.person.dateOfBirth.iso(), std::string(match.level), match.bits});
    if (const FieldMatch match = document(hit.person, &text); !match.level.empty())
        hit.evidence.push_back(
            {"document", *text, hit.person.documentNumber, std::string(match.level), match.bits});
    if (const FieldMatch match = nationality(hit.person, &text); !match.level.empty())
        hit.evidence.push_back(
            {"nationality", *text, hit.person.nationality, std::string(match.level), match.bits});
    for (const SearchEvidence& evidence : hit.evidence)
        if (!isOfName(evidence))
            addReason(hit.reasons, evidence.level);
    hit.score = std::clamp(total.all / m_sure, 0.0, 1.0);
    const double scale = total.all > 0 ? hit.score / total.all : 0;
    for (SearchEvidence& evidence : hit.evidence)
        evidence.weight *= scale;
}

} // namespace passages
