#pragma once

#include "models/desk/desk.h"
#include "models/measures/grouping.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/jobrun.h"
#include "ui/shell/page.h"

#include <optional>
#include <vector>

class QComboBox;
class QDateEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace passages {

class DirectionCard;
class MeasuresChart;
namespace theme {
class EmptyState;
class Notice;
class Table;
class Text;
} // namespace theme

/// The joint report's measures of a period: each direction's rate and counts, over time and by port, with
/// their definitions beside them. Counts of records, nobody's. GUI thread.
class MeasuresPage : public Page {
    Q_OBJECT
  public:
    explicit MeasuresPage(DeskThread& desk, QWidget* parent = nullptr);

    void display(const Result<Measures>& measures);
    void choose(Country from); ///< the direction that chart and table show

    void enter() override;
    void focusFilter() override;
    void forget() override;

  Q_SIGNALS:
    void shown(qint64 exchanged);

  protected:
    void retranslate() override;

  private:
    QWidget* makeTop();
    QWidget* makeCards();
    QWidget* makeDetail();
    QWidget* makeDefinitions();
    DateSpan period() const;
    void count();
    void showProgress(const Desk::MeasureProgress& progress);
    void setCounting(bool counting);
    void fill();
    void sayEmpty();
    void retranslateDefinitions();
    void askFile();
    void save(const QString& path);

    DeskThread& m_desk;
    JobRun<Desk::MeasureProgress, Result<Measures>> m_run;
    TableModel<MeasureCell> m_model;
    TableProxy m_proxy;
    std::optional<Measures> m_measures;
    Country m_from = Country::Canada;
    bool m_counting = false;

    theme::Text* m_title;
    theme::Text* m_fromLabel;
    QDateEdit* m_fromDate;
    theme::Text* m_toLabel;
    QDateEdit* m_toDate;
    QPushButton* m_count;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_save;
    theme::Notice* m_notice;
    DirectionCard* m_fromCanada;
    DirectionCard* m_fromUnitedStates;
    theme::Text* m_ordersTitle;
    theme::Text* m_ordersNumber;
    theme::Text* m_ordersText;
    MeasuresChart* m_chart;
    QComboBox* m_grouping;
    theme::Text* m_legend;
    theme::Table* m_table;
    QStackedWidget* m_stack;
    theme::EmptyState* m_empty;
    theme::Text* m_definitionsTitle;
    std::vector<std::pair<std::string, theme::Text*>> m_definitions;
};

std::vector<Column<MeasureCell>> measureColumns();

} // namespace passages
