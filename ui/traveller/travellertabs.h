#pragma once

#include "models/desk/desk.h"
#include "models/traveller/recordrow.h"

#include <QWidget>

class QStackedWidget;
class QTabWidget;
class QTextBrowser;

namespace passages {

class CrossingsModel;
class FactsPane;
class IdentitiesPane;
class LedgerPane;
class PeopleModel;
class RecordsModel;
class StaysModel;
class TablePane;
class TotalsModel;

/// The tables under the timeline. GUI thread.
class TravellerTabs : public QWidget {
    Q_OBJECT
  public:
    enum Tab { Crossings, Stays, Totals, Ledger, Facts, Records, Identities, Leads };
    explicit TravellerTabs(QWidget* parent = nullptr);

    void setFile(const TravellerFile& file);
    void open(Tab tab);
    Tab current() const;
    TablePane* pane(Tab tab) const; ///< nullptr for the identities and the leads
    /// Selects the crossing's row in every table without telling of it.
    void showSighting(std::optional<int> sighting);
    void showRecord(const QString& source);
    /// "fact/12".
    void showFact(const QString& fact);
    /// The days of a total "minimum", "recorded" or "maximum"; of every rule where none is named.
    void showLedger(const std::string& rule, const QString& total);
    LedgerPane& ledger() { return *m_ledger; }
    FactsPane& facts() { return *m_facts; }
    IdentitiesPane& identities() { return *m_identities; }
    void moveBy(int rows);
    void focusFilter();

  Q_SIGNALS:
    void sightingChosen(int sighting);
    void ruleActivated(const std::string& rule);
    void stayActivated(int stay);
    void recordActivated(const passages::RecordRow& record);
    void recordWanted(const QString& source);
    void ledgerWanted(const std::string& rule, const QString& total);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void fillLeads();
    void showCounts();

    TravellerFile m_file;
    QTabWidget* m_tabs;
    QStackedWidget* m_corner; ///< each tab's filter
    CrossingsModel* m_crossingsModel;
    StaysModel* m_staysModel;
    TotalsModel* m_totalsModel;
    RecordsModel* m_recordsModel;
    PeopleModel* m_peopleModel;
    TablePane* m_crossings;
    TablePane* m_stays;
    TablePane* m_totals;
    LedgerPane* m_ledger;
    FactsPane* m_facts;
    TablePane* m_people;
    TablePane* m_records;
    IdentitiesPane* m_identities;
    QTextBrowser* m_leads;
};

} // namespace passages
