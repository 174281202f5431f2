#pragma once

#include "app/demo/recorder.h"

namespace passages::demo {

/// The person block that an agency writes on that day: Canada's with accents and small letters, the United
/// States' in plain capitals; with the document at hand; now and then misspelt or incomplete.
Person spell(Random& random, const Traveller& traveller, LocalDate day, Feed feed, Mode mode, bool mayErr);

/// 3 August for 8 March; the day before where there is no such date.
Instant withDayAndMonthSwapped(Instant instant, const Zone& zone);

} // namespace passages::demo
