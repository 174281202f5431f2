#include "ui/traveller/identitiespane.h"

#include "ui/theme/card.h"
#include "ui/traveller/identitymodels.h"
#include "ui/traveller/tablepane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {

/// A table under its title, with its buttons beside the title.
QWidget* titled(theme::Text* title, std::initializer_list<QToolButton*> tools, TablePane* table) {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme::Unit, 2, theme::Unit, 2);
    row->setSpacing(theme::Half);
    title->setWordWrap(false);
    row->addWidget(title, 1);
    for (QToolButton* tool : tools) {
        tool->setFocusPolicy(Qt::TabFocus);
        row->addWidget(tool);
    }
    table->tools().hide();
    column->addLayout(row);
    column->addWidget(table, 1);
    return part;
}

} // namespace

IdentitiesPane::IdentitiesPane(QWidget* parent)
    : QWidget(parent),
      m_both(new QSplitter(Qt::Horizontal)),
      m_possibleModel(new PossibleModel),
      m_joinedModel(new JoinedModel),
      m_possible(new TablePane(m_possibleModel)),
      m_joined(new TablePane(m_joinedModel)),
      m_possibleTitle(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_joinedTitle(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_compare(new QToolButton),
      m_open(new QToolButton),
      m_undo(new QToolButton),
      m_part(new QToolButton) {
    m_compare->setObjectName(QStringLiteral("compareIdentities"));
    m_open->setObjectName(QStringLiteral("openOther"));
    m_undo->setObjectName(QStringLiteral("undoConfirmation"));
    m_part->setObjectName(QStringLiteral("partBlock"));
    m_both->setChildrenCollapsible(false);
    m_both->addWidget(titled(m_possibleTitle, {m_compare, m_open}, m_possible));
    m_both->addWidget(titled(m_joinedTitle, {m_undo, m_part}, m_joined));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_both);
    setFocusProxy(m_possible);
    const auto compare = [this] {
        if (const auto row = m_possible->currentRow())
            Q_EMIT compareWanted(m_possibleModel->link(*row));
    };
    connect(m_compare, &QToolButton::clicked, this, compare);
    connect(m_possible, &TablePane::rowActivated, this, compare);
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const auto row = m_possible->currentRow())
            Q_EMIT openTraveller(m_possibleModel->otherTraveller(*row));
    });
    connect(m_undo, &QToolButton::clicked, this, [this] { Q_EMIT undoWanted(m_identity.confirmed); });
    connect(m_part, &QToolButton::clicked, this, [this] {
        if (const auto row = m_joined->currentRow())
            Q_EMIT partWanted(m_joinedModel->block(*row));
    });
    for (TablePane* table : {m_possible, m_joined}) {
        connect(table->table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &IdentitiesPane::updateButtons);
        connect(&table->model(), &QAbstractItemModel::modelReset, this, &IdentitiesPane::updateButtons);
    }
    m_possible->setSparable({PossibleModel::Document, PossibleModel::Born});
    m_possible->sortBy(PossibleModel::Likelihood, Qt::AscendingOrder);
    m_joined->sortBy(JoinedModel::Records, Qt::DescendingOrder);
    retranslate();
    updateButtons();
}

void IdentitiesPane::setIdentity(const IdentityFile& identity, std::int64_t traveller) {
    m_identity = identity;
    m_traveller = traveller;
    fill();
}

void IdentitiesPane::setBlind(bool blind) {
    m_blind = blind;
    fill();
}

void IdentitiesPane::setMay(bool may) {
    m_may = may;
    updateButtons();
}

void IdentitiesPane::fill() {
    m_possibleModel->setLinks(m_identity.possible, m_traveller, m_blind);
    m_joinedModel->setBlocks(m_identity.blocks);
    for (TablePane* table : {m_possible, m_joined}) {
        table->fitColumns();
        if (table->model().rowCount() > 0 && !table->currentRow())
            table->selectRow(0);
    }
    updateButtons();
}

void IdentitiesPane::updateButtons() {
    const auto isIn = [](TablePane& table) {
        const auto row = table.currentRow();
        return row && *row < table.model().rowCount();
    };
    m_compare->setEnabled(isIn(*m_possible));
    m_open->setEnabled(isIn(*m_possible));
    m_undo->setVisible(m_may && !m_identity.confirmed.empty());
    // The only block cannot be parted from anything.
    m_part->setEnabled(m_may && isIn(*m_joined) && m_joinedModel->rowCount() > 1);
}

/// In a low window they stand side by side, and no higher than that is asked for.
QSize IdentitiesPane::minimumSizeHint() const {
    const QSize possible = m_both->widget(0)->minimumSizeHint();
    const QSize joined = m_both->widget(1)->minimumSizeHint();
    return {possible.width() + m_both->handleWidth() + joined.width(),
            std::max(possible.height(), joined.height())};
}

void IdentitiesPane::resizeEvent(QResizeEvent* event) {
    // Above one another all columns are seen, if each has a few rows.
    constexpr int RoomForBoth = 240;
    m_both->setOrientation(height() >= RoomForBoth ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

void IdentitiesPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IdentitiesPane::retranslate() {
    m_possibleTitle->setText(tr("Who else it may be: nobody has joined them yet"));
    m_joinedTitle->setText(tr("What is taken for one person, and why"));
    m_compare->setText(tr("Compare and decide…"));
    m_compare->setToolTip(tr("Field by field, with what each weighs (Enter)"));
    m_open->setText(tr("Open the other"));
    m_open->setToolTip(tr("Open the traveller of the selected row"));
    m_undo->setText(tr("Undo a decision…"));
    m_undo->setToolTip(tr("Take back that an officer confirmed two of them as one person"));
    m_part->setText(tr("Part from the rest…"));
    m_part->setToolTip(tr("Say that the selected name and document are another person’s"));
    m_possible->setWords(tr("Possible identities"), tr("No other identity on record may be this person’s."));
    m_joined->setWords(tr("Identities joined"), tr("No person is on record."));
}

} // namespace passages
