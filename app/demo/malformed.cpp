#include "app/demo/malformed.h"

#include <string_view>

namespace passages::demo {
namespace {

std::string good(std::string_view id) {
    return R"({"kind":"entry","id":")" + std::string(id) +
           R"(","recorded":"2026-11-02T12:00:00-05:00","person":{"first_name":"Wrong","last_name":"Record",)"
           R"("date_of_birth":"1980-01-31","nationality":"CAN","gender":"X","document_type":"P",)"
           R"("document_number":"ZZ000001","document_country":"CAN"},"traveller_class":"citizen_ca",)"
           R"("occurred":"2026-11-02T11:50:00-05:00","port":"ambassador-bridge","mode":"land"})";
}

std::string changed(std::string_view id, std::string_view from, std::string_view to) {
    std::string line = good(id);
    const std::size_t at = line.find(from);
    return line.replace(at, from.size(), to);
}

} // namespace

std::vector<std::string> malformedLines() {
    constexpr std::string_view NoLatin = "\xE9"; // é as one byte
    constexpr std::size_t Mebibyte = 1024 * 1024;
    return {
        changed("M-LONG", "Wrong", std::string(Mebibyte, 'W')),
        changed("M-UTF8", "Wrong", NoLatin),
        good("M-JSON").substr(0, 200),
        changed("M-MISSING", R"("last_name":"Record",)", ""),
        changed("M-FIELD", R"("ambassador-bridge")", "3801"),
        changed("M-DATE", "1980-01-31", "1981-02-29"),
        changed("M-KIND", R"("kind":"entry")", R"("kind":"sighting")"),
        changed("M-CODE", R"("mode":"land")", R"("mode":"horse")"),
        changed("M-PORT", "ambassador-bridge", "ambassador-tunnel"),
        changed("M-FUTURE", "2026-11-02T11:50:00", "2026-11-03T11:50:00"),
        good("M-TWICE"),
        good("M-TWICE"),
        R"({"kind":"withdrawal","id":"M-REFERENCE","recorded":"2026-11-02T12:00:00Z","replaces":"E-NOSUCH",)"
        R"("reason":"error"})",
        good("M-GONE"),
        R"({"kind":"withdrawal","id":"M-TAKEN-BACK","recorded":"2026-11-02T12:00:00Z","replaces":"M-GONE",)"
        R"("reason":"error"})",
        good("M-GONE"),
    };
}

} // namespace passages::demo
