#pragma once

#include "data/base/result.h"
#include "data/crypto/digest.h"
#include "data/feed/statements.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

class QSaveFile;
struct ZSTD_CCtx_s;

namespace passages {

/// Writes lines, whatever they are, into the segments of one feed's folder, and signs them. What it wrote is
/// published only by `publish`, which replaces the checkpoint: until then a reader does not see it, and a
/// writer that died is taken up from the last checkpoint. One thread.
class SegmentWriter {
  public:
    struct Signing {
        std::string keyPem;
        std::string certificatePem;
    };
    /// The newest segment that stands published, after which it goes on.
    struct Head {
        std::int64_t segment = 0;
        std::string manifestHash = zeroHash();
    };

    SegmentWriter(std::string folder, std::string feed, Signing signing, Head head);
    ~SegmentWriter();

    /// Adds a line, without its line end, to the segment at hand. Error "cannot_write".
    Result<void> add(std::string_view line);
    std::int64_t pending() const { return m_records; }
    /// Ends the segment at hand: its data file stands, then its manifest. Nothing if no line is pending.
    Result<void> finishSegment(Instant created);
    /// Replaces the checkpoint: everything finished so far is published.
    Result<void> publish(Instant completeTo, Instant issued);
    const Head& head() const { return m_head; }

  private:
    Result<void> begin();
    Result<void> compress(std::string_view bytes, bool end);
    Result<void> replaceFile(const std::string& name, std::string_view content);

    std::string m_folder;
    std::string m_feed;
    Signing m_signing;
    Head m_head;
    std::unique_ptr<QSaveFile> m_file;
    struct Free {
        void operator()(ZSTD_CCtx_s* context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
    std::vector<std::byte> m_block;
    Sha256 m_hash;
    std::int64_t m_bytes = 0;
    std::int64_t m_records = 0;
};

} // namespace passages
