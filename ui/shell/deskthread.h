#pragma once

#include "data/base/result.h"
#include "models/desk/desk.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

namespace passages {

/// What the window has to know of a signed-in session, as values.
struct Session {
    Account account;
    Agency agency = Agency::Cbsa;
    bool training = false;
    std::string cachePath;
    std::set<Permission> permissions;

    bool may(Permission permission) const { return permissions.contains(permission); }
};

/// The one database thread: owns the desk, and runs what is asked of it one after the other. Its methods are
/// for the GUI thread; none of them waits. Destroying it lets the running call end and drops the rest.
class DeskThread {
  public:
    DeskThread();
    ~DeskThread();
    DeskThread(const DeskThread&) = delete;
    DeskThread& operator=(const DeskThread&) = delete;

    /// Signs in and keeps the desk; an older one is closed first.
    QFuture<Result<Session>> signIn(const std::string& cachePath, const std::string& user,
                                    const std::string& passphrase);
    /// Signs in for the sake of the passphrase alone; the desk that stands stays as it is.
    QFuture<Result<Session>> confirm(const std::string& cachePath, const std::string& user,
                                     const std::string& passphrase);
    /// Closes the desk after what was asked before; what is asked later comes to nothing.
    void signOut();

    /// Runs `call(desk)` on the database thread. The future stays without a result where nobody is signed in
    /// by then.
    template <typename Call> auto submit(Call call) -> QFuture<std::invoke_result_t<Call&, Desk&>> {
        using Answer = std::invoke_result_t<Call&, Desk&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        m_pool.start([this, promise, call = std::move(call)]() mutable {
            if (m_desk && !promise->isCanceled())
                promise->addResult(call(*m_desk));
            promise->finish();
        });
        return future;
    }

  private:
    std::unique_ptr<Desk> m_desk; // touched on the database thread only
    QThreadPool m_pool;
};

/// Calls `callback(result)` on the context's thread once the future has its result, or `otherwise()` when it
/// ended without one (nobody was signed in any more); nothing when the context died first. (QFuture::then
/// with a context aborts on Qt 6.4 when that died.)
template <typename Answer, typename Callback>
void whenDone(const QFuture<Answer>& future, QObject* context, Callback callback,
              std::function<void()> otherwise = {}) {
    auto* watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, callback = std::move(callback), otherwise = std::move(otherwise)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             callback(watcher->result());
                         else if (otherwise)
                             otherwise();
                     });
    watcher->setFuture(future);
}

} // namespace passages
