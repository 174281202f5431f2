#include "ui/report/textbox.h"

#include <QPainter>
#include <QTextOption>

namespace passages::report {

TextBox::TextBox(const QString& text, double width, const TextStyle& style)
    : m_layout(std::make_unique<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator), style.font)),
      m_colour(style.colour) {
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height() * style.lineSpacing;
        m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth());
    }
    m_layout->endLayout();
}

void TextBox::paint(QPainter& painter, QPointF topLeft) const {
    painter.setPen(m_colour);
    m_layout->draw(&painter, topLeft);
}

} // namespace passages::report
