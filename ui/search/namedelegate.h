#pragma once

#include "models/search/search.h"

#include <QStyledItemDelegate>
#include <functional>
#include <vector>

namespace passages {

/// A part of a text as it is shown, in UTF-16 units.
struct MarkedSpan {
    int start = 0;
    int length = 0;
};

/// What of `format::name(hit.person)` answers the question.
std::vector<MarkedSpan> markedSpans(const SearchHit& hit);

/// Draws a name with what answers the question in bold, on as many lines as the row has. What is read aloud
/// stays the plain name. GUI thread.
class NameDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using Spans = std::function<std::vector<MarkedSpan>(const QModelIndex&)>;
    explicit NameDelegate(Spans spans, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    Spans m_spans;
};

} // namespace passages
