#pragma once

#include "models/itinerary/assessment.h"

#include <QWidget>

class QGridLayout;

namespace passages {

class AnswerCard;

/// The row of answers: one card for each rule, one for the authorized stay, one for orders. GUI thread.
class AnswerCards : public QWidget {
    Q_OBJECT
  public:
    explicit AnswerCards(QWidget* parent = nullptr);

    void setAssessment(const Assessment& assessment);
    const std::vector<AnswerCard*>& cards() const { return m_cards; }

  Q_SIGNALS:
    void ruleOpened(int rule);
    void stayOpened(int stay);
    void ordersOpened();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fill();
    void arrange();
    AnswerCard* addCard();

    Assessment m_assessment;
    QGridLayout* m_grid;
    std::vector<AnswerCard*> m_cards;
    int m_columns = 0;
};

} // namespace passages
