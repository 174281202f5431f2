#include "ui/shell/workspace.h"

#include "ui/about/aboutpage.h"
#include "ui/audit/auditpage.h"
#include "ui/exchange/exchangepage.h"
#include "ui/leads/leadspage.h"
#include "ui/links/linkspage.h"
#include "ui/measures/measurespage.h"
#include "ui/search/searchpage.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/format.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/linkwork.h"
#include "ui/shell/purposepage.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/travellerwork.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/traveller/travellerpage.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

Workspace::Workspace(DeskThread& desk, Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_context(new ContextBar),
      m_rail(new Rail),
      m_notice(new theme::Notice),
      m_pages(new QStackedWidget),
      m_status(new StatusStrip),
      m_purposePage(new PurposePage),
      m_search(new SearchPage(desk)),
      m_leads(new LeadsPage(desk)),
      m_links(new LinksPage),
      m_measures(new MeasuresPage(desk)),
      m_exchange(new ExchangePage(desk)),
      m_audit(new AuditPage(desk)),
      m_about(new AboutPage(desk, settings)),
      m_travellerPage(new TravellerPage) {
    for (Page* page : pages())
        m_pages->addWidget(page);
    m_pages->addWidget(m_travellerPage);
    layOut();
    connectFrame();
    connectPages();
}

void Workspace::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_context);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    auto* page = new QVBoxLayout;
    page->setSpacing(0);
    auto* notice = new QVBoxLayout;
    notice->setContentsMargins(theme::Triple, theme::Unit, theme::Triple, 0);
    notice->addWidget(m_notice);
    page->addLayout(notice);
    page->addWidget(m_pages, 1);
    middle->addLayout(page, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
}

void Workspace::connectFrame() {
    connect(m_context, &ContextBar::changePurposeRequested, this, &Workspace::askPurpose);
    connect(m_context, &ContextBar::lockRequested, this, &Workspace::lockRequested);
    connect(m_context, &ContextBar::signOutRequested, this, &Workspace::signOutRequested);
    connect(m_context, &ContextBar::aboutRequested, this, [this] { go(Rail::Place::About); });
    connect(m_rail, &Rail::chosen, this, &Workspace::go);
    connect(m_purposePage, &PurposePage::chosen, this, &Workspace::setPurpose);
    connect(m_purposePage, &PurposePage::cancelled, this, &Workspace::goBack);
}

void Workspace::connectPages() {
    connect(m_search, &SearchPage::openTraveller, this, &Workspace::openTraveller);
    connect(m_search, &SearchPage::shown, this, &Workspace::searchShown);
    connect(m_leads, &LeadsPage::openTraveller, this, &Workspace::openTraveller);
    connect(m_leads, &LeadsPage::shown, this, &Workspace::leadsShown);
    connect(m_links, &LinksPage::openTraveller, this, &Workspace::openTraveller);
    connect(m_links, &LinksPage::shown, this, &Workspace::linksShown);
    connect(m_links, &LinksPage::blindChanged, m_travellerPage, &TravellerPage::setBlind);
    connect(new LinkWork(m_desk, *m_links, this), &LinkWork::refused, this, &Workspace::refused);
    connect(m_travellerPage, &TravellerPage::openTraveller, this, &Workspace::openTraveller);
    connect(m_measures, &MeasuresPage::shown, this, &Workspace::measuresShown);
    connect(m_exchange, &ExchangePage::shown, this, &Workspace::exchangeShown);
    connect(m_exchange, &ExchangePage::statesChanged, m_status, &StatusStrip::setFeeds);
    connect(m_audit, &AuditPage::shown, this, &Workspace::auditShown);
    connect(m_audit, &AuditPage::verified, this, &Workspace::auditVerified);
    connect(m_about, &AboutPage::shown, this, &Workspace::selfCheckShown);
    connect(m_about, &AboutPage::syncMinutesChanged, this, &Workspace::syncMinutesChanged);
    connect(m_about, &AboutPage::idleMinutesChanged, this, &Workspace::idleMinutesChanged);
    connect(new TravellerWork(m_desk, *m_travellerPage, this), &TravellerWork::refused, this,
            &Workspace::refused);
    connect(m_travellerPage, &TravellerPage::reportRequested, this, [this](qint64 traveller, LocalDate asOf) {
        Q_EMIT reportRequested(m_travellerName, traveller != 0 ? traveller : m_traveller, asOf);
    });
}

void Workspace::beginSession(const Session& session) {
    m_session = session;
    m_purpose.reset();
    m_context->setSession(session);
    m_context->setPurpose({});
    m_exchange->setSession(session);
    m_travellerPage->setMay(session.may(Permission::ReadRecords), session.may(Permission::ExportReport));
    m_purposePage->setTraining(session.training);
    m_purposePage->setPurpose({});
    std::vector<Rail::Place> places;
    if (session.may(Permission::ReadRecords)) {
        places.push_back(Rail::Place::Search);
        places.push_back(Rail::Place::Leads);
        places.push_back(Rail::Place::Identities);
        places.push_back(Rail::Place::Measures);
    }
    if (session.may(Permission::Synchronize) || session.may(Permission::ReviewQuarantine))
        places.push_back(Rail::Place::Exchange);
    if (session.may(Permission::ReadAudit))
        places.push_back(Rail::Place::Audit);
    places.push_back(Rail::Place::About);
    m_rail->setPlaces(places);
    go(places.front());
    readFeedStates();
}

void Workspace::forget() {
    m_session.reset();
    m_purpose.reset();
    m_wanted.reset();
    m_traveller = 0;
    ++m_opening;
    m_travellerName.clear();
    m_travellerPage->clear();
    for (Page* page : pages())
        page->forget();
    m_notice->clear();
}

LanguageSwitch* Workspace::languageSwitch() const {
    return m_context->languageSwitch();
}

void Workspace::readFeedStates() {
    const auto answer = m_desk.submit([](Desk& desk) { return desk.feedStates(); });
    whenDone(answer, this, [this](const Result<std::vector<FeedState>>& states) {
        if (states) {
            m_status->setFeeds(*states);
            Q_EMIT feedsRead(*states);
        }
    });
}

void Workspace::setPurpose(const Purpose& purpose) {
    const auto answer = m_desk.submit([purpose](Desk& desk) { return desk.setPurpose(purpose); });
    whenDone(answer, this, [this, purpose](const Result<void>& result) {
        if (!result) {
            m_purposePage->refuse(result.error());
            Q_EMIT refused(result.error());
            return;
        }
        m_purpose = purpose;
        m_context->setPurpose(purpose);
        m_purposePage->setPurpose(purpose);
        if (m_wanted)
            openTraveller(*std::exchange(m_wanted, std::nullopt));
        else if (m_pages->currentWidget() == m_purposePage)
            m_traveller != 0 ? showPage(m_travellerPage) : go(m_place);
        Q_EMIT purposeSet();
    });
}

void Workspace::askPurpose() {
    if (!m_session || !m_session->may(Permission::ReadRecords))
        return;
    m_purposePage->setPurpose(m_purpose);
    showPage(m_purposePage);
    m_purposePage->enter();
}

void Workspace::go(Rail::Place place) {
    const auto& places = m_rail->places();
    if (std::find(places.begin(), places.end(), place) == places.end())
        return;
    m_place = place;
    m_traveller = 0;
    m_rail->setCurrent(place);
    if (readsRecords(place) && !m_purpose) {
        askPurpose();
        return;
    }
    Page* page = pageOf(place);
    showPage(page);
    page->enter();
}

void Workspace::goToNumber(int number) {
    const auto& places = m_rail->places();
    if (static_cast<std::size_t>(number) <= places.size())
        go(places[static_cast<std::size_t>(number) - 1]);
}

bool Workspace::readsRecords(Rail::Place place) const {
    return place == Rail::Place::Search || place == Rail::Place::Leads || place == Rail::Place::Identities;
}

void Workspace::showPage(QWidget* page) {
    m_notice->clear();
    m_pages->setCurrentWidget(page);
}

Page* Workspace::pageOf(Rail::Place place) const {
    switch (place) {
    case Rail::Place::Search:
        return m_search;
    case Rail::Place::Leads:
        return m_leads;
    case Rail::Place::Identities:
        return m_links;
    case Rail::Place::Measures:
        return m_measures;
    case Rail::Place::Exchange:
        return m_exchange;
    case Rail::Place::Audit:
        return m_audit;
    case Rail::Place::About:
        break;
    }
    return m_about;
}

std::vector<Page*> Workspace::pages() const {
    return {m_purposePage, m_search, m_leads, m_links, m_measures, m_exchange, m_audit, m_about};
}

void Workspace::showSearch(const QString& text) {
    go(Rail::Place::Search);
    if (m_purpose)
        m_search->searchFor(text);
}

void Workspace::showAudit() {
    go(Rail::Place::Audit);
    if (m_pages->currentWidget() == m_audit)
        m_audit->verify();
}

void Workspace::openTraveller(qint64 traveller) {
    if (!m_purpose) {
        m_wanted = traveller;
        askPurpose();
        return;
    }
    const quint64 opening = ++m_opening;
    const auto answer = m_desk.submit([traveller](Desk& desk) { return desk.openTraveller(traveller); });
    whenDone(answer, this, [this, traveller, opening](const Result<TravellerFile>& file) {
        if (opening != m_opening)
            return;
        if (file)
            showTraveller(*file, traveller);
        else
            refuse(file.error());
    });
}

void Workspace::showTraveller(const TravellerFile& file, qint64 traveller) {
    m_traveller = traveller;
    m_travellerName =
        file.assessment.people.empty() ? QString() : format::name(file.assessment.people.front().person);
    m_travellerPage->setFile(file);
    showPage(m_travellerPage);
    m_travellerPage->setFocus();
    Q_EMIT travellerShown(traveller);
}

void Workspace::refreshLeads() {
    if (m_pages->currentWidget() == m_leads)
        m_leads->enter();
}

void Workspace::refuse(const Error& error) {
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    Q_EMIT refused(error);
}

void Workspace::goBack() {
    if (m_pages->currentWidget() == m_purposePage) {
        m_wanted.reset();
        if (!m_purpose && readsRecords(m_place))
            return;
        showPage(m_traveller != 0 ? static_cast<QWidget*>(m_travellerPage) : pageOf(m_place));
        return;
    }
    if (m_pages->currentWidget() != m_travellerPage)
        return;
    // As it was left, with its rows: nothing is asked again.
    m_traveller = 0;
    showPage(pageOf(m_place));
    pageOf(m_place)->setFocus();
    m_travellerPage->clear();
}

void Workspace::focusFilter() {
    if (auto* page = qobject_cast<Page*>(m_pages->currentWidget()))
        page->focusFilter();
}

} // namespace passages
