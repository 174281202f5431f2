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
