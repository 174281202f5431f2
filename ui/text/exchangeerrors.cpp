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
    {"bad_retention",
     QT_TRANSLATE_NOOP3("text",
                        "Records are held for 1 to {longest} years. Nothing was changed. Give a number of "
                        "years between these.",
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
    {"feed_country_unknown",
     QT_TRANSLATE_NOOP3("text",
                        "Nothing says which country the feed {feed} belongs to. Nothing was changed. Give it "
                        "with the feed’s description, feed.json, or by --country.",
                        "error")},
    {"sync_elsewhere", QT_TRANSLATE_NOOP3("text",
                                          "Another program took in the same feed meanwhile. What it took in "
                                          "is whole; nothing was taken in twice. Synchronize again.",
                                          "error")},
    {"certificate_failed",
     QT_TRANSLATE_NOOP3("text",
                        "A certificate could not be made. Nothing was written. Try again; if it happens "
                        "again, check the installation of OpenSSL.",
                        "error")},
    {"no_feeds",
     QT_TRANSLATE_NOOP3("text", "There is no feed to synchronize. Nothing was changed. Add a feed first.",
                        "error")},
    {"bad_feed_name", QT_TRANSLATE_NOOP3("text",
                                         "That is not a possible name for a feed. Nothing was changed. Use "
                                         "lower-case letters, digits and hyphens.",
                                         "error")},
    {"unsupported_url", QT_TRANSLATE_NOOP3("text",
                                           "The address of the feed cannot be used. Nothing was changed. "
                                           "Give one that begins with file:// or https://.",
                                           "error")},
    {"feed_unreachable", QT_TRANSLATE_NOOP3("text",
                                            "The feed cannot be reached. Everything taken in before is kept. "
                                            "Check the folder or the network and try again.",
                                            "error")},
    {"feed_unreadable", QT_TRANSLATE_NOOP3("text",
                                           "A file of the feed cannot be read. Everything taken in before is "
                                           "kept. Try again; if it stays so, ask the publisher.",
                                           "error")},
    {"bad_descriptor", QT_TRANSLATE_NOOP3("text",
                                          "The description of the feed cannot be read. Nothing was taken in. "
                                          "Check the address of the feed, or ask the publisher.",
                                          "error")},
    {"wrong_feed", QT_TRANSLATE_NOOP3("text",
                                      "What stands at this address belongs to another feed. Nothing of it "
                                      "was taken in. Check the address of the feed.",
                                      "error")},
    {"wrong_segment", QT_TRANSLATE_NOOP3("text",
                                         "The feed has one segment in the place of another. Nothing of it "
                                         "was taken in; the segments before are kept. Ask the publisher.",
                                         "error")},
    {"chain_broken",
     QT_TRANSLATE_NOOP3("text",
                        "The segments of the feed do not follow on each other. Nothing of this one was taken "
                        "in; those before are kept. Ask the publisher before you synchronize again.",
                        "error")},
    {"malformed_statement", QT_TRANSLATE_NOOP3("text",
                                               "A signed statement of the feed cannot be read. Nothing of "
                                               "what it covers was taken in. Ask the publisher.",
                                               "error")},
    {"not_signed_data", QT_TRANSLATE_NOOP3("text",
                                           "This is not a signed file. Nothing of it was taken in. Check the "
                                           "address of the feed, or ask the publisher.",
                                           "error")},
    {"weak_signature",
     QT_TRANSLATE_NOOP3("text",
                        "The file is not signed in the required way (ECDSA P-384 with SHA-384). Nothing of "
                        "what it covers was taken in. Ask the publisher to sign it so.",
                        "error")},
    {"segment_missing",
     QT_TRANSLATE_NOOP3("text",
                        "Segment {segment} of {of} is missing. What was taken in before is "
                        "kept. Try again; if it stays so, ask the publisher.",
                        "error")},
    {"checkpoint_missing",
     QT_TRANSLATE_NOOP3("text",
                        "There is no checkpoint at this address, so nothing says how far the feed reaches. "
                        "Nothing was taken in. Check the address of the feed, or ask the publisher.",
                        "error")},
    {"feed_damaged",
     QT_TRANSLATE_NOOP3("text",
                        "What was published into this folder before does not hold together. Nothing was "
                        "published. Restore the folder from a copy, or publish into an empty one.",
                        "error")},
    {"segment_count",
     QT_TRANSLATE_NOOP3("text",
                        "A segment has another number of records than was signed. Nothing of the segment was "
                        "taken in; those before are kept. Ask the publisher.",
                        "error")},
    {"segment_hash",
     QT_TRANSLATE_NOOP3("text",
                        "The data of a segment are not those that were signed. Nothing of the segment was "
                        "taken in; those before are kept. Try again; if it stays so, ask the publisher.",
                        "error")},
    {"segment_size",
     QT_TRANSLATE_NOOP3("text",
                        "The data of a segment are incomplete. Nothing of the segment was taken in; those "
                        "before are kept. Try again; if it stays so, ask the publisher.",
                        "error")},
    {"segment_undecodable",
     QT_TRANSLATE_NOOP3("text",
                        "The data of a segment cannot be unpacked. Nothing of the segment was taken in; "
                        "those before are kept. Ask the publisher.",
                        "error")},
    {"unreadable_authority", QT_TRANSLATE_NOOP3("text",
                                                "The pinned authority of this feed cannot be read. Nothing "
                                                "was taken in. Give its certificate as PEM again.",
                                                "error")},
    {"unreadable_certificate",
     QT_TRANSLATE_NOOP3("text", "The certificate cannot be read. Nothing was changed. Give it as PEM.",
                        "error")},
    {"unreadable_key",
     QT_TRANSLATE_NOOP3(
         "text", "The private key cannot be read. Nothing was changed. Give it as PEM, without a passphrase.",
         "error")},
    {"key_not_p384",
     QT_TRANSLATE_NOOP3(
         "text", "The key is not of the required kind (ECDSA P-384). Nothing was signed. Use such a key.",
         "error")},
    {"key_not_of_certificate",
     QT_TRANSLATE_NOOP3(
         "text", "The key and the certificate do not belong together. Nothing was signed. Check both files.",
         "error")},
    {"cannot_sign",
     QT_TRANSLATE_NOOP3(
         "text", "Signing failed. Nothing was written. Check the key and the certificate and try again.",
         "error")},
    {"untrusted_certificate",
     QT_TRANSLATE_NOOP3(
         "text",
         "The signer’s certificate does not lead to the pinned authority. Nothing of what it signed was "
         "taken in. Ask the publisher; do not change the pinned authority on their word alone.",
         "error")},
    {"certificate_not_valid_then",
     QT_TRANSLATE_NOOP3("text",
                        "The signer’s certificate was not valid when it signed. Nothing of what it signed "
                        "was taken in. Ask the publisher.",
                        "error")},
    {"signer_mismatch",
     QT_TRANSLATE_NOOP3("text",
                        "The file is signed by another than the pinned signer. Nothing of it was taken in. "
                        "Ask the publisher before you trust another signer.",
                        "error")},
    {"certificate_may_not_sign",
     QT_TRANSLATE_NOOP3("text",
                        "The signer’s certificate is not made for signatures. Nothing of what it signed was "
                        "taken in. Ask the publisher.",
                        "error")},
    {"feed_mismatch", QT_TRANSLATE_NOOP3("text",
                                         "The folder holds another feed. Nothing was published; what stands "
                                         "there is untouched. Choose another folder or name.",
                                         "error")},
    {"feed_locked", QT_TRANSLATE_NOOP3("text",
                                       "Another program is publishing into this folder. Nothing was "
                                       "published. Wait until it is done and try again.",
                                       "error")},
    {"complete_to_goes_back",
     QT_TRANSLATE_NOOP3("text",
                        "The feed already says that it is complete to a later instant. Nothing was "
                        "published. Give that instant or a later one.",
                        "error")},
    {"bad_segment_size", QT_TRANSLATE_NOOP3("text",
                                            "That is not a possible number of records for a segment. Nothing "
                                            "was published. Give a number from 1 on.",
                                            "error")},
    {"bad_input", QT_TRANSLATE_NOOP3("text",
                                     "Some lines of the file are no records. Nothing was published. Correct "
                                     "the lines that are listed and try again.",
                                     "error")},
    {"input_changed",
     QT_TRANSLATE_NOOP3(
         "text",
         "The file changed while it was read. Nothing was published. Try again when nobody writes to it.",
         "error")},
    {"unreadable_input",
     QT_TRANSLATE_NOOP3(
         "text", "The file cannot be read. Nothing was done. Check that it exists and that you may read it.",
         "error")},
    {"bad_record",
     QT_TRANSLATE_NOOP3("text",
                        "A line of the file is no record. Nothing was done. Correct that line and try again.",
                        "error")},
};
} // namespace

std::span<const Word> exchangeErrors() {
    return words;
}

} // namespace passages::text
