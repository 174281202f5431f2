#include "data/feed/selection.h"

#include "data/feed/publisher.h"

namespace passages {

Selection::Selection(const PortTable& ports, PublishedIds& published, Missing missing)
    : m_reader(ports),
      m_published(published),
      m_missing(missing) {}

void Selection::makeBad(std::int64_t line, Blame blame) {
    if (at(line).fate == Fate::Bad)
        return;
    at(line).fate = Fate::Bad;
    ++m_badLines;
    m_bad.emplace(line, std::move(blame));
    if (m_bad.size() > Publisher::MostProblems)
        m_bad.erase(std::prev(m_bad.end()));
}

Result<void> Selection::judge(std::int64_t line, std::string_view text,
                              const std::function<bool(const Record&)>& isShareable) {
    m_lines.resize(static_cast<std::size_t>(line), Line{Fate::Skip, 0, 0, 0});
    const auto record = m_reader.read(text);
    if (!record) {
        makeBad(line, {record.error().reason, record.error().field});
        return {};
    }
    const bool isCorrection = !record->correctionId.empty();
    Line& judged = at(line);
    judged.corrects = isCorrection ? 1 : 0;
    judged.fate = isShareable(*record) ? Fate::Publish : Fate::NotShareable;
    const std::uint64_t content = PublishedId::hashOf(text);
    for (const std::string* id : {&record->id, &record->correctionId}) {
        if (id->empty())
            continue;
        ++judged.ids;
        if (auto added = m_claims.add({PublishedId::hashOf(*id), line, content}); !added)
            return added;
    }
    const auto* admission = std::get_if<Admission>(&record->body);
    if (judged.fate == Fate::Publish && isCorrection)
        return m_references.add({PublishedId::hashOf(record->replaces), line});
    if (judged.fate == Fate::Publish && admission)
        return m_references.add({PublishedId::hashOf(admission->entry), line});
    return {};
}

Result<void> Selection::finish() {
    if (auto compared = compareIds(); !compared)
        return compared;
    for (;;) {
        const auto changed = followReferences();
        if (!changed)
            return fail(changed.error());
        if (!*changed)
            return {};
    }
}

/// Of each id in turn: what it stands for in the feed, and what lines make of it.
Result<void> Selection::compareIds() {
    if (auto first = m_published.rewind(); !first)
        return first;
    if (auto first = m_claims.rewind(); !first)
        return first;
    auto published = m_published.next();
    std::optional<PublishedId> stands; // of the id at hand
    for (;;) {
        const auto claim = m_claims.next();
        if (!claim)
            return fail(claim.error());
        if (!*claim)
            break;
        const Claim& it = **claim;
        if (stands && stands->id != it.id)
            stands.reset();
        while (published && *published && (*published)->id <= it.id) {
            if ((*published)->id == it.id)
                stands = **published;
            published = m_published.next();
        }
        if (!published)
            return fail(published.error());
        Line& line = at(it.line);
        if (line.fate != Fate::Publish)
            continue;
        if (!stands)
            stands = PublishedId{it.id, it.content};
        else if (stands->content == it.content)
            ++line.same;
        else
            makeBad(it.line, {RejectReason::DuplicateId, "id"});
    }
    for (Line& line : m_lines)
        if (line.fate == Fate::Publish && line.same == line.ids)
            line.fate = Fate::Skip;
    return {};
}

/// Whether another line fell away, for a record cannot go without the one that it names.
Result<bool> Selection::followReferences() {
    if (auto first = m_published.rewind(); !first)
        return fail(first.error());
    if (auto first = m_claims.rewind(); !first)
        return fail(first.error());
    if (auto first = m_references.rewind(); !first)
        return fail(first.error());
    auto published = m_published.next();
    auto claim = m_claims.next();
    struct Target {
        std::uint64_t id = 0;
        bool stands = false;
        bool isLeftOut = false;
    };
    std::optional<Target> target;
    bool changed = false;
    for (;;) {
        const auto reference = m_references.next();
        if (!reference)
            return fail(reference.error());
        if (!*reference)
            return changed;
        const Reference& it = **reference;
        if (!target || target->id != it.target)
            target = Target{it.target};
        while (published && *published && (*published)->id <= it.target) {
            target->stands = target->stands || (*published)->id == it.target;
            published = m_published.next();
        }
        while (claim && *claim && (*claim)->id <= it.target) {
            if ((*claim)->id == it.target) {
                const Fate fate = of((*claim)->line);
                target->stands = target->stands || fate == Fate::Publish || fate == Fate::Skip;
                target->isLeftOut = target->isLeftOut || fate == Fate::NotShareable ||
                                    fate == Fate::OfNotShareable || fate == Fate::OfUnknown;
            }
            claim = m_claims.next();
        }
        if (!published || !claim)
            return fail(published ? claim.error() : published.error());
        Line& line = at(it.line);
        if (line.fate != Fate::Publish || (target->stands && !target->isLeftOut))
            continue;
        if (m_missing == Missing::IsAProblem) {
            makeBad(it.line, {RejectReason::UnknownReference, line.corrects ? "replaces" : "entry"});
            continue;
        }
        line.fate = target->isLeftOut ? Fate::OfNotShareable : Fate::OfUnknown;
        changed = true;
    }
}

Selection::Fate Selection::of(std::int64_t line) const {
    return static_cast<std::size_t>(line) <= m_lines.size() ? at(line).fate : Fate::Skip;
}

Selection::Blame Selection::blameOf(std::int64_t line) const {
    const Line& left = at(line);
    switch (left.fate) {
    case Fate::OfUnknown:
        return {RejectReason::UnknownReference, left.corrects ? "replaces" : "entry"};
    case Fate::OfNotShareable:
        return {RejectReason::NotShareable, left.corrects ? "replaces" : "entry"};
    default:
        return {RejectReason::NotShareable, {}};
    }
}

Result<void> Selection::forEachId(const std::function<Result<void>(PublishedId)>& take) {
    if (auto first = m_published.rewind(); !first)
        return first;
    if (auto first = m_claims.rewind(); !first)
        return first;
    auto published = m_published.next();
    auto claim = m_claims.next();
    std::optional<PublishedId> last;
    for (;;) {
        while (claim && *claim && of((*claim)->line) != Fate::Publish)
            claim = m_claims.next();
        if (!published || !claim)
            return fail(published ? claim.error() : published.error());
        if (!*published && !*claim)
            return {};
        const bool takesClaim = *claim && (!*published || (*claim)->id < (*published)->id);
        const PublishedId id = takesClaim ? PublishedId{(*claim)->id, (*claim)->content} : **published;
        if (!last || *last != id)
            if (auto taken = take(id); !taken)
                return taken;
        last = id;
        if (takesClaim)
            claim = m_claims.next();
        else
            published = m_published.next();
    }
}

} // namespace passages
