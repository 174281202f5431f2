#include "data/sync/quarantineretry.h"

#include "data/lead/assessmentstate.h"
#include "data/sync/segmentapplier.h"

namespace passages {

std::optional<std::string> takeInAgain(Connection& connection, const PortTable& ports,
                                       const IdentityScheme& identity, const Subscription& feed,
                                       const QuarantineItem& item) {
    Statement number = connection.prepare("SELECT feed FROM quarantine WHERE number = ?1");
    number.bind(1, item.number).step();
    const std::int64_t feedNumber = number.integer(0);
    number.reset();
    connection.prepare("DELETE FROM quarantine WHERE number = ?1").bind(1, item.number).run();

    SegmentApplier applier(connection, ports, identity, feed, feedNumber);
    applier.beginTransaction();
    Statement created = connection.prepare("SELECT created FROM segment WHERE feed = ?1 AND segment = ?2");
    created.bind(1, feedNumber).bind(2, item.segment);
    const Instant segmentCreated =
        created.step() ? Instant::fromEpochSeconds(created.integer(0)) : Instant::now();
    created.reset();
    applier.begin(item.segment, segmentCreated, item.line);
    applier.apply(LineParser(ports, feedNumber).parsed(item.raw));
    const SegmentApplier::Count count = applier.end();
    applier.writeIndexes();
    AssessmentState(connection).countChange();
    return count.quarantined.empty() ? std::nullopt : std::optional(count.quarantined.begin()->first);
}

} // namespace passages
