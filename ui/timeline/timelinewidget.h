#pragma once

#include "models/desk/desk.h"
#include "ui/timeline/timelinedocument.h"

#include <QWidget>
#include <optional>

class QAction;
class QDateEdit;
class QLabel;
class QToolButton;

namespace passages {

class TimelineChart;
class TimelineLegend;

/// The timeline with its presets, jump to a date, zoom buttons and legend. GUI thread.
class TimelineWidget : public QWidget {
    Q_OBJECT
  public:
    explicit TimelineWidget(QWidget* parent = nullptr);

    /// Keeps range and selection when it is the same traveller again (another as-of date).
    void setFile(const TravellerFile& file);
    void select(std::optional<std::size_t> sighting);
    void showAll();
    void showYears(int years);
    /// The stay that is selected, or the foremost one.
    void showStay();
    void showStay(std::size_t stay);
    /// Seven days on either side of the selected crossing.
    void showDaysAround();
    void jumpTo(LocalDate date);
    void showLegend(bool shown);
    void showBand(bool shown);
    void setMayExport(bool may);
    /// What is on show as a document of that format, in the language in force.
    QByteArray document(TimelineFormat format) const;
    TimelineChart& chart() { return *m_chart; }

  Q_SIGNALS:
    void sightingSelected(int sighting);
    void sightingActivated(int sighting);
    void exportWanted(passages::TimelineFormat format);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QToolButton* addButton(void (TimelineWidget::*action)());
    QToolButton* addSwitch();
    void retranslate();
    void updateButtons();
    void zoomIn();
    void zoomOut();
    void showFiveYears() { showYears(5); }
    void showOneYear() { showYears(1); }

    std::optional<TravellerFile> m_file;
    TimelineChart* m_chart;
    TimelineLegend* m_legend;
    QLabel* m_title;
    QToolButton* m_all;
    QToolButton* m_fiveYears;
    QToolButton* m_oneYear;
    QToolButton* m_stay;
    QToolButton* m_around;
    QToolButton* m_zoomOut;
    QToolButton* m_zoomIn;
    QToolButton* m_band;
    QToolButton* m_signs;
    QToolButton* m_export;
    QAction* m_exports[3] = {};
    QLabel* m_jumpLabel;
    QDateEdit* m_jump;
};

} // namespace passages
