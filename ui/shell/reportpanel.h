#pragma once

#include "ui/shell/reportrun.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace passages {

class Settings;
namespace theme {
class Notice;
class Text;
} // namespace theme

/// Asks what a report is for, shows that it is being written, and then where it lies and that it verifies.
/// GUI thread.
class ReportPanel : public QDialog {
    Q_OBJECT
  public:
    explicit ReportPanel(Settings& settings, QWidget* parent = nullptr);

    /// Opens it for one traveller as of that date.
    void ask(const QString& name, std::int64_t traveller, LocalDate asOf);
    void setBusy();
    void display(const WrittenReport& report);
    void refuse(const Error& error);

  Q_SIGNALS:
    void exportRequested(const passages::ReportRequest& request);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void adaptButton();
    void browse();
    void submit();
    QString language() const;

    Settings& m_settings;
    ReportRequest m_request;
    QString m_name;
    bool m_busy = false;
    theme::Text* m_title;
    theme::Text* m_subject;
    theme::Text* m_languageLabel;
    QButtonGroup* m_languages;
    QRadioButton* m_english;
    QRadioButton* m_french;
    QRadioButton* m_both;
    theme::Text* m_recipientLabel;
    QLineEdit* m_recipient;
    theme::Text* m_authorityLabel;
    QLineEdit* m_authority;
    theme::Text* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    theme::Notice* m_notice;
    QProgressBar* m_bar;
    QPushButton* m_close;
    QPushButton* m_openFolder;
    QPushButton* m_export;
};

} // namespace passages
