#include "data/identity/documentkey.h"

namespace passages {

std::string documentKey(std::string_view number) {
    std::string key;
    for (const char c : number) {
        if (c >= 'a' && c <= 'z')
            key += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            key += c;
    }
    return key;
}

} // namespace passages
