#include "ui/search/searchpage.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

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

} // namespace

std::vector<Column<SearchHit>> searchColumns() {
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
                return QCoreApplication::translate("SearchColumns", "Why it is here", "column heading");
            })
            .saying([](const SearchHit& hit) { return reasonsOf(hit, QStringLiteral(" · ")); })
            .sortedBy([](const SearchHit& hit) { return QVariant(-hit.score); })
            .explained([](const SearchHit& hit) { return reasonsOf(hit, QStringLiteral("\n")); }),
    };
}

} // namespace passages
