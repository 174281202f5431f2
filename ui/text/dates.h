#pragma once

#include "data/time/localdate.h"

#include <QDate>

namespace passages::text {

/// Civil dates between Qt's fields and the models.
QDate toQDate(LocalDate date);
LocalDate toLocalDate(QDate date);

} // namespace passages::text
