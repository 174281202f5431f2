#include "data/feed/publisher.h"

#include "data/base/log.h"
#include "data/feed/inputlines.h"
#include "data/feed/phases.h"
#include "data/feed/selection.h"
#include "data/feed/standingfeed.h"
#include "data/record/recordreader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>

namespace passages {
namespace {

bool isLeftOut(Selection::Fate fate) {
    return fate == Selection::Fate::NotShareable || fate == Selection::Fate::OfNotShareable ||
           fate == Selection::Fate::OfUnknown;
}

LineProblem problemOf(std::int64_t line, const Selection::Blame& blame, RecordReader& reader,
                      std::string_view text) {
    const auto record = reader.read(text);
    const std::string id = !record                        ? record.error().id
                           : record->correctionId.empty() ? record->id
                                                          : record->correctionId;
    return {line, std::string(toCode(blame.reason)), blame.field, id};
}

Result<void> checkRequest(const Publication& publication) {
    static const QRegularExpression name(QStringLiteral("\\A[a-z0-9][a-z0-9_-]{0,31}\\z"));
    if (!name.match(QString::fromStdString(publication.feed)).hasMatch())
        return fail(Failure::Usage, "bad_feed_name", {{"feed", publication.feed}});
    if (publication.segmentRecords < 1)
        return fail(Failure::Usage, "bad_segment_size");
    // Whether it can sign at all is to be known before anything is written.
    const auto trial = signCms("{}", publication.signing.keyPem, publication.signing.certificatePem);
    return trial ? Result<void>() : fail(trial.error());
}

/// What a publisher that was killed has left of its unfinished files.
void removeRemains(const std::string& folder) {
    static const QRegularExpression remains(QStringLiteral(
        "\\A(\\d{8,}\\.(p7m|ndjson\\.zst)|checkpoint\\.p7m|feed\\.json|\\.publisher-ids)\\.[A-Za-z]{6}\\z"));
    for (const char* sub : {"", "/segments"}) {
        QDir directory(QString::fromStdString(folder + sub));
        for (const QString& name : directory.entryList(QDir::Files | QDir::Hidden))
            if (remains.match(name).hasMatch())
                directory.remove(name);
    }
}

Result<void> writeDescriptor(const Publication& publication) {
    const QString path = QString::fromStdString(publication.folder + "/feed.json");
    const QString name = QString::fromStdString(publication.feed);
    const std::string_view country = toCode(publication.country);
    const QString code = QString::fromUtf8(country.data(), static_cast<qsizetype>(country.size()));
    QFile standing(path);
    if (standing.open(QIODevice::ReadOnly)) {
        const QJsonObject object = QJsonDocument::fromJson(standing.read(64 * 1024)).object();
        if (object.value(QStringLiteral("feed")).toString() != name ||
            object.value(QStringLiteral("country")).toString() != code)
            return fail(Failure::Usage, "feed_mismatch", {{"feed", publication.feed}});
        return {};
    }
    const QJsonObject title{{QStringLiteral("en"), name}, {QStringLiteral("fr"), name}};
    const QJsonObject object{{QStringLiteral("format"), 1},
                             {QStringLiteral("feed"), name},
                             {QStringLiteral("country"), code},
                             {QStringLiteral("title"), title}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return fail(Failure::Failed, "cannot_write", {{"file", path.toStdString()}});
    return {};
}

/// One publication: what every step of it needs.
class Publishing {
  public:
    Publishing(const Publication& publication, const PortTable& ports, PublishReport& report,
               const std::function<void(const LineProblem&)>& leftOut, const std::atomic<bool>& cancelled)
        : m_publication(publication),
          m_ports(ports),
          m_reader(ports),
          m_report(report),
          m_leftOut(leftOut),
          m_cancelled(cancelled) {}

    Result<void> run() {
        auto standing = StandingFeed::read(m_publication.folder, m_publication.feed, m_ports);
        if (!standing)
            return fail(standing.error());
        m_standing = std::move(*standing);
        m_completeTo = m_publication.completeTo;
        if (m_standing.checkpoint && m_completeTo < m_standing.checkpoint->completeTo) {
            if (m_publication.completeToMeans == Publication::CompleteTo::Exactly)
                return fail(Failure::Usage, "complete_to_goes_back",
                            {{"standing", m_standing.checkpoint->completeTo.iso()},
                             {"asked", m_publication.completeTo.iso()}});
            m_completeTo = m_standing.checkpoint->completeTo;
        }
        const bool isForOthers = m_publication.audience == Publication::Audience::Other;
        Selection selection(m_ports, m_standing.ids,
                            isForOthers ? Selection::Missing::IsLeftOut : Selection::Missing::IsAProblem);
        const auto inputHash = readInputLines(
            m_publication.input,
            [&](std::int64_t line, std::string_view text) {
                return selection.judge(line, text, [&](const Record& record) {
                    return !isForOthers || isShareable(record, m_publication.country, m_ports);
                });
            },
            m_cancelled);
        if (!inputHash)
            return fail(inputHash.error());
        if (auto finished = selection.finish(); !finished)
            return finished;
        if (selection.badLines() > 0)
            return refuse(selection);
        removeRemains(m_publication.folder);
        return write(selection, *inputHash);
    }

  private:
    Result<void> refuse(const Selection& selection) {
        const auto named = readInputLines(
            m_publication.input,
            [&](std::int64_t line, std::string_view text) {
                if (const auto bad = selection.bad().find(line); bad != selection.bad().end())
                    m_report.problems.push_back(problemOf(line, bad->second, m_reader, text));
                return Result<void>();
            },
            m_cancelled);
        if (!named)
            return fail(named.error());
        return fail(Failure::Failed, "bad_input", {{"lines", std::to_string(selection.badLines())}});
    }

    Result<void> write(Selection& selection, const std::string& inputHash) {
        if (auto described = writeDescriptor(m_publication); !described)
            return described;
        SegmentWriter writer(m_publication.folder, m_publication.feed, m_publication.signing,
                             m_standing.head);
        // A clock that was set back must not make the new checkpoint look older than the one that stands.
        Instant now = Instant::now();
        if (m_standing.checkpoint && m_standing.checkpoint->issued > now)
            now = m_standing.checkpoint->issued;

        const auto second = readInputLines(
            m_publication.input,
            [&](std::int64_t line, std::string_view text) {
                return writeLine(line, text, selection, writer, now);
            },
            m_cancelled);
        if (!second)
            return fail(second.error());
        if (*second != inputHash)
            return fail(Failure::Failed, "input_changed", {{"file", m_publication.input}});
        if (auto finished = writer.finishSegment(now); !finished)
            return finished;
        if (auto published = writer.publish(m_completeTo, now); !published)
            return published;
        m_report.segments = writer.head().segment - m_standing.head.segment;
        rememberIds(selection, writer.head());
        return {};
    }

    Result<void> writeLine(std::int64_t line, std::string_view text, const Selection& selection,
                           SegmentWriter& writer, Instant now) {
        const Selection::Fate fate = selection.of(line);
        if (isLeftOut(fate)) {
            ++m_report.leftOut;
            if (m_leftOut)
                m_leftOut(problemOf(line, selection.blameOf(line), m_reader, text));
            return {};
        }
        if (fate == Selection::Fate::Skip)
            ++m_report.skipped;
        if (fate != Selection::Fate::Publish)
            return {};
        auto done = writer.add(text);
        if (done && writer.pending() == m_publication.segmentRecords)
            done = writer.finishSegment(now);
        ++m_report.records;
        return done;
    }

    /// Only spares the next publication some reading: it is no failure of this one.
    void rememberIds(Selection& selection, const SegmentWriter::Head& head) {
        PublishedIdFile::Writer ids(m_publication.folder);
        auto written = selection.forEachId([&](PublishedId id) { return ids.add(id); });
        if (written)
            written = ids.commit(head);
        if (!written)
            qCWarning(dataLog, "the ids of the feed could not be kept: %s", written.error().code.c_str());
    }

    const Publication& m_publication;
    const PortTable& m_ports;
    RecordReader m_reader;
    PublishReport& m_report;
    const std::function<void(const LineProblem&)>& m_leftOut;
    const std::atomic<bool>& m_cancelled;
    StandingFeed m_standing;
    Instant m_completeTo;
};

} // namespace

const std::atomic<bool> Publisher::NeverCancelled = false;

PublishReport Publisher::publish(const Publication& publication,
                                 const std::function<void(const LineProblem&)>& leftOut,
                                 const std::atomic<bool>& cancelled) {
    PublishReport report;
    const auto published = [&]() -> Result<void> {
        if (auto checked = checkRequest(publication); !checked)
            return checked;
        if (!QDir().mkpath(QString::fromStdString(publication.folder)))
            return fail(Failure::Failed, "cannot_write", {{"file", publication.folder}});
        QLockFile lock(QString::fromStdString(publication.folder + "/publisher.lock"));
        lock.setStaleLockTime(
            0); // a publisher may run for hours; one that died is told by its process number
        if (!lock.tryLock())
            return fail(Failure::Failed, "feed_locked", {{"folder", publication.folder}});
        return Publishing(publication, m_ports, report, leftOut, cancelled).run();
    }();
    if (!published) {
        report.error = published.error();
        report.records = report.segments = report.skipped = report.leftOut = 0;
    }
    return report;
}

} // namespace passages
