#include "ui/search/searchpage.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace passages {

namespace {

QString reasonsOf(const SearchHit& hit, const QString& between) {
    QStringList words;
    for (const std::string& reason : hit.reasons)
        words += text::searchReason(reason);
    return words.join(between);
}

QString documentsOf(const SearchHit& hit) {
    QString first;
    int more = 0;
    for (const Person& person : hit.documents) {
        const QString document = format::document(person);
        if (document.isEmpty())
            continue;
        if (first.isEmpty())
            first = document;
        else
            ++more;
    }
    return more > 0 ? QStringLiteral("%1  +%2").arg(first).arg(more) : first;
}

QString everyDocument(const SearchHit& hit) {
    QStringList lines;
    for (const Person& person : hit.documents) {
        const QString document = format::document(person);
        if (!document.isEmpty())
            lines += document + QStringLiteral(" — ") + format::name(person);
    }
    return lines.join(QLatin1Char('\n'));
}

QString lookText(const EarlierLook& look) {
    return QCoreApplication::translate("SearchColumns", "%1 on %2", "who looked, and when")
        .arg(format::text(look.user), format::localTime(look.at));
}

const std::vector<EarlierLook>& looksAt(const EarlierLooks& looks, const SearchHit& hit) {
    static const std::vector<EarlierLook> none;
    const auto found = looks.find(hit.traveller);
    return found == looks.end() ? none : found->second;
}

QString everyLook(const std::vector<EarlierLook>& looks) {
    QStringList lines;
    for (const EarlierLook& look : looks)
        lines += lookText(look);
    return lines.join(QLatin1Char('\n'));
}

QString fieldWord(const std::string& field) {
    if (field == "last_name")
        return QCoreApplication::translate("SearchColumns", "Family name", "part of a name");
    if (field == "first_name")
        return QCoreApplication::translate("SearchColumns", "First name", "part of a name");
    if (field == "middle_name")
        return QCoreApplication::translate("SearchColumns", "Middle name", "part of a name");
    if (field == "name")
        return QCoreApplication::translate("SearchColumns", "Name");
    if (field == "birth_date")
        return QCoreApplication::translate("SearchColumns", "Date of birth");
    if (field == "document")
        return QCoreApplication::translate("SearchColumns", "Document number");
    if (field == "nationality")
        return QCoreApplication::translate("SearchColumns", "Nationality");
    return format::text(field);
}

QString tableRow(const QStringList& cells, QLatin1String tag) {
    QString html = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QLatin1String side(i + 1 == cells.size() ? "right" : "left");
        html += QStringLiteral("<%1 align=\"%2\">%3</%1>").arg(tag, side, cells.at(i).toHtmlEscaped());
    }
    return html + QStringLiteral("</tr>");
}

/// Hundredths of the score; rounded so that what is shown adds up to what is shown.
QString points(int hundredths) {
    const QString number = QLocale().toString(std::abs(hundredths));
    return hundredths < 0 ? QStringLiteral("−") + number : number;
}

} // namespace

QString evidenceTable(const SearchHit& hit) {
    constexpr double Points = 100;
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\">") +
                   tableRow({QCoreApplication::translate("SearchColumns", "Field", "column heading"),
                             QCoreApplication::translate("SearchColumns", "Asked", "column heading"),
                             QCoreApplication::translate("SearchColumns", "Held", "column heading"),
                             QCoreApplication::translate("SearchColumns", "Agreement", "column heading"),
                             QCoreApplication::translate("SearchColumns", "Points", "column heading")},
                            QLatin1String("th"));
    double sum = 0;
    for (const SearchEvidence& evidence : hit.evidence) {
        const auto before = static_cast<int>(std::lround(sum * Points));
        sum += evidence.weight;
        html += tableRow({fieldWord(evidence.field), format::text(evidence.asked),
                          format::text(evidence.held), text::searchReason(evidence.level),
                          points(static_cast<int>(std::lround(sum * Points)) - before)},
                         QLatin1String("td"));
    }
    const QString of = QCoreApplication::translate("SearchColumns", "%1 of 100", "points of a search result")
                           .arg(points(static_cast<int>(std::lround(sum * Points))));
    html += tableRow({QCoreApplication::translate("SearchColumns", "Together"), {}, {}, {}, of},
                     QLatin1String("th"));
    return html + QStringLiteral("</table>");
}

std::vector<Column<SearchHit>> searchColumns(const EarlierLooks& looks) {
    constexpr Qt::Alignment figures = Qt::AlignRight | Qt::AlignVCenter;
    return {
        Column<SearchHit>()
            .titled([] { return QCoreApplication::translate("SearchColumns", "Name", "column heading"); })
            .saying([](const SearchHit& hit) { return format::name(hit.person); }),
        Column<SearchHit>()
            .titled([] { return QCoreApplication::translate("SearchColumns", "Born", "column heading"); })
            .saying([](const SearchHit& hit) { return format::text(hit.person.dateOfBirth.iso()); }),
        Column<SearchHit>()
            .titled([] {
                return QCoreApplication::translate("SearchColumns", "Nat.", "column heading: nationality");
            })
            .saying([](const SearchHit& hit) { return format::text(hit.person.nationality); })
            .explained([](const SearchHit& hit) { return text::stateName(hit.person.nationality); }),
        Column<SearchHit>()
            .titled(
                [] { return QCoreApplication::translate("SearchColumns", "Documents", "column heading"); })
            .saying(documentsOf)
            .explained(everyDocument),
        Column<SearchHit>()
            .titled(
                [] { return QCoreApplication::translate("SearchColumns", "Crossings", "column heading"); })
            .saying([](const SearchHit& hit) { return format::number(hit.crossings); })
            .sortedBy([](const SearchHit& hit) { return QVariant::fromValue<qlonglong>(hit.crossings); })
            .aligned(figures),
        Column<SearchHit>()
            .titled(
                [] { return QCoreApplication::translate("SearchColumns", "Last seen", "column heading"); })
            .saying([](const SearchHit& hit) {
                return hit.lastSeen ? format::localTime(*hit.lastSeen) : QString();
            })
            .explained([](const SearchHit& hit) {
                return hit.lastSeen ? format::utcTime(*hit.lastSeen) : QString();
            }),
        Column<SearchHit>()
            .titled([] {
                return QCoreApplication::translate("SearchColumns", "Seen before",
                                                   "column heading: who opened this person, when");
            })
            .saying([&looks](const SearchHit& hit) {
                const std::vector<EarlierLook>& at = looksAt(looks, hit);
                if (at.empty())
                    return QString();
                const QString newest = lookText(at.front());
                return at.size() == 1 ? newest : QStringLiteral("%1  +%2").arg(newest).arg(at.size() - 1);
            })
            .sortedBy([&looks](const SearchHit& hit) {
                const std::vector<EarlierLook>& at = looksAt(looks, hit);
                return QVariant::fromValue<qlonglong>(at.empty() ? 0 : at.front().at.epochSeconds());
            })
            .explained([&looks](const SearchHit& hit) { return everyLook(looksAt(looks, hit)); }),
        Column<SearchHit>()
            .titled([] {
                return QCoreApplication::translate("SearchColumns", "Why it is here", "column heading");
            })
            .saying([](const SearchHit& hit) { return reasonsOf(hit, QStringLiteral(" · ")); })
            .sortedBy([](const SearchHit& hit) { return QVariant(-hit.score); })
            .explained([](const SearchHit& hit) {
                return hit.evidence.empty() ? reasonsOf(hit, QStringLiteral("\n")) : evidenceTable(hit);
            }),
    };
}

} // namespace passages
