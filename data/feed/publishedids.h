#pragma once

#include "data/feed/segmentwriter.h"
#include "data/feed/spilledsort.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

class QFile;
class QSaveFile;

namespace passages {

/// An id of a feed and what it stands for, both as 64-bit hashes.
struct PublishedId {
    std::uint64_t id = 0;
    std::uint64_t content = 0;
    friend auto operator<=>(const PublishedId&, const PublishedId&) = default;

    static std::uint64_t hashOf(std::string_view text);
};

/// The ids of a feed up to a segment, sorted, in a file of their own beside it (hidden, and no part of the
/// feed): so that adding to a feed needs not read all of it again. Whole, or as if there were none.
class PublishedIdFile {
  public:
    static std::string pathIn(const std::string& folder);

    /// Nothing where none stands, or it is damaged.
    static std::unique_ptr<PublishedIdFile> read(const std::string& folder);
    ~PublishedIdFile();

    const SegmentWriter::Head& head() const { return m_head; }
    Result<void> rewind();
    /// In order of the ids; nothing at the end.
    Result<std::optional<PublishedId>> next();

    /// Writes a new one: `add` in order, then `commit` in the name of the segment that it reaches to.
    class Writer {
      public:
        explicit Writer(const std::string& folder);
        ~Writer();
        Result<void> add(PublishedId id);
        Result<void> commit(const SegmentWriter::Head& head);

      private:
        Result<void> flush();
        std::unique_ptr<QSaveFile> m_file;
        std::vector<PublishedId> m_block;
        Sha256 m_hash;
        bool m_begun = false;
    };

  private:
    PublishedIdFile();
    bool isWhole();

    std::unique_ptr<QFile> m_file;
    SegmentWriter::Head m_head;
    std::string m_hash;
    std::vector<PublishedId> m_block;
    std::size_t m_used = 0;
};

/// Every id that a feed has published, in order: those of its file, and those of segments after it.
class PublishedIds {
  public:
    Result<void> rewind();
    Result<std::optional<PublishedId>> next();

    std::unique_ptr<PublishedIdFile> file; ///< may be none
    SpilledSort<PublishedId> later;

  private:
    Result<void> advanceFile();
    Result<void> advanceLater();

    std::optional<PublishedId> m_ofFile;
    std::optional<PublishedId> m_ofLater;
};

} // namespace passages
