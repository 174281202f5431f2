#include "data/record/packedline.h"

#include "data/store/connection.h"

#include <QTest>
#include <random>

using namespace passages;

/// A record's line as the cache keeps it.
class PackedLineTest : public QObject {
    Q_OBJECT

    static std::span<const std::byte> bytes(const std::string& text) {
        return std::as_bytes(std::span(text));
    }

  private Q_SLOTS:
    void everyLineComesBackToTheLetter() {
        std::mt19937 random(7);
        LinePacker packer;
        LineUnpacker unpacker;
        for (int i = 0; i < 2000; ++i) {
            std::string line =
                "{\"kind\":\"entry\",\"id\":\"E-" + std::to_string(random()) + "\",\"note\":\"";
            for (auto length = random() % 400; length > 0; --length)
                line += static_cast<char>(random() % 256);
            line += "\"}";
            const std::string packed = packer.packed(line);
            QCOMPARE(unpacker.line(bytes(packed)), line);
        }
        QCOMPARE(unpacker.line(bytes(packer.packed(""))), "");
        const std::string longest(16 * 1024, 'x');
        QCOMPARE(unpacker.line(bytes(packer.packed(longest))), longest);
    }

    void aUsualLineTakesAThirdAtMost() {
        const std::string line =
            R"({"kind":"entry","id":"E-78Q0E21A","recorded":"2013-03-03T23:13:20-08:00","person":{"first_name":"Ada","last_name":"Quillfeather","date_of_birth":"1972-06-19","nationality":"COL","gender":"F","document_type":"P","document_number":"A52540801","document_country":"COL"},"traveller_class":"third_country_national","occurred":"2013-03-03T23:10:18-08:00","port":"air-yyj","mode":"air"})";
        const std::string packed = LinePacker().packed(line);
        QVERIFY2(packed.size() * 3 < line.size(), qPrintable(QString::number(packed.size())));
    }

    void aLineOfBeforeIsItself() {
        const std::string line = R"({"kind":"entry"})";
        QCOMPARE(LineUnpacker().line(bytes(line)), line);
        QCOMPARE(LineUnpacker().line({}), "");
    }

    void damageIsAnError() {
        const std::string packed = LinePacker().packed(R"({"kind":"entry","id":"E-1"})");
        LineUnpacker unpacker;
        for (const std::string& damaged : {packed.substr(0, packed.size() / 2), packed.substr(0, 1),
                                           std::string("\x01garbage of some length")}) {
            try {
                unpacker.line(bytes(damaged));
                QFAIL("it was taken");
            } catch (const StoreError& error) {
                QCOMPARE(error.error().code, "record_damaged");
            }
        }
    }
};

QTEST_GUILESS_MAIN(PackedLineTest)
#include "packedlinetest.moc"
