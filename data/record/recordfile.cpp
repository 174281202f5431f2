#include "data/record/recordfile.h"

#include "data/record/inforce.h"
#include "data/record/recordreader.h"

#include <QFile>
#include <QString>

namespace passages {

Result<std::vector<FeedRecord>> readRecordFile(const std::string& path, const PortTable& ports) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Failure::Failed, "cannot_read", {{"file", path}});
    RecordReader reader(ports);
    std::vector<FeedRecord> records;
    for (std::int64_t number = 1; !file.atEnd(); ++number) {
        QByteArray line = file.readLine();
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        auto record = reader.readWithFeed({line.constData(), static_cast<std::size_t>(line.size())});
        if (!record)
            return fail(Failure::Failed, "bad_record",
                        {{"file", path},
                         {"line", std::to_string(number)},
                         {"reason", std::string(toCode(record.error().reason))},
                         {"field", record.error().field}});
        records.push_back(std::move(*record));
    }
    return recordsInForce(std::move(records));
}

} // namespace passages
