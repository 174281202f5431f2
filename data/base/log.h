#pragma once

#include <QLoggingCategory>

namespace passages {

/// "passages.data". Never a key, a record's content or an SQL value.
Q_DECLARE_LOGGING_CATEGORY(dataLog)

} // namespace passages
