#include "ui/traveller/answercard.h"

#include "models/rules/rule.h"
#include "ui/theme/card.h"
#include "ui/traveller/totalsbar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace passages {

AnswerCard::AnswerCard(QWidget* parent)
    : QAbstractButton(parent),
      m_title(new theme::Text(theme::Size::Small, QFont::DemiBold, theme::Tone::Muted)),
      m_figure(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_outcome(new theme::Badge),
      m_bar(new TotalsBar),
      m_detail(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Unit + theme::Half, theme::Unit, theme::Unit + theme::Half,
                               theme::Unit);
    column->setSpacing(2);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_figure, m_outcome, m_bar, m_detail}) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(part);
    }
    column->addStretch(1);
    m_figure->setTextFormat(Qt::RichText);
    m_bar->hide();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void AnswerCard::setWords(const Words& words) {
    m_title->setText(words.title);
    m_figure->setText(words.unit.isEmpty()
                          ? words.figure.toHtmlEscaped()
                          : QStringLiteral("%1 <span style=\"font-size:%2pt; font-weight:normal\">%3</span>")
                                .arg(words.figure.toHtmlEscaped())
                                .arg(static_cast<int>(theme::Size::Small))
                                .arg(words.unit.toHtmlEscaped()));
    m_figure->setVisible(!words.figure.isEmpty());
    m_outcome->setSign(words.icon, words.outcome, words.tone);
    m_outcome->setVisible(!words.outcome.isEmpty());
    m_detail->setText(words.detail);
    m_detail->setVisible(!words.detail.isEmpty());
    QStringList parts;
    for (const QString& part :
         {words.title, words.figure, words.unit, words.outcome, words.detail, words.spoken})
        if (!part.isEmpty())
            parts += part;
    setAccessibleName(parts.join(QStringLiteral(". ")));
    setToolTip(tr("Open the explanation: rule, spans and records"));
    updateGeometry();
}

void AnswerCard::setTotals(const RuleResult& rule) {
    m_bar->setTotals(
        rule.halfDaysMinimum, rule.halfDaysRecorded, rule.halfDaysMaximum, rule.halfDaysThreshold,
        theme::fill(rule.country == Country::Canada ? theme::Tone::Canada : theme::Tone::UnitedStates));
    m_bar->setVisible(rule.halfDaysThreshold > 0);
}

int AnswerCard::heightForWidth(int width) const {
    return layout()->heightForWidth(width);
}

QSize AnswerCard::sizeHint() const {
    return layout()->sizeHint();
}

QSize AnswerCard::minimumSizeHint() const {
    return {150, layout()->minimumSize().height()};
}

void AnswerCard::paintEvent(QPaintEvent*) {
    using theme::Tone;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool raised = underMouse() || isDown();
    painter.setBrush(theme::fill(Tone::Card));
    painter.setPen(hasFocus() ? QPen(theme::fill(Tone::Accent), 2)
                              : QPen(theme::fill(raised ? Tone::ControlBorder : Tone::Border), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::Unit - 2, theme::Unit - 2);
}

void AnswerCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void AnswerCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void AnswerCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace passages
