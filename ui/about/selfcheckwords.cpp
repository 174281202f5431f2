#include "ui/about/aboutpage.h"
#include "ui/shell/format.h"

#include <QCoreApplication>

namespace passages {

namespace {

QString valueOf(const SelfCheck::Item& item, std::size_t index) {
    return index < item.values.size() ? format::text(item.values[index]) : QString();
}

std::int64_t numberOf(const SelfCheck::Item& item, std::size_t index) {
    return valueOf(item, index).toLongLong();
}

QString cipher(const SelfCheck::Item& item) {
    if (item.state == SelfCheck::State::Good)
        return QCoreApplication::translate("SelfCheck", "SQLCipher %1 (AES-256, %2 bytes a page)")
            .arg(valueOf(item, 0), valueOf(item, 1));
    return QCoreApplication::translate("SelfCheck",
                                       "SQLCipher %1 is too old to rely on: do not use this workstation; "
                                       "version 4 or newer must be installed.")
        .arg(valueOf(item, 0).isEmpty() ? QStringLiteral("?") : valueOf(item, 0));
}

QString keyDerivation(const SelfCheck::Item& item) {
    if (item.state == SelfCheck::State::Good)
        return QCoreApplication::translate("SelfCheck",
                                           "PBKDF2-HMAC-SHA-512, %1 rounds or more for every account")
            .arg(format::number(numberOf(item, 0)));
    return QCoreApplication::translate(
               "SelfCheck", "Only %1 rounds for one account: every account must change its passphrase.")
        .arg(format::number(numberOf(item, 0)));
}

QString dataAge(const SelfCheck::Item& item) {
    if (valueOf(item, 1).isEmpty())
        return QCoreApplication::translate("SelfCheck", "%1: nothing was taken in yet").arg(valueOf(item, 0));
    return QCoreApplication::translate("SelfCheck", "%1: complete to %2 ago")
        .arg(valueOf(item, 0), format::duration(numberOf(item, 1)));
}

QString auditHead(const SelfCheck::Item& item) {
    if (item.state == SelfCheck::State::Good)
        return QCoreApplication::translate("SelfCheck", "Whole, %1 entries, head %2…")
            .arg(format::number(numberOf(item, 0)), valueOf(item, 1).left(16));
    return QCoreApplication::translate("SelfCheck",
                                       "NOT whole: entry %1 is the first that is wrong. Keep the "
                                       "cache as it is and tell security.")
        .arg(format::number(numberOf(item, 2)));
}

QString timeZones(const SelfCheck::Item& item) {
    if (item.state == SelfCheck::State::Good)
        return QCoreApplication::translate("SelfCheck", "tz database %1").arg(valueOf(item, 0));
    return QCoreApplication::translate(
               "SelfCheck", "tz database %1 is older than 2026c: dates from 2026-11-01 on in British "
                            "Columbia and Alberta are doubtful until the system is updated.")
        .arg(valueOf(item, 0));
}

QString disk(const SelfCheck::Item& item) {
    const QString free = format::bytes(numberOf(item, 0));
    if (item.state == SelfCheck::State::Good)
        return QCoreApplication::translate("SelfCheck", "%1 free; the cache takes %2")
            .arg(free, format::bytes(numberOf(item, 1)));
    return QCoreApplication::translate("SelfCheck",
                                       "Only %1 free: make room before the next sync; the cache takes %2.")
        .arg(free, format::bytes(numberOf(item, 1)));
}

} // namespace

SelfCheckWords wordsOf(const SelfCheck::Item& item) {
    if (item.code == "cipher")
        return {QCoreApplication::translate("SelfCheck", "Encryption of the cache"), cipher(item)};
    if (item.code == "key_derivation")
        return {QCoreApplication::translate("SelfCheck", "Keys from passphrases"), keyDerivation(item)};
    if (item.code == "file_mode")
        return {QCoreApplication::translate("SelfCheck", "Files of the cache"),
                item.state == SelfCheck::State::Good
                    ? QCoreApplication::translate("SelfCheck", "Readable by nobody else on this machine")
                    : QCoreApplication::translate("SelfCheck",
                                                  "Others on this machine may read the files: set "
                                                  "their mode to 0600.")};
    if (item.code == "data_age")
        return {QCoreApplication::translate("SelfCheck", "Age of the data"), dataAge(item)};
    if (item.code == "audit_head")
        return {QCoreApplication::translate("SelfCheck", "Audit log"), auditHead(item)};
    if (item.code == "tzdata")
        return {QCoreApplication::translate("SelfCheck", "Time zones"), timeZones(item)};
    if (item.code == "rules")
        return {QCoreApplication::translate("SelfCheck", "Rules"),
                QCoreApplication::translate("SelfCheck", "version %1").arg(valueOf(item, 0))};
    if (item.code == "disk")
        return {QCoreApplication::translate("SelfCheck", "Disk"), disk(item)};
    return {format::text(item.code), {}};
}

} // namespace passages
