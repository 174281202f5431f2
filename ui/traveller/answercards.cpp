#include "ui/traveller/answercards.h"

#include "models/traveller/recordrow.h"
#include "ui/text/sentences.h"
#include "ui/theme/theme.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answercard.h"
#include "ui/traveller/answerwords.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <algorithm>
#include <tuple>

namespace passages {

namespace {

struct Cards {
    Q_DECLARE_TR_FUNCTIONS(AnswerCards)
};

constexpr int NarrowestCard = 232;

AnswerCard::Words ruleWords(const RuleResult& rule) {
    const text::Sign sign = text::outcomeSign(rule.outcome);
    AnswerCard::Words words;
    words.title = text::ruleTitle(rule.rule);
    words.figure = text::halfDaysRange(rule.halfDaysMinimum, rule.halfDaysMaximum);
    if (rule.halfDaysThreshold > 0)
        words.unit = Cards::tr("of %1 days", "after a number of days: the days required")
                         .arg(text::halfDaysWord(rule.halfDaysThreshold));
    // Minimum and maximum are the figure; the recorded total stands under the bar.
    words.detail =
        Cards::tr("recorded %1", "the recorded total of days").arg(text::halfDaysWord(rule.halfDaysRecorded));
    words.spoken = text::totalsLine(rule);
    words.icon = sign.icon;
    words.tone = sign.tone;
    words.outcome = text::outcomeWord(toCode(rule.outcome));
    if (rule.outcome == RuleOutcome::Depends && !rule.missing.empty())
        words.outcome =
            Cards::tr("Depends on %n crossing(s)", "not on record", static_cast<int>(rule.missing.size()));
    if (rule.nextChange)
        words.detail +=
            QStringLiteral(" · ") +
            Cards::tr("changes %1", "an outcome; on a date").arg(text::isoDate(rule.nextChange->date));
    words.spoken += QLatin1Char(' ') + text::changeSentence(rule);
    if (rule.daysLeft)
        words.detail += QStringLiteral(" · ") +
                        Cards::tr("%n day(s) left", "in the five years of the obligation", *rule.daysLeft);
    return words;
}

/// The totals if the possible identities were this person's, where that makes a difference.
QString withPossible(const RuleResult& rule, const Assessment& assessment) {
    const auto with = std::find_if(assessment.rulesWithPossible.begin(), assessment.rulesWithPossible.end(),
                                   [&](const RuleResult& result) { return result.rule == rule.rule; });
    const bool differs = with != assessment.rulesWithPossible.end() &&
                         std::tie(with->halfDaysMinimum, with->halfDaysMaximum, with->outcome) !=
                             std::tie(rule.halfDaysMinimum, rule.halfDaysMaximum, rule.outcome);
    if (!differs)
        return {};
    return Cards::tr("with possible identities: %1, %2", "days; outcome")
        .arg(text::halfDaysRange(with->halfDaysMinimum, with->halfDaysMaximum),
             text::outcomeWord(toCode(with->outcome)).toLower());
}

AnswerCard::Words stayWords(const Stay& stay, std::size_t leads) {
    const text::Sign sign = text::verdictSign(stay.verdict);
    AnswerCard::Words words;
    words.title =
        text::ruleTitle(stay.country == Country::Canada ? "ca.authorized_stay" : "us.authorized_stay");
    words.figure = stay.authorizedUntil ? text::isoDate(*stay.authorizedUntil)
                                        : Cards::tr("no end date", "of an authorized stay");
    if (stay.authorizedUntil)
        words.unit = Cards::tr("last day", "beside the date on which an authorized stay ends");
    words.icon = sign.icon;
    words.tone = sign.tone;
    words.outcome = text::verdictWord(toCode(stay.verdict));
    QStringList details;
    if (stay.daysOver && stay.daysOver->maximum > 0)
        details += stay.daysOver->minimum == stay.daysOver->maximum
                       ? Cards::tr("%n day(s) over", nullptr, stay.daysOver->maximum)
                       : Cards::tr("%1 to %n day(s) over", "least and most", stay.daysOver->maximum)
                             .arg(text::rangeWord(stay.daysOver->minimum, stay.daysOver->minimum));
    if (isLead(stay)) {
        details += Cards::tr("lead · for %1 · against %2", "counts of what speaks for and against a lead")
                       .arg(stay.evidence.size())
                       .arg(stay.reasons.size());
        if (leads > 1)
            details += Cards::tr("%n lead(s) in all", nullptr, static_cast<int>(leads));
    } else if (details.isEmpty()) {
        details += text::basisWord(toCode(stay.basis));
    }
    words.detail = details.join(QStringLiteral(" · "));
    return words;
}

AnswerCard::Words noStayWords() {
    AnswerCard::Words words;
    words.title = Cards::tr("Authorized stay");
    words.outcome = Cards::tr("No stay on record");
    words.icon = QStringLiteral("not-assessable");
    words.tone = theme::Tone::Muted;
    return words;
}

AnswerCard::Words orderWords(const std::vector<OrderResult>& orders) {
    AnswerCard::Words words;
    words.title = Cards::tr("Removal orders");
    if (orders.empty()) {
        words.icon = QStringLiteral("not-assessable");
        words.tone = theme::Tone::Muted;
        words.outcome = Cards::tr("None on record", "removal orders");
        return words;
    }
    const OrderResult& newest = orders.back();
    const text::Sign sign = text::orderSign(newest.outcome);
    words.figure = text::isoDate(newest.issued);
    words.unit = text::orderWord(toCode(newest.order));
    words.icon = sign.icon;
    words.tone = sign.tone;
    words.outcome = text::orderOutcomeWord(newest.outcome);
    QStringList details;
    if (newest.deadline)
        details += Cards::tr("deadline %1", "of a removal order").arg(text::isoDate(*newest.deadline));
    if (newest.departed)
        details += Cards::tr("possible departure %1", "date").arg(text::isoDate(*newest.departed));
    if (orders.size() > 1)
        details += Cards::tr("%n order(s) in all", nullptr, static_cast<int>(orders.size()));
    words.detail = details.join(QStringLiteral(" · "));
    return words;
}

} // namespace

AnswerCards::AnswerCards(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(theme::Unit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void AnswerCards::setAssessment(const Assessment& assessment) {
    m_assessment = assessment;
    fill();
}

AnswerCard* AnswerCards::addCard() {
    auto* card = new AnswerCard(this);
    m_cards.push_back(card);
    return card;
}

void AnswerCards::fill() {
    const std::size_t wanted = m_assessment.rules.size() + 2;
    // Cards are kept where their number is the same, so that the focus stays when only numbers change.
    if (m_cards.size() != wanted) {
        for (AnswerCard* card : m_cards)
            card->deleteLater();
        m_cards.clear();
        for (std::size_t rule = 0; rule < m_assessment.rules.size(); ++rule)
            connect(addCard(), &AnswerCard::clicked, this,
                    [this, rule] { Q_EMIT ruleOpened(static_cast<int>(rule)); });
        connect(addCard(), &AnswerCard::clicked, this, [this] {
            if (const auto stay = foremostStay(m_assessment.stays))
                Q_EMIT stayOpened(static_cast<int>(*stay));
        });
        connect(addCard(), &AnswerCard::clicked, this, &AnswerCards::ordersOpened);
        m_columns = 0;
        arrange();
    }
    std::size_t card = 0;
    for (const RuleResult& rule : m_assessment.rules) {
        AnswerCard::Words words = ruleWords(rule);
        if (const QString with = withPossible(rule, m_assessment); !with.isEmpty())
            words.detail += QLatin1Char('\n') + with;
        m_cards[card]->setWords(words);
        m_cards[card++]->setTotals(rule);
    }
    const auto stay = foremostStay(m_assessment.stays);
    m_cards[card++]->setWords(
        stay ? stayWords(m_assessment.stays[*stay], leadStays(m_assessment.stays).size()) : noStayWords());
    m_cards[card]->setWords(orderWords(m_assessment.orders));
}

void AnswerCards::arrange() {
    const int count = static_cast<int>(m_cards.size());
    const int room = std::max(1, (width() + theme::Unit) / (NarrowestCard + theme::Unit));
    const int rows = (count + room - 1) / room;
    const int columns = rows == 0 ? 1 : (count + rows - 1) / rows; // rows of about the same length
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 0);
    for (int index = 0; index < count; ++index) {
        m_grid->addWidget(m_cards[static_cast<std::size_t>(index)], index / columns, index % columns);
        m_grid->setColumnStretch(index % columns, 1);
    }
}

void AnswerCards::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_cards.empty())
        fill();
}

void AnswerCards::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace passages
