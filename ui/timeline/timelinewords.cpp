#include "ui/timeline/timelinewords.h"

#include "ui/text/sentences.h"
#include "ui/timeline/crossingwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace passages::text {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

CrossingRow rowOf(const TravellerFile& file, std::size_t sighting, const FeedCountries& feeds) {
    return crossingRow(file.assessment, sighting, feeds, PortTable::builtIn());
}

QString barWord(BarKind kind) {
    switch (kind) {
    case BarKind::Certain:
        return Timeline::tr("certain: the records at both ends place the person here");
    case BarKind::Recorded:
        return Timeline::tr("recorded: the simplest reading of the records");
    case BarKind::RecordedOpen:
        return Timeline::tr("recorded and still open: nothing later is on record");
    case BarKind::Possible:
        return Timeline::tr("possible: only if crossings went unrecorded");
    case BarKind::Unseen:
        break;
    }
    return Timeline::tr("unseen: the records do not say where the person was");
}

QString percent(double share) {
    return QLocale().toString(std::round(share * 100), 'f', 0);
}

QString cellTooltip(const TimelineLayout::Cell& cell, const TimelineLayout& layout) {
    QStringList lines;
    lines += QStringLiteral("<b>%1</b>").arg(laneName(cell.lane).toHtmlEscaped());
    lines += Timeline::tr("%1 to %2", "dates")
                 .arg(isoDate(civilDate(layout.timeAt(cell.rect.left()))),
                      isoDate(civilDate(layout.timeAt(cell.rect.right()))));
    lines +=
        Timeline::tr("%n crossing(s) too close to tell apart: zoom in to see each", nullptr, cell.crossings);
    if (cell.certain > 0)
        lines += Timeline::tr("certain: %1% of the time").arg(percent(cell.certain));
    if (cell.recorded > 0)
        lines += Timeline::tr("recorded: %1% of the time").arg(percent(cell.recorded));
    if (cell.possible > 0)
        lines += Timeline::tr("possible: %1% of the time").arg(percent(cell.possible));
    if (cell.unseen > 0)
        lines += Timeline::tr("unseen: %1% of the time").arg(percent(cell.unseen));
    return lines.join(QStringLiteral("<br>"));
}

QString barTooltip(const TravellerFile& file, const FeedCountries& feeds, const TimelineLayout::Bar& bar) {
    QStringList lines;
    lines += QStringLiteral("<b>%1</b>").arg(laneName(bar.lane).toHtmlEscaped());
    lines += barWord(bar.kind).toHtmlEscaped();
    const auto end = [&](const QString& word, std::optional<std::size_t> sighting) {
        if (!sighting)
            return;
        const CrossingRow row = rowOf(file, *sighting, feeds);
        lines += word.arg(localTime(row.side(row.mainSide())), directionWord(row.direction), portName(row),
                          sourcesLine(row.sources))
                     .toHtmlEscaped();
    };
    end(Timeline::tr("from %1 · %2 · %3 · %4", "local time, direction, port, records"), bar.before);
    end(Timeline::tr("to %1 · %2 · %3 · %4", "local time, direction, port, records"), bar.after);
    return lines.join(QStringLiteral("<br>"));
}

QString stayTooltip(const Stay& stay) {
    QStringList lines;
    lines += QStringLiteral("<b>%1</b>")
                 .arg(Timeline::tr("Authorized stay in %1", "country")
                          .arg(countryName(toCode(stay.country)))
                          .toHtmlEscaped());
    if (stay.authorizedUntil)
        lines += Timeline::tr("until %1 · %2", "date, where it comes from")
                     .arg(isoDate(*stay.authorizedUntil), basisWord(toCode(stay.basis)))
                     .toHtmlEscaped();
    lines += verdictWord(toCode(stay.verdict)).toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

QString bandTooltip(const TimelineContent::Band& band, LocalDate date) {
    if (!band.rolling.covers(date))
        return isoDate(date);
    const DayTotals& totals = band.rolling.on(date);
    QStringList lines;
    lines += QStringLiteral("<b>%1</b> · %2").arg(isoDate(date), ruleTitle(band.rule).toHtmlEscaped());
    lines += Timeline::tr("In the %n year(s) before it:", nullptr, band.years).toHtmlEscaped();
    lines += Timeline::tr("minimum %1 · recorded %2 · maximum %3", "three totals of days")
                 .arg(QLocale().toString(totals.minimum), QLocale().toString(totals.recorded),
                      QLocale().toString(totals.maximum))
                 .toHtmlEscaped();
    lines += Timeline::tr("required: %n day(s)", nullptr, band.threshold).toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

/// A line of a vertical date, where the pointer stands on it.
QString lineTooltip(const TimelineContent& content, const TimelineLayout& layout, double x) {
    QStringList lines;
    if (std::abs(layout.xOf(content.asOf) - x) < 4)
        lines += Timeline::tr("Everything is counted as of %1.").arg(isoDate(content.asOfDate));
    for (const auto& reach : content.completeTo)
        if (std::abs(layout.xOf(reach.at) - x) < 4)
            lines += Timeline::tr("The feed %1 is complete to %2: of later time nothing is known.")
                         .arg(QString::fromStdString(reach.feed), isoDate(civilDate(reach.at)));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

QString timelineTooltip(const TravellerFile& file, const FeedCountries& feeds, const TimelineContent& content,
                        const TimelineLayout& layout, QPointF point) {
    for (const TimelineLayout::Marker& marker : layout.markers())
        if (marker.rect.adjusted(-3, -3, 3, 3).contains(point) &&
            marker.sighting < file.assessment.itinerary.sightings.size())
            return crossingTooltip(rowOf(file, marker.sighting, feeds));
    if (const auto bracket = layout.bracketAt(point)) {
        const std::size_t stay = layout.brackets()[*bracket].stay;
        if (stay < file.assessment.stays.size())
            return stayTooltip(file.assessment.stays[stay]);
    }
    if (const QString words = lineTooltip(content, layout, point.x()); !words.isEmpty())
        return words;
    for (const TimelineLayout::Bracket& bracket : layout.brackets())
        if (bracket.over.contains(point) && bracket.stay < file.assessment.stays.size())
            return stayTooltip(file.assessment.stays[bracket.stay]);
    if (const auto cell = layout.cellAt(point))
        return cellTooltip(layout.cells()[*cell], layout);
    if (const auto bar = layout.barAt(point))
        return barTooltip(file, feeds, layout.bars()[*bar]);
    if (content.band && layout.bandRect().contains(point))
        return bandTooltip(*content.band, civilDate(layout.timeAt(point.x())));
    if (layout.plot().contains(point))
        return isoDate(civilDate(layout.timeAt(point.x())));
    return {};
}

QString timelineSummary(const TravellerFile& file) {
    const auto& sightings = file.assessment.itinerary.sightings;
    if (sightings.empty())
        return Timeline::tr("No crossing is on record.");
    return Timeline::tr("%n crossing(s) on record", nullptr, static_cast<int>(sightings.size())) +
           Timeline::tr(", from %1 to %2, as of %3.", "follows the number of crossings; dates")
               .arg(isoDate(sightings.front().dateCanada), isoDate(sightings.back().dateCanada),
                    isoDate(file.assessment.asOf));
}

QString crossingSummary(const TravellerFile& file, std::size_t sighting, const FeedCountries& feeds) {
    if (sighting >= file.assessment.itinerary.sightings.size())
        return {};
    const CrossingRow row = rowOf(file, sighting, feeds);
    return Timeline::tr("Selected: %1, %2, %3.", "direction, local time, port")
        .arg(directionWord(row.direction), localTime(row.side(row.mainSide())), portName(row));
}

} // namespace passages::text
