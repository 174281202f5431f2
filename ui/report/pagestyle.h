#pragma once

#include <QColor>
#include <QFont>
#include <QMarginsF>
#include <QPageSize>

namespace passages::report {

/// The look of the printed page. Painter units are tenths of a point: the PDF is written at 720 dpi, so that
/// lengths and fonts are whole numbers of units. Any thread.
constexpr int Resolution = 720;
constexpr double Point = Resolution / 72.0;

/// Letter is what both agencies print on.
inline QPageSize pageSize() {
    return QPageSize(QPageSize::Letter);
}
constexpr double MarginSide = 50 * Point;
constexpr double MarginTop = 70 * Point;
constexpr double MarginBottom = 58 * Point;

enum class Face { Regular, Bold, Italic, Mono };
/// In points. Figures are of one width in every face.
QFont font(double points, Face face = Face::Regular);

/// Opaque colours only: PDF/A-1 forbids transparency.
namespace colour {
const QColor Text(0x1a, 0x1a, 0x1a);
const QColor Quiet(0x4d, 0x4d, 0x4d);
const QColor Line(0xb3, 0xb3, 0xb3);
const QColor Wash(0xf2, 0xf2, 0xf2);
const QColor Accent(0x1f, 0x3a, 0x5f);
const QColor Training(0x8a, 0x2b, 0x0c);
const QColor Recorded(0x6f, 0x8c, 0xae);
} // namespace colour

} // namespace passages::report
