#include "ui/audit/auditpage.h"

#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {
constexpr int ActionColumn = 3;
constexpr int FilterWidth = 336;

/// The codes and counts of an entry's detail, one after the other.
QString detailLine(const AuditEntry& entry) {
    const QJsonObject detail = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail)).object();
    QStringList parts;
    for (auto item = detail.begin(); item != detail.end(); ++item)
        parts += item.key() + QStringLiteral(" = ") + item.value().toVariant().toString();
    return parts.join(QStringLiteral(" · "));
}
} // namespace

AuditPage::AuditPage(DeskThread& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(auditColumns()),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_count(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_filter(new QLineEdit),
      m_verify(new QPushButton),
      m_result(new theme::Notice),
      m_error(new theme::Notice),
      m_stack(new QStackedWidget),
      m_empty(new theme::EmptyState),
      m_table(new theme::Table),
      m_detail(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)) {
    m_proxy.setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Double, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit + theme::Half);
    auto* top = new QHBoxLayout;
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    m_filter->setFixedWidth(FilterWidth);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(theme::icon(QStringLiteral("filter"), theme::Tone::Muted),
                        QLineEdit::LeadingPosition);
    m_verify->setDefault(true);
    m_verify->setMinimumHeight(36);
    m_filter->setMinimumHeight(36);
    top->addWidget(m_title);
    top->addSpacing(theme::Unit);
    top->addWidget(m_count, 1);
    top->addWidget(m_filter);
    top->addWidget(m_verify);
    column->addLayout(top);
    column->addWidget(m_result);
    column->addWidget(m_error);
    auto* card = new theme::Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, theme::Unit);
    m_table->setModel(&m_proxy);
    m_table->setTwoLines();
    m_table->setStretchColumn(ActionColumn, 216);
    inside->addWidget(m_table, 1);
    m_detail->setContentsMargins(theme::Unit + theme::Half, 0, theme::Unit + theme::Half, 0);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inside->addWidget(m_detail);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(card);
    column->addWidget(m_stack, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy.setWords(text);
        m_table->selectSomething();
        sayCount();
    });
    connect(m_verify, &QPushButton::clicked, this, &AuditPage::verify);
    connect(m_table, &theme::Table::rowChanged, this, &AuditPage::showRow);
    AuditPage::retranslate();
}

void AuditPage::enter() {
    const auto answer = m_desk.submit([](Desk& desk) { return desk.auditEntries(); });
    whenDone(answer, this, [this](const Result<std::vector<AuditEntry>>& entries) { display(entries); });
    m_table->setFocus();
}

void AuditPage::display(const Result<std::vector<AuditEntry>>& entries) {
    if (!entries) {
        m_error->say(theme::Tone::Failed, [error = entries.error()] { return text::errorSentence(error); });
        Q_EMIT shown(0);
        return;
    }
    m_error->clear();
    std::vector<AuditEntry> newestFirst(entries->rbegin(), entries->rend());
    m_model.setRows(std::move(newestFirst));
    m_stack->setCurrentIndex(m_model.rows().empty() ? 0 : 1);
    m_table->selectSomething();
    sayCount();
    Q_EMIT shown(m_model.rowCount());
}

void AuditPage::verify() {
    m_verify->setEnabled(false);
    const auto answer = m_desk.submit([](Desk& desk) { return desk.verifyAudit(); });
    whenDone(answer, this, [this](const Result<AuditCheck>& check) { display(check); });
}

void AuditPage::display(const Result<AuditCheck>& check) {
    m_verify->setEnabled(true);
    if (!check) {
        m_result->say(theme::Tone::Failed, [error = check.error()] { return text::errorSentence(error); });
        Q_EMIT verified(false);
        return;
    }
    m_result->say(check->valid ? theme::Tone::Met : theme::Tone::Failed,
                  [found = *check] { return auditCheckSentence(found); });
    Q_EMIT verified(check->valid);
}

void AuditPage::showRow(const QModelIndex& index) {
    if (!index.isValid()) {
        m_detail->clear();
        return;
    }
    const AuditEntry& entry = m_model.row(m_proxy.mapToSource(index).row());
    QStringList lines;
    const QString detail = detailLine(entry);
    if (!detail.isEmpty())
        lines += detail;
    lines += tr("SHA-256 %1").arg(format::text(entry.hash));
    m_detail->setText(lines.join(QLatin1Char('\n')));
}

void AuditPage::sayCount() {
    m_count->setText(tr("%n entries, the newest first", nullptr, m_proxy.rowCount()));
}

void AuditPage::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void AuditPage::forget() {
    m_model.setRows({});
    m_stack->setCurrentIndex(0);
    m_filter->clear();
    m_result->clear();
    m_error->clear();
    m_detail->clear();
    m_count->clear();
}

void AuditPage::retranslate() {
    m_title->setText(tr("Audit log"));
    m_filter->setPlaceholderText(tr("Filter by person, action, case, date"));
    m_filter->setAccessibleName(tr("Filter the audit log"));
    m_verify->setText(tr("Verify the log"));
    m_table->setAccessibleName(tr("Audit log"));
    m_empty->say(QStringLiteral("audit"), tr("Reading the log…"),
                 tr("Every sign-in, search, opening of a person, sync and report stands here."));
    m_model.retranslate();
    m_proxy.retranslate();
    m_table->fitColumns();
    showRow(m_table->currentIndex());
    if (!m_model.rows().empty())
        sayCount();
}

} // namespace passages
