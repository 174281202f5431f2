#pragma once

#include "app/demo/journey.h"

#include <string_view>
#include <vector>

namespace passages::demo {

/// One way of living across the border.
struct Story {
    std::string_view name;
    int weight; ///< households in a thousand or so
    int largestHousehold;
    TravellerClass travellerClass;
    Place home;
    void (*live)(Journey& journey);
};

const std::vector<Story>& stories();
const Story& anyStory(Random& random);

} // namespace passages::demo
