#pragma once

#include <optional>
#include <string_view>

namespace passages {

enum class Role { Officer, Supervisor, Trainer, Auditor }; ///< "officer", "supervisor", "trainer", "auditor"

/// What a session may do. Every use of the cache asks for one of these.
enum class Permission {
    ReadRecords, ///< search, open a traveller, see leads
    ExportReport,
    Synchronize,
    ManageFeeds,
    ManageAccounts,
    ReviewQuarantine,
    ReadAudit,
    ReviewDecisions, ///< take back what an officer decided on a lead
    PurgeRecords,
    DecideLinks, ///< say that two travellers are one or two, and take one's own word back
};
std::string_view toCode(Role);
std::optional<Role> roleFromCode(std::string_view);
std::string_view toCode(Permission);

/// Officer: ReadRecords, ExportReport, Synchronize, DecideLinks. Supervisor: everything. Trainer: as an
/// officer, and ManageFeeds, only in a training cache. Auditor: ReadAudit only.
bool permits(Role role, Permission permission, bool trainingCache);

} // namespace passages
