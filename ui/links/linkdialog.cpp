#include "ui/links/linkdialog.h"

#include "ui/shell/format.h"
#include "ui/text/links.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {

const QSize CompareSize(1080, 480);
constexpr int PartWidth = 560;
constexpr int LongestNote = 1000;

} // namespace

LinkDialog::LinkDialog(const PossibleLink& link, bool blind, QWidget* parent)
    : QDialog(parent),
      m_panel(new LinkPanel),
      m_close(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Double, theme::Double, theme::Double, theme::Double);
    column->setSpacing(theme::Unit);
    column->addWidget(m_panel, 1);
    auto* buttons = new QHBoxLayout;
    m_close->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    resize(CompareSize);
    m_panel->setLink(link, blind);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_panel, &LinkPanel::openTraveller, this, &QDialog::reject);
    connect(m_panel, &LinkPanel::givenUp, this, &QDialog::reject);
    retranslate();
}

void LinkDialog::retranslate() {
    setWindowTitle(tr("Compare two identities"));
    m_close->setText(tr("Close (Esc)"));
}

void LinkDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

UndoDialog::UndoDialog(const std::vector<LinkDecision>& confirmed, QWidget* parent)
    : QDialog(parent),
      m_confirmed(confirmed),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_meaning(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_which(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_decision(new QComboBox),
      m_reasonLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_reason(new QLineEdit),
      m_notice(new theme::Notice),
      m_cancel(new QPushButton),
      m_undo(new QPushButton) {
    setFixedWidth(PartWidth);
    m_which->setBuddy(m_decision);
    m_decision->setMinimumContentsLength(1);
    m_decision->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reasonLabel->setBuddy(m_reason);
    m_reason->setMaxLength(LongestNote);
    m_cancel->setAutoDefault(false);
    m_undo->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_meaning, m_which, m_decision,
                                                         m_reasonLabel, m_reason, m_notice})
        column->addWidget(part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_undo);
    column->addLayout(buttons);
    connect(m_reason, &QLineEdit::textChanged, this, &UndoDialog::adapt);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->setEnabled(false);
        m_notice->clear();
        Q_EMIT undone(m_decision->currentData().toLongLong(), m_reason->text().simplified());
    });
    retranslate();
    m_reason->setFocus();
}

void UndoDialog::refuse(const Error& error) {
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    adapt();
}

void UndoDialog::adapt() {
    m_undo->setEnabled(m_decision->count() > 0 && !m_reason->text().trimmed().isEmpty());
}

void UndoDialog::retranslate() {
    setWindowTitle(tr("Undo a decision"));
    m_title->setText(
        tr("Undo: “%1”", "what was decided").arg(text::linkDecisionWord(LinkDecision::Kind::Same)));
    m_meaning->setText(
        tr("The travellers, their numbers and their leads become what they were before it. The "
           "decision stays on record as taken back."));
    m_which->setText(tr("&Decision"));
    m_decision->setAccessibleName(tr("Decision"));
    m_reasonLabel->setText(tr("&Why it is taken back"));
    m_reason->setAccessibleName(tr("Why it is taken back"));
    m_cancel->setText(tr("Cancel (Esc)"));
    m_undo->setText(tr("Undo and record it"));
    const int chosen = std::max(0, m_decision->currentIndex());
    m_decision->clear();
    for (const LinkDecision& made : m_confirmed)
        m_decision->addItem(QStringLiteral("%1 · %2 · %3: “%4”")
                                .arg(format::text(made.at.iso().substr(0, 10)), format::text(made.by),
                                     text::linkReasonWord(made.reason), format::text(made.note)),
                            static_cast<qlonglong>(made.number));
    m_decision->setCurrentIndex(m_decision->count() > 0 ? chosen : -1);
    adapt();
}

void UndoDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

PartDialog::PartDialog(const Person& block, QWidget* parent)
    : QDialog(parent),
      m_block(block),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_subject(new theme::Text(theme::Size::Body)),
      m_meaning(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_reasonLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_reason(new QComboBox),
      m_noteLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_note(new QLineEdit),
      m_notice(new theme::Notice),
      m_cancel(new QPushButton),
      m_part(new QPushButton) {
    setFixedWidth(PartWidth);
    m_reasonLabel->setBuddy(m_reason);
    m_noteLabel->setBuddy(m_note);
    m_note->setMaxLength(LongestNote);
    m_cancel->setAutoDefault(false);
    m_part->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_subject, m_meaning, m_reasonLabel,
                                                         m_reason, m_noteLabel, m_note, m_notice})
        column->addWidget(part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_part);
    column->addLayout(buttons);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &PartDialog::adapt);
    connect(m_note, &QLineEdit::textChanged, this, &PartDialog::adapt);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_part, &QPushButton::clicked, this, [this] {
        m_part->setEnabled(false);
        m_notice->clear();
        Q_EMIT parted(m_block, m_reason->currentData().toString(), m_note->text().simplified());
    });
    retranslate();
}

void PartDialog::refuse(const Error& error) {
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    adapt();
}

void PartDialog::adapt() {
    m_part->setEnabled(m_reason->currentIndex() >= 0 && !m_note->text().trimmed().isEmpty());
}

void PartDialog::retranslate() {
    setWindowTitle(tr("Part an identity"));
    m_title->setText(tr("Part this from the rest"));
    QStringList subject{format::name(m_block), format::text(m_block.dateOfBirth.iso())};
    if (const QString document = format::document(m_block); !document.isEmpty())
        subject += document;
    m_subject->setText(subject.join(QStringLiteral(" · ")));
    m_meaning->setText(
        tr("It becomes a traveller of its own with its records, and later syncs leave it apart. It "
           "can be undone among the decided pairs of the page Identities."));
    m_reasonLabel->setText(tr("&Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_noteLabel->setText(tr("&What you looked at"));
    m_note->setAccessibleName(tr("What you looked at"));
    m_cancel->setText(tr("Cancel (Esc)"));
    m_part->setText(tr("Part and record it"));
    const QVariant chosen = m_reason->currentData();
    m_reason->clear();
    for (const char* code : {"different_person", "twins", "parent_and_child", "namesake", "stolen_document",
                             "confirmed_by_person", "confirmed_by_agency", "data_error", "other"})
        m_reason->addItem(text::linkReasonWord(code), QString::fromLatin1(code));
    m_reason->setPlaceholderText(tr("Choose a reason"));
    m_reason->setCurrentIndex(chosen.isValid() ? m_reason->findData(chosen) : -1);
    adapt();
}

void PartDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace passages
