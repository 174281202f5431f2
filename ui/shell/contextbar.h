#pragma once

#include "models/desk/desk.h"
#include "ui/shell/deskthread.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <optional>

class QAction;
class QLabel;
class QPushButton;

namespace passages {

class LanguageSwitch;

/// The line above every page: the marking, why records are read, the language, and who is signed in.
/// GUI thread.
class ContextBar : public QWidget {
    Q_OBJECT
  public:
    explicit ContextBar(QWidget* parent = nullptr);
    void setSession(const Session& session);
    void setPurpose(const std::optional<Purpose>& purpose);
    LanguageSwitch* languageSwitch() const { return m_language; }
    QString markingText() const;

  Q_SIGNALS:
    void changePurposeRequested();
    void lockRequested();
    void signOutRequested();
    void aboutRequested();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void retranslate();
    void showPurpose();

    Session m_session;
    std::optional<Purpose> m_purpose;
    QLabel* m_marking;
    QLabel* m_purposeText;
    QPushButton* m_change;
    LanguageSwitch* m_language;
    QPushButton* m_account;
    QAction* m_about;
    QAction* m_lock;
    QAction* m_signOut;
};

} // namespace passages
