#include "models/desk/possibleothers.h"

#include "data/fact/factstore.h"
#include "data/identity/linkdecisionstore.h"
#include "data/identity/linkstore.h"
#include "data/identity/personlinker.h"
#include "data/traveller/travellerstore.h"
#include "models/desk/desk.h"
#include "models/desk/leadkeeping.h"

#include <algorithm>
#include <functional>
#include <set>

namespace passages {
namespace {

/// More than so many are no identity but a common name.
constexpr std::size_t MostOthers = 8;
constexpr std::int64_t MostLinks = 100;

std::int64_t travellerOf(Connection& connection, std::int64_t person) {
    Statement row = connection.prepare("SELECT traveller FROM person WHERE number = ?1");
    return row.bind(1, person).step() ? row.integer(0) : 0;
}

bool isInForce(const LinkDecision& decision, LinkDecision::Kind kind) {
    return decision.kind == kind && !decision.undone;
}

/// The travellers that a decision in force keeps apart from this one.
std::set<std::int64_t> keptApart(Connection& connection, std::int64_t traveller) {
    std::set<std::int64_t> apart;
    LinkDecisionStore store(connection);
    if (store.isEmpty())
        return apart;
    for (const LinkDecision& decision : store.ofTraveller(traveller)) {
        if (!isInForce(decision, LinkDecision::Kind::Different))
            continue;
        for (const std::int64_t person : store.personsOf(decision.number))
            apart.insert(travellerOf(connection, person));
    }
    return apart;
}

struct HeldBlock {
    std::int64_t number = 0;
    BlockFingerprint fingerprint{};
    JoinedBlock joined;
};

std::vector<HeldBlock> blocksOf(Connection& connection, std::int64_t traveller) {
    std::vector<HeldBlock> blocks;
    Statement rows = connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, number, fingerprint, "
        "(SELECT count(*) FROM person_record WHERE person = number) "
        "FROM person WHERE traveller = ?1 ORDER BY number");
    rows.bind(1, traveller);
    while (rows.step()) {
        HeldBlock block;
        block.number = rows.integer(9);
        std::copy_n(rows.viewBlob(10).begin(), block.fingerprint.size(), block.fingerprint.begin());
        block.joined.block = personOf(rows, 0);
        block.joined.records = rows.integer(11);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

/// The strongest link of a block with another of the same traveller is why it is this one's.
void addEvidence(Connection& connection, std::vector<HeldBlock>& blocks) {
    LinkStore store(connection);
    for (HeldBlock& block : blocks) {
        const StoredLink* strongest = nullptr;
        const HeldBlock* with = nullptr;
        const std::vector<StoredLink> links = store.of(block.number);
        for (const StoredLink& link : links) {
            const std::int64_t other = link.a == block.number ? link.b : link.a;
            const auto held = std::find_if(blocks.begin(), blocks.end(), [&](const HeldBlock& candidate) {
                return candidate.number == other;
            });
            if (held == blocks.end() || (strongest && strongest->weight >= link.weight))
                continue;
            strongest = &link;
            with = &*held;
        }
        if (!with && blocks.size() > 1)
            with = &block == &blocks.front() ? &blocks[1] : &blocks.front();
        if (with)
            block.joined.with = with->joined.block;
        if (!strongest)
            continue;
        block.joined.weight = strongest->weight;
        for (const StoredEvidence& one : strongest->evidence)
            block.joined.evidence.push_back({static_cast<LinkField>(one.field), one.level, one.weight});
    }
}

} // namespace

std::vector<PossibleIdentity> possibleIdentities(Connection& connection, std::int64_t traveller) {
    const auto links = LinkStore(connection).betweenTravellers(traveller, MostLinks);
    if (links.empty())
        return {};
    std::set<std::int64_t> left = keptApart(connection, traveller);
    left.insert(traveller);
    std::vector<PossibleIdentity> others;
    for (const StoredLink& link : links) {
        std::int64_t other = travellerOf(connection, link.a);
        if (other == traveller)
            other = travellerOf(connection, link.b);
        if (left.insert(other).second && others.size() < MostOthers)
            others.push_back({travellerId(other), link.weight});
    }
    return others;
}

std::vector<PossibleOther> possibleOthers(Connection& connection, const PortTable& ports,
                                          std::int64_t traveller) {
    std::vector<PossibleOther> others;
    for (PossibleIdentity& identity : possibleIdentities(connection, traveller)) {
        const std::int64_t other = *travellerFromId(identity.traveller);
        others.push_back({std::move(identity), TravellerStore(connection, ports).records(other),
                          FactStore(connection).facts(other)});
    }
    return others;
}

IdentityFile identityFileOf(Connection& connection, std::int64_t traveller) {
    std::vector<HeldBlock> blocks = blocksOf(connection, traveller);
    addEvidence(connection, blocks);
    IdentityFile file;
    LinkDecisionStore decisions(connection);
    if (!decisions.isEmpty()) {
        for (LinkDecision& decision : decisions.ofTraveller(traveller))
            if (isInForce(decision, LinkDecision::Kind::Same))
                file.confirmed.push_back(std::move(decision));
    }
    for (HeldBlock& block : blocks) {
        const auto decision =
            std::find_if(file.confirmed.begin(), file.confirmed.end(), [&](const LinkDecision& made) {
                return made.a == block.fingerprint || made.b == block.fingerprint;
            });
        if (decision != file.confirmed.end())
            block.joined.decision = *decision;
        file.blocks.push_back(std::move(block.joined));
    }
    file.possible = reviewList(connection, {traveller, PossibleLinkFilter::Decided::Any, MostLinks});
    return file;
}

void keepWhatLeadsRestOn(TravellerFile& file) {
    const auto isNamed = [&](const PossibleOther& other) {
        return std::any_of(file.assessment.stays.begin(), file.assessment.stays.end(), [&](const Stay& stay) {
            return std::any_of(
                stay.otherIdentities.begin(), stay.otherIdentities.end(),
                [&](const OtherIdentity& seen) { return seen.traveller == other.identity.traveller; });
        });
    };
    if (std::erase_if(file.input.others, std::not_fn(isNamed)) == 0)
        return;
    file.assessment = assess(file.input, PortTable::builtIn());
    applyDecisions(file.assessment, file.decisions);
}

void touchPossibleOthers(Connection& connection) {
    for (const auto& [own, other] : {std::pair("a", "b"), std::pair("b", "a")})
        connection
            .prepare("INSERT OR IGNORE INTO touched(traveller) SELECT there.traveller FROM touched "
                     "JOIN person AS here ON here.traveller = touched.traveller CROSS JOIN link ON link." +
                     std::string(own) + " = here.number JOIN person AS there ON there.number = link." +
                     other +
                     " WHERE there.traveller <> here.traveller AND EXISTS (SELECT 1 FROM lead "
                     "WHERE lead.traveller = there.traveller AND lead.status <> 'closed')")
            .run();
}

} // namespace passages
