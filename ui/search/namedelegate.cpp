#include "ui/search/namedelegate.h"

#include "ui/shell/format.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <utility>

namespace passages {

namespace {

QString written(const std::string& text, std::size_t bytes) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(bytes, text.size())));
}

int sizeOf(const QString& text) {
    return static_cast<int>(text.size());
}

MarkedSpan spanOf(const SearchMark& mark, const Person& person) {
    const std::size_t end = mark.offset + mark.length;
    if (mark.field == "last_name") {
        const int start = sizeOf(written(person.lastName, mark.offset).toUpper());
        return {start, sizeOf(written(person.lastName, end).toUpper()) - start};
    }
    const QString last = format::text(person.lastName).toUpper();
    const QString given = format::text(person.firstName) + QLatin1Char(' ') + format::text(person.middleName);
    const auto begins = std::find_if_not(given.begin(), given.end(), [](QChar c) { return c.isSpace(); });
    int start = sizeOf(last) + 2 - static_cast<int>(begins - given.begin());
    const bool isMiddle = mark.field == "middle_name";
    if (isMiddle)
        start += sizeOf(format::text(person.firstName)) + 1;
    const std::string& field = isMiddle ? person.middleName : person.firstName;
    const int before = sizeOf(written(field, mark.offset));
    return {start + before, sizeOf(written(field, end)) - before};
}

/// Lays the text out; false where it is higher than the room.
bool layOut(QTextLayout& layout, const QSizeF& room) {
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height <= room.height() || layout.lineCount() <= 1;
}

} // namespace

std::vector<MarkedSpan> markedSpans(const SearchHit& hit) {
    std::vector<MarkedSpan> spans;
    for (const SearchMark& mark : hit.marks)
        spans.push_back(spanOf(mark, hit.person));
    return spans;
}

NameDelegate::NameDelegate(Spans spans, QObject* parent)
    : QStyledItemDelegate(parent),
      m_spans(std::move(spans)) {}

void NameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QString text = std::exchange(cell.text, {});
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    QList<QTextLayout::FormatRange> ranges;
    for (const MarkedSpan& span : m_spans(index)) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        ranges.append({span.start, span.length, bold});
    }
    QTextLayout layout(text, cell.font);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    layout.setFormats(ranges);
    while (!layOut(layout, room.size()) && text.size() > 1) {
        text.chop(1);
        layout.setText(text + QStringLiteral("…"));
    }
    const bool isActive = (cell.state & QStyle::State_Active) != 0;
    const QPalette::ColorGroup group = isActive ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = (cell.state & QStyle::State_Selected) != 0;
    painter->save();
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    painter->setPen(cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, {qreal(room.x()), room.y() + (room.height() - layout.boundingRect().height()) / 2});
    painter->restore();
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    cell.font.setBold(true);
    cell.fontMetrics = QFontMetrics(cell.font);
    return QStyledItemDelegate::sizeHint(cell, index);
}

} // namespace passages
