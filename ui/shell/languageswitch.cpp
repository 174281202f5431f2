#include "ui/shell/languageswitch.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace passages {

LanguageSwitch::LanguageSwitch(QWidget* parent)
    : QWidget(parent),
      m_english(new QPushButton(QStringLiteral("EN"))),
      m_french(new QPushButton(QStringLiteral("FR"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (QPushButton* button : {m_english, m_french}) {
        button->setCheckable(true);
        button->setFont(theme::font(theme::Size::Small, QFont::DemiBold));
        button->setFixedWidth(48);
        button->setAutoDefault(false);
        row->addWidget(button);
        group->addButton(button);
    }
    // Each names itself in its own language, whatever the window's is.
    m_english->setAccessibleName(QStringLiteral("English"));
    m_english->setToolTip(QStringLiteral("English"));
    m_french->setAccessibleName(QStringLiteral("Français"));
    m_french->setToolTip(QStringLiteral("Français"));
    connect(m_english, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Language::English); });
    connect(m_french, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Language::French); });
    retranslate();
}

void LanguageSwitch::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LanguageSwitch::retranslate() {
    const bool french = installedLanguage() == Language::French;
    m_english->setChecked(!french);
    m_french->setChecked(french);
    setAccessibleName(tr("Language of the window"));
}

} // namespace passages
