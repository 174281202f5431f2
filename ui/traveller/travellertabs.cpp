#include "ui/traveller/travellertabs.h"

#include "data/traveller/travellerstore.h"
#include "ui/theme/theme.h"
#include "ui/traveller/crossingsmodel.h"
#include "ui/traveller/explanations.h"
#include "ui/traveller/factspane.h"
#include "ui/traveller/identitiespane.h"
#include "ui/traveller/ledgerpane.h"
#include "ui/traveller/peoplemodel.h"
#include "ui/traveller/recordsmodel.h"
#include "ui/traveller/staysmodel.h"
#include "ui/traveller/tablepane.h"
#include "ui/traveller/totalsmodel.h"

#include <QEvent>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace passages {

namespace {

std::map<std::string, std::size_t> sightingsBySource(const Itinerary& itinerary) {
    std::map<std::string, std::size_t> sightings;
    for (std::size_t index = 0; index < itinerary.sightings.size(); ++index)
        for (const std::string& source : itinerary.sightings[index].sources)
            sightings.emplace(source, index);
    return sightings;
}

} // namespace

TravellerTabs::TravellerTabs(QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabWidget(this)),
      m_corner(new QStackedWidget),
      m_crossingsModel(new CrossingsModel),
      m_staysModel(new StaysModel),
      m_totalsModel(new TotalsModel),
      m_recordsModel(new RecordsModel),
      m_peopleModel(new PeopleModel),
      m_crossings(new TablePane(m_crossingsModel)),
      m_stays(new TablePane(m_staysModel)),
      m_totals(new TablePane(m_totalsModel)),
      m_ledger(new LedgerPane),
      m_facts(new FactsPane),
      m_people(new TablePane(m_peopleModel)),
      m_records(new TablePane(m_recordsModel)),
      m_identities(new IdentitiesPane),
      m_leads(new QTextBrowser) {
    auto* both = new QSplitter(Qt::Horizontal);
    both->addWidget(m_people);
    both->addWidget(m_records);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    both->setChildrenCollapsible(false);
    m_leads->setOpenLinks(false);
    m_leads->setFrameShape(QFrame::NoFrame);
    m_leads->document()->setDocumentMargin(theme::Unit);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_crossings, m_stays, m_totals, m_ledger, m_facts,
                                                         both, m_identities, m_leads})
        m_tabs->addTab(page, QString());
    // Beside the tabs the filter costs no row of the table.
    for (int tab = Crossings; tab <= Leads; ++tab) {
        // Two have more tools than the corner has room for.
        TablePane* table = tab == Ledger || tab == Facts ? nullptr : pane(static_cast<Tab>(tab));
        m_corner->addWidget(table ? &table->tools() : new QWidget);
    }
    m_people->tools().hide();
    m_tabs->setCornerWidget(m_corner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    setFocusProxy(m_crossings);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        TablePane* shown = pane(static_cast<Tab>(index));
        m_corner->setCurrentIndex(index);
        setFocusProxy(shown ? static_cast<QWidget*>(shown) : m_tabs->widget(index));
    });

    for (TablePane* table : std::initializer_list<TablePane*>{m_crossings, m_stays, m_ledger, m_records})
        connect(table, &TablePane::sightingChosen, this, &TravellerTabs::sightingChosen);
    connect(m_totals, &TablePane::cellActivated, this, [this](int row, int cell) {
        const std::string& rule = m_totalsModel->rule(row).rule;
        if (const QString total = TotalsModel::totalOf(cell); !total.isEmpty())
            Q_EMIT ledgerWanted(rule, total);
        else
            Q_EMIT ruleActivated(rule);
    });
    connect(m_ledger, &TablePane::rowActivated, this, [this](int row) {
        const QStringList sources =
            m_ledger->ledger().index(row, 0).data(RowsModel::SourcesRole).toStringList();
        if (!sources.isEmpty())
            sources.front().startsWith(QLatin1String("fact/")) ? showFact(sources.front())
                                                               : Q_EMIT recordWanted(sources.front());
    });
    connect(m_stays, &TablePane::rowActivated, this, &TravellerTabs::stayActivated);
    connect(m_records, &TablePane::rowActivated, this,
            [this](int row) { Q_EMIT recordActivated(m_recordsModel->row(row)); });
    connect(m_crossings, &TablePane::rowActivated, this, [this](int row) {
        const auto& sources = m_crossingsModel->row(row).sources;
        if (!sources.empty())
            showRecord(QString::fromStdString(sources.front()));
    });
    connect(m_people, &TablePane::rowChosen, this, [this](int row) {
        const auto& sources = m_peopleModel->person(row).sources;
        if (!sources.empty())
            m_records->showSource(QString::fromStdString(sources.front()));
    });
    connect(m_leads, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QLatin1String("record"))
            Q_EMIT recordWanted(url.path());
    });
    m_crossings->setSparable({CrossingsModel::Utc, CrossingsModel::ModeColumn});
    m_crossings->sortBy(CrossingsModel::CanadianSide, Qt::DescendingOrder);
    m_stays->sortBy(StaysModel::From, Qt::DescendingOrder);
    m_totals->sortBy(TotalsModel::Rule, Qt::AscendingOrder);
    m_people->sortBy(PeopleModel::Count, Qt::DescendingOrder);
    m_records->sortBy(RecordsModel::When, Qt::DescendingOrder);
    retranslate();
}

void TravellerTabs::setFile(const TravellerFile& file) {
    m_file = file;
    const Assessment& assessment = m_file.assessment;
    const auto sightings = sightingsBySource(assessment.itinerary);
    m_crossingsModel->setRows(
        crossingRows(assessment, feedCountriesOf(m_file.records), PortTable::builtIn()));
    m_staysModel->setStays(assessment.stays, assessment.asOf);
    m_totalsModel->setRules(assessment.rules, assessment.rulesWithPossible);
    m_ledger->setAssessment(assessment, sightings);
    m_facts->setFacts(assessment.facts);
    m_recordsModel->setRows(recordRows(m_file.records, m_file.earlier), sightings);
    m_peopleModel->setPeople(assessment.people);
    m_identities->setIdentity(m_file.identity, travellerFromId(assessment.traveller).value_or(0));
    m_tabs->setTabVisible(Identities, !m_file.identity.blocks.empty());
    for (TablePane* table :
         std::initializer_list<TablePane*>{m_crossings, m_stays, m_totals, m_facts, m_people, m_records})
        table->fitColumns();
    fillLeads();
    showCounts();
}

void TravellerTabs::open(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

TravellerTabs::Tab TravellerTabs::current() const {
    return static_cast<Tab>(m_tabs->currentIndex());
}

TablePane* TravellerTabs::pane(Tab tab) const {
    switch (tab) {
    case Crossings:
        return m_crossings;
    case Stays:
        return m_stays;
    case Totals:
        return m_totals;
    case Ledger:
        return m_ledger;
    case Facts:
        return m_facts;
    case Records:
        return m_records;
    case Identities:
    case Leads:
        break;
    }
    return nullptr;
}

void TravellerTabs::showSighting(std::optional<int> sighting) {
    for (TablePane* table : std::initializer_list<TablePane*>{m_crossings, m_stays, m_ledger, m_records})
        table->showSighting(sighting);
}

void TravellerTabs::showRecord(const QString& source) {
    open(Records);
    m_records->showSource(source);
}

void TravellerTabs::showFact(const QString& fact) {
    open(Facts);
    m_facts->showSource(fact);
}

void TravellerTabs::showLedger(const std::string& rule, const QString& total) {
    using Scope = LedgerModel::Scope;
    open(Ledger);
    m_ledger->showDays(rule, total == QLatin1String("minimum")    ? Scope::Minimum
                             : total == QLatin1String("recorded") ? Scope::Recorded
                                                                  : Scope::Maximum);
}

void TravellerTabs::moveBy(int rows) {
    if (current() == Identities)
        m_identities->possible().moveBy(rows);
    else if (TablePane* table = pane(current()))
        table->moveBy(rows);
}

void TravellerTabs::focusFilter() {
    if (TablePane* table = pane(current()))
        table->focusFilter();
}

void TravellerTabs::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        fillLeads();
}

void TravellerTabs::fillLeads() {
    m_leads->document()->setDefaultStyleSheet(text::explanationStyle());
    m_leads->setHtml(text::leadsExplained(m_file.assessment.stays) +
                     text::anomaliesExplained(m_file.assessment));
}

void TravellerTabs::showCounts() {
    const auto title = [this](Tab tab, const QString& word, std::size_t count) {
        m_tabs->setTabText(tab, count == 0 ? word
                                           : QStringLiteral("%1 (%2)").arg(
                                                 word, QLocale().toString(static_cast<qlonglong>(count))));
    };
    const Assessment& assessment = m_file.assessment;
    const std::size_t leads = leadStays(assessment.stays).size();
    title(Crossings, tr("Crossings"), assessment.itinerary.sightings.size());
    title(Stays, tr("Stays"), assessment.stays.size());
    title(Totals, tr("Totals"), assessment.rules.size());
    title(Ledger, tr("Day ledger"), 0);
    title(Facts, tr("Entered facts"), assessment.facts.size());
    title(Records, tr("Records"), m_file.records.size() + m_file.earlier.size());
    title(Identities, tr("Other identities"), assessment.possible.size());
    title(Leads, tr("Leads and anomalies"), leads + assessment.anomalies.size());
    m_tabs->setTabIcon(Leads, leads == 0 ? QIcon() : theme::icon(QStringLiteral("lead"), theme::Tone::Lead));
}

void TravellerTabs::retranslate() {
    m_crossings->setWords(tr("Crossings"), tr("No crossing is on record up to the as-of date."));
    m_stays->setWords(tr("Stays"), tr("No stay is on record: no feed has shown an entry that was admitted."));
    m_totals->setWords(tr("Totals"), tr("No rule applies: the person is on record neither as a permanent "
                                        "resident of Canada nor as one of the United States."));
    m_ledger->setWords(tr("Day ledger"),
                       tr("No day is counted: no rule applies, or no record places the person "
                          "in its country within its window."));
    m_facts->setWords(
        tr("Entered facts"),
        tr("No officer has entered a fact of this person. What you know from outside the exchange – "
           "an extension, a permit, a credit, a status – you can state here with its source."));
    m_people->setWords(tr("Names and documents"), tr("No person is on record."));
    m_records->setWords(tr("Records"), tr("No record is in force."));
    m_leads->setAccessibleName(tr("Leads and anomalies of this person"));
    m_tabs->setAccessibleName(tr("Tables of the traveller"));
    fillLeads();
    showCounts();
}

} // namespace passages
