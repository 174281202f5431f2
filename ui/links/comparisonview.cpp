#include "ui/links/comparisonview.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <cmath>

namespace passages {

namespace {

constexpr int RowHeight = 26;
constexpr int WeightWidth = 136;
constexpr int NumberWidth = 48;
constexpr int BarHeight = 8;

/// The number, and a bar from the line in the middle of what is left: never the colour alone.
class WeightDelegate : public QStyledItemDelegate {
  public:
    WeightDelegate(const ComparisonModel& comparison, QObject* parent)
        : QStyledItemDelegate(parent),
          m_comparison(comparison) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QVariant value = index.data(ComparisonModel::BitsRole);
        if (!value.isValid()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        const double bits = value.toDouble();
        painter->save();
        const bool isHeavy = index.data(ComparisonModel::HeavyRole).toBool();
        painter->setFont(theme::font(theme::Size::Small, isHeavy ? QFont::Bold : QFont::Normal));
        painter->setPen(theme::ink(theme::Tone::Text));
        const QRect number(option.rect.left(), option.rect.top(), NumberWidth, option.rect.height());
        painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        const QRect room = option.rect.adjusted(NumberWidth + theme::Unit, 0, -theme::Unit, 0);
        const int middle = room.center().x();
        const double half = room.width() / 2.0;
        const int length = static_cast<int>(std::lround(half * std::abs(bits) / m_comparison.mostBits()));
        const QRect bar(bits < 0 ? middle - length : middle, room.center().y() - BarHeight / 2 + 1, length,
                        BarHeight);
        painter->fillRect(bar, theme::fill(bits < 0 ? theme::Tone::NotMet : theme::Tone::Met));
        painter->setPen(theme::fill(theme::Tone::ControlBorder));
        painter->drawLine(middle, option.rect.top() + 4, middle, option.rect.bottom() - 4);
        painter->restore();
    }

  private:
    const ComparisonModel& m_comparison;
};

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QTableView(parent),
      m_comparison(new ComparisonModel(this)) {
    setModel(m_comparison);
    setItemDelegateForColumn(ComparisonModel::Weight, new WeightDelegate(*m_comparison, this));
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(RowHeight); // first: it bounds the other
    verticalHeader()->setDefaultSectionSize(RowHeight);
    horizontalHeader()->setFont(theme::font(theme::Size::Small, QFont::DemiBold));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumHeight(theme::RowHeight);
    retranslate();
}

void ComparisonView::setLink(const std::optional<PossibleLink>& link, ComparisonModel::Scores scores) {
    m_comparison->setLink(link, scores);
    fit();
}

/// What is to be compared shares the room that fields and weights leave; a document or name that is longer
/// than its share goes on in a tooltip.
void ComparisonView::fit() {
    const int columns = m_comparison->columnCount();
    int left = viewport()->width();
    const auto give = [&](int column, int width) {
        setColumnWidth(column, width);
        left -= width;
    };
    give(ComparisonModel::Field, sizeHintForColumn(ComparisonModel::Field) + theme::Unit);
    if (columns > ComparisonModel::Weight) {
        give(ComparisonModel::Weight, WeightWidth);
        const int widest = sizeHintForColumn(ComparisonModel::Agreement) + theme::Unit;
        give(ComparisonModel::Agreement, std::min(widest, left * 2 / 5));
    }
    const int half = std::max(left / 2, 96);
    setColumnWidth(ComparisonModel::Left, half);
    setColumnWidth(ComparisonModel::Right, std::max(left - half, 96));
}

void ComparisonView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void ComparisonView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComparisonView::retranslate() {
    setAccessibleName(tr("Comparison of the two identities"));
    m_comparison->retranslate();
    fit();
}

} // namespace passages
