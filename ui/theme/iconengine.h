#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>

namespace passages::theme {

/// Draws a one-colour SVG of resources/icons in a tone of the scheme in force. GUI thread.
class IconEngine : public QIconEngine {
  public:
    IconEngine(QString name, Tone tone);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;

  private:
    QString m_name;
    Tone m_tone;
};

} // namespace passages::theme
