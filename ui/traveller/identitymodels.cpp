#include "ui/traveller/identitymodels.h"

#include "data/traveller/travellerstore.h"
#include "ui/links/linkreading.h"
#include "ui/text/links.h"
#include "ui/traveller/answerwords.h"

#include <QLocale>

namespace passages {

void PossibleModel::setLinks(std::vector<PossibleLink> links, std::int64_t traveller, bool blind) {
    beginResetModel();
    m_links = std::move(links);
    m_traveller = traveller;
    m_blind = blind;
    endResetModel();
}

QList<RowsModel::Column> PossibleModel::columns() const {
    return {
        {tr("Traveller"), {}},
        {tr("Name"), {}},
        {tr("Born"), {}},
        {tr("Document"), {}},
        {tr("Why"), tr("What speaks for one person, and what against")},
        {tr("One person?"), tr("How likely the program takes it to be")},
        {tr("State"), {}},
    };
}

QString PossibleModel::words(int row, int column) const {
    switch (column) {
    case Traveller:
        return QString::fromStdString(travellerId(other(row).traveller));
    case Name:
        return text::personName(block(row));
    case Born:
        return QString::fromStdString(block(row).dateOfBirth.iso());
    case Document:
        return text::documentLine(block(row));
    case Why:
        return isConcealed(row) ? tr("hidden: blind review") : text::linkSummary(link(row).evidence);
    case Likelihood:
        return isConcealed(row) ? QString() : text::likelihoodWord(link(row).probability, link(row).evidence);
    case State:
        return decisionInForce(link(row).decisions)
                   ? text::linkDecisionWord(decisionInForce(link(row).decisions)->kind)
                   : tr("open", "state of a possible link");
    default:
        return {};
    }
}

QVariant PossibleModel::value(int row, int column) const {
    if (column == Traveller)
        return static_cast<qlonglong>(other(row).traveller);
    if (column == Likelihood)
        return isConcealed(row) ? QVariant(0.0) : QVariant(-link(row).weight);
    return words(row, column);
}

void JoinedModel::setBlocks(std::vector<JoinedBlock> blocks) {
    beginResetModel();
    m_blocks = std::move(blocks);
    endResetModel();
}

QList<RowsModel::Column> JoinedModel::columns() const {
    return {
        {tr("Name"), {}},
        {tr("Born"), {}},
        {tr("Document"), {}},
        number(tr("Records"), tr("How many records bear it")),
        {tr("Why one person"), tr("How it agrees with the block that it fits best")},
        number(tr("Weight"), tr("Bits of evidence: each one doubles the odds that both are one person")),
    };
}

QString JoinedModel::why(const JoinedBlock& block) const {
    if (!block.with)
        return m_blocks.size() == 1 ? tr("the only one on record") : QString();
    if (block.decision)
        return tr("decided by %1 on %2: %3", "account, date, reason")
            .arg(QString::fromStdString(block.decision->by),
                 QString::fromStdString(block.decision->at.iso().substr(0, 10)),
                 text::linkReasonWord(block.decision->reason));
    if (!block.evidence.empty())
        return text::linkSummary(block.evidence);
    return tr("certain on taking it in: same document, or same name, birth date and nationality");
}

QString JoinedModel::words(int row, int column) const {
    const JoinedBlock& joined = block(row);
    switch (column) {
    case Name:
        return text::personName(joined.block);
    case Born:
        return QString::fromStdString(joined.block.dateOfBirth.iso());
    case Document:
        return text::documentLine(joined.block);
    case Records:
        return QLocale().toString(static_cast<qlonglong>(joined.records));
    case Why:
        return why(joined);
    case Weight:
        return joined.evidence.empty() ? QStringLiteral("—") : text::bitsWord(joined.weight);
    default:
        return {};
    }
}

QVariant JoinedModel::value(int row, int column) const {
    if (column == Records)
        return static_cast<qlonglong>(block(row).records);
    if (column == Weight)
        return block(row).weight;
    return words(row, column);
}

} // namespace passages
