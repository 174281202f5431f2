#include "ui/links/linkform.h"

#include "models/identity/linkrules.h"
#include "ui/links/linkreading.h"
#include "ui/shell/format.h"
#include "ui/text/links.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace passages {

namespace {

constexpr int NoteHeight = 56;

const char* const SameReasons[] = {"same_document",       "same_face_or_biometric",
                                   "confirmed_by_person", "confirmed_by_agency",
                                   "data_error",          "other"};
const char* const DifferentReasons[] = {"different_person",
                                        "twins",
                                        "parent_and_child",
                                        "namesake",
                                        "stolen_document",
                                        "confirmed_by_person",
                                        "confirmed_by_agency",
                                        "data_error",
                                        "other"};

} // namespace

LinkForm::LinkForm(QWidget* parent)
    : QWidget(parent),
      m_state(new theme::Badge),
      m_history(new theme::Text(theme::Size::Small)),
      m_question(new theme::Text(theme::Size::Body, QFont::DemiBold)),
      m_same(new QPushButton),
      m_different(new QPushButton),
      m_reasonLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_reason(new QComboBox),
      m_noteLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_note(new QPlainTextEdit),
      m_notice(new theme::Notice),
      m_record(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Half);
    auto* kinds = new QHBoxLayout;
    kinds->setSpacing(theme::Unit);
    for (QPushButton* button : {m_same, m_different}) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        kinds->addWidget(button, 1);
    }
    m_same->setObjectName(QStringLiteral("samePerson"));
    m_different->setObjectName(QStringLiteral("twoPeople"));
    m_record->setObjectName(QStringLiteral("recordDecision"));
    m_reason->setMinimumContentsLength(1);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(NoteHeight);
    m_record->setDefault(true);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_question);
    column->addWidget(m_state);
    column->addWidget(m_history);
    column->addLayout(kinds);
    column->addSpacing(theme::Half);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    column->addWidget(m_notice);
    column->addSpacing(theme::Half);
    column->addWidget(m_record);
    connect(m_same, &QPushButton::clicked, this, [this] { choose(LinkDecision::Kind::Same); });
    connect(m_different, &QPushButton::clicked, this, [this] { choose(LinkDecision::Kind::Different); });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &LinkForm::adapt);
    connect(m_note, &QPlainTextEdit::textChanged, this, &LinkForm::adapt);
    connect(m_record, &QPushButton::clicked, this, &LinkForm::submit);
    for (QWidget* field : std::initializer_list<QWidget*>{m_same, m_different, m_reason, m_note, m_record})
        field->installEventFilter(this);
    setLink({}, false);
}

std::optional<LinkDecision::Kind> LinkForm::kind() const {
    if (m_same->isChecked())
        return LinkDecision::Kind::Same;
    return m_different->isChecked() ? std::optional(LinkDecision::Kind::Different) : std::nullopt;
}

void LinkForm::setLink(const std::optional<PossibleLink>& link, bool reveals) {
    const bool isAnother =
        !link || !m_link || link->number != m_link->number ||
        (decisionInForce(link->decisions) != nullptr) != (decisionInForce(m_link->decisions) != nullptr);
    m_link = link;
    m_reveals = reveals;
    if (isAnother)
        reset();
    retranslate();
}

void LinkForm::reset() {
    for (QPushButton* button : {m_same, m_different})
        button->setChecked(false);
    m_note->clear();
    m_notice->clear();
    fillReasons();
    adapt();
}

void LinkForm::choose(LinkDecision::Kind kind) {
    if (!m_link || decisionInForce(m_link->decisions) != nullptr)
        return;
    m_same->setChecked(kind == LinkDecision::Kind::Same);
    m_different->setChecked(kind == LinkDecision::Kind::Different);
    fillReasons();
    adapt();
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

/// None is chosen beforehand: a reason that nobody chose is none.
void LinkForm::fillReasons() {
    const QVariant chosen = m_reason->currentData();
    const QSignalBlocker quiet(m_reason);
    m_reason->clear();
    const auto add = [this](const char* code) {
        m_reason->addItem(text::linkReasonWord(code), QString::fromLatin1(code));
    };
    if (kind() == LinkDecision::Kind::Same)
        for (const char* code : SameReasons)
            add(code);
    else if (kind() == LinkDecision::Kind::Different)
        for (const char* code : DifferentReasons)
            add(code);
    m_reason->setPlaceholderText(kind() ? tr("Choose a reason") : tr("First say which"));
    m_reason->setCurrentIndex(chosen.isValid() ? m_reason->findData(chosen) : -1);
}

void LinkForm::adapt() {
    const bool isDecided = m_link && decisionInForce(m_link->decisions) != nullptr;
    const bool isNoted = !m_note->toPlainText().trimmed().isEmpty();
    m_reason->setEnabled(kind().has_value());
    m_record->setEnabled(m_link && isNoted && (isDecided || (kind() && m_reason->currentIndex() >= 0)));
}

void LinkForm::submit() {
    if (!m_record->isEnabled() || !m_link)
        return;
    m_record->setEnabled(false);
    m_notice->clear();
    // One line is kept: a note is shown in tables and in the audit log's detail.
    const QString note = m_note->toPlainText().simplified();
    if (const LinkDecision* decision = decisionInForce(m_link->decisions))
        Q_EMIT undone(decision->number, note);
    else
        Q_EMIT decided(*kind(), m_reason->currentData().toString(), note);
}

void LinkForm::refuse(const Error& error) {
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    adapt();
}

bool LinkForm::eventFilter(QObject* watched, QEvent* event) {
    // The window's own Esc would leave the page with what was written.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isField = watched == m_reason || watched == m_note;
        if (isEnter && isField && !(key->modifiers() & Qt::ShiftModifier)) {
            submit();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            reset();
            Q_EMIT givenUp();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Every decision that was made, in force or taken back, in its author's words.
QString LinkForm::history() const {
    QStringList lines;
    for (const LinkDecision& made : m_link->decisions) {
        QString line = QStringLiteral("%1 · %2 · %3")
                           .arg(text::linkDecisionWord(made.kind), format::text(made.by),
                                format::text(made.at.iso().substr(0, 10)));
        if (made.blind)
            line += QStringLiteral(" · ") + tr("decided blind");
        line += QStringLiteral("\n%1: “%2”").arg(text::linkReasonWord(made.reason), format::text(made.note));
        if (made.undone)
            line += QLatin1Char('\n') + tr("taken back by %1 on %2: “%3”", "account, date, reason")
                                            .arg(format::text(made.undone->by),
                                                 format::text(made.undone->at.iso().substr(0, 10)),
                                                 format::text(made.undone->reason));
        lines += line;
    }
    if (m_reveals)
        lines += barOf(m_link->evidence)
                     ? tr("The program had it: %1.", "what a rule says, after a blind decision")
                           .arg(text::likelihoodWord(m_link->probability, m_link->evidence))
                     : tr("The program had it: one person %1.", "how likely, after a blind decision")
                           .arg(text::likelihoodWord(m_link->probability));
    return lines.join(QLatin1Char('\n'));
}

void LinkForm::retranslate() {
    const LinkDecision* decision = m_link ? decisionInForce(m_link->decisions) : nullptr;
    const bool isDecided = decision != nullptr;
    setVisible(m_link.has_value());
    m_question->setText(tr("One person or two?"));
    m_question->setVisible(!isDecided);
    m_state->setVisible(isDecided);
    if (decision != nullptr) {
        const bool isSame = decision->kind == LinkDecision::Kind::Same;
        m_state->setSign(isSame ? QStringLiteral("person") : QStringLiteral("identities"),
                         text::linkDecisionWord(decision->kind), theme::Tone::Accent);
    }
    m_history->setText(m_link ? history() : QString());
    m_history->setVisible(m_link && !m_link->decisions.empty());
    m_same->setText(text::linkDecisionWord(LinkDecision::Kind::Same));
    m_same->setToolTip(tr("Both are one person (S)"));
    m_different->setText(text::linkDecisionWord(LinkDecision::Kind::Different));
    m_different->setToolTip(tr("They are two people, and stay apart (D)"));
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_noteLabel->setText(isDecided ? tr("Why it is taken back") : tr("What you looked at"));
    m_note->setAccessibleName(m_noteLabel->text());
    m_record->setText(isDecided ? tr("Undo the decision") : tr("Record the decision"));
    for (QWidget* field : std::initializer_list<QWidget*>{m_same, m_different, m_reasonLabel, m_reason})
        field->setVisible(!isDecided);
    fillReasons();
    adapt();
}

void LinkForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace passages
