#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "data/feed/descriptor.h"
#include "data/platform/platform.h"
#include "ui/text/expiry.h"
#include "ui/text/sentences.h"

#include <algorithm>
#include <atomic>

namespace passages {

namespace {

/// Pinned when the feed is added, so that the unsigned descriptor can never change it later: the option, else
/// what the agency's own name says, else what the descriptor says now.
Result<Country> feedCountry(const Invocation& invocation, const Subscription& feed) {
    if (invocation.isSet("country")) {
        const auto country = countryFromCode(invocation.value("country"));
        if (!country)
            return fail(Failure::Usage, "unknown_code",
                        {{"option", "--country"}, {"text", invocation.value("country")}});
        return *country;
    }
    if (feed.name == "cbsa")
        return Country::Canada;
    if (feed.name == "cbp")
        return Country::UnitedStates;
    const auto descriptor = readFeedDescriptor(feed);
    if (!descriptor)
        return fail(Failure::Usage, "feed_country_unknown", {{"feed", feed.name}});
    return descriptor->country;
}

Result<std::string> optionalFile(const Invocation& invocation, const char* option) {
    if (!invocation.isSet(option))
        return std::string();
    return invocation.fileContent(option);
}

/// What the options say about whom the feed trusts; what they do not speak of stays.
Result<void> readTrust(const Invocation& invocation, Subscription& feed) {
    const std::pair<const char*, std::string Subscription::*> files[] = {
        {"ca", &Subscription::authorityPem},
        {"client-cert", &Subscription::clientCertificatePem},
        {"client-key", &Subscription::clientKeyPem},
        {"server-ca", &Subscription::serverAuthorityPem},
        {"crl", &Subscription::revocationPem}};
    for (const auto& [option, member] : files) {
        const auto content = optionalFile(invocation, option);
        if (!content)
            return fail(content.error());
        if (invocation.isSet(option))
            feed.*member = *content;
    }
    if (invocation.isSet("signer")) {
        feed.furtherSigners = invocation.values("signer");
        feed.signer = feed.furtherSigners.front();
        feed.furtherSigners.erase(feed.furtherSigners.begin());
    }
    if (!feed.revocationPem.empty() && !isRevocationList(feed.revocationPem))
        return fail(Failure::Usage, "unreadable_revocations");
    if (!feed.clientCertificatePem.empty() && !isKeyOf(feed.clientKeyPem, feed.clientCertificatePem))
        return fail(Failure::Usage, "client_certificate_unreadable");
    return {};
}

Result<int> addFeed(const Invocation& invocation) {
    Subscription feed;
    feed.name = invocation.argument(0);
    const auto url = invocation.required("url");
    if (!url)
        return fail(url.error());
    feed.url = *url;
    for (const char* option : {"signer", "ca"})
        if (const auto given = invocation.required(option); !given)
            return fail(given.error());
    feed.domestic = invocation.isSet("domestic");
    if (const auto read = readTrust(invocation, feed); !read)
        return fail(read.error());
    const auto years = invocation.number("retention-years");
    if (!years)
        return fail(years.error());
    if (*years)
        feed.retentionYears = retentionYears(**years);
    const auto country = feedCountry(invocation, feed);
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

/// Keys roll over, certificates are renewed, lists of revocations grow: the feed itself stays.
Result<int> changeTrust(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto feeds = (*desk)->feeds();
    if (!feeds)
        return fail(feeds.error());
    Subscription feed;
    feed.name = invocation.argument(0);
    for (const Subscription& standing : *feeds)
        if (standing.name == feed.name)
            feed = standing;
    if (const auto read = readTrust(invocation, feed); !read)
        return fail(read.error());
    if (const auto changed = (*desk)->changeFeedTrust(feed); !changed)
        return fail(changed.error());
    invocation.print(toJson(feed, nullptr),
                     Ctl::tr("Changed whom the feed %1 trusts.").arg(toQString(feed.name)));
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
        if (state != nullptr && !state->lastError.empty())
            lines += u'\t' + text::errorSentence(errorOf(*state));
        for (const ExpiringCertificate& ending :
             expiringCertificates(feed, state != nullptr ? *state : FeedState(), Instant::now()))
            lines += u'\t' + text::expirySentence(ending);
    }
    invocation.print({{QStringLiteral("feeds"), array}}, lines.join(u'\n'));
    return 0;
}

Result<int> synchronize(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    std::optional<std::string> feed;
    if (invocation.isSet("feed"))
        feed = invocation.value("feed");
    NetworkSettings network;
    const auto kibibytes = invocation.number("bandwidth");
    if (!kibibytes)
        return fail(kibibytes.error());
    network.bytesPerSecond = std::max<std::int64_t>(0, kibibytes->value_or(0)) * 1024;
    const auto job = (*desk)->prepareSync(feed, network);
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

Result<int> listHistory(const Invocation& invocation) {
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto limit = invocation.number("limit");
    if (!limit)
        return fail(limit.error());
    const auto attempts = (*desk)->syncHistory(limit->value_or(100));
    if (!attempts)
        return fail(attempts.error());
    QJsonArray array;
    QStringList lines;
    for (const SyncAttempt& attempt : *attempts) {
        array.append(toJson(attempt));
        lines += QStringLiteral("%1\t%2\t%3")
                     .arg(toQString(attempt.at.iso()), toQString(attempt.feed),
                          attempt.error
                              ? text::errorSentence(*attempt.error)
                              : Ctl::tr("%1 records in %2 segments")
                                    .arg(QLocale().toString(static_cast<qlonglong>(attempt.records)),
                                         QLocale().toString(static_cast<qlonglong>(attempt.toSegment -
                                                                                   attempt.fromSegment))));
    }
    invocation.print({{QStringLiteral("attempts"), array}}, lines.join(u'\n'));
    return 0;
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
        lines += QStringLiteral("%6\t%1 %2:%3\t%4\t%5")
                     .arg(toQString(item.feed), QString::number(item.segment), QString::number(item.line),
                          text::quarantineReason(item.reason), toQString(item.field),
                          QString::number(item.number));
    }
    invocation.print({{QStringLiteral("items"), array}}, lines.join(u'\n'));
    return 0;
}

Result<std::int64_t> itemNumber(const Invocation& invocation) {
    bool isNumber = false;
    const qlonglong number = toQString(invocation.argument(0)).toLongLong(&isNumber);
    if (!isNumber)
        return fail(Failure::Usage, "bad_number", {{"text", invocation.argument(0)}});
    return number;
}

Result<int> retryItem(const Invocation& invocation) {
    const auto number = itemNumber(invocation);
    if (!number)
        return fail(number.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto reason = (*desk)->retryQuarantined(*number);
    if (!reason)
        return fail(reason.error());
    invocation.print({{QStringLiteral("taken_in"), !*reason},
                      {QStringLiteral("reason"), *reason ? QJsonValue(toQString(**reason)) : QJsonValue()}},
                     *reason ? Ctl::tr("Still in quarantine: %1").arg(text::quarantineReason(**reason))
                             : Ctl::tr("Taken in."));
    return 0;
}

Result<int> dismissItem(const Invocation& invocation) {
    const auto number = itemNumber(invocation);
    if (!number)
        return fail(number.error());
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    if (const auto dismissed = (*desk)->dismissQuarantined(*number); !dismissed)
        return fail(dismissed.error());
    invocation.print({{QStringLiteral("item"), static_cast<qint64>(*number)}}, Ctl::tr("Dismissed."));
    return 0;
}

} // namespace

QList<Command> feedCommands() {
    const QList<QCommandLineOption> trust = {
        valueOption("ca", "FILE"),          valueOption("signer", "NAME"),
        valueOption("client-cert", "FILE"), valueOption("client-key", "FILE"),
        valueOption("server-ca", "FILE"),   valueOption("crl", "FILE")};
    return {
        {QStringLiteral("feed add"), QStringLiteral("NAME"), 1, 1,
         QList<QCommandLineOption>{valueOption("url", "URL"), flagOption("domestic"),
                                   valueOption("country", "CA|US"), valueOption("retention-years", "N")} +
             trust,
         addFeed},
        {QStringLiteral("feed trust"), QStringLiteral("NAME"), 1, 1, trust, changeTrust},
        {QStringLiteral("feed list"), {}, 0, 0, {}, listFeeds},
        {QStringLiteral("sync"),
         {},
         0,
         0,
         {valueOption("feed", "NAME"), valueOption("bandwidth", "KIB/S")},
         synchronize},
        {QStringLiteral("sync history"), {}, 0, 0, {valueOption("limit", "N")}, listHistory},
        {QStringLiteral("quarantine list"), {}, 0, 0, {}, listQuarantine},
        {QStringLiteral("quarantine retry"), QStringLiteral("ITEM"), 1, 1, {}, retryItem},
        {QStringLiteral("quarantine dismiss"), QStringLiteral("ITEM"), 1, 1, {}, dismissItem},
    };
}

} // namespace passages
