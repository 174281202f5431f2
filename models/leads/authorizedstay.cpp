#include "models/leads/authorizedstay.h"

#include <algorithm>
#include <array>

namespace passages {

namespace {

/// IRPR 183(2): six months; by the Interpretation Act s. 28 to the same-numbered day. Nominal: an officer
/// can have fixed another period that no record shows.
constexpr int ClassDefaultMonths = 6;
/// The 90 days of the visa waiver begin with the day of arrival.
constexpr int VisaWaiverDays = 90;

void addReason(Authorization& authorization, std::string_view code) {
    auto& reasons = authorization.reasons;
    if (std::find(reasons.begin(), reasons.end(), code) == reasons.end())
        reasons.emplace_back(code);
}

Authorization needsNone(std::vector<std::string> sources, std::vector<std::string> reasons) {
    Authorization authorization;
    authorization.basis = StayBasis::StatusNeedsNone;
    authorization.sources = std::move(sources);
    authorization.reasons = std::move(reasons);
    return authorization;
}

Authorization until(LocalDate date, StayBasis basis, std::vector<std::string> sources) {
    Authorization authorization;
    authorization.kind = Authorization::Kind::Date;
    authorization.until = date;
    authorization.basis = basis;
    authorization.sources = std::move(sources);
    return authorization;
}

Authorization durationOfStatus(std::vector<std::string> sources) {
    Authorization authorization;
    authorization.basis = StayBasis::DurationOfStatus;
    authorization.sources = std::move(sources);
    authorization.reasons.emplace_back("FP-DS");
    return authorization;
}

/// The permanent residence that ended during the stay, if one did and none followed.
const StatusHistory::Period* residenceLost(const StayEntry& entry, const StatusHistory& status,
                                           LocalDate end) {
    const StatusHistory::Period* lost = nullptr;
    for (const StatusHistory::Period& period : status.periods) {
        if (period.kind != PeriodKind::PermanentResident)
            continue;
        if (period.covers(end))
            return nullptr;
        if (period.until && *period.until >= entry.date && *period.until < end &&
            (lost == nullptr || *period.until > *lost->until))
            lost = &period;
    }
    return lost;
}

/// Citizens, permanent residents and protected persons of the country need no authorized period. One who
/// became so during the stay needs none at its end: whatever lies before is no lead any more.
std::optional<Authorization> byStatus(const StayEntry& entry, const StatusHistory& status, LocalDate end) {
    const bool isResident =
        entry.travellerClass == residentClass(entry.country) && residenceLost(entry, status, end) == nullptr;
    if (entry.travellerClass == citizenClass(entry.country) || isResident)
        return needsNone({}, {});
    for (const StatusHistory::Period& period : status.periods) {
        const bool suffices = period.kind == PeriodKind::Citizen ||
                              period.kind == PeriodKind::PermanentResident ||
                              period.kind == PeriodKind::ProtectedPerson;
        if (suffices && period.covers(end))
            return needsNone({period.source}, {"FP-STAT"});
    }
    return {};
}

std::optional<Authorization> byAdmission(const StayEntry& entry) {
    if (entry.admission == nullptr)
        return {};
    if (entry.admission->durationOfStatus)
        return durationOfStatus({entry.admissionSource});
    if (entry.admission->until) {
        Authorization authorization =
            until(*entry.admission->until, StayBasis::Admission, {entry.admissionSource});
        authorization.isVisaWaiver = entry.country == Country::UnitedStates && isVisaWaiver(*entry.admission);
        return authorization;
    }
    return {};
}

/// As the stay before was, to its end: what is left of it holds, and no period begins anew.
Authorization revalidated(const Stay& before) {
    Authorization authorization = before.authorizedUntil
                                      ? until(*before.authorizedUntil, StayBasis::Admission, before.sources)
                                      : durationOfStatus(before.sources);
    addReason(authorization, "FP-REV");
    return authorization;
}

Authorization visaWaiver(const StayEntry& entry) {
    Authorization authorization =
        until(entry.date.plusDays(VisaWaiverDays - 1), StayBasis::ClassDefault, {entry.admissionSource});
    authorization.isVisaWaiver = true;
    return authorization;
}

/// Six months from the entry. One who gives up permanent residence in Canada is a visitor for six months
/// from then (IRPA 46(1.1)).
Authorization sixMonths(const StayEntry& entry, const StatusHistory& status, LocalDate end) {
    const StatusHistory::Period* lost = residenceLost(entry, status, end);
    if (lost == nullptr)
        return until(entry.date.plusMonths(ClassDefaultMonths), StayBasis::ClassDefault, {});
    Authorization authorization =
        until(lost->until->plusMonths(ClassDefaultMonths), StayBasis::ClassDefault, {lost->source});
    addReason(authorization, "FP-STAT");
    return authorization;
}

Authorization base(const StayEntry& entry, const StatusHistory& status, LocalDate end) {
    if (auto admitted = byAdmission(entry))
        return *admitted;
    if (entry.revalidated != nullptr)
        return revalidated(*entry.revalidated);
    if (entry.country == Country::Canada)
        return sixMonths(entry, status, end);
    if (entry.admission != nullptr && isVisaWaiver(*entry.admission))
        return visaWaiver(entry);
    Authorization none;
    if (entry.travellerClass == TravellerClass::CitizenCanada)
        none.reasons.emplace_back("FP-NOI94");
    return none;
}

void extendTo(Authorization& authorization, const StatusHistory::Period& period, StayBasis basis) {
    authorization.sources.push_back(period.source);
    if (!period.until) {
        authorization.kind = Authorization::Kind::Pending;
        authorization.basis = basis;
        return;
    }
    if (authorization.kind == Authorization::Kind::Date && *period.until <= authorization.until)
        return;
    authorization.kind = Authorization::Kind::Date;
    authorization.until = *period.until;
    authorization.basis = basis;
}

/// IRPR 183(5): who applied before the end keeps the period until the decision. One who applied too late
/// (IRPR 182) does not: the end stays where it was, and the application is only a reason to look again.
void applyPending(Authorization& authorization, const StatusHistory::Period& period) {
    if (authorization.kind == Authorization::Kind::Pending)
        return;
    if (period.from > authorization.until) {
        authorization.sources.push_back(period.source);
        addReason(authorization, "FP-EXT");
        return;
    }
    extendTo(authorization, period, StayBasis::MaintainedStatus);
}

/// A period granted, even after a lapse, authorizes what it covers.
void applyGranted(Authorization& authorization, const StatusHistory::Period& period) {
    if (authorization.kind == Authorization::Kind::Date && period.from > authorization.until.plusDays(1))
        addReason(authorization, "FP-EXT");
    if (authorization.kind == Authorization::Kind::Pending && period.until) {
        authorization.kind = Authorization::Kind::Date;
        authorization.until = *period.until;
        authorization.basis = StayBasis::Extension;
        authorization.sources.push_back(period.source);
        return;
    }
    extendTo(authorization, period, StayBasis::Extension);
}

/// IRPR 183(2): a visitor record shows the date that an officer fixed, be it shorter or longer.
void applyVisitorRecord(Authorization& authorization, const StatusHistory::Period& period) {
    if (!period.until)
        return;
    authorization.kind = Authorization::Kind::Date;
    authorization.until = *period.until;
    authorization.basis = StayBasis::VisitorRecord;
    authorization.sources.push_back(period.source);
}

/// IRPR 183(4): with a permit the stay ends when that becomes invalid, with several, when the last does. The
/// nominal six months give way; a date that an officer fixed is only ever moved further.
void applyPermit(Authorization& authorization, const StatusHistory::Period& period) {
    if (!period.until)
        return;
    const bool isNominal = authorization.basis == StayBasis::ClassDefault;
    authorization.sources.push_back(period.source);
    if (authorization.kind == Authorization::Kind::Date && !isNominal && *period.until <= authorization.until)
        return;
    if (authorization.kind == Authorization::Kind::Date && period.from > authorization.until.plusDays(1))
        addReason(authorization, "FP-EXT");
    authorization.kind = Authorization::Kind::Date;
    authorization.until = *period.until;
    authorization.basis = StayBasis::Permit;
}

/// 8 CFR 217.3(a): asked for while in status, up to 30 days more; who leaves within them left in time.
void applySatisfactoryDeparture(Authorization& authorization, const StatusHistory::Period& period) {
    constexpr int SatisfactoryDays = 30;
    if (authorization.kind != Authorization::Kind::Date)
        return;
    authorization.sources.push_back(period.source);
    if (period.from > authorization.until) {
        addReason(authorization, "FP-SD");
        return;
    }
    const LocalDate limit = authorization.until.plusDays(SatisfactoryDays);
    const LocalDate end = std::min(period.until.value_or(limit), limit);
    if (end <= authorization.until)
        return;
    authorization.until = end;
    authorization.basis = StayBasis::SatisfactoryDeparture;
}

/// Statuses of the stay, in order of their beginning, move its end.
void applyExtensions(Authorization& authorization, const StayEntry& entry, const StatusHistory& status,
                     LocalDate end) {
    for (const StatusHistory::Period& period : status.periods) {
        const bool isOver = period.until && *period.until < entry.date;
        if (isOver || period.from > end)
            continue;
        const bool isOfThisStay = period.from >= entry.date;
        if (period.kind == PeriodKind::ExtensionPending && isOfThisStay &&
            authorization.kind != Authorization::Kind::None)
            applyPending(authorization, period);
        if (period.kind == PeriodKind::ExtensionGranted || period.kind == PeriodKind::TemporaryResident)
            applyGranted(authorization, period);
        // One from before the entry ended with the stay it was made in, unless it still runs further.
        if (period.kind == PeriodKind::VisitorRecord && isOfThisStay)
            applyVisitorRecord(authorization, period);
        else if (period.kind == PeriodKind::VisitorRecord)
            applyGranted(authorization, period);
        if (period.kind == PeriodKind::Permit)
            applyPermit(authorization, period);
        if (period.kind == PeriodKind::SatisfactoryDeparture && isOfThisStay &&
            entry.country == Country::UnitedStates)
            applySatisfactoryDeparture(authorization, period);
    }
}

} // namespace

Authorization settled() {
    return needsNone({}, {"FP-STAT"});
}

bool isVisaWaiver(const Admission& admission) {
    constexpr std::array Classes = {"WT", "WB", "VWP", "GT", "GB"};
    return std::find(Classes.begin(), Classes.end(), admission.admittedClass) != Classes.end();
}

Authorization authorizationOf(const StayEntry& entry, const StatusHistory& status, LocalDate end) {
    if (auto byPerson = byStatus(entry, status, end))
        return *byPerson;
    Authorization authorization = base(entry, status, end);
    if (authorization.basis != StayBasis::DurationOfStatus)
        applyExtensions(authorization, entry, status, end);
    return authorization;
}

} // namespace passages
