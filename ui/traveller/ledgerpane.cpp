#include "ui/traveller/ledgerpane.h"

#include "ui/text/sentences.h"
#include "ui/theme/card.h"
#include "ui/traveller/answerwords.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace passages {

LedgerPane::LedgerPane(QWidget* parent)
    : TablePane(new LedgerModel, parent),
      m_ledger(static_cast<LedgerModel*>(&model())),
      m_rules(new QComboBox),
      m_scopes(new QComboBox),
      m_sum(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_export(new QToolButton) {
    using Scope = LedgerModel::Scope;
    for (const Scope scope : {Scope::Maximum, Scope::Recorded, Scope::Minimum, Scope::InDoubt})
        m_scopes->addItem({}, static_cast<int>(scope));
    for (QComboBox* box : {m_rules, m_scopes}) {
        // They give way where the explanation stands open; the list itself is as wide as its words.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->view()->setTextElideMode(Qt::ElideNone);
    }
    m_sum->setWordWrap(false);
    m_export->setObjectName(QStringLiteral("exportLedger"));
    m_export->setFocusPolicy(Qt::TabFocus);
    insertTool(0, m_rules);
    insertTool(1, m_scopes);
    insertTool(2, m_sum);
    addTool(m_export);
    connect(m_rules, &QComboBox::currentIndexChanged, this, &LedgerPane::filter);
    connect(m_scopes, &QComboBox::currentIndexChanged, this, &LedgerPane::filter);
    connect(m_export, &QToolButton::clicked, this, &LedgerPane::exportWanted);
    sortBy(LedgerModel::Date, Qt::AscendingOrder);
    retranslate();
}

void LedgerPane::setAssessment(const Assessment& assessment,
                               const std::map<std::string, std::size_t>& sightings) {
    m_assessment = assessment;
    m_sightings = sightings;
    m_isWorkedOut = false;
    fillRules();
    if (isVisible())
        workOut();
}

void LedgerPane::workOut() {
    m_isWorkedOut = true;
    m_ledger->setAssessment(m_assessment, m_sightings);
    fitColumns();
    filter();
}

void LedgerPane::showEvent(QShowEvent* event) {
    if (!m_isWorkedOut)
        workOut();
    TablePane::showEvent(event);
}

void LedgerPane::showDays(const std::string& rule, LedgerModel::Scope scope) {
    {
        const QSignalBlocker quietRules(m_rules);
        const QSignalBlocker quietScopes(m_scopes);
        m_rules->setCurrentIndex(std::max(0, m_rules->findData(QString::fromStdString(rule))));
        m_scopes->setCurrentIndex(m_scopes->findData(static_cast<int>(scope)));
    }
    filter();
}

void LedgerPane::setMayExport(bool may) {
    m_export->setVisible(may);
}

void LedgerPane::filter() {
    m_ledger->setFilter(m_rules->currentData().toString().toStdString(),
                        static_cast<LedgerModel::Scope>(m_scopes->currentData().toInt()));
    m_export->setEnabled(m_ledger->rowCount() > 0);
    // A sum over several rules would add what nobody may add.
    m_sum->setVisible(!m_ledger->rule().empty());
    m_sum->setText(tr("%1 days in all", "sum of a list").arg(text::halfDaysWord(m_ledger->halfDays())));
}

void LedgerPane::fillRules() {
    const QSignalBlocker quiet(m_rules);
    const QVariant chosen = m_rules->currentData();
    m_rules->clear();
    m_rules->addItem(tr("All rules"), QString());
    for (const RuleResult& rule : m_assessment.rules)
        m_rules->addItem(text::ruleTitle(rule.rule), QString::fromStdString(rule.rule));
    m_rules->setCurrentIndex(std::max(0, m_rules->findData(chosen)));
}

void LedgerPane::changeEvent(QEvent* event) {
    TablePane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillRules();
        filter();
    }
}

void LedgerPane::retranslate() {
    m_rules->setAccessibleName(tr("Days of which rule"));
    m_scopes->setAccessibleName(tr("Days of which total"));
    m_scopes->setItemText(0, tr("Maximum: all days"));
    m_scopes->setItemText(1, tr("Recorded total"));
    m_scopes->setItemText(2, tr("Minimum: certain days"));
    m_scopes->setItemText(3, tr("Days in doubt only"));
    m_export->setText(tr("Export CSV…"));
    m_export->setToolTip(tr("Save the days shown as a table, recorded in the audit log"));
}

} // namespace passages
