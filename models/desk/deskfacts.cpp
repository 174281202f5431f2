#include "data/fact/factcheck.h"
#include "data/fact/factstore.h"
#include "models/desk/deskprivate.h"
#include "models/desk/leadqueue.h"

namespace passages {

namespace {

/// Kind and number, and what it did to leads; never what the officer wrote.
std::string detailOf(const Fact& fact, const LeadCounts& closed) {
    QJsonObject leads;
    for (const auto& [note, count] : closed)
        leads.insert(deskText(note), static_cast<qint64>(count));
    return deskJson({{QStringLiteral("fact"), static_cast<qint64>(fact.number)},
                     {QStringLiteral("kind"), deskText(toCode(fact.kind))},
                     {QStringLiteral("leads_closed"), leads}});
}

} // namespace

Result<Fact> Desk::enterFact(std::int64_t traveller, Fact fact) {
    return m->use(Permission::ReadRecords, Private::Reads::Persons,
                  m->entry("fact_entered", travellerId(traveller)), [&](AuditEntry& written) -> Result<Fact> {
                      if (const auto checked = checkFact(fact, today()); !checked)
                          return fail(checked.error());
                      FactStore store(m->cache->connection());
                      fact.enteredBy = m->cache->account().name;
                      fact.enteredAt = Instant::now();
                      fact.withdrawn = {};
                      fact.number = store.enter(traveller, fact);
                      const LeadCounts closed =
                          assessNow(m->cache->connection(), PortTable::builtIn(), traveller, today());
                      written.detail = detailOf(fact, closed);
                      return fact;
                  });
}

Result<Fact> Desk::withdrawFact(std::int64_t number, const std::string& reason) {
    return m->use(Permission::ReadRecords, Private::Reads::Persons, m->entry("fact_withdrawn"),
                  [&](AuditEntry& written) -> Result<Fact> {
                      if (const auto checked = checkFactReason(reason); !checked)
                          return fail(checked.error());
                      FactStore store(m->cache->connection());
                      store.withdraw(number, {m->cache->account().name, Instant::now(), reason});
                      LeadCounts closed;
                      if (const auto traveller = store.travellerOf(number)) {
                          written.subject = travellerId(*traveller);
                          closed =
                              assessNow(m->cache->connection(), PortTable::builtIn(), *traveller, today());
                      }
                      Fact fact = *store.find(number);
                      written.detail = detailOf(fact, closed);
                      return fact;
                  });
}

Result<std::vector<Fact>> Desk::facts(std::int64_t traveller) {
    return m->show(
        Permission::ReadRecords, Private::Reads::Persons, m->entry("list_facts", travellerId(traveller)),
        [&](AuditEntry& written) -> Result<std::vector<Fact>> {
            if (!TravellerStore(m->cache->connection()).exists(traveller))
                return fail(Failure::Failed, "no_such_traveller", {{"traveller", travellerId(traveller)}});
            auto found = FactStore(m->cache->connection()).facts(traveller);
            written.detail = deskJson({{QStringLiteral("facts"), static_cast<qint64>(found.size())}});
            return found;
        });
}

} // namespace passages
