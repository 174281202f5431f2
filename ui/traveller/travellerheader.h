#pragma once

#include "models/desk/desk.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;
class QProgressBar;
class QToolButton;

namespace passages {

namespace theme {
class Text;
}

/// Who it is, as of when, and the way to the report. GUI thread.
class TravellerHeader : public QWidget {
    Q_OBJECT
  public:
    explicit TravellerHeader(QWidget* parent = nullptr);

    void setFile(const TravellerFile& file);
    void clear();
    LocalDate asOf() const;
    /// Without telling of it.
    void setAsOf(LocalDate asOf);
    /// Whether the question "what if" is open; without telling of it.
    void setWhatIf(bool open);
    /// Shown while another date is assessed.
    void setBusy(bool busy);

  Q_SIGNALS:
    void asOfChanged(passages::LocalDate asOf);
    void reportWanted();
    void whatIfToggled(bool open);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    QString identityLine() const;
    static QString certainty(const std::vector<PossibleIdentity>& possible);

    std::optional<TravellerFile> m_file;
    theme::Text* m_name;
    theme::Text* m_details;
    theme::Text* m_identity;
    QLabel* m_asOfLabel;
    QDateEdit* m_asOf;
    QToolButton* m_whatIf;
    QProgressBar* m_busy;
    QPushButton* m_report;
};

} // namespace passages
