#include "ui/traveller/factsmodel.h"

#include "ui/text/sentences.h"
#include "ui/theme/theme.h"
#include "ui/timeline/crossingwords.h"

#include <QIcon>
#include <algorithm>

namespace passages {

void FactsModel::setFacts(std::vector<Fact> facts) {
    beginResetModel();
    m_facts = std::move(facts);
    std::sort(m_facts.begin(), m_facts.end(),
              [](const Fact& a, const Fact& b) { return a.number > b.number; });
    endResetModel();
}

QList<RowsModel::Column> FactsModel::columns() const {
    return {
        {tr("Fact"), tr("What an officer stated from outside the exchange")},
        {tr("State"), tr("Whether it counts; what was withdrawn stays on record and counts no more")},
        {tr("Country"), tr("Whose law it is of")},
        {tr("From"), {}},
        {tr("Until"), tr("Its last day; none: without an end")},
        {tr("Source"), tr("What the officer saw")},
        {tr("Source date"), {}},
        {tr("Entered"), tr("By whom and when")},
        number(tr("No."), tr("The number of the fact, as explanations and reports name it")),
    };
}

QString FactsModel::words(int index, int column) const {
    const Fact& fact = m_facts[static_cast<std::size_t>(index)];
    switch (column) {
    case Kind: {
        const QString kind = text::factKindWord(toCode(fact.kind));
        return fact.document.empty()
                   ? kind
                   : QStringLiteral("%1 · %2").arg(kind, QString::fromStdString(fact.document));
    }
    case State:
        return fact.withdrawn ? tr("Withdrawn by %1", "user").arg(QString::fromStdString(fact.withdrawn->by))
                              : tr("Counts", "of a fact");
    case CountryColumn:
        return text::countryName(toCode(fact.country));
    case From:
        return text::isoDate(fact.from);
    case Until:
        return fact.until ? text::isoDate(*fact.until) : QStringLiteral("—");
    case Source:
        return QString::fromStdString(fact.source);
    case SourceDate:
        return text::isoDate(fact.sourceDate);
    case Entered:
        return QStringLiteral("%1 · %2").arg(QString::fromStdString(fact.enteredBy),
                                             text::utc(fact.enteredAt));
    case Number:
        return QString::number(fact.number);
    default:
        return {};
    }
}

QVariant FactsModel::value(int index, int column) const {
    if (column == Number)
        return static_cast<int>(m_facts[static_cast<std::size_t>(index)].number);
    return words(index, column);
}

QString FactsModel::tooltip(int index, int column) const {
    const Fact& fact = m_facts[static_cast<std::size_t>(index)];
    if (fact.withdrawn && column == State)
        return tr("Withdrawn by %1 on %2: %3", "user, instant, reason")
            .arg(QString::fromStdString(fact.withdrawn->by), text::utc(fact.withdrawn->at),
                 QString::fromStdString(fact.withdrawn->reason));
    return column == Kind ? text::factMeaning(toCode(fact.kind)) : words(index, column);
}

QVariant FactsModel::decoration(int index, int column) const {
    if (column != State)
        return {};
    return m_facts[static_cast<std::size_t>(index)].withdrawn
               ? theme::icon(QStringLiteral("set-aside"), theme::Tone::Muted)
               : theme::icon(QStringLiteral("met"), theme::Tone::Met);
}

QStringList FactsModel::sources(int index) const {
    return {QString::fromStdString(m_facts[static_cast<std::size_t>(index)].id())};
}

} // namespace passages
