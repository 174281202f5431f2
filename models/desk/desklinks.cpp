#include "data/fact/factcheck.h"
#include "data/identity/belonging.h"
#include "data/identity/linkdecisionstore.h"
#include "data/identity/linkstore.h"
#include "data/identity/personlinker.h"
#include "models/desk/deskprivate.h"
#include "models/desk/leadqueue.h"
#include "models/desk/possibleothers.h"
#include "models/desk/resolver.h"
#include "models/identity/exactscheme.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace passages {
namespace {

struct HeldBlock {
    std::int64_t number = 0;
    BlockFingerprint fingerprint{};
    Person person;
};

std::vector<HeldBlock> blocksOf(Connection& connection, std::int64_t traveller) {
    std::vector<HeldBlock> blocks;
    Statement rows = connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, number, fingerprint FROM person WHERE traveller = ?1 "
        "ORDER BY number");
    rows.bind(1, traveller);
    while (rows.step()) {
        HeldBlock block{rows.integer(9), {}, personOf(rows, 0)};
        std::copy_n(rows.viewBlob(10).begin(), block.fingerprint.size(), block.fingerprint.begin());
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::int64_t travellerOf(Connection& connection, std::int64_t person) {
    Statement row = connection.prepare("SELECT traveller FROM person WHERE number = ?1");
    return row.bind(1, person).step() ? row.integer(0) : 0;
}

LinkSide sideOf(Connection& connection, std::int64_t traveller, const std::vector<HeldBlock>& blocks) {
    LinkSide side;
    side.traveller = traveller;
    for (const HeldBlock& block : blocks)
        side.blocks.push_back(block.person);
    Statement row = connection.prepare("SELECT count(occurred), max(occurred) FROM person JOIN person_record "
                                       "ON person_record.person = person.number WHERE traveller = ?1");
    if (row.bind(1, traveller).step()) {
        side.crossings = row.integer(0);
        if (!row.isNull(1))
            side.lastSeen = Instant::fromEpochSeconds(row.integer(1));
    }
    return side;
}

bool isAbout(Connection& connection, const LinkDecision& decision, std::int64_t left, std::int64_t right) {
    std::set<std::int64_t> travellers;
    for (const std::int64_t person : LinkDecisionStore(connection).personsOf(decision.number))
        travellers.insert(travellerOf(connection, person));
    return travellers.contains(left) && travellers.contains(right);
}

PossibleLink possibleLink(Connection& connection, const StoredLink& stored) {
    PossibleLink link;
    link.number = stored.number;
    link.weight = stored.weight;
    link.probability = 1 / (1 + std::exp2(-stored.weight));
    for (const StoredEvidence& one : stored.evidence)
        link.evidence.push_back({static_cast<LinkField>(one.field), one.level, one.weight});
    for (auto [person, side, block] :
         {std::tuple(stored.a, &link.a, &link.blockA), std::tuple(stored.b, &link.b, &link.blockB)}) {
        const std::int64_t traveller = travellerOf(connection, person);
        const auto blocks = blocksOf(connection, traveller);
        *side = sideOf(connection, traveller, blocks);
        for (const HeldBlock& held : blocks)
            if (held.number == person)
                *block = held.person;
    }
    LinkDecisionStore decisions(connection);
    if (!decisions.isEmpty())
        for (LinkDecision& decision : decisions.ofTraveller(link.a.traveller))
            if (isAbout(connection, decision, link.a.traveller, link.b.traveller))
                link.decisions.push_back(std::move(decision));
    return link;
}

} // namespace

std::vector<PossibleLink> reviewList(Connection& connection, const PossibleLinkFilter& filter) {
    using Decided = PossibleLinkFilter::Decided;
    constexpr std::int64_t Page = 200;
    std::vector<PossibleLink> found;
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    LinkStore store(connection);
    const auto isFull = [&] {
        return filter.limit >= 0 && static_cast<std::int64_t>(found.size()) >= filter.limit;
    };
    for (std::int64_t offset = 0; !isFull(); offset += Page) {
        const auto page = store.betweenTravellers(filter.traveller, Page, offset);
        for (const StoredLink& stored : page) {
            const std::pair<std::int64_t, std::int64_t> pair =
                std::minmax({travellerOf(connection, stored.a), travellerOf(connection, stored.b)});
            if (isFull() || !seen.insert(pair).second)
                continue;
            PossibleLink link = possibleLink(connection, stored);
            if (filter.decided == Decided::Any || (filter.decided == Decided::Yes) == link.isDecided())
                found.push_back(std::move(link));
        }
        if (page.size() < static_cast<std::size_t>(Page))
            break;
    }
    return found;
}

namespace {

std::optional<Error> wrong(const std::string& reason, const std::string& note) {
    const auto& codes = linkReasonCodes();
    if (std::find(codes.begin(), codes.end(), reason) == codes.end())
        return Error{Failure::Usage, "bad_link_reason", {{"text", reason}}};
    if (!isWrittenText(note, LongestLinkNote))
        return Error{Failure::Usage, "bad_link_note", {}};
    return {};
}

/// Puts the travellers of these blocks together anew, and their leads.
void putTogether(Connection& connection, const std::vector<std::int64_t>& persons) {
    static const ExactScheme identity;
    Resolver resolver(connection, identity);
    std::set<std::int64_t> concerned;
    for (const std::int64_t traveller : resolver.putTogether(persons))
        concerned.insert(traveller);
    // Who stays as they are, but has become less or more likely to be another, has other leads too.
    for (const std::int64_t person : persons)
        concerned.insert(travellerOf(connection, person));
    concerned.erase(0);
    for (const std::int64_t traveller : std::set<std::int64_t>(concerned))
        for (const PossibleIdentity& other : possibleIdentities(connection, traveller))
            concerned.insert(*travellerFromId(other.traveller));
    for (const std::int64_t traveller : concerned)
        assessNow(connection, PortTable::builtIn(), traveller, Desk::today());
}

std::vector<std::int64_t> numbersOf(const std::vector<HeldBlock>& left, const std::vector<HeldBlock>& right) {
    std::vector<std::int64_t> numbers;
    for (const auto* blocks : {&left, &right})
        for (const HeldBlock& block : *blocks)
            numbers.push_back(block.number);
    return numbers;
}

QJsonObject detailOf(const LinkDecision& decision) {
    return {{QStringLiteral("decision"), static_cast<qint64>(decision.number)},
            {QStringLiteral("kind"), deskText(toCode(decision.kind))},
            {QStringLiteral("reason"), deskText(decision.reason)},
            {QStringLiteral("blind"), decision.blind}};
}

/// The travellers that it is about, as they are now.
std::vector<std::int64_t> travellersOf(Connection& connection, const std::vector<std::int64_t>& persons) {
    std::set<std::int64_t> travellers;
    for (const std::int64_t person : persons)
        travellers.insert(travellerOf(connection, person));
    travellers.erase(0);
    return {travellers.begin(), travellers.end()};
}

std::string subjectOf(const std::vector<std::int64_t>& travellers) {
    std::string subject;
    for (const std::int64_t traveller : travellers)
        subject += (subject.empty() ? "" : " ") + travellerId(traveller);
    return subject;
}

} // namespace

bool PossibleLink::isDecided() const {
    return std::any_of(decisions.begin(), decisions.end(), [](const LinkDecision& decision) {
        return decision.kind == LinkDecision::Kind::Different && !decision.undone;
    });
}

const std::vector<std::string>& linkReasonCodes() {
    static const std::vector<std::string> codes = {"same_document",
                                                   "same_face_or_biometric",
                                                   "confirmed_by_person",
                                                   "confirmed_by_agency",
                                                   "different_person",
                                                   "twins",
                                                   "parent_and_child",
                                                   "namesake",
                                                   "stolen_document",
                                                   "data_error",
                                                   "other"};
    return codes;
}

Result<std::vector<PossibleLink>> Desk::possibleLinks(const PossibleLinkFilter& filter) {
    const std::string subject = filter.traveller ? travellerId(*filter.traveller) : std::string();
    return m->show(
        Permission::ReadRecords, Private::Reads::Persons, m->entry("list_possible_links", subject),
        [&](AuditEntry& written) -> Result<std::vector<PossibleLink>> {
            if (filter.traveller && !TravellerStore(m->cache->connection()).exists(*filter.traveller))
                return fail(Failure::Failed, "no_such_traveller",
                            {{"traveller", travellerId(*filter.traveller)}});
            auto found = reviewList(m->cache->connection(), filter);
            written.detail = deskJson({{QStringLiteral("links"), static_cast<qint64>(found.size())}});
            return found;
        });
}

Result<std::vector<LinkDecision>> Desk::linkDecisions(std::int64_t traveller) {
    return m->show(
        Permission::ReadRecords, Private::Reads::Persons,
        m->entry("list_link_decisions", travellerId(traveller)),
        [&](AuditEntry& written) -> Result<std::vector<LinkDecision>> {
            Connection& connection = m->cache->connection();
            if (!TravellerStore(connection).exists(traveller))
                return fail(Failure::Failed, "no_such_traveller", {{"traveller", travellerId(traveller)}});
            auto found = LinkDecisionStore(connection).ofTraveller(traveller);
            written.detail = deskJson({{QStringLiteral("decisions"), static_cast<qint64>(found.size())}});
            return found;
        });
}

Result<LinkDecision> Desk::decideLink(std::int64_t link, LinkDecision::Kind kind, const std::string& reason,
                                      const std::string& note, bool blind) {
    const bool isSame = kind == LinkDecision::Kind::Same;
    AuditEntry audit = m->entry("link_confirmed");
    if (!isSame)
        audit.action = "link_rejected";
    return m->use(Permission::DecideLinks, Private::Reads::Persons, audit,
                  [&](AuditEntry& written) -> Result<LinkDecision> {
                      if (const auto error = wrong(reason, note))
                          return fail(*error);
                      Connection& connection = m->cache->connection();
                      const auto stored = LinkStore(connection).find(link);
                      if (!stored)
                          return fail(Failure::Failed, "no_such_link", {{"link", std::to_string(link)}});
                      const std::int64_t left = travellerOf(connection, stored->a);
                      const std::int64_t right = travellerOf(connection, stored->b);
                      if (left == right)
                          return fail(Failure::Failed, "link_is_within_a_traveller",
                                      {{"traveller", travellerId(left)}});
                      const auto leftBlocks = blocksOf(connection, left);
                      const auto rightBlocks = blocksOf(connection, right);
                      const auto compared = [&](const std::vector<HeldBlock>& blocks, std::int64_t number) {
                          return std::find_if(blocks.begin(), blocks.end(),
                                              [&](const HeldBlock& block) { return block.number == number; })
                              ->fingerprint;
                      };
                      LinkDecision decision;
                      decision.kind = kind;
                      decision.reason = reason;
                      decision.note = note;
                      decision.blind = blind;
                      if (!blind)
                          decision.weightShown = stored->weight;
                      decision.by = m->cache->account().name;
                      decision.at = Instant::now();
                      decision.a = compared(leftBlocks, stored->a);
                      decision.b = compared(rightBlocks, stored->b);
                      // The two as they were seen: all of them together, or none with any.
                      std::vector<LinkDecisionStore::Pair> pairs{{decision.a, decision.b}};
                      for (const HeldBlock& one : leftBlocks) {
                          if (isSame)
                              pairs.emplace_back(decision.a, one.fingerprint);
                          for (const HeldBlock& other : rightBlocks)
                              if (!isSame)
                                  pairs.emplace_back(one.fingerprint, other.fingerprint);
                      }
                      for (const HeldBlock& other : rightBlocks)
                          if (isSame)
                              pairs.emplace_back(decision.b, other.fingerprint);
                      decision.number = LinkDecisionStore(connection).add(decision, pairs);
                      putTogether(connection, numbersOf(leftBlocks, rightBlocks));
                      written.subject = subjectOf({left, right});
                      QJsonObject detail = detailOf(decision);
                      detail.insert(QStringLiteral("link"), static_cast<qint64>(link));
                      written.detail = deskJson(detail);
                      return decision;
                  });
}

Result<LinkDecision> Desk::separate(std::int64_t traveller, const Person& block, const std::string& reason,
                                    const std::string& note) {
    return m->use(
        Permission::DecideLinks, Private::Reads::Persons,
        m->entry("traveller_separated", travellerId(traveller)),
        [&](AuditEntry& written) -> Result<LinkDecision> {
            if (const auto error = wrong(reason, note))
                return fail(*error);
            Connection& connection = m->cache->connection();
            const auto blocks = blocksOf(connection, traveller);
            if (blocks.empty())
                return fail(Failure::Failed, "no_such_traveller", {{"traveller", travellerId(traveller)}});
            const BlockFingerprint fingerprint = fingerprintOf(block);
            const auto held = std::find_if(blocks.begin(), blocks.end(), [&](const HeldBlock& one) {
                return one.fingerprint == fingerprint;
            });
            if (held == blocks.end())
                return fail(Failure::Failed, "no_such_block", {{"traveller", travellerId(traveller)}});
            if (blocks.size() < 2)
                return fail(Failure::Failed, "nothing_to_separate", {{"traveller", travellerId(traveller)}});
            LinkDecision decision;
            decision.kind = LinkDecision::Kind::Different;
            decision.reason = reason;
            decision.note = note;
            decision.by = m->cache->account().name;
            decision.at = Instant::now();
            decision.a = fingerprint;
            decision.b = (held == blocks.begin() ? blocks.back() : blocks.front()).fingerprint;
            std::vector<LinkDecisionStore::Pair> pairs;
            for (const HeldBlock& other : blocks)
                if (other.fingerprint != fingerprint)
                    pairs.emplace_back(fingerprint, other.fingerprint);
            decision.number = LinkDecisionStore(connection).add(decision, pairs);
            putTogether(connection, numbersOf(blocks, {}));
            written.detail = deskJson(detailOf(decision));
            return decision;
        });
}

Result<void> Desk::undoLinkDecision(std::int64_t number, const std::string& reason) {
    return m->use(
        Permission::DecideLinks, Private::Reads::Persons, m->entry("link_decision_undone"),
        [&](AuditEntry& written) -> Result<void> {
            if (!isWrittenText(reason, LongestLinkNote))
                return fail(Failure::Usage, "bad_link_note");
            Connection& connection = m->cache->connection();
            LinkDecisionStore store(connection);
            const auto decision = store.find(number);
            if (!decision)
                return fail(Failure::Failed, "no_such_link_decision", {{"decision", std::to_string(number)}});
            // One's own; somebody else's is for a supervisor.
            if (decision->by != m->cache->account().name && !may(Permission::ReviewDecisions))
                return fail(Failure::NotPermitted, "not_permitted",
                            {{"role", std::string(toCode(m->cache->account().role))},
                             {"permission", std::string(toCode(Permission::ReviewDecisions))}});
            const auto persons = store.personsOf(number);
            written.subject = subjectOf(travellersOf(connection, persons));
            store.undo(number, {m->cache->account().name, Instant::now(), reason});
            putTogether(connection, persons);
            written.detail = deskJson({{QStringLiteral("decision"), static_cast<qint64>(number)},
                                       {QStringLiteral("kind"), deskText(toCode(decision->kind))}});
            return {};
        });
}

} // namespace passages
