#pragma once

#include "data/lead/leadstore.h"
#include "data/port/porttable.h"
#include "data/store/connection.h"
#include "data/time/localdate.h"
#include "models/desk/leadprogress.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace passages {

/// How many leads were closed, by what closed them.
using LeadCounts = std::vector<std::pair<std::string, std::int64_t>>;

/// Assesses one traveller again within the caller's transaction: after something was entered about them.
LeadCounts assessNow(Connection& connection, const PortTable& ports, std::int64_t traveller, LocalDate asOf);

/// Whether the feeds reach further than when the queue was last made: who waited for them is looked at again.
enum class Feeds { AsBefore, Advanced };

/// Makes the leads of the cache: again for whose records changed and whose date has come, and for everybody
/// where the law, the ports or the zones did. Reads on as many threads as there are further connections, and
/// writes on the caller's, some hundreds in one transaction; what was done stays done when it is cancelled or
/// killed, and the next run goes on from there. The leads do not depend on the number of threads. Database
/// thread.
class LeadQueue {
  public:
    /// `readers` are further connections to the same cache; without any, the caller's thread does all of it.
    LeadQueue(Connection& connection, const PortTable& ports, LocalDate asOf,
              std::vector<std::unique_ptr<Connection>> readers = {});
    ~LeadQueue();

    /// As `startOver`, if the law, the ports or the zones are others than everybody was assessed by. Before a
    /// sync, so that it has not to write down whom it touches.
    void startOverIfChanged();
    /// From now on everybody is to be assessed again, by this run or by later ones.
    void startOver();
    /// Stops between travellers when `cancelled` becomes true. Returns how many were assessed. Throws
    /// StoreError.
    std::int64_t run(Feeds feeds, const std::function<void(const LeadProgress&)>& progress,
                     const std::atomic<bool>& cancelled);

  private:
    struct Private;
    std::unique_ptr<Private> m;
};

/// `LeadQueue::run` without further connections.
std::int64_t assessTouched(Connection& connection, const PortTable& ports, LocalDate asOf, Feeds feeds,
                           const std::function<void(std::int64_t assessed)>& progress,
                           const std::atomic<bool>& cancelled);

} // namespace passages
