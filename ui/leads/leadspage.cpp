#include "ui/leads/leadspage.h"

#include "ui/leads/decisionpanel.h"
#include "ui/leads/leadpanel.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace passages {

namespace {
constexpr int MostLeads = 5000;
constexpr int NameColumn = 1;
constexpr int PanelWidth = 352;
constexpr int FilterWidth = 216;
} // namespace

LeadsPage::LeadsPage(DeskThread& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(leadColumns()),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_status(new QComboBox),
      m_verdict(new QComboBox),
      m_filter(new QLineEdit),
      m_count(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_notice(new theme::Notice),
      m_error(new theme::Notice),
      m_panel(new LeadPanel),
      m_decision(new DecisionPanel(this)) {
    m_proxy.setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Double, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit + theme::Half);
    column->addWidget(makeTop());
    column->addWidget(m_notice);
    column->addWidget(m_error);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Double);
    row->addWidget(makeTable(), 1);
    auto* card = new theme::Card;
    card->setFixedWidth(PanelWidth);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_panel);
    row->addWidget(card);
    column->addLayout(row, 1);
    connect(m_panel, &LeadPanel::openTraveller, this, &LeadsPage::openTraveller);
    connect(m_panel, &LeadPanel::decide, m_decision, &DecisionPanel::ask);
    connect(m_decision, &DecisionPanel::decided, this,
            [this](qint64 lead, LeadDecision::Kind kind, const QString& reason, const QString& note) {
                decide(lead, kind, reason.toStdString(), note.toStdString());
            });
    m_notice->say(theme::Tone::Lead, [] { return text::leadNotice(); });
    LeadsPage::retranslate();
}

QWidget* LeadsPage::makeTop() {
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Unit);
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(FilterWidth);
    m_filter->addAction(theme::icon(QStringLiteral("filter"), theme::Tone::Muted),
                        QLineEdit::LeadingPosition);
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_verdict->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_title);
    row->addSpacing(theme::Unit);
    row->addWidget(m_count, 1);
    row->addWidget(m_status);
    row->addWidget(m_verdict);
    row->addWidget(m_filter);
    connect(m_status, &QComboBox::activated, this, &LeadsPage::ask);
    connect(m_verdict, &QComboBox::activated, this, &LeadsPage::fill);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy.setWords(text);
        m_table->selectSomething();
        sayCount();
    });
    return top;
}

QWidget* LeadsPage::makeTable() {
    m_stack = new QStackedWidget;
    m_empty = new theme::EmptyState;
    auto* card = new theme::Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table = new theme::Table;
    m_table->setModel(&m_proxy);
    m_table->setTwoLines();
    m_table->setStretchColumn(NameColumn, 312);
    inside->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(card);
    connect(m_table, &theme::Table::rowChanged, this, &LeadsPage::showRow);
    connect(m_table, &theme::Table::opened, this, &LeadsPage::openRow);
    return m_stack;
}

void LeadsPage::enter() {
    ask();
    m_table->setFocus();
}

void LeadsPage::ask() {
    const std::string status = m_status->currentData().toString().toStdString();
    const auto answer = m_desk.submit([status](Desk& desk) { return desk.leads({}, status, MostLeads); });
    whenDone(answer, this, [this](const Result<std::vector<StoredLead>>& leads) { display(leads); });
}

void LeadsPage::decide(qint64 lead, LeadDecision::Kind kind, const std::string& reason,
                       const std::string& note) {
    const auto answer = m_desk.submit([=](Desk& desk) {
        switch (kind) {
        case LeadDecision::Kind::SetAside:
            return desk.setLeadAside(lead, reason, note);
        case LeadDecision::Kind::Kept:
            return desk.keepLead(lead, reason, note);
        case LeadDecision::Kind::Reopened:
            break;
        }
        return desk.reopenLead(lead, reason, note);
    });
    whenDone(answer, this, [this](const Result<StoredLead>& decided) {
        if (!decided)
            return m_decision->refuse(decided.error());
        m_decision->accept();
        ask();
    });
}

void LeadsPage::display(const Result<std::vector<StoredLead>>& leads) {
    m_answered = true;
    if (leads) {
        m_error->clear();
        m_all = *leads;
    } else {
        m_error->say(theme::Tone::Failed, [error = leads.error()] { return text::errorSentence(error); });
        m_all.clear();
    }
    fillVerdicts();
    fill();
    sayEmpty();
    if (m_status->currentIndex() <= 0)
        Q_EMIT shown(static_cast<int>(m_all.size()));
}

void LeadsPage::setVerdict(const QString& verdict) {
    m_verdict->setCurrentIndex(std::max(0, m_verdict->findData(verdict)));
    fill();
}

void LeadsPage::fillStatuses() {
    const int chosen = std::max(0, m_status->currentIndex());
    m_status->clear();
    for (const char* status : {"open", "set_aside", "closed"})
        m_status->addItem(text::leadStatusWord(status), QString::fromLatin1(status));
    m_status->setCurrentIndex(chosen);
}

void LeadsPage::fillVerdicts() {
    const QString chosen = m_verdict->currentData().toString();
    std::set<std::string> verdicts;
    for (const StoredLead& lead : m_all)
        verdicts.insert(lead.verdict);
    m_verdict->clear();
    m_verdict->addItem(tr("Every kind of lead"), QString());
    for (const std::string& verdict : verdicts)
        m_verdict->addItem(text::verdictWord(verdict), format::text(verdict));
    m_verdict->setCurrentIndex(std::max(0, m_verdict->findData(chosen)));
}

void LeadsPage::fill() {
    const std::string verdict = m_verdict->currentData().toString().toStdString();
    std::vector<StoredLead> rows;
    for (const StoredLead& lead : m_all) {
        if (verdict.empty() || lead.verdict == verdict)
            rows.push_back(lead);
    }
    m_model.setRows(std::move(rows));
    m_stack->setCurrentIndex(m_model.rows().empty() ? 0 : 1);
    m_table->selectSomething();
    if (m_model.rows().empty())
        m_panel->setLead({});
    sayCount();
}

void LeadsPage::sayCount() {
    m_count->setText(m_all.empty() ? QString()
                                   : tr("%n shown, the strongest first", nullptr, m_proxy.rowCount()));
}

void LeadsPage::sayEmpty() {
    if (!m_answered)
        m_empty->say(QStringLiteral("leads"), tr("Reading the leads…"), {});
    else if (m_status->currentIndex() > 0)
        m_empty->say(QStringLiteral("leads"), tr("No such lead"),
                     tr("A lead is set aside by an officer, and closed when a late record or a fact explains "
                        "it."));
    else
        m_empty->say(
            QStringLiteral("leads"), tr("No open lead"),
            tr("Leads are made when records are taken in: synchronize the feeds on the Exchange page. "
               "A stay that cannot be assessed is never a lead."));
}

void LeadsPage::showRow(const QModelIndex& index) {
    if (index.isValid())
        m_panel->setLead(m_model.row(m_proxy.mapToSource(index).row()));
    else
        m_panel->setLead({});
}

void LeadsPage::openRow(const QModelIndex& index) {
    if (index.isValid())
        Q_EMIT openTraveller(m_model.row(m_proxy.mapToSource(index).row()).traveller);
}

void LeadsPage::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void LeadsPage::forget() {
    m_decision->reject();
    m_all.clear();
    m_answered = false;
    m_filter->clear();
    m_status->setCurrentIndex(0);
    fillVerdicts();
    fill();
    sayEmpty();
}

void LeadsPage::retranslate() {
    m_title->setText(tr("Leads"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the leads"));
    m_status->setAccessibleName(tr("State of the leads"));
    m_verdict->setAccessibleName(tr("Kind of lead"));
    m_table->setAccessibleName(tr("Leads"));
    fillStatuses();
    fillVerdicts();
    m_model.retranslate();
    m_proxy.retranslate();
    m_table->fitColumns();
    sayCount();
    sayEmpty();
}

} // namespace passages
