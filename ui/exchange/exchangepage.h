#pragma once

#include "models/exchange/syncestimate.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace passages {

class HistoryView;
class QuarantineView;
namespace theme {
class Notice;
class Text;
} // namespace theme

/// Everything the exchange page shows of the cache.
struct ExchangeView {
    std::vector<Subscription> feeds;
    std::vector<FeedState> states;
    std::optional<std::vector<QuarantineItem>> quarantine; ///< nothing: this role may not look
    std::vector<SyncAttempt> history;
};

/// The feeds, how far they are taken in, and what was set aside. GUI thread.
class ExchangePage : public Page {
    Q_OBJECT
  public:
    explicit ExchangePage(DeskThread& desk, QWidget* parent = nullptr);

    void setSession(const Session& session);
    void display(const Result<ExchangeView>& view);
    void beginSync();
    void showSync(const SyncEstimate& estimate);
    void endSync(const Desk::SyncOutcome& outcome);
    void refuseSync(const Error& error);

    void enter() override;
    void focusFilter() override;
    void forget() override;

  Q_SIGNALS:
    void syncRequested();
    void cancelRequested();
    void shown(int feeds);
    void statesChanged(const std::vector<passages::FeedState>& states);

  protected:
    void retranslate() override;

  private:
    void fillCards();
    void retryItem(qint64 item);
    void dismissItem(qint64 item);
    void sayOfItem(theme::Tone tone, const std::function<QString()>& words);
    QString outcomeText(const Desk::SyncOutcome& outcome) const;

    DeskThread& m_desk;
    Session m_session;
    ExchangeView m_view;
    SyncEstimate m_estimate;
    bool m_syncing = false;
    theme::Text* m_title;
    theme::Text* m_progressText;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QPushButton* m_sync;
    theme::Notice* m_notice;
    theme::Notice* m_error;
    QHBoxLayout* m_cards;
    QTabWidget* m_tabs;
    QuarantineView* m_quarantine;
    HistoryView* m_history;
};

} // namespace passages
