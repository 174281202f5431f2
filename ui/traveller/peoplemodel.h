#pragma once

#include "models/itinerary/assessment.h"
#include "ui/traveller/rowsmodel.h"

#include <map>

namespace passages {

/// The person blocks that the records bear: names, birth dates and documents, each with its records.
/// GUI thread.
class PeopleModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { Name, Born, GenderColumn, Nationality, Document, Count };
    using RowsModel::RowsModel;

    void setPeople(std::vector<PersonSeen> people);
    const PersonSeen& person(int row) const { return m_people[static_cast<std::size_t>(row)]; }

  protected:
    int rows() const override { return static_cast<int>(m_people.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QStringList sources(int row) const override;

  private:
    std::vector<PersonSeen> m_people;
};

} // namespace passages
