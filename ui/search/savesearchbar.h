#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace passages {

/// Keeps the search on the screen under a name: one button, and while the name is being written a field in
/// its place. GUI thread.
class SaveSearchBar : public QWidget {
    Q_OBJECT
  public:
    explicit SaveSearchBar(QWidget* parent = nullptr);

    /// What is there to be saved, and the name proposed for it.
    void offer(const QString& name);
    /// Nothing to be saved.
    void withdraw();
    /// It has been saved: back to the button.
    void finish();

  Q_SIGNALS:
    void named(const QString& name);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void setNaming(bool isNaming);
    void submit();
    void retranslate();

    QString m_proposed;
    QLineEdit* m_name;
    QPushButton* m_save;
    QPushButton* m_cancel;
    QPushButton* m_start;
};

} // namespace passages
