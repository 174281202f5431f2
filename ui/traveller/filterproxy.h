#pragma once

#include <QSortFilterProxyModel>
#include <vector>

namespace passages {

/// Keeps the rows in which every word of the filter occurs somewhere, accents and case aside; sorts by what a
/// cell means. GUI thread.
class FilterProxy : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit FilterProxy(QObject* parent = nullptr);

    void setSourceModel(QAbstractItemModel* model) override;
    void setFilter(const QString& text);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    const QString& foldedRow(int row) const;

    QStringList m_words;
    mutable std::vector<QString> m_folded; // of each source row, made when first asked for
};

/// Without accents and case: "Émond" and "emond" are the same.
QString folded(const QString& text);

} // namespace passages
