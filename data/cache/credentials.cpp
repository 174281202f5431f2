#include "data/cache/credentials.h"

#include "data/cache/cache.h"

#include <QString>
#include <QStringDecoder>
#include <algorithm>

namespace passages {
namespace {

constexpr std::size_t LongestName = 64;

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void wipe(QString& text) {
    OPENSSL_cleanse(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
}

} // namespace

Result<std::string> accountName(std::string_view typed) {
    const auto bad = [] { return fail(Failure::Usage, "bad_account_name"); };
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(QByteArrayView(typed.data(), static_cast<qsizetype>(typed.size())));
    if (decoder.hasError())
        return bad();
    const QString name = decoded.normalized(QString::NormalizationForm_C);
    const bool control = std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    std::string text = name.toStdString();
    if (name.isEmpty() || name != name.trimmed() || control || text.size() > LongestName)
        return bad();
    return text;
}

SecretText passphraseText(std::string_view typed) {
    if (isAscii(typed))
        return SecretText(std::string(typed));
    QString decoded = QString::fromUtf8(typed.data(), static_cast<qsizetype>(typed.size()));
    QString normal = decoded.normalized(QString::NormalizationForm_KC);
    QByteArray bytes = normal.toUtf8();
    std::string text = bytes.toStdString();
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    wipe(normal);
    wipe(decoded);
    return SecretText(std::move(text));
}

Result<void> checkNewPassphrase(std::string_view typed) {
    const auto characters = std::ranges::count_if(typed, [](char c) { return (c & 0xc0) != 0x80; });
    if (characters < Cache::MinimumPassphraseLength)
        return fail(Failure::Usage, "passphrase_too_short",
                    {{"minimum", std::to_string(Cache::MinimumPassphraseLength)}});
    return {};
}

} // namespace passages
