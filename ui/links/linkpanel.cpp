#include "ui/links/linkpanel.h"

#include "data/traveller/travellerstore.h"
#include "ui/links/comparisonview.h"
#include "ui/links/linkreading.h"
#include "ui/shell/format.h"
#include "ui/theme/card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace passages {

namespace {
constexpr int FormWidth = 336;
} // namespace

LinkPanel::LinkPanel(QWidget* parent)
    : QWidget(parent),
      m_comparison(new ComparisonView),
      m_form(new LinkForm),
      m_openA(new QPushButton),
      m_openB(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Double);
    auto* left = new theme::Card;
    auto* inLeft = new QVBoxLayout(left);
    inLeft->setContentsMargins(1, 1, 1, 1);
    inLeft->addWidget(m_comparison);
    row->addWidget(left, 1);

    auto* right = new theme::Card;
    right->setFixedWidth(FormWidth);
    auto* inRight = new QVBoxLayout(right);
    inRight->setContentsMargins(theme::Unit, theme::Unit, theme::Unit, theme::Unit);
    inRight->setSpacing(theme::Unit);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::Half, 0, theme::Half, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    scroll->setWidget(content);
    // The card's ground shows through.
    for (QWidget* plain : std::initializer_list<QWidget*>{scroll, scroll->viewport(), content})
        plain->setAutoFillBackground(false);
    inRight->addWidget(scroll, 1);
    auto* opening = new QHBoxLayout;
    opening->setSpacing(theme::Unit);
    for (QPushButton* button : {m_openA, m_openB}) {
        button->setAutoDefault(false);
        button->setIcon(theme::icon(QStringLiteral("person"), theme::Tone::Text));
        opening->addWidget(button, 1);
    }
    inRight->addLayout(opening);
    row->addWidget(right);

    connect(m_openA, &QPushButton::clicked, this, [this] { Q_EMIT openTraveller(m_link->a.traveller); });
    connect(m_openB, &QPushButton::clicked, this, [this] { Q_EMIT openTraveller(m_link->b.traveller); });
    connect(m_form, &LinkForm::decided, this,
            [this](LinkDecision::Kind kind, const QString& reason, const QString& note) {
                Q_EMIT decided(m_link->number, kind, reason, note, m_isConcealed);
            });
    connect(m_form, &LinkForm::undone, this, &LinkPanel::undone);
    connect(m_form, &LinkForm::givenUp, this, &LinkPanel::givenUp);
    setLink({}, false);
}

void LinkPanel::setLink(const std::optional<PossibleLink>& link, bool hides) {
    m_link = link;
    const LinkDecision* decision = link ? decisionInForce(link->decisions) : nullptr;
    m_isConcealed = link && hides && decision == nullptr;
    m_comparison->setLink(link, m_isConcealed ? ComparisonModel::Scores::Concealed
                                              : ComparisonModel::Scores::Shown);
    m_form->setLink(link, decision != nullptr && decision->blind);
    retranslate();
}

void LinkPanel::retranslate() {
    for (auto& [button, side] : {std::pair{m_openA, m_link ? &m_link->a : nullptr},
                                 std::pair{m_openB, m_link ? &m_link->b : nullptr}}) {
        button->setVisible(side != nullptr);
        if (side == nullptr)
            continue;
        const QString id = format::text(travellerId(side->traveller));
        button->setText(tr("Open %1", "a traveller").arg(id));
        button->setToolTip(tr("Open the traveller %1").arg(id));
    }
}

void LinkPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace passages
