#include "ui/shell/shortcutspanel.h"

#include "ui/theme/card.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace passages {

ShortcutsPanel::ShortcutsPanel(QWidget* parent)
    : QDialog(parent),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_grid(new QGridLayout),
      m_close(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Triple);
    column->setSpacing(theme::Double);
    column->addWidget(m_title);
    m_grid->setHorizontalSpacing(theme::Triple);
    m_grid->setVerticalSpacing(theme::Unit);
    column->addLayout(m_grid);
    m_close->setMinimumHeight(36);
    column->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void ShortcutsPanel::retranslate() {
    setWindowTitle(tr("Keyboard"));
    m_title->setText(tr("Keyboard"));
    m_close->setText(tr("Close"));
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::pair<QString, QString> keys[] = {
        {QStringLiteral("Ctrl+K"), tr("Search for a person, from anywhere")},
        {QStringLiteral("Ctrl+1 … Ctrl+9"), tr("The pages in the rail")},
        {QStringLiteral("Ctrl+P"), tr("Change the purpose and the case")},
        {QStringLiteral("/"), tr("Filter what the page shows")},
        {QStringLiteral("J  K"), tr("Next and previous row")},
        {tr("Enter", "key"), tr("Open the row")},
        {tr("Esc", "key"), tr("Back")},
        {QStringLiteral("S  D"), tr("On a pair of identities: same person, two people")},
        {QStringLiteral("W"), tr("On a traveller: what if it were another day")},
        {QStringLiteral("T"), tr("On a traveller: count as of today again")},
        {QStringLiteral("Ctrl+R"), tr("Synchronize the feeds")},
        {QStringLiteral("Ctrl+Shift+F"), tr("English or French")},
        {QStringLiteral("Ctrl+L"), tr("Lock the window")},
        {QStringLiteral("F1  ?"), tr("This list")},
    };
    int row = 0;
    for (const auto& [key, meaning] : keys) {
        auto* name = new theme::Text(theme::Size::Small, QFont::DemiBold, theme::Tone::Accent);
        name->setWordWrap(false);
        name->setText(key);
        auto* words = new theme::Text(theme::Size::Small);
        words->setWordWrap(false);
        words->setText(meaning);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(words, row++, 1);
    }
}

void ShortcutsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace passages
