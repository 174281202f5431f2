#pragma once

#include "ui/shell/deskthread.h"
#include "ui/traveller/pagedocument.h"

#include <QObject>

namespace passages {

class TravellerPage;

/// What the traveller page asks of the desk. Files of somebody's records are recorded in the audit log with
/// their hash first, and written only when they are. A fact that is entered or withdrawn is followed by the
/// traveller as assessed with it. GUI thread.
class TravellerWork : public QObject {
    Q_OBJECT
  public:
    TravellerWork(DeskThread& desk, TravellerPage& page, QObject* parent = nullptr);

  Q_SIGNALS:
    void factsChanged(qint64 traveller);
    void documentWritten(const QString& path);
    void refused(const passages::Error& error);

  private:
    void enterFact(qint64 traveller, const Fact& fact);
    void withdrawFact(qint64 traveller, qint64 number, const QString& reason);
    void decideLink(qint64 link, LinkDecision::Kind kind, const std::string& reason, const std::string& note,
                    bool blind);
    void undoLink(qint64 decision, const std::string& reason);
    void part(qint64 traveller, const Person& block, const std::string& reason, const std::string& note);
    /// The traveller on the page, whoever that one is part of now, or why nothing was done.
    void showLinked(const QFuture<Result<TravellerFile>>& changed);
    /// The file with the change, or why there is none.
    void showChanged(qint64 traveller, const QFuture<Result<TravellerFile>>& changed);
    void save(const PageDocument& document);
    void refuse(const Error& error);

    DeskThread& m_desk;
    TravellerPage& m_page;
};

} // namespace passages
