#include "ui/traveller/ledgermodel.h"

#include "ui/text/sentences.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answerwords.h"

#include <QLocale>

namespace passages {

void LedgerModel::setRows(std::vector<LedgerRow> rows, std::map<std::string, std::size_t> sightings) {
    beginResetModel();
    m_rows = std::move(rows);
    m_sightings = std::move(sightings);
    endResetModel();
}

QList<RowsModel::Column> LedgerModel::columns() const {
    return {
        {tr("From"), {}},
        {tr("To"), tr("Both dates included")},
        number(tr("Dates"), tr("How many dates the span has")),
        number(tr("Counts for"), tr("Days the span adds to the total of its rule")),
        {tr("Certainty"), tr("Certain days are in the minimum, recorded ones in the recorded total, possible "
                             "ones in the maximum only")},
        {tr("Country"), {}},
        {tr("Rule"), {}},
        {tr("Records"), tr("The records at its two ends: feed and number")},
    };
}

QString LedgerModel::words(int index, int column) const {
    const LedgerRow& row = m_rows[static_cast<std::size_t>(index)];
    switch (column) {
    case From:
        return text::isoDate(row.span.dates.from);
    case To:
        return text::isoDate(row.span.dates.to);
    case Dates:
        return QLocale().toString(row.span.dates.days());
    case Credit:
        return text::halfDaysWord(row.halfDays);
    case CertaintyColumn:
        return text::certaintyWord(toCode(row.span.certainty));
    case CountryColumn:
        return text::countryName(toCode(row.country));
    case Rule:
        return text::ruleTitle(row.rule);
    case Records:
        return text::sourcesLine(row.span.sources);
    default:
        return {};
    }
}

QVariant LedgerModel::value(int index, int column) const {
    const LedgerRow& row = m_rows[static_cast<std::size_t>(index)];
    switch (column) {
    case Dates:
        return row.span.dates.days();
    case Credit:
        return row.halfDays;
    case CertaintyColumn:
        return static_cast<int>(row.span.certainty);
    default:
        return words(index, column);
    }
}

QVariant LedgerModel::sighting(int index) const {
    for (const std::string& source : m_rows[static_cast<std::size_t>(index)].span.sources)
        if (auto found = m_sightings.find(source); found != m_sightings.end())
            return static_cast<int>(found->second);
    return {};
}

QStringList LedgerModel::sources(int index) const {
    QStringList names;
    for (const std::string& source : m_rows[static_cast<std::size_t>(index)].span.sources)
        names += QString::fromStdString(source);
    return names;
}

} // namespace passages
