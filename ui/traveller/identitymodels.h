#pragma once

#include "models/desk/identityfile.h"
#include "ui/links/linkreading.h"
#include "ui/traveller/rowsmodel.h"

namespace passages {

/// Who else a traveller may be: one row a possible link. In a blind review open ones have no word of what the
/// program makes of them. GUI thread.
class PossibleModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { Traveller, Name, Born, Document, Why, Likelihood, State };
    using RowsModel::RowsModel;

    /// The other side of each link is what is not `traveller`.
    void setLinks(std::vector<PossibleLink> links, std::int64_t traveller, bool blind);
    const PossibleLink& link(int row) const { return m_links[static_cast<std::size_t>(row)]; }
    std::int64_t otherTraveller(int row) const { return other(row).traveller; }

  protected:
    int rows() const override { return static_cast<int>(m_links.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;

  private:
    bool isTurned(int row) const { return link(row).a.traveller != m_traveller; }
    const LinkSide& other(int row) const { return isTurned(row) ? link(row).a : link(row).b; }
    const Person& block(int row) const { return isTurned(row) ? link(row).blockA : link(row).blockB; }
    bool isConcealed(int row) const { return m_blind && decisionInForce(link(row).decisions) == nullptr; }

    std::vector<PossibleLink> m_links;
    std::int64_t m_traveller = 0;
    bool m_blind = false;
};

/// The person blocks that are taken for one person, each with the evidence. GUI thread.
class JoinedModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { Name, Born, Document, Records, Why, Weight };
    using RowsModel::RowsModel;

    void setBlocks(std::vector<JoinedBlock> blocks);
    const JoinedBlock& block(int row) const { return m_blocks[static_cast<std::size_t>(row)]; }

  protected:
    int rows() const override { return static_cast<int>(m_blocks.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;

  private:
    QString why(const JoinedBlock& block) const;

    std::vector<JoinedBlock> m_blocks;
};

} // namespace passages
