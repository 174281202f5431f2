#pragma once

#include "data/store/connection.h"

namespace passages {

/// What has to follow where records were deleted because they may no longer be held: the write-ahead log,
/// which has the pages as they were, is emptied. That it has to be done is remembered in the cache until it
/// was. Throws StoreError.
class Erasure {
  public:
    explicit Erasure(Connection& connection) : m_connection(connection) {}

    /// Within the transaction that deletes.
    void remember();
    bool isPending();
    /// Does it, if it is pending. False where it still is: another connection reads what stands in the log.
    bool finish();

  private:
    Connection& m_connection;
};

} // namespace passages
