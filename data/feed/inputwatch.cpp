#include "data/feed/inputwatch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryFile>

namespace passages {
namespace {

constexpr int LookMilliseconds = 2000;
constexpr int PulseMilliseconds = 100;

/// What is wrong with the file itself; anything else may pass, or concerns every file.
bool isOfTheFile(const Error& error) {
    return error.code == "bad_input" || error.code == "complete_to_goes_back";
}

bool mayPass(const Error& error) {
    return error.code == "feed_locked" || error.code == "cannot_write" || error.code == "input_changed" ||
           error.code == "unreadable_input" || error.code == "cancelled";
}

std::optional<Instant> completeToOf(const QString& name) {
    static const QRegularExpression pattern(
        QStringLiteral("\\.(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z\\.ndjson\\z"));
    const auto match = pattern.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return Instant::parse(QStringLiteral("%1-%2-%3T%4:%5:%6Z")
                              .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4),
                                   match.captured(5), match.captured(6))
                              .toStdString());
}

QByteArray lineOf(const LineProblem& problem) {
    const QJsonObject object{{QStringLiteral("line"), static_cast<qint64>(problem.line)},
                             {QStringLiteral("reason"), QString::fromStdString(problem.reason)},
                             {QStringLiteral("field"), QString::fromStdString(problem.field)},
                             {QStringLiteral("id"), QString::fromStdString(problem.id)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray reasonsOf(const PublishReport& report) {
    QJsonObject error{{QStringLiteral("error"), QString::fromStdString(report.error->code)}};
    for (const auto& [name, value] : report.error->parameters)
        error.insert(QString::fromStdString(name), QString::fromStdString(value));
    QByteArray text = QJsonDocument(error).toJson(QJsonDocument::Compact) + '\n';
    for (const LineProblem& problem : report.problems)
        text += lineOf(problem);
    return text;
}

/// A name that is free in that folder: `NAME`, `NAME.2`, …
QString freeName(const QDir& folder, const QString& name) {
    QString free = name;
    for (int number = 2; folder.exists(free); ++number)
        free = name + u'.' + QString::number(number);
    return free;
}

bool writeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

} // namespace

InputWatch::InputWatch(const PortTable& ports, Publication publication, std::string folder,
                       const std::atomic<bool>& cancelled)
    : m_ports(ports),
      m_publication(std::move(publication)),
      m_folder(QString::fromStdString(folder)),
      m_cancelled(cancelled) {
    m_publication.completeToMeans = Publication::CompleteTo::AtLeast;
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &InputWatch::look);
    connect(&m_look, &QTimer::timeout, this, &InputWatch::look);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (m_cancelled)
            end();
    });
}

Result<void> InputWatch::start() {
    for (const char* sub : {"/done", "/refused"})
        if (!QDir().mkpath(m_folder + QLatin1String(sub)))
            return fail(Failure::Failed, "cannot_write", {{"file", m_folder.toStdString() + sub}});
    m_watcher.addPath(m_folder);
    m_look.start(LookMilliseconds);
    m_pulse.start(PulseMilliseconds);
    QTimer::singleShot(0, this, &InputWatch::look);
    return {};
}

void InputWatch::end() {
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_look.stop();
    m_pulse.stop();
    Q_EMIT ended();
}

void InputWatch::look() {
    if (m_isLooking || m_hasEnded)
        return;
    m_isLooking = true;
    // Without hidden files.
    for (const QString& name :
         QDir(m_folder).entryList({QStringLiteral("*.ndjson")}, QDir::Files, QDir::Name)) {
        if (m_cancelled || !take(name))
            break;
    }
    m_isLooking = false;
    if (m_cancelled)
        end();
}

bool InputWatch::take(const QString& name) {
    Publication publication = m_publication;
    publication.input = (m_folder + u'/' + name).toStdString();
    if (const auto completeTo = completeToOf(name)) {
        publication.completeTo = *completeTo;
        publication.completeToMeans = Publication::CompleteTo::Exactly;
    }
    QTemporaryFile leftOut;
    leftOut.setFileTemplate(m_folder + QStringLiteral("/done/.left-out-XXXXXX"));
    if (!leftOut.open()) {
        Q_EMIT finished({name.toStdString(),
                         Outcome::What::Delayed,
                         {0, 0, 0, 0, {}, Error{Failure::Failed, "cannot_write", {}}}});
        return true;
    }
    PublishReport report = Publisher(m_ports).publish(
        publication, [&](const LineProblem& problem) { leftOut.write(lineOf(problem)); }, m_cancelled);
    if (!report.error && report.leftOut > 0) {
        const QDir done(m_folder + QStringLiteral("/done"));
        leftOut.setAutoRemove(
            !leftOut.rename(done.filePath(freeName(done, name + QStringLiteral(".left-out")))));
    }
    return settle(name, std::move(report));
}

bool InputWatch::settle(const QString& name, PublishReport report) {
    using What = Outcome::What;
    What what = What::Published;
    if (report.error)
        what = isOfTheFile(*report.error) ? What::Refused
               : mayPass(*report.error)   ? What::Delayed
                                          : What::Stopped;
    if (what == What::Published || what == What::Refused) {
        const QDir folder(m_folder +
                          (what == What::Published ? QStringLiteral("/done") : QStringLiteral("/refused")));
        const QString free = freeName(folder, name);
        // The reasons first: a file among the refused without them would say nothing.
        if (what == What::Refused &&
            !writeFile(folder.filePath(free + QStringLiteral(".reasons")), reasonsOf(report)))
            what = What::Delayed;
        else if (!QFile::rename(m_folder + u'/' + name, folder.filePath(free)))
            what = What::Delayed;
    }
    Q_EMIT finished({name.toStdString(), what, std::move(report)});
    if (what == What::Stopped)
        end();
    return what != What::Stopped;
}

} // namespace passages
