#include "data/feed/inputlines.h"

#include "data/crypto/digest.h"
#include "data/feed/feedsource.h"
#include "data/feed/linesplitter.h"
#include "data/record/recordreader.h"

#include <QFile>

namespace passages {

Result<std::string> readInputLines(const std::string& path,
                                   const std::function<Result<void>(std::int64_t, std::string_view)>& take,
                                   const std::atomic<bool>& cancelled) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Failure::Usage, "unreadable_input",
                    {{"file", path}, {"detail", file.errorString().toStdString()}});
    LineSplitter splitter(RecordReader::MaximumLineBytes);
    Sha256 hash;
    std::vector<std::byte> block(std::size_t{256} * 1024);
    std::int64_t number = 0;
    const auto takeOne = [&](std::string_view line) -> Result<void> {
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        return line.empty() ? Result<void>() : take(number, line);
    };
    for (;;) {
        if (cancelled)
            return fail(Failure::Failed, "cancelled");
        const qint64 size =
            file.read(reinterpret_cast<char*>(block.data()), static_cast<qint64>(block.size()));
        if (size < 0)
            return fail(Failure::Failed, "unreadable_input", {{"file", path}});
        if (size == 0)
            break;
        const auto bytes = std::span(block).first(static_cast<std::size_t>(size));
        hash.add(charsOf(bytes));
        splitter.add(bytes);
        while (const auto line = splitter.next())
            if (auto taken = takeOne(*line); !taken)
                return fail(taken.error());
    }
    if (const auto line = splitter.last())
        if (auto taken = takeOne(*line); !taken)
            return fail(taken.error());
    return hex(hash.finish());
}

} // namespace passages
