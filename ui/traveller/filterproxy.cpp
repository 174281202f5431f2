#include "ui/traveller/filterproxy.h"

#include "ui/traveller/rowsmodel.h"

namespace passages {

FilterProxy::FilterProxy(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(RowsModel::SortRole);
    setDynamicSortFilter(true);
}

void FilterProxy::setSourceModel(QAbstractItemModel* model) {
    QSortFilterProxyModel::setSourceModel(model);
    const auto forget = [this] { m_folded.clear(); };
    connect(model, &QAbstractItemModel::modelReset, this, forget);
    connect(model, &QAbstractItemModel::dataChanged, this, forget);
}

void FilterProxy::setFilter(const QString& text) {
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool FilterProxy::filterAcceptsRow(int row, const QModelIndex&) const {
    if (m_words.isEmpty())
        return true;
    const QString& text = foldedRow(row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word); });
}

bool FilterProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(RowsModel::SortRole);
    const QVariant b = right.data(RowsModel::SortRole);
    if (a.typeId() == QMetaType::Int && b.typeId() == QMetaType::Int)
        return a.toInt() < b.toInt();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

const QString& FilterProxy::foldedRow(int row) const {
    const auto index = static_cast<std::size_t>(row);
    if (m_folded.size() != static_cast<std::size_t>(sourceModel()->rowCount()))
        m_folded.assign(static_cast<std::size_t>(sourceModel()->rowCount()), QString());
    if (m_folded[index].isNull()) {
        QString text;
        for (int column = 0; column < sourceModel()->columnCount(); ++column)
            text += sourceModel()->index(row, column).data().toString() + QLatin1Char('\n');
        m_folded[index] = folded(text);
    }
    return m_folded[index];
}

QString folded(const QString& text) {
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD))
        if (character.category() != QChar::Mark_NonSpacing)
            plain += character;
    return plain.toCaseFolded();
}

} // namespace passages
