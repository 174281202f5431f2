#pragma once

#include <cstddef>
#include <span>

namespace passages {

/// A file of another page size is not ours; 8192 is the best of the measured sizes for 10 million records.
constexpr std::size_t PageBytes = 8192;
/// Of them, at the page's end, for SQLCipher: IV and HMAC-SHA-512.
constexpr std::size_t PageReserve = 80;

/// Overwrites what is left of older content in the unused parts of a b-tree page. `secure_delete` clears a
/// cell that is deleted, and a page that is freed; but where SQLite lays out a page anew, copies of cells
/// that moved to another page stay in the gap, and outlive the cell. Any other page stays as it is; so does
/// one that is not as SQLite writes it. `header` is where the b-tree header begins: 100 on the file's first
/// page, else 0.
void clearSlack(std::span<unsigned char> page, std::size_t header);

/// From now on SQLCipher encrypts every page without its slack, so that none ever reaches the disk. False
/// where this SQLCipher is not made as the one that this was written for. Before the first connection is
/// keyed.
bool clearSlackOnWriting();

} // namespace passages
