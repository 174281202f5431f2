#include "ui/leads/verdictsign.h"

namespace passages {

CodeSign signOfVerdict(std::string_view verdict) {
    if (verdict == "departed_in_time")
        return {QStringLiteral("in-time"), theme::Tone::Met};
    if (verdict == "probable_overstay" || verdict == "overstayed_departed")
        return {QStringLiteral("lead"), theme::Tone::Lead};
    if (verdict == "departure_unrecorded")
        return {QStringLiteral("leads"), theme::Tone::Lead};
    if (verdict == "not_yet_assessable")
        return {QStringLiteral("stale"), theme::Tone::Depends};
    if (verdict == "exit_not_observable")
        return {QStringLiteral("unseen"), theme::Tone::Unseen};
    if (verdict == "conflicting_records")
        return {QStringLiteral("conflict"), theme::Tone::Depends};
    if (verdict == "set_aside")
        return {QStringLiteral("set-aside"), theme::Tone::Muted};
    return {QStringLiteral("not-assessable"), theme::Tone::Muted};
}

} // namespace passages
