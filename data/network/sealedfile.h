#pragma once

#include "data/base/result.h"
#include "data/feed/feedsource.h"

#include <QFile>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct evp_cipher_ctx_st;

namespace passages {

/// Where a sealed file lies, under which key, and what it is the content of: bytes that were sealed as
/// something else are not accepted.
struct SealedPlace {
    std::string path;
    std::array<std::byte, 32> key{};
    std::string subject;
};

/// One block at a time under AES-256-GCM with a random nonce; the subject and the block's number are
/// authenticated with it, so that no block can be moved. Throws StoreError "crypto_failed".
class BlockSeal {
  public:
    static constexpr std::size_t Overhead = 12 + 16;

    BlockSeal(const SealedPlace& place);
    /// nonce, ciphertext, tag
    std::string seal(std::int64_t number, std::span<const std::byte> plain);
    /// False where it was not sealed so.
    bool open(std::int64_t number, std::string_view sealed, std::vector<std::byte>& plain);

  private:
    void authenticate(std::int64_t number, bool encrypt);

    struct Free {
        void operator()(evp_cipher_ctx_st* context) const;
    };
    std::array<std::byte, 32> m_key;
    std::string m_subject;
    std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
};

/// A file that is being fetched, on the disk in sealed blocks only: a segment is people's records, and a
/// download may be broken off at any time. The bytes of the last block that is not full are in memory alone.
/// One thread.
class SealedFileWriter {
  public:
    static constexpr std::size_t BlockBytes = 16 * 1024;
    static constexpr std::size_t MaximumTag = 200;

    explicit SealedFileWriter(SealedPlace place);

    /// Goes on with what stands whole there of an earlier time; nothing if it is another file's.
    Result<void> resume();
    /// Begins anew, with the server's tag of the file.
    Result<void> restart(std::string_view tag);
    Result<void> append(std::span<const std::byte> bytes);
    /// The last block, however short.
    Result<void> finish();
    std::int64_t size() const { return m_size; } ///< bytes of the content
    const std::string& tag() const { return m_tag; }

  private:
    Result<void> write(std::span<const std::byte> plain);
    bool readTag();
    Error writeProblem() const;

    SealedPlace m_place;
    BlockSeal m_seal;
    QFile m_file;
    std::string m_tag;
    std::int64_t m_size = 0;
    std::int64_t m_blocks = 0;
    std::vector<std::byte> m_rest;
};

/// Reads what a SealedFileWriter finished. Error "download_damaged".
class SealedFileStream final : public ByteStream {
  public:
    explicit SealedFileStream(SealedPlace place);
    Result<std::size_t> read(std::span<std::byte> buffer) override;

  private:
    Result<bool> nextBlock();

    SealedPlace m_place;
    BlockSeal m_seal;
    QFile m_file;
    std::int64_t m_block = 0;
    std::vector<std::byte> m_plain;
    std::size_t m_used = 0;
};

} // namespace passages
