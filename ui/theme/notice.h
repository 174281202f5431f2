#pragma once

#include "ui/theme/card.h"

#include <functional>

namespace passages::theme {

/// A line of its own that says something: an error where it happened, a caution, a success. Its text can be
/// selected; hidden while it has none. GUI thread.
class Notice : public Card {
    Q_OBJECT
  public:
    explicit Notice(QWidget* parent = nullptr);
    /// `text` is asked again when the language changes.
    void say(Tone tone, std::function<QString()> text);
    void clear();
    QString text() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    std::function<QString()> m_words;
    QLabel* m_icon;
    Text* m_text;
};

/// What stands where there is nothing yet: an icon, what it is, and what to do. GUI thread.
class EmptyState : public QWidget {
    Q_OBJECT
  public:
    explicit EmptyState(QWidget* parent = nullptr);
    void say(const QString& iconName, const QString& heading, const QString& text);
    QString heading() const;
    QString text() const;

  private:
    QLabel* m_icon;
    Text* m_heading;
    Text* m_text;
};

} // namespace passages::theme
