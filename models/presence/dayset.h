#pragma once

#include "data/time/localdate.h"

#include <cstdint>
#include <vector>

namespace passages {

/// From `from` to `to`, both included.
struct DateSpan {
    LocalDate from;
    LocalDate to;
    std::int32_t days() const { return to - from + 1; }
    bool contains(LocalDate date) const { return from <= date && date <= to; }
    friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

/// A set of civil dates as sorted spans that neither touch nor overlap. Presence is such a set, never a sum
/// of interval lengths.
class DaySet {
  public:
    DaySet() = default;
    explicit DaySet(DateSpan span);
    /// In any order, overlapping as they like; a span that ends before it begins is empty.
    static DaySet of(std::vector<DateSpan> spans);

    void add(DateSpan span);
    bool contains(LocalDate date) const;
    /// Whether the first to the last date of one reach into those of the other.
    bool touches(const DaySet& other) const;
    bool isEmpty() const { return m_spans.empty(); }
    std::int32_t count() const;
    const std::vector<DateSpan>& spans() const { return m_spans; }

    DaySet united(const DaySet& other) const;
    DaySet intersected(const DaySet& other) const;
    DaySet subtracted(const DaySet& other) const;
    DaySet within(DateSpan window) const { return intersected(DaySet(window)); }
    friend bool operator==(const DaySet&, const DaySet&) = default;

  private:
    std::vector<DateSpan> m_spans;
};

} // namespace passages
