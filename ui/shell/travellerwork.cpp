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
