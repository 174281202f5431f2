#include "data/feed/linesplitter.h"

#include <algorithm>

namespace passages {

void LineSplitter::keep(std::string_view piece) {
    if (m_clear) {
        m_begun.clear();
        m_clear = false;
    }
    m_begun.append(piece.substr(0, m_limit + 1 - std::min(m_begun.size(), m_limit + 1)));
}

std::optional<std::string_view> LineSplitter::next() {
    const std::size_t end = m_rest.find('\n');
    if (end == std::string_view::npos) {
        if (!m_rest.empty()) {
            keep(m_rest);
            m_isBegun = true;
            m_rest = {};
        }
        return std::nullopt;
    }
    const std::string_view piece = m_rest.substr(0, end);
    m_rest.remove_prefix(end + 1);
    if (!m_isBegun)
        return piece.substr(0, m_limit + 1);
    keep(piece);
    m_isBegun = false;
    m_clear = true;
    return m_begun;
}

std::optional<std::string_view> LineSplitter::last() {
    if (!m_isBegun)
        return std::nullopt;
    m_isBegun = false;
    m_clear = true;
    return m_begun;
}

} // namespace passages
