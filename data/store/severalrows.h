#pragma once

#include "data/store/connection.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace passages {

/// Inserts many rows, sixteen at a time, so that they share what a statement costs by itself: opening its
/// cursors takes as long as a row, and a row that follows the last one needs no search. Fails where a
/// constraint does, and the transaction is to be rolled back then. Database thread.
class SeveralRows {
  public:
    /// `into` as it stands behind INTO: "record_key(hash, record)". `verb`: what is done about a row that
    /// stands already; not ABORT, for which SQLite would keep every page as it was before the statement.
    SeveralRows(Connection& connection, std::string_view into, int columns,
                std::string_view verb = "INSERT OR FAIL")
        : m_columns(columns),
          m_one(connection, sql(verb, into, columns, 1)),
          m_several(connection, sql(verb, into, columns, AtOnce)) {}

    /// `bind(statement, column, row)` binds a row's values from `column` on; what it only views has to stay
    /// until this returns.
    template <typename Bind> void insert(std::size_t rows, Bind bind) {
        std::size_t row = 0;
        for (; row + AtOnce <= rows; row += AtOnce) {
            for (std::size_t i = 0; i < AtOnce; ++i)
                bind(m_several, 1 + static_cast<int>(i) * m_columns, row + i);
            m_several.run();
        }
        for (; row < rows; ++row) {
            bind(m_one, 1, row);
            m_one.run();
        }
    }

    static constexpr std::size_t AtOnce = 16;

  private:
    static std::string sql(std::string_view verb, std::string_view into, int columns, std::size_t rows) {
        std::string text = std::string(verb) + " INTO " + std::string(into) + " VALUES";
        for (std::size_t row = 0; row < rows; ++row) {
            text += row == 0 ? "(" : ",(";
            for (int column = 0; column < columns; ++column)
                text += column == 0 ? "?" : ",?";
            text += ')';
        }
        return text;
    }

    int m_columns;
    Statement m_one;
    Statement m_several;
};

} // namespace passages
