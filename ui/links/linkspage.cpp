#include "ui/links/linkspage.h"

#include "ui/links/linkpanel.h"
#include "ui/links/linkreading.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {
constexpr int FilterWidth = 200;
constexpr int WidestColumn = 264;
constexpr int ListShare = 2; // of five parts of the height
constexpr int PanelShare = 3;
} // namespace

LinksPage::LinksPage(QWidget* parent)
    : Page(parent),
      m_model(linkColumns()),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_count(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_blind(new QCheckBox),
      m_show(new QComboBox),
      m_filter(new QLineEdit),
      m_caution(new theme::Notice),
      m_error(new theme::Notice),
      m_panel(new LinkPanel) {
    m_proxy.setSourceModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Double, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit);
    column->addWidget(makeTop());
    column->addWidget(m_error);
    column->addWidget(m_caution);
    m_both = new QSplitter(Qt::Vertical);
    m_both->setChildrenCollapsible(false);
    m_both->setHandleWidth(theme::Unit);
    m_both->addWidget(makeList());
    m_both->addWidget(m_panel);
    m_both->setStretchFactor(0, ListShare);
    m_both->setStretchFactor(1, PanelShare);
    column->addWidget(m_both, 1);
    connect(m_panel, &LinkPanel::openTraveller, this, &LinksPage::openTraveller);
    connect(m_panel, &LinkPanel::decided, this, &LinksPage::decided);
    connect(m_panel, &LinkPanel::undone, this, [this](qint64 decision, const QString& reason) {
        Q_EMIT undone(m_panel->link()->number, decision, reason);
    });
    connect(m_panel, &LinkPanel::givenUp, this, [this] { m_table->setFocus(); });
    LinksPage::retranslate();
    fill();
}

QWidget* LinksPage::makeTop() {
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Unit);
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(FilterWidth);
    m_filter->addAction(theme::icon(QStringLiteral("filter"), theme::Tone::Muted),
                        QLineEdit::LeadingPosition);
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_title);
    row->addSpacing(theme::Unit);
    row->addWidget(m_count, 1);
    row->addWidget(m_blind);
    row->addSpacing(theme::Unit);
    row->addWidget(m_show);
    row->addWidget(m_filter);
    connect(m_blind, &QCheckBox::toggled, this, [this](bool blind) {
        fill();
        Q_EMIT blindChanged(blind);
    });
    connect(m_show, &QComboBox::activated, this, [this] {
        m_kept.clear();
        ask();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy.setWords(text);
        m_table->selectSomething();
        showCurrent();
        sayCount();
    });
    return top;
}

QWidget* LinksPage::makeList() {
    m_stack = new QStackedWidget;
    m_empty = new theme::EmptyState;
    auto* card = new theme::Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table = new theme::Table;
    m_table->setModel(&m_proxy);
    m_table->setTwoLines();
    m_table->setStretchColumn(WhyColumn, WidestColumn);
    m_table->installEventFilter(this);
    inside->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(card);
    connect(m_table, &theme::Table::rowChanged, this, &LinksPage::showCurrent);
    connect(m_table, &theme::Table::opened, this, [this](const QModelIndex& index) {
        Q_EMIT openTraveller(m_model.row(m_proxy.mapToSource(index).row()).link.a.traveller);
    });
    return m_stack;
}

void LinksPage::enter() {
    m_kept.clear();
    ask();
    m_table->setFocus();
}

void LinksPage::ask() {
    Q_EMIT wanted(shows());
}

LinksPage::Show LinksPage::shows() const {
    return m_show->currentIndex() > 0 ? Show::Decided : Show::Open;
}

void LinksPage::setBlind(bool blind) {
    m_blind->setChecked(blind);
}

bool LinksPage::isBlind() const {
    return m_blind->isChecked();
}

void LinksPage::display(const Result<std::vector<PossibleLink>>& links) {
    m_answered = true;
    m_links.clear();
    if (links) {
        m_error->clear();
        m_links = *links;
    } else {
        m_error->say(theme::Tone::Failed, [error = links.error()] { return text::errorSentence(error); });
    }
    fill();
    sayEmpty();
    if (links)
        Q_EMIT shown(static_cast<int>(m_links.size()));
}

const PossibleLink* LinksPage::find(qint64 link) const {
    for (const auto* links : {&m_kept, &m_links})
        for (const PossibleLink& known : *links)
            if (known.number == link)
                return &known;
    return nullptr;
}

void LinksPage::accept(qint64 link, const LinkDecision& decision) {
    if (const PossibleLink* known = find(link)) {
        PossibleLink decided = *known;
        decided.decisions.insert(decided.decisions.begin(), decision);
        keep(decided);
    }
}

void LinksPage::acceptUndo(qint64 link, qint64 decision, const LinkDecision::Undo& undo) {
    if (const PossibleLink* known = find(link)) {
        PossibleLink open = *known;
        for (LinkDecision& made : open.decisions)
            if (made.number == decision)
                made.undone = undo;
        keep(open);
    }
}

void LinksPage::keep(const PossibleLink& link) {
    std::erase_if(m_kept, [&](const PossibleLink& known) { return known.number == link.number; });
    m_kept.push_back(link);
    fill();
    m_table->setFocus();
    ask();
}

void LinksPage::refuse(const Error& error) {
    m_panel->form().refuse(error);
}

bool LinksPage::conceals(const PossibleLink& link) const {
    return isBlind() && decisionInForce(link.decisions) == nullptr && !m_seen.contains(link.number);
}

/// The row on the screen stays on the screen.
void LinksPage::fill() {
    const qint64 current = m_panel->link() ? m_panel->link()->number : 0; // numbers begin at 1
    std::vector<LinkRow> rows;
    for (const PossibleLink& link : m_links)
        rows.push_back({link, false});
    for (const PossibleLink& link : m_kept) {
        const auto same = std::find_if(rows.begin(), rows.end(),
                                       [&](const LinkRow& row) { return row.link.number == link.number; });
        if (same == rows.end())
            rows.push_back({link, false});
        else
            same->link = link;
    }
    for (LinkRow& row : rows)
        row.isConcealed = conceals(row.link);
    // In a blind review the order must not tell either.
    std::stable_sort(rows.begin(), rows.end(), [this](const LinkRow& left, const LinkRow& right) {
        return isBlind() ? left.link.number < right.link.number : left.link.weight > right.link.weight;
    });
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [&](const LinkRow& row) { return row.link.number == current; });
    const int row = at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
    m_model.setRows(std::move(rows));
    const bool isEmpty = m_model.rows().empty();
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    m_panel->setVisible(!isEmpty);
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy.mapFromSource(m_model.index(row, 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
    else
        m_table->selectSomething();
    showCurrent();
    sayCount();
}

void LinksPage::showCurrent() {
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) {
        m_panel->setLink({}, false);
        m_caution->clear();
        return;
    }
    const PossibleLink& link = m_model.row(m_proxy.mapToSource(index).row()).link;
    const bool hides = conceals(link);
    m_panel->setLink(link, hides);
    if (!hides)
        m_seen.insert(link.number);
    if (isBlind() && !hides && decisionInForce(link.decisions) == nullptr)
        m_caution->say(theme::Tone::Depends, [] {
            return tr("The weight of this pair was on the screen before: a decision on it is not recorded as "
                      "blind.");
        });
    else
        m_caution->clear();
}

void LinksPage::sayCount() {
    const int rows = m_proxy.rowCount();
    m_count->setText(m_model.rows().empty() ? QString()
                     : isBlind()            ? tr("%n shown, in no order of strength", nullptr, rows)
                                            : tr("%n shown, the strongest first", nullptr, rows));
}

void LinksPage::sayEmpty() {
    const QString icon = QStringLiteral("identities");
    if (!m_answered)
        m_empty->say(icon, tr("Reading the possible links…"), {});
    else if (shows() == Show::Decided)
        m_empty->say(
            icon, tr("Nothing was decided yet"),
            tr("Choose “open” to see the pairs that wait for a decision. What you decide stands here "
               "and can be undone."));
    else
        m_empty->say(
            icon, tr("No pair waits for a decision"),
            tr("Identities are compared when records are taken in: synchronize the feeds on the "
               "Exchange page. What is certain is joined by itself; what is only possible comes here."));
}

void LinksPage::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void LinksPage::forget() {
    m_links.clear();
    m_kept.clear();
    m_seen.clear();
    m_answered = false;
    m_filter->clear();
    m_show->setCurrentIndex(0);
    m_blind->setChecked(false);
    m_error->clear();
    fill();
    sayEmpty();
}

bool LinksPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_S || key->key() == Qt::Key_D)) {
            m_panel->form().choose(key->key() == Qt::Key_S ? LinkDecision::Kind::Same
                                                           : LinkDecision::Kind::Different);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void LinksPage::fillShows() {
    const int chosen = std::max(0, m_show->currentIndex());
    m_show->clear();
    m_show->addItem(tr("open", "possible links that wait for a decision"));
    m_show->addItem(tr("decided", "possible links"));
    m_show->setCurrentIndex(chosen);
}

void LinksPage::retranslate() {
    m_title->setText(tr("Identities"));
    m_blind->setText(tr("Blind review"));
    m_blind->setToolTip(tr("Hides what the program makes of each pair until you have decided"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the possible links"));
    m_show->setAccessibleName(tr("State of the possible links"));
    m_table->setAccessibleName(tr("Possible links between identities"));
    m_panel->setAccessibleName(tr("Comparison and decision"));
    fillShows();
    m_model.retranslate();
    m_proxy.retranslate();
    m_table->fitColumns();
    sayCount();
    sayEmpty();
}

} // namespace passages
