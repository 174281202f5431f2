#include "ui/traveller/assessing.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace passages {

void Assessing::start(AssessmentInput input) {
    const quint64 question = ++m_newest;
    auto promise = std::make_shared<QPromise<Assessment>>();
    auto* watcher = new QFutureWatcher<Assessment>(this);
    connect(watcher, &QFutureWatcher<Assessment>::finished, this, [this, watcher, question] {
        watcher->deleteLater();
        if (question != m_newest)
            return;
        Q_EMIT busyChanged(false);
        Q_EMIT done(watcher->result());
    });
    watcher->setFuture(promise->future());
    Q_EMIT busyChanged(true);
    QThreadPool::globalInstance()->start([promise, input = std::move(input)] {
        promise->start();
        promise->addResult(assess(input, PortTable::builtIn()));
        promise->finish();
    });
}

void Assessing::cancel() {
    ++m_newest;
    Q_EMIT busyChanged(false);
}

} // namespace passages
