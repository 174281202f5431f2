#pragma once

#include "ui/shell/deskthread.h"
#include "ui/shell/rail.h"

#include <QWidget>
#include <optional>
#include <vector>

class QStackedWidget;

namespace passages {

class AboutPage;
class AuditPage;
class ContextBar;
class ExchangePage;
class LanguageSwitch;
class LeadsPage;
class LinksPage;
class MeasuresPage;
class Page;
class PurposePage;
class SearchPage;
class Settings;
class StatusStrip;
class TravellerPage;
namespace theme {
class Notice;
}

/// What stands between sign-in and the lock: the context bar, the rail, the pages and the status bar, and
/// the way from one page to the next. Nobody's records are shown before a purpose is given. GUI thread.
class Workspace : public QWidget {
    Q_OBJECT
  public:
    Workspace(DeskThread& desk, Settings& settings, QWidget* parent = nullptr);

    void beginSession(const Session& session);
    /// The session ended: nothing of it may stay.
    void forget();

    void go(Rail::Place place);
    void goToNumber(int number); ///< the place of that number, from 1; nothing where there is none
    void goBack();
    void focusFilter();
    void setPurpose(const Purpose& purpose);
    void askPurpose();
    void showSearch(const QString& text);
    void showAudit(); ///< verifies the log too
    void openTraveller(qint64 traveller);
    void readFeedStates();
    /// Leads may have changed: shows them again where they are on the screen.
    void refreshLeads();
    /// Says at the top of the page why something did not happen.
    void refuse(const Error& error);

    LanguageSwitch* languageSwitch() const;
    ExchangePage* exchange() const { return m_exchange; }
    StatusStrip* status() const { return m_status; }

  Q_SIGNALS:
    void purposeSet();
    void searchShown(int hits);
    void travellerShown(qint64 traveller);
    void leadsShown(int leads);
    void linksShown(int links);
    void measuresShown(qint64 exchanged);
    void exchangeShown(int feeds);
    void auditShown(int entries);
    void auditVerified(bool valid);
    void selfCheckShown(bool good);
    void reportRequested(const QString& name, qint64 traveller, passages::LocalDate asOf);
    void lockRequested();
    void signOutRequested();
    void idleMinutesChanged(int minutes);
    void syncMinutesChanged(int minutes);
    void feedsRead(const std::vector<passages::FeedState>& states);
    void refused(const passages::Error& error);

  private:
    void layOut();
    void connectPages();
    void connectFrame();
    void showPage(QWidget* page);
    void showTraveller(const TravellerFile& file, qint64 traveller);
    Page* pageOf(Rail::Place place) const;
    std::vector<Page*> pages() const;
    bool readsRecords(Rail::Place place) const;

    DeskThread& m_desk;
    std::optional<Session> m_session;
    std::optional<Purpose> m_purpose;
    Rail::Place m_place = Rail::Place::Search; ///< where the rail stands
    std::optional<qint64> m_wanted;            ///< a traveller to open once a purpose is given
    quint64 m_opening = 0;
    qint64 m_traveller = 0;
    QString m_travellerName;

    ContextBar* m_context;
    Rail* m_rail;
    theme::Notice* m_notice;
    QStackedWidget* m_pages;
    StatusStrip* m_status;
    PurposePage* m_purposePage;
    SearchPage* m_search;
    LeadsPage* m_leads;
    LinksPage* m_links;
    MeasuresPage* m_measures;
    ExchangePage* m_exchange;
    AuditPage* m_audit;
    AboutPage* m_about;
    TravellerPage* m_travellerPage;
};

} // namespace passages
