#include "models/identity/linklearning.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <map>
#include <thread>

namespace passages {

void learnChance(LinkModel& model, const LinkProfiles& profiles) {
    constexpr std::size_t Most = 60'000;
    const std::size_t blocks = profiles.size();
    if (blocks < 2)
        return;
    LinkComparison comparison(profiles);
    std::vector<LinkLevels> random;
    if (blocks * (blocks - 1) / 2 <= Most) {
        for (std::size_t a = 0; a < blocks; ++a)
            for (std::size_t b = a + 1; b < blocks; ++b)
                random.push_back(comparison.compare(a, b));
    } else {
        std::uint64_t state = 88172645463325252ULL; // xorshift: the same pairs on every machine
        const auto next = [&] {
            state ^= state << 13U;
            state ^= state >> 7U;
            state ^= state << 17U;
            return static_cast<std::size_t>(state % blocks);
        };
        while (random.size() < Most) {
            const std::size_t a = next();
            const std::size_t b = next();
            if (a != b)
                random.push_back(comparison.compare(std::min(a, b), std::max(a, b)));
        }
    }
    model.weights.learnChance(random);
}

void learnMatches(LinkModel& model, std::span<const ScoredPair> scored) {
    std::map<std::pair<std::uint32_t, int>, double> counts;
    for (const ScoredPair& one : scored)
        ++counts[{one.levels, std::clamp(static_cast<int>(std::lround(one.rarity)), -12, 20)}];
    std::vector<LinkPattern> patterns;
    patterns.reserve(counts.size());
    for (const auto& [key, count] : counts)
        patterns.push_back({LinkLevels::unpacked(key.first), key.second, count});
    const auto blocks = static_cast<double>(model.blocks);
    model.weights.learnMatches(patterns, std::max(1.0, blocks * (blocks - 1) / 2), blocks);
}

std::vector<ScoredPair> scorePairs(const LinkProfiles& profiles, const LinkModel& model,
                                   std::span<const CandidatePair> candidates,
                                   const std::function<bool(double)>& goesOn) {
    constexpr std::size_t Threads = 2;
    constexpr std::size_t Batch = 20'000;
    std::array<std::vector<ScoredPair>, Threads> parts;
    std::array<std::thread, Threads> threads;
    std::atomic<std::size_t> done{0};
    std::atomic<bool> isCancelled{false};
    const std::size_t half = candidates.size() / Threads;
    // At best every other block is a second one. What the defaults put far below that is not worth keeping.
    constexpr double FarBelow = -10;
    const double bestPrior = 1 - std::log2(static_cast<double>(std::max<std::size_t>(model.blocks, 2)));
    for (std::size_t t = 0; t < Threads; ++t) {
        threads[t] = std::thread([&, t] {
            LinkJudge judge(profiles, model);
            const std::size_t end = t + 1 == Threads ? candidates.size() : half * (t + 1);
            for (std::size_t i = half * t; i < end && !isCancelled; ++i) {
                if (i % Batch == 0)
                    done += Batch;
                const auto scored = judge.score(candidates[i]);
                if (!scored)
                    continue;
                const double bits = model.weights.of(LinkLevels::unpacked(scored->levels));
                if (bestPrior + bits + static_cast<double>(scored->rarity) >= FarBelow)
                    parts[t].push_back(*scored);
            }
            done += candidates.size();
        });
    }
    while (done < candidates.size() * Threads) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const double share = static_cast<double>(std::min(done.load(), candidates.size())) /
                             static_cast<double>(std::max<std::size_t>(candidates.size(), 1));
        if (!isCancelled && !goesOn(share))
            isCancelled = true;
    }
    for (std::thread& thread : threads)
        thread.join();
    if (isCancelled)
        return {};
    std::vector<ScoredPair> scored = std::move(parts[0]);
    scored.insert(scored.end(), parts[1].begin(), parts[1].end());
    return scored;
}

} // namespace passages
