#include "data/feed/publisher.h"

#include "data/crypto/digest.h"
#include "data/feed/feedsource.h"
#include "data/feed/linesplitter.h"
#include "data/feed/phases.h"
#include "data/feed/standingfeed.h"
#include "data/record/recordreader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <functional>
#include <unordered_set>

namespace passages {
namespace {

enum class Decision : std::uint8_t { Publish, Skip, LeaveOut };

/// Hands every line that is not blank to `take`; returns the hash of the whole file.
Result<std::string> readLines(const std::string& path,
                              const std::function<Result<void>(std::int64_t, std::string_view)>& take) {
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

/// The first reading of the input: what is to become of each line.
class Selection {
  public:
    Selection(const Publication& publication, const PortTable& ports, PublishedIds& ids,
              PublishReport& report)
        : m_publication(publication),
          m_ports(ports),
          m_reader(ports),
          m_ids(ids),
          m_report(report) {}

    void judge(std::int64_t line, std::string_view text) {
        m_decisions.resize(static_cast<std::size_t>(line), Decision::Skip);
        const auto record = m_reader.read(text);
        if (!record)
            return problem(
                {line, std::string(toCode(record.error().reason)), record.error().field, record.error().id});
        const std::uint64_t id = PublishedIds::hashOf(record->id);
        const std::uint64_t content = PublishedIds::hashOf(text);
        const bool isCorrection = !record->correctionId.empty();
        if (m_publication.audience == Publication::Audience::Other &&
            !isShareable(*record, m_publication.country, m_ports)) {
            leaveOut({line, std::string(toCode(RejectReason::NotShareable)), {}, record->id});
            return;
        }
        std::vector<std::uint64_t> own{id};
        if (isCorrection)
            own.push_back(PublishedIds::hashOf(record->correctionId));
        std::size_t same = 0;
        for (const std::uint64_t one : own) {
            const auto stands = m_ids.find(one);
            if (stands && *stands != content)
                return problem({line, std::string(toCode(RejectReason::DuplicateId)), "id", record->id});
            same += stands ? 1 : 0;
        }
        if (same == own.size()) {
            ++m_report.skipped;
            return;
        }
        for (const std::uint64_t one : own)
            m_ids.add(one, content);
        m_decisions.back() = Decision::Publish;
        if (isCorrection)
            m_references.push_back({line, record->id, record->replaces, "replaces"});
        else if (const auto* admission = std::get_if<Admission>(&record->body))
            m_references.push_back({line, record->id, admission->entry, "entry"});
    }

    /// A record cannot go without the one that it names: until nothing more falls away.
    void followReferences() {
        bool changed = true;
        while (changed) {
            changed = false;
            for (Reference& reference : m_references) {
                if (reference.isOut || !m_leftOut.contains(PublishedIds::hashOf(reference.target)))
                    continue;
                reference.isOut = changed = true;
                leaveOut({reference.line, std::string(toCode(RejectReason::NotShareable)), reference.field,
                          reference.id});
            }
        }
        for (const Reference& reference : m_references) {
            if (reference.isOut || m_ids.find(PublishedIds::hashOf(reference.target)))
                continue;
            const LineProblem unknown{reference.line, std::string(toCode(RejectReason::UnknownReference)),
                                      reference.field, reference.id};
            // What the other country was never sent stands in no feed of theirs.
            if (m_publication.audience == Publication::Audience::Other)
                leaveOut(unknown);
            else
                problem(unknown);
        }
        std::sort(m_report.leftOut.begin(), m_report.leftOut.end(),
                  [](const LineProblem& a, const LineProblem& b) { return a.line < b.line; });
    }

    Decision of(std::int64_t line) const {
        const auto index = static_cast<std::size_t>(line - 1);
        return index < m_decisions.size() ? m_decisions[index] : Decision::Skip;
    }
    std::int64_t problems() const { return m_problems; }

  private:
    struct Reference {
        std::int64_t line = 0;
        std::string id;
        std::string target;
        const char* field = "";
        bool isOut = false;
    };

    void problem(LineProblem problem) {
        ++m_problems;
        if (m_report.problems.size() < Publisher::MostProblems)
            m_report.problems.push_back(std::move(problem));
    }

    void leaveOut(LineProblem problem) {
        m_decisions[static_cast<std::size_t>(problem.line - 1)] = Decision::LeaveOut;
        m_leftOut.insert(PublishedIds::hashOf(problem.id));
        m_report.leftOut.push_back(std::move(problem));
    }

    const Publication& m_publication;
    const PortTable& m_ports;
    RecordReader m_reader;
    PublishedIds& m_ids;
    PublishReport& m_report;
    std::vector<Decision> m_decisions; // of line 1, 2, …
    std::vector<Reference> m_references;
    std::unordered_set<std::uint64_t> m_leftOut;
    std::int64_t m_problems = 0;
};

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
    static const QRegularExpression remains(
        QStringLiteral("\\A(\\d{8,}\\.(p7m|ndjson\\.zst)|checkpoint\\.p7m|feed\\.json)\\.[A-Za-z]{6}\\z"));
    for (const char* sub : {"", "/segments"}) {
        QDir directory(QString::fromStdString(folder + sub));
        for (const QString& name : directory.entryList(QDir::Files))
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

Result<void> write(const Publication& publication, const StandingFeed& standing, const Selection& selection,
                   const std::string& inputHash, PublishReport& report) {
    if (auto described = writeDescriptor(publication); !described)
        return described;
    SegmentWriter writer(publication.folder, publication.feed, publication.signing, standing.head);
    // A clock that was set back must not make the new checkpoint look older than the one that stands.
    Instant now = Instant::now();
    if (standing.checkpoint && standing.checkpoint->issued > now)
        now = standing.checkpoint->issued;

    const auto second = readLines(publication.input, [&](std::int64_t line, std::string_view text) {
        if (selection.of(line) != Decision::Publish)
            return Result<void>();
        auto done = writer.add(text);
        if (done && writer.pending() == publication.segmentRecords)
            done = writer.finishSegment(now);
        report.records += 1;
        return done;
    });
    if (!second)
        return fail(second.error());
    if (*second != inputHash)
        return fail(Failure::Failed, "input_changed", {{"file", publication.input}});
    if (auto finished = writer.finishSegment(now); !finished)
        return finished;
    if (auto published = writer.publish(publication.completeTo, now); !published)
        return published;
    report.segments = writer.head().segment - standing.head.segment;
    return {};
}

Result<void> publishInto(const Publication& publication, const PortTable& ports, PublishReport& report) {
    if (auto checked = checkRequest(publication); !checked)
        return checked;
    if (!QDir().mkpath(QString::fromStdString(publication.folder)))
        return fail(Failure::Failed, "cannot_write", {{"file", publication.folder}});
    QLockFile lock(QString::fromStdString(publication.folder + "/publisher.lock"));
    lock.setStaleLockTime(0); // a publisher may run for hours; one that died is told by its process number
    if (!lock.tryLock())
        return fail(Failure::Failed, "feed_locked", {{"folder", publication.folder}});

    auto standing = StandingFeed::read(publication.folder, publication.feed, ports);
    if (!standing)
        return fail(standing.error());
    if (standing->checkpoint && publication.completeTo < standing->checkpoint->completeTo)
        return fail(
            Failure::Usage, "complete_to_goes_back",
            {{"standing", standing->checkpoint->completeTo.iso()}, {"asked", publication.completeTo.iso()}});

    Selection selection(publication, ports, standing->ids, report);
    const auto inputHash =
        readLines(publication.input, [&](std::int64_t line, std::string_view text) -> Result<void> {
            selection.judge(line, text);
            return {};
        });
    if (!inputHash)
        return fail(inputHash.error());
    selection.followReferences();
    if (selection.problems() > 0)
        return fail(Failure::Failed, "bad_input", {{"lines", std::to_string(selection.problems())}});
    removeRemains(publication.folder);
    return write(publication, *standing, selection, *inputHash, report);
}

} // namespace

PublishReport Publisher::publish(const Publication& publication) {
    PublishReport report;
    const Result<void> published = publishInto(publication, m_ports, report);
    if (!published) {
        report.error = published.error();
        report.records = report.segments = 0;
    }
    return report;
}

} // namespace passages
