#include "data/feed/filefeedsource.h"

#include <QFile>
#include <QFileInfo>
#include <cstdio>

namespace passages {
namespace {

class FileStream final : public ByteStream {
  public:
    explicit FileStream(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}
    Result<std::size_t> read(std::span<std::byte> buffer) override {
        const qint64 size =
            m_file->read(reinterpret_cast<char*>(buffer.data()), static_cast<qint64>(buffer.size()));
        if (size < 0)
            return fail(Failure::Failed, "feed_unreadable",
                        {{"detail", m_file->errorString().toStdString()}});
        return static_cast<std::size_t>(size);
    }

  private:
    std::unique_ptr<QFile> m_file;
};

/// Nothing but a regular file is opened: a pipe in its place would block for ever.
Result<std::unique_ptr<QFile>> openFile(const std::string& path, Error missing) {
    const QFileInfo info(QString::fromStdString(path));
    if (!info.exists())
        return fail(std::move(missing));
    auto file = std::make_unique<QFile>(info.filePath());
    if (!info.isFile() || !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Failure::Failed, "feed_unreadable",
                    {{"file", path}, {"detail", file->errorString().toStdString()}});
    return file;
}

Result<std::string> readStatement(const std::string& path, Error missing) {
    const auto file = openFile(path, std::move(missing));
    if (!file)
        return fail(file.error());
    const QByteArray bytes = (*file)->read(qint64{FeedSource::MaximumStatementBytes} + 1);
    if (bytes.size() > qsizetype{FeedSource::MaximumStatementBytes})
        return fail(Failure::Integrity, "not_signed_data", {{"file", path}});
    return bytes.toStdString();
}

Error segmentMissing(std::int64_t segment, const std::string& file) {
    return {Failure::Failed, "segment_missing", {{"segment", std::to_string(segment)}, {"file", file}}};
}

} // namespace

Result<std::string> FileFeedSource::checkpoint() {
    if (!QFileInfo(QString::fromStdString(m_folder)).isDir())
        return fail(Failure::Failed, "feed_unreachable", {{"folder", m_folder}});
    return readStatement(m_folder + "/checkpoint.p7m",
                         {Failure::Failed, "checkpoint_missing", {{"folder", m_folder}}});
}

Result<std::string> FileFeedSource::manifest(std::int64_t segment) {
    const std::string name = manifestName(segment);
    return readStatement(m_folder + "/" + name, segmentMissing(segment, name));
}

Result<std::unique_ptr<ByteStream>> FileFeedSource::data(const Manifest& manifest) {
    const std::string name = dataName(manifest.segment);
    auto file = openFile(m_folder + "/" + name, segmentMissing(manifest.segment, name));
    if (!file)
        return fail(file.error());
    return std::make_unique<FileStream>(std::move(*file));
}

} // namespace passages
