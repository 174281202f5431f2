#pragma once

#include "data/identity/identityscheme.h"
#include "data/store/connection.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace passages {

/// How far the person blocks were resolved.
struct ResolveProgress {
    std::int64_t done = 0; ///< blocks
    std::int64_t of = 0;
    double seconds = 0;
};

/// Finds out which person blocks of a cache are one person's: compares those that are new with those that may
/// be the same, keeps the links with their evidence, and puts travellers together anew where links came or
/// went. What is only possible is kept as a link and joins nobody. The first run learns what links weigh from
/// all blocks, and so does one when there are four times as many; the others judge by that, so that the same
/// people come out as if everything were done at once.
///
/// New blocks are taken in batches, each a transaction; what was done stays done when it is cancelled or
/// killed, and the next run goes on from there. A run over everything computes first and writes then; killed
/// before its end, it is begun again. Throws StoreError. Database thread.
class Resolver {
  public:
    Resolver(Connection& connection, const IdentityScheme& scheme);
    ~Resolver();

    /// The next run learns again and resolves everything. Officers' decisions stay.
    void startOver();
    /// Whether there is anything to do.
    bool isDone();
    /// Returns how many blocks were compared.
    std::int64_t run(const std::function<void(const ResolveProgress&)>& progress,
                     const std::atomic<bool>& cancelled);
    /// Puts together anew whatever is connected with these blocks, after something was decided about them.
    /// Within the caller's transaction. The travellers whose blocks changed.
    std::vector<std::int64_t> putTogether(std::span<const std::int64_t> persons);

    struct Private;

  private:
    std::unique_ptr<Private> m;
};

} // namespace passages
