#pragma once

#include "data/base/result.h"

#include <QTemporaryFile>
#include <algorithm>
#include <memory>
#include <optional>
#include <queue>
#include <type_traits>
#include <vector>

namespace passages {

/// Sorts more plain values than memory should hold: sorted runs go to temporary files, and are merged as they
/// are read. Its memory does not depend on how many there are. Error "cannot_write". One thread.
template <typename T> class SpilledSort {
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    Result<void> add(const T& value) {
        m_run.push_back(value);
        return m_run.size() < MostInMemory ? Result<void>() : spill();
    }

    /// Back to the first: after everything was added, and as often as it is to be read.
    Result<void> rewind() {
        std::sort(m_run.begin(), m_run.end());
        m_next = 0;
        m_heads = {};
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            if (!m_files[i].file->seek(0))
                return problem(*m_files[i].file);
            m_files[i].block.clear();
            m_files[i].used = 0;
            if (auto more = advance(i); !more)
                return more;
        }
        return {};
    }

    /// In order; nothing at the end.
    Result<std::optional<T>> next() {
        const bool hasRun = m_next < m_run.size();
        if (m_heads.empty() || (hasRun && !(m_heads.top().value < m_run[m_next])))
            return hasRun ? std::optional(m_run[m_next++]) : std::nullopt;
        const Head head = m_heads.top();
        m_heads.pop();
        if (auto more = advance(head.file); !more)
            return fail(more.error());
        return head.value;
    }

  private:
    static constexpr std::size_t MostInMemory = 8 * 1024 * 1024 / sizeof(T);
    static constexpr std::size_t BlockValues = 64 * 1024 / sizeof(T);

    struct Run {
        std::unique_ptr<QTemporaryFile> file;
        std::vector<T> block;
        std::size_t used = 0;
    };
    struct Head {
        T value;
        std::size_t file = 0;
        friend bool operator<(const Head& a, const Head& b) { return b.value < a.value; } // smallest on top
    };

    static tl::unexpected<Error> problem(const QTemporaryFile& file) {
        return fail(Failure::Failed, "cannot_write",
                    {{"file", file.fileName().toStdString()}, {"detail", file.errorString().toStdString()}});
    }

    Result<void> spill() {
        std::sort(m_run.begin(), m_run.end());
        auto file = std::make_unique<QTemporaryFile>();
        const auto size = static_cast<qint64>(m_run.size() * sizeof(T));
        if (!file->open() || file->write(reinterpret_cast<const char*>(m_run.data()), size) != size ||
            !file->flush())
            return problem(*file);
        m_files.push_back({std::move(file), {}, 0});
        m_run.clear();
        return {};
    }

    /// The file's next value among those to choose from.
    Result<void> advance(std::size_t index) {
        Run& run = m_files[index];
        if (run.used == run.block.size()) {
            run.block.resize(BlockValues);
            const qint64 size = run.file->read(reinterpret_cast<char*>(run.block.data()),
                                               static_cast<qint64>(BlockValues * sizeof(T)));
            if (size < 0)
                return problem(*run.file);
            run.block.resize(static_cast<std::size_t>(size) / sizeof(T));
            run.used = 0;
        }
        if (run.used < run.block.size())
            m_heads.push({run.block[run.used++], index});
        return {};
    }

    std::vector<T> m_run;
    std::vector<Run> m_files;
    std::priority_queue<Head> m_heads;
    std::size_t m_next = 0;
};

} // namespace passages
