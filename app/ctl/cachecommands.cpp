#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/feed/descriptor.h"
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

/// Pinned when the feed is added, so that the unsigned descriptor can never change it later: the option, else
/// what the agency's own name says, else what the descriptor says now.
Result<Country> feedCountry(const Invocation& invocation, const std::string& feed, const std::string& url) {
    if (invocation.isSet("country")) {
        const auto country = countryFromCode(invocation.value("country"));
        if (!country)
            return fail(Failure::Usage, "unknown_code",
                        {{"option", "--country"}, {"text", invocation.value("country")}});
        return *country;
    }
    if (feed == "cbsa")
        return Country::Canada;
    if (feed == "cbp")
        return Country::UnitedStates;
    const auto descriptor = readFeedDescriptor(url);
    if (!descriptor)
        return fail(Failure::Usage, "feed_country_unknown", {{"feed", feed}});
    return descriptor->country;
}

Result<std::string> optionalFile(const Invocation& invocation, const char* option) {
    if (!invocation.isSet(option))
        return std::string();
    return invocation.fileContent(option);
}

Result<int> addFeed(const Invocation& invocation) {
    Subscription feed;
    feed.name = invocation.argument(0);
    const auto url = invocation.required("url");
    if (!url)
        return fail(url.error());
    feed.url = *url;
    const auto signer = invocation.required("signer");
    if (!signer)
        return fail(signer.error());
    feed.signer = *signer;
    feed.domestic = invocation.isSet("domestic");
    const auto authority = invocation.fileContent("ca");
    if (!authority)
        return fail(authority.error());
    feed.authorityPem = *authority;
    const auto certificate = optionalFile(invocation, "client-cert");
    const auto key = optionalFile(invocation, "client-key");
    const auto server = optionalFile(invocation, "server-ca");
    for (const auto* file : {&certificate, &key, &server})
        if (!*file)
            return fail(file->error());
    feed.clientCertificatePem = *certificate;
    feed.clientKeyPem = *key;
    feed.serverAuthorityPem = *server;
    const auto years = invocation.number("retention-years");
    if (!years)
        return fail(years.error());
    if (*years)
        feed.retentionYears = retentionYears(**years);
    const auto country = feedCountry(invocation, feed.name, feed.url);
    if (!country)
        return fail(country.error());
    feed.country = *country;
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    if (const auto added = (*desk)->addFeed(feed); !added)
        return fail(added.error());
    invocation.print(toJson(feed, nullptr), Ctl::tr("Added the feed %1.").arg(toQString(feed.name)));
    return 0;
}

Result<int> listFeeds(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto feeds = (*desk)->feeds();
    const auto states = (*desk)->feedStates();
    if (!feeds || !states)
        return fail(feeds ? states.error() : feeds.error());
    QJsonArray array;
    QStringList lines;
    for (const Subscription& feed : *feeds) {
        const FeedState* state = nullptr;
        for (const FeedState& candidate : *states)
            if (candidate.feed == feed.name)
                state = &candidate;
        array.append(toJson(feed, state));
        const QString complete =
            state != nullptr && state->completeTo ? toQString(state->completeTo->iso()) : Ctl::tr("never");
        lines += Ctl::tr("%1\t%2\tcomplete to %3").arg(toQString(feed.name), toQString(feed.url), complete);
    }
    invocation.print({{QStringLiteral("feeds"), array}}, lines.join(u'\n'));
    return 0;
}

/// At most twice a second.
void noteLeads(const LeadProgress& progress) {
    static double last = -1;
    if (progress.seconds - last < 0.5 && progress.assessed < progress.of)
        return;
    last = progress.seconds;
    const QLocale locale;
    Invocation::note(Ctl::tr("%1 of %2 travellers assessed")
                         .arg(locale.toString(static_cast<qlonglong>(progress.assessed)),
                              locale.toString(static_cast<qlonglong>(progress.of))));
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

Result<int> synchronize(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    std::optional<std::string> feed;
    if (invocation.isSet("feed"))
        feed = invocation.value("feed");
    const auto job = (*desk)->prepareSync(feed);
    if (!job)
        return fail(job.error());
    static std::atomic<bool> cancelled = false;
    cancelOnInterrupt(cancelled);
    const Desk::SyncOutcome outcome = (*job)->run(
        [](const SyncProgress& progress) {
            Invocation::note(Ctl::tr("%1: segment %2 of %3, %4 records")
                                 .arg(toQString(progress.feed), QString::number(progress.segment),
                                      QString::number(progress.ofSegments),
                                      QLocale().toString(static_cast<qlonglong>(progress.records))));
        },
        cancelled, noteLeads);
    QStringList lines;
    std::optional<Error> worst;
    for (const SyncReport& report : outcome.feeds) {
        lines += Ctl::tr("%1: %2 records in %3 segments")
                     .arg(toQString(report.feed), QLocale().toString(static_cast<qlonglong>(report.records)),
                          QLocale().toString(static_cast<qlonglong>(report.segments)));
        if (report.error && (!worst || report.error->failure == Failure::Integrity))
            worst = report.error;
    }
    if (outcome.purged > 0)
        lines += Ctl::tr("%1 records past their retention erased")
                     .arg(QLocale().toString(static_cast<qlonglong>(outcome.purged)));
    lines += Ctl::tr("%1 leads open").arg(QLocale().toString(static_cast<qlonglong>(outcome.leads)));
    invocation.print(toJson(outcome), lines.join(u'\n'));
    return worst ? Invocation::report(*worst) : 0;
}

Result<int> listQuarantine(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto items = (*desk)->quarantine();
    if (!items)
        return fail(items.error());
    QJsonArray array;
    QStringList lines;
    for (const QuarantineItem& item : *items) {
        array.append(toJson(item));
        lines += QStringLiteral("%1 %2:%3\t%4\t%5")
                     .arg(toQString(item.feed), QString::number(item.segment), QString::number(item.line),
                          text::quarantineReason(item.reason), toQString(item.field));
    }
    invocation.print({{QStringLiteral("items"), array}}, lines.join(u'\n'));
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
        {QStringLiteral("feed add"),
         QStringLiteral("NAME"),
         1,
         1,
         {valueOption("url", "URL"), valueOption("ca", "FILE"), valueOption("signer", "NAME"),
          flagOption("domestic"), valueOption("country", "CA|US"), valueOption("client-cert", "FILE"),
          valueOption("client-key", "FILE"), valueOption("server-ca", "FILE"),
          valueOption("retention-years", "N")},
         addFeed},
        {QStringLiteral("feed list"), {}, 0, 0, {}, listFeeds},
        {QStringLiteral("sync"), {}, 0, 0, {valueOption("feed", "NAME")}, synchronize},
        {QStringLiteral("assess"), {}, 0, 0, {flagOption("all")}, assessAgain},
        {QStringLiteral("quarantine list"), {}, 0, 0, {}, listQuarantine},
    };
}

} // namespace passages
