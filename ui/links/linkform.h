#pragma once

#include "data/base/result.h"
#include "models/desk/linkreview.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace passages {

namespace theme {
class Badge;
class Notice;
class Text;
} // namespace theme

/// What an officer decides on a possible link: one person or two, for a reason, with a note; and, once that
/// is decided, what was decided and how to take it back. Enter records, Esc gives up. GUI thread.
class LinkForm : public QWidget {
    Q_OBJECT
  public:
    explicit LinkForm(QWidget* parent = nullptr);

    /// `reveals`: the program's own weight is on the screen only since the decision.
    void setLink(const std::optional<PossibleLink>& link, bool reveals);
    void choose(LinkDecision::Kind kind);
    /// What was asked for did not happen; says why, and keeps what was written.
    void refuse(const Error& error);
    /// Nothing chosen, nothing written.
    void reset();

  Q_SIGNALS:
    void decided(passages::LinkDecision::Kind kind, const QString& reason, const QString& note);
    void undone(qint64 decision, const QString& reason);
    void givenUp();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    std::optional<LinkDecision::Kind> kind() const;
    void fillReasons();
    void adapt();
    void submit();
    QString history() const;
    void retranslate();

    std::optional<PossibleLink> m_link;
    bool m_reveals = false;
    theme::Badge* m_state;
    theme::Text* m_history;
    theme::Text* m_question;
    QPushButton* m_same;
    QPushButton* m_different;
    theme::Text* m_reasonLabel;
    QComboBox* m_reason;
    theme::Text* m_noteLabel;
    QPlainTextEdit* m_note;
    theme::Notice* m_notice;
    QPushButton* m_record; ///< or undo
};

} // namespace passages
