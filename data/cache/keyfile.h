#pragma once

#include "data/base/result.h"
#include "data/crypto/keywrap.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// The data key, wrapped for one account by a key from its passphrase.
struct Envelope {
    /// The account's name, as `KeyFile::tagOf` has it: the file does not say who works here.
    std::string tag;
    int iterations = 0;
    std::array<std::byte, 16> salt{};
    /// Nothing for a disabled account: its tag stays, so that an attempt under its name can be told.
    std::optional<WrappedKey> wrapped;

    /// SHA-256 in hex; also stands in the cache, so that an envelope exchanged behind its back is seen.
    std::string digest() const;
};

/// The key envelopes beside a cache (`FILE.keys`). A value; it touches the disk in `read` and `write` only.
class KeyFile {
  public:
    static constexpr int Iterations = 600'000;
    /// Beyond it a changed file could stop the program for minutes.
    static constexpr int MostIterations = 5'000'000;

    explicit KeyFile(std::string cacheId);
    static std::string pathFor(const std::string& cachePath) { return cachePath + ".keys"; }

    /// Errors: "not_a_cache" (no such file, or not of this kind), "cache_newer", "cache_damaged".
    static Result<KeyFile> read(const std::string& path);
    /// Whole or not at all. Errors: "cache_full", "cannot_write".
    Result<void> write(const std::string& path) const;

    const std::string& cacheId() const { return m_cacheId; }
    std::string tagOf(std::string_view name) const;
    /// Nullptr for a tag that is not there.
    const Envelope* find(std::string_view tag) const;
    const std::vector<Envelope>& envelopes() const { return m_envelopes; }

    /// Adds it, or replaces the one with its tag.
    void put(Envelope envelope);
    /// Takes the key from an account's envelope.
    void empty(std::string_view tag);
    void remove(std::string_view tag);

    Envelope seal(std::string_view name, std::string_view passphrase, const Key256& dataKey) const;
    /// Nothing for a wrong passphrase; takes as long for no envelope, or an empty one, as for a wrong one.
    static std::optional<Key256> open(const Envelope* envelope, std::string_view passphrase);

  private:
    KeyFile() = default;

    std::string m_cacheId;
    std::array<std::byte, 16> m_nameSalt{};
    std::vector<Envelope> m_envelopes;
};

} // namespace passages
