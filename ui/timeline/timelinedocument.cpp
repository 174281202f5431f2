#include "ui/timeline/timelinedocument.h"

#include "ui/theme/theme.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answerwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace passages {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr double Width = 1000; // screen pixels: 10.4 inches, a landscape page within its margins
constexpr double Margin = 24;
constexpr double HeadHeight = 56;
constexpr int PdfResolution = 1200;
constexpr int PictureScale = 2;

QString nameOf(const TravellerFile& file) {
    const auto& people = file.assessment.people;
    const QString traveller = QString::fromStdString(file.assessment.traveller);
    return people.empty() ? traveller
                          : QStringLiteral("%1 · %2").arg(text::personName(people.back().person), traveller);
}

QString dateLine(const TravellerFile& file, const TimelinePicture& picture) {
    const QString asOf = text::isoDate(file.assessment.asOf);
    if (picture.today && *picture.today != file.assessment.asOf)
        return Timeline::tr("What if: as of %1, not of %2, the day of this document", "dates")
            .arg(asOf, text::isoDate(*picture.today));
    return Timeline::tr("As of %1").arg(asOf);
}

double heightOf(const TimelinePicture& picture) {
    return 2 * Margin + HeadHeight + timelineHeight(Width - 2 * Margin, picture);
}

/// In screen pixels.
void paintDocument(QPainter& painter, const TravellerFile& file, const TimelinePicture& picture) {
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = picture.font;
    bold.setPixelSize(20);
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(picture.colours.text);
    painter.drawText(QRectF(Margin, Margin, Width - 2 * Margin, 26), Qt::AlignLeft | Qt::AlignVCenter,
                     nameOf(file));
    QFont plain = picture.font;
    plain.setPixelSize(14);
    painter.setFont(plain);
    painter.drawText(QRectF(Margin, Margin + 26, Width - 2 * Margin, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     dateLine(file, picture));
    const double top = Margin + HeadHeight;
    paintTimeline(painter, QRectF(Margin, top, Width - 2 * Margin, heightOf(picture) - top - Margin), file,
                  picture);
}

QByteArray pdf(const TravellerFile& file, const TimelinePicture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(PdfResolution);
    writer.setTitle(nameOf(file));
    writer.setCreator(QStringLiteral("Passages " PASSAGES_VERSION));
    const QSizeF points(Width * 72 / 96, heightOf(picture) * 72 / 96);
    writer.setPageLayout(QPageLayout(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch),
                                     QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    painter.scale(PdfResolution / 96.0, PdfResolution / 96.0);
    paintDocument(painter, file, picture);
    painter.end();
    return bytes;
}

QByteArray svg(const TravellerFile& file, const TimelinePicture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size(Width, heightOf(picture));
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setTitle(nameOf(file));
    generator.setDescription(dateLine(file, picture));
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(0, 0), size), picture.colours.background);
    paintDocument(painter, file, picture);
    painter.end();
    return bytes;
}

QByteArray png(const TravellerFile& file, const TimelinePicture& picture) {
    const QSizeF size(Width, heightOf(picture));
    QImage image((size * PictureScale).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(PictureScale * 96 / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(picture.colours.background);
    QPainter painter(&image);
    painter.scale(PictureScale, PictureScale);
    paintDocument(painter, file, picture);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray timelineDocument(const TravellerFile& file, const TimelinePicture& picture,
                            TimelineFormat format) {
    switch (format) {
    case TimelineFormat::Pdf:
        return pdf(file, picture);
    case TimelineFormat::Svg:
        return svg(file, picture);
    case TimelineFormat::Png:
        break;
    }
    return png(file, picture);
}

QString suffixOf(TimelineFormat format) {
    switch (format) {
    case TimelineFormat::Pdf:
        return QStringLiteral("pdf");
    case TimelineFormat::Svg:
        return QStringLiteral("svg");
    case TimelineFormat::Png:
        break;
    }
    return QStringLiteral("png");
}

} // namespace passages
