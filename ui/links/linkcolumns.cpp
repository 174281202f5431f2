#include "ui/links/linkspage.h"

#include "ui/links/linkreading.h"
#include "ui/shell/format.h"
#include "ui/text/links.h"

#include <QCoreApplication>

namespace passages {

namespace {

QString identity(const Person& person) {
    QString line = format::text(person.dateOfBirth.iso());
    if (const QString document = format::document(person); !document.isEmpty())
        line += QStringLiteral(" · ") + document;
    return format::name(person) + QLatin1Char('\n') + line;
}

QString hidden() {
    return QCoreApplication::translate("LinkColumns", "hidden until decided", "in a blind review");
}

/// In two lines: the column has room for the words, or for the number beside them, not for both.
QString likelihood(const LinkRow& row) {
    return row.isConcealed ? hidden()
                           : text::likelihoodWord(row.link.probability, row.link.evidence)
                                 .replace(QLatin1String(" ("), QLatin1String("\n("))
                                 .replace(QLatin1String(", "), QLatin1String(",\n"));
}

QString state(const LinkRow& row) {
    const LinkDecision* decision = decisionInForce(row.link.decisions);
    if (decision == nullptr)
        return QCoreApplication::translate("LinkColumns", "open", "state of a possible link");
    return text::linkDecisionWord(decision->kind) + QLatin1Char('\n') + format::text(decision->by);
}

} // namespace

std::vector<Column<LinkRow>> linkColumns() {
    return {
        Column<LinkRow>()
            .titled(
                [] { return QCoreApplication::translate("LinkColumns", "One", "column heading: identity"); })
            .saying([](const LinkRow& row) { return identity(row.link.blockA); }),
        Column<LinkRow>()
            .titled([] {
                return QCoreApplication::translate("LinkColumns", "The other", "column heading: identity");
            })
            .saying([](const LinkRow& row) { return identity(row.link.blockB); }),
        Column<LinkRow>()
            .titled([] { return QCoreApplication::translate("LinkColumns", "Why", "column heading"); })
            .saying([](const LinkRow& row) {
                return row.isConcealed ? QString() : text::linkSummary(row.link.evidence);
            }),
        Column<LinkRow>()
            .titled([] {
                return QCoreApplication::translate("LinkColumns", "One person?",
                                                   "column heading: how likely");
            })
            .saying(likelihood)
            .sortedBy([](const LinkRow& row) { return QVariant(row.isConcealed ? 0.0 : -row.link.weight); }),
        Column<LinkRow>()
            .titled([] { return QCoreApplication::translate("LinkColumns", "State", "column heading"); })
            .saying(state),
    };
}

} // namespace passages
