#include "ui/search/searchpage.h"

#include "ui/search/knownsearches.h"
#include "ui/search/namedelegate.h"
#include "ui/search/savesearchbar.h"
#include "ui/search/searchtexts.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {
// The results are to stand there within 100 ms of the last key. Every search is an entry in the audit log,
// and who types slowly makes one for almost every key; the list of recent searches folds these. What is
// outdated before its turn is not searched for.
constexpr int PauseMilliseconds = 40;
constexpr int FewestLetters = 2;
enum { EmptyPage, HitsPage, KnownPage }; // of the stack
constexpr int NameColumn = 0;
constexpr int CrossingsColumn = 4;
constexpr int LastSeenColumn = 5;
constexpr int LooksColumn = 6;
constexpr int ReasonsColumn = 7;
constexpr int LeastForReasons = 200; ///< pixels: most reasons in two lines

std::optional<std::string> entered(const QLineEdit* field) {
    const QString text = field->text().trimmed();
    if (text.isEmpty())
        return {};
    return text.toStdString();
}
} // namespace

SearchPage::SearchPage(DeskThread& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(searchColumns(m_looks)),
      m_notice(new theme::Notice),
      m_count(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_save(new SaveSearchBar),
      m_known(new KnownSearches) {
    m_proxy.setSourceModel(&m_model);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SearchPage::ask);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit + theme::Half);
    column->addWidget(makeFields());
    column->addWidget(m_notice);
    auto* line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_save);
    column->addLayout(line);
    column->addWidget(makeResults(), 1);
    connect(m_save, &SaveSearchBar::named, this, &SearchPage::save);
    connect(m_known, &KnownSearches::asked, this, &SearchPage::askAgain);
    connect(m_known, &KnownSearches::removal, this, &SearchPage::remove);
    setTabOrder(m_text, m_more);
    setTabOrder(m_more, m_born);
    setTabOrder(m_born, m_document);
    setTabOrder(m_document, m_nationality);
    setTabOrder(m_nationality, m_save);
    setTabOrder(m_save, m_table);
    setTabOrder(m_table, m_known);
    SearchPage::retranslate();
    sayNothingAsked();
}

QWidget* SearchPage::makeFields() {
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    auto* first = new QHBoxLayout;
    m_text = new QLineEdit;
    m_text->setFont(theme::font(theme::Size::Heading));
    m_text->setMinimumHeight(44);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(theme::icon(QStringLiteral("search"), theme::Tone::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_more = new QPushButton;
    m_more->setCheckable(true);
    m_more->setChecked(true);
    m_more->setMinimumHeight(44);
    m_more->setIcon(theme::icon(QStringLiteral("filter"), theme::Tone::Muted));
    first->addWidget(m_text, 1);
    first->addWidget(m_more);
    column->addLayout(first);

    m_narrow = new QWidget;
    auto* row = new QHBoxLayout(m_narrow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Unit);
    const auto field = [row, this](QLineEdit*& edit, QLabel*& label, int width) {
        edit = new QLineEdit;
        edit->setFixedWidth(width);
        edit->installEventFilter(this);
        label = new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted);
        label->setWordWrap(false);
        label->setBuddy(edit);
        row->addWidget(label);
        row->addWidget(edit);
        row->addSpacing(theme::Double);
    };
    field(m_born, m_bornLabel, 136);
    field(m_document, m_documentLabel, 168);
    field(m_nationality, m_nationalityLabel, 168);
    row->addStretch(1);
    column->addWidget(m_narrow);

    for (const QLineEdit* edit : {m_text, m_born, m_document, m_nationality}) {
        connect(edit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_pause.isActive())
                ask();
            else
                openRow(m_table->currentIndex());
        });
    }
    connect(m_more, &QPushButton::toggled, m_narrow, &QWidget::setVisible);
    return fields;
}

QWidget* SearchPage::makeResults() {
    m_stack = new QStackedWidget;
    m_empty = new theme::EmptyState;
    auto* card = new theme::Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    m_table = new theme::Table;
    m_table->setModel(&m_proxy);
    m_table->setTwoLines();
    m_table->setItemDelegateForColumn(NameColumn, new NameDelegate(
                                                      [this](const QModelIndex& index) {
                                                          const int row = m_proxy.mapToSource(index).row();
                                                          return markedSpans(m_model.row(row));
                                                      },
                                                      m_table));
    m_table->setStretchColumn(ReasonsColumn, 216);
    m_table->viewport()->installEventFilter(this);
    column->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(card);
    m_stack->addWidget(m_known);
    connect(m_table, &theme::Table::opened, this, &SearchPage::openRow);
    return m_stack;
}

void SearchPage::retranslate() {
    m_text->setPlaceholderText(tr("Name, birth date or document number"));
    m_text->setAccessibleName(tr("Search for a person"));
    m_more->setText(tr("More fields"));
    m_bornLabel->setText(tr("Born"));
    m_born->setAccessibleName(tr("Born"));
    m_born->setPlaceholderText(tr("YYYY-MM-DD"));
    m_born->setToolTip(tr("A year, a year and month, or a date: 1984, 1984-02, 1984-02-29"));
    m_documentLabel->setText(tr("Document number"));
    m_document->setAccessibleName(tr("Document number"));
    m_nationalityLabel->setText(tr("Nationality"));
    m_nationality->setAccessibleName(tr("Nationality"));
    m_nationality->setPlaceholderText(tr("FRA or France", "example of a state by code or name"));
    m_nationality->setToolTip(
        tr("The code in the travel document, or the name of the state in English or French"));
    m_table->setAccessibleName(tr("Travellers found"));
    m_model.retranslate();
    m_proxy.retranslate();
    makeRoom();
    if (!m_shownRequest)
        sayNothingAsked();
    else if (m_model.rows().empty())
        sayNothingFound();
    else
        sayCount();
}

void SearchPage::searchFor(const QString& text) {
    m_text->setText(text);
    ask();
}

std::optional<SearchRequest> SearchPage::request() const {
    SearchRequest request;
    request.text = m_text->text().trimmed().toStdString();
    request.born = entered(m_born);
    request.documentNumber = entered(m_document);
    request.nationality = entered(m_nationality);
    const bool narrowed = request.born || request.documentNumber;
    if (m_text->text().trimmed().size() < FewestLetters && !narrowed)
        return {};
    return request;
}

void SearchPage::ask() {
    m_pause.stop();
    const std::uint64_t asked = ++m_asked;
    const std::optional<SearchRequest> wanted = request();
    if (!wanted) {
        m_looks.clear();
        m_model.setRows({});
        m_shownRequest.reset();
        m_notice->clear();
        sayNothingAsked();
        askKnown();
        return;
    }
    *m_newest = asked;
    const auto answer =
        m_desk.submit([wanted, asked, newest = m_newest](Desk& desk) -> std::optional<Result<SearchResult>> {
            if (*newest != asked)
                return {};
            return desk.search(*wanted);
        });
    whenDone(answer, this, [this, asked, wanted](const std::optional<Result<SearchResult>>& result) {
        if (asked != m_asked || !result)
            return;
        display(*wanted, *result);
        if (*result && !(*result)->hits.empty())
            askWhoLooked();
    });
}

void SearchPage::askWhoLooked() {
    std::vector<std::int64_t> travellers;
    for (const SearchHit& hit : m_model.rows())
        travellers.push_back(hit.traveller);
    const auto answer = m_desk.submit([travellers](Desk& desk) { return desk.earlierLooks(travellers); });
    whenDone(answer, this, [this, asked = m_asked](const Result<std::vector<EarlierLook>>& looks) {
        if (asked != m_asked)
            return;
        if (looks)
            displayLooks(*looks);
        else
            say(looks.error());
    });
}

void SearchPage::say(const Error& error) {
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
}

void SearchPage::displayLooks(const std::vector<EarlierLook>& looks) {
    m_looks.clear();
    for (const EarlierLook& look : looks)
        m_looks[look.traveller].push_back(look);
    for (auto& [traveller, of] : m_looks)
        std::stable_sort(of.begin(), of.end(),
                         [](const EarlierLook& a, const EarlierLook& b) { return b.at < a.at; });
    m_model.retranslate(); // the rows stay, and with them the selection
    makeRoom();
}

/// Why somebody is here has to be read without scrolling: where there is no room for all, the crossings and
/// then the last of them give way.
void SearchPage::makeRoom() {
    m_table->setColumnHidden(LooksColumn, m_looks.empty());
    m_table->setColumnHidden(CrossingsColumn, false);
    m_table->setColumnHidden(LastSeenColumn, false);
    m_table->fitColumns();
    const auto isThereRoom = [this] {
        return m_table->columnWidth(ReasonsColumn) >= LeastForReasons &&
               m_table->horizontalHeader()->length() <= m_table->viewport()->width();
    };
    for (const int column : {CrossingsColumn, LastSeenColumn}) {
        if (isThereRoom())
            return;
        m_table->setColumnHidden(column, true);
        m_table->fitColumns();
    }
}

void SearchPage::display(const SearchRequest& request, const Result<SearchResult>& result) {
    m_shownRequest = request;
    m_looks.clear();
    if (!result) {
        m_model.setRows({});
        m_count->clear();
        say(result.error());
        m_shownRequest.reset();
        sayNothingAsked();
        Q_EMIT shown(0);
        return;
    }
    m_notice->clear();
    m_milliseconds = result->milliseconds;
    m_understood = result->understood;
    m_model.setRows(result->hits);
    makeRoom();
    m_save->offer(requestText(request));
    if (result->hits.empty()) {
        sayNothingFound();
    } else {
        sayCount();
        m_stack->setCurrentIndex(HitsPage);
        m_table->selectSomething();
    }
    Q_EMIT shown(static_cast<int>(result->hits.size()));
}

void SearchPage::sayNothingAsked() {
    m_save->withdraw();
    m_count->setText(m_known->isEmpty() ? QString()
                                        : tr("A name in any order, with or without accents, a birth date or "
                                             "a document number. Each search is recorded with your purpose "
                                             "and case."));
    m_stack->setCurrentIndex(m_known->isEmpty() ? EmptyPage : KnownPage);
    m_empty->say(
        QStringLiteral("search"), tr("Search for a person"),
        tr("Type a name in any order, with or without accents: the results appear as you type. Add a "
           "birth date, a document number or a nationality to narrow them. Each search is recorded "
           "with your purpose and case."));
}

void SearchPage::sayNothingFound() {
    m_count->clear();
    m_stack->setCurrentIndex(EmptyPage);
    m_empty->say(QStringLiteral("person"), tr("Nobody found"),
                 tr("Tried: %1. Try fewer words or only the family name, another spelling, or the document "
                    "number alone. A person whose crossings no feed has carried is not in this cache.")
                     .arg(understoodText(m_understood)));
}

void SearchPage::sayCount() {
    const auto hits = static_cast<int>(m_model.rows().size());
    QString text = tr("%n traveller(s), the best match first", nullptr, hits);
    if (m_shownRequest && hits >= m_shownRequest->limit)
        text = tr("The %n best match(es); there may be more: add a word or a birth date", nullptr, hits);
    m_count->setText(text + QStringLiteral(" · ") +
                     tr("%1 ms").arg(QLocale().toString(m_milliseconds, 'f', m_milliseconds < 10 ? 1 : 0)));
}

void SearchPage::openRow(const QModelIndex& index) {
    if (index.isValid())
        Q_EMIT openTraveller(m_model.row(m_proxy.mapToSource(index).row()).traveller);
}

bool SearchPage::eventFilter(QObject* watched, QEvent* event) {
    if (m_table && watched == m_table->viewport()) {
        if (event->type() == QEvent::Resize)
            makeRoom();
        return Page::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && m_stack->currentIndex() == KnownPage) {
            m_known->takeFocus();
            return true;
        }
        if (key->key() == Qt::Key_Down && m_stack->currentIndex() == HitsPage) {
            m_table->setFocus(Qt::TabFocusReason);
            m_table->selectSomething();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void SearchPage::enter() {
    focusFilter();
    askKnown();
}

void SearchPage::focusFilter() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SearchPage::forget() {
    for (QLineEdit* edit : {m_text, m_born, m_document, m_nationality})
        edit->clear();
    m_pause.stop();
    m_known->setSearches({});
    ask();
    ++m_askedKnown; // nor what is still on its way
}

} // namespace passages
