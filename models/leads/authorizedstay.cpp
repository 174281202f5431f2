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
    return {
        Authorization::Kind::None, {}, StayBasis::StatusNeedsNone, std::move(sources), std::move(reasons)};
}

Authorization until(LocalDate date, StayBasis basis, std::vector<std::string> sources) {
    return {Authorization::Kind::Date, date, basis, std::move(sources), {}};
}

/// Citizens, permanent residents and protected persons of the country need no authorized period. One who
/// became so during the stay needs none at its end: whatever lies before is no lead any more.
std::optional<Authorization> byStatus(const StayEntry& entry, const StatusHistory& status, LocalDate end) {
    if (entry.travellerClass == citizenClass(entry.country) ||
        entry.travellerClass == residentClass(entry.country))
        return needsNone({}, {});
    for (const StatusHistory::Period& period : status.periods) {
        const bool suffices = period.status == StatusKind::Citizen ||
                              period.status == StatusKind::PermanentResident ||
                              period.status == StatusKind::ProtectedPerson;
        if (suffices && period.covers(end))
            return needsNone({period.record->source()}, {"FP-STAT"});
    }
    return {};
}

std::optional<Authorization> byAdmission(const StayEntry& entry) {
    if (entry.admission == nullptr)
        return {};
    if (entry.admission->durationOfStatus) {
        Authorization authorization{Authorization::Kind::None, {}, StayBasis::DurationOfStatus, {}, {}};
        authorization.sources.push_back(entry.admissionSource);
        authorization.reasons.push_back("FP-DS");
        return authorization;
    }
    if (entry.admission->until)
        return until(*entry.admission->until, StayBasis::Admission, {entry.admissionSource});
    if (entry.country == Country::UnitedStates && isVisaWaiver(*entry.admission))
        return until(entry.date.plusDays(VisaWaiverDays - 1), StayBasis::ClassDefault,
                     {entry.admissionSource});
    return {};
}

Authorization base(const StayEntry& entry) {
    if (auto admitted = byAdmission(entry))
        return *admitted;
    if (entry.revalidated != nullptr) {
        Authorization authorization =
            until(*entry.revalidated->authorizedUntil, StayBasis::Admission, entry.revalidated->sources);
        addReason(authorization, "FP-REV");
        return authorization;
    }
    if (entry.country == Country::Canada)
        return until(entry.date.plusMonths(ClassDefaultMonths), StayBasis::ClassDefault, {});
    Authorization none;
    if (entry.travellerClass == TravellerClass::CitizenCanada)
        none.reasons.push_back("FP-NOI94");
    return none;
}

void extendTo(Authorization& authorization, const StatusHistory::Period& period, StayBasis basis) {
    authorization.sources.push_back(period.record->source());
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
        authorization.sources.push_back(period.record->source());
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
        authorization.sources.push_back(period.record->source());
        return;
    }
    extendTo(authorization, period, StayBasis::Extension);
}

/// Status records of the stay, in order of their beginning, move its end.
void applyExtensions(Authorization& authorization, const StayEntry& entry, const StatusHistory& status,
                     LocalDate end) {
    for (const StatusHistory::Period& period : status.periods) {
        const bool isOver = period.until && *period.until < entry.date;
        if (isOver || period.from > end)
            continue;
        const bool isOfThisStay = period.from >= entry.date;
        if (period.status == StatusKind::ExtensionPending && isOfThisStay &&
            authorization.kind != Authorization::Kind::None)
            applyPending(authorization, period);
        if (period.status == StatusKind::ExtensionGranted || period.status == StatusKind::TemporaryResident)
            applyGranted(authorization, period);
    }
}

} // namespace

bool isVisaWaiver(const Admission& admission) {
    constexpr std::array Classes = {"WT", "WB", "VWP", "GT", "GB"};
    return std::find(Classes.begin(), Classes.end(), admission.admittedClass) != Classes.end();
}

Authorization authorizationOf(const StayEntry& entry, const StatusHistory& status, LocalDate end) {
    if (auto byPerson = byStatus(entry, status, end))
        return *byPerson;
    Authorization authorization = base(entry);
    if (authorization.basis != StayBasis::DurationOfStatus)
        applyExtensions(authorization, entry, status, end);
    return authorization;
}

} // namespace passages
