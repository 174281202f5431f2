#include "ui/exchange/historyview.h"

#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace passages {

namespace {

constexpr int ResultColumn = 6;

struct Title {
    const char* text;
    const char* note;
};
constexpr Title WhenTitle = QT_TRANSLATE_NOOP3("HistoryColumns", "When", "column heading");
constexpr Title FeedTitle = QT_TRANSLATE_NOOP3("HistoryColumns", "Feed", "column heading");
constexpr Title SegmentsTitle = QT_TRANSLATE_NOOP3("HistoryColumns", "Segments", "column heading");
constexpr Title RecordsTitle = QT_TRANSLATE_NOOP3("HistoryColumns", "Records", "column heading");
constexpr Title SizeTitle = QT_TRANSLATE_NOOP3("HistoryColumns", "Size", "column heading");
constexpr Title SecondsTitle = QT_TRANSLATE_NOOP3("HistoryColumns", "Seconds", "column heading");
constexpr Title ResultTitle = QT_TRANSLATE_NOOP3("HistoryColumns", "Result", "column heading");

std::function<QString()> titled(const Title& title) {
    return [title] { return QCoreApplication::translate("HistoryColumns", title.text, title.note); };
}

Column<SyncAttempt> numberColumn(const Title& name, std::int64_t (*value)(const SyncAttempt&)) {
    return Column<SyncAttempt>()
        .titled(titled(name))
        .saying([value](const SyncAttempt& attempt) { return format::number(value(attempt)); })
        .sortedBy(
            [value](const SyncAttempt& attempt) { return QVariant::fromValue<qlonglong>(value(attempt)); })
        .aligned(Qt::AlignRight | Qt::AlignVCenter);
}

QString resultOf(const SyncAttempt& attempt) {
    if (attempt.error)
        return text::errorSentence(*attempt.error);
    if (attempt.toSegment == attempt.fromSegment)
        return QCoreApplication::translate("HistoryColumns", "nothing new", "what came of a sync");
    if (attempt.quarantined > 0)
        return QCoreApplication::translate("HistoryColumns", "taken in; %1 set aside", "what came of a sync")
            .arg(format::number(attempt.quarantined));
    return QCoreApplication::translate("HistoryColumns", "taken in", "what came of a sync");
}

} // namespace

std::vector<Column<SyncAttempt>> historyColumns() {
    return {
        Column<SyncAttempt>()
            .titled(titled(WhenTitle))
            .saying([](const SyncAttempt& attempt) { return format::localTime(attempt.at); })
            .explained([](const SyncAttempt& attempt) { return format::utcTime(attempt.at); })
            .sortedBy([](const SyncAttempt& attempt) {
                return QVariant::fromValue<qlonglong>(attempt.at.epochSeconds());
            }),
        Column<SyncAttempt>().titled(titled(FeedTitle)).saying([](const SyncAttempt& attempt) {
            return format::text(attempt.feed);
        }),
        numberColumn(SegmentsTitle,
                     [](const SyncAttempt& attempt) { return attempt.toSegment - attempt.fromSegment; }),
        numberColumn(RecordsTitle, [](const SyncAttempt& attempt) { return attempt.records; }),
        Column<SyncAttempt>()
            .titled(titled(SizeTitle))
            .saying([](const SyncAttempt& attempt) { return format::bytes(attempt.bytes); })
            .sortedBy(
                [](const SyncAttempt& attempt) { return QVariant::fromValue<qlonglong>(attempt.bytes); })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
        Column<SyncAttempt>()
            .titled(titled(SecondsTitle))
            .saying([](const SyncAttempt& attempt) { return QLocale().toString(attempt.seconds, 'f', 1); })
            .sortedBy([](const SyncAttempt& attempt) { return QVariant(attempt.seconds); })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
        Column<SyncAttempt>().titled(titled(ResultTitle)).saying(resultOf),
    };
}

HistoryView::HistoryView(QWidget* parent)
    : QWidget(parent),
      m_model(historyColumns()),
      m_stack(new QStackedWidget),
      m_empty(new theme::EmptyState),
      m_table(new theme::Table) {
    m_proxy.setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new theme::Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table->setModel(&m_proxy);
    m_table->setTwoLines();
    m_table->setStretchColumn(ResultColumn, 200);
    inside->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(card);
    column->addWidget(m_stack);
    setFocusProxy(m_table);
    retranslate();
}

void HistoryView::setAttempts(std::vector<SyncAttempt> attempts) {
    m_model.setRows(std::move(attempts));
    m_stack->setCurrentIndex(m_model.rows().empty() ? 0 : 1);
    m_table->fitColumns();
    m_table->selectSomething();
}

void HistoryView::setFilter(const QString& words) {
    m_proxy.setWords(words);
}

void HistoryView::retranslate() {
    m_table->setAccessibleName(tr("Synchronizations"));
    m_empty->say(QStringLiteral("sync"), tr("Nothing synchronized yet"),
                 tr("Every attempt to take in a feed is listed here, with what came of it."));
    m_model.retranslate();
    m_proxy.retranslate();
    m_table->fitColumns();
}

void HistoryView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace passages
