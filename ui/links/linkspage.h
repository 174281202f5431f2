#pragma once

#include "data/base/result.h"
#include "models/desk/linkreview.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"
#include "ui/shell/page.h"

#include <set>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace passages {

class LinkPanel;
namespace theme {
class EmptyState;
class Notice;
class Table;
class Text;
} // namespace theme

/// A possible link in the list; a concealed one has no word of what the program makes of it.
struct LinkRow {
    PossibleLink link;
    bool isConcealed = false;
};
enum LinkColumn { OneColumn, OtherColumn, WhyColumn, LikelihoodColumn, StateColumn };

/// The identities that may be one person's, strongest first, each with its comparison: for an officer to join
/// or to keep apart. In a blind review they come in no order of strength, and what the program makes of them
/// is shown only once they are decided. Is given values and tells what is wanted. GUI thread.
class LinksPage : public Page {
    Q_OBJECT
  public:
    enum class Show { Open, Decided };

    explicit LinksPage(QWidget* parent = nullptr);

    void display(const Result<std::vector<PossibleLink>>& links);
    /// What was decided or taken back is done. The link stays in the list until the page is entered again,
    /// and the others are asked for anew: who was joined is in none of them any more.
    void accept(qint64 link, const LinkDecision& decision);
    void acceptUndo(qint64 link, qint64 decision, const LinkDecision::Undo& undo);
    void refuse(const Error& error);
    void setBlind(bool blind);
    bool isBlind() const;
    Show shows() const;

    void enter() override;
    void focusFilter() override;
    void forget() override;

  Q_SIGNALS:
    void wanted(passages::LinksPage::Show show);
    void openTraveller(qint64 traveller);
    void decided(qint64 link, passages::LinkDecision::Kind kind, const QString& reason, const QString& note,
                 bool blind);
    /// `link` is the one on the screen.
    void undone(qint64 link, qint64 decision, const QString& reason);
    void blindChanged(bool blind);
    void shown(int links);

  protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeTop();
    QWidget* makeList();
    void fill();
    void fillShows();
    const PossibleLink* find(qint64 link) const;
    void keep(const PossibleLink& link);
    bool conceals(const PossibleLink& link) const;
    void sayCount();
    void sayEmpty();
    void showCurrent();
    void ask();

    TableModel<LinkRow> m_model;
    TableProxy m_proxy;
    std::vector<PossibleLink> m_links;
    std::set<qint64> m_seen;          ///< whose weight was on the screen: no decision on them is blind
    std::vector<PossibleLink> m_kept; ///< decided since the page was entered: they stay where they are
    bool m_answered = false;

    theme::Text* m_title;
    theme::Text* m_count;
    QCheckBox* m_blind;
    QComboBox* m_show;
    QLineEdit* m_filter;
    theme::Notice* m_caution;
    theme::Notice* m_error;
    QStackedWidget* m_stack;
    theme::EmptyState* m_empty;
    QSplitter* m_both;
    theme::Table* m_table;
    LinkPanel* m_panel;
};

std::vector<Column<LinkRow>> linkColumns();

} // namespace passages
