#include "ui/traveller/staysmodel.h"

#include "ui/text/sentences.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answerwords.h"

#include <QLocale>

namespace passages {

void StaysModel::setStays(std::vector<Stay> stays, LocalDate asOf) {
    beginResetModel();
    m_stays = std::move(stays);
    m_asOf = asOf;
    endResetModel();
}

QList<RowsModel::Column> StaysModel::columns() const {
    return {
        {tr("Country"), {}},
        {tr("From"), tr("Local date of the entry, in that country")},
        {tr("To"), tr("Local date of the departure, if it is known")},
        number(tr("Days", "of a stay"), tr("Arrival and departure dates both count")),
        {tr("Authorized until"), tr("The last day of the authorized stay")},
        {tr("Verdict"), tr("A lead for a person to review, never a finding")},
        number(tr("Days over"), tr("Least and most days beyond the authorized stay")),
        {tr("Basis"), tr("Where the end of the authorized stay comes from")},
        {tr("Innocent reasons"), tr("What could explain it; open the stay for the words")},
        {tr("Records"), tr("The records it rests on: feed and number")},
    };
}

QString StaysModel::words(int index, int column) const {
    const Stay& stay = m_stays[static_cast<std::size_t>(index)];
    switch (column) {
    case CountryColumn:
        return text::countryName(toCode(stay.country));
    case From:
        return text::isoDate(stay.from);
    case To:
        return stay.to ? text::isoDate(*stay.to) : tr("not on record", "the date of leaving");
    case Days:
        return stay.to ? QLocale().toString(*stay.to - stay.from + 1) : QStringLiteral("—");
    case Until:
        return stay.authorizedUntil ? text::isoDate(*stay.authorizedUntil) : QStringLiteral("—");
    case VerdictColumn:
        return text::verdictWord(toCode(stay.verdict));
    case Over:
        return stay.daysOver ? text::rangeWord(stay.daysOver->minimum, stay.daysOver->maximum)
                             : QStringLiteral("—");
    case Basis:
        return text::basisWord(toCode(stay.basis));
    case Reasons: {
        QStringList codes;
        for (const std::string& reason : stay.reasons)
            codes += QString::fromStdString(reason);
        return codes.join(QStringLiteral(", "));
    }
    case Records:
        return text::sourcesLine(stay.sources);
    default:
        return {};
    }
}

QVariant StaysModel::value(int index, int column) const {
    const Stay& stay = m_stays[static_cast<std::size_t>(index)];
    switch (column) {
    case Days:
        return stay.to ? *stay.to - stay.from + 1 : m_asOf - stay.from + 1;
    case Over:
        return stay.daysOver ? stay.daysOver->maximum : -1;
    default:
        return words(index, column);
    }
}

QString StaysModel::tooltip(int index, int) const {
    return text::stayReasons(m_stays[static_cast<std::size_t>(index)]);
}

QVariant StaysModel::decoration(int index, int column) const {
    if (column != VerdictColumn)
        return {};
    const text::Sign sign = text::verdictSign(m_stays[static_cast<std::size_t>(index)].verdict);
    return theme::icon(sign.icon, sign.tone);
}

QVariant StaysModel::sighting(int index) const {
    return static_cast<int>(m_stays[static_cast<std::size_t>(index)].entrySighting);
}

QStringList StaysModel::sources(int index) const {
    QStringList names;
    for (const std::string& source : m_stays[static_cast<std::size_t>(index)].sources)
        names += QString::fromStdString(source);
    return names;
}

} // namespace passages
