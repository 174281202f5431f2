#include "ui/text/errors.h"

namespace passages::text {

namespace {
const Word words[] = {
    {"feed_exists",
     QT_TRANSLATE_NOOP3(
         "text", "There is already a feed of that name. Nothing was changed. Choose another name.", "error")},
    {"no_such_feed",
     QT_TRANSLATE_NOOP3("text", "There is no feed of that name. Nothing was changed. Check the name.",
                        "error")},
    {"cancelled", QT_TRANSLATE_NOOP3(
                      "text",
                      "Stopped as you asked. What was complete is kept, the rest was taken back. Start again "
                      "whenever you like.",
                      "error")},
    {"rollback",
     QT_TRANSLATE_NOOP3("text",
                        "The feed offers an older state than the one already held. Nothing was taken in, and "
                        "the audit log says so. Ask the publisher before you synchronize again.",
                        "error")},
    {"fork",
     QT_TRANSLATE_NOOP3("text",
                        "The feed tells another history than the one already held. Nothing was taken in, and "
                        "the audit log says so. Ask the publisher before you synchronize again.",
                        "error")},
    {"bad_signature",
     QT_TRANSLATE_NOOP3(
         "text",
         "A signature does not hold. Nothing of what it covers was taken in. Ask the publisher; "
         "do not use the file.",
         "error")},
};
} // namespace

std::span<const Word> exchangeErrors() {
    return words;
}

} // namespace passages::text
