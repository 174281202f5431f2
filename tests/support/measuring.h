#pragma once

#include <QFile>
#include <chrono>
#include <ctime>

namespace passages::test {

/// Since it was made: by the clock, and of the processor, all threads together or the calling one alone.
class Stopwatch {
  public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    }
    double processorSeconds() const { return static_cast<double>(std::clock() - m_clock) / CLOCKS_PER_SEC; }
    double threadSeconds() const { return threadNow() - m_thread; }

  private:
    static double threadNow() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
    }

    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::clock_t m_clock = std::clock();
    double m_thread = threadNow();
};

/// Of this process, as Linux tells it: "VmRSS:" resident now, "VmHWM:" at most. 0 where it is not told.
inline double mebibytes(const char* field) {
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith(field))
                return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

} // namespace passages::test
