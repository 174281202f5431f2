#include "ui/theme/card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace passages::theme {

Card::Card(QWidget* parent) : QFrame(parent) {
    setFrameShape(QFrame::NoFrame);
    setContentsMargins(1, 1, 1, 1);
}

void Card::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Card::clearTone() {
    setTone(Tone::Card);
}

int Card::heightForWidth(int width) const {
    return QFrame::heightForWidth(qMin(width, maximumWidth()));
}

void Card::paintEvent(QPaintEvent*) {
    const bool plain = m_tone == Tone::Card;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(plain ? fill(Tone::Card) : wash(m_tone));
    painter.setPen(QPen(fill(plain ? Tone::Border : m_tone), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Unit - 2, Unit - 2);
}

Text::Text(Size size, QFont::Weight weight, Tone tone, QWidget* parent) : QLabel(parent), m_tone(tone) {
    setFont(theme::font(size, weight));
    setWordWrap(true);
    paintTone();
}

void Text::setTone(Tone tone) {
    m_tone = tone;
    paintTone();
}

int Text::heightForWidth(int width) const {
    return QLabel::heightForWidth(qMin(width, maximumWidth()));
}

void Text::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        paintTone();
    QLabel::changeEvent(event);
}

void Text::paintTone() {
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink(m_tone));
    setPalette(own);
}

Badge::Badge(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_word(new Text(Size::Small, QFont::DemiBold)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Half);
    row->addWidget(m_icon);
    row->addWidget(m_word, 1);
}

void Badge::setSign(const QString& iconName, const QString& word, Tone tone) {
    m_icon->setPixmap(icon(iconName, tone).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_word->setText(word);
    m_word->setTone(tone);
    setAccessibleName(word);
}

QString Badge::word() const {
    return m_word->text();
}

} // namespace passages::theme
