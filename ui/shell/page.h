#pragma once

#include <QWidget>

namespace passages {

/// One page of the window's stack. GUI thread.
class Page : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;
    /// It is shown now: ask for what it shows.
    virtual void enter() {}
    /// `/` was pressed: the keyboard goes to the field that narrows what is shown.
    virtual void focusFilter() {}
    /// The session ended: nothing of it may stay.
    virtual void forget() {}

  protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;
};

} // namespace passages
