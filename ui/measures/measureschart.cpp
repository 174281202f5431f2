#include "ui/measures/measureschart.h"

#include "ui/measures/measurewords.h"
#include "ui/shell/format.h"
#include "ui/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QCursor>
#include <QEvent>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QLocale>
#include <QStackedBarSeries>
#include <QToolTip>
#include <algorithm>

namespace passages {

namespace {
constexpr int LeastHeight = 160;
/// Qt Charts cuts a label that comes this near to the next one.
constexpr int LabelGap = 20;
/// What the count's axis takes from the width.
constexpr int AxisWidth = 72;
constexpr double BarShare = 0.62;
constexpr int CountTicks = 4;
constexpr int MonthsAYear = 12;
} // namespace

MeasuresChart::MeasuresChart(QWidget* parent)
    : QChartView(new QChart, parent),
      m_reconciled(new QBarSet({}, this)),
      m_unmatched(new QBarSet({}, this)),
      m_series(new QStackedBarSeries(this)),
      m_time(new QBarCategoryAxis(this)),
      m_count(new QCategoryAxis(this)) {
    setMinimumHeight(LeastHeight);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    m_series->append(m_reconciled);
    m_series->append(m_unmatched);
    m_series->setBarWidth(BarShare);
    QChart* made = chart();
    made->setBackgroundRoundness(0);
    made->setMargins({0, theme::Unit, 0, 0});
    made->layout()->setContentsMargins(0, 0, 0, 0);
    made->addSeries(m_series);
    made->addAxis(m_time, Qt::AlignBottom);
    made->addAxis(m_count, Qt::AlignLeft);
    m_series->attachAxis(m_time);
    m_series->attachAxis(m_count);
    made->legend()->hide();
    m_time->setGridLineVisible(false);
    m_count->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    connect(m_series, &QAbstractBarSeries::hovered, this, &MeasuresChart::explain);
    applyTheme();
}

void MeasuresChart::setMeasures(const Measures& measures, Country from) {
    m_measures = measures;
    m_from = from;
    show();
}

void MeasuresChart::clear() {
    m_measures = {};
    show();
}

std::size_t MeasuresChart::room() const {
    const int label = QFontMetrics(theme::font()).horizontalAdvance(QStringLiteral("2026-12")) + LabelGap;
    return static_cast<std::size_t>(std::max(MonthsAYear, (width() - AxisWidth) / label));
}

void MeasuresChart::show() {
    m_buckets = buckets(m_measures, m_from, room());
    m_reconciled->remove(0, m_reconciled->count());
    m_unmatched->remove(0, m_unmatched->count());
    QStringList labels;
    std::int64_t most = 0;
    for (const MeasureBucket& bucket : m_buckets) {
        *m_reconciled << static_cast<qreal>(bucket.counts.reconciled);
        *m_unmatched << static_cast<qreal>(bucket.counts.unmatched());
        labels += labelOf(bucket);
        most = std::max(most, bucket.counts.exchanged);
    }
    m_reconciled->setLabel(tr("reconciled"));
    m_unmatched->setLabel(tr("unmatched"));
    m_time->setCategories(labels);
    // Whole steps only: there are no half records.
    const std::int64_t step = roundStep(std::max<std::int64_t>(1, (most + CountTicks - 1) / CountTicks));
    for (const QString& label : m_count->categoriesLabels())
        m_count->remove(label);
    m_count->setRange(0, static_cast<qreal>(step * CountTicks));
    for (int tick = 0; tick <= CountTicks; ++tick)
        m_count->append(format::number(step * tick), static_cast<qreal>(step * tick));
    setAccessibleName(tr("Records by time, reconciled and unmatched"));
}

/// Up to twelve months are told apart by their short names, which always have room.
QString MeasuresChart::labelOf(const MeasureBucket& bucket) const {
    if (bucket.months == 1 && m_buckets.size() <= MonthsAYear)
        return QLocale().standaloneMonthName(static_cast<int>(bucket.month), QLocale::ShortFormat);
    return bucketLabel(bucket);
}

void MeasuresChart::explain(bool entered, int index) {
    if (!entered || index < 0 || static_cast<std::size_t>(index) >= m_buckets.size()) {
        QToolTip::hideText();
        return;
    }
    const MeasureBucket& bucket = m_buckets[static_cast<std::size_t>(index)];
    QToolTip::showText(QCursor::pos(), bucketLabel(bucket) + QLatin1Char('\n') + countsText(bucket.counts),
                       this);
}

void MeasuresChart::applyTheme() {
    QChart* made = chart();
    made->setBackgroundBrush(theme::fill(theme::Tone::Card));
    setBackgroundBrush(theme::fill(theme::Tone::Card));
    const QColor bar = theme::fill(theme::Tone::Accent);
    m_reconciled->setBrush(bar);
    m_reconciled->setPen(QPen(bar));
    m_unmatched->setBrush(QBrush(bar, Qt::BDiagPattern));
    m_unmatched->setPen(QPen(bar));
    const QFont small = theme::font(theme::Size::Small);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_time), static_cast<QAbstractAxis*>(m_count)}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(theme::ink(theme::Tone::Text));
        axis->setLinePenColor(theme::fill(theme::Tone::Border));
        axis->setGridLineColor(theme::fill(theme::Tone::Border));
    }
}

void MeasuresChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        show();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTheme();
    QChartView::changeEvent(event);
}

void MeasuresChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    if (buckets(m_measures, m_from, room()).size() != m_buckets.size())
        show();
}

} // namespace passages
