#include "data/base/log.h"

namespace passages {

Q_LOGGING_CATEGORY(dataLog, "passages.data")

} // namespace passages
