#pragma once

#include "models/desk/desk.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/page.h"

#include <QTimer>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QLineEdit;
class QStackedWidget;
class QPushButton;
class QLabel;

namespace passages {

class KnownSearches;
class SaveSearchBar;
struct KnownSearch;

namespace theme {
class EmptyState;
class Notice;
class Table;
class Text;
} // namespace theme

/// Who opened a traveller before, by traveller, the newest first.
using EarlierLooks = std::map<std::int64_t, std::vector<EarlierLook>>;

/// Finds a person as one types: one field, three that narrow it, and the best answers first. Answers to a
/// question that has changed since are dropped. GUI thread.
class SearchPage : public Page {
    Q_OBJECT
  public:
    explicit SearchPage(DeskThread& desk, QWidget* parent = nullptr);

    void searchFor(const QString& text);
    /// What the fields ask for now; nothing while there is too little to search for.
    std::optional<SearchRequest> request() const;
    void display(const SearchRequest& request, const Result<SearchResult>& result);
    /// Adds to the hits on the screen who opened them before.
    void displayLooks(const std::vector<EarlierLook>& looks);
    /// What stands on the page while nothing is asked.
    void displayKnown(std::vector<KnownSearch> searches);

    /// Keeps the search on the screen under that name.
    void save(const QString& name);

    void enter() override;
    void focusFilter() override;
    void forget() override;

  Q_SIGNALS:
    void openTraveller(qint64 traveller);
    /// An answer is on the screen.
    void shown(int hits);

  protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeFields();
    QWidget* makeResults();
    void ask();
    void askWhoLooked();
    void makeRoom();
    void askKnown();
    void askAgain(const SearchRequest& request);
    void remove(qint64 saved);
    void say(const Error& error);
    void sayNothingAsked();
    void sayNothingFound();
    void sayCount();
    void openRow(const QModelIndex& index);

    DeskThread& m_desk;
    EarlierLooks m_looks;
    TableModel<SearchHit> m_model;
    TableProxy m_proxy;
    QTimer m_pause;
    std::uint64_t m_asked = 0;
    /// The same for the database thread.
    std::shared_ptr<std::atomic<std::uint64_t>> m_newest = std::make_shared<std::atomic<std::uint64_t>>(0);
    std::uint64_t m_askedKnown = 0;
    std::optional<SearchRequest> m_shownRequest;
    SearchUnderstood m_understood;
    double m_milliseconds = 0;

    QLineEdit* m_text;
    QPushButton* m_more;
    QWidget* m_narrow;
    QLineEdit* m_born;
    QLineEdit* m_document;
    QLineEdit* m_nationality;
    QLabel* m_bornLabel;
    QLabel* m_documentLabel;
    QLabel* m_nationalityLabel;
    theme::Notice* m_notice;
    theme::Text* m_count;
    SaveSearchBar* m_save;
    KnownSearches* m_known;
    QStackedWidget* m_stack;
    theme::EmptyState* m_empty;
    theme::Table* m_table = nullptr;
};

/// The columns of the result table: who it is, by which documents, who saw them before, and why they came up.
/// The looks are read as they are when a cell is drawn.
std::vector<Column<SearchHit>> searchColumns(const EarlierLooks& looks);
/// Every step of the score of a hit as a table (HTML): field, asked, held, agreement, points.
QString evidenceTable(const SearchHit& hit);

} // namespace passages
