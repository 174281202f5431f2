#include "ui/traveller/peoplemodel.h"

#include "ui/text/sentences.h"
#include "ui/traveller/answerwords.h"

#include <QLocale>

namespace passages {

void PeopleModel::setPeople(std::vector<PersonSeen> people) {
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

QList<RowsModel::Column> PeopleModel::columns() const {
    return {
        {tr("Name"), {}},        {tr("Born"), {}},     {tr("Gender"), {}},
        {tr("Nationality"), {}}, {tr("Document"), {}}, number(tr("Records"), tr("How many records bear it")),
    };
}

QString PeopleModel::words(int index, int column) const {
    const PersonSeen& seen = m_people[static_cast<std::size_t>(index)];
    switch (column) {
    case Name:
        return text::personName(seen.person);
    case Born:
        return QString::fromStdString(seen.person.dateOfBirth.iso());
    case GenderColumn:
        return text::genderWord(toCode(seen.person.gender));
    case Nationality:
        return seen.person.nationality.empty() ? QString() : text::stateName(seen.person.nationality);
    case Document:
        return text::documentLine(seen.person);
    case Count:
        return QLocale().toString(static_cast<qlonglong>(seen.sources.size()));
    default:
        return {};
    }
}

QVariant PeopleModel::value(int index, int column) const {
    if (column == Count)
        return static_cast<int>(m_people[static_cast<std::size_t>(index)].sources.size());
    return words(index, column);
}

QStringList PeopleModel::sources(int index) const {
    QStringList names;
    for (const std::string& source : m_people[static_cast<std::size_t>(index)].sources)
        names += QString::fromStdString(source);
    return names;
}

} // namespace passages
