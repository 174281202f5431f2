#pragma once

#include "ui/traveller/factsmodel.h"
#include "ui/traveller/tablepane.h"

class QToolButton;

namespace passages {

/// The facts entered of a person, with the ways to enter one and to withdraw one. GUI thread.
class FactsPane : public TablePane {
    Q_OBJECT
  public:
    explicit FactsPane(QWidget* parent = nullptr);

    void setFacts(const std::vector<Fact>& facts);
    void setMayEnter(bool may);
    FactsModel& facts() { return *m_facts; }

  Q_SIGNALS:
    void enterWanted();
    void withdrawWanted(const passages::Fact& fact);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void updateButtons();
    void retranslate();

    FactsModel* m_facts;
    QToolButton* m_enter;
    QToolButton* m_withdraw;
    bool m_mayEnter = true;
};

} // namespace passages
