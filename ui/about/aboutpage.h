#pragma once

#include "ui/about/selfcheck.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/page.h"

#include <optional>

class QGridLayout;
class QPushButton;
class QSpinBox;

namespace passages {

class Settings;
namespace theme {
class Text;
class Notice;
} // namespace theme

/// What the program is, and whether what it stands on is sound. GUI thread.
class AboutPage : public Page {
    Q_OBJECT
  public:
    AboutPage(DeskThread& desk, Settings& settings, QWidget* parent = nullptr);

    void display(const SelfCheck& check);
    void enter() override;
    void forget() override;

  Q_SIGNALS:
    void shown(bool good);
    void idleMinutesChanged(int minutes);
    void syncMinutesChanged(int minutes);

  protected:
    void retranslate() override;

  private:
    void fill();

    DeskThread& m_desk;
    std::optional<SelfCheck> m_check;
    theme::Text* m_title;
    theme::Text* m_program;
    theme::Notice* m_summary;
    QGridLayout* m_grid;
    QWidget* m_list;
    theme::Text* m_idleLabel;
    QSpinBox* m_idle;
    theme::Text* m_syncLabel;
    QSpinBox* m_sync;
    theme::Text* m_bandwidthLabel;
    QSpinBox* m_bandwidth;
    theme::Text* m_licenceTitle;
    theme::Text* m_licence;
    QPushButton* m_again;
};

/// Its name and what was found, in words.
struct SelfCheckWords {
    QString name;
    QString finding;
};
SelfCheckWords wordsOf(const SelfCheck::Item& item);

} // namespace passages
