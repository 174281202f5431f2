#include "ui/leads/leadspage.h"
#include "ui/leads/verdictsign.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace passages {

namespace {

QString daysOver(const StoredLead& lead) {
    if (lead.daysOverMaximum <= 0)
        return {};
    if (lead.daysOverMinimum == lead.daysOverMaximum)
        return format::number(lead.daysOverMaximum);
    return QStringLiteral("%1 – %2").arg(format::number(lead.daysOverMinimum),
                                         format::number(lead.daysOverMaximum));
}

QVariant verdictIcon(const StoredLead& lead) {
    const CodeSign sign = signOfVerdict(lead.verdict);
    return theme::icon(sign.icon, sign.tone);
}

QString authorizedUntil(const StoredLead& lead) {
    return lead.authorizedUntil ? format::text(lead.authorizedUntil->iso()) : QString();
}

} // namespace

std::vector<Column<StoredLead>> leadColumns() {
    return {
        Column<StoredLead>()
            .titled([] { return QCoreApplication::translate("LeadColumns", "Lead", "column heading"); })
            .saying([](const StoredLead& lead) { return text::verdictWord(lead.verdict); })
            .sortedBy([](const StoredLead& lead) { return QVariant(-lead.rank); })
            .marked(verdictIcon),
        Column<StoredLead>()
            .titled([] { return QCoreApplication::translate("LeadColumns", "Name", "column heading"); })
            .saying([](const StoredLead& lead) { return format::name(lead.lastName, lead.firstName); }),
        Column<StoredLead>()
            .titled(
                [] { return QCoreApplication::translate("LeadColumns", "In", "column heading: country"); })
            .saying([](const StoredLead& lead) { return format::text(lead.country); })
            .explained([](const StoredLead& lead) { return text::countryName(lead.country); }),
        Column<StoredLead>()
            .titled([] {
                return QCoreApplication::translate("LeadColumns", "Until",
                                                   "column heading: end of the authorized stay");
            })
            .saying(authorizedUntil)
            .explained([](const StoredLead& lead) { return text::basisWord(lead.basis); }),
        Column<StoredLead>()
            .titled([] { return QCoreApplication::translate("LeadColumns", "Days over", "column heading"); })
            .saying(daysOver)
            .sortedBy([](const StoredLead& lead) { return QVariant(lead.daysOverMaximum); })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
    };
}

} // namespace passages
