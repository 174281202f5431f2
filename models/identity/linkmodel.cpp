#include "models/identity/linkmodel.h"

#include <algorithm>
#include <cstring>

namespace passages {
namespace {

class Writer {
  public:
    template <typename Value> void add(Value value) {
        const auto* const from = reinterpret_cast<const std::byte*>(&value);
        m_bytes.insert(m_bytes.end(), from, from + sizeof value);
    }
    /// In order, so that the same model gives the same bytes.
    void add(const LinkShares::Counts& counts) {
        std::vector<std::pair<std::uint64_t, float>> sorted(counts.begin(), counts.end());
        std::sort(sorted.begin(), sorted.end());
        add(std::uint64_t{sorted.size()});
        for (const auto& [value, count] : sorted) {
            add(value);
            add(count);
        }
    }
    std::vector<std::byte> take() { return std::move(m_bytes); }

  private:
    std::vector<std::byte> m_bytes;
};

class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes) : m_bytes(bytes) {}
    template <typename Value> Value next() {
        Value value{};
        if (m_bytes.size() < sizeof value) {
            m_isBad = true;
            return value;
        }
        std::memcpy(&value, m_bytes.data(), sizeof value);
        m_bytes = m_bytes.subspan(sizeof value);
        return value;
    }
    LinkShares::Counts counts() {
        constexpr std::size_t EntryBytes = sizeof(std::uint64_t) + sizeof(float);
        LinkShares::Counts counts;
        const auto size = next<std::uint64_t>();
        if (size > m_bytes.size() / EntryBytes)
            m_isBad = true;
        for (std::uint64_t i = 0; i < size && !m_isBad; ++i) {
            const auto value = next<std::uint64_t>();
            counts[value] = next<float>();
        }
        return counts;
    }
    bool isAtEnd() const { return !m_isBad && m_bytes.empty(); }
    bool isBad() const { return m_isBad; }

  private:
    std::span<const std::byte> m_bytes;
    bool m_isBad = false;
};

/// In the order in which they are stored.
template <typename Shares> auto countsOf(Shares& shares) {
    return std::array{&shares.given,         &shares.last,         &shares.dates,       &shares.documents,
                      &shares.nationalities, &shares.givenOfState, &shares.lastOfState, &shares.citizens};
}
template <typename Shares> auto totalsOf(Shares& shares) {
    return std::array{&shares.givens,   &shares.lasts,           &shares.dated,
                      &shares.numbered, &shares.withNationality, &shares.unseen};
}

} // namespace

std::vector<std::byte> bytesOf(const LinkModel& model) {
    Writer writer;
    writer.add(std::uint64_t{model.blocks});
    const std::vector<double> weights = model.weights.values();
    writer.add(std::uint64_t{weights.size()});
    for (const double weight : weights)
        writer.add(weight);
    for (const LinkShares::Counts* counts : countsOf(model.shares))
        writer.add(*counts);
    for (const double* total : totalsOf(model.shares))
        writer.add(*total);
    std::vector<std::uint32_t> filled(model.shares.filledDates.begin(), model.shares.filledDates.end());
    std::sort(filled.begin(), filled.end());
    writer.add(std::uint64_t{filled.size()});
    for (const std::uint32_t date : filled)
        writer.add(date);
    return writer.take();
}

std::optional<LinkModel> linkModelFrom(std::span<const std::byte> bytes) {
    Reader reader(bytes);
    LinkModel model;
    model.blocks = reader.next<std::uint64_t>();
    std::vector<double> weights;
    for (auto left = reader.next<std::uint64_t>(); left > 0 && !reader.isBad(); --left)
        weights.push_back(reader.next<double>());
    const auto learned = LinkWeights::fromValues(weights);
    if (!learned)
        return std::nullopt;
    model.weights = *learned;
    for (LinkShares::Counts* counts : countsOf(model.shares))
        *counts = reader.counts();
    for (double* total : totalsOf(model.shares))
        *total = reader.next<double>();
    for (auto left = reader.next<std::uint64_t>(); left > 0 && !reader.isBad(); --left)
        model.shares.filledDates.insert(reader.next<std::uint32_t>());
    return reader.isAtEnd() ? std::optional(std::move(model)) : std::nullopt;
}

} // namespace passages
