#include "ui/shell/deskthread.h"

namespace passages {

namespace {

constexpr Permission AllPermissions[] = {
    Permission::ReadRecords, Permission::ExportReport,   Permission::Synchronize,
    Permission::ManageFeeds, Permission::ManageAccounts, Permission::ReviewQuarantine,
    Permission::ReadAudit,   Permission::PurgeRecords,
};

Session sessionOf(const Desk& desk) {
    Session session;
    session.account = desk.account();
    session.agency = desk.agency();
    session.training = desk.isTraining();
    session.cachePath = desk.cachePath();
    for (const Permission permission : AllPermissions) {
        if (desk.may(permission))
            session.permissions.insert(permission);
    }
    return session;
}

} // namespace

DeskThread::DeskThread() {
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

DeskThread::~DeskThread() {
    m_pool.clear();
    signOut();
    m_pool.waitForDone();
}

QFuture<Result<Session>> DeskThread::signIn(const std::string& cachePath, const std::string& user,
                                            const std::string& passphrase) {
    auto promise = std::make_shared<QPromise<Result<Session>>>();
    promise->start();
    m_pool.start([this, promise, cachePath, user, passphrase] {
        m_desk.reset();
        Result<std::unique_ptr<Desk>> desk = Desk::signIn(cachePath, user, passphrase);
        if (desk) {
            m_desk = std::move(*desk);
            promise->addResult(sessionOf(*m_desk));
        } else {
            promise->addResult(Result<Session>(fail(desk.error())));
        }
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<Session>> DeskThread::confirm(const std::string& cachePath, const std::string& user,
                                             const std::string& passphrase) {
    auto promise = std::make_shared<QPromise<Result<Session>>>();
    promise->start();
    m_pool.start([promise, cachePath, user, passphrase] {
        const Result<std::unique_ptr<Desk>> desk = Desk::signIn(cachePath, user, passphrase);
        promise->addResult(desk ? Result<Session>(sessionOf(**desk)) : Result<Session>(fail(desk.error())));
        promise->finish();
    });
    return promise->future();
}

void DeskThread::signOut() {
    m_pool.start([this] { m_desk.reset(); });
}

} // namespace passages
