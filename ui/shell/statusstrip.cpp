#include "ui/shell/statusstrip.h"

#include "ui/shell/feedwords.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>
#include <cmath>

namespace passages {

namespace {
constexpr int StripHeight = 40;
constexpr int BarWidth = 112;
constexpr int ClockMilliseconds = 30'000;
constexpr int BarSteps = 1000;
} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent),
      m_feeds(new QHBoxLayout),
      m_sync(new QWidget),
      m_syncText(new QLabel),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton),
      m_said(new QLabel),
      m_nextLabel(new QLabel) {
    setFixedHeight(StripHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::Double, 0, theme::Double, 0);
    row->setSpacing(theme::Double);
    m_feeds->setSpacing(theme::Triple);
    row->addLayout(m_feeds);
    row->addStretch(1);
    row->addWidget(m_said);
    row->addWidget(m_nextLabel);
    row->addWidget(m_sync);
    auto* sync = new QHBoxLayout(m_sync);
    sync->setContentsMargins(0, 0, 0, 0);
    sync->addWidget(m_syncText);
    m_bar->setRange(0, BarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(BarWidth, theme::Unit + theme::Half);
    sync->addWidget(m_bar);
    sync->addWidget(m_cancel);
    m_cancel->setAutoDefault(false);
    m_cancel->setFixedHeight(theme::RowHeight - theme::Half);
    m_sync->hide();
    connect(m_cancel, &QPushButton::clicked, this, &StatusStrip::cancelRequested);
    m_clock.setInterval(ClockMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &StatusStrip::showFeeds);
    m_clock.start();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatusStrip::showNext);
    retranslate();
}

void StatusStrip::setFeeds(const std::vector<FeedState>& states) {
    m_states = states;
    showFeeds();
}

void StatusStrip::showFeeds() {
    while (QLayoutItem* item = m_feeds->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_states.empty()) {
        m_feeds->addWidget(new QLabel(tr("No feed is subscribed")));
        return;
    }
    const Instant now = Instant::now();
    for (const FeedState& state : m_states) {
        auto* feed = new QWidget;
        auto* row = new QHBoxLayout(feed);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::Unit);
        row->addWidget(new QLabel(completeToText(state)));
        const FreshnessSign sign = signOf(freshnessOf(state, now, m_mostSilence));
        auto* badge = new theme::Badge;
        badge->setSign(sign.icon, sign.word, sign.tone);
        row->addWidget(badge);
        QString tip = state.completeTo ? format::utcTime(*state.completeTo) : QString();
        if (!state.lastError.empty())
            tip += QLatin1Char('\n') + text::errorSentence(errorOf(state));
        feed->setToolTip(tip.trimmed());
        m_feeds->addWidget(feed);
    }
}

void StatusStrip::showSync(const SyncEstimate& estimate) {
    m_estimate = estimate;
    m_said->clear();
    showEstimate();
    m_sync->show();
    showNext();
}

void StatusStrip::showEstimate() {
    m_syncText->setText(progressText(m_estimate));
    m_bar->setValue(static_cast<int>(std::lround(m_estimate.share() * BarSteps)));
    m_bar->setAccessibleName(m_syncText->text());
}

void StatusStrip::endSync() {
    m_sync->hide();
    showNext();
}

void StatusStrip::say(const QString& text) {
    m_said->setText(text);
}

void StatusStrip::setNextSync(const std::optional<Instant>& next, bool afterFailure) {
    m_next = next;
    m_afterFailure = afterFailure;
    showNext();
}

void StatusStrip::setMostSilence(std::int64_t seconds) {
    m_mostSilence = seconds;
    showFeeds();
}

/// Counts down while nothing runs.
void StatusStrip::showNext() {
    const bool isShown = m_next && m_sync->isHidden();
    m_nextLabel->setVisible(isShown);
    isShown ? m_second.start() : m_second.stop();
    if (!isShown)
        return;
    const std::int64_t left = std::max<std::int64_t>(0, *m_next - Instant::now());
    // By the minute, until it is the last one: a number that changes each second draws the eye.
    const QString when = format::duration(left < 60 ? left : (left + 59) / 60 * 60);
    m_nextLabel->setText(m_afterFailure ? tr("Next try in %1").arg(when) : tr("Next sync in %1").arg(when));
}

QString StatusStrip::nextText() const {
    return m_nextLabel->isHidden() ? QString() : m_nextLabel->text();
}

QString StatusStrip::syncText() const {
    return m_sync->isHidden() ? QString() : m_syncText->text();
}

void StatusStrip::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop the sync; what is wholly taken in stays"));
    m_said->clear();
    showEstimate();
    showNext();
    showFeeds();
}

void StatusStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::fill(theme::Tone::Card));
    painter.fillRect(QRect(0, 0, width(), 1), theme::fill(theme::Tone::Border));
}

} // namespace passages
