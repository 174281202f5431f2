#pragma once

#include "data/base/result.h"
#include "data/time/localdate.h"
#include "models/desk/desk.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QCommandLineParser;

namespace passages {

/// The translation context of passagesctl's own texts.
struct Ctl {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

/// One call of passagesctl after its words were read: the command's arguments and options, the common ones
/// (cache, account, purpose, language, output), and the one way to print.
class Invocation {
  public:
    explicit Invocation(const QCommandLineParser& parser, QStringList arguments);

    const QStringList& arguments() const { return m_arguments; }
    std::string argument(int index) const;
    bool isSet(const char* option) const;
    std::string value(const char* option) const;
    std::vector<std::string> values(const char* option) const; ///< of one that may be given several times
    /// Failure::Usage "option_required" if it was not given.
    Result<std::string> required(const char* option) const;
    /// "bad_date", "bad_instant", "bad_number" (Failure::Usage) where the text is none; nothing if not given.
    Result<std::optional<LocalDate>> date(const char* option) const;
    Result<std::optional<Instant>> instant(const char* option) const;
    Result<std::optional<std::int64_t>> number(const char* option) const;
    /// The file's bytes; "cannot_read".
    Result<std::string> fileContent(const char* option) const;
    Result<std::string> argumentContent(int index) const;

    /// From `--<option>-file`, the environment variable, or a prompt on the terminal.
    Result<std::string> secret(const char* fileOption, const char* variable, const QString& prompt) const;
    /// Signs in with the common options, and takes the purpose if one is given.
    Result<std::unique_ptr<Desk>> signIn() const;

    bool wantsJson() const;
    /// One document on standard output with --json, the text without.
    void print(const QJsonObject& document, const QString& text) const;
    /// A line on standard error.
    static void note(const QString& line);
    /// Says on standard error what went wrong, and gives the exit status for it.
    static int report(const Error& error);
    static int exitStatus(Failure failure);

  private:
    const QCommandLineParser& m_parser;
    QStringList m_arguments;
};

/// One command: its words ("user add"), what it takes, and what it does.
struct Command {
    QString words;
    QString synopsis; ///< positional arguments, as the usage line shows them
    int minimumArguments = 0;
    int maximumArguments = 0;
    QList<QCommandLineOption> options;
    Result<int> (*run)(const Invocation&);
    enum class Needs { Core, Fonts } needs = Needs::Core;
};

/// Commands by what they are about; together, everything passagesctl does.
QList<Command> cacheCommands();
QList<Command> feedCommands();
QList<Command> personCommands();
QList<Command> fileCommands();
QList<Command> auditCommands();
QList<Command> identityCommands();
QList<Command> factCommands();
QList<Command> measureCommands();
QList<Command> keepingCommands();
QList<Command> publishCommands();
QList<Command> linkCommands();

/// `--name VALUE`, and a flag `--name`.
QCommandLineOption valueOption(const char* name, const char* value);
QCommandLineOption flagOption(const char* name);

} // namespace passages
