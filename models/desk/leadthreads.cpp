#include "models/desk/leadthreads.h"

#include <algorithm>

namespace passages {
namespace {

/// Enough that no thread waits for the writer, few enough that little lies in memory.
constexpr std::size_t PiecesAThread = 4;

} // namespace

LeadThreads::LeadThreads(std::vector<std::unique_ptr<Connection>> connections, const PortTable& ports,
                         LocalDate asOf)
    : m_ports(ports),
      m_asOf(asOf),
      m_connections(std::move(connections)) {
    for (const auto& connection : m_connections)
        m_threads.emplace_back([this, &connection] { work(*connection); });
}

LeadThreads::~LeadThreads() {
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void LeadThreads::work(Connection& connection) {
    std::unique_ptr<LeadAssessor> assessor;
    std::unique_lock lock(m_mutex);
    for (;;) {
        std::shared_ptr<Piece> piece;
        m_changed.wait(lock, [&] {
            const auto open =
                std::find_if(m_pieces.begin(), m_pieces.end(), [](const auto& p) { return !p->isTaken; });
            piece = open == m_pieces.end() ? nullptr : *open;
            return m_isOver || piece;
        });
        if (m_isOver)
            return;
        piece->isTaken = true;
        lock.unlock();
        std::optional<LeadWorkDone> result;
        std::exception_ptr error;
        try {
            if (!assessor)
                assessor = std::make_unique<LeadAssessor>(connection, m_ports, m_asOf);
            result = assessor->assessAll(piece->work, *piece->cancelled);
        } catch (...) {
            error = std::current_exception();
        }
        lock.lock();
        piece->result = std::move(result);
        piece->error = error;
        m_changed.notify_all();
    }
}

void LeadThreads::fill(const std::function<std::optional<LeadWork>()>& next,
                       const std::atomic<bool>& cancelled) {
    while (!m_hasNoMore && !cancelled) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_pieces.size() >= m_threads.size() * PiecesAThread)
                return;
        }
        auto work = next();
        if (!work) {
            m_hasNoMore = true;
            return;
        }
        auto piece = std::make_shared<Piece>();
        piece->work = std::move(*work);
        piece->cancelled = &cancelled;
        const std::lock_guard lock(m_mutex);
        m_pieces.push_back(std::move(piece));
        m_changed.notify_all();
    }
}

/// What is done at the front, at least one piece unless there is none; waits for it.
std::vector<LeadThreads::Done> LeadThreads::ready() {
    std::vector<Done> done;
    std::unique_lock lock(m_mutex);
    const auto isDone = [](const Piece& piece) { return piece.result || piece.error; };
    m_changed.wait(lock, [&] { return m_pieces.empty() || isDone(*m_pieces.front()); });
    while (!m_pieces.empty() && isDone(*m_pieces.front())) {
        const auto piece = m_pieces.front();
        if (piece->error)
            std::rethrow_exception(piece->error);
        done.push_back({std::move(piece->work), std::move(piece->result)});
        m_pieces.pop_front();
    }
    return done;
}

/// Leaves no piece to any thread: what it refers to ends with the run.
void LeadThreads::drain() {
    std::unique_lock lock(m_mutex);
    std::erase_if(m_pieces, [](const auto& piece) { return !piece->isTaken; });
    m_changed.wait(lock, [&] {
        return std::all_of(m_pieces.begin(), m_pieces.end(),
                           [](const auto& piece) { return piece->result || piece->error; });
    });
    m_pieces.clear();
}

void LeadThreads::run(const std::function<std::optional<LeadWork>()>& next,
                      const std::atomic<bool>& cancelled,
                      const std::function<void(std::vector<Done>&)>& take) {
    if (m_threads.empty()) {
        while (!cancelled) {
            auto work = next();
            if (!work)
                return;
            std::vector<Done> one;
            one.push_back({std::move(*work), std::nullopt});
            take(one);
        }
        return;
    }
    m_hasNoMore = false;
    try {
        while (!cancelled) {
            fill(next, cancelled);
            std::vector<Done> done = ready();
            if (done.empty())
                break;
            take(done);
        }
    } catch (...) {
        drain();
        throw;
    }
    drain();
}

} // namespace passages
