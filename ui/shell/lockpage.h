#pragma once

#include "data/base/result.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;

namespace passages {

class LanguageSwitch;
namespace theme {
class Notice;
class Text;
} // namespace theme

/// Covers everything until the passphrase is given again. GUI thread.
class LockPage : public Page {
    Q_OBJECT
  public:
    explicit LockPage(QWidget* parent = nullptr);
    void setAccount(const QString& name);
    LanguageSwitch* languageSwitch() const { return m_language; }
    void setBusy(bool busy);
    void refuse(const Error& error);
    void enter() override;
    void forget() override;

  Q_SIGNALS:
    void unlockRequested(const QString& passphrase);
    void signOutRequested();

  protected:
    void retranslate() override;

  private:
    void submit();

    LanguageSwitch* m_language;
    QString m_account;
    theme::Text* m_title;
    theme::Text* m_text;
    QLineEdit* m_passphrase;
    theme::Notice* m_error;
    QPushButton* m_unlock;
    QPushButton* m_signOut;
    bool m_busy = false;
};

} // namespace passages
