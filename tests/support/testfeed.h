#pragma once

#include "data/feed/segmentwriter.h"
#include "data/feed/subscription.h"
#include "data/identity/identityscheme.h"
#include "data/record/record.h"
#include "data/sync/synchronizer.h"
#include "tests/support/testauthority.h"

#include <QTemporaryDir>
#include <memory>
#include <string>
#include <vector>

namespace passages::test {

/// Links by document, or by name, birth date and nationality as they stand.
class PlainScheme final : public IdentityScheme {
  public:
    IdentityKeys keysOf(const Person& person) const override;
};

/// A feed in a temporary folder, written below the publisher so that it may be as bad as a test wants.
class TestFeed {
  public:
    explicit TestFeed(const std::string& name = "cbp", Country country = Country::UnitedStates);

    /// One segment of these lines, published with a new checkpoint.
    void publish(const std::vector<std::string>& lines);
    /// The same without the checkpoint.
    void write(const std::vector<std::string>& lines);
    void writeCheckpoint();

    Subscription subscription() const;
    std::string folder() const { return m_folder.path().toStdString(); }
    std::string path(const std::string& name) const { return folder() + "/" + name; }
    QString input(const std::vector<std::string>& lines);

    TestAuthority authority;
    TestAuthority::Signer signer;
    SegmentWriter::Head head;
    Instant completeTo = *Instant::parse("2026-11-20T05:00:00Z");
    Instant now = *Instant::parse("2026-11-20T05:10:00Z"); ///< a minute later with every use
    bool domestic = true;

  private:
    std::string m_name;
    Country m_country;
    QTemporaryDir m_folder;
};

std::string bytesOfFile(const std::string& path);
void replaceBytes(const std::string& path, const std::string& bytes);

Person personNamed(const std::string& lastName, const std::string& firstName = "Ana");
/// A land entry at Pacific Highway of that person, with a document of its own for each name.
Record entryOf(const std::string& id, const Person& person,
               const std::string& occurred = "2026-02-01T04:20:00Z");
Record admissionOf(const std::string& id, const std::string& entry);
Record correctionOf(const std::string& id, const std::string& replaces, Record record);
Record withdrawalOf(const std::string& id, const std::string& replaces,
                    WithdrawalReason reason = WithdrawalReason::Redress);
std::vector<std::string> linesOf(const std::vector<Record>& records);

/// Subscribes (once) and runs one sync.
SyncReport sync(Connection& connection, const Subscription& subscription,
                const NetworkSettings& network = {});

} // namespace passages::test
