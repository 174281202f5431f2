#include "ui/leads/leadpanel.h"

#include "ui/leads/verdictsign.h"
#include "ui/shell/format.h"
#include "ui/text/links.h"
#include "ui/text/sentences.h"
#include "ui/theme/card.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace passages {

LeadPanel::LeadPanel(QWidget* parent)
    : QWidget(parent),
      m_content(new QWidget),
      m_name(new theme::Text(theme::Size::Body, QFont::DemiBold)),
      m_person(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_verdict(new theme::Badge),
      m_facts(new theme::Text(theme::Size::Small)),
      m_open(new QPushButton),
      m_decide(new QPushButton) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::Unit);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(theme::Double, theme::Double, theme::Double, theme::Unit);
    column->setSpacing(theme::Half);
    column->addWidget(m_name);
    column->addWidget(m_person);
    column->addSpacing(theme::Half);
    column->addWidget(m_verdict);
    column->addSpacing(theme::Half);
    column->addWidget(m_facts);
    m_for = addSection(column);
    m_against = addSection(column);
    m_coverage = addSection(column);
    m_sources = addSection(column);
    m_sources.body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addStretch(1);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(theme::Double, 0, theme::Double, theme::Double);
    m_open->setDefault(true);
    m_open->setMinimumHeight(36);
    m_decide->setMinimumHeight(36);
    foot->addWidget(m_open);
    foot->addWidget(m_decide);
    outer->addLayout(foot);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_lead)
            Q_EMIT openTraveller(m_lead->traveller);
    });
    connect(m_decide, &QPushButton::clicked, this, [this] {
        if (m_lead)
            Q_EMIT decide(*m_lead);
    });
    retranslate();
}

LeadPanel::Section LeadPanel::addSection(QVBoxLayout* column) {
    Section section;
    section.heading = new theme::Text(theme::Size::Small, QFont::DemiBold);
    section.body = new theme::Text(theme::Size::Small);
    column->addSpacing(theme::Unit + theme::Half);
    column->addWidget(section.heading);
    column->addWidget(section.body);
    return section;
}

bool LeadPanel::isAboutCoverage(const std::string& reason) {
    return reason == "FP-COV" || reason == "FP-NOI94" || reason == "FP-CARR";
}

void LeadPanel::setLead(const std::optional<StoredLead>& lead) {
    m_lead = lead;
    retranslate();
}

void LeadPanel::fillSection(const Section& section, const QString& heading, const QStringList& sentences,
                            const QString& nothing) {
    section.heading->setText(sentences.isEmpty() ? heading
                                                 : heading + QStringLiteral(" · %1").arg(sentences.size()));
    QString body;
    for (const QString& sentence : sentences)
        body += QStringLiteral("<li style='margin-bottom:4px'>%1</li>").arg(sentence.toHtmlEscaped());
    section.body->setText(
        sentences.isEmpty() ? nothing
                            : QStringLiteral("<ul style='margin-left:-24px;margin-top:0'>%1</ul>").arg(body));
    section.body->setTone(sentences.isEmpty() ? theme::Tone::Muted : theme::Tone::Text);
}

void LeadPanel::retranslate() {
    m_open->setText(tr("Open the traveller"));
    m_open->setEnabled(m_lead.has_value());
    m_decide->setText(tr("Decide…"));
    m_decide->setToolTip(tr("Set the lead aside or keep it, with a reason"));
    m_decide->setEnabled(m_lead && m_lead->status != "closed");
    m_content->setVisible(m_lead.has_value());
    if (!m_lead)
        return;
    m_name->setText(format::name(m_lead->lastName, m_lead->firstName));
    m_person->setText(tr("born %1").arg(format::text(m_lead->dateOfBirth)) + QStringLiteral(" · ") +
                      text::stateName(m_lead->nationality));
    const CodeSign sign = signOfVerdict(m_lead->verdict);
    m_verdict->setSign(sign.icon, text::verdictWord(m_lead->verdict), sign.tone);
    m_facts->setText(facts());

    QStringList evidence;
    for (const std::string& code : m_lead->evidence)
        evidence += text::evidenceSentence(code);
    QStringList against;
    QStringList coverage;
    for (const OtherIdentity& other : m_lead->otherIdentities)
        against += text::otherIdentitySentence(other);
    for (const std::string& code : m_lead->reasons)
        (isAboutCoverage(code) ? coverage : against) += text::reasonSentence(code);
    QStringList sources;
    for (const std::string& source : m_lead->sources)
        sources += format::text(source);
    fillSection(m_for, tr("For it"), evidence, tr("Nothing but the dates."));
    fillSection(m_against, tr("Against it, or to be checked first"), against, tr("Nothing known."));
    fillSection(m_coverage, tr("Not covered by any feed"), coverage,
                tr("No gap in coverage touches this stay."));
    fillSection(m_sources, tr("Records"), sources, {});
}

QString LeadPanel::facts() const {
    QStringList lines;
    const QString from = format::text(m_lead->from.iso());
    const QString country = text::countryName(m_lead->country);
    lines += m_lead->to ? tr("%1: from %2 to %3").arg(country, from, format::text(m_lead->to->iso()))
                        : tr("%1: from %2, no exit on record").arg(country, from);
    if (m_lead->authorizedUntil)
        lines += tr("Authorized until %1 — %2")
                     .arg(format::text(m_lead->authorizedUntil->iso()), text::basisWord(m_lead->basis));
    if (m_lead->daysOverMinimum != m_lead->daysOverMaximum)
        lines += tr("Between %1 and %2 days beyond")
                     .arg(format::number(m_lead->daysOverMinimum), format::number(m_lead->daysOverMaximum));
    else if (m_lead->daysOverMaximum > 0)
        lines += tr("%n day(s) beyond", nullptr, m_lead->daysOverMaximum);
    if (m_lead->closure)
        lines += closure();
    if (m_lead->decision)
        lines += decision();
    return lines.join(QLatin1Char('\n'));
}

QString LeadPanel::closure() const {
    QString line = text::leadClosureSentence(m_lead->closure->note);
    QStringList by;
    if (m_lead->closure->on)
        by += format::text(m_lead->closure->on->iso());
    for (const std::string& source : m_lead->closure->sources)
        by += format::text(source);
    return by.isEmpty() ? line : line + QStringLiteral(" (%1)").arg(by.join(QStringLiteral(", ")));
}

/// Who decided what, why, and in their own words.
QString LeadPanel::decision() const {
    const LeadDecision& made = *m_lead->decision;
    const QString what = made.kind == LeadDecision::Kind::SetAside ? tr("Set aside by %1", "account")
                         : made.kind == LeadDecision::Kind::Kept ? tr("Looked into and kept by %1", "account")
                                                                 : tr("Taken up again by %1", "account");
    return what.arg(format::text(made.by)) + QStringLiteral(" · ") +
           format::text(made.at.iso().substr(0, 10)) + QStringLiteral(" · ") + format::text(made.reason) +
           QLatin1Char('\n') + QStringLiteral("“%1”").arg(format::text(made.note));
}

void LeadPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace passages
