#include "ui/theme/notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

namespace passages::theme {

namespace {

constexpr int ReadingWidth = 560;

QString iconOf(Tone tone) {
    switch (tone) {
    case Tone::Met:
    case Tone::Fresh:
        return QStringLiteral("in-time");
    case Tone::NotMet:
    case Tone::Failed:
        return QStringLiteral("failed");
    case Tone::Depends:
    case Tone::Stale:
        return QStringLiteral("quarantine");
    case Tone::Lead:
    case Tone::Beyond:
        return QStringLiteral("lead");
    default:
        return QStringLiteral("information");
    }
}

} // namespace

Notice::Notice(QWidget* parent) : Card(parent), m_icon(new QLabel(this)), m_text(new Text(Size::Small)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Unit + Half, Unit, Unit + Half, Unit);
    row->setSpacing(Unit);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void Notice::say(Tone tone, std::function<QString()> text) {
    m_words = std::move(text);
    setTone(tone);
    m_icon->setPixmap(icon(iconOf(tone), tone).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_text->setText(m_words());
    setAccessibleName(m_text->text());
    show();
}

void Notice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_words) {
        m_text->setText(m_words());
        setAccessibleName(m_text->text());
    }
    Card::changeEvent(event);
}

void Notice::clear() {
    m_words = {};
    m_text->clear();
    hide();
}

QString Notice::text() const {
    return m_text->text();
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_heading(new Text(Size::Heading, QFont::DemiBold)),
      m_text(new Text(Size::Body, QFont::Normal, Tone::Muted)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(Unit);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (Text* line : {m_heading, m_text}) {
        line->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        line->setFixedWidth(ReadingWidth);
        column->addWidget(line, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

void EmptyState::say(const QString& iconName, const QString& heading, const QString& text) {
    m_icon->setPixmap(icon(iconName, Tone::Muted).pixmap(QSize(48, 48), devicePixelRatioF()));
    m_heading->setText(heading);
    m_text->setText(text);
}

QString EmptyState::heading() const {
    return m_heading->text();
}

QString EmptyState::text() const {
    return m_text->text();
}

} // namespace passages::theme
