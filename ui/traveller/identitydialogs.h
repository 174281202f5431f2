#pragma once

#include "data/base/result.h"
#include "models/desk/identityfile.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace passages {

class LinkDialog;
class PartDialog;
class UndoDialog;

/// The dialogs over a traveller's page in which identities are compared, joined and parted; one at a time.
/// GUI thread.
class IdentityDialogs : public QObject {
    Q_OBJECT
  public:
    explicit IdentityDialogs(QWidget* page);

    void setBlind(bool blind) { m_isBlind = blind; }
    void compare(const PossibleLink& link);
    void part(const JoinedBlock& block);
    void undo(const std::vector<LinkDecision>& confirmed);
    /// What was asked for is done: the dialog closes.
    void accept();
    /// It is not: the dialog says why. Whether one is open.
    bool refuse(const Error& error);

  Q_SIGNALS:
    void openTraveller(qint64 traveller);
    void decided(qint64 link, passages::LinkDecision::Kind kind, const QString& reason, const QString& note,
                 bool blind);
    void undone(qint64 decision, const QString& reason);
    void parted(const passages::Person& block, const QString& reason, const QString& note);

  private:
    QWidget* m_page;
    bool m_isBlind = false;
    QPointer<LinkDialog> m_link;
    QPointer<PartDialog> m_part;
    QPointer<UndoDialog> m_undo;
};

} // namespace passages
