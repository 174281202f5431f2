#include "ui/search/knownsearches.h"

#include "ui/search/searchtexts.h"
#include "ui/shell/format.h"
#include "ui/theme/card.h"
#include "ui/theme/table.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace passages {

namespace {
constexpr int SearchColumn = 1;

bool isSame(const SearchRequest& a, const SearchRequest& b) {
    return a.text == b.text && a.born == b.born && a.documentNumber == b.documentNumber &&
           a.nationality == b.nationality;
}
} // namespace

std::vector<KnownSearch> knownSearches(const std::vector<SavedSearch>& saved,
                                       const std::vector<PastSearch>& past) {
    std::vector<KnownSearch> searches;
    for (const SavedSearch& each : saved)
        searches.push_back({each.number, each.name, each.request, {}, each.at});
    for (const PastSearch& each : past) {
        const auto kept = std::find_if(searches.begin(), searches.end(), [&](const KnownSearch& search) {
            return search.saved != 0 && isSame(search.request, each.request);
        });
        if (kept == searches.end()) {
            searches.push_back({0, {}, each.request, each.hits, each.at});
        } else {
            kept->hits = each.hits;
            kept->at = each.at;
        }
    }
    return searches;
}

Result<std::vector<KnownSearch>> knownSearches(Desk& desk) {
    const auto saved = desk.savedSearches();
    if (!saved)
        return fail(saved.error());
    const auto past = desk.pastSearches();
    if (!past)
        return fail(past.error());
    return knownSearches(*saved, *past);
}

std::vector<Column<KnownSearch>> knownSearchColumns() {
    return {
        Column<KnownSearch>()
            .titled([] { return QCoreApplication::translate("SearchList", "Kind", "column heading"); })
            .saying([](const KnownSearch& search) {
                return search.saved != 0 ? QCoreApplication::translate("SearchList", "Saved", "of a search")
                                         : QCoreApplication::translate("SearchList", "Recent", "of a search");
            }),
        Column<KnownSearch>()
            .titled([] { return QCoreApplication::translate("SearchList", "Search", "column heading"); })
            .saying([](const KnownSearch& search) {
                const QString asked = requestText(search.request);
                const QString name = format::text(search.name);
                return name.isEmpty() || name == asked ? asked : QStringLiteral("%1 — %2").arg(name, asked);
            }),
        Column<KnownSearch>()
            .titled([] {
                return QCoreApplication::translate("SearchList", "Found",
                                                   "column heading: how many travellers");
            })
            .saying([](const KnownSearch& search) {
                return search.hits ? format::number(*search.hits) : QString();
            })
            .sortedBy([](const KnownSearch& search) {
                return QVariant::fromValue<qlonglong>(search.hits.value_or(-1));
            })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
        Column<KnownSearch>()
            .titled([] { return QCoreApplication::translate("SearchList", "Last asked", "column heading"); })
            .saying([](const KnownSearch& search) { return format::localTime(search.at); })
            .explained([](const KnownSearch& search) { return format::utcTime(search.at); }),
    };
}

KnownSearches::KnownSearches(QWidget* parent)
    : QWidget(parent),
      m_model(knownSearchColumns()),
      m_heading(new theme::Text(theme::Size::Body, QFont::DemiBold)),
      m_remove(new QPushButton),
      m_table(new theme::Table) {
    m_proxy.setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Unit);
    auto* row = new QHBoxLayout;
    row->addWidget(m_heading, 1);
    row->addWidget(m_remove);
    column->addLayout(row);
    auto* card = new theme::Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table->setModel(&m_proxy);
    m_table->setStretchColumn(SearchColumn);
    m_table->installEventFilter(this);
    inside->addWidget(m_table);
    column->addWidget(card, 1);
    connect(m_table, &theme::Table::opened, this, [this] {
        if (const KnownSearch* search = chosen())
            Q_EMIT asked(search->request);
    });
    connect(m_table, &theme::Table::rowChanged, this, &KnownSearches::showWhetherRemovable);
    connect(m_remove, &QPushButton::clicked, this, &KnownSearches::removeChosen);
    retranslate();
    showWhetherRemovable();
}

void KnownSearches::setSearches(std::vector<KnownSearch> searches) {
    m_model.setRows(std::move(searches));
    m_table->selectSomething();
    showWhetherRemovable();
}

void KnownSearches::takeFocus() {
    m_table->setFocus(Qt::TabFocusReason);
    m_table->selectSomething();
}

const KnownSearch* KnownSearches::chosen() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.row(m_proxy.mapToSource(index).row()) : nullptr;
}

void KnownSearches::showWhetherRemovable() {
    const KnownSearch* search = chosen();
    m_remove->setEnabled(search && search->saved != 0);
}

void KnownSearches::removeChosen() {
    const KnownSearch* search = chosen();
    if (search && search->saved != 0)
        Q_EMIT removal(search->saved);
}

void KnownSearches::retranslate() {
    m_heading->setText(tr("Saved and recent searches"));
    m_remove->setText(tr("Remove the saved search"));
    m_table->setAccessibleName(tr("Your saved and recent searches. Enter asks again."));
    m_model.retranslate();
    m_proxy.retranslate();
    m_table->fitColumns();
}

void KnownSearches::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool KnownSearches::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace passages
