#include "models/presence/dayset.h"

#include <algorithm>

namespace passages {

namespace {

/// `spans` sorted by their beginning; joins those that touch or overlap.
std::vector<DateSpan> joined(std::vector<DateSpan> spans) {
    std::size_t kept = 0;
    for (const DateSpan& span : spans) {
        if (span.to < span.from)
            continue;
        if (kept > 0 && span.from <= spans[kept - 1].to.plusDays(1))
            spans[kept - 1].to = std::max(spans[kept - 1].to, span.to);
        else
            spans[kept++] = span;
    }
    spans.resize(kept);
    return spans;
}

bool beginsEarlier(const DateSpan& left, const DateSpan& right) {
    return left.from < right.from;
}

} // namespace

DaySet::DaySet(DateSpan span) {
    if (span.from <= span.to)
        m_spans.push_back(span);
}

DaySet DaySet::of(std::vector<DateSpan> spans) {
    if (!std::is_sorted(spans.begin(), spans.end(), beginsEarlier))
        std::sort(spans.begin(), spans.end(), beginsEarlier);
    DaySet set;
    set.m_spans = joined(std::move(spans));
    return set;
}

void DaySet::add(DateSpan span) {
    if (span.to < span.from)
        return;
    m_spans.insert(std::upper_bound(m_spans.begin(), m_spans.end(), span, beginsEarlier), span);
    m_spans = joined(std::move(m_spans));
}

bool DaySet::contains(LocalDate date) const {
    auto after = std::upper_bound(m_spans.begin(), m_spans.end(), date,
                                  [](LocalDate value, const DateSpan& span) { return value < span.from; });
    return after != m_spans.begin() && std::prev(after)->contains(date);
}

bool DaySet::touches(const DaySet& other) const {
    return !isEmpty() && !other.isEmpty() && m_spans.front().from <= other.m_spans.back().to &&
           other.m_spans.front().from <= m_spans.back().to;
}

std::int32_t DaySet::count() const {
    std::int32_t days = 0;
    for (const DateSpan& span : m_spans)
        days += span.days();
    return days;
}

DaySet DaySet::united(const DaySet& other) const {
    std::vector<DateSpan> spans;
    spans.reserve(m_spans.size() + other.m_spans.size());
    std::merge(m_spans.begin(), m_spans.end(), other.m_spans.begin(), other.m_spans.end(),
               std::back_inserter(spans), beginsEarlier);
    DaySet set;
    set.m_spans = joined(std::move(spans));
    return set;
}

DaySet DaySet::intersected(const DaySet& other) const {
    DaySet set;
    auto left = m_spans.begin();
    auto right = other.m_spans.begin();
    while (left != m_spans.end() && right != other.m_spans.end()) {
        const DateSpan common{std::max(left->from, right->from), std::min(left->to, right->to)};
        if (common.from <= common.to)
            set.m_spans.push_back(common);
        if (left->to < right->to)
            ++left;
        else
            ++right;
    }
    return set;
}

DaySet DaySet::subtracted(const DaySet& other) const {
    DaySet set;
    if (m_spans.empty())
        return set;
    auto taken = std::partition_point(other.m_spans.begin(), other.m_spans.end(),
                                      [&](const DateSpan& span) { return span.to < m_spans.front().from; });
    for (const DateSpan& span : m_spans) {
        LocalDate from = span.from;
        while (taken != other.m_spans.end() && taken->to < from)
            ++taken;
        for (auto hole = taken; hole != other.m_spans.end() && hole->from <= span.to; ++hole) {
            if (from < hole->from)
                set.m_spans.push_back({from, hole->from.plusDays(-1)});
            from = std::max(from, hole->to.plusDays(1));
        }
        if (from <= span.to)
            set.m_spans.push_back({from, span.to});
    }
    return set;
}

} // namespace passages
