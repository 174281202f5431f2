#pragma once

#include <QPointF>
#include <memory>
#include <vector>

class QPainter;

namespace passages::report {

/// A piece of a page that is never broken: a paragraph, a row of a table, a picture. Its height is known
/// before anything is painted, so that the pages can be counted first. One thread.
class Block {
  public:
    virtual ~Block() = default;
    virtual double height() const = 0;
    virtual void paint(QPainter& painter, QPointF topLeft) const = 0;

    double spaceBefore = 0; ///< none at the top of a page
    bool keepWithNext = false;
    bool startsPage = false;
    std::shared_ptr<const Block> repeated; ///< set again on top where the page breaks before this block
};

struct PlacedBlock {
    std::shared_ptr<const Block> block;
    double top = 0;
};
struct Page {
    std::vector<PlacedBlock> blocks;
};

/// Distributes blocks over pages of that height.
std::vector<Page> paginate(const std::vector<std::shared_ptr<Block>>& blocks, double height);

} // namespace passages::report
