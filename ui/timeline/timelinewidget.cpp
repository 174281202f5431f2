#include "ui/timeline/timelinewidget.h"

#include "models/traveller/recordrow.h"
#include "ui/text/dates.h"
#include "ui/theme/card.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinechart.h"
#include "ui/timeline/timelinedocument.h"
#include "ui/timeline/timelinelegend.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace passages {

namespace {

constexpr double DaysAround = 7;
constexpr double DaysOfJump = 90;
constexpr double ZoomStep = 1.5;

} // namespace

TimelineWidget::TimelineWidget(QWidget* parent)
    : QWidget(parent),
      m_chart(new TimelineChart(this)),
      m_legend(new TimelineLegend(this)),
      m_title(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_jumpLabel(new QLabel(this)),
      m_jump(new QDateEdit(this)) {
    m_title->setWordWrap(false);
    m_all = addButton(&TimelineWidget::showAll);
    m_fiveYears = addButton(&TimelineWidget::showFiveYears);
    m_oneYear = addButton(&TimelineWidget::showOneYear);
    m_stay = addButton(&TimelineWidget::showStay);
    m_around = addButton(&TimelineWidget::showDaysAround);
    m_zoomOut = addButton(&TimelineWidget::zoomOut);
    m_zoomIn = addButton(&TimelineWidget::zoomIn);
    m_band = addSwitch();
    connect(m_band, &QToolButton::toggled, m_chart, &TimelineChart::showBand);
    m_signs = addSwitch();
    connect(m_signs, &QToolButton::toggled, m_legend, &QWidget::setVisible);
    m_legend->hide(); // both take room: the page opens them where it has some
    m_chart->showBand(false);
    m_export = new QToolButton(this);
    m_export->setObjectName(QStringLiteral("exportTimeline"));
    m_export->setFocusPolicy(Qt::TabFocus);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(new QMenu(m_export));
    for (const TimelineFormat format : {TimelineFormat::Pdf, TimelineFormat::Svg, TimelineFormat::Png})
        m_exports[static_cast<std::size_t>(format)] =
            m_export->menu()->addAction(QString(), this, [this, format] { Q_EMIT exportWanted(format); });
    m_jump->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_jump->setCalendarPopup(true);
    m_jump->setKeyboardTracking(false);
    connect(m_jump, &QDateEdit::dateChanged, this, [this](QDate date) { jumpTo(text::toLocalDate(date)); });
    connect(m_chart, &TimelineChart::sightingClicked, this, [this](int sighting) {
        updateButtons();
        Q_EMIT sightingSelected(sighting);
    });
    connect(m_chart, &TimelineChart::sightingActivated, this, &TimelineWidget::sightingActivated);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(theme::Half);
    tools->addWidget(m_title);
    tools->addSpacing(theme::Unit);
    for (QToolButton* button : {m_all, m_fiveYears, m_oneYear, m_stay, m_around})
        tools->addWidget(button);
    tools->addStretch(1);
    tools->addWidget(m_jumpLabel);
    tools->addWidget(m_jump);
    tools->addSpacing(theme::Unit);
    tools->addWidget(m_zoomOut);
    tools->addWidget(m_zoomIn);
    tools->addWidget(m_band);
    tools->addWidget(m_signs);
    tools->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Half);
    column->addLayout(tools);
    column->addWidget(m_chart, 1);
    column->addWidget(m_legend);
    m_jumpLabel->setBuddy(m_jump);
    retranslate();
    updateButtons();
}

QToolButton* TimelineWidget::addButton(void (TimelineWidget::*action)()) {
    auto* button = new QToolButton(this);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, action);
    return button;
}

QToolButton* TimelineWidget::addSwitch() {
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TimelineWidget::setFile(const TravellerFile& file) {
    m_file = file;
    m_chart->setFile(file);
    const QSignalBlocker quiet(m_jump);
    m_jump->setDateRange(QDate(1990, 1, 1), text::toQDate(file.assessment.asOf));
    m_jump->setDate(text::toQDate(file.assessment.asOf));
    updateButtons();
}

void TimelineWidget::select(std::optional<std::size_t> sighting) {
    m_chart->select(sighting);
    updateButtons();
}

void TimelineWidget::showAll() {
    m_chart->setRange(wholeRange(m_chart->content()));
}

void TimelineWidget::showYears(int years) {
    m_chart->setRange(yearsRange(m_chart->content(), years));
}

void TimelineWidget::showStay() {
    if (!m_file)
        return;
    const auto& stays = m_file->assessment.stays;
    std::optional<std::size_t> stay = foremostStay(stays);
    if (const auto selected = m_chart->selected()) {
        for (std::size_t index = 0; index < stays.size(); ++index)
            if (stays[index].entrySighting == *selected || stays[index].exitSighting == selected)
                stay = index;
    }
    if (stay)
        showStay(*stay);
}

void TimelineWidget::showStay(std::size_t stay) {
    if (m_file && stay < m_file->assessment.stays.size())
        m_chart->setRange(stayRange(m_chart->content(), m_file->assessment.stays[stay]));
}

void TimelineWidget::showDaysAround() {
    const auto selected = m_chart->selected();
    if (!selected)
        return;
    const CivilTime at = m_chart->content().crossings[*selected].at;
    m_chart->setRange({at - DaysAround * CivilDay, at + DaysAround * CivilDay});
}

void TimelineWidget::jumpTo(LocalDate date) {
    const CivilTime middle = civilTime(date) + CivilDay / 2;
    const double half = std::min(m_chart->range().length(), DaysOfJump * CivilDay) / 2;
    m_chart->setRange({middle - half, middle + half});
}

void TimelineWidget::zoomIn() {
    m_chart->zoomAt((m_chart->range().from + m_chart->range().to) / 2, 1 / ZoomStep);
}

void TimelineWidget::zoomOut() {
    m_chart->zoomAt((m_chart->range().from + m_chart->range().to) / 2, ZoomStep);
}

void TimelineWidget::updateButtons() {
    m_export->setEnabled(m_file.has_value());
    m_around->setEnabled(m_chart->selected().has_value());
    m_stay->setEnabled(m_file && !m_file->assessment.stays.empty());
}

void TimelineWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TimelineWidget::showLegend(bool shown) {
    m_signs->setChecked(shown);
}

void TimelineWidget::showBand(bool shown) {
    m_band->setChecked(shown);
}

void TimelineWidget::setMayExport(bool may) {
    m_export->setVisible(may);
}

QByteArray TimelineWidget::document(TimelineFormat format) const {
    if (!m_file)
        return {};
    TimelinePicture picture;
    picture.font = theme::font();
    picture.range = m_chart->range();
    picture.today = m_chart->content().today;
    picture.withBand = m_chart->content().band.has_value();
    return timelineDocument(*m_file, picture, format);
}

void TimelineWidget::retranslate() {
    const auto name = [](QToolButton* button, const QString& word, const QString& meaning) {
        button->setText(word);
        button->setToolTip(meaning);
        button->setAccessibleName(meaning);
    };
    m_title->setText(tr("Timeline"));
    name(m_all, tr("All", "preset of the timeline"), tr("Show everything that is known (0)"));
    name(m_fiveYears, tr("5 y", "preset of the timeline: five years"), tr("Show the last five years"));
    name(m_oneYear, tr("1 y", "preset of the timeline: one year"), tr("Show the last year"));
    name(m_stay, tr("Stay", "preset of the timeline"), tr("Show the selected stay, or the foremost one"));
    name(m_around, tr("±7 d", "preset of the timeline: seven days"),
         tr("Show seven days on either side of the selected crossing"));
    name(m_zoomOut, QStringLiteral("−"), tr("Show more time (−)"));
    name(m_zoomIn, QStringLiteral("+"), tr("Show less time (+)"));
    name(m_band, tr("Rolling", "button that shows the days in a window that moves"),
         tr("Show the days of presence in the years before each date, against the days required"));
    m_export->setText(tr("Export", "button with a menu"));
    m_export->setToolTip(tr("Save the timeline as it is shown"));
    m_export->setAccessibleName(m_export->toolTip());
    m_exports[0]->setText(tr("PDF, for print…"));
    m_exports[1]->setText(tr("SVG, as vectors…"));
    m_exports[2]->setText(tr("PNG, as a picture…"));
    name(m_signs, tr("Signs", "button that shows the legend"), tr("Show what the signs mean"));
    m_jumpLabel->setText(tr("&Go to"));
    m_jump->setAccessibleName(tr("Go to a date on the timeline"));
    m_jump->setToolTip(tr("Go to a date on the timeline"));
}

} // namespace passages
