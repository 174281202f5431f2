#include "data/network/sealedfile.h"

#include "data/crypto/failure.h"
#include "data/crypto/random.h"
#include "data/platform/platform.h"
#include "data/store/connection.h"

#include <algorithm>
#include <cerrno>
#include <openssl/evp.h>

namespace passages {
namespace {

constexpr std::size_t NonceBytes = 12;
constexpr std::size_t TagBytes = 16;
/// Before the blocks: the server's tag of the file, filled up with zeros.
constexpr std::int64_t HeaderNumber = -1;
constexpr std::size_t HeaderBytes = SealedFileWriter::MaximumTag + BlockSeal::Overhead;
constexpr std::size_t SealedBlockBytes = SealedFileWriter::BlockBytes + BlockSeal::Overhead;

const unsigned char* bytesOf(const void* bytes) {
    return static_cast<const unsigned char*>(bytes);
}

} // namespace

void BlockSeal::Free::operator()(evp_cipher_ctx_st* context) const {
    EVP_CIPHER_CTX_free(context);
}

BlockSeal::BlockSeal(const SealedPlace& place)
    : m_key(place.key),
      m_subject(place.subject),
      m_context(EVP_CIPHER_CTX_new()) {}

void BlockSeal::authenticate(std::int64_t number, bool encrypt) {
    const std::string about = m_subject + "\n" + std::to_string(number);
    int size = 0;
    const auto update = encrypt ? EVP_EncryptUpdate : EVP_DecryptUpdate;
    requireCrypto(
        update(m_context.get(), nullptr, &size, bytesOf(about.data()), static_cast<int>(about.size())));
}

std::string BlockSeal::seal(std::int64_t number, std::span<const std::byte> plain) {
    const auto nonce = randomBytes<NonceBytes>();
    std::string sealed(plain.size() + Overhead, '\0');
    std::copy(nonce.begin(), nonce.end(), reinterpret_cast<std::byte*>(sealed.data()));
    auto* const out = reinterpret_cast<unsigned char*>(sealed.data()) + NonceBytes;
    requireCrypto(EVP_EncryptInit_ex(m_context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key.data()),
                                     bytesOf(nonce.data())));
    authenticate(number, true);
    int size = 0;
    requireCrypto(EVP_EncryptUpdate(m_context.get(), out, &size, bytesOf(plain.data()),
                                    static_cast<int>(plain.size())));
    int rest = 0;
    requireCrypto(EVP_EncryptFinal_ex(m_context.get(), out + size, &rest));
    requireCrypto(EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(TagBytes),
                                      out + plain.size()));
    return sealed;
}

bool BlockSeal::open(std::int64_t number, std::string_view sealed, std::vector<std::byte>& plain) {
    if (sealed.size() < Overhead)
        return false;
    plain.resize(sealed.size() - Overhead);
    requireCrypto(EVP_DecryptInit_ex(m_context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key.data()),
                                     bytesOf(sealed.data())));
    authenticate(number, false);
    int size = 0;
    requireCrypto(EVP_DecryptUpdate(m_context.get(), reinterpret_cast<unsigned char*>(plain.data()), &size,
                                    bytesOf(sealed.data() + NonceBytes), static_cast<int>(plain.size())));
    std::string tag(sealed.substr(sealed.size() - TagBytes));
    requireCrypto(
        EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(TagBytes), tag.data()));
    int rest = 0;
    return EVP_DecryptFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(plain.data()) + size,
                               &rest) == 1;
}

SealedFileWriter::SealedFileWriter(SealedPlace place)
    : m_place(std::move(place)),
      m_seal(m_place),
      m_file(QString::fromStdString(m_place.path)) {}

Error SealedFileWriter::writeProblem() const {
    return {Failure::Failed, meansNoSpace(errno) ? "download_no_space" : "download_cannot_write", {}};
}

bool SealedFileWriter::readTag() {
    const QByteArray header = m_file.read(HeaderBytes);
    std::vector<std::byte> plain;
    if (!m_seal.open(HeaderNumber, {header.constData(), static_cast<std::size_t>(header.size())}, plain) ||
        plain.size() != MaximumTag)
        return false;
    m_tag = charsOf(plain);
    m_tag.erase(std::find(m_tag.begin(), m_tag.end(), '\0'), m_tag.end());
    return true;
}

Result<void> SealedFileWriter::resume() {
    if (!m_file.exists())
        return restart({});
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return fail(writeProblem());
    if (!readTag())
        return restart({});
    qint64 whole = HeaderBytes;
    std::vector<std::byte> plain;
    for (bool isFull = true; isFull;) {
        const QByteArray sealed = m_file.read(SealedBlockBytes);
        // A killed program, or a power cut, leaves a block that was not wholly written.
        if (!m_seal.open(m_blocks, {sealed.constData(), static_cast<std::size_t>(sealed.size())}, plain))
            break;
        whole += sealed.size();
        m_size += static_cast<std::int64_t>(plain.size());
        ++m_blocks;
        isFull = plain.size() == BlockBytes;
    }
    if (!m_file.resize(whole) || !m_file.seek(whole))
        return fail(writeProblem());
    return {};
}

Result<void> SealedFileWriter::restart(std::string_view tag) {
    m_file.close();
    m_file.remove();
    m_size = m_blocks = 0;
    m_rest.clear();
    m_tag = tag.size() <= MaximumTag ? tag : std::string_view();
    if (createPrivateFile(m_place.path) != FileMade::Made ||
        !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return fail(writeProblem());
    std::string header = m_tag;
    header.resize(MaximumTag);
    const std::string sealed = m_seal.seal(HeaderNumber, std::as_bytes(std::span(header)));
    if (m_file.write(sealed.data(), static_cast<qint64>(sealed.size())) != static_cast<qint64>(sealed.size()))
        return fail(writeProblem());
    return {};
}

Result<void> SealedFileWriter::write(std::span<const std::byte> plain) {
    const std::string sealed = m_seal.seal(m_blocks, plain);
    const qint64 before = m_file.pos();
    if (m_file.write(sealed.data(), static_cast<qint64>(sealed.size())) !=
        static_cast<qint64>(sealed.size())) {
        const Error problem = writeProblem();
        m_file.resize(before);
        return fail(problem);
    }
    ++m_blocks;
    return {};
}

Result<void> SealedFileWriter::append(std::span<const std::byte> bytes) {
    m_size += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        const std::size_t room = std::min(BlockBytes - m_rest.size(), bytes.size());
        m_rest.insert(m_rest.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(room));
        bytes = bytes.subspan(room);
        if (m_rest.size() < BlockBytes)
            break;
        if (auto written = write(m_rest); !written)
            return written;
        m_rest.clear();
    }
    return {};
}

Result<void> SealedFileWriter::finish() {
    if (!m_rest.empty())
        if (auto written = write(m_rest); !written)
            return written;
    m_rest.clear();
    m_file.close();
    return {};
}

SealedFileStream::SealedFileStream(SealedPlace place)
    : m_place(std::move(place)),
      m_seal(m_place),
      m_file(QString::fromStdString(m_place.path)) {
    if (m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        m_file.seek(HeaderBytes);
}

Result<bool> SealedFileStream::nextBlock() {
    const QByteArray sealed = m_file.isOpen() ? m_file.read(SealedBlockBytes) : QByteArray();
    if (m_file.isOpen() && sealed.isEmpty())
        return false;
    const auto opened = caught([&]() -> Result<bool> {
        return m_seal.open(m_block, {sealed.constData(), static_cast<std::size_t>(sealed.size())}, m_plain);
    });
    if (!opened || !*opened)
        return fail(Failure::Failed, "download_damaged");
    ++m_block;
    m_used = 0;
    return true;
}

Result<std::size_t> SealedFileStream::read(std::span<std::byte> buffer) {
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        if (m_used == m_plain.size()) {
            const auto more = nextBlock();
            if (!more)
                return fail(more.error());
            if (!*more)
                break;
        }
        const std::size_t size = std::min(buffer.size() - filled, m_plain.size() - m_used);
        std::copy_n(m_plain.begin() + static_cast<std::ptrdiff_t>(m_used), size,
                    buffer.begin() + static_cast<std::ptrdiff_t>(filled));
        m_used += size;
        filled += size;
    }
    return filled;
}

} // namespace passages
