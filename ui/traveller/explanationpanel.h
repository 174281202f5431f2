#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QTextBrowser;
class QToolButton;

namespace passages {

/// What stands under an answer, beside the page: opens from a card or a row, closes by Esc. Made again from
/// its source when language, scheme or date change. GUI thread.
class ExplanationPanel : public QFrame {
    Q_OBJECT
  public:
    explicit ExplanationPanel(QWidget* parent = nullptr);

    /// `html` is asked for again whenever the words change.
    void open(std::function<QString()> html);
    void refresh();
    QTextBrowser& text() { return *m_text; }

  Q_SIGNALS:
    void recordWanted(const QString& source);
    /// The days of a rule: of its total "minimum", "recorded" or "maximum".
    void ledgerWanted(const QString& rule, const QString& total);
    void factWanted(const QString& fact);
    void closed();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void retranslate();

    std::function<QString()> m_html;
    QLabel* m_title;
    QToolButton* m_close;
    QTextBrowser* m_text;
};

} // namespace passages
