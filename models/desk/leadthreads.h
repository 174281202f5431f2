#pragma once

#include "models/desk/leadassessor.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace passages {

/// Assesses on several threads, each with a connection of its own, and hands the results over in the order of
/// the work, on the caller's thread. Values cross threads, nothing else. Throws what a thread threw.
class LeadThreads {
  public:
    struct Done {
        LeadWork work;
        std::optional<LeadWorkDone> result; ///< nothing where there are no threads: it is the caller's to do
    };

    LeadThreads(std::vector<std::unique_ptr<Connection>> connections, const PortTable& ports, LocalDate asOf);
    ~LeadThreads();
    LeadThreads(const LeadThreads&) = delete;
    LeadThreads& operator=(const LeadThreads&) = delete;

    /// Until `next` gives no more work, or `cancelled`. `take` gets what is ready, in order; it may take as
    /// long as it likes, a few pieces of work ahead wait for it at most.
    void run(const std::function<std::optional<LeadWork>()>& next, const std::atomic<bool>& cancelled,
             const std::function<void(std::vector<Done>&)>& take);

  private:
    struct Piece {
        LeadWork work;
        const std::atomic<bool>* cancelled = nullptr;
        std::optional<LeadWorkDone> result;
        std::exception_ptr error;
        bool isTaken = false;
    };
    void work(Connection& connection);
    void fill(const std::function<std::optional<LeadWork>()>& next, const std::atomic<bool>& cancelled);
    std::vector<Done> ready();
    void drain();

    const PortTable& m_ports;
    LocalDate m_asOf;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Piece>> m_pieces; // in order; done or not
    bool m_isOver = false;
    bool m_hasNoMore = false;
    std::vector<std::thread> m_threads; // last: they use all of the above
};

} // namespace passages
