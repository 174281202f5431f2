#include "ui/report/sheet.h"

#include <QPainter>

namespace passages::report {

namespace {
/// Text boxes side by side; the tallest gives the height.
class RowBlock final : public Block {
  public:
    struct Cell {
        double left = 0;
        TextBox box;
    };
    RowBlock(std::vector<Cell> cells, double width, double padding, const QPen& line)
        : m_cells(std::move(cells)),
          m_width(width),
          m_padding(padding),
          m_line(line) {
        for (const Cell& cell : m_cells)
            m_height = std::max(m_height, cell.box.height());
        m_height += 2 * m_padding;
    }
    double height() const override { return m_height; }
    void paint(QPainter& painter, QPointF at) const override {
        for (const Cell& cell : m_cells)
            cell.box.paint(painter, at + QPointF(cell.left, m_padding));
        if (m_line.style() == Qt::NoPen)
            return;
        painter.setPen(m_line);
        painter.drawLine(at + QPointF(0, m_height), at + QPointF(m_width, m_height));
    }

  private:
    std::vector<Cell> m_cells;
    double m_width;
    double m_padding;
    double m_height = 0;
    QPen m_line;
};

class PaintedBlock final : public Block {
  public:
    PaintedBlock(QSizeF size, std::function<void(QPainter&, const QRectF&)> paint)
        : m_size(size),
          m_paint(std::move(paint)) {}
    double height() const override { return m_size.height(); }
    void paint(QPainter& painter, QPointF at) const override {
        painter.save();
        m_paint(painter, QRectF(at, m_size));
        painter.restore();
    }

  private:
    QSizeF m_size;
    std::function<void(QPainter&, const QRectF&)> m_paint;
};

std::shared_ptr<RowBlock> textBlock(const QString& text, double width, const TextStyle& style,
                                    double indent = 0, const QPen& line = Qt::NoPen) {
    std::vector<RowBlock::Cell> cells;
    cells.push_back({indent, TextBox(text, width - indent, style)});
    return std::make_shared<RowBlock>(std::move(cells), width, 0, line);
}

TextStyle styled(double points, Face face = Face::Regular, const QColor& ink = colour::Text) {
    return {font(points, face), ink, Qt::AlignLeft, 1.0};
}

constexpr double CellGap = 6 * Point;

std::shared_ptr<RowBlock> tableRow(const QList<Column>& columns, const QStringList& texts, double width,
                                   const TextStyle& style, const QPen& line) {
    double shares = 0;
    for (const Column& column : columns)
        shares += column.share;
    std::vector<RowBlock::Cell> cells;
    double left = 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const double columnWidth = width * columns[i].share / shares;
        TextStyle cellStyle = style;
        cellStyle.alignment = columns[i].alignment;
        const double gap = i + 1 < columns.size() ? CellGap : 0;
        cells.push_back({left, TextBox(texts.value(i), columnWidth - gap, cellStyle)});
        left += columnWidth;
    }
    return std::make_shared<RowBlock>(std::move(cells), width, 2.2 * Point, line);
}
} // namespace

void Sheet::add(std::shared_ptr<Block> block, double spaceBefore, bool keepWithNext) {
    block->spaceBefore = spaceBefore;
    block->keepWithNext = keepWithNext;
    block->startsPage = std::exchange(m_startPage, false);
    m_blocks.push_back(std::move(block));
}

void Sheet::title(const QString& text, const QString& below) {
    add(textBlock(text, m_width, styled(20, Face::Bold, colour::Accent)), 0, true);
    add(textBlock(below, m_width, styled(10, Face::Regular, colour::Quiet)), 1 * Point, true);
}

void Sheet::heading(const QString& text) {
    add(textBlock(text, m_width, styled(12.5, Face::Bold, colour::Accent), 0,
                  QPen(colour::Accent, 0.8 * Point)),
        18 * Point, true);
    add(std::make_shared<PaintedBlock>(QSizeF(m_width, 4 * Point), [](QPainter&, const QRectF&) {}), 0, true);
}

void Sheet::subheading(const QString& text) {
    add(textBlock(text, m_width, styled(9.5, Face::Bold)), 9 * Point, true);
}

void Sheet::paragraph(const QString& text) {
    TextStyle style = styled(9);
    style.lineSpacing = 1.06;
    add(textBlock(text, m_width, style), 4 * Point);
}

void Sheet::small(const QString& text) {
    add(textBlock(text, m_width, styled(8, Face::Regular, colour::Quiet)), 3 * Point);
}

void Sheet::leadIn(const QString& text) {
    small(text);
    m_blocks.back()->keepWithNext = true;
}

void Sheet::bullets(const QStringList& items) {
    for (const QString& item : items) {
        std::vector<RowBlock::Cell> cells;
        cells.push_back({4 * Point, TextBox(QStringLiteral("•"), 10 * Point, styled(9))});
        cells.push_back({14 * Point, TextBox(item, m_width - 14 * Point, styled(9))});
        add(std::make_shared<RowBlock>(std::move(cells), m_width, 0, Qt::NoPen), 2.5 * Point);
    }
}

void Sheet::notice(const QString& text) {
    constexpr double padding = 8 * Point;
    const auto box =
        std::make_shared<TextBox>(text, m_width - 2 * padding - 4 * Point, styled(9.5, Face::Bold));
    picture(box->height() + 2 * padding, [box](QPainter& painter, const QRectF& area) {
        painter.fillRect(area, colour::Wash);
        painter.fillRect(QRectF(area.topLeft(), QSizeF(4 * Point, area.height())), colour::Accent);
        box->paint(painter, area.topLeft() + QPointF(padding + 4 * Point, padding));
    });
}

void Sheet::facts(const QList<std::pair<QString, QString>>& facts) {
    const double labels = m_width * 0.3;
    bool first = true;
    for (const auto& [label, value] : facts) {
        if (value.isEmpty())
            continue;
        std::vector<RowBlock::Cell> cells;
        cells.push_back({0, TextBox(label, labels - CellGap, styled(8.5, Face::Regular, colour::Quiet))});
        cells.push_back({labels, TextBox(value, m_width - labels, styled(9))});
        add(std::make_shared<RowBlock>(std::move(cells), m_width, 1.4 * Point, Qt::NoPen),
            std::exchange(first, false) ? 2 * Point : 0, true);
    }
    if (!first)
        m_blocks.back()->keepWithNext = false;
}

void Sheet::table(const QList<Column>& columns, const QList<QStringList>& rows, KeepRows keep) {
    QStringList titles;
    for (const Column& column : columns)
        titles.append(column.title);
    const std::shared_ptr<Block> header =
        tableRow(columns, titles, m_width, styled(7.5, Face::Bold), QPen(colour::Quiet, 0.7 * Point));
    add(header, 3 * Point, true);
    for (const QStringList& row : rows) {
        const auto block = tableRow(columns, row, m_width, styled(7.5), QPen(colour::Line, 0.35 * Point));
        block->repeated = header;
        add(block, 0, keep == KeepRows::Together);
    }
    if (!rows.isEmpty())
        m_blocks.back()->keepWithNext = false;
}

void Sheet::picture(double height, std::function<void(QPainter&, const QRectF&)> paint) {
    add(std::make_shared<PaintedBlock>(QSizeF(m_width, height), std::move(paint)), 6 * Point);
}

} // namespace passages::report
