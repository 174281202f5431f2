#include "ui/theme/theme.h"

#include "ui/theme/iconengine.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>
#include <QStyleFactory>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace passages::theme {

namespace {

Scheme s_scheme = Scheme::Light;

/// One colour in the four schemes, in the order of Scheme.
using Shades = std::array<QRgb, 4>;

const Shades& fillShades(Tone tone) {
    static const std::array<Shades, 19> table = {{
        {0xfff3f4f6, 0xff16191d, 0xffffffff, 0xff000000}, // Page
        {0xffffffff, 0xff20242a, 0xffffffff, 0xff000000}, // Card
        {0xffd5d9de, 0xff3a4149, 0xff000000, 0xffffffff}, // Border
        {0xff868e98, 0xff77818d, 0xff000000, 0xffffffff}, // ControlBorder
        {0xff1b1f24, 0xffe8eaed, 0xff000000, 0xffffffff}, // Text
        {0xff555d67, 0xffaab2bc, 0xff1a1a1a, 0xffe6e6e6}, // Muted
        {0xff1458a6, 0xff74b3f2, 0xff0000b8, 0xff8fd0ff}, // Accent
        {0xffd55e00, 0xffe06a0c, 0xffb84f00, 0xffff9a4d}, // Canada
        {0xff0072b2, 0xff2f95d6, 0xff005a8f, 0xff6cc4ff}, // UnitedStates
        {0xff7a7a7a, 0xff8e959d, 0xff4d4d4d, 0xffcccccc}, // Unseen
        {0xff009e73, 0xff10b187, 0xff006b4e, 0xff4ce0b3}, // Authorized
        {0xffaa3377, 0xffd75ba3, 0xff8a1458, 0xffff8fce}, // Beyond
        {0xff00805d, 0xff2fbf95, 0xff005c43, 0xff4ce0b3}, // Met
        {0xffb3261e, 0xffef7a70, 0xff8f0000, 0xffff9c94}, // NotMet
        {0xff9a6a00, 0xffe0ac36, 0xff664600, 0xffffd15c}, // Depends
        {0xffaa3377, 0xffd75ba3, 0xff8a1458, 0xffff8fce}, // Lead
        {0xff00805d, 0xff2fbf95, 0xff005c43, 0xff4ce0b3}, // Fresh
        {0xff9a6a00, 0xffe0ac36, 0xff664600, 0xffffd15c}, // Stale
        {0xffb3261e, 0xffef7a70, 0xff8f0000, 0xffff9c94}, // Failed
    }};
    return table[static_cast<std::size_t>(tone)];
}

/// Where the fill's contrast does for a shape but not for text.
Shades inkShades(Tone tone) {
    switch (tone) {
    case Tone::Canada:
        return {0xffa84a00, 0xffff9a4d, 0xff8a3b00, 0xffffa866};
    case Tone::UnitedStates:
        return {0xff005f96, 0xff6cb8e8, 0xff004a75, 0xff8fd0ff};
    case Tone::Unseen:
        return {0xff5c6269, 0xffa6adb6, 0xff333333, 0xffd9d9d9};
    case Tone::Authorized:
    case Tone::Met:
    case Tone::Fresh:
        return {0xff006d4f, 0xff44c9a1, 0xff00573f, 0xff4ce0b3};
    case Tone::Beyond:
    case Tone::Lead:
        return {0xff9c2c6c, 0xfff08cc4, 0xff7d0f4f, 0xffff9cd3};
    case Tone::NotMet:
    case Tone::Failed:
        return {0xffb3261e, 0xffff9c94, 0xff8f0000, 0xffffa59e};
    case Tone::Depends:
    case Tone::Stale:
        return {0xff7a5200, 0xfff0c050, 0xff5c3f00, 0xffffd15c};
    default:
        return fillShades(tone);
    }
}

QColor shade(const Shades& shades) {
    return QColor::fromRgba(shades[static_cast<std::size_t>(s_scheme)]);
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](int x, int y) {
        return static_cast<int>(std::lround(x * (1 - share) + y * share));
    };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QPalette makePalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, fill(Tone::Page));
    palette.setColor(QPalette::WindowText, ink(Tone::Text));
    palette.setColor(QPalette::Base, fill(Tone::Card));
    palette.setColor(QPalette::AlternateBase, mixed(fill(Tone::Card), fill(Tone::Page), 0.6));
    palette.setColor(QPalette::Text, ink(Tone::Text));
    palette.setColor(QPalette::PlaceholderText, ink(Tone::Muted));
    palette.setColor(QPalette::Button, fill(Tone::Card));
    palette.setColor(QPalette::ButtonText, ink(Tone::Text));
    palette.setColor(QPalette::BrightText, ink(Tone::NotMet));
    palette.setColor(QPalette::Highlight, fill(Tone::Accent));
    palette.setColor(QPalette::HighlightedText, fill(Tone::Card));
    palette.setColor(QPalette::Link, ink(Tone::Accent));
    palette.setColor(QPalette::LinkVisited, ink(Tone::Accent));
    palette.setColor(QPalette::ToolTipBase, fill(Tone::Card));
    palette.setColor(QPalette::ToolTipText, ink(Tone::Text));
    palette.setColor(QPalette::Light, mixed(fill(Tone::Card), Qt::white, isDark() ? 0.1 : 0.5));
    palette.setColor(QPalette::Midlight, fill(Tone::Border));
    palette.setColor(QPalette::Mid, fill(Tone::ControlBorder));
    palette.setColor(QPalette::Dark, fill(Tone::ControlBorder));
    palette.setColor(QPalette::Shadow, isDark() ? QColor(Qt::black) : fill(Tone::ControlBorder));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(ink(Tone::Muted), fill(Tone::Page), 0.35));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, fill(Tone::Border));
    return palette;
}

bool figuresAreOfOneWidth(const QFont& candidate) {
    const QFontMetricsF metrics(candidate);
    const qreal zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char figure = '1'; figure <= '9'; ++figure) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(figure)) - zero) > 0.01)
            return false;
    }
    return true;
}

/// Totals and dates stand under one another: Qt 6.4 cannot ask a font for its tabular figures, so a system
/// font without them gives way to one that has no others.
QFont systemFont() {
    QFont base = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    base.setPointSize(static_cast<int>(Size::Body));
    if (figuresAreOfOneWidth(base))
        return base;
    for (const QString& family :
         {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")}) {
        if (!QFontDatabase::hasFamily(family))
            continue;
        base.setFamilies({family});
        if (figuresAreOfOneWidth(base))
            return base;
    }
    return base;
}

} // namespace

void apply(QApplication& application) {
    apply(application, schemeOf(QApplication::palette()));
}

void apply(QApplication& application, Scheme scheme) {
    Q_UNUSED(application);
    s_scheme = scheme;
    QApplication::setStyle(new Style);
    QApplication::setPalette(makePalette());
    QApplication::setFont(font(Size::Small));
}

Scheme scheme() {
    return s_scheme;
}

bool isDark() {
    return s_scheme == Scheme::Dark || s_scheme == Scheme::HighContrastDark;
}

Scheme schemeOf(const QPalette& desktop) {
    const QColor ground = desktop.color(QPalette::Active, QPalette::Window);
    const QColor text = desktop.color(QPalette::Active, QPalette::WindowText);
    const bool dark = luminance(ground) < luminance(text);
    // Only the high contrast themes of GNOME, KDE and Windows set pure black against pure white.
    if (contrast(ground, text) > 20.9)
        return dark ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    return dark ? Scheme::Dark : Scheme::Light;
}

QColor fill(Tone tone) {
    return shade(fillShades(tone));
}

QColor ink(Tone tone) {
    return shade(inkShades(tone));
}

QColor wash(Tone tone) {
    return mixed(fill(Tone::Card), fill(tone), isDark() ? 0.14 : 0.08);
}

Marking marking(bool training) {
    if (training)
        return {QColor(0xff, 0xc2, 0x0a), QColor(Qt::black)};
    return {QColor(0x8c, 0x1c, 0x13), QColor(Qt::white)};
}

QFont font(Size size, QFont::Weight weight) {
    static const QFont base = systemFont();
    QFont result = base;
    result.setPointSize(static_cast<int>(size));
    result.setWeight(weight);
    return result;
}

QIcon icon(const QString& name, Tone tone) {
    return QIcon(new IconEngine(name, tone));
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace passages::theme
