#pragma once

#include "data/time/localdate.h"
#include "ui/theme/card.h"

#include <QList>

class QPushButton;
class QToolButton;

namespace passages {

class DateSlider;

/// The question "what if it were another day?": a slider around today, steps, the way back, and a line that
/// says that what stands below is not of today. GUI thread.
class WhatIfBar : public theme::Card {
    Q_OBJECT
  public:
    static constexpr int Years = 5; ///< on either side of today

    explicit WhatIfBar(QWidget* parent = nullptr);

    void setDates(LocalDate today, LocalDate asOf);
    /// Dates on which an outcome changes if nothing else happens.
    void setChanges(std::vector<LocalDate> changes);
    bool isWhatIf() const { return m_asOf != m_today; }
    LocalDate today() const { return m_today; }
    DateSlider& slider() { return *m_slider; }
    void returnToToday();
    QString sentence() const;
    static QString sentence(LocalDate today, LocalDate asOf);

  Q_SIGNALS:
    void asOfChanged(passages::LocalDate asOf);
    void closed();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void retranslate();
    void showDates();

    LocalDate m_today;
    LocalDate m_asOf;
    theme::Text* m_words;
    DateSlider* m_slider;
    QList<QToolButton*> m_steps; ///< a year and a month back, a month and a year on
    QPushButton* m_back;
};

} // namespace passages
