#pragma once

#include "models/exchange/syncestimate.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/page.h"

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace passages {

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
    QuarantineView* m_quarantine;
};

} // namespace passages
