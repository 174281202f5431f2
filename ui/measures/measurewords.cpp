#include "ui/measures/measurewords.h"

#include "ui/shell/format.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace passages {

namespace {

struct Measure {
    Q_DECLARE_TR_FUNCTIONS(Measures)
};

} // namespace

QString directionText(Country from, Country to) {
    return QStringLiteral("%1 → %2").arg(text::countryName(toCode(from)), text::countryName(toCode(to)));
}

QString bucketLabel(const MeasureBucket& bucket) {
    if (bucket.months == 12)
        return QString::number(bucket.year);
    if (bucket.months == 3)
        return Measure::tr("%1 Q%2", "a year and its quarter").arg(bucket.year).arg((bucket.month + 2) / 3);
    return QStringLiteral("%1-%2").arg(bucket.year).arg(bucket.month, 2, 10, QLatin1Char('0'));
}

QString monthLabel(const MeasureCell& cell) {
    return cell.month == 0 ? QString() : bucketLabel({cell.year, cell.month, 1, {}});
}

QString rateText(const MeasureCounts& counts) {
    if (!counts.rate())
        return QStringLiteral("—");
    // Rounded down: what reads 100 % has nothing unmatched.
    const double tenths = static_cast<double>(counts.reconciled * 1000 / counts.exchanged);
    return Measure::tr("%1 %", "a rate").arg(QLocale().toString(tenths / 10, 'f', 1));
}

QString countsText(const MeasureCounts& counts) {
    return QStringList{
        Measure::tr("exchanged: %1").arg(format::number(counts.exchanged)),
        Measure::tr("reconciled: %1 (%2)").arg(format::number(counts.reconciled), rateText(counts)),
        Measure::tr("unmatched: %1").arg(format::number(counts.unmatched())),
        Measure::tr("indicating an exit: %1").arg(format::number(counts.indicatingExit))}
        .join(QLatin1Char('\n'));
}

std::int64_t roundStep(std::int64_t step) {
    std::int64_t power = 1;
    while (power * 10 < step)
        power *= 10;
    return (step + power - 1) / power * power;
}

} // namespace passages
