#include "ui/links/comparisonmodel.h"

#include "data/traveller/travellerstore.h"
#include "ui/links/linkreading.h"
#include "ui/shell/format.h"
#include "ui/text/links.h"
#include "ui/text/sentences.h"

#include <QFont>
#include <algorithm>
#include <cmath>

namespace passages {

namespace {

constexpr LinkField Fields[] = {LinkField::Last,      LinkField::Given,    LinkField::Order,
                                LinkField::BirthDate, LinkField::Document, LinkField::Nationality,
                                LinkField::Gender};

QString valueOf(const Person& person, LinkField field) {
    switch (field) {
    case LinkField::Given:
        return format::text(person.firstName + " " + person.middleName).simplified();
    case LinkField::Last:
        return format::text(person.lastName);
    case LinkField::Order:
        break;
    case LinkField::BirthDate:
        return format::text(person.dateOfBirth.iso());
    case LinkField::Document:
        return format::document(person);
    case LinkField::Nationality:
        return person.nationality.empty() ? QString() : text::stateName(person.nationality);
    case LinkField::Gender:
        return text::genderWord(toCode(person.gender));
    }
    return {};
}

/// Every document of a traveller but the one that is compared above.
QString otherDocuments(const LinkSide& side, const Person& compared) {
    QStringList documents;
    for (const Person& block : side.blocks) {
        const QString document = format::document(block);
        if (!document.isEmpty() && document != format::document(compared) && !documents.contains(document))
            documents += document;
    }
    return documents.isEmpty() ? QStringLiteral("—") : documents.join(QStringLiteral(", "));
}

QString lastSeen(const LinkSide& side) {
    return side.lastSeen ? format::localTime(*side.lastSeen) : QStringLiteral("—");
}

} // namespace

void ComparisonModel::setLink(const std::optional<PossibleLink>& link, Scores scores) {
    beginResetModel();
    m_link = link;
    m_scores = scores;
    fill();
    endResetModel();
}

void ComparisonModel::retranslate() {
    setLink(m_link, m_scores);
}

void ComparisonModel::fill() {
    m_rows.clear();
    m_mostBits = 1;
    if (!m_link)
        return;
    addFields();
    if (!isConcealed())
        addSums();
    addContext();
    for (const Row& row : m_rows)
        m_mostBits = std::max(m_mostBits, std::abs(row.bits.value_or(0)));
}

void ComparisonModel::addFields() {
    for (const LinkField field : Fields) {
        const auto said = std::find_if(m_link->evidence.begin(), m_link->evidence.end(),
                                       [&](const LinkEvidence& evidence) { return evidence.field == field; });
        const bool isSaid = said != m_link->evidence.end();
        // The order of the names is no field of a record: it is there where it tells something.
        if (field == LinkField::Order && (isConcealed() || !isSaid))
            continue;
        Row row;
        row.field = text::linkFieldWord(field);
        row.left = valueOf(m_link->blockA, field);
        row.right = valueOf(m_link->blockB, field);
        if (!isConcealed()) {
            // Both may say it, and it still tells nothing: the same gender is no news.
            const bool isMissing = row.left.isEmpty() || row.right.isEmpty();
            row.agreement = isSaid || isMissing
                                ? text::agreementWord(field, isSaid ? said->level : std::uint8_t{0})
                                : tr("tells nothing", "a field of two identities");
            row.bits = isSaid ? said->weight : 0;
        }
        m_rows.push_back(std::move(row));
    }
}

void ComparisonModel::addSums() {
    m_rows.push_back({tr("Beforehand"), {}, {}, tr("two records taken at random"), priorOf(*m_link), false});
    m_rows.push_back({tr("Sum"),
                      {},
                      {},
                      text::likelihoodWord(m_link->probability, m_link->evidence),
                      m_link->weight,
                      true});
}

void ComparisonModel::addContext() {
    const auto add = [this](const QString& field, const QString& left, const QString& right) {
        m_rows.push_back({field, left, right, {}, {}, false});
    };
    add(tr("Other documents"), otherDocuments(m_link->a, m_link->blockA),
        otherDocuments(m_link->b, m_link->blockB));
    add(tr("Crossings"), format::number(m_link->a.crossings), format::number(m_link->b.crossings));
    add(tr("Last seen"), lastSeen(m_link->a), lastSeen(m_link->b));
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return isConcealed() ? Agreement : Weight + 1;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == BitsRole)
        return index.column() == Weight && row.bits ? QVariant(*row.bits) : QVariant();
    if (role == HeavyRole)
        return row.isHeavy;
    if (role == Qt::FontRole && row.isHeavy) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Field:
        return row.field;
    case Left:
        return row.left;
    case Right:
        return row.right;
    case Agreement:
        return row.agreement;
    case Weight:
        return row.bits ? text::bitsWord(*row.bits) : QString();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == Weight)
        return tr("Bits of evidence: each one doubles the odds that both are one person, or halves them");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case Left:
        return m_link ? format::text(travellerId(m_link->a.traveller)) : QString();
    case Right:
        return m_link ? format::text(travellerId(m_link->b.traveller)) : QString();
    case Agreement:
        return tr("Agreement");
    case Weight:
        return tr("Weight in bits");
    default:
        return {};
    }
}

} // namespace passages
