#include "ui/timeline/timelinepainting.h"

#include "translations/spoken.h"
#include <QCoreApplication>
#include <QDate>

#include <QLocale>
#include <array>
#include <cmath>

namespace passages {

namespace {

enum class Step { Hours, Days, Months, Years };

struct Stride {
    Step step;
    int count;
    double days; ///< about so long
};

constexpr std::array<Stride, 14> Strides = {{
    {Step::Hours, 1, 1.0 / 24},
    {Step::Hours, 3, 3.0 / 24},
    {Step::Hours, 6, 6.0 / 24},
    {Step::Days, 1, 1},
    {Step::Days, 2, 2},
    {Step::Days, 7, 7},
    {Step::Months, 1, 30.4},
    {Step::Months, 2, 60.8},
    {Step::Months, 3, 91.3},
    {Step::Months, 6, 182.6},
    {Step::Years, 1, 365.2},
    {Step::Years, 2, 730.5},
    {Step::Years, 5, 1826},
    {Step::Years, 10, 3652},
}};

constexpr qint64 EpochJulianDay = 2440588;

QDate dateOf(CivilTime time) {
    return QDate::fromJulianDay(EpochJulianDay + static_cast<qint64>(std::floor(time / CivilDay)));
}

CivilTime timeOf(QDate date) {
    return static_cast<CivilTime>(date.toJulianDay() - EpochJulianDay) * CivilDay;
}

QDate firstDate(CivilTime from, const Stride& stride) {
    const QDate date = dateOf(from);
    switch (stride.step) {
    case Step::Years:
        return QDate(date.year() - date.year() % stride.count, 1, 1);
    case Step::Months:
        return QDate(date.year(), date.month() - (date.month() - 1) % stride.count, 1);
    case Step::Days:
        // Weeks begin on Monday; two-day strides count from the epoch, so that panning does not shift them.
        return date.addDays(stride.count == 7 ? 1 - date.dayOfWeek()
                                              : -((date.toJulianDay() - EpochJulianDay) % stride.count));
    case Step::Hours:
        break;
    }
    return date;
}

QDate nextDate(QDate date, const Stride& stride) {
    switch (stride.step) {
    case Step::Years:
        return date.addYears(stride.count);
    case Step::Months:
        return date.addMonths(stride.count);
    case Step::Days:
        return date.addDays(stride.count);
    case Step::Hours:
        break;
    }
    return date.addDays(1);
}

TimelineTick tickAt(QDate date, const Stride& stride, const QLocale& locale) {
    TimelineTick tick;
    tick.at = timeOf(date);
    tick.major = date.dayOfYear() == 1;
    if (stride.step == Step::Years)
        tick.label = QString::number(date.year());
    else if (stride.step == Step::Days)
        tick.label = date.toString(Qt::ISODate);
    else
        tick.label = QStringLiteral("%1 %2").arg(
            locale.standaloneMonthName(date.month(), QLocale::ShortFormat), QString::number(date.year()));
    return tick;
}

std::vector<TimelineTick> hourTicks(const TimelineRange& range, const Stride& stride) {
    std::vector<TimelineTick> ticks;
    const CivilTime length = stride.count * 3600.0;
    for (CivilTime at = std::floor(range.from / length) * length; at <= range.to; at += length) {
        const auto hour = static_cast<int>(std::fmod(at / 3600.0, 24.0));
        const bool midnight = hour == 0;
        ticks.push_back({at,
                         midnight ? dateOf(at).toString(Qt::ISODate)
                                  : QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')),
                         midnight});
    }
    return ticks;
}

} // namespace

std::vector<TimelineTick> timelineTicks(const TimelineRange& range, double width, double leastDistance) {
    if (width < 1 || range.length() <= 0)
        return {};
    const double least = leastDistance / width * range.length() / CivilDay;
    const Stride* stride = &Strides.back();
    for (const Stride& candidate : Strides) {
        if (candidate.days >= least) {
            stride = &candidate;
            break;
        }
    }
    if (stride->step == Step::Hours)
        return hourTicks(range, *stride);
    std::vector<TimelineTick> ticks;
    const QLocale locale = spokenLocale(); // a report's may differ from the window's
    for (QDate date = firstDate(range.from, *stride); date.isValid() && timeOf(date) <= range.to;
         date = nextDate(date, *stride))
        if (timeOf(date) >= range.from)
            ticks.push_back(tickAt(date, *stride, locale));
    return ticks;
}

} // namespace passages
