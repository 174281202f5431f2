#include "models/itinerary/assessment.h"
#include "models/leads/ranking.h"
#include "tests/support/journey.h"
#include "tests/support/story.h"

#include <cstdio>
#include <ctime>

using namespace passages;

namespace {

/// A permanent resident of both kinds of trip with 40 crossings: every rule of both countries applies.
AssessmentInput travellerWith(std::size_t crossings, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    AssessmentInput input;
    while (input.records.size() < crossings) {
        const auto journey = test::randomJourney(random, test::Travel::LandAndAir);
        for (FeedRecord record : journey.records()) {
            if (input.records.size() == crossings)
                break;
            record.record.id = "20260711-" + std::to_string(input.records.size());
            input.records.push_back(std::move(record));
        }
    }
    input.asOf = *LocalDate::parse("2026-11-20");
    input.records.push_back(test::recordFrom("CA status permanent_resident 2018-02-01 -", "status-1"));
    input.records.push_back(test::recordFrom("US status permanent_resident 2018-02-01 -", "status-2"));
    input.records.push_back(test::recordFrom("CA order departure 2024-02-01 2024-02-01 -", "order-1"));
    return input;
}

/// Processor time: the figure is not to depend on what else the machine does.
double microsecondsSince(std::clock_t begin) {
    return 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

} // namespace

int main() {
    constexpr int Travellers = 200;
    constexpr int Rounds = 20;
    std::vector<AssessmentInput> inputs;
    for (int i = 0; i < Travellers; ++i)
        inputs.push_back(travellerWith(40, static_cast<std::uint64_t>(i)));
    const PortTable& ports = PortTable::builtIn();
    std::size_t results = 0;
    long long ranks = 0;
    for (const AssessmentInput& input : inputs) // warm up
        results += assess(input, ports).stays.size();

    const std::clock_t begin = std::clock();
    for (int round = 0; round < Rounds; ++round) {
        for (const AssessmentInput& input : inputs) {
            const Assessment assessment = assess(input, ports);
            results += assessment.rules.size();
            for (const Stay& stay : assessment.stays)
                ranks += rankOf(stay, assessment);
        }
    }
    const double assessed = microsecondsSince(begin);

    const std::clock_t jsonBegin = std::clock();
    for (const AssessmentInput& input : inputs)
        results += static_cast<std::size_t>(toJson(assess(input, ports)).size());
    const double written = microsecondsSince(jsonBegin);

    std::printf("assess: %.1f µs for a traveller of 40 crossings, every rule (%d assessments)\n",
                assessed / (Travellers * Rounds), Travellers * Rounds);
    std::printf("assess and write the itinerary document: %.1f µs\n", written / Travellers);
    std::printf("checksum %zu %lld\n", results, ranks);
    return 0;
}
