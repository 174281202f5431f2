#pragma once

#include <QWidget>

namespace passages {

/// Explains the timeline's signs: each pattern with its word, in as many rows as its width asks for. GUI
/// thread.
class TimelineLegend : public QWidget {
    Q_OBJECT
  public:
    explicit TimelineLegend(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void retranslate();
    int heightFor(int width) const;
};

} // namespace passages
