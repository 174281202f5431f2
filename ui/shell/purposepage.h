#pragma once

#include "models/desk/desk.h"
#include "ui/shell/page.h"

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace passages {

namespace theme {
class Notice;
class Text;
} // namespace theme

/// Asks why records are read, before anyone's are: a purpose and a case. GUI thread.
class PurposePage : public Page {
    Q_OBJECT
  public:
    explicit PurposePage(QWidget* parent = nullptr);

    /// What stands now, to be changed; nothing: none was given yet, and there is no way round it.
    void setPurpose(const std::optional<Purpose>& purpose);
    /// "training" is offered for a training cache alone.
    void setTraining(bool training);
    void refuse(const Error& error);
    void enter() override;
    void focusFilter() override;
    void forget() override;

  Q_SIGNALS:
    void chosen(const passages::Purpose& purpose);
    void cancelled();

  protected:
    void retranslate() override;

  private:
    void submit();
    void adaptButton();

    theme::Text* m_title;
    theme::Text* m_text;
    theme::Text* m_purposeLabel;
    QButtonGroup* m_purposes;
    QLabel* m_caseLabel;
    QLineEdit* m_case;
    theme::Notice* m_error;
    QPushButton* m_continue;
    QPushButton* m_cancel;
};

} // namespace passages
