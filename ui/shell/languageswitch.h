#pragma once

#include "translations/catalogues.h"

#include <QWidget>

class QPushButton;

namespace passages {

/// EN | FR: the language of the running window. GUI thread.
class LanguageSwitch : public QWidget {
    Q_OBJECT
  public:
    explicit LanguageSwitch(QWidget* parent = nullptr);

  Q_SIGNALS:
    void chosen(passages::Language language);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QPushButton* m_english;
    QPushButton* m_french;
};

} // namespace passages
