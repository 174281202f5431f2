#include "data/account/role.h"

#include <array>
#include <utility>

namespace passages {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 4> Roles{{
    {Role::Officer, "officer"},
    {Role::Supervisor, "supervisor"},
    {Role::Trainer, "trainer"},
    {Role::Auditor, "auditor"},
}};

constexpr std::array<std::pair<Permission, std::string_view>, 10> Permissions{{
    {Permission::ReadRecords, "read_records"},
    {Permission::ExportReport, "export_report"},
    {Permission::Synchronize, "synchronize"},
    {Permission::ManageFeeds, "manage_feeds"},
    {Permission::ManageAccounts, "manage_accounts"},
    {Permission::ReviewQuarantine, "review_quarantine"},
    {Permission::ReadAudit, "read_audit"},
    {Permission::ReviewDecisions, "review_decisions"},
    {Permission::PurgeRecords, "purge_records"},
    {Permission::DecideLinks, "decide_links"},
}};

bool permitsOfficer(Permission permission) {
    return permission == Permission::ReadRecords || permission == Permission::ExportReport ||
           permission == Permission::Synchronize || permission == Permission::DecideLinks;
}

} // namespace

std::string_view toCode(Role role) {
    return Roles[static_cast<std::size_t>(role)].second;
}

std::optional<Role> roleFromCode(std::string_view code) {
    for (const auto& [role, text] : Roles)
        if (text == code)
            return role;
    return std::nullopt;
}

std::string_view toCode(Permission permission) {
    return Permissions[static_cast<std::size_t>(permission)].second;
}

bool permits(Role role, Permission permission, bool trainingCache) {
    switch (role) {
    case Role::Officer:
        return permitsOfficer(permission);
    case Role::Supervisor:
        return true;
    case Role::Trainer:
        return trainingCache && (permitsOfficer(permission) || permission == Permission::ManageFeeds);
    case Role::Auditor:
        return permission == Permission::ReadAudit;
    }
    return false;
}

} // namespace passages
