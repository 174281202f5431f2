#include "ui/text/expiry.h"

#include "ui/text/wordtable.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace passages::text {

namespace {

const Word roles[] = {
    {"authority", QT_TRANSLATE_NOOP3("text", "the pinned authority’s certificate", "ends on a date")},
    {"signer", QT_TRANSLATE_NOOP3("text", "the signer’s certificate", "ends on a date")},
    {"server", QT_TRANSLATE_NOOP3("text", "the server’s certificate", "ends on a date")},
    {"server_authority",
     QT_TRANSLATE_NOOP3("text", "the certificate of the server’s authority", "ends on a date")},
    {"client", QT_TRANSLATE_NOOP3("text", "this workstation’s certificate", "ends on a date")},
};
const Phrase ending = QT_TRANSLATE_NOOP3(
    "text", "On %1 %2 ends. Ask the publisher for the next one before that day.", "date, which certificate");
const Phrase ended = QT_TRANSLATE_NOOP3("text", "On %1 %2 ended. Ask the publisher for the next one.",
                                        "date, which certificate");

} // namespace

QString expirySentence(const ExpiringCertificate& certificate) {
    const QString day = QDateTime::fromSecsSinceEpoch(certificate.until.epochSeconds(), QTimeZone::utc())
                            .date()
                            .toString(Qt::ISODate);
    QString which = wordFor(certificate.role, roles);
    if (!certificate.name.empty())
        which += QStringLiteral(" (") + QString::fromStdString(certificate.name) + QLatin1Char(')');
    return say(certificate.expired ? ended : ending).arg(day, which);
}

} // namespace passages::text
