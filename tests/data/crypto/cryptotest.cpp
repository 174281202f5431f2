#include "data/crypto/digest.h"
#include "data/crypto/keywrap.h"
#include "data/crypto/random.h"

#include <QTest>

using namespace passages;

namespace {

std::vector<std::byte> bytes(const char* text) {
    std::vector<std::byte> out(std::string_view(text).size() / 2);
    return fromHex(text, out) ? out : std::vector<std::byte>();
}

Key256 key(const char* text) {
    Key256 made;
    const std::vector<std::byte> from = bytes(text);
    std::ranges::copy(from, made.bytes().begin());
    return made;
}

class CryptoTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sha256AndHmacGiveThePublishedValues();
    void fieldsAreWrittenWithTheirLength();
    void howItIsCutDoesNotMatter();
    void hexGoesThereAndBack();
    void theKeyIsDerivedAsPublished();
    void aKeyIsWrappedAsRfc3394Says();
    void aWrongKeyOrAChangedEnvelopeOpensNothing();
    void randomBytesDiffer();
    void aSecretIsMovedOutOfItsPlace();
};

void CryptoTest::sha256AndHmacGiveThePublishedValues() {
    // FIPS 180-4 example; RFC 4231 test case 2.
    QCOMPARE(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(hex(hmacSha256(std::as_bytes(std::span("Jefe", 4)), "what do ya want for nothing?")),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

void CryptoTest::fieldsAreWrittenWithTheirLength() {
    Sha256 sha;
    const Digest256 fields = sha.addField("ab").addField("").finish();
    QCOMPARE(hex(fields), hex(sha.add("2:ab,0:,").finish()));
}

void CryptoTest::howItIsCutDoesNotMatter() {
    const std::string text(20'000, 'a');
    for (const std::size_t piece : {1U, 100U, 4095U, 4096U, 4097U, 9000U}) {
        Sha256 sha;
        for (std::size_t at = 0; at < text.size(); at += piece)
            sha.add(std::string_view(text).substr(at, piece));
        QCOMPARE(sha.finish(), sha256(text));
    }
}

void CryptoTest::hexGoesThereAndBack() {
    std::array<std::byte, 2> out;
    QVERIFY(fromHex("0aff", out));
    QCOMPARE(hex(out), "0aff");
    QVERIFY(!fromHex("0AFF", out));
    QVERIFY(!fromHex("0af", out));
    QVERIFY(!fromHex("0affff", out));
    QVERIFY(!fromHex("0agf", out));
}

void CryptoTest::theKeyIsDerivedAsPublished() {
    // PBKDF2-HMAC-SHA-512 of "password", "salt", 1 and 4096 rounds, first 32 bytes: the widely published
    // counterpart of RFC 6070, computed again with Python's hashlib.
    const std::vector<std::byte> salt = bytes("73616c74");
    QCOMPARE(hex(deriveKey("password", salt, 1).bytes()),
             "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252");
    QCOMPARE(hex(deriveKey("password", salt, 4096).bytes()),
             "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5");
}

void CryptoTest::aKeyIsWrappedAsRfc3394Says() {
    // RFC 3394 section 4.6: 256 bits of key data with a 256-bit key.
    const Key256 wrapping = key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    const Key256 data = key("00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f");
    const WrappedKey wrapped = wrapKey(wrapping, data);
    QCOMPARE(hex(wrapped),
             "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21");
    const std::optional<Key256> opened = unwrapKey(wrapping, wrapped);
    QVERIFY(opened);
    QCOMPARE(hex(opened->bytes()), hex(data.bytes()));
}

void CryptoTest::aWrongKeyOrAChangedEnvelopeOpensNothing() {
    Key256 wrapping;
    fillRandom(wrapping.bytes());
    Key256 data;
    fillRandom(data.bytes());
    const WrappedKey wrapped = wrapKey(wrapping, data);
    for (std::size_t i = 0; i < wrapped.size(); ++i) {
        WrappedKey changed = wrapped;
        changed[i] ^= std::byte{1};
        QVERIFY(!unwrapKey(wrapping, changed));
    }
    QVERIFY(!unwrapKey(data, wrapped));
    QVERIFY(unwrapKey(wrapping, wrapped));
}

void CryptoTest::randomBytesDiffer() {
    QVERIFY(randomBytes<16>() != randomBytes<16>());
}

void CryptoTest::aSecretIsMovedOutOfItsPlace() {
    Key256 from = key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    const Key256 to = std::move(from);
    QCOMPARE(to.bytes()[31], std::byte{0x1f});
    // The bytes themselves are what is asked about here.
    QVERIFY(std::ranges::all_of(from.bytes(), [](std::byte byte) { return byte == std::byte{0}; }));
}

} // namespace

QTEST_GUILESS_MAIN(CryptoTest)
#include "cryptotest.moc"
