#include "ui/report/block.h"

namespace passages::report {

namespace {
/// The height of the block and of all that must stay on its page.
double heightWithKept(const std::vector<std::shared_ptr<Block>>& blocks, std::size_t first) {
    double height = 0;
    for (std::size_t i = first; i < blocks.size(); ++i) {
        height += blocks[i]->height() + (i > first ? blocks[i]->spaceBefore : 0);
        if (!blocks[i]->keepWithNext)
            break;
    }
    return height;
}
} // namespace

std::vector<Page> paginate(const std::vector<std::shared_ptr<Block>>& blocks, double height) {
    std::vector<Page> pages(1);
    double y = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto& block = blocks[i];
        bool atTop = pages.back().blocks.empty();
        const bool kept = i > 0 && blocks[i - 1]->keepWithNext;
        const double top = y + block->spaceBefore;
        const bool full =
            top + block->height() > height || (!kept && top + heightWithKept(blocks, i) > height);
        if (!atTop && (full || block->startsPage)) {
            pages.emplace_back();
            y = 0;
            atTop = true;
            if (block->repeated) {
                pages.back().blocks.push_back({block->repeated, y});
                y += block->repeated->height();
            }
        }
        if (!atTop)
            y += block->spaceBefore;
        pages.back().blocks.push_back({block, y});
        y += block->height();
    }
    return pages;
}

} // namespace passages::report
