#pragma once

#include <QDialog>

class QGridLayout;
class QPushButton;

namespace passages {

namespace theme {
class Text;
}

/// Every key that does something, in words. GUI thread.
class ShortcutsPanel : public QDialog {
    Q_OBJECT
  public:
    explicit ShortcutsPanel(QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    theme::Text* m_title;
    QGridLayout* m_grid;
    QPushButton* m_close;
};

} // namespace passages
