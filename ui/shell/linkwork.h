#pragma once

#include "ui/links/linkspage.h"
#include "ui/shell/deskthread.h"

#include <QObject>

namespace passages {

/// What the review of identities asks of the desk. GUI thread.
class LinkWork : public QObject {
    Q_OBJECT
  public:
    LinkWork(DeskThread& desk, LinksPage& page, QObject* parent = nullptr);

  Q_SIGNALS:
    /// Travellers may have been joined or parted.
    void changed();
    void refused(const passages::Error& error);

  private:
    void read(LinksPage::Show show);
    void decide(qint64 link, LinkDecision::Kind kind, const std::string& reason, const std::string& note,
                bool blind);
    void undo(qint64 link, qint64 decision, const std::string& reason);
    void refuse(const Error& error);

    DeskThread& m_desk;
    LinksPage& m_page;
};

} // namespace passages
