#include "ui/shell/purposepage.h"

#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace passages {

namespace {
constexpr int CardWidth = 520;
constexpr int LongestCase = 64;
const std::string TrainingCode = "training";
} // namespace

PurposePage::PurposePage(QWidget* parent)
    : Page(parent),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_text(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_purposeLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_purposes(new QButtonGroup(this)),
      m_caseLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_case(new QLineEdit),
      m_error(new theme::Notice),
      m_continue(new QPushButton),
      m_cancel(new QPushButton) {
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto* card = new theme::Card;
    card->setFixedWidth(CardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Triple);
    column->setSpacing(theme::Unit);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(theme::Unit);
    column->addWidget(m_purposeLabel);
    int id = 0;
    for (const std::string& code : purposeCodes()) {
        auto* choice = new QRadioButton;
        choice->setProperty("code", format::text(code));
        choice->setMinimumHeight(theme::Triple);
        m_purposes->addButton(choice, id++);
        column->addWidget(choice);
    }
    column->addSpacing(theme::Unit);
    column->addWidget(m_caseLabel);
    m_case->setMaxLength(LongestCase);
    m_case->setMinimumHeight(36);
    m_case->setFont(theme::font(theme::Size::Body));
    m_caseLabel->setBuddy(m_case);
    column->addWidget(m_case);
    column->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    m_continue->setDefault(true);
    m_continue->setMinimumHeight(40);
    m_cancel->setMinimumHeight(40);
    m_cancel->setAutoDefault(false);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_continue, 1);
    column->addSpacing(theme::Unit);
    column->addLayout(buttons);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    connect(m_purposes, &QButtonGroup::idToggled, this, &PurposePage::adaptButton);
    connect(m_case, &QLineEdit::textChanged, this, &PurposePage::adaptButton);
    connect(m_case, &QLineEdit::returnPressed, this, &PurposePage::submit);
    connect(m_continue, &QPushButton::clicked, this, &PurposePage::submit);
    connect(m_cancel, &QPushButton::clicked, this, &PurposePage::cancelled);
    m_cancel->hide();
    PurposePage::retranslate();
    adaptButton();
}

void PurposePage::retranslate() {
    m_title->setText(tr("Why are records read?"));
    m_text->setText(
        tr("Nobody's records are opened without a purpose and a case. Both go into the audit log with "
           "everything you do, and into every report. You can change them at any time."));
    m_text->setMinimumHeight(m_text->heightForWidth(CardWidth - 2 * theme::Triple - 2));
    m_purposeLabel->setText(tr("Purpose"));
    for (QAbstractButton* choice : m_purposes->buttons())
        choice->setText(text::purposeWord(choice->property("code").toString().toStdString()));
    m_caseLabel->setText(tr("Case reference"));
    m_case->setAccessibleName(tr("Case reference"));
    m_case->setPlaceholderText(tr("2026-00417", "example of a case reference"));
    m_continue->setText(tr("Continue"));
    m_cancel->setText(tr("Keep the present one"));
}

void PurposePage::setPurpose(const std::optional<Purpose>& purpose) {
    m_cancel->setVisible(purpose.has_value());
    m_case->setText(purpose ? format::text(purpose->caseReference) : QString());
    m_purposes->setExclusive(false);
    for (QAbstractButton* choice : m_purposes->buttons())
        choice->setChecked(purpose && choice->property("code").toString() == format::text(purpose->code));
    m_purposes->setExclusive(true);
    adaptButton();
}

void PurposePage::setTraining(bool training) {
    for (QAbstractButton* choice : m_purposes->buttons()) {
        if (choice->property("code").toString() == format::text(TrainingCode))
            choice->setVisible(training);
    }
}

void PurposePage::refuse(const Error& error) {
    m_error->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
}

void PurposePage::enter() {
    m_error->clear();
    focusFilter();
}

void PurposePage::focusFilter() {
    if (QAbstractButton* choice = m_purposes->checkedButton())
        choice->setFocus();
    else if (!m_purposes->buttons().isEmpty())
        m_purposes->buttons().constFirst()->setFocus();
}

void PurposePage::forget() {
    setPurpose({});
    m_error->clear();
}

void PurposePage::submit() {
    if (!m_continue->isEnabled())
        return;
    Purpose purpose;
    purpose.code = m_purposes->checkedButton()->property("code").toString().toStdString();
    purpose.caseReference = m_case->text().trimmed().toStdString();
    m_error->clear();
    Q_EMIT chosen(purpose);
}

void PurposePage::adaptButton() {
    m_continue->setEnabled(m_purposes->checkedButton() && !m_case->text().trimmed().isEmpty());
}

} // namespace passages
