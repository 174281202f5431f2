#include "data/audit/auditchain.h"

namespace passages {
namespace {

/// Looks through what follows a place where the chain breaks, to name what was done to it.
class Diagnosis {
  public:
    Diagnosis(const ChainWalk& walk, std::int64_t present, const std::optional<AuditAnchor>& anchor)
        : m_walk(walk),
          m_present(present),
          m_anchor(anchor) {}

    /// The entry at `index` does not follow from `previous`.
    std::string of(std::int64_t index, const std::string& previous, const ChainEntry& bad) {
        if (bad.entry.index > index && !standsLater(index))
            return "missing";
        if (m_anchor && m_present > m_anchor->entries)
            return "added";
        if (m_anchor && m_present < m_anchor->entries && continuesAfterAHole(index, bad))
            return "missing";
        return bad.entry.index != index || followsLater(index, previous) ? "reordered" : "changed";
    }

  private:
    bool standsLater(std::int64_t index) {
        bool found = false;
        m_walk(index, [&](const ChainEntry& later) {
            found = later.entry.index == index;
            return !found;
        });
        return found;
    }

    /// Whether the entry that belongs at `index` stands further down under another number.
    bool followsLater(std::int64_t index, const std::string& previous) {
        bool found = false;
        m_walk(index, [&](const ChainEntry& later) {
            found = hashAs(index, previous, later) == later.entry.hash;
            return !found;
        });
        return found;
    }

    /// Whether the entries from here on are whole but for their numbers, moved up over removed ones.
    bool continuesAfterAHole(std::int64_t index, const ChainEntry& bad) {
        bool checked = false;
        bool continues = true;
        m_walk(index, [&](const ChainEntry& next) {
            checked = true;
            continues = hashAs(next.entry.index + m_anchor->entries - m_present, bad.entry.hash, next) ==
                        next.entry.hash;
            return false;
        });
        return !checked || continues;
    }

    std::string hashAs(std::int64_t index, const std::string& previous, ChainEntry entry) {
        entry.entry.index = index;
        return hex(m_hasher.hash(previous, entry.entry, entry.withheld));
    }

    const ChainWalk& m_walk;
    std::int64_t m_present;
    const std::optional<AuditAnchor>& m_anchor;
    AuditHasher m_hasher;
};

} // namespace

const std::string EmptyAuditHead(64, '0');

Digest256 AuditHasher::withheldDigest(const AuditEntry& entry) {
    return m_sha.addField("passages-audit-withheld-1")
        .addField(entry.salt)
        .addField(entry.caseReference)
        .addField(entry.subject)
        .addField(entry.detail)
        .finish();
}

Digest256 AuditHasher::hash(const std::string& previous, const AuditEntry& entry,
                            const std::string& withheld) {
    return m_sha.addField("passages-audit-1")
        .addField(previous)
        .addField(std::to_string(entry.index))
        .addField(entry.when.iso())
        .addField(entry.user)
        .addField(entry.role)
        .addField(entry.action)
        .addField(entry.outcome)
        .addField(entry.purpose)
        .addField(withheld)
        .finish();
}

AuditCheck checkChain(const ChainWalk& walk, const std::optional<AuditAnchor>& anchor) {
    AuditHasher hasher;
    AuditCheck check;
    check.head = EmptyAuditHead;
    std::string previous = EmptyAuditHead;
    std::optional<ChainEntry> bad;
    std::string beforeBad;
    walk(0, [&](const ChainEntry& item) {
        ++check.entries;
        check.head = item.entry.hash;
        if (bad)
            return true;
        if (item.entry.index == check.entries &&
            hex(hasher.hash(previous, item.entry, item.withheld)) == item.entry.hash) {
            previous = item.entry.hash;
            return true;
        }
        check.firstBadIndex = check.entries;
        beforeBad = previous;
        bad = item;
        return true;
    });
    if (bad)
        check.problem = Diagnosis(walk, check.entries, anchor).of(check.firstBadIndex, beforeBad, *bad);
    else if (!anchor || check.entries < anchor->entries)
        check.problem = "truncated", check.firstBadIndex = check.entries + 1;
    else if (check.entries > anchor->entries)
        check.problem = "added", check.firstBadIndex = anchor->entries + 1;
    else if (check.head != anchor->head)
        check.problem = "changed", check.firstBadIndex = check.entries;
    check.valid = check.problem.empty();
    return check;
}

} // namespace passages
