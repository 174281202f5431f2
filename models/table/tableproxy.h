#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace passages {

/// Sorts a TableModel by its sort keys in the language's order, and keeps the rows that contain every word of
/// the filter, whatever its accents and case. GUI thread.
class TableProxy : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit TableProxy(QObject* parent = nullptr);
    void setWords(const QString& text);
    /// After a change of language: another order of letters, other words to find.
    void retranslate();

  protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    QStringList m_words;
    QCollator m_collator;
};

/// Without case and accents: what two texts have in common to somebody who searches.
QString withoutAccents(const QString& text);

} // namespace passages
