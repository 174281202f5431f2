#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionFocusRect>
#include <QStyleOptionFrame>
#include <QStyleOptionHeader>

namespace passages::theme {

namespace {

void drawBox(QPainter* painter, const QRect& rect, const QColor& ground, const QColor& border, qreal width) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), Half, Half);
    painter->restore();
}

void drawButton(const QStyleOptionButton& option, QPainter* painter) {
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool primary = option.features.testFlag(QStyleOptionButton::DefaultButton);
    QColor ground = fill(Tone::Card);
    QColor border = fill(Tone::ControlBorder);
    if (!enabled) {
        ground = fill(Tone::Page);
        border = fill(Tone::Border);
    } else if (primary) {
        ground = fill(Tone::Accent);
        border = ground;
        if (down || hovered)
            ground = isDark() ? ground.lighter(down ? 120 : 110) : ground.darker(down ? 125 : 112);
    } else if (down) {
        ground = fill(Tone::Border);
    } else if (hovered) {
        ground = wash(Tone::Accent);
    }
    if (option.features.testFlag(QStyleOptionButton::Flat) && !down && !hovered)
        ground = border = QColor(Qt::transparent);
    drawBox(painter, option.rect, ground, border, 1);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const QColor ring = primary && enabled ? fill(Tone::Card) : fill(Tone::Accent);
        const int inset = primary ? 2 : 0;
        drawBox(painter, option.rect.adjusted(inset, inset, -inset, -inset), Qt::transparent, ring, 2);
    }
}

/// Fusion draws its outline from the window's colour, where a dark scheme swallows it.
void drawRadio(const QStyleOption& option, QPainter* painter) {
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->setBrush(fill(enabled ? Tone::Card : Tone::Page));
    painter->setPen(QPen(fill(on && enabled ? Tone::Accent : Tone::ControlBorder), on ? 2 : 1));
    painter->drawEllipse(circle);
    if (on) {
        const qreal inset = circle.width() * 0.28;
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill(enabled ? Tone::Accent : Tone::ControlBorder));
        painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void drawHeaderSection(const QStyleOptionHeader& option, QPainter* painter) {
    painter->save();
    painter->fillRect(option.rect, fill(Tone::Card));
    painter->setPen(fill(Tone::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return Double;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Unit;
    case PM_HeaderMargin:
        return Unit;
    case PM_FocusFrameHMargin: // the margin of a cell's text, less one: it stands under its heading
        return Unit - 1;
    case PM_FocusFrameVMargin:
        return 2;
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Double;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 18;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* result) const {
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText ||
        hint == SH_Table_AlwaysDrawLeftTopGridLines)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const bool focused = option->state.testFlag(State_HasFocus);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButton(*button, painter);
            return;
        }
        break;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0) {
            const QColor border = fill(focused ? Tone::Accent : Tone::ControlBorder);
            const bool enabled = option->state.testFlag(State_Enabled);
            drawBox(painter, option->rect, fill(enabled ? Tone::Card : Tone::Page), border, focused ? 2 : 1);
            return;
        }
        break;
    case PE_IndicatorRadioButton:
        drawRadio(*option, painter);
        return;
    case PE_FrameFocusRect:
        // Rows show their focus by the selection; a ring round one cell would suggest cells can be chosen.
        if (qobject_cast<const QAbstractItemView*>(widget))
            return;
        drawBox(painter, option->rect, Qt::transparent, fill(Tone::Accent), 2);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeaderSection(*header, painter);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, fill(Tone::Card));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          fill(Tone::Border));
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy = *button;
            if (copy.features.testFlag(QStyleOptionButton::DefaultButton) &&
                copy.state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::ButtonText, fill(Tone::Card));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(qMax(result.height(), ControlHeight));
        result.rwidth() += Double;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(qMax(result.height(), ControlHeight));
        break;
    case CT_MenuItem:
        result.rheight() += Unit;
        break;
    default:
        break;
    }
    return result;
}

void Style::polish(QWidget* widget) {
    if (qobject_cast<QPushButton*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* edit = qobject_cast<QLineEdit*>(widget);
        edit && edit->hasFrame() && edit->textMargins().isNull())
        edit->setTextMargins(Half, 0, Half, 0);
    QProxyStyle::polish(widget);
}

} // namespace passages::theme
