#include "app/ctl/invocation.h"
#include "data/platform/platform.h"
#include "translations/catalogues.h"
#include "ui/text/sentences.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QNetworkProxyFactory>
#include <algorithm>
#include <memory>

using namespace passages;

namespace {

QList<Command> allCommands() {
    return cacheCommands() + feedCommands() + keepingCommands() + personCommands() + factCommands() +
           measureCommands() + fileCommands() + publishCommands() + identityCommands() + linkCommands() +
           auditCommands();
}

QList<QCommandLineOption> commonOptions() {
    return {
        valueOption("cache", "FILE"),    valueOption("user", "NAME"), valueOption("passphrase-file", "FILE"),
        valueOption("purpose", "CODE"),  valueOption("case", "REF"),  flagOption("json"),
        valueOption("language", "en|fr")};
}

QString usage(const QList<Command>& commands) {
    QString text = Ctl::tr("Usage: passagesctl COMMAND [options]") + u'\n';
    for (const Command& command : commands) {
        QString line = QStringLiteral("  ") + command.words;
        if (!command.synopsis.isEmpty())
            line += u' ' + command.synopsis;
        for (const QCommandLineOption& option : command.options)
            line += QStringLiteral(" --") + option.names().constFirst() +
                    (option.valueName().isEmpty() ? QString() : u' ' + option.valueName());
        text += line + u'\n';
    }
    text += Ctl::tr("Everywhere:");
    for (const QCommandLineOption& option : commonOptions())
        text += QStringLiteral(" --") + option.names().constFirst() +
                (option.valueName().isEmpty() ? QString() : u' ' + option.valueName());
    return text + u'\n' +
           Ctl::tr("Exit status: 0 done, 1 failed and nothing changed, 2 wrong usage, "
                   "3 integrity, 4 not permitted.");
}

/// The command whose words the line begins with: the longest that fits.
const Command* find(const QList<Command>& commands, const QStringList& line) {
    for (qsizetype words : {qsizetype(2), qsizetype(1)}) {
        const QString name = line.mid(0, words).join(u' ');
        const auto found = std::find_if(commands.begin(), commands.end(),
                                        [&](const Command& command) { return command.words == name; });
        if (line.size() >= words && found != commands.end())
            return &*found;
    }
    return nullptr;
}

/// The words that are no options, wherever the common options stand: `--json user list` is `user list`.
QStringList commandWords(const QStringList& line) {
    QStringList words;
    const auto common = commonOptions();
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!line[i].startsWith(u"--")) {
            words += line[i];
            continue;
        }
        const auto option =
            std::find_if(common.begin(), common.end(), [&](const QCommandLineOption& candidate) {
                return QStringLiteral("--") + candidate.names().constFirst() == line[i];
            });
        if (option == common.end() && !words.isEmpty())
            break;
        if (option != common.end() && !option->valueName().isEmpty())
            ++i;
    }
    return words;
}

Language askedLanguage(const QStringList& line) {
    const qsizetype at = line.indexOf(QStringLiteral("--language"));
    const QString equals = QStringLiteral("--language=");
    for (const QString& word : line)
        if (word.startsWith(equals))
            return word.mid(equals.size()) == u"fr" ? Language::French : Language::English;
    if (at >= 0 && at + 1 < line.size())
        return line[at + 1] == u"fr" ? Language::French : Language::English;
    return systemLanguage();
}

int run(const QStringList& line) {
    const QList<Command> commands = allCommands();
    const Command* command = find(commands, commandWords(line));
    if (command == nullptr) {
        const bool asked = line.value(0) == u"help" || line.contains(QStringLiteral("--help"));
        Invocation::note(usage(commands));
        return asked ? 0 : 2;
    }
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const QCommandLineOption& option : command->options)
        parser.addOption(option);
    for (const QCommandLineOption& option : commonOptions())
        if (std::none_of(command->options.begin(), command->options.end(),
                         [&](const QCommandLineOption& own) { return own.names() == option.names(); }))
            parser.addOption(option);
    const bool understood = parser.parse(QStringList(QStringLiteral("passagesctl")) + line);
    const QStringList words = parser.positionalArguments();
    const QStringList arguments = words.mid(command->words.count(u' ') + 1);
    if (!understood || arguments.size() < command->minimumArguments ||
        arguments.size() > command->maximumArguments) {
        if (!understood)
            Invocation::note(QStringLiteral("passagesctl: ") + parser.errorText());
        Invocation::note(usage({*command}));
        return 2;
    }
    const auto status = command->run(Invocation(parser, arguments));
    return status ? *status : Invocation::report(status.error());
}

bool needsFonts(const QStringList& line) {
    const QList<Command> commands = allCommands();
    const Command* command = find(commands, commandWords(line));
    return command != nullptr && command->needs == Command::Needs::Fonts;
}

} // namespace

int main(int argc, char** argv) {
    protectProcess();
    QStringList line;
    for (int i = 1; i < argc; ++i)
        line += QString::fromLocal8Bit(argv[i]);
    std::unique_ptr<QCoreApplication> application;
    if (needsFonts(line)) {
        // Only fonts are needed, never a display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QCoreApplication::setApplicationName(QStringLiteral("passagesctl"));
    install(askedLanguage(line));
    return run(line);
}
