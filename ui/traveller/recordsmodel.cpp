#include "ui/traveller/recordsmodel.h"

#include "ui/text/sentences.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answerwords.h"

namespace passages {

void RecordsModel::setRows(std::vector<RecordRow> rows, std::map<std::string, std::size_t> sightings) {
    beginResetModel();
    m_rows = std::move(rows);
    m_sightings = std::move(sightings);
    endResetModel();
}

QList<RowsModel::Column> RecordsModel::columns() const {
    return {
        {tr("Record"), tr("Feed and number")},
        {tr("Kind"), {}},
        {tr("When (UTC)"), tr("When it happened; for a status or an order, from when it holds")},
        {tr("Port"), {}},
        {tr("Detail"), tr("Outcome of an entry, class of an admission, status, or order")},
        {tr("Until"), {}},
        {tr("Name as recorded"), {}},
        {tr("Document"), {}},
        {tr("Traveller class"), {}},
        {tr("Recorded (UTC)"), tr("When the agency wrote it")},
        {tr("Corrects"), tr("The older record that it replaces")},
        {tr("Replaced"), tr("Of an earlier version, in force no more: when it was replaced, and by what")},
    };
}

QString RecordsModel::detailWords(const RecordRow& row) const {
    switch (row.kind) {
    case RecordKind::Entry:
        return text::entryOutcomeWord(row.detail);
    case RecordKind::Status:
        return text::statusWord(row.detail);
    case RecordKind::Order:
        return text::orderWord(row.detail);
    default:
        return QString::fromStdString(row.detail);
    }
}

QString RecordsModel::words(int index, int column) const {
    const RecordRow& row = m_rows[static_cast<std::size_t>(index)];
    switch (column) {
    case Source:
        return QString::fromStdString(row.source);
    case Kind:
        return text::recordKindWord(toCode(row.kind));
    case When:
        return row.occurred ? text::utc(*row.occurred) : row.from ? text::isoDate(*row.from) : QString();
    case PortColumn:
        return row.port.empty() ? QString() : text::portName(row.port, PortTable::builtIn());
    case Detail:
        return detailWords(row);
    case Until:
        return row.durationOfStatus ? tr("D/S", "duration of status")
               : row.until          ? text::isoDate(*row.until)
                                    : QString();
    case Name:
        return row.person ? text::personName(*row.person) : QString();
    case Document:
        return row.person ? text::documentLine(*row.person) : QString();
    case Class:
        return row.travellerClass ? text::travellerClassWord(toCode(*row.travellerClass)) : QString();
    case Recorded:
        return text::utc(row.recorded);
    case Replaces:
        return QString::fromStdString(row.replaces);
    case Replaced:
        return row.replacedAt ? tr("replaced %1 by %2", "a date; a record")
                                    .arg(QString::fromStdString(row.replacedAt->iso().substr(0, 10)),
                                         QString::fromStdString(row.replacedBy))
                              : QString();
    default:
        return {};
    }
}

QVariant RecordsModel::value(int index, int column) const {
    return words(index, column);
}

QString RecordsModel::tooltip(int index, int) const {
    return QString::fromStdString(m_rows[static_cast<std::size_t>(index)].raw);
}

QVariant RecordsModel::sighting(int index) const {
    const auto found = m_sightings.find(m_rows[static_cast<std::size_t>(index)].source);
    return found == m_sightings.end() ? QVariant() : QVariant(static_cast<int>(found->second));
}

QStringList RecordsModel::sources(int index) const {
    return {QString::fromStdString(m_rows[static_cast<std::size_t>(index)].source)};
}

} // namespace passages
