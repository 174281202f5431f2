#include "data/base/log.h"
#include "data/cache/cacheprivate.h"
#include "data/cache/credentials.h"

#include <QJsonDocument>
#include <QJsonObject>

// An account is a row in the cache and an envelope beside it; no transaction spans both. What a crash between
// the two may leave, and why it is safe:
//  - added: envelope first. An envelope without a row opens nothing (signIn refuses it); tidyKeys removes it.
//  - disabled: row first. The row refuses the sign-in although the envelope still stands; tidyKeys removes
//  it.
//  - passphrase changed: envelope first, the row has its old digest. The new passphrase works, and the next
//    sign-in records what is missing (recordChangedEnvelope).
// The key file is only read and written again within a write transaction: one process at a time.

namespace passages {
namespace {

std::string roleDetail(Role role) {
    const std::string_view code = toCode(role);
    const QJsonObject detail{
        {QStringLiteral("role"), QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()))}};
    return QJsonDocument(detail).toJson(QJsonDocument::Compact).toStdString();
}

bool isLastSupervisor(Connection& connection, const Account& account) {
    Statement others = connection.prepare(
        "SELECT count(*) FROM account WHERE role = 'supervisor' AND disabled = 0 AND name <> ?");
    others.bind(1, account.name).step();
    return account.role == Role::Supervisor && others.integer(0) == 0;
}

/// Changes the key file as it stands now; only within a write transaction.
template <typename Change> Result<void> changeKeys(const std::string& cachePath, Change change) {
    Result<KeyFile> keys = KeyFile::read(KeyFile::pathFor(cachePath));
    if (!keys)
        return fail(keys.error());
    change(*keys);
    return keys->write(KeyFile::pathFor(cachePath));
}

} // namespace

Result<void> Cache::Private::require(Permission permission, const std::string& action,
                                     const std::string& subject) {
    // The account may have been disabled since it signed in.
    const std::optional<Account> now = find(account.name);
    if (now && !now->disabled && permits(now->role, permission, training))
        return {};
    audit->record(entry(action, "refused", subject));
    return fail(Failure::NotPermitted, "not_permitted", {{"permission", std::string(toCode(permission))}});
}

Result<void> Cache::addAccount(const std::string& typedName, Role role, const std::string& passphrase) {
    return caught([&]() -> Result<void> {
        const Result<std::string> name = accountName(typedName);
        if (!name)
            return fail(name.error());
        if (const auto permitted = m->require(Permission::ManageAccounts, "account_added", *name); !permitted)
            return permitted;
        if (const auto checked = checkNewPassphrase(passphrase); !checked)
            return checked;
        const Result<KeyFile> keys = KeyFile::read(KeyFile::pathFor(m->path));
        if (!keys)
            return fail(keys.error());
        // Half a second: before the transaction, not in it.
        const Envelope envelope = keys->seal(*name, passphraseText(passphrase).text(), m->dataKey);

        Transaction transaction(*m->connection);
        if (m->find(*name))
            return fail(Failure::Failed, "account_exists");
        m->connection->prepare("INSERT INTO account(name, role, created, envelope) VALUES(?, ?, ?, ?)")
            .bind(1, *name)
            .bind(2, toCode(role))
            .bind(3, Instant::now().epochSeconds())
            .bind(4, envelope.digest())
            .run();
        AuditEntry entry = m->entry("account_added", "done", *name);
        entry.detail = roleDetail(role);
        m->audit->append(entry);
        if (const auto written = changeKeys(m->path, [&](KeyFile& file) { file.put(envelope); }); !written)
            return written;
        transaction.commit();
        return {};
    });
}

Result<std::vector<Account>> Cache::accounts() {
    return caught([&]() -> Result<std::vector<Account>> {
        if (const auto permitted = m->require(Permission::ManageAccounts, "list_accounts", {}); !permitted)
            return fail(permitted.error());
        Statement select = m->connection->prepare("SELECT name FROM account ORDER BY name");
        std::vector<Account> accounts;
        while (select.step())
            accounts.push_back(*m->find(select.text(0)));
        return accounts;
    });
}

Result<void> Cache::disableAccount(const std::string& typedName) {
    return caught([&]() -> Result<void> {
        const std::string name = accountName(typedName).value_or(std::string());
        if (const auto permitted = m->require(Permission::ManageAccounts, "account_disabled", name);
            !permitted)
            return permitted;
        {
            Transaction transaction(*m->connection);
            const std::optional<Account> account = m->find(name);
            if (!account)
                return fail(Failure::Failed, "no_such_account");
            if (account->disabled)
                return {};
            if (isLastSupervisor(*m->connection, *account))
                return fail(Failure::Failed, "last_supervisor");
            m->connection->prepare("UPDATE account SET disabled = 1 WHERE name = ?").bind(1, name).run();
            m->audit->append(m->entry("account_disabled", "done", name));
            transaction.commit();
        }
        // The row refuses the sign-in already; what cannot be removed now, the next sign-in removes.
        if (!caught([&]() -> Result<void> { return m->tidyKeys(), Result<void>(); }))
            qCWarning(dataLog) << "the key of a disabled account still stands";
        return {};
    });
}

Result<void> Cache::changePassphrase(const std::string& oldPassphrase, const std::string& newPassphrase) {
    return caught([&]() -> Result<void> {
        const Result<KeyFile> keys = KeyFile::read(KeyFile::pathFor(m->path));
        if (!keys)
            return fail(keys.error());
        const std::string tag = keys->tagOf(m->account.name);
        if (!KeyFile::open(keys->find(tag), passphraseText(oldPassphrase).text())) {
            m->audit->record(m->entry("passphrase_changed", "refused", m->account.name));
            return fail(Failure::NotPermitted, "wrong_passphrase");
        }
        if (const auto checked = checkNewPassphrase(newPassphrase); !checked)
            return checked;
        const Envelope envelope =
            keys->seal(m->account.name, passphraseText(newPassphrase).text(), m->dataKey);

        Transaction transaction(*m->connection);
        m->setEnvelope(m->account.name, envelope.digest());
        m->audit->append(m->entry("passphrase_changed", "done", m->account.name));
        if (const auto written = changeKeys(m->path, [&](KeyFile& file) { file.put(envelope); }); !written)
            return written;
        transaction.commit();
        return {};
    });
}

} // namespace passages
