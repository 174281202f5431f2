#include "data/port/porttable.h"
#include "ui/measures/measurespage.h"
#include "ui/measures/measurewords.h"
#include "ui/shell/format.h"

#include <QCoreApplication>

namespace passages {

namespace {

struct Columns {
    Q_DECLARE_TR_FUNCTIONS(MeasureColumns)
};

Column<MeasureCell> countColumn(std::function<QString()> title,
                                std::function<std::int64_t(const MeasureCounts&)> count) {
    return Column<MeasureCell>()
        .titled(std::move(title))
        .saying([count](const MeasureCell& cell) { return format::number(count(cell.counts)); })
        .sortedBy(
            [count](const MeasureCell& cell) { return QVariant::fromValue<qlonglong>(count(cell.counts)); })
        .aligned(Qt::AlignRight | Qt::AlignVCenter);
}

QString portName(const MeasureCell& cell) {
    if (cell.port.empty())
        return Columns::tr("all ports");
    const Port* port = PortTable::builtIn().find(cell.port);
    if (port == nullptr)
        return format::text(cell.port);
    const std::string& name = port->side(cell.from).name;
    return format::text(name.empty() ? port->side(other(cell.from)).name : name);
}

} // namespace

std::vector<Column<MeasureCell>> measureColumns() {
    return {
        Column<MeasureCell>()
            .titled([] { return Columns::tr("Port", "column heading"); })
            .saying(portName)
            .explained([](const MeasureCell& cell) { return format::text(cell.port); }),
        Column<MeasureCell>()
            .titled([] { return Columns::tr("Month", "column heading"); })
            .saying([](const MeasureCell& cell) {
                return cell.month == 0 ? Columns::tr("all months") : monthLabel(cell);
            }),
        countColumn([] { return Columns::tr("Exchanged", "column heading: records"); },
                    [](const MeasureCounts& counts) { return counts.exchanged; }),
        countColumn([] { return Columns::tr("Reconciled", "column heading: records"); },
                    [](const MeasureCounts& counts) { return counts.reconciled; }),
        countColumn([] { return Columns::tr("Unmatched", "column heading: records"); },
                    [](const MeasureCounts& counts) { return counts.unmatched(); }),
        Column<MeasureCell>()
            .titled([] { return Columns::tr("Rate", "column heading: reconciled of exchanged"); })
            .saying([](const MeasureCell& cell) { return rateText(cell.counts); })
            .sortedBy([](const MeasureCell& cell) { return QVariant(cell.counts.rate().value_or(-1)); })
            .aligned(Qt::AlignRight | Qt::AlignVCenter),
        countColumn([] { return Columns::tr("Exits indicated", "column heading: records"); },
                    [](const MeasureCounts& counts) { return counts.indicatingExit; }),
    };
}

} // namespace passages
