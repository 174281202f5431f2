#include "ui/measures/measurespage.h"

#include "ui/measures/directioncard.h"
#include "ui/measures/measureschart.h"
#include "ui/measures/measurewords.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace passages {

namespace {
constexpr int DefinitionsWidth = 304;
constexpr int MonthsAtFirst = 12;
constexpr int EpochJulianDay = 2440588;
constexpr int PortColumn = 0;
constexpr int MonthColumn = 1;

LocalDate dateOf(const QDateEdit* edit) {
    return LocalDate::fromEpochDays(static_cast<std::int32_t>(edit->date().toJulianDay() - EpochJulianDay));
}

QDateEdit* dateEdit(QDate date) {
    auto* edit = new QDateEdit(date);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setDateRange(QDate(2012, 9, 30), QDate::currentDate()); // phase I began the exchange
    edit->setMinimumHeight(theme::ControlHeight);
    return edit;
}

QDate firstOfTheYearBehind() {
    const QDate today = QDate::currentDate();
    return QDate(today.year(), today.month(), 1).addMonths(1 - MonthsAtFirst);
}
} // namespace

MeasuresPage::MeasuresPage(DeskThread& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_run([this](const Desk::MeasureProgress& progress) { showProgress(progress); },
            [this](const Result<Measures>& measures) {
                setCounting(false);
                display(measures);
            }),
      m_model(measureColumns()),
      m_notice(new theme::Notice) {
    m_proxy.setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Double, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit + theme::Half);
    column->addWidget(makeTop());
    column->addWidget(m_notice);
    m_stack = new QStackedWidget;
    m_empty = new theme::EmptyState;
    m_stack->addWidget(m_empty);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Double);
    auto* left = new QVBoxLayout;
    left->setSpacing(theme::Unit + theme::Half);
    left->addWidget(makeCards());
    left->addWidget(makeDetail(), 1);
    row->addLayout(left, 1);
    row->addWidget(makeDefinitions());
    m_stack->addWidget(content);
    column->addWidget(m_stack, 1);
    MeasuresPage::retranslate();
    setCounting(false);
}

QWidget* MeasuresPage::makeTop() {
    m_title = new theme::Text(theme::Size::Heading, QFont::DemiBold);
    m_fromLabel = new theme::Text;
    m_toLabel = new theme::Text;
    m_fromDate = dateEdit(firstOfTheYearBehind());
    m_toDate = dateEdit(QDate::currentDate());
    m_count = new QPushButton;
    m_count->setDefault(true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_cancel = new QPushButton;
    m_save = new QPushButton;
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Unit);
    for (theme::Text* text : {m_title, m_fromLabel, m_toLabel})
        text->setWordWrap(false);
    row->addWidget(m_title);
    row->addStretch(1);
    for (QWidget* widget : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel),
                            static_cast<QWidget*>(m_fromLabel), static_cast<QWidget*>(m_fromDate),
                            static_cast<QWidget*>(m_toLabel), static_cast<QWidget*>(m_toDate),
                            static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_save)})
        row->addWidget(widget);
    connect(m_count, &QPushButton::clicked, this, &MeasuresPage::count);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_run.cancel(); });
    connect(m_save, &QPushButton::clicked, this, &MeasuresPage::askFile);
    return top;
}

QWidget* MeasuresPage::makeCards() {
    m_fromCanada = new DirectionCard(Country::Canada, Country::UnitedStates);
    m_fromUnitedStates = new DirectionCard(Country::UnitedStates, Country::Canada);
    auto* group = new QButtonGroup(this);
    group->addButton(m_fromCanada);
    group->addButton(m_fromUnitedStates);
    m_fromCanada->setChecked(true);
    connect(m_fromCanada, &QAbstractButton::clicked, this, [this] { choose(Country::Canada); });
    connect(m_fromUnitedStates, &QAbstractButton::clicked, this, [this] { choose(Country::UnitedStates); });
    auto* orders = new theme::Card;
    auto* column = new QVBoxLayout(orders);
    column->setContentsMargins(theme::Double, theme::Unit + theme::Half, theme::Double,
                               theme::Unit + theme::Half);
    column->setSpacing(theme::Half);
    m_ordersTitle = new theme::Text(theme::Size::Small, QFont::DemiBold);
    m_ordersNumber = new theme::Text(theme::Size::Heading, QFont::DemiBold);
    m_ordersText = new theme::Text;
    column->addWidget(m_ordersTitle);
    column->addWidget(m_ordersNumber);
    column->addWidget(m_ordersText);
    column->addStretch(1);
    auto* cards = new QWidget;
    auto* row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Unit + theme::Half);
    row->addWidget(m_fromCanada, 1);
    row->addWidget(m_fromUnitedStates, 1);
    row->addWidget(orders, 1);
    return cards;
}

QWidget* MeasuresPage::makeDetail() {
    auto* card = new theme::Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::Unit, theme::Unit, theme::Unit, 1);
    column->setSpacing(theme::Unit);
    m_chart = new MeasuresChart;
    m_grouping = new QComboBox;
    m_table = new theme::Table;
    m_table->setModel(&m_proxy);
    m_table->setStretchColumn(PortColumn);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_grouping);
    choice->addStretch(1);
    m_legend = new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Accent);
    m_legend->setWordWrap(false);
    choice->addWidget(m_legend);
    column->addLayout(choice);
    column->addWidget(m_chart, 2);
    column->addWidget(m_table, 3);
    connect(m_grouping, &QComboBox::activated, this, &MeasuresPage::fill);
    return card;
}

QWidget* MeasuresPage::makeDefinitions() {
    auto* card = new theme::Card;
    card->setFixedWidth(DefinitionsWidth);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::Double, theme::Double, theme::Double, theme::Double);
    column->setSpacing(theme::Unit + theme::Half);
    m_definitionsTitle = new theme::Text(theme::Size::Small, QFont::DemiBold);
    column->addWidget(m_definitionsTitle);
    for (const std::string& code : measureDefinitions()) {
        auto* text = new theme::Text;
        column->addWidget(text);
        m_definitions.emplace_back(code, text);
    }
    column->addStretch(1);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    inside->addWidget(scroll);
    return card;
}

void MeasuresPage::enter() {
    if (!m_measures && !m_run.isRunning())
        count();
    else if (m_measures)
        Q_EMIT shown(m_measures->directions.front().counts.exchanged);
    m_table->setFocus();
}

DateSpan MeasuresPage::period() const {
    return {dateOf(m_fromDate), dateOf(m_toDate)};
}

void MeasuresPage::count() {
    setCounting(true);
    m_notice->clear();
    const auto prepared =
        m_desk.submit([period = period()](Desk& desk) -> Result<std::shared_ptr<Desk::MeasureJob>> {
            Result<std::unique_ptr<Desk::MeasureJob>> job = desk.prepareMeasures(period);
            if (!job)
                return fail(job.error());
            return std::shared_ptr<Desk::MeasureJob>(std::move(*job));
        });
    whenDone(
        prepared, this,
        [this](const Result<std::shared_ptr<Desk::MeasureJob>>& job) {
            if (!job) {
                setCounting(false);
                display(fail(job.error()));
                return;
            }
            m_run.start([job = *job](const auto& progress, const std::atomic<bool>& cancelled) {
                return job->run(progress, cancelled);
            });
        },
        [this] { setCounting(false); });
}

void MeasuresPage::showProgress(const Desk::MeasureProgress& progress) {
    m_progress->setRange(0, 1000);
    m_progress->setValue(progress.of > 0 ? static_cast<int>(progress.done * 1000 / progress.of) : 0);
}

void MeasuresPage::setCounting(bool counting) {
    m_progress->setRange(0, 0);
    m_progress->setVisible(counting);
    m_cancel->setVisible(counting);
    m_count->setEnabled(!counting);
    m_counting = counting;
    sayEmpty();
    m_save->setEnabled(!counting && m_measures);
}

void MeasuresPage::sayEmpty() {
    if (m_counting)
        m_empty->say(QStringLiteral("measures"), tr("Counting…"),
                     tr("Every crossing of the period is counted; nobody is named."));
    else
        m_empty->say(QStringLiteral("measures"), tr("Nothing counted yet"),
                     tr("Choose a period and press Count. Counts of records, nobody is named."));
}

void MeasuresPage::display(const Result<Measures>& measures) {
    if (!measures) {
        m_notice->say(theme::Tone::Failed, [error = measures.error()] { return text::errorSentence(error); });
        Q_EMIT shown(0);
        return;
    }
    m_notice->clear();
    m_measures = *measures;
    m_save->setEnabled(true);
    fill();
    Q_EMIT shown(m_measures->directions.front().counts.exchanged);
}

void MeasuresPage::choose(Country from) {
    m_from = from;
    (from == Country::Canada ? m_fromCanada : m_fromUnitedStates)->setChecked(true);
    fill();
}

void MeasuresPage::fill() {
    m_stack->setCurrentIndex(m_measures ? 1 : 0);
    if (!m_measures) {
        m_model.setRows({});
        m_chart->clear();
        return;
    }
    for (const MeasureDirection& direction : m_measures->directions)
        (direction.from == Country::Canada ? m_fromCanada : m_fromUnitedStates)->setDirection(direction);
    m_ordersNumber->setText(format::number(m_measures->underOrder));
    m_ordersText->setText(tr("of these, %1 possibly departed; an officer confirms a departure")
                              .arg(format::number(m_measures->departed)));
    m_chart->setMeasures(*m_measures, m_from);
    const auto grouping = static_cast<MeasureGrouping>(m_grouping->currentData().toInt());
    m_model.setRows(grouped(*m_measures, m_from, grouping));
    m_table->setColumnHidden(PortColumn, grouping == MeasureGrouping::Month);
    m_table->setColumnHidden(MonthColumn, grouping == MeasureGrouping::Port);
    m_table->setStretchColumn(grouping == MeasureGrouping::Month ? MonthColumn : PortColumn);
    m_table->fitColumns();
    m_table->selectSomething();
}

void MeasuresPage::askFile() {
    auto* dialog =
        new QFileDialog(this, tr("Save the measures"), QString(), tr("Comma-separated values (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(
        QStringLiteral("measures-%1-%2.csv")
            .arg(format::text(m_measures->period.from.iso()), format::text(m_measures->period.to.iso())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MeasuresPage::save);
    dialog->open();
}

void MeasuresPage::save(const QString& path) {
    if (!m_measures)
        return;
    QSaveFile file(path);
    const QByteArray csv = QByteArray::fromStdString(measuresCsv(*m_measures));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
    if (written)
        m_notice->say(theme::Tone::Met, [path] { return tr("Saved as %1").arg(path); });
    else
        m_notice->say(theme::Tone::Failed, [path] {
            return tr("%1: %2", "a file and what went wrong")
                .arg(path, text::errorSentence({Failure::Failed, "cannot_write", {}}));
        });
}

void MeasuresPage::focusFilter() {
    m_fromDate->setFocus(Qt::ShortcutFocusReason);
}

void MeasuresPage::forget() {
    m_run.cancel();
    m_measures.reset();
    m_notice->clear();
    fill();
}

void MeasuresPage::retranslateDefinitions() {
    m_definitionsTitle->setText(tr("What is counted"));
    for (const auto& [code, label] : m_definitions)
        label->setText(
            QStringLiteral("<b>%1</b><br>%2")
                .arg(text::measureWord(code).toHtmlEscaped(), text::measureDefinition(code).toHtmlEscaped()));
}

void MeasuresPage::retranslate() {
    m_title->setText(tr("Measures of the exchange"));
    m_fromLabel->setText(tr("From", "beginning of a period"));
    m_toLabel->setText(tr("to", "end of a period"));
    m_fromDate->setAccessibleName(tr("Beginning of the period"));
    m_toDate->setAccessibleName(tr("End of the period"));
    m_count->setText(tr("Count"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Counting"));
    m_save->setText(tr("Save as CSV…"));
    m_ordersTitle->setText(tr("People under a removal order"));
    m_grouping->setAccessibleName(tr("Rows of the table"));
    m_table->setAccessibleName(tr("Measures by port and month"));
    const int chosen = std::max(0, m_grouping->currentIndex());
    m_grouping->clear();
    m_grouping->addItem(tr("By month"), static_cast<int>(MeasureGrouping::Month));
    m_grouping->addItem(tr("By port"), static_cast<int>(MeasureGrouping::Port));
    m_grouping->addItem(tr("By port and month"), static_cast<int>(MeasureGrouping::PortAndMonth));
    m_grouping->setCurrentIndex(chosen);
    sayEmpty();
    m_legend->setText(tr("■ reconciled   ▨ unmatched", "what solid and hatched bars mean"));
    retranslateDefinitions();
    m_model.retranslate();
    m_proxy.retranslate();
    fill();
}

} // namespace passages
