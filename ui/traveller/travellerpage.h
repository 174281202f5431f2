#pragma once

#include "models/desk/desk.h"
#include "ui/traveller/pagedocument.h"

#include <QWidget>
#include <memory>

namespace passages {

/// One traveller: who it is, the answers with their bounds, the timeline, and the tables under it. Shows a
/// snapshot and needs no cache; another as-of date is assessed on the global thread pool. GUI thread.
class TravellerPage : public QWidget {
    Q_OBJECT
  public:
    explicit TravellerPage(QWidget* parent = nullptr);
    ~TravellerPage() override;

    void setFile(const TravellerFile& file);
    void clear();
    qint64 traveller() const; ///< 0 where none is shown
    void showIdentities();
    /// Above the answers: a file was saved; what was asked for did not happen.
    void saySaved(const QString& path);
    void refuse(const Error& error);
    /// Whether what the program makes of a possible link is hidden until it is decided.
    void setBlind(bool blind);
    /// The desk took a decision on a link, or a parting: its dialog closes. The file shown is of before.
    void acceptLink();
    void refuseLink(const Error& error);
    /// Whether facts can be entered and withdrawn, and files saved; both until it is said otherwise.
    void setMay(bool enterFacts, bool exportFiles);
    /// The desk took the fact, or the withdrawal: its dialog closes. The file shown is of before.
    void acceptFact();
    /// It did not: the dialog stays and says why.
    void refuseFact(const Error& error);

  Q_SIGNALS:
    /// To be recorded, then written.
    void documentRequested(const passages::PageDocument& document);
    void factEntered(qint64 traveller, const passages::Fact& fact);
    void factWithdrawn(qint64 traveller, qint64 number, const QString& reason);
    void openTraveller(qint64 traveller);
    void linkDecided(qint64 link, passages::LinkDecision::Kind kind, const QString& reason,
                     const QString& note, bool blind);
    void linkUndone(qint64 decision, const QString& reason);
    void blockParted(qint64 traveller, const passages::Person& block, const QString& reason,
                     const QString& note);
    void reportRequested(qint64 traveller, passages::LocalDate asOf);

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace passages
