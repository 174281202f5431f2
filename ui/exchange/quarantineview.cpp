#include "ui/exchange/quarantineview.h"

#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

namespace passages {

namespace {
constexpr int ReasonColumn = 3;
constexpr int RawHeight = 64;
} // namespace

std::vector<Column<QuarantineItem>> quarantineColumns() {
    return {
        Column<QuarantineItem>()
            .titled([] { return QCoreApplication::translate("QuarantineColumns", "Feed", "column heading"); })
            .saying([](const QuarantineItem& item) { return format::text(item.feed); }),
        Column<QuarantineItem>()
            .titled(
                [] { return QCoreApplication::translate("QuarantineColumns", "Segment", "column heading"); })
            .saying([](const QuarantineItem& item) { return format::number(item.segment); })
            .sortedBy([](const QuarantineItem& item) { return QVariant::fromValue<qlonglong>(item.segment); })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
        Column<QuarantineItem>()
            .titled([] { return QCoreApplication::translate("QuarantineColumns", "Line", "column heading"); })
            .saying([](const QuarantineItem& item) { return format::number(item.line); })
            .sortedBy([](const QuarantineItem& item) { return QVariant::fromValue<qlonglong>(item.line); })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
        Column<QuarantineItem>()
            .titled(
                [] { return QCoreApplication::translate("QuarantineColumns", "Reason", "column heading"); })
            .saying([](const QuarantineItem& item) { return text::quarantineReason(item.reason); }),
        Column<QuarantineItem>()
            .titled(
                [] { return QCoreApplication::translate("QuarantineColumns", "Field", "column heading"); })
            .saying([](const QuarantineItem& item) { return format::text(item.field); }),
        Column<QuarantineItem>()
            .titled(
                [] { return QCoreApplication::translate("QuarantineColumns", "Record", "column heading"); })
            .saying([](const QuarantineItem& item) { return format::text(item.id); }),
        Column<QuarantineItem>()
            .titled(
                [] { return QCoreApplication::translate("QuarantineColumns", "Review", "column heading"); })
            .saying([](const QuarantineItem& item) {
                return item.dismissedBy.empty()
                           ? QCoreApplication::translate("QuarantineColumns", "open", "not yet looked at")
                           : QCoreApplication::translate("QuarantineColumns", "dismissed by %1", "account")
                                 .arg(format::text(item.dismissedBy));
            }),
    };
}

QuarantineView::QuarantineView(QWidget* parent)
    : QWidget(parent),
      m_model(quarantineColumns()),
      m_title(new theme::Text(theme::Size::Body, QFont::DemiBold)),
      m_reason(new QComboBox),
      m_stack(new QStackedWidget),
      m_empty(new theme::EmptyState),
      m_table(new theme::Table),
      m_raw(new QPlainTextEdit),
      m_retry(new QPushButton),
      m_dismiss(new QPushButton) {
    m_proxy.setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Unit);
    auto* top = new QHBoxLayout;
    m_title->setWordWrap(false);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(m_title, 1);
    top->addWidget(m_reason);
    top->addWidget(m_retry);
    top->addWidget(m_dismiss);
    column->addLayout(top);
    auto* card = new theme::Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    m_table->setModel(&m_proxy);
    m_table->setTwoLines();
    m_table->setStretchColumn(ReasonColumn, 232);
    inside->addWidget(m_table, 1);
    m_raw->setReadOnly(true);
    m_raw->document()->setDocumentMargin(theme::Unit);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setFixedHeight(RawHeight);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSize(static_cast<int>(theme::Size::Small));
    m_raw->setFont(fixed);
    inside->addWidget(m_raw);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(card);
    column->addWidget(m_stack, 1);
    for (QPushButton* button : {m_retry, m_dismiss})
        button->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(currentItem()); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { Q_EMIT dismissRequested(currentItem()); });
    connect(m_reason, &QComboBox::activated, this, &QuarantineView::fill);
    connect(m_table, &theme::Table::rowChanged, this, &QuarantineView::showRow);
    retranslate();
}

void QuarantineView::setItems(std::vector<QuarantineItem> items) {
    m_forbidden = false;
    m_all = std::move(items);
    fillReasons();
    fill();
    retranslate();
}

void QuarantineView::setForbidden() {
    m_forbidden = true;
    m_all.clear();
    fill();
    retranslate();
}

void QuarantineView::setFilter(const QString& words) {
    m_proxy.setWords(words);
}

void QuarantineView::fillReasons() {
    const QString chosen = m_reason->currentData().toString();
    std::map<std::string, int> counts;
    for (const QuarantineItem& item : m_all)
        ++counts[item.reason];
    m_reason->clear();
    m_reason->addItem(tr("Every reason (%1)").arg(format::number(static_cast<std::int64_t>(m_all.size()))),
                      QString());
    for (const auto& [reason, count] : counts)
        m_reason->addItem(
            QStringLiteral("%1 (%2)").arg(text::quarantineReason(reason), format::number(count)),
            format::text(reason));
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(chosen)));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_retry), static_cast<QWidget*>(m_dismiss)})
        widget->setVisible(!m_all.empty());
}

void QuarantineView::fill() {
    const std::string reason = m_reason->currentData().toString().toStdString();
    std::vector<QuarantineItem> rows;
    for (const QuarantineItem& item : m_all) {
        if (reason.empty() || item.reason == reason)
            rows.push_back(item);
    }
    m_model.setRows(std::move(rows));
    m_stack->setCurrentIndex(m_model.rows().empty() ? 0 : 1);
    m_table->selectSomething();
}

qint64 QuarantineView::currentItem() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model.row(m_proxy.mapToSource(index).row()).number : 0;
}

void QuarantineView::showRow(const QModelIndex& index) {
    m_retry->setEnabled(index.isValid());
    m_dismiss->setEnabled(index.isValid());
    if (!index.isValid()) {
        m_raw->clear();
        return;
    }
    const QuarantineItem& item = m_model.row(m_proxy.mapToSource(index).row());
    m_retry->setEnabled(!item.raw.empty());
    m_dismiss->setEnabled(item.dismissedBy.empty());
    m_raw->setPlainText(item.raw.empty() ? tr("Its content was not kept.") : format::text(item.raw));
}

void QuarantineView::retranslate() {
    m_title->setText(tr("Quarantine"));
    m_retry->setText(tr("Read again"));
    m_retry->setToolTip(tr("Read the record once more, by the ports and records of today"));
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Lay the record aside for good; it stays in the list and in the audit log"));
    m_reason->setAccessibleName(tr("Reason for the quarantine"));
    m_raw->setAccessibleName(tr("The record as it was sent"));
    m_table->setAccessibleName(tr("Records in quarantine"));
    if (m_forbidden)
        m_empty->say(QStringLiteral("lock"), tr("For supervisors"),
                     tr("Records that were set aside may hold personal data that should not have been sent: "
                        "only a supervisor looks through them."));
    else
        m_empty->say(QStringLiteral("in-time"), tr("Nothing in quarantine"),
                     tr("Every record that was taken in followed the rules of the exchange."));
    fillReasons();
    m_model.retranslate();
    m_proxy.retranslate();
    m_table->fitColumns();
    showRow(m_table->currentIndex());
}

void QuarantineView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace passages
