#include "ui/shell/travellerwork.h"

#include "data/crypto/digest.h"
#include "ui/traveller/travellerpage.h"

#include <QSaveFile>

namespace passages {

namespace {

Result<void> write(const PageDocument& document) {
    QSaveFile file(document.path);
    if (file.open(QIODevice::WriteOnly) && file.write(document.bytes) == document.bytes.size() &&
        file.commit())
        return {};
    return fail(Failure::Failed, "cannot_write", {{"file", document.path.toStdString()}});
}

} // namespace

TravellerWork::TravellerWork(DeskThread& desk, TravellerPage& page, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_page(page) {
    connect(&m_page, &TravellerPage::documentRequested, this, &TravellerWork::save);
    connect(&m_page, &TravellerPage::factEntered, this, &TravellerWork::enterFact);
    connect(&m_page, &TravellerPage::factWithdrawn, this, &TravellerWork::withdrawFact);
    connect(&m_page, &TravellerPage::linkDecided, this,
            [this](qint64 link, LinkDecision::Kind kind, const QString& reason, const QString& note,
                   bool blind) { decideLink(link, kind, reason.toStdString(), note.toStdString(), blind); });
    connect(&m_page, &TravellerPage::linkUndone, this,
            [this](qint64 decision, const QString& reason) { undoLink(decision, reason.toStdString()); });
    connect(&m_page, &TravellerPage::blockParted, this,
            [this](qint64 traveller, const Person& block, const QString& reason, const QString& note) {
                part(traveller, block, reason.toStdString(), note.toStdString());
            });
}

void TravellerWork::enterFact(qint64 traveller, const Fact& fact) {
    showChanged(traveller, m_desk.submit([traveller, fact](Desk& desk) -> Result<TravellerFile> {
        if (const auto entered = desk.enterFact(traveller, fact); !entered)
            return fail(entered.error());
        return desk.openTraveller(traveller);
    }));
}

void TravellerWork::withdrawFact(qint64 traveller, qint64 number, const QString& reason) {
    showChanged(traveller, m_desk.submit([traveller, number,
                                          why = reason.toStdString()](Desk& desk) -> Result<TravellerFile> {
        if (const auto withdrawn = desk.withdrawFact(number, why); !withdrawn)
            return fail(withdrawn.error());
        return desk.openTraveller(traveller);
    }));
}

void TravellerWork::decideLink(qint64 link, LinkDecision::Kind kind, const std::string& reason,
                               const std::string& note, bool blind) {
    showLinked(m_desk.submit([=, traveller = m_page.traveller()](Desk& desk) -> Result<TravellerFile> {
        if (const auto decided = desk.decideLink(link, kind, reason, note, blind); !decided)
            return fail(decided.error());
        return desk.openTraveller(traveller);
    }));
}

void TravellerWork::undoLink(qint64 decision, const std::string& reason) {
    showLinked(m_desk.submit([=, traveller = m_page.traveller()](Desk& desk) -> Result<TravellerFile> {
        if (const auto undone = desk.undoLinkDecision(decision, reason); !undone)
            return fail(undone.error());
        return desk.openTraveller(traveller);
    }));
}

void TravellerWork::part(qint64 traveller, const Person& block, const std::string& reason,
                         const std::string& note) {
    showLinked(m_desk.submit([=](Desk& desk) -> Result<TravellerFile> {
        if (const auto parted = desk.separate(traveller, block, reason, note); !parted)
            return fail(parted.error());
        return desk.openTraveller(traveller);
    }));
}

void TravellerWork::showLinked(const QFuture<Result<TravellerFile>>& changed) {
    whenDone(changed, this, [this](const Result<TravellerFile>& file) {
        if (!file) {
            m_page.refuseLink(file.error());
            Q_EMIT refused(file.error());
            return;
        }
        m_page.acceptLink();
        m_page.setFile(*file);
        m_page.showIdentities();
    });
}

void TravellerWork::showChanged(qint64 traveller, const QFuture<Result<TravellerFile>>& changed) {
    whenDone(changed, this, [this, traveller](const Result<TravellerFile>& file) {
        if (!file) {
            m_page.refuseFact(file.error());
            Q_EMIT refused(file.error());
            return;
        }
        m_page.acceptFact();
        m_page.setFile(*file);
        Q_EMIT factsChanged(traveller);
    });
}

void TravellerWork::save(const PageDocument& document) {
    const auto recorded = m_desk.submit([document](Desk& desk) {
        return desk.recordFile(document.traveller, document.kind, document.asOf,
                               hex(sha256(document.bytes.toStdString())));
    });
    whenDone(recorded, this, [this, document](const Result<void>& allowed) {
        const Result<void> result = allowed ? write(document) : allowed;
        if (!result) {
            refuse(result.error());
            return;
        }
        m_page.saySaved(document.path);
        Q_EMIT documentWritten(document.path);
    });
}

void TravellerWork::refuse(const Error& error) {
    m_page.refuse(error);
    Q_EMIT refused(error);
}

} // namespace passages
