#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "ui/text/sentences.h"

#include <QSaveFile>

namespace passages {

namespace {

QString countText(std::int64_t count) {
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString rateText(const std::optional<double>& rate) {
    return rate ? QLocale().toString(*rate * 100, 'f', 1) + QStringLiteral(" %") : QStringLiteral("—");
}

QJsonObject toJson(const MeasureCounts& counts) {
    const auto rate = counts.rate();
    return {{QStringLiteral("exchanged"), static_cast<qint64>(counts.exchanged)},
            {QStringLiteral("reconciled"), static_cast<qint64>(counts.reconciled)},
            {QStringLiteral("unmatched"), static_cast<qint64>(counts.unmatched())},
            {QStringLiteral("rate"), rate ? QJsonValue(*rate) : QJsonValue()},
            {QStringLiteral("indicating_exit"), static_cast<qint64>(counts.indicatingExit)}};
}

QJsonObject toJson(const Measures& measures) {
    QJsonArray directions;
    for (const MeasureDirection& direction : measures.directions) {
        QJsonObject object = toJson(direction.counts);
        object.insert(QStringLiteral("from"), toQString(toCode(direction.from)));
        object.insert(QStringLiteral("to"), toQString(toCode(direction.to)));
        object.insert(QStringLiteral("received"), direction.isReceived);
        directions.append(object);
    }
    QJsonArray cells;
    for (const MeasureCell& cell : measures.cells) {
        QJsonObject object = toJson(cell.counts);
        object.insert(QStringLiteral("from"), toQString(toCode(cell.from)));
        object.insert(QStringLiteral("to"), toQString(toCode(cell.to)));
        object.insert(QStringLiteral("port"), toQString(cell.port));
        object.insert(QStringLiteral("month"), QStringLiteral("%1-%2")
                                                   .arg(cell.year, 4, 10, QLatin1Char('0'))
                                                   .arg(cell.month, 2, 10, QLatin1Char('0')));
        cells.append(object);
    }
    QJsonObject completeTo;
    for (const auto& [feed, instant] : measures.completeTo)
        completeTo.insert(toQString(feed), instant ? QJsonValue(toQString(instant->iso())) : QJsonValue());
    return {{QStringLiteral("from"), toQString(measures.period.from.iso())},
            {QStringLiteral("to"), toQString(measures.period.to.iso())},
            {QStringLiteral("complete_to"), completeTo},
            {QStringLiteral("directions"), directions},
            {QStringLiteral("ports"), cells},
            {QStringLiteral("under_order"), static_cast<qint64>(measures.underOrder)},
            {QStringLiteral("departed"), static_cast<qint64>(measures.departed)},
            {QStringLiteral("definitions"), toJsonArray(measureDefinitions())}};
}

QString textOf(const Measures& measures) {
    const auto word = [](const char* code) { return text::measureWord(code); };
    QStringList lines;
    for (const MeasureDirection& direction : measures.directions) {
        lines += QStringLiteral("%1 → %2").arg(text::countryName(toCode(direction.from)),
                                               text::countryName(toCode(direction.to)));
        const MeasureCounts& counts = direction.counts;
        for (const auto& [code, value] :
             {std::pair{"measure_exchanged", countText(counts.exchanged)},
              std::pair{"measure_reconciled", countText(counts.reconciled)},
              std::pair{"measure_unmatched", countText(counts.unmatched())},
              std::pair{"measure_rate", rateText(counts.rate())},
              std::pair{"measure_indicating_exit", countText(counts.indicatingExit)}})
            lines += QStringLiteral("  %1\t%2").arg(word(code), value);
    }
    lines += word("measure_under_order") + u'\t' + countText(measures.underOrder);
    lines += word("measure_departed") + u'\t' + countText(measures.departed);
    lines += QString();
    for (const std::string& code : measureDefinitions())
        lines += QStringLiteral("%1: %2").arg(text::measureWord(code), text::measureDefinition(code));
    return lines.join(u'\n');
}

Result<void> writeCsv(const std::string& path, const Measures& measures) {
    QSaveFile file(toQString(path));
    const QByteArray content = QByteArray::fromStdString(measuresCsv(measures));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(Failure::Failed, "cannot_write", {{"file", path}});
    return {};
}

Result<int> measure(const Invocation& invocation) {
    const auto from = invocation.date("from");
    const auto to = invocation.date("to");
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    if (!*from || !*to)
        return fail(Failure::Usage, "option_required", {{"option", *from ? "--to" : "--from"}});
    const auto desk = invocation.signIn();
    if (!desk)
        return fail(desk.error());
    const auto measures = (*desk)->measures({**from, **to});
    if (!measures)
        return fail(measures.error());
    if (invocation.isSet("csv"))
        if (const auto written = writeCsv(invocation.value("csv"), *measures); !written)
            return fail(written.error());
    invocation.print(toJson(*measures), textOf(*measures));
    return 0;
}

} // namespace

QList<Command> measureCommands() {
    return {{QStringLiteral("measures"),
             {},
             0,
             0,
             {valueOption("from", "DATE"), valueOption("to", "DATE"), valueOption("csv", "FILE")},
             measure}};
}

} // namespace passages
