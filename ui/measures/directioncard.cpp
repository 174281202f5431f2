#include "ui/measures/directioncard.h"

#include "ui/measures/measurewords.h"
#include "ui/shell/format.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace passages {

DirectionCard::DirectionCard(Country from, Country to, QWidget* parent)
    : QAbstractButton(parent),
      m_from(from),
      m_to(to),
      m_title(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_rate(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_counts(new theme::Text),
      m_source(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Double, theme::Unit + theme::Half, theme::Double,
                               theme::Unit + theme::Half);
    column->setSpacing(theme::Half);
    for (theme::Text* text : {m_title, m_rate, m_counts, m_source}) {
        text->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(text);
    }
    column->addStretch(1);
    retranslate();
}

void DirectionCard::setDirection(const std::optional<MeasureDirection>& direction) {
    m_direction = direction;
    retranslate();
}

void DirectionCard::retranslate() {
    m_title->setText(directionText(m_from, m_to));
    if (m_direction) {
        const MeasureCounts& counts = m_direction->counts;
        m_rate->setText(tr("%1 reconciled").arg(rateText(counts)));
        m_counts->setText(tr("%1 of %2 exchanged, %3 unmatched\n%4 indicating an exit")
                              .arg(format::number(counts.reconciled), format::number(counts.exchanged),
                                   format::number(counts.unmatched()),
                                   format::number(counts.indicatingExit)));
        m_source->setText(m_direction->isReceived ? tr("as received")
                                                  : tr("as given, by the agency’s own feed"));
    } else {
        m_rate->setText(QStringLiteral("—"));
        m_counts->clear();
        m_source->clear();
    }
    setAccessibleName(
        QStringList{m_title->text(), m_rate->text(), m_counts->text()}.join(QStringLiteral(", ")));
    updateGeometry();
}

QSize DirectionCard::sizeHint() const {
    return layout()->sizeHint();
}

QSize DirectionCard::minimumSizeHint() const {
    return layout()->minimumSize();
}

void DirectionCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void DirectionCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    painter.setBrush(isChecked() ? theme::wash(theme::Tone::Accent) : theme::fill(theme::Tone::Card));
    painter.setPen(QPen(theme::fill(strong ? theme::Tone::Accent : theme::Tone::Border), hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::Unit - 2, theme::Unit - 2);
}

} // namespace passages
