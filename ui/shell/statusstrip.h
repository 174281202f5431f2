#pragma once

#include "data/feed/subscription.h"
#include "models/exchange/syncestimate.h"

#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace passages {

namespace theme {
class Badge;
}

/// The line below every page: how far each feed is complete and how fresh that is, and the sync that runs.
/// GUI thread.
class StatusStrip : public QWidget {
    Q_OBJECT
  public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void setFeeds(const std::vector<FeedState>& states);
    void showSync(const SyncEstimate& estimate);
    void endSync();
    /// When it synchronizes again by itself, and whether the last time failed; nothing: only when asked.
    void setNextSync(const std::optional<Instant>& next, bool afterFailure);
    /// After how many seconds without a success a feed is doubtful.
    void setMostSilence(std::int64_t seconds);
    QString nextText() const;
    /// A short word on what has just ended; stays until the next one.
    void say(const QString& text);
    QString syncText() const;

  Q_SIGNALS:
    void cancelRequested();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void showFeeds();
    void showEstimate();
    void showNext();
    void retranslate();

    std::vector<FeedState> m_states;
    SyncEstimate m_estimate;
    QTimer m_clock; // freshness passes by itself
    QTimer m_second;
    std::optional<Instant> m_next;
    bool m_afterFailure = false;
    std::int64_t m_mostSilence = 0;
    QHBoxLayout* m_feeds;
    QWidget* m_sync;
    QLabel* m_syncText;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QLabel* m_said;
    QLabel* m_nextLabel;
};

} // namespace passages
