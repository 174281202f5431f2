#include "ui/exchange/exchangepage.h"

#include "ui/exchange/feedcard.h"
#include "ui/exchange/historyview.h"
#include "ui/exchange/quarantineview.h"
#include "ui/shell/feedwords.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace passages {

namespace {
constexpr int MostItems = 10'000;
constexpr int MostAttempts = 1000;
constexpr int BarSteps = 1000;
constexpr int BarWidth = 160;

Result<ExchangeView> read(Desk& desk) {
    ExchangeView view;
    Result<std::vector<Subscription>> feeds = desk.feeds();
    if (!feeds)
        return fail(feeds.error());
    Result<std::vector<FeedState>> states = desk.feedStates();
    if (!states)
        return fail(states.error());
    view.feeds = std::move(*feeds);
    view.states = std::move(*states);
    Result<std::vector<SyncAttempt>> history = desk.syncHistory(MostAttempts);
    if (!history)
        return fail(history.error());
    view.history = std::move(*history);
    if (!desk.may(Permission::ReviewQuarantine))
        return view;
    Result<std::vector<QuarantineItem>> items = desk.quarantine(MostItems);
    if (!items)
        return fail(items.error());
    view.quarantine = std::move(*items);
    return view;
}
} // namespace

ExchangePage::ExchangePage(DeskThread& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_progressText(new theme::Text(theme::Size::Small)),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton),
      m_sync(new QPushButton),
      m_notice(new theme::Notice),
      m_error(new theme::Notice),
      m_cards(new QHBoxLayout),
      m_tabs(new QTabWidget),
      m_quarantine(new QuarantineView),
      m_history(new HistoryView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Double, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit + theme::Half);
    auto* top = new QHBoxLayout;
    m_title->setWordWrap(false);
    m_progressText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bar->setRange(0, BarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(BarWidth, theme::Double);
    m_sync->setDefault(true);
    m_sync->setMinimumHeight(36);
    m_cancel->setMinimumHeight(36);
    m_cancel->setAutoDefault(false);
    top->addWidget(m_title);
    top->addWidget(m_progressText, 1);
    top->addWidget(m_bar);
    top->addWidget(m_cancel);
    top->addWidget(m_sync);
    column->addLayout(top);
    column->addWidget(m_error);
    column->addWidget(m_notice);
    m_cards->setSpacing(theme::Double);
    column->addLayout(m_cards);
    column->addSpacing(theme::Unit);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_quarantine, QString());
    m_tabs->addTab(m_history, QString());
    column->addWidget(m_tabs, 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_cancel)})
        widget->hide();
    connect(m_quarantine, &QuarantineView::retryRequested, this, &ExchangePage::retryItem);
    connect(m_quarantine, &QuarantineView::dismissRequested, this, &ExchangePage::dismissItem);
    connect(m_sync, &QPushButton::clicked, this, &ExchangePage::syncRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ExchangePage::cancelRequested);
    ExchangePage::retranslate();
}

void ExchangePage::setSession(const Session& session) {
    m_session = session;
    m_sync->setVisible(session.may(Permission::Synchronize));
}

void ExchangePage::enter() {
    const auto answer = m_desk.submit([](Desk& desk) { return read(desk); });
    whenDone(answer, this, [this](const Result<ExchangeView>& view) { display(view); });
}

void ExchangePage::display(const Result<ExchangeView>& view) {
    if (!view) {
        m_error->say(theme::Tone::Failed, [error = view.error()] { return text::errorSentence(error); });
        Q_EMIT shown(0);
        return;
    }
    m_error->clear();
    m_view = *view;
    fillCards();
    m_history->setAttempts(m_view.history);
    if (m_view.quarantine)
        m_quarantine->setItems(*m_view.quarantine);
    else
        m_quarantine->setForbidden();
    Q_EMIT statesChanged(m_view.states);
    Q_EMIT shown(static_cast<int>(m_view.feeds.size()));
}

void ExchangePage::fillCards() {
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_view.feeds.empty()) {
        auto* nothing = new theme::Notice;
        m_cards->addWidget(nothing);
        nothing->say(theme::Tone::Muted, [] {
            return tr("No feed is subscribed. A supervisor adds one with “passagesctl feed add”.");
        });
    }
    for (const Subscription& feed : m_view.feeds) {
        const auto state = std::find_if(m_view.states.begin(), m_view.states.end(),
                                        [&feed](const FeedState& each) { return each.feed == feed.name; });
        auto* card = new FeedCard;
        card->setFeed(feed, state == m_view.states.end() ? std::nullopt : std::optional(*state));
        m_cards->addWidget(card, 1);
    }
}

void ExchangePage::beginSync() {
    m_syncing = true;
    m_notice->clear();
    m_estimate.reset();
    m_sync->setEnabled(false);
    m_bar->show();
    m_cancel->show();
    m_cancel->setEnabled(true);
    showSync(m_estimate);
}

void ExchangePage::showSync(const SyncEstimate& estimate) {
    m_estimate = estimate;
    m_progressText->setText(progressText(estimate));
    m_bar->setValue(static_cast<int>(std::lround(estimate.share() * BarSteps)));
    m_bar->setAccessibleName(m_progressText->text());
}

void ExchangePage::endSync(const Desk::SyncOutcome& outcome) {
    m_syncing = false;
    m_progressText->clear();
    m_bar->hide();
    m_cancel->hide();
    m_sync->setEnabled(true);
    const bool failed = std::any_of(outcome.feeds.begin(), outcome.feeds.end(),
                                    [](const SyncReport& report) { return report.error.has_value(); });
    m_notice->say(failed ? theme::Tone::Failed : theme::Tone::Met,
                  [this, outcome] { return outcomeText(outcome); });
    enter();
}

void ExchangePage::refuseSync(const Error& error) {
    endSync({});
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
}

QString ExchangePage::outcomeText(const Desk::SyncOutcome& outcome) const {
    QStringList lines;
    for (const SyncReport& report : outcome.feeds) {
        QString line;
        if (report.segments == 0 && !report.error)
            line = tr("%1: nothing new.").arg(format::text(report.feed));
        else
            line = tr("%1: %2 records taken in, in %3.")
                       .arg(format::text(report.feed), format::number(report.records),
                            format::duration(static_cast<std::int64_t>(std::ceil(report.seconds))));
        const std::int64_t aside =
            std::accumulate(report.quarantined.begin(), report.quarantined.end(), std::int64_t{0},
                            [](std::int64_t sum, const auto& reason) { return sum + reason.second; });
        if (aside > 0)
            line += QLatin1Char(' ') + tr("%1 set aside in quarantine.").arg(format::number(aside));
        if (report.error)
            line += QLatin1Char(' ') + text::errorSentence(*report.error);
        lines += line;
    }
    lines += tr("%1 leads are open.").arg(format::number(outcome.leads));
    return lines.join(QLatin1Char('\n'));
}

void ExchangePage::sayOfItem(theme::Tone tone, const std::function<QString()>& words) {
    m_notice->say(tone, words);
    enter();
}

void ExchangePage::retryItem(qint64 item) {
    const auto answer = m_desk.submit([item](Desk& desk) { return desk.retryQuarantined(item); });
    whenDone(answer, this, [this](const Result<std::optional<std::string>>& reason) {
        if (!reason)
            return m_notice->say(theme::Tone::Failed,
                                 [error = reason.error()] { return text::errorSentence(error); });
        if (*reason)
            return sayOfItem(theme::Tone::Stale, [code = **reason] {
                return tr("Read again; it stays in quarantine: %1").arg(text::quarantineReason(code));
            });
        sayOfItem(theme::Tone::Met,
                  [] { return tr("Read again and taken in. The leads follow with the next sync."); });
    });
}

void ExchangePage::dismissItem(qint64 item) {
    const auto answer = m_desk.submit([item](Desk& desk) { return desk.dismissQuarantined(item); });
    whenDone(answer, this, [this](const Result<void>& dismissed) {
        if (!dismissed)
            return m_notice->say(theme::Tone::Failed,
                                 [error = dismissed.error()] { return text::errorSentence(error); });
        sayOfItem(theme::Tone::Met, [] { return tr("Dismissed. The audit log says who did it."); });
    });
}

void ExchangePage::focusFilter() {
    m_quarantine->setFocus(Qt::ShortcutFocusReason);
}

void ExchangePage::forget() {
    m_view = {};
    m_notice->clear();
    m_error->clear();
    fillCards();
    m_quarantine->setItems({});
    m_history->setAttempts({});
}

void ExchangePage::retranslate() {
    m_title->setText(tr("Exchange"));
    m_tabs->setTabText(0, tr("Quarantine"));
    m_tabs->setTabText(1, tr("History"));
    m_sync->setText(tr("Synchronize now"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop the sync; what is wholly taken in stays"));
    m_progressText->setText(m_syncing ? progressText(m_estimate) : QString());
}

} // namespace passages
