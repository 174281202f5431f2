#pragma once

#include "data/time/localdate.h"

#include <string>

namespace passages {

/// A record that could be the exit which a lead lacks, under an identity that is possibly the same person's.
struct OtherIdentity {
    std::string traveller;
    double weight = 0;  ///< of the strongest link to that traveller, in bits
    std::string record; ///< `feed/id`
    LocalDate date;     ///< in the country of the stay
    std::string port;
    friend bool operator==(const OtherIdentity&, const OtherIdentity&) = default;
};

} // namespace passages
