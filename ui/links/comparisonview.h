#pragma once

#include "ui/links/comparisonmodel.h"

#include <QTableView>

namespace passages {

/// The comparison as a table that is read, not chosen from; weights are bars from a line in the middle, to
/// the right for what speaks for one person. GUI thread.
class ComparisonView : public QTableView {
    Q_OBJECT
  public:
    explicit ComparisonView(QWidget* parent = nullptr);

    void setLink(const std::optional<PossibleLink>& link, ComparisonModel::Scores scores);
    ComparisonModel& comparison() { return *m_comparison; }

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();
    void retranslate();

    ComparisonModel* m_comparison;
};

} // namespace passages
