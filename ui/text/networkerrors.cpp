#include "ui/text/errors.h"

namespace passages::text {

namespace {
const Word words[] = {
    {"server_unreachable",
     QT_TRANSLATE_NOOP3("text",
                        "The feed’s server cannot be reached. Everything taken in before is kept. Check the "
                        "network; the next attempt goes on from here.",
                        "error")},
    {"connection_cut",
     QT_TRANSLATE_NOOP3("text",
                        "The connection to the feed’s server broke off again and again. What was fetched is "
                        "kept, and the next attempt goes on from there.",
                        "error")},
    {"server_stalled",
     QT_TRANSLATE_NOOP3("text",
                        "The feed’s server fell silent or is too slow. What was fetched is kept, and the "
                        "next attempt goes on from there.",
                        "error")},
    {"server_error",
     QT_TRANSLATE_NOOP3("text",
                        "The feed’s server has trouble of its own (HTTP {status}). Everything taken in "
                        "before is kept. Wait for the next attempt; if it stays so, tell the publisher.",
                        "error")},
    {"server_not_trusted",
     QT_TRANSLATE_NOOP3("text",
                        "The server’s certificate does not lead to the pinned authority: it may not be the "
                        "feed’s server. Nothing was sent to it or taken from it. Ask the publisher; do not "
                        "change the pinned authority on the server’s word.",
                        "error")},
    {"server_name_mismatch",
     QT_TRANSLATE_NOOP3("text",
                        "The server’s certificate is for another name than the feed’s address. Nothing was "
                        "taken from it. Check the address of the feed, or ask the publisher.",
                        "error")},
    {"server_certificate_expired",
     QT_TRANSLATE_NOOP3("text",
                        "The server’s certificate is not valid today: it expired, is not valid yet, or the "
                        "clock of this workstation is wrong. Nothing was taken in. Check the clock, then ask "
                        "the publisher.",
                        "error")},
    {"client_certificate_refused",
     QT_TRANSLATE_NOOP3(
         "text",
         "The feed’s server does not accept this workstation’s certificate: it is missing, "
         "expired, or of an authority that the server does not know. Nothing was taken in. Ask "
         "the publisher for a certificate and give it to the feed.",
         "error")},
    {"client_certificate_unreadable",
     QT_TRANSLATE_NOOP3("text",
                        "This workstation’s certificate or its key cannot be used. Nothing was taken in. "
                        "Give both to the feed again, as PEM and belonging together.",
                        "error")},
    {"unreadable_server_authority",
     QT_TRANSLATE_NOOP3("text",
                        "The authority pinned for the feed’s server cannot be read. Nothing was taken in. "
                        "Give its certificate to the feed again, as PEM.",
                        "error")},
    {"tls_failed",
     QT_TRANSLATE_NOOP3("text",
                        "No safe connection to the feed’s server can be made (TLS 1.2 or newer). Nothing was "
                        "taken in. Ask whoever runs the server.",
                        "error")},
    {"access_refused",
     QT_TRANSLATE_NOOP3("text",
                        "The feed’s server does not let this workstation read the file (HTTP {status}). "
                        "Everything taken in before is kept. Ask the publisher for access.",
                        "error")},
    {"file_missing",
     QT_TRANSLATE_NOOP3(
         "text",
         "The feed’s server does not have the file (HTTP {status}). Everything taken in before "
         "is kept. Check the address of the feed, or ask the publisher.",
         "error")},
    {"range_refused",
     QT_TRANSLATE_NOOP3("text",
                        "The feed’s server refuses to go on with a file that it sent in part. Everything "
                        "taken in before is kept. Ask the publisher whether the file was changed.",
                        "error")},
    {"unexpected_answer",
     QT_TRANSLATE_NOOP3("text",
                        "The feed’s server gave an answer that makes no sense here (HTTP {status}). "
                        "Everything taken in before is kept. Check the address of the feed.",
                        "error")},
    {"sent_a_page",
     QT_TRANSLATE_NOOP3("text",
                        "A web page came where the file {file} should be, as a network’s sign-in page does. "
                        "Nothing of it was taken in. Check the network and the address of the feed.",
                        "error")},
    {"download_no_space",
     QT_TRANSLATE_NOOP3("text",
                        "There is no room on the disk for the download. Everything taken in before is kept. "
                        "Free some space and synchronize again.",
                        "error")},
    {"download_cannot_write",
     QT_TRANSLATE_NOOP3(
         "text",
         "The download cannot be written beside the cache. Everything taken in before is kept. "
         "Check who may write in the cache’s folder.",
         "error")},
    {"download_damaged",
     QT_TRANSLATE_NOOP3("text",
                        "A download was changed on the disk. Nothing of it was taken in. Synchronize again: "
                        "it is fetched anew.",
                        "error")},
    {"certificate_revoked",
     QT_TRANSLATE_NOOP3("text",
                        "The signer’s certificate {found} was revoked. Nothing of what it signed was taken "
                        "in. Ask the publisher for the new signer.",
                        "error")},
    {"revocations_missing",
     QT_TRANSLATE_NOOP3("text",
                        "The list of revoked certificates is not of the authority that issued the signer’s "
                        "certificate {found}. Nothing was taken in. Give the feed the list of that authority "
                        "too.",
                        "error")},
    {"unreadable_revocations",
     QT_TRANSLATE_NOOP3("text",
                        "The list of revoked certificates cannot be read. Nothing was changed. Give a CRL as "
                        "PEM.",
                        "error")},
    {"no_such_item",
     QT_TRANSLATE_NOOP3("text",
                        "That item is not in the quarantine any more. Nothing was changed. Look at the list "
                        "again.",
                        "error")},
    {"item_not_kept",
     QT_TRANSLATE_NOOP3("text",
                        "The content of that item was not kept, so it cannot be read again. Nothing was "
                        "changed. Ask the publisher to send it anew.",
                        "error")},
};
} // namespace

std::span<const Word> networkErrors() {
    return words;
}

} // namespace passages::text
