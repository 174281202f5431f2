#include "data/sync/synchronizer.h"

#include "data/erasure/erasure.h"
#include "data/sync/feedsync.h"

#include <QLoggingCategory>

namespace passages {
namespace {

Q_LOGGING_CATEGORY(log, "passages.data.sync")

} // namespace

Synchronizer::Synchronizer(Connection& connection, const PortTable& ports, const IdentityScheme& identity,
                           Actor actor, const NetworkSettings& network)
    : m_connection(connection),
      m_ports(ports),
      m_identity(identity),
      m_actor(std::move(actor)),
      m_network(network) {}

SyncReport Synchronizer::run(const Subscription& subscription,
                             const std::function<void(const SyncProgress&)>& progress,
                             const std::atomic<bool>& cancelled) {
    FeedSync sync(m_connection, m_ports, m_identity, m_actor, m_network, subscription, progress, cancelled);
    const Result<void> taken = caught([&] { return sync.takeIn(); });
    SyncReport& report = sync.report();
    if (!taken)
        report.error = taken.error();
    const Result<void> recorded = caught([&]() -> Result<void> {
        sync.recordAttempt(report.error);
        return {};
    });
    if (!recorded && !report.error)
        report.error = recorded.error();
    const Result<void> erased = caught([&]() -> Result<void> {
        if (!Erasure(m_connection).finish())
            qCInfo(log, "the log keeps what was erased, and waits for its next chance");
        return {};
    });
    if (!erased && !report.error)
        report.error = erased.error();
    if (report.error)
        qCWarning(log, "sync stopped: %s", report.error->code.c_str());
    return std::move(report);
}

} // namespace passages
