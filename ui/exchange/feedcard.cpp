#include "ui/exchange/feedcard.h"

#include "ui/shell/feedwords.h"
#include "ui/shell/format.h"
#include "ui/text/expiry.h"
#include "ui/text/sentences.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace passages {

FeedCard::FeedCard(QWidget* parent)
    : theme::Card(parent),
      m_title(new theme::Text(theme::Size::Body, QFont::DemiBold)),
      m_owner(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_freshness(new theme::Badge),
      m_error(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Failed)),
      m_expiry(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Stale)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Double, theme::Unit + theme::Half, theme::Double,
                               theme::Unit + theme::Half);
    column->setSpacing(theme::Half);
    auto* top = new QHBoxLayout;
    m_title->setWordWrap(false);
    m_owner->setWordWrap(false);
    top->addWidget(m_title);
    top->addWidget(m_owner, 1);
    top->addWidget(m_freshness);
    column->addLayout(top);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Double);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    addFact(grid, 0, m_completeName, m_complete);
    addFact(grid, 1, m_segmentsName, m_segments);
    addFact(grid, 2, m_successName, m_success);
    addFact(grid, 3, m_signerName, m_signer);
    addFact(grid, 4, m_placeName, m_place);
    column->addLayout(grid);
    column->addWidget(m_error);
    column->addWidget(m_expiry);
    column->addStretch(1);
    retranslate();
}

void FeedCard::addFact(QGridLayout* grid, int row, theme::Text*& name, theme::Text*& value) {
    name = new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted);
    name->setWordWrap(false);
    value = new theme::Text(theme::Size::Small);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1, Qt::AlignTop);
}

void FeedCard::setFeed(const Subscription& subscription, const std::optional<FeedState>& state) {
    m_subscription = subscription;
    m_state = state.value_or(FeedState());
    m_state.feed = subscription.name;
    retranslate();
}

void FeedCard::retranslate() {
    m_title->setText(format::text(m_subscription.name));
    m_owner->setText(text::countryName(toCode(m_subscription.country)) + QStringLiteral(" · ") +
                     (m_subscription.domestic ? tr("the agency's own records") : tr("received in exchange")));
    const FreshnessSign sign = signOf(freshnessOf(m_state, Instant::now()));
    m_freshness->setSign(sign.icon, sign.word, sign.tone);
    m_completeName->setText(tr("Complete to"));
    m_complete->setText(m_state.completeTo ? format::localTime(*m_state.completeTo)
                                           : tr("nothing taken in yet"));
    m_complete->setToolTip(m_state.completeTo ? format::utcTime(*m_state.completeTo) : QString());
    m_segmentsName->setText(tr("Segments"));
    const std::int64_t behind = m_state.checkpointSegment - m_state.segment;
    QString segments = tr("%1 applied").arg(format::number(m_state.segment));
    if (behind > 0)
        segments += QStringLiteral(" · ") + tr("%1 waiting").arg(format::number(behind));
    m_segments->setText(segments);
    m_successName->setText(tr("Last success"));
    m_success->setText(m_state.lastSuccess ? format::localTime(*m_state.lastSuccess) : tr("never"));
    m_success->setToolTip(m_state.lastSuccess ? format::utcTime(*m_state.lastSuccess) : QString());
    m_error->setVisible(!m_state.lastError.empty());
    if (!m_state.lastError.empty()) {
        const QString when = m_state.lastAttempt ? format::localTime(*m_state.lastAttempt) : QString();
        QString said = tr("Last attempt %1: %2").arg(when, text::errorSentence(errorOf(m_state)));
        if (m_state.errorSince && m_state.errorSince != m_state.lastAttempt)
            said += QLatin1Char(' ') + tr("So since %1.").arg(format::localTime(*m_state.errorSince));
        m_error->setText(said);
    }
    QStringList ending;
    for (const ExpiringCertificate& certificate :
         expiringCertificates(m_subscription, m_state, Instant::now()))
        ending += text::expirySentence(certificate);
    m_expiry->setVisible(!ending.isEmpty());
    m_expiry->setText(ending.join(QLatin1Char('\n')));
    QStringList signers{format::text(m_subscription.signer)};
    for (const std::string& signer : m_subscription.furtherSigners)
        signers += format::text(signer);
    m_signerName->setText(tr("Signed by"));
    m_signer->setText(signers.join(QStringLiteral(" · ")));
    m_placeName->setText(tr("From"));
    m_place->setText(format::text(m_subscription.url));
}

void FeedCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace passages
