#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>

namespace passages::theme {

/// A ground for one thing that belongs together: rounded, with a hairline. Give it a layout. GUI thread.
class Card : public QFrame {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr);
    /// A faint tone for the ground and a full one for the border; none: the plain card.
    void setTone(Tone tone);
    void clearTone();
    /// Asked for more width than it may have, it answers for what it will get.
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Tone m_tone = Tone::Card;
};

/// A label in a size of the type scale and in a tone; its text wraps, so that it is never cut. GUI thread.
class Text : public QLabel {
    Q_OBJECT
  public:
    explicit Text(Size size = Size::Small, QFont::Weight weight = QFont::Normal, Tone tone = Tone::Text,
                  QWidget* parent = nullptr);
    void setTone(Tone tone);
    int heightForWidth(int width) const override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void paintTone();

    Tone m_tone;
};

/// An icon and a word in a tone: an outcome, a verdict, a freshness. Never the colour alone. GUI thread.
class Badge : public QWidget {
    Q_OBJECT
  public:
    explicit Badge(QWidget* parent = nullptr);
    void setSign(const QString& iconName, const QString& word, Tone tone);
    QString word() const;

  private:
    QLabel* m_icon;
    Text* m_word;
};

} // namespace passages::theme
