#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/platform/platform.h"
#include "ui/text/sentences.h"

#include <QFileInfo>
#include <atomic>

namespace passages {

namespace {

Result<std::string> newPassphrase(const Invocation& invocation) {
    return invocation.secret("new-passphrase-file", "PASSAGES_NEW_PASSPHRASE", Ctl::tr("New passphrase: "));
}

Result<int> init(const Invocation& invocation) {
    Cache::Creation creation;
    const auto cache = invocation.required("cache");
    if (!cache)
        return fail(cache.error());
    creation.path = *cache;
    const auto agency = agencyFromCode(invocation.value("agency"));
    if (!agency)
        return fail(Failure::Usage, "unknown_code",
                    {{"option", "--agency"}, {"text", invocation.value("agency")}});
    creation.agency = *agency;
    const auto user = invocation.required("user");
    if (!user)
        return fail(user.error());
    creation.supervisor = *user;
    creation.training = invocation.isSet("training");
    const auto passphrase =
        invocation.secret("passphrase-file", "PASSAGES_PASSPHRASE", Ctl::tr("Passphrase: "));
    if (!passphrase)
        return fail(passphrase.error());
    creation.passphrase = *passphrase;
    if (const auto made = Cache::create(creation); !made)
        return fail(made.error());
    invocation.print({{QStringLiteral("cache"), toQString(creation.path)},
                      {QStringLiteral("agency"), toQString(toCode(creation.agency))}},
                     Ctl::tr("Made the encrypted cache %1 with its supervisor %2.")
                         .arg(toQString(creation.path), toQString(creation.supervisor)));
    return 0;
}

Result<int> addUser(const Invocation& invocation) {
    const auto role = roleFromCode(invocation.value("role"));
    if (!role)
        return fail(Failure::Usage, "unknown_code",
                    {{"option", "--role"}, {"text", invocation.value("role")}});
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    if (!(*desk)->may(Permission::ManageAccounts)) // before a passphrase is asked for; the desk audits it
        return fail((*desk)->addAccount(invocation.argument(0), *role, {}).error());
    const auto passphrase = newPassphrase(invocation);
    if (!passphrase)
        return fail(passphrase.error());
    if (const auto added = (*desk)->addAccount(invocation.argument(0), *role, *passphrase); !added)
        return fail(added.error());
    invocation.print({{QStringLiteral("user"), toQString(invocation.argument(0))},
                      {QStringLiteral("role"), toQString(toCode(*role))}},
                     Ctl::tr("Added %1.").arg(toQString(invocation.argument(0))));
    return 0;
}

Result<int> listUsers(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto accounts = (*desk)->accounts();
    if (!accounts)
        return fail(accounts.error());
    QJsonArray users;
    QStringList lines;
    for (const Account& account : *accounts) {
        users.append(toJson(account));
        lines += QStringLiteral("%1\t%2%3")
                     .arg(toQString(account.name), text::roleWord(toCode(account.role)),
                          account.disabled ? u'\t' + Ctl::tr("disabled") : QString());
    }
    invocation.print({{QStringLiteral("users"), users}}, lines.join(u'\n'));
    return 0;
}

Result<int> disableUser(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    if (const auto disabled = (*desk)->disableAccount(invocation.argument(0)); !disabled)
        return fail(disabled.error());
    invocation.print({{QStringLiteral("user"), toQString(invocation.argument(0))}},
                     Ctl::tr("Disabled %1.").arg(toQString(invocation.argument(0))));
    return 0;
}

Result<int> changePassphrase(const Invocation& invocation) {
    const auto old = invocation.secret("passphrase-file", "PASSAGES_PASSPHRASE", Ctl::tr("Passphrase: "));
    if (!old)
        return fail(old.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto fresh = newPassphrase(invocation);
    if (!fresh)
        return fail(fresh.error());
    if (const auto changed = (*desk)->changePassphrase(*old, *fresh); !changed)
        return fail(changed.error());
    invocation.print({{QStringLiteral("user"), toQString(invocation.value("user"))}},
                     Ctl::tr("Changed the passphrase."));
    return 0;
}

Result<int> assessAgain(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto job = (*desk)->prepareAssessment(invocation.isSet("all") ? Desk::Assess::Everybody
                                                                        : Desk::Assess::WhoChanged);
    if (!job)
        return fail(job.error());
    static std::atomic<bool> cancelled = false;
    cancelOnInterrupt(cancelled);
    const auto outcome = (*job)->run(noteLeads, cancelled);
    if (!outcome)
        return fail(outcome.error());
    const QLocale locale;
    invocation.print({{QStringLiteral("assessed"), static_cast<qint64>(outcome->assessed)},
                      {QStringLiteral("leads"), static_cast<qint64>(outcome->leads)}},
                     Ctl::tr("%1 travellers assessed, %2 leads open")
                         .arg(locale.toString(static_cast<qlonglong>(outcome->assessed)),
                              locale.toString(static_cast<qlonglong>(outcome->leads))));
    return 0;
}

} // namespace

QList<Command> cacheCommands() {
    const auto fresh = valueOption("new-passphrase-file", "FILE");
    return {
        {QStringLiteral("init"), {}, 0, 0, {valueOption("agency", "cbsa|cbp"), flagOption("training")}, init},
        {QStringLiteral("user add"),
         QStringLiteral("NAME"),
         1,
         1,
         {valueOption("role", "officer|supervisor|trainer|auditor"), fresh},
         addUser},
        {QStringLiteral("user list"), {}, 0, 0, {}, listUsers},
        {QStringLiteral("user disable"), QStringLiteral("NAME"), 1, 1, {}, disableUser},
        {QStringLiteral("user passphrase"), {}, 0, 0, {fresh}, changePassphrase},
        {QStringLiteral("assess"), {}, 0, 0, {flagOption("all")}, assessAgain},
    };
}

} // namespace passages
