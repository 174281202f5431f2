#pragma once

#include "data/base/result.h"
#include "data/feed/cms.h"
#include "data/time/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passages {

/// How far a feed reaches now: the content of `checkpoint.p7m`.
struct Checkpoint {
    std::string feed;
    std::int64_t segment = 0; ///< 0: nothing published yet
    std::string manifestHash; ///< of that segment's manifest: 64 hex digits, zeros for segment 0
    Instant completeTo;
    Instant issued;

    /// The JSON bytes that are signed. Errors of `read`: "malformed_statement".
    std::string json() const;
    static Result<Checkpoint> read(std::string_view json);
};

/// What a segment's data file must be: the content of `segments/NNNNNNNN.p7m`.
struct Manifest {
    std::string feed;
    std::int64_t segment = 0;
    std::string previousHash; ///< of the manifest before; 64 zeros for segment 1
    std::int64_t records = 0;
    std::int64_t bytes = 0; ///< of the compressed file
    std::string sha256;     ///< of the compressed file
    Instant created;

    std::string json() const;
    static Result<Manifest> read(std::string_view json);
};

/// The `previousHash` of segment 1.
const std::string& zeroHash();

/// A statement with the hash of the bytes that were signed.
template <typename Statement> struct Verified {
    Statement statement;
    std::string hash;
    std::optional<Instant> signerUntil;
};

/// Reads a `.p7m` and believes it only if `trust` signed it, judged at the statement's own time. The errors
/// of CmsMessage and "malformed_statement", each with `file` as a parameter.
Result<Verified<Checkpoint>> verifiedCheckpoint(std::string_view der, const CmsTrust& trust,
                                                const std::string& file);
Result<Verified<Manifest>> verifiedManifest(std::string_view der, const CmsTrust& trust,
                                            const std::string& file);

} // namespace passages
