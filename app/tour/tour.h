#pragma once

#include "translations/catalogues.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>
#include <functional>
#include <set>
#include <vector>

namespace passages {

class MainWindow;

/// Goes through the workstation by itself, as an officer would, once in each language: sign in, sync, search,
/// open a traveller, leads, report; takes a picture of each screen. GUI thread.
class Tour : public QObject {
    Q_OBJECT
  public:
    struct Plan {
        QString cachePath;
        QString account;
        QString passphrase;
        QString directory; ///< for `NN-name-LANGUAGE.png` and the reports
        QSize size{1440, 900};
    };
    Tour(MainWindow& window, const Plan& plan);

    void start();

  Q_SIGNALS:
    void said(const QString& line);
    /// Not complete: a step was refused or did not come to its end; `said` has why.
    void ended(bool complete);

  private:
    /// What the window says when something is on the screen.
    enum class Sign {
        Shown,
        LanguageSwitched,
        SignedIn,
        Synchronized,
        PurposeSet,
        Found,
        Traveller,
        Leads,
        Links,
        Measures,
        Exchange,
        Audit,
        SelfCheck,
        Report,
        SignedOut
    };
    /// One thing to do and the sign that it is done; then a picture, if it has a name.
    struct Step {
        const char* name;
        Sign awaited;
        std::function<void()> act;
    };
    void addLanguage(Language language);
    void addOpening();
    void addSync();
    void pictureSync();
    void addSearches();
    void addTravellers();
    void addOtherPages();
    void add(const char* name, Sign awaited, std::function<void()> act);
    void next();
    /// If the step waits for that, its picture follows once everything is painted.
    void reached(Sign sign);
    void takePicture(const char* name);
    void pressEnterInTable();
    void fail(const QString& why);

    MainWindow& m_window;
    Plan m_plan;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    int m_pictures = 0;
    qint64 m_traveller = 0; ///< the one shown last
    bool m_running = false;
    bool m_settling = false; ///< the step is done, its picture is to come
    std::set<Language> m_syncPictured;
    QTimer m_patience;
    QElapsedTimer m_clock;
};

} // namespace passages
