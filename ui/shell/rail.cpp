#include "ui/shell/rail.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {

constexpr int RailWidth = 96; ///< at least; a longer word in the other language widens it
constexpr int ButtonHeight = 64;

/// A place in the rail: the current one has a bar at its edge as well as another ground.
class RailButton : public QToolButton {
  public:
    using QToolButton::QToolButton;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (isChecked() || underMouse())
            painter.fillRect(rect(), theme::wash(theme::Tone::Accent));
        if (isChecked())
            painter.fillRect(QRect(0, 0, theme::Half, height()), theme::fill(theme::Tone::Accent));
        const QRect iconRect((width() - theme::Triple) / 2, 10, theme::Triple, theme::Triple);
        icon().paint(&painter, iconRect);
        painter.setFont(theme::font(theme::Size::Small, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme::ink(isChecked() ? theme::Tone::Accent : theme::Tone::Text));
        painter.drawText(rect().adjusted(0, 36, 0, -4), Qt::AlignHCenter | Qt::AlignVCenter, text());
        if (hasFocus()) {
            painter.setPen(QPen(theme::fill(theme::Tone::Accent), 2));
            painter.drawRect(rect().adjusted(2, 2, -2, -2));
        }
    }
};

QString iconOf(Rail::Place place) {
    switch (place) {
    case Rail::Place::Search:
        return QStringLiteral("search");
    case Rail::Place::Leads:
        return QStringLiteral("leads");
    case Rail::Place::Identities:
        return QStringLiteral("identities");
    case Rail::Place::Measures:
        return QStringLiteral("measures");
    case Rail::Place::Exchange:
        return QStringLiteral("exchange");
    case Rail::Place::Audit:
        return QStringLiteral("audit");
    case Rail::Place::About:
        return QStringLiteral("about");
    }
    return {};
}

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this)),
      m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, theme::Unit, 1, theme::Unit);
    m_column->setSpacing(0);
}

void Rail::setPlaces(const std::vector<Place>& places) {
    qDeleteAll(m_buttons);
    m_buttons.clear();
    while (QLayoutItem* item = m_column->takeAt(0))
        delete item;
    m_places = places;
    for (const Place place : m_places) {
        auto* button = new RailButton(this);
        button->setCheckable(true);
        button->setFixedHeight(ButtonHeight);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_group->addButton(button, static_cast<int>(place));
        connect(button, &QToolButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
        // What is about the program itself stands apart, at the foot.
        if (place == Place::About)
            m_column->addStretch(1);
        m_column->addWidget(button);
        m_buttons.push_back(button);
    }
    retranslate();
}

void Rail::setCurrent(Place place) {
    if (QAbstractButton* button = m_group->button(static_cast<int>(place)))
        button->setChecked(true);
    for (std::size_t index = 0; index < m_places.size(); ++index) {
        const bool current = m_places[index] == place;
        m_buttons[index]->setIcon(
            theme::icon(iconOf(m_places[index]), current ? theme::Tone::Accent : theme::Tone::Muted));
    }
}

void Rail::retranslate() {
    const QFontMetrics metrics(theme::font(theme::Size::Small, QFont::DemiBold));
    int widest = RailWidth;
    for (std::size_t index = 0; index < m_places.size(); ++index) {
        QString word;
        switch (m_places[index]) {
        case Place::Search:
            word = tr("Search");
            break;
        case Place::Leads:
            word = tr("Leads");
            break;
        case Place::Identities:
            word = tr("Identities");
            break;
        case Place::Measures:
            word = tr("Measures");
            break;
        case Place::Exchange:
            word = tr("Exchange");
            break;
        case Place::Audit:
            word = tr("Audit");
            break;
        case Place::About:
            word = tr("Self-check");
            break;
        }
        widest = std::max(widest, metrics.horizontalAdvance(word) + theme::Double);
        m_buttons[index]->setText(word);
        m_buttons[index]->setAccessibleName(word);
        m_buttons[index]->setToolTip(word + QStringLiteral(" (Ctrl+%1)").arg(index + 1));
    }
    setFixedWidth(widest);
}

void Rail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::fill(theme::Tone::Card));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::fill(theme::Tone::Border));
}

} // namespace passages
