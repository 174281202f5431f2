#include "ui/leads/decisionpanel.h"

#include "models/desk/desk.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {
constexpr int PanelWidth = 600;
constexpr int NoteHeight = 96;
} // namespace

DecisionPanel::DecisionPanel(QWidget* parent)
    : QDialog(parent),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_subject(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_kinds(new QButtonGroup(this)),
      m_setAside(new QRadioButton),
      m_keep(new QRadioButton),
      m_reopen(new QRadioButton),
      m_kindText(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_reasonLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_reason(new QComboBox),
      m_reasonText(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_noteLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_note(new QPlainTextEdit),
      m_notice(new theme::Notice),
      m_cancel(new QPushButton),
      m_decide(new QPushButton) {
    setFixedWidth(PanelWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Triple);
    column->setSpacing(theme::Half);
    column->addWidget(m_title);
    column->addWidget(m_subject);
    column->addSpacing(theme::Unit);
    for (QRadioButton* choice : {m_setAside, m_keep, m_reopen}) {
        m_kinds->addButton(choice);
        column->addWidget(choice);
    }
    column->addWidget(m_kindText);
    column->addSpacing(theme::Unit);
    m_reasonLabel->setBuddy(m_reason);
    m_reason->setMinimumContentsLength(1);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    column->addWidget(m_reasonText);
    column->addSpacing(theme::Unit);
    m_noteLabel->setBuddy(m_note);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(NoteHeight);
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    column->addSpacing(theme::Unit);
    column->addWidget(m_notice);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_cancel, m_decide})
        button->setMinimumHeight(40);
    m_cancel->setAutoDefault(false);
    m_decide->setDefault(true);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_decide);
    column->addLayout(buttons);
    connect(m_kinds, &QButtonGroup::buttonToggled, this, &DecisionPanel::explain);
    connect(m_reason, &QComboBox::currentTextChanged, m_reasonText, &QLabel::setText);
    connect(m_note, &QPlainTextEdit::textChanged, this, &DecisionPanel::adaptButton);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_decide, &QPushButton::clicked, this, &DecisionPanel::submit);
    retranslate();
}

void DecisionPanel::ask(const StoredLead& lead) {
    m_lead = lead;
    const bool isAside = lead.status == "set_aside";
    m_setAside->setVisible(!isAside);
    m_keep->setVisible(!isAside);
    m_reopen->setVisible(isAside);
    (isAside ? m_reopen : m_setAside)->setChecked(true);
    m_note->clear();
    m_notice->clear();
    retranslate();
    m_note->setFocus();
    open();
}

void DecisionPanel::refuse(const Error& error) {
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    adaptButton();
}

LeadDecision::Kind DecisionPanel::kind() const {
    if (m_reopen->isChecked())
        return LeadDecision::Kind::Reopened;
    return m_keep->isChecked() ? LeadDecision::Kind::Kept : LeadDecision::Kind::SetAside;
}

/// What the lead itself names comes first.
void DecisionPanel::fillReasons() {
    const QVariant chosen = m_reason->currentData();
    std::vector<std::string> codes = leadReasonCodes();
    const auto isOfTheLead = [this](const std::string& code) {
        return std::find(m_lead.reasons.begin(), m_lead.reasons.end(), code) != m_lead.reasons.end();
    };
    std::stable_partition(codes.begin(), codes.end(), isOfTheLead);
    m_reason->clear();
    for (const std::string& code : codes) {
        m_reason->addItem(text::reasonSentence(code), format::text(code));
        m_reason->setItemData(m_reason->count() - 1, text::reasonSentence(code), Qt::ToolTipRole);
    }
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(chosen)));
}

void DecisionPanel::explain() {
    switch (kind()) {
    case LeadDecision::Kind::SetAside:
        m_kindText->setText(
            tr("It leaves the queue. It comes back by itself if what it rests on changes. A supervisor "
               "can take it up again."));
        m_decide->setText(tr("Set aside"));
        break;
    case LeadDecision::Kind::Kept:
        m_kindText->setText(tr("It stays in the queue, with your note. It is still no finding."));
        m_decide->setText(tr("Keep as a lead"));
        break;
    case LeadDecision::Kind::Reopened:
        m_kindText->setText(tr("It comes back into the queue. The decision before stays on record."));
        m_decide->setText(tr("Take up again"));
        break;
    }
}

void DecisionPanel::adaptButton() {
    m_decide->setEnabled(!m_note->toPlainText().trimmed().isEmpty());
}

void DecisionPanel::submit() {
    m_decide->setEnabled(false);
    m_notice->clear();
    // One line is kept: a note is shown in tables and in the audit log's detail.
    Q_EMIT decided(m_lead.number, kind(), m_reason->currentData().toString(),
                   m_note->toPlainText().simplified());
}

void DecisionPanel::retranslate() {
    setWindowTitle(tr("Decide on a lead"));
    m_title->setText(tr("Decide on this lead"));
    m_subject->setText(QStringLiteral("%1 · %2").arg(format::name(m_lead.lastName, m_lead.firstName),
                                                     text::verdictWord(m_lead.assessedVerdict)));
    m_setAside->setText(tr("Set it aside"));
    m_keep->setText(tr("Keep it as a lead"));
    m_reopen->setText(tr("Take it up again"));
    m_reasonLabel->setText(tr("&Reason"));
    m_noteLabel->setText(tr("&What you looked at"));
    m_note->setAccessibleName(tr("What you looked at"));
    m_reason->setAccessibleName(tr("Reason"));
    m_cancel->setText(tr("Cancel"));
    fillReasons();
    explain();
    adaptButton();
}

void DecisionPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace passages
