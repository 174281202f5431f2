#include "ui/traveller/crossingsmodel.h"

#include "ui/text/sentences.h"
#include "ui/theme/theme.h"
#include "ui/timeline/crossingwords.h"

#include <QIcon>

namespace passages {

namespace {

QString sideWords(const CrossingRow& row, Country country) {
    // An airport has a clock on its own side only.
    const CrossingRow::Side& side = row.side(country);
    return side.port.empty() && !row.side(other(country)).port.empty() ? QStringLiteral("—")
                                                                       : text::localTime(side);
}

QString remarks(const CrossingRow& row) {
    QStringList words;
    for (const std::string& anomaly : row.anomalies)
        words += text::anomalyWord(anomaly);
    for (SightingFlag flag : row.flags)
        words += text::flagWord(toCode(flag));
    return words.join(QStringLiteral(" · "));
}

} // namespace

void CrossingsModel::setRows(std::vector<CrossingRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QList<RowsModel::Column> CrossingsModel::columns() const {
    return {
        {tr("Direction"), {}},
        {tr("Canadian side"), tr("Local date and time on the Canadian side, with its difference from UTC")},
        {tr("U.S. side"), tr("Local date and time on the U.S. side, with its difference from UTC")},
        {tr("Port"), tr("The crossing: its Canadian and its U.S. name")},
        {tr("Mode"), {}},
        {tr("On record"), tr("Recorded by its own country, or derived from the other country's entry")},
        {tr("Remarks"), tr("What does not fit together, and what is to be known of the crossing")},
        {tr("Records"), tr("The records it rests on: feed and number")},
        {tr("UTC"), {}},
    };
}

QString CrossingsModel::words(int index, int column) const {
    const CrossingRow& row = m_rows[static_cast<std::size_t>(index)];
    switch (column) {
    case Way:
        return text::directionWord(row.direction);
    case CanadianSide:
        return sideWords(row, Country::Canada);
    case UsSide:
        return sideWords(row, Country::UnitedStates);
    case PortColumn:
        return text::portName(row);
    case ModeColumn:
        return text::modeWord(toCode(row.mode));
    case OnRecord:
        return text::proofWord(row);
    case Remarks:
        return remarks(row);
    case Records:
        return text::sourcesLine(row.sources);
    case Utc:
        return text::utc(row.instant);
    default:
        return {};
    }
}

QVariant CrossingsModel::value(int index, int column) const {
    if (column == CanadianSide || column == UsSide || column == Utc)
        return static_cast<int>(m_rows[static_cast<std::size_t>(index)].sighting);
    return words(index, column);
}

QString CrossingsModel::tooltip(int index, int) const {
    return text::crossingTooltip(m_rows[static_cast<std::size_t>(index)]);
}

QVariant CrossingsModel::decoration(int index, int column) const {
    const CrossingRow& row = m_rows[static_cast<std::size_t>(index)];
    if (column == Remarks && !row.anomalies.empty())
        return theme::icon(QStringLiteral("conflict"), theme::Tone::Lead);
    if (column != Way)
        return {};
    switch (row.direction) {
    case Direction::IntoCanada:
        return theme::icon(QStringLiteral("entry"), theme::Tone::Canada);
    case Direction::IntoUnitedStates:
        return theme::icon(QStringLiteral("entry"), theme::Tone::UnitedStates);
    case Direction::OutOfCanada:
        return theme::icon(QStringLiteral("exit"), theme::Tone::Canada);
    case Direction::OutOfUnitedStates:
        return theme::icon(QStringLiteral("exit"), theme::Tone::UnitedStates);
    case Direction::TurnedBack:
        return theme::icon(QStringLiteral("back"), theme::Tone::Unseen);
    case Direction::Unknown:
        break;
    }
    return theme::icon(QStringLiteral("unseen"), theme::Tone::Unseen);
}

QVariant CrossingsModel::sighting(int index) const {
    return static_cast<int>(m_rows[static_cast<std::size_t>(index)].sighting);
}

QStringList CrossingsModel::sources(int index) const {
    QStringList names;
    for (const std::string& source : m_rows[static_cast<std::size_t>(index)].sources)
        names += QString::fromStdString(source);
    return names;
}

} // namespace passages
