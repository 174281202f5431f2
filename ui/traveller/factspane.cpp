#include "ui/traveller/factspane.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QTableView>
#include <QToolButton>

namespace passages {

FactsPane::FactsPane(QWidget* parent)
    : TablePane(new FactsModel, parent),
      m_facts(static_cast<FactsModel*>(&model())),
      m_enter(new QToolButton),
      m_withdraw(new QToolButton) {
    for (QToolButton* button : {m_enter, m_withdraw}) {
        button->setFocusPolicy(Qt::TabFocus);
        addTool(button);
    }
    m_enter->setObjectName(QStringLiteral("enterFact"));
    m_withdraw->setObjectName(QStringLiteral("withdrawFact"));
    connect(m_enter, &QToolButton::clicked, this, &FactsPane::enterWanted);
    connect(m_withdraw, &QToolButton::clicked, this, [this] {
        if (const auto row = currentRow())
            Q_EMIT withdrawWanted(m_facts->fact(*row));
    });
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FactsPane::updateButtons);
    connect(m_facts, &QAbstractItemModel::modelReset, this, &FactsPane::updateButtons);
    retranslate();
    updateButtons();
}

void FactsPane::setFacts(const std::vector<Fact>& facts) {
    m_facts->setFacts(facts);
}

void FactsPane::setMayEnter(bool may) {
    m_mayEnter = may;
    m_enter->setVisible(may);
    m_withdraw->setVisible(may);
}

void FactsPane::updateButtons() {
    const auto row = currentRow();
    m_withdraw->setEnabled(row && *row < m_facts->rowCount() && !m_facts->fact(*row).withdrawn);
}

void FactsPane::changeEvent(QEvent* event) {
    TablePane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FactsPane::retranslate() {
    m_enter->setText(tr("Enter a fact…"));
    m_enter->setToolTip(tr("State what you know from outside the exchange, with its source"));
    m_withdraw->setText(tr("Withdraw…"));
    m_withdraw->setToolTip(tr("Say why the selected fact no longer holds"));
}

} // namespace passages
