#pragma once

#include "data/base/result.h"
#include "data/lead/leadstore.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace passages {

namespace theme {
class Notice;
class Text;
} // namespace theme

/// Asks what an officer decides on a lead after looking into it, and why: never without a reason and a note.
/// GUI thread.
class DecisionPanel : public QDialog {
    Q_OBJECT
  public:
    explicit DecisionPanel(QWidget* parent = nullptr);

    void ask(const StoredLead& lead);
    /// What was asked for did not happen; says why, and keeps what was written.
    void refuse(const Error& error);

  Q_SIGNALS:
    void decided(qint64 lead, passages::LeadDecision::Kind kind, const QString& reason, const QString& note);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    LeadDecision::Kind kind() const;
    void fillReasons();
    void explain();
    void adaptButton();
    void submit();
    void retranslate();

    StoredLead m_lead;
    theme::Text* m_title;
    theme::Text* m_subject;
    QButtonGroup* m_kinds;
    QRadioButton* m_setAside;
    QRadioButton* m_keep;
    QRadioButton* m_reopen;
    theme::Text* m_kindText;
    theme::Text* m_reasonLabel;
    QComboBox* m_reason;
    theme::Text* m_reasonText; ///< the whole sentence: the list may cut it
    theme::Text* m_noteLabel;
    QPlainTextEdit* m_note;
    theme::Notice* m_notice;
    QPushButton* m_cancel;
    QPushButton* m_decide;
};

} // namespace passages
