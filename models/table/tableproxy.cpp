#include "models/table/tableproxy.h"

#include "models/table/tablemodel.h"

#include <QLocale>
#include <algorithm>

namespace passages {

QString withoutAccents(const QString& text) {
    QString folded;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (character.category() != QChar::Mark_NonSpacing)
            folded += character.toCaseFolded();
    }
    return folded;
}

TableProxy::TableProxy(QObject* parent) : QSortFilterProxyModel(parent), m_collator(QLocale()) {
    setSortRole(SortKeyRole);
    setDynamicSortFilter(true);
}

void TableProxy::setWords(const QString& text) {
    m_words = withoutAccents(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void TableProxy::retranslate() {
    m_collator = QCollator(QLocale());
    invalidate();
}

bool TableProxy::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    if (m_words.isEmpty())
        return true;
    QString line;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column)
        line += sourceModel()->index(sourceRow, column, sourceParent).data().toString() + QLatin1Char('\n');
    line = withoutAccents(line);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&line](const QString& word) { return line.contains(word); });
}

bool TableProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(SortKeyRole);
    const QVariant b = right.data(SortKeyRole);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace passages
