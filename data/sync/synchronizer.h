#pragma once

#include "data/base/result.h"
#include "data/feed/subscription.h"
#include "data/identity/identityscheme.h"
#include "data/network/networksettings.h"
#include "data/port/porttable.h"
#include "data/store/connection.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace passages {

struct SyncProgress {
    std::string feed;
    std::int64_t segment = 0;
    std::int64_t ofSegments = 0; ///< newest segment of the checkpoint
    std::int64_t records = 0;    ///< taken in so far in this run
    std::int64_t bytes = 0;
    double seconds = 0;
};

/// What one feed's sync did.
struct SyncReport {
    std::string feed;
    std::int64_t fromSegment = 0; ///< last applied before
    std::int64_t toSegment = 0;   ///< last applied now
    std::int64_t segments = 0;
    std::int64_t records = 0;                        ///< admitted
    std::map<std::string, std::int64_t> quarantined; ///< by reason code
    std::optional<Instant> completeTo;
    std::int64_t bytes = 0;
    double seconds = 0;
    std::int64_t linked = 0;    ///< person blocks newly linked to a traveller
    std::optional<Error> error; ///< what stopped it, if anything did
};

/// Takes in one feed: checks the checkpoint, and every new segment's manifest and bytes, and applies each
/// segment with its cursor and its audit entry in one transaction; where there are many at hand and nobody
/// waits to write, several share one. Whatever happens, the cache is at the end of a whole segment. Database
/// thread.
class Synchronizer {
  public:
    struct Actor { ///< for the audit entries
        std::string user;
        std::string role;
        std::string purpose;
        std::string caseReference;
    };
    Synchronizer(Connection& connection, const PortTable& ports, const IdentityScheme& identity, Actor actor,
                 const NetworkSettings& network = {});

    /// Stops between records, its transaction rolled back, when `cancelled` becomes true (error "cancelled").
    SyncReport run(const Subscription& subscription, const std::function<void(const SyncProgress&)>& progress,
                   const std::atomic<bool>& cancelled);

  private:
    Connection& m_connection;
    const PortTable& m_ports;
    const IdentityScheme& m_identity;
    Actor m_actor;
    NetworkSettings m_network;
};

} // namespace passages
