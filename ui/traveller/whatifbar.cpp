#include "ui/traveller/whatifbar.h"

#include "ui/timeline/crossingwords.h"
#include "ui/traveller/dateslider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace passages {

namespace {

constexpr int StepMonths[] = {-12, -1, 1, 12};

} // namespace

WhatIfBar::WhatIfBar(QWidget* parent)
    : theme::Card(parent),
      m_words(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_slider(new DateSlider),
      m_back(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::Unit + theme::Half, theme::Half, theme::Unit, theme::Half);
    row->setSpacing(theme::Half);
    m_words->setWordWrap(false);
    row->addWidget(m_words);
    for (const int months : StepMonths) {
        auto* step = new QToolButton;
        step->setFocusPolicy(Qt::TabFocus);
        step->setAutoRepeat(true);
        connect(step, &QToolButton::clicked, this, [this, months] { m_slider->moveByMonths(months); });
        m_steps += step;
        if (months == 1)
            row->addWidget(m_slider, 1);
        row->addWidget(step);
    }
    row->addSpacing(theme::Half);
    row->addWidget(m_back);
    setFocusProxy(m_slider);
    connect(m_slider, &DateSlider::valueChanged, this, [this] {
        m_asOf = m_slider->date();
        showDates();
        Q_EMIT asOfChanged(m_asOf);
    });
    connect(m_back, &QPushButton::clicked, this, &WhatIfBar::returnToToday);
    retranslate();
}

void WhatIfBar::setDates(LocalDate today, LocalDate asOf) {
    m_today = today;
    m_asOf = asOf;
    m_slider->setDates(today, Years, asOf);
    showDates();
}

void WhatIfBar::setChanges(std::vector<LocalDate> changes) {
    m_slider->setMarks(std::move(changes));
}

void WhatIfBar::returnToToday() {
    m_slider->setDate(m_today);
}

QString WhatIfBar::sentence() const {
    return sentence(m_today, m_asOf);
}

QString WhatIfBar::sentence(LocalDate today, LocalDate asOf) {
    if (asOf == today)
        return tr("As of today, %1", "date").arg(text::isoDate(today));
    const int days = asOf - today;
    const QString distance =
        days > 0 ? tr("%n day(s) later", "than today", days) : tr("%n day(s) earlier", "than today", -days);
    return tr("As of %1, not today – %2", "date; how far from today").arg(text::isoDate(asOf), distance);
}

void WhatIfBar::showDates() {
    m_words->setText(sentence());
    m_words->setTone(isWhatIf() ? theme::Tone::Depends : theme::Tone::Text);
    m_back->setEnabled(isWhatIf());
    if (isWhatIf())
        setTone(theme::Tone::Depends);
    else
        clearTone();
}

void WhatIfBar::changeEvent(QEvent* event) {
    theme::Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhatIfBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_T:
        returnToToday();
        return;
    case Qt::Key_Escape:
        returnToToday();
        Q_EMIT closed();
        return;
    default:
        theme::Card::keyPressEvent(event);
    }
}

void WhatIfBar::retranslate() {
    const std::pair<QString, QString> steps[] = {
        {tr("−1 y", "step of a year back"), tr("A year earlier (Ctrl+Page Down)")},
        {tr("−1 m", "step of a month back"), tr("A month earlier (Page Down)")},
        {tr("+1 m", "step of a month on"), tr("A month later (Page Up)")},
        {tr("+1 y", "step of a year on"), tr("A year later (Ctrl+Page Up)")},
    };
    for (qsizetype index = 0; index < m_steps.size(); ++index) {
        m_steps[index]->setText(steps[index].first);
        m_steps[index]->setToolTip(steps[index].second);
        m_steps[index]->setAccessibleName(steps[index].second);
    }
    m_slider->setAccessibleName(tr("What-if date"));
    m_slider->setToolTip(tr("Moves the date that everything is counted as of: arrows by a day, Page Up and "
                            "Page Down by a month. Triangles: an outcome changes then."));
    m_back->setText(tr("Back to &today"));
    m_back->setToolTip(tr("Count as of today again (T)"));
    setAccessibleName(tr("What if"));
    // The slider must not move under the pointer when the words grow.
    const QFontMetrics metrics(m_words->font());
    int widest = 0;
    for (const int days : {-1888, 1888})
        widest = std::max(widest, metrics.horizontalAdvance(sentence(m_today, m_today.plusDays(days))));
    m_words->setFixedWidth(widest + theme::Unit);
    showDates();
}

} // namespace passages
