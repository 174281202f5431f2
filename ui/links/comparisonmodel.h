#pragma once

#include "models/desk/linkreview.h"

#include <QAbstractTableModel>
#include <optional>

namespace passages {

/// The two sides of a possible link field by field, each with how they agree and what that weighs, so that
/// the weights and the prior add up to the link's; then what else is on record of both. While it is concealed
/// it holds neither agreement nor weight: a blind review has nothing to see. GUI thread.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Field, Left, Right, Agreement, Weight };
    enum Role {
        BitsRole = Qt::UserRole + 1, ///< double; invalid where a row weighs nothing
        HeavyRole,                   ///< bool: a row that sums up
    };
    enum class Scores { Shown, Concealed };

    using QAbstractTableModel::QAbstractTableModel;

    void setLink(const std::optional<PossibleLink>& link, Scores scores);
    /// The widest bar: the largest weight of any row.
    double mostBits() const { return m_mostBits; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    struct Row {
        QString field;
        QString left;
        QString right;
        QString agreement;
        std::optional<double> bits;
        bool isHeavy = false;
    };
    void fill();
    void addFields();
    void addSums();
    void addContext();
    bool isConcealed() const { return m_scores == Scores::Concealed; }

    std::optional<PossibleLink> m_link;
    Scores m_scores = Scores::Shown;
    std::vector<Row> m_rows;
    double m_mostBits = 1;
};

} // namespace passages
