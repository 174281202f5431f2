#include "ui/traveller/ledgermodel.h"

#include "models/table/csv.h"
#include "ui/text/sentences.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answerwords.h"

#include <utility>

namespace passages {

namespace {

/// "1" or "0.5": of days, whatever the language.
std::string plainDays(int halfDays) {
    return std::to_string(halfDays / 2) + (halfDays % 2 != 0 ? ".5" : "");
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

} // namespace

void LedgerModel::setAssessment(const Assessment& assessment, std::map<std::string, std::size_t> sightings) {
    beginResetModel();
    m_assessment = assessment;
    m_sightings = std::move(sightings);
    m_days.assign(m_assessment.rules.size(), {});
    m_isWorkedOut.assign(m_assessment.rules.size(), false);
    collect();
    endResetModel();
}

void LedgerModel::setFilter(const std::string& rule, Scope scope) {
    if (rule == m_filter && scope == m_scope)
        return;
    beginResetModel();
    m_filter = rule;
    m_scope = scope;
    collect();
    endResetModel();
}

int LedgerModel::counts(const LedgerDay& day) const {
    switch (m_scope) {
    case Scope::Minimum:
        return day.minimum;
    case Scope::Recorded:
        return day.recorded;
    case Scope::InDoubt:
        return day.maximum - day.minimum;
    case Scope::Maximum:
        break;
    }
    return day.maximum;
}

void LedgerModel::collect() {
    m_rows.clear();
    for (std::size_t rule = 0; rule < m_assessment.rules.size(); ++rule) {
        const RuleResult& result = m_assessment.rules[rule];
        if (!m_filter.empty() && result.rule != m_filter)
            continue;
        if (!m_isWorkedOut[rule])
            m_days[rule] = dayLedger(result, m_assessment.itinerary);
        m_isWorkedOut[rule] = true;
        int sum = 0;
        for (std::size_t index = 0; index < m_days[rule].size(); ++index) {
            const int counted = counts(m_days[rule][index]);
            if (counted == 0)
                continue;
            // Credits stand in the list, and in no sum of what the records show.
            if (!m_days[rule][index].credit)
                sum += counted;
            m_rows.push_back({rule, index, sum});
        }
    }
}

int LedgerModel::halfDays() const {
    return m_rows.empty() ? 0 : m_rows.back().sum;
}

const LedgerDay& LedgerModel::day(int row) const {
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    return m_days[shown.rule][shown.day];
}

QList<RowsModel::Column> LedgerModel::columns() const {
    return {
        {tr("Date"), tr("Local date in that country")},
        {tr("Rule"), {}},
        {tr("Certainty"), tr("Certain: in the minimum. Recorded: in the recorded total too. Possible: in the "
                             "maximum only")},
        number(tr("Counts for", "days"), tr("Days that this date counts for")),
        number(tr("Sum", "of days"), tr("Days counted for the rule down to this one, among those shown")),
        {tr("Clause"), tr("The provision by which it counts")},
        {tr("Country"), {}},
        {tr("Records"), tr("The crossings on that date, or those before and after it")},
    };
}

QString LedgerModel::words(int row, int column) const {
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    const RuleResult& rule = m_assessment.rules[shown.rule];
    const LedgerDay& counted = day(row);
    switch (column) {
    case Date:
        return text::isoDate(counted.date);
    case Rule:
        return text::ruleTitle(rule.rule);
    case CertaintyColumn:
        return counted.credit ? tr("credit, apart", "a day that an officer's fact adds")
                              : text::certaintyWord(toCode(counted.certainty));
    case Counts:
        return text::halfDaysWord(counts(counted));
    case Sum:
        return counted.credit ? QStringLiteral("—") : text::halfDaysWord(shown.sum);
    case Clause:
        return counted.clause.empty() ? text::ruleStatute(rule.rule) : text::clauseWord(counted.clause);
    case CountryColumn:
        return text::countryName(toCode(rule.country));
    case Records:
        return text::sourcesLine(counted.sources);
    default:
        return {};
    }
}

QVariant LedgerModel::value(int row, int column) const {
    switch (column) {
    case Date:
        return day(row).date.epochDays();
    case Counts:
        return counts(day(row));
    case Sum:
        return m_rows[static_cast<std::size_t>(row)].sum;
    case CertaintyColumn:
        return static_cast<int>(day(row).certainty);
    default:
        return words(row, column);
    }
}

QVariant LedgerModel::sighting(int row) const {
    for (const std::string& source : day(row).sources)
        if (auto found = m_sightings.find(source); found != m_sightings.end())
            return static_cast<int>(found->second);
    return {};
}

QStringList LedgerModel::sources(int row) const {
    QStringList names;
    for (const std::string& source : day(row).sources)
        names += QString::fromStdString(source);
    return names;
}

QByteArray LedgerModel::csv() const {
    std::string lines = csvLine({"as_of", "rule", "date", "country", "certainty", "minimum", "recorded",
                                 "maximum", "credit", "clause", "records"});
    for (int row = 0; row < rows(); ++row) {
        const RuleResult& rule = m_assessment.rules[m_rows[static_cast<std::size_t>(row)].rule];
        const LedgerDay& counted = day(row);
        lines += csvLine({m_assessment.asOf.iso(), rule.rule, counted.date.iso(),
                          std::string(toCode(rule.country)), std::string(toCode(counted.certainty)),
                          plainDays(counted.minimum), plainDays(counted.recorded), plainDays(counted.maximum),
                          counted.credit ? std::string(toCode(*counted.credit)) : std::string(),
                          std::string(counted.clause), joined(counted.sources)});
    }
    return QByteArray::fromStdString(lines);
}

} // namespace passages
