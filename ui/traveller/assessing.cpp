#include "ui/traveller/assessing.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <utility>

namespace passages {

void Assessing::setInput(AssessmentInput input) {
    cancel();
    m_input = std::make_shared<const AssessmentInput>(std::move(input));
}

void Assessing::start(LocalDate asOf) {
    if (!m_input)
        return;
    if (m_running != 0)
        m_next = asOf;
    else
        run(asOf);
}

void Assessing::run(LocalDate asOf) {
    const quint64 number = ++m_runs;
    m_running = number;
    m_next.reset();
    auto promise = std::make_shared<QPromise<Assessment>>();
    auto* watcher = new QFutureWatcher<Assessment>(this);
    connect(watcher, &QFutureWatcher<Assessment>::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number == m_running)
            answered(watcher->result());
    });
    watcher->setFuture(promise->future());
    Q_EMIT busyChanged(true);
    QThreadPool::globalInstance()->start([promise, shared = m_input, asOf] {
        promise->start();
        AssessmentInput input = *shared;
        input.asOf = asOf;
        promise->addResult(assess(input, PortTable::builtIn()));
        promise->finish();
    });
}

void Assessing::answered(const Assessment& assessment) {
    m_running = 0;
    if (m_next)
        run(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT busyChanged(false);
    Q_EMIT done(assessment);
}

void Assessing::cancel() {
    m_running = 0;
    m_next.reset();
    Q_EMIT busyChanged(false);
}

} // namespace passages
