#include "ui/traveller/totalsmodel.h"

#include "ui/text/sentences.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answerwords.h"

#include <algorithm>

namespace passages {

void TotalsModel::setRules(std::vector<RuleResult> rules, std::vector<RuleResult> withPossible) {
    beginResetModel();
    m_rules = std::move(rules);
    m_withPossible = std::move(withPossible);
    endResetModel();
}

QString TotalsModel::totalOf(int column) {
    switch (column) {
    case Minimum:
        return QStringLiteral("minimum");
    case Recorded:
        return QStringLiteral("recorded");
    case Maximum:
        return QStringLiteral("maximum");
    default:
        return {};
    }
}

QList<RowsModel::Column> TotalsModel::columns() const {
    return {
        {tr("Rule"), {}},
        {tr("Outcome"), {}},
        number(tr("Minimum"), tr("Days on which the records place the person there")),
        number(tr("Recorded"), tr("Days in the simplest reading, in which nothing went unrecorded")),
        number(tr("Maximum"), tr("Days if crossings went unrecorded")),
        number(tr("Required"), {}),
        number(tr("Margin"), tr("Least and most days by which the threshold is passed or missed")),
        {tr("Next change"), tr("When the outcome changes next if no further record comes, and to what")},
        number(tr("With credits"),
               tr("Least and most days with the credits that officers entered; never added "
                  "to what the records show")),
        {tr("With possible identities"), tr("Least and most days, and the outcome, if every identity that "
                                            "may be this person’s were: see the tab "
                                            "Other identities")},
        {tr("Window from"), {}},
        {tr("Window to"), {}},
        {tr("Statute"), {}},
    };
}

QString TotalsModel::withPossible(const std::string& rule) const {
    const auto with = std::find_if(m_withPossible.begin(), m_withPossible.end(),
                                   [&](const RuleResult& result) { return result.rule == rule; });
    return with == m_withPossible.end()
               ? QStringLiteral("—")
               : text::halfDaysRange(with->halfDaysMinimum, with->halfDaysMaximum) + QStringLiteral(" · ") +
                     text::outcomeWord(toCode(with->outcome));
}

QString TotalsModel::words(int index, int column) const {
    const RuleResult& rule = m_rules[static_cast<std::size_t>(index)];
    switch (column) {
    case Rule:
        return text::ruleTitle(rule.rule);
    case OutcomeColumn:
        return text::outcomeWord(toCode(rule.outcome));
    case Minimum:
        return text::halfDaysWord(rule.halfDaysMinimum);
    case Recorded:
        return text::halfDaysWord(rule.halfDaysRecorded);
    case Maximum:
        return text::halfDaysWord(rule.halfDaysMaximum);
    case Threshold:
        return text::halfDaysWord(rule.halfDaysThreshold);
    case Margin:
        return text::marginWord(rule);
    case NextChange:
        return text::changeWord(rule);
    case Credited:
        return rule.withCredits
                   ? text::halfDaysRange(rule.withCredits->halfDaysMinimum, rule.withCredits->halfDaysMaximum)
                   : QStringLiteral("—");
    case WithPossible:
        return withPossible(rule.rule);
    case From:
        return text::isoDate(rule.window.from);
    case To:
        return text::isoDate(rule.window.to);
    case Statute:
        return text::ruleStatute(rule.rule);
    default:
        return {};
    }
}

QVariant TotalsModel::value(int index, int column) const {
    const RuleResult& rule = m_rules[static_cast<std::size_t>(index)];
    switch (column) {
    case Minimum:
        return rule.halfDaysMinimum;
    case Recorded:
        return rule.halfDaysRecorded;
    case Maximum:
        return rule.halfDaysMaximum;
    case Threshold:
        return rule.halfDaysThreshold;
    case Margin:
        return rule.halfDaysMinimum - rule.halfDaysThreshold;
    default:
        return words(index, column);
    }
}

QVariant TotalsModel::decoration(int index, int column) const {
    if (column != OutcomeColumn)
        return {};
    const text::Sign sign = text::outcomeSign(m_rules[static_cast<std::size_t>(index)].outcome);
    return theme::icon(sign.icon, sign.tone);
}

} // namespace passages
