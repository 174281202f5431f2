#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

class QLabel;
class QVBoxLayout;

namespace passages {

namespace theme {
class Badge;
class Text;
} // namespace theme
class TotalsBar;
struct RuleResult;

/// One answer at a glance: title, number, outcome with its sign, details. Opens its explanation by click,
/// Enter or Space. GUI thread.
class AnswerCard : public QAbstractButton {
    Q_OBJECT
  public:
    explicit AnswerCard(QWidget* parent = nullptr);

    struct Words {
        QString title;
        QString figure; ///< the one number that matters
        QString unit;   ///< beside it: "of 730 days"
        QString detail;
        QString spoken; ///< said by a screen reader after the rest
        QString icon;
        QString outcome;
        theme::Tone tone = theme::Tone::Text;
    };
    void setWords(const Words& words);
    /// Shows the bar of the three totals.
    void setTotals(const RuleResult& rule);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    theme::Text* m_title;
    theme::Text* m_figure;
    theme::Badge* m_outcome;
    TotalsBar* m_bar;
    theme::Text* m_detail;
};

} // namespace passages
