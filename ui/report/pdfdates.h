#pragma once

#include "data/time/instant.h"

#include <QByteArray>
#include <string>

namespace passages::report {

/// The PDF with its dates and its file identifier set by its content instead of the clock, so that the same
/// report has the same bytes. What is replaced keeps its length: every offset in the file stays right.
QByteArray withDates(QByteArray pdf, Instant when, const std::string& contentHash);

} // namespace passages::report
