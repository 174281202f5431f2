#include "data/sync/parsedlines.h"

#include "data/identity/personlinker.h"
#include "data/sync/recordindex.h"

namespace passages {

namespace {

constexpr std::size_t LinesABatch = 256; // under 4 MiB of the longest lines
constexpr std::size_t MostBatches = 8;

} // namespace

ParsedLine LineParser::parsed(std::string_view line) {
    ParsedLine parsed{std::string(line), {}, m_reader.read(line), 0, {}};
    if (!parsed.record)
        return parsed;
    parsed.packed = m_packer.packed(parsed.text);
    parsed.idHash = RecordIndex::hashOf(m_feed, parsed.record->id);
    if (const Person* person = parsed.record->person())
        parsed.fingerprint = fingerprintOf(*person);
    return parsed;
}

ParsedLines::ParsedLines(SegmentReader& lines, const PortTable& ports, std::int64_t feed)
    : m_lines(lines),
      m_parser(ports, feed),
      m_thread([this] { readAhead(); }) {}

ParsedLines::~ParsedLines() {
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ParsedLines::readAhead() {
    Batch batch;
    for (;;) {
        const auto line = m_lines.next();
        const bool isOver = !line || !*line;
        if (!isOver)
            batch.push_back(m_parser.parsed(**line));
        if (batch.size() == LinesABatch || isOver) {
            if (!hand(std::move(batch)))
                return;
            batch = {};
            batch.reserve(LinesABatch);
        }
        if (isOver)
            return finish(line ? std::nullopt : std::optional(line.error()));
    }
}

bool ParsedLines::hand(Batch batch) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_abandoned || m_ready.size() < MostBatches; });
    if (m_abandoned)
        return false;
    m_ready.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
}

void ParsedLines::finish(std::optional<Error> error) {
    const std::lock_guard lock(m_mutex);
    m_error = std::move(error);
    m_atEnd = true;
    m_changed.notify_all();
}

Result<ParsedLine*> ParsedLines::next() {
    while (m_next >= m_current.size()) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_atEnd || !m_ready.empty(); });
        if (m_ready.empty()) {
            if (m_error)
                return fail(*m_error);
            return nullptr;
        }
        m_current = std::move(m_ready.front());
        m_ready.pop_front();
        m_next = 0;
        m_changed.notify_all();
    }
    return &m_current[m_next++];
}

} // namespace passages
