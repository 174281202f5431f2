// How fast the audit log takes entries and how long a million take to verify. Prints; judges nothing.
#include "data/audit/auditfile.h"
#include "data/audit/auditlog.h"
#include "tests/support/measuring.h"

#include <QTemporaryDir>
#include <cstdio>

using namespace passages;
using namespace passages::test;

namespace {

constexpr std::array<std::byte, 32> Key{std::byte{1}};

AuditEntry entryFor(int number) {
    AuditEntry entry;
    entry.user = "marie.tremblay";
    entry.role = "officer";
    entry.action = "open_traveller";
    entry.outcome = "done";
    entry.purpose = "residency_determination";
    entry.caseReference = "CASE-2026-" + std::to_string(number);
    entry.subject = "T" + std::to_string(number * 7919);
    entry.detail = R"({"crossings":17,"leads":1})";
    return entry;
}

void append(Connection& connection, AuditLog& log, int entries, int inATransaction) {
    const Stopwatch watch;
    for (int done = 0; done < entries; done += inATransaction) {
        Transaction transaction(connection);
        for (int i = 0; i < inATransaction; ++i)
            log.append(entryFor(done + i));
        transaction.commit();
    }
    std::printf("append %7d entries, %5d a transaction: %6.2f s (%5.2f s CPU), %6.0f entries/s\n", entries,
                inATransaction, watch.seconds(), watch.processorSeconds(), entries / watch.seconds());
}

} // namespace

int main() {
    const QTemporaryDir folder;
    const auto file = AuditFile::create(folder.filePath(QStringLiteral("audit.db")).toStdString(), Key);
    AuditFile::guard(*file);
    Connection& connection = *file;
    AuditLog log(connection);
    append(connection, log, 1000, 1);
    append(connection, log, 9000, 100);
    append(connection, log, 990'000, 10'000);

    const Stopwatch watch;
    const AuditCheck check = log.verify();
    std::printf("verify %7lld entries: %.2f s (%.2f s CPU), %s\n", static_cast<long long>(check.entries),
                watch.seconds(), watch.processorSeconds(), check.valid ? "valid" : "not valid");
    return check.valid ? 0 : 1;
}
