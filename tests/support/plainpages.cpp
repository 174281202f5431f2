#include "tests/support/plainpages.h"

#include <QFile>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace passages::test {
namespace {

constexpr std::size_t PageSize = 8192;
constexpr std::size_t Reserve = 80;
constexpr std::size_t SaltSize = 16;
constexpr std::size_t LogHeader = 32;
constexpr std::size_t FrameHeader = 24;

std::string contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

struct Free {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

const unsigned char* bytesAt(std::string_view text, std::size_t at) {
    return reinterpret_cast<const unsigned char*>(text.data() + at);
}

/// `page` without its first `from` bytes, which are not encrypted.
std::string decrypted(std::string_view page, std::size_t from, std::span<const std::byte, 32> key) {
    const std::size_t size = PageSize - Reserve - from;
    std::string plain(size, '\0');
    const std::unique_ptr<EVP_CIPHER_CTX, Free> context(EVP_CIPHER_CTX_new());
    int done = 0;
    if (EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr,
                           reinterpret_cast<const unsigned char*>(key.data()),
                           bytesAt(page, PageSize - Reserve)) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char*>(plain.data()), &done,
                          bytesAt(page, from), static_cast<int>(size)) != 1)
        throw std::runtime_error("a page cannot be decrypted");
    return std::string(from, '\0') + plain;
}

} // namespace

std::vector<PlainPage> plainPages(const std::string& path, std::span<const std::byte, 32> key) {
    std::vector<PlainPage> pages;
    const std::string file = contentOf(path);
    for (std::size_t at = 0; at + PageSize <= file.size(); at += PageSize) {
        const std::string_view page = std::string_view(file).substr(at, PageSize);
        // A page that was never written is a hole in the file.
        if (page.find_first_not_of('\0') != std::string_view::npos)
            pages.push_back({false, at / PageSize + 1, decrypted(page, at == 0 ? SaltSize : 0, key)});
    }
    const std::string log = contentOf(path + "-wal");
    std::size_t frame = 1;
    for (std::size_t at = LogHeader; at + FrameHeader + PageSize <= log.size();
         at += FrameHeader + PageSize) {
        const std::string_view header = std::string_view(log).substr(at, FrameHeader);
        const std::string_view page = std::string_view(log).substr(at + FrameHeader, PageSize);
        const bool isFirst = header.substr(0, 4) == std::string_view("\0\0\0\1", 4);
        pages.push_back({true, frame++, decrypted(page, isFirst ? SaltSize : 0, key)});
    }
    return pages;
}

std::vector<std::string> placesOf(const std::vector<PlainPage>& pages, std::string_view text) {
    std::vector<std::string> places;
    for (const PlainPage& page : pages)
        for (std::size_t at = page.bytes.find(text); at != std::string::npos;
             at = page.bytes.find(text, at + 1))
            places.push_back((page.inLog ? "frame " : "page ") + std::to_string(page.number) + " at " +
                             std::to_string(at));
    return places;
}

} // namespace passages::test
