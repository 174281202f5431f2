#include "ui/report/pdfdates.h"

namespace passages::report {

namespace {
void overwrite(QByteArray& pdf, qsizetype at, const QByteArray& text) {
    if (at >= 0 && at + text.size() <= pdf.size())
        pdf.replace(at, text.size(), text);
}

/// Puts the date behind `marker`, up to `end`, into UTC. Qt writes it in local time, as "…Z" or with an
/// offset.
void setDate(QByteArray& pdf, const QByteArray& marker, char end, const QByteArray& date,
             const QByteArray& zeroOffset) {
    const qsizetype found = pdf.indexOf(marker);
    if (found < 0)
        return;
    const qsizetype from = found + marker.size();
    const qsizetype length = pdf.indexOf(end, from) - from;
    if (length == date.size() + 1)
        overwrite(pdf, from, date + 'Z');
    else if (length == date.size() + zeroOffset.size())
        overwrite(pdf, from, date + zeroOffset);
}
} // namespace

QByteArray withDates(QByteArray pdf, Instant when, const std::string& contentHash) {
    QByteArray iso = QByteArray::fromStdString(when.iso()); // YYYY-MM-DDTHH:MM:SSZ
    iso.chop(1);
    QByteArray digits = iso;
    for (const char separator : {'-', ':', 'T'})
        digits.replace(QByteArray(1, separator), QByteArray());
    setDate(pdf, "/CreationDate (D:", ')', digits, "+00'00'");
    setDate(pdf, "xmp:CreateDate=\"", '"', iso, "+00:00");
    setDate(pdf, "xmp:ModifyDate=\"", '"', iso, "+00:00");
    const QByteArray identifier = QByteArray::fromStdString(contentHash).left(32);
    const qsizetype id = pdf.lastIndexOf("/ID [ <");
    if (id >= 0 && identifier.size() == 32) {
        overwrite(pdf, id + 7, identifier);
        overwrite(pdf, id + 7 + 32 + 3, identifier); // "> <" between the two
    }
    return pdf;
}

} // namespace passages::report
