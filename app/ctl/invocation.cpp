#include "app/ctl/invocation.h"

#include "data/platform/terminal.h"
#include "ui/text/sentences.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <cstdio>

namespace passages {

namespace {

QString name(const char* option) {
    return QString::fromLatin1(option);
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

Result<std::string> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Failure::Failed, "cannot_read", {{"file", utf8(path)}});
    return file.readAll().toStdString();
}

tl::unexpected<Error> badValue(const char* code, const char* option, const std::string& text) {
    return fail(Failure::Usage, code, {{"option", std::string("--") + option}, {"text", text}});
}

} // namespace

Invocation::Invocation(const QCommandLineParser& parser, QStringList arguments)
    : m_parser(parser),
      m_arguments(std::move(arguments)) {}

std::string Invocation::argument(int index) const {
    return utf8(m_arguments.value(index));
}
bool Invocation::isSet(const char* option) const {
    return m_parser.isSet(name(option));
}
std::string Invocation::value(const char* option) const {
    return utf8(m_parser.value(name(option)));
}

std::vector<std::string> Invocation::values(const char* option) const {
    std::vector<std::string> values;
    for (const QString& value : m_parser.values(name(option)))
        values.push_back(value.toStdString());
    return values;
}

Result<std::string> Invocation::required(const char* option) const {
    if (!isSet(option) || value(option).empty())
        return fail(Failure::Usage, "option_required", {{"option", std::string("--") + option}});
    return value(option);
}

Result<std::optional<LocalDate>> Invocation::date(const char* option) const {
    if (!isSet(option))
        return std::nullopt;
    const auto date = LocalDate::parse(value(option));
    if (!date)
        return badValue("bad_date", option, value(option));
    return date;
}

Result<std::optional<Instant>> Invocation::instant(const char* option) const {
    if (!isSet(option))
        return std::nullopt;
    const auto instant = Instant::parse(value(option));
    if (!instant)
        return badValue("bad_instant", option, value(option));
    return instant;
}

Result<std::optional<std::int64_t>> Invocation::number(const char* option) const {
    if (!isSet(option))
        return std::nullopt;
    bool isNumber = false;
    const qlonglong number = m_parser.value(name(option)).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return badValue("bad_number", option, value(option));
    return number;
}

Result<std::string> Invocation::fileContent(const char* option) const {
    const auto path = required(option);
    if (!path)
        return fail(path.error());
    return readFile(QString::fromStdString(*path));
}

Result<std::string> Invocation::argumentContent(int index) const {
    return readFile(m_arguments.value(index));
}

Result<std::string> Invocation::secret(const char* fileOption, const char* variable,
                                       const QString& prompt) const {
    if (isSet(fileOption)) {
        auto content = fileContent(fileOption);
        if (!content)
            return content;
        // One line: editors end it, and the line end is no part of the passphrase.
        return content->substr(0, content->find_first_of("\r\n"));
    }
    if (qEnvironmentVariableIsSet(variable))
        return utf8(qEnvironmentVariable(variable));
    const auto typed = readSecretFromTerminal(utf8(prompt));
    if (!typed)
        return fail(Failure::Usage, "passphrase_required", {{"option", std::string("--") + fileOption}});
    return *typed;
}

Result<std::unique_ptr<Desk>> Invocation::signIn() const {
    const auto cache = required("cache");
    if (!cache)
        return fail(cache.error());
    const auto user = required("user");
    if (!user)
        return fail(user.error());
    const auto passphrase = secret("passphrase-file", "PASSAGES_PASSPHRASE", Ctl::tr("Passphrase: "));
    if (!passphrase)
        return fail(passphrase.error());
    auto desk = Desk::signIn(*cache, *user, *passphrase);
    if (!desk)
        return desk;
    if (isSet("purpose") || isSet("case"))
        if (const auto set = (*desk)->setPurpose({value("purpose"), value("case")}); !set)
            return fail(set.error());
    return desk;
}

bool Invocation::wantsJson() const {
    return isSet("json");
}

void Invocation::print(const QJsonObject& document, const QString& text) const {
    QByteArray out = wantsJson() ? QJsonDocument(document).toJson(QJsonDocument::Compact) : text.toUtf8();
    if (!out.endsWith('\n'))
        out += '\n';
    std::fwrite(out.constData(), 1, static_cast<std::size_t>(out.size()), stdout);
}

void Invocation::note(const QString& line) {
    const QByteArray out = line.toUtf8() + '\n';
    std::fwrite(out.constData(), 1, static_cast<std::size_t>(out.size()), stderr);
}

int Invocation::report(const Error& error) {
    note(QStringLiteral("passagesctl: ") + text::errorSentence(error));
    return exitStatus(error.failure);
}

int Invocation::exitStatus(Failure failure) {
    switch (failure) {
    case Failure::Failed:
        return 1;
    case Failure::Usage:
        return 2;
    case Failure::Integrity:
        return 3;
    case Failure::NotPermitted:
        return 4;
    }
    return 1;
}

QCommandLineOption valueOption(const char* option, const char* value) {
    QCommandLineOption made(name(option));
    made.setValueName(name(value));
    return made;
}

QCommandLineOption flagOption(const char* option) {
    return QCommandLineOption(name(option));
}

} // namespace passages
