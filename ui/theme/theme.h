#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QPalette;

namespace passages::theme {

/// The look of the program: the Fusion style with our own palettes. GUI thread.
enum class Scheme { Light, Dark, HighContrastLight, HighContrastDark };

/// Style, palette and font for the whole application; call once, before the first window.
void apply(QApplication& application);
void apply(QApplication& application, Scheme scheme);
Scheme scheme();
bool isDark();
/// What the desktop asks for, read from the palette it hands to the program.
Scheme schemeOf(const QPalette& desktop);

/// Colours by meaning, not by hue (design: window.md, Signs; Okabe–Ito).
enum class Tone {
    Page,          ///< behind the cards
    Card,          ///< what one reads stands on this
    Border,        ///< hairlines; says nothing by itself
    ControlBorder, ///< outline of fields and buttons: 3:1
    Text,
    Muted, ///< second-rank text, still 4.5:1
    Accent,
    Canada,
    UnitedStates,
    Unseen,     ///< broken or unseen time
    Authorized, ///< authorized stay
    Beyond,     ///< beyond the authorized stay
    Met,
    NotMet,
    Depends,
    Lead,
    Fresh,
    Stale,
    Failed,
};
/// For shapes: at least 3:1 against Page and Card (Page, Card and Border aside).
QColor fill(Tone tone);
/// For text and icons: at least 4.5:1 against Page and Card.
QColor ink(Tone tone);
/// A faint ground for a notice or a badge on which `ink(tone)` still has 4.5:1.
QColor wash(Tone tone);

/// How much of the lane's colour a span takes, by certainty (window.md: full, 70 %, 50 %).
constexpr double RecordedOpacity = 0.7;
constexpr double PossibleOpacity = 0.5;

/// The security marking of real data and the mark of training data: ground and text.
struct Marking {
    QColor ground;
    QColor text;
};
Marking marking(bool training);

/// The type scale, in points: tables and chrome, reading, headings, the one number that matters.
enum class Size { Small = 11, Body = 13, Heading = 16, Display = 24 };
/// The system's font in that size; another family where its figures are not of one width.
QFont font(Size size = Size::Small, QFont::Weight weight = QFont::Normal);

/// The 8-pixel grid.
constexpr int Half = 4;
constexpr int Unit = 8;
constexpr int Double = 16;
constexpr int Triple = 24;
constexpr int RowHeight = 32;     ///< of a table's row
constexpr int ControlHeight = 32; ///< of a field or button

/// An icon of resources/icons, drawn in `ink(tone)`; also for disabled and selected states.
QIcon icon(const QString& name, Tone tone = Tone::Text);

/// The contrast ratio of WCAG 2, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace passages::theme
