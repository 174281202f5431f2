#pragma once

#include "data/base/result.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace passages {

class LanguageSwitch;
namespace theme {
class Notice;
class Text;
} // namespace theme

/// Who signs in to which cache. Says in place what went wrong; forgets the passphrase at once. GUI thread.
class SignInPage : public Page {
    Q_OBJECT
  public:
    explicit SignInPage(QWidget* parent = nullptr);

    void setCachePath(const QString& path);
    QString cachePath() const;
    void setAccount(const QString& name);
    LanguageSwitch* languageSwitch() const { return m_language; }

    /// The key is being derived: nothing can be typed until `refuse` or the end of the page.
    void setBusy(bool busy);
    void refuse(const Error& error);

    void enter() override;
    void forget() override;

  Q_SIGNALS:
    void signInRequested(const QString& cachePath, const QString& account, const QString& passphrase);

  protected:
    void retranslate() override;

  private:
    void browse();
    void submit();
    void adaptButton();

    LanguageSwitch* m_language;
    theme::Text* m_title;
    theme::Text* m_subtitle;
    QLabel* m_cacheLabel;
    QLineEdit* m_cache;
    QPushButton* m_browse;
    QLabel* m_accountLabel;
    QLineEdit* m_account;
    QLabel* m_passphraseLabel;
    QLineEdit* m_passphrase;
    theme::Notice* m_error;
    QPushButton* m_signIn;
    theme::Text* m_legal;
    bool m_busy = false;
};

} // namespace passages
