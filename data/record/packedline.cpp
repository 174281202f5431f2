#include "data/record/packedline.h"

#include "data/store/connection.h"

#include <QFile>
#include <new>
#include <zstd.h>

namespace passages {
namespace {

constexpr char Packed = 1;
/// Level 1 packs as well as 3 with such short texts, in two thirds of the time.
constexpr int Level = 1;
/// The format allows lines of 16 KiB; what claims to be far longer is damaged.
constexpr unsigned long long Longest = 1 << 20;

struct Dictionaries {
    ZSTD_CDict* packing = nullptr;
    ZSTD_DDict* unpacking = nullptr;

    Dictionaries() {
        QFile file(QStringLiteral(":/tables/recordline.zdict"));
        if (!file.open(QIODevice::ReadOnly))
            throw StoreError({Failure::Failed, "cache_failed", {{"detail", "no dictionary"}}});
        const QByteArray bytes = file.readAll();
        const auto size = static_cast<std::size_t>(bytes.size());
        packing = ZSTD_createCDict(bytes.constData(), size, Level);
        unpacking = ZSTD_createDDict(bytes.constData(), size);
        if (packing == nullptr || unpacking == nullptr)
            throw std::bad_alloc();
    }
};

/// Read once, and used by all threads alike.
const Dictionaries& dictionaries() {
    static const Dictionaries both;
    return both;
}

[[noreturn]] void throwDamaged() {
    throw StoreError({Failure::Integrity, "record_damaged", {}});
}

} // namespace

LinePacker::LinePacker() : m_context(ZSTD_createCCtx()) {
    if (m_context == nullptr)
        throw std::bad_alloc();
    // The cipher authenticates the page, and the form says which dictionary it is.
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 0);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_dictIDFlag, 0);
    ZSTD_CCtx_refCDict(m_context, dictionaries().packing);
}

LinePacker::~LinePacker() {
    ZSTD_freeCCtx(m_context);
}

std::string LinePacker::packed(std::string_view line) {
    std::string packed(1 + ZSTD_compressBound(line.size()), Packed);
    const std::size_t size =
        ZSTD_compress2(m_context, packed.data() + 1, packed.size() - 1, line.data(), line.size());
    if (ZSTD_isError(size) != 0)
        return std::string(line);
    packed.resize(1 + size);
    return packed;
}

LineUnpacker::LineUnpacker() : m_context(ZSTD_createDCtx()) {
    if (m_context == nullptr)
        throw std::bad_alloc();
    ZSTD_DCtx_refDDict(m_context, dictionaries().unpacking);
}

LineUnpacker::~LineUnpacker() {
    ZSTD_freeDCtx(m_context);
}

std::string_view LineUnpacker::line(std::span<const std::byte> packed) {
    const auto* const bytes = reinterpret_cast<const char*>(packed.data());
    if (packed.empty() || bytes[0] != Packed)
        return {bytes, packed.size()};
    const unsigned long long size = ZSTD_getFrameContentSize(bytes + 1, packed.size() - 1);
    if (size > Longest)
        throwDamaged();
    m_line.resize(static_cast<std::size_t>(size));
    const std::size_t got =
        ZSTD_decompressDCtx(m_context, m_line.data(), m_line.size(), bytes + 1, packed.size() - 1);
    if (ZSTD_isError(got) != 0 || got != m_line.size())
        throwDamaged();
    return m_line;
}

} // namespace passages
