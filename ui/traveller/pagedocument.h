#pragma once

#include "data/time/localdate.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <string>

namespace passages {

/// A file that somebody wants of what the page shows: made, but neither recorded nor written yet.
struct PageDocument {
    std::string kind; ///< "timeline_pdf", "timeline_svg", "timeline_png", "day_ledger_csv"
    QString path;
    QByteArray bytes;
    qint64 traveller = 0;
    LocalDate asOf;
};

} // namespace passages
Q_DECLARE_METATYPE(passages::PageDocument)
