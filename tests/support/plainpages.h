#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace passages::test {

/// One page as it lies on the disk, decrypted by hand: with its slack, and free or not.
struct PlainPage {
    bool inLog = false;     ///< of the write-ahead log
    std::size_t number = 0; ///< in the file, from 1; in the log, the frame
    std::string bytes;
};

/// Every page of the cache's file and of its log, by SQLCipher's layout: AES-256-CBC, the IV first in the
/// reserve of 80 bytes at the end of each page of 8192; the first 16 bytes of the file are a salt.
std::vector<PlainPage> plainPages(const std::string& path, std::span<const std::byte, 32> key);

/// Where the text stands, in any of them: `page 7 at 123`, `frame 3 at 40`.
std::vector<std::string> placesOf(const std::vector<PlainPage>& pages, std::string_view text);

} // namespace passages::test
