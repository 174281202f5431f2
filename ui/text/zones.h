#pragma once

#include <QString>

namespace passages::text {

/// Which tz database the dates are by; and, of one too old, which dates are doubtful for it.
QString zonesSentence();
/// Only of one too old: what a caution on the page says; empty otherwise.
QString zonesCaution();

} // namespace passages::text
