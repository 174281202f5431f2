#include "ui/report/casereport.h"

#include "translations/spoken.h"
#include "ui/report/pdfdates.h"
#include "ui/report/sheet.h"
#include "ui/text/dates.h"

#include <QBuffer>
#include <QDateTime>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace passages::report {

namespace {
/// The report in one language, laid out.
struct Part {
    Language language = Language::English;
    std::vector<Page> pages;
};

std::vector<Language> languagesOf(const std::string& code) {
    if (code == "both")
        return {Language::English, Language::French};
    return {code == "fr" ? Language::French : Language::English};
}

Part layOut(Language language, const ReportContent& content, QSizeF body) {
    const Spoken speaking(language);
    Sheet sheet(body.width());
    addSubject(sheet, content);
    sheet.startPage();
    addTotals(sheet, content);
    addFacts(sheet, content);
    addTimeline(sheet, content);
    addLeads(sheet, content);
    addStays(sheet, content);
    addOrders(sheet, content);
    addAnomalies(sheet, content);
    addCrossings(sheet, content);
    addMethod(sheet, content);
    addIntegrity(sheet, content);
    addRecords(sheet, content);
    addSpans(sheet, content);
    return {language, paginate(sheet.blocks(), body.height())};
}

void paintMarking(QPainter& painter, QPointF at, bool training) {
    const QString marking = training ? QStringLiteral("TRAINING DATA · DONNÉES DE FORMATION")
                                     : QStringLiteral("PROTECTED B · PROTÉGÉ B");
    const TextBox text(marking, 300 * Point, {font(9, Face::Bold), Qt::white});
    const QRectF ground(at, QSizeF(text.naturalWidth() + 14 * Point, text.height() + 5 * Point));
    painter.fillRect(ground, training ? colour::Training : colour::Text);
    text.paint(painter, at + QPointF(7 * Point, 2.5 * Point));
}

/// Marking and case above, evidence and page number below.
void paintFrame(QPainter& painter, QSizeF page, const ReportContent& content, int number, int count) {
    const double width = page.width() - 2 * MarginSide;
    const QPointF head(MarginSide, 34 * Point);
    paintMarking(painter, head, content.grant.training);
    QString reference = translate("report", "Case %1", "page header: case reference")
                            .arg(QString::fromStdString(content.grant.purpose.caseReference)) +
                        QStringLiteral(" · ") + QString::fromStdString(content.assessment().traveller);
    if (content.isWhatIf())
        reference += QStringLiteral(" · ") +
                     translate("report", "as of %1", "page header: date, not the day of the report")
                         .arg(QString::fromStdString(content.assessment().asOf.iso()));
    TextBox(reference, width / 2, {font(8.5, Face::Bold), colour::Text, Qt::AlignRight})
        .paint(painter, head + QPointF(width / 2, 2.5 * Point));
    painter.setPen(QPen(colour::Line, 0.6 * Point));
    const double foot = page.height() - MarginBottom + 14 * Point;
    painter.drawLine(QPointF(MarginSide, foot), QPointF(MarginSide + width, foot));
    const QPointF below(MarginSide, foot + 5 * Point);
    TextBox(translate("report", "Evidence SHA-256", "page footer") + QLatin1Char('\n') +
                QString::fromStdString(content.evidenceHash),
            width * 0.75, {font(6.5, Face::Mono), colour::Quiet})
        .paint(painter, below);
    TextBox(translate("report", "Page %1 of %2", "page footer").arg(number).arg(count), width * 0.25,
            {font(8.5), colour::Text, Qt::AlignRight})
        .paint(painter, below + QPointF(width * 0.75, 0));
}

QString documentTitle(const ReportContent& content) {
    return QStringLiteral("Passages – ") + QString::fromStdString(content.assessment().traveller) +
           QStringLiteral(" – ") + QString::fromStdString(content.grant.purpose.caseReference);
}
} // namespace

LocalDate ReportContent::today() const {
    return text::toLocalDate(QDateTime::fromSecsSinceEpoch(when.epochSeconds()).date());
}

QByteArray caseReportPdf(const ReportContent& content) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(Resolution);
        writer.setPageLayout(QPageLayout(pageSize(), QPageLayout::Portrait, QMarginsF()));
        writer.setTitle(documentTitle(content));
        writer.setCreator(QStringLiteral("Passages " PASSAGES_VERSION));

        const QSizeF page(writer.width(), writer.height());
        const QSizeF body(page.width() - 2 * MarginSide, page.height() - MarginTop - MarginBottom);
        std::vector<Part> parts;
        int count = 0;
        for (const Language language : languagesOf(content.grant.language)) {
            parts.push_back(layOut(language, content, body));
            count += static_cast<int>(parts.back().pages.size());
        }
        QPainter painter(&writer);
        int number = 0;
        for (const Part& part : parts) {
            const Spoken speaking(part.language);
            for (const Page& sheet : part.pages) {
                if (number > 0)
                    writer.newPage();
                paintFrame(painter, page, content, ++number, count);
                for (const PlacedBlock& placed : sheet.blocks)
                    placed.block->paint(painter, {MarginSide, MarginTop + placed.top});
            }
        }
    }
    buffer.close();
    return withDates(bytes, content.when, content.evidenceHash);
}

} // namespace passages::report
