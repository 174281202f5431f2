#pragma once

#include "ui/report/pagestyle.h"

#include <QString>
#include <QTextLayout>
#include <Qt>
#include <memory>

namespace passages::report {

struct TextStyle {
    QFont font = report::font(9);
    QColor colour = colour::Text;
    Qt::Alignment alignment = Qt::AlignLeft;
    double lineSpacing = 1.0;
};

/// Text set in lines of a width. One thread.
class TextBox {
  public:
    TextBox(const QString& text, double width, const TextStyle& style = {});
    double height() const { return m_height; }
    /// Of the widest line.
    double naturalWidth() const { return m_naturalWidth; }
    void paint(QPainter& painter, QPointF topLeft) const;

  private:
    std::unique_ptr<QTextLayout> m_layout;
    QColor m_colour;
    double m_height = 0;
    double m_naturalWidth = 0;
};

} // namespace passages::report
