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

std::vector<AssessmentInput> travellersWith(std::size_t crossings, Wanted wanted) {
    constexpr int Travellers = 200;
    std::vector<AssessmentInput> inputs;
    for (int i = 0; i < Travellers; ++i) {
        inputs.push_back(travellerWith(crossings, static_cast<std::uint64_t>(i)));
        inputs.back().wanted = wanted;
    }
    return inputs;
}

std::size_t assessAll(const std::vector<AssessmentInput>& inputs) {
    std::size_t results = 0;
    for (const AssessmentInput& input : inputs) {
        const Assessment assessment = assess(input, PortTable::builtIn());
        results += assessment.rules.size();
        for (const Stay& stay : assessment.stays)
            results += static_cast<std::size_t>(rankOf(stay, assessment));
    }
    return results;
}

void measure(const char* what, std::size_t crossings, Wanted wanted) {
    constexpr int Rounds = 20;
    const auto inputs = travellersWith(crossings, wanted);
    std::size_t results = assessAll(inputs); // warm up
    const std::clock_t begin = std::clock();
    for (int round = 0; round < Rounds; ++round)
        results += assessAll(inputs);
    std::printf("%s, %zu crossings: %.1f µs (checksum %zu)\n", what, crossings,
                microsecondsSince(begin) / (Rounds * static_cast<double>(inputs.size())), results);
}

} // namespace

int main() {
    for (std::size_t crossings : {40U, 4U}) {
        measure("assess, stays and orders", crossings, Wanted::Leads);
        measure("assess, every rule", crossings, Wanted::Totals);
        measure("assess, every rule and what changes next", crossings, Wanted::Everything);
    }
    const auto inputs = travellersWith(40, Wanted::Everything);
    std::size_t results = 0;
    const std::clock_t begin = std::clock();
    for (const AssessmentInput& input : inputs)
        results += static_cast<std::size_t>(toJson(assess(input, PortTable::builtIn())).size());
    std::printf("assess and write the itinerary document: %.1f µs (checksum %zu)\n",
                microsecondsSince(begin) / static_cast<double>(inputs.size()), results);
    return 0;
}
