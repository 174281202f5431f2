#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// Rows of RFC 4180: fields in quotes may hold commas, doubled quotes and line ends. Views the text it is
/// given. One thread.
class CsvRows {
  public:
    using Row = std::vector<std::string>;

    explicit CsvRows(std::string_view csv) : m_rest(csv) {}

    /// Nothing at the end; `isWhole()` tells whether a quote was left open.
    std::optional<Row> next() {
        if (m_rest.empty()) {
            return std::nullopt;
        }
        m_line += m_linesInRow;
        m_linesInRow = 0;
        Row row(1);
        bool quoted = false;
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            m_linesInRow += c == '\n' ? 1 : 0;
            if (quoted) {
                quoted = takeQuoted(c, row.back());
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                row.emplace_back();
            } else if (c == '\n') {
                return row;
            } else if (c != '\r') {
                row.back() += c;
            }
        }
        m_isWhole = !quoted;
        return row;
    }

    int line() const { return m_line; }
    bool isWhole() const { return m_isWhole; }

  private:
    /// Whether the field is still in quotes after this character.
    bool takeQuoted(char c, std::string& field) {
        if (c != '"') {
            field += c;
            return true;
        }
        if (m_rest.empty() || m_rest.front() != '"') {
            return false;
        }
        field += '"';
        m_rest.remove_prefix(1);
        return true;
    }

    std::string_view m_rest;
    int m_line = 1;
    int m_linesInRow = 0;
    bool m_isWhole = true;
};

} // namespace passages
