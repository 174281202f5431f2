#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"
#include "ui/report/wording.h"

#include "translations/spoken.h"
#include "ui/text/sentences.h"

#include <QPainter>

namespace passages::report {

void addMethod(Sheet& sheet, const ReportContent& content) {
    sheet.heading(translate("report", "Method and assumptions", "heading"));
    sheet.bullets(
        {translate(
             "report",
             "An entry into one country by land, ferry or on foot at the common border is at the same time "
             "the exit from the other. Records of one crossing sent by both agencies count once.",
             "method"),
         translate(
             "report",
             "A day is a calendar date on the side of the border whose presence is counted, taken from the "
             "instant of the crossing and the time zone of the port. The days of arrival and departure both "
             "count.",
             "method"),
         translate(
             "report",
             "At least: days on which the records place the person in the country. Recorded: these, and the "
             "days between crossings that fit together, and the time since the last crossing. At most: also "
             "every day that the records do not rule out.",
             "method"),
         translate("report",
                   "It is assumed that no complete round trip went unrecorded between two neighbouring "
                   "crossings.",
                   "method"),
         translate(
             "report",
             "Not collected, and so never visible here: exits by rail, by sea and by private aircraft; exits "
             "by land before 2012-09-30, and before 2019-07-11 of citizens of either country; exits by air "
             "from Canada before 2020-06-25, with growing coverage until November 2022.",
             "method"),
         translate(
             "report",
             "Extensions, permits, visitor records and applications are known only as far as records of "
             "them were exchanged.",
             "method"),
         translate(
             "report",
             "The program decides nothing. An officer must verify, and record a reason to keep a lead or to "
             "set it aside.",
             "method")});
    if (const auto change = content.assessment().nextChange)
        sheet.paragraph(
            translate("report", "If nothing else happens, an assessment changes next on %1.", "a date")
                .arg(dateText(*change)));
}

void addIntegrity(Sheet& sheet, const ReportContent& content) {
    sheet.heading(translate("report", "Evidence and integrity", "heading"));
    sheet.paragraph(translate(
        "report",
        "Beside this file stands its evidence: the records, the totals computed from them, and the hash "
        "of this file, signed by the workstation. “passagesctl verify” checks all of it without the "
        "cache and computes the totals again.",
        "evidence"));
    sheet.facts({{translate("report", "Evidence file", "label"), content.evidenceFile},
                 {translate("report", "Evidence (SHA-256)", "label: hash"),
                  QString::fromStdString(content.evidenceHash)},
                 {translate("report", "Audit log head", "label: hash of the last audit entry"),
                  QString::fromStdString(content.grant.auditHead)},
                 {translate("report", "Certificate (SHA-256)", "label: of the workstation"),
                  QString::fromStdString(content.certificateHash)},
                 {translate("report", "Cache", "label: id of the cache"),
                  QString::fromStdString(content.grant.cacheId)},
                 {translate("report", "Program", "label"), QStringLiteral("Passages " PASSAGES_VERSION)}});

    const QString labels[] = {translate("report", "Officer", "below a line to sign on"),
                              translate("report", "Signature", "below a line to sign on"),
                              translate("report", "Date", "below a line to sign on")};
    sheet.picture(58 * Point, [labels](QPainter& painter, const QRectF& area) {
        const double shares[] = {0, 0.36, 0.74, 1};
        for (int i = 0; i < 3; ++i) {
            const double left = area.left() + area.width() * shares[i];
            const double right = area.left() + area.width() * shares[i + 1] - (i < 2 ? 14 * Point : 0);
            const double y = area.top() + 40 * Point;
            painter.setPen(QPen(colour::Text, 0.6 * Point));
            painter.drawLine(QPointF(left, y), QPointF(right, y));
            TextBox(labels[i], right - left, {font(8), colour::Quiet}).paint(painter, {left, y + 3 * Point});
        }
    });
}

} // namespace passages::report
