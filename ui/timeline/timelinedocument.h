#pragma once

#include "ui/timeline/timelinepainting.h"

#include <QByteArray>

namespace passages {

enum class TimelineFormat : std::uint8_t { Pdf, Svg, Png };

/// A timeline as a file of its own: a landscape page of A4 or Letter width in vectors (PDF, SVG) or a picture
/// of twice the screen's density (PNG). Above it stand who it is and as of when, and that it is a what-if
/// where it is one; in the language in force. GUI thread.
QByteArray timelineDocument(const TravellerFile& file, const TimelinePicture& picture, TimelineFormat format);

/// "pdf", "svg", "png".
QString suffixOf(TimelineFormat format);

} // namespace passages
