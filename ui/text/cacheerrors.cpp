#include "ui/text/errors.h"

namespace passages::text {

namespace {
const Word words[] = {
    {"wrong_passphrase",
     QT_TRANSLATE_NOOP3(
         "text",
         "That name and passphrase do not open this cache. Nothing was changed; the attempt is "
         "noted for the audit log. Check both and try again, or ask a supervisor.",
         "error")},
    {"no_cache", QT_TRANSLATE_NOOP3(
                     "text",
                     "There is no cache at this place. Nothing was changed. Choose another file, or make a "
                     "cache with “passagesctl init”.",
                     "error")},
    {"cache_exists",
     QT_TRANSLATE_NOOP3(
         "text",
         "A cache already stands at this place; it was left as it is. Sign in to it, or choose "
         "another file.",
         "error")},
    {"not_a_cache",
     QT_TRANSLATE_NOOP3(
         "text",
         "This file is not a Passages cache. It was not touched. Choose the file that was made "
         "with “passagesctl init”.",
         "error")},
    {"wrong_key_or_not_a_cache",
     QT_TRANSLATE_NOOP3(
         "text",
         "The cache does not open with its key: the file and its key file do not belong "
         "together, or it is not a cache. It was not touched. Put both files back from the same "
         "backup.",
         "error")},
    {"cache_damaged",
     QT_TRANSLATE_NOOP3("text",
                        "The cache is damaged and is not used any further. The published feeds are safe "
                        "elsewhere. Restore a backup, or make a new cache and synchronize again; keep the "
                        "damaged file for its audit log.",
                        "error")},
    {"cache_newer",
     QT_TRANSLATE_NOOP3("text",
                        "The cache was made by a newer version of Passages. It was not touched. Install that "
                        "version or a later one.",
                        "error")},
    {"cache_older",
     QT_TRANSLATE_NOOP3("text",
                        "The cache was made by a preliminary version of Passages. It was not touched. Make a "
                        "new cache and synchronize: the feeds bring the records again. Keep the old file for "
                        "its audit log.",
                        "error")},
    {"cache_full",
     QT_TRANSLATE_NOOP3("text",
                        "The disk is full. What was being written was taken back; everything before it is "
                        "safe. Free some space and try again.",
                        "error")},
    {"cache_busy",
     QT_TRANSLATE_NOOP3(
         "text", "Another program is using the cache. Nothing was changed. Wait a moment and try again.",
         "error")},
    {"cache_read_only",
     QT_TRANSLATE_NOOP3(
         "text",
         "The cache cannot be written to, so nothing can be audited and nothing was done. Check "
         "the permissions of the file and its folder.",
         "error")},
    {"cache_failed",
     QT_TRANSLATE_NOOP3(
         "text",
         "The cache refused the request. What was being written was taken back. Try again; if it "
         "happens again, pass the words in brackets to support.",
         "error")},
    {"cannot_write",
     QT_TRANSLATE_NOOP3(
         "text",
         "A file cannot be written there. Nothing was left half-written. Check the folder, its "
         "permissions and the free space.",
         "error")},
    {"columns_missing",
     QT_TRANSLATE_NOOP3(
         "text",
         "The first line must name the columns “left” and “right”, and every other line must have "
         "them. Nothing was written.",
         "error")},
    {"cannot_read",
     QT_TRANSLATE_NOOP3("text",
                        "The file cannot be read. Nothing was changed. Check that it exists and that you may "
                        "read it.",
                        "error")},
    {"passphrase_too_short",
     QT_TRANSLATE_NOOP3(
         "text", "The passphrase is too short. Nothing was changed. Choose one of at least 8 characters.",
         "error")},
    {"bad_account_name",
     QT_TRANSLATE_NOOP3(
         "text",
         "That is not a possible account name. Nothing was changed. Use letters, digits, dots, "
         "hyphens and underscores.",
         "error")},
    {"account_exists",
     QT_TRANSLATE_NOOP3("text",
                        "There is already an account of that name. Nothing was changed. Choose another name.",
                        "error")},
    {"no_such_account",
     QT_TRANSLATE_NOOP3("text", "There is no account of that name. Nothing was changed. Check the name.",
                        "error")},
    {"last_supervisor",
     QT_TRANSLATE_NOOP3("text",
                        "This is the last supervisor; without one nobody could manage the cache. Nothing was "
                        "changed. Add another supervisor first.",
                        "error")},
    {"audit_outside_transaction",
     QT_TRANSLATE_NOOP3("text",
                        "The action could not be audited, so it was not done. Nothing was changed. This is a "
                        "fault in the program: please report it.",
                        "error")},
    {"crypto_failed",
     QT_TRANSLATE_NOOP3("text",
                        "The cryptographic library refused a request. Nothing was changed. Try again; if it "
                        "happens again, ask support about the installation of OpenSSL.",
                        "error")},
    {"record_unreadable",
     QT_TRANSLATE_NOOP3(
         "text",
         "A record in the cache can no longer be read. Nothing was changed, and nothing is shown without it. "
         "Check the ports table; if it is the right one, make a new cache and synchronize again.",
         "error")},
    {"record_damaged", QT_TRANSLATE_NOOP3("text",
                                          "A record in the cache is damaged and can no longer be unpacked. "
                                          "Nothing was changed, and nothing is shown without it. Make a new "
                                          "cache and synchronize again; if it happens again, have the disk "
                                          "checked.",
                                          "error")},
    {"audit_broken", QT_TRANSLATE_NOOP3("text",
                                        "The audit log does not hold together. Nothing was changed. Keep the "
                                        "cache as it is, use it no further, and tell security.",
                                        "error")},
    {"audit_missing",
     QT_TRANSLATE_NOOP3("text",
                        "The audit log that belongs to this cache is not beside it. Nothing was opened and "
                        "nothing was changed. Put the file whose name ends in “.audit” back, and tell "
                        "security if nobody knows who moved it.",
                        "error")},
    {"audit_truncated",
     QT_TRANSLATE_NOOP3("text",
                        "The audit log beside this cache ends before its last known entry: it is an older "
                        "copy, or was cut. Nothing was opened and nothing was changed. Put the right file "
                        "back, and tell security.",
                        "error")},
    {"audit_changed",
     QT_TRANSLATE_NOOP3("text",
                        "The audit log beside this cache is not the one that it had. Nothing was opened and "
                        "nothing was changed. Put the right file back, and tell security.",
                        "error")},
    {"bad_port_table",
     QT_TRANSLATE_NOOP3("text",
                        "The ports table has a line that cannot be read; the table in use was kept. Correct "
                        "that line and load it again.",
                        "error")},
};
} // namespace

std::span<const Word> cacheErrors() {
    return words;
}

} // namespace passages::text
