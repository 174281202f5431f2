#pragma once

#include "data/time/instant.h"

#include <string>
#include <vector>

namespace passages {

/// A sign-in that was refused: the tag of the account it was tried for (empty where there is none such; a
/// typed name is not kept, people type passphrases into the wrong field) and when.
struct Refusal {
    std::string tag;
    Instant at;
};

/// The marks that refused sign-ins leave beside a cache (`FILE.refused`), since nothing can be written into
/// it without a key. Taking them in renames the file, so that it can be done again after a crash.
class Refusals {
  public:
    static constexpr int Most = 1000; ///< further attempts leave no mark; the file would fill the disk

    explicit Refusals(const std::string& cachePath);

    void leave(const Refusal& refusal) const;
    /// Whether there is anything to take, or to forget.
    bool isAny() const;

    /// What was left until now. Only within a transaction of the cache, which lets one process at a time.
    struct Taken {
        std::vector<Refusal> refusals;
        std::string digest; ///< of the file's content; empty if there is none
    };
    /// `alreadyTaken` is the digest that the cache has of the last one: not given out twice.
    Taken take(const std::string& alreadyTaken) const;
    /// After the transaction that recorded them is committed, within another one. False where it stays.
    bool forget(const std::string& digest) const;

  private:
    std::string m_path;
    std::string m_takenPath;
};

} // namespace passages
