#pragma once

#include "data/feed/subscription.h"
#include "ui/theme/card.h"

#include <optional>

class QGridLayout;

namespace passages {

/// One feed: whose it is, how far it is taken in, how fresh, and what went wrong last. GUI thread.
class FeedCard : public theme::Card {
    Q_OBJECT
  public:
    explicit FeedCard(QWidget* parent = nullptr);
    void setFeed(const Subscription& subscription, const std::optional<FeedState>& state);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void addFact(QGridLayout* grid, int row, theme::Text*& name, theme::Text*& value);

    Subscription m_subscription;
    FeedState m_state;
    theme::Text* m_title;
    theme::Text* m_owner;
    theme::Badge* m_freshness;
    theme::Text* m_completeName;
    theme::Text* m_complete;
    theme::Text* m_segmentsName;
    theme::Text* m_segments;
    theme::Text* m_successName;
    theme::Text* m_success;
    theme::Text* m_signerName;
    theme::Text* m_signer;
    theme::Text* m_placeName;
    theme::Text* m_place;
    theme::Text* m_error;
    theme::Text* m_expiry;
};

} // namespace passages
