// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commands.h"
#include "app/console.h"
#include "app/window.h"
#include "widgets/translators.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iterator>

#include <langinfo.h>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Command
{
    const char *name;
    int (*run)(const QStringList &arguments);
};

constexpr Command commands[] = {{"create", runCreate},
                                {"import", runImport},
                                {"export", runExport},
                                {"graph", runGraph},
                                {"report", runReport},
                                {"new-plans", runNewPlans},
                                {"remove-redundant", runRemoveRedundant},
                                {"move", runMove},
                                {"check-rule", runCheckRule},
                                {"undo", runUndo},
                                {"redo", runRedo}};

QString usage()
{
    return CommandLine::tr(
        "Usage: licensedesk [--language CODE] [DIRECTORY]\n"
        "       licensedesk create DIRECTORY [--tenant-id GUID] [--initial-domain D] [--domain "
        "D]…\n"
        "                          [--default-location CC] [--sample]\n"
        "       licensedesk import DIRECTORY [--group ID] [--keep-new-plans-off] [--undoable]\n"
        "                          [--dry-run] FILE…\n"
        "       licensedesk export DIRECTORY KIND [FILE] | all FOLDER\n"
        "       licensedesk graph DIRECTORY [--no-wait] [REQUESTS.json]\n"
        "       licensedesk report DIRECTORY errors|groups|products|assignments|redundant\n"
        "                          |rule-conflicts [--rules FILE]…|rules [--at T]\n"
        "                          [--format table|csv|json]\n"
        "       licensedesk report DIRECTORY audit|history [--format table|csv|json]\n"
        "       licensedesk report DIRECTORY why --user UPN [--product SKU] [--plan NAME]\n"
        "       licensedesk new-plans DIRECTORY [--keep-off|--leave-on] [--plan ID]…\n"
        "       licensedesk remove-redundant DIRECTORY [--group ID] [--sku SKU] [--dry-run]\n"
        "                          [--format table|csv|json]\n"
        "       licensedesk move DIRECTORY --group ID --from SKU --to SKU [--dry-run]\n"
        "       licensedesk move DIRECTORY --from-group ID --to-group ID [--dry-run]\n"
        "       licensedesk check-rule DIRECTORY [--group ID] [RULE]\n"
        "       licensedesk undo|redo DIRECTORY [--list] [--format table|csv|json]\n"
        "       licensedesk COMMAND --help | --help | --version\n");
}

QString help()
{
    return usage()
           + CommandLine::tr(
               "\nLicense Desk administers group-based licensing. Without a command it opens the\n"
               "window on DIRECTORY, a file that is called NAME.licensedesk by convention, or on\n"
               "the last one, this time in the language CODE: de, en or ar. Commands speak "
               "English\n"
               "unless --language CODE stands before them.\n\n"
               "  create   makes a new directory\n"
               "  import   reads catalogues, subscriptions, rule tables, groups, users, members\n"
               "  export   writes what import reads: all of the directory, or a part\n"
               "  graph    runs a Graph JSON batch\n"
               "  report   prints errors, groups, products, assignments, redundant licenses, who\n"
               "           would be in conflict with the licensing rules, the audit log, and the\n"
               "           history of a user or a group\n"
               "  new-plans  lists plans that a newer catalogue has switched on, and decides on "
               "them\n"
               "  remove-redundant  removes direct licenses that groups give as well\n"
               "  move     moves users from one product, or group, to another\n"
               "  check-rule  says who would join and leave a dynamic group\n"
               "  undo     takes the last change back that was made in the window, or by move,\n"
               "           new-plans or remove-redundant; redo makes it again\n\n"
               "Exit status: 0 done; 1 some of it refused; 2 wrong usage or an unreadable input;\n"
               "3 the directory cannot be opened or written.\n");
}

int wrongUsage(const QString &message)
{
    tell(message + u'\n' + usage().chopped(1));
    return ExitUsage;
}

/*! Qt speaks UTF-8 only, and would say so on standard error in any other locale. */
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    const char *all = std::getenv("LC_ALL");
    setenv(all && *all ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1);
}

/*! What the window is to be opened on: Qt's own options are passed over. */
struct WindowArguments
{
    QStringList directories;
    QString unknownOption;
    std::optional<QString> language;
};

WindowArguments windowArguments(const QStringList &arguments)
{
    static const QString languageOption = QStringLiteral("language");
    static const QStringList withValue{
        QStringLiteral("platform"),        QStringLiteral("platformpluginpath"),
        QStringLiteral("platformtheme"),   QStringLiteral("plugin"),
        QStringLiteral("qwindowgeometry"), QStringLiteral("qwindowicon"),
        QStringLiteral("qwindowtitle"),    QStringLiteral("display"),
        QStringLiteral("geometry"),        QStringLiteral("style"),
        QStringLiteral("stylesheet")};
    WindowArguments found;
    for (qsizetype place = 0; place < arguments.size(); ++place) {
        const QString &argument = arguments[place];
        if (!argument.startsWith(u'-')) {
            found.directories += argument;
            continue;
        }
        const QString name = argument.sliced(argument.startsWith(QLatin1String("--")) ? 2 : 1);
        if (name == languageOption) {
            found.language = arguments.value(++place);
            continue;
        }
        if (name.startsWith(languageOption + u'=')) {
            found.language = name.section(u'=', 1);
            continue;
        }
        if (withValue.contains(name))
            ++place;
        else if (name != QLatin1String("reverse") && !withValue.contains(name.section(u'=', 0, 0)))
            found.unknownOption = argument;
    }
    return found;
}

/*! What Qt knows a language by; C, the language of nobody, is what it makes of anything else. */
bool isLanguage(const QString &code)
{
    return !code.isEmpty() && QLocale(code).language() != QLocale::C;
}

int wrongLanguage(const QString &code)
{
    return wrongUsage(
        CommandLine::tr("Unknown language '%1'. It is a code as de, en or ar.").arg(code));
}

/*! Takes a language that stands before everything else from \a arguments. */
std::optional<QString> takeLanguage(QStringList &arguments)
{
    const QString option = QStringLiteral("--language");
    if (arguments.value(0) == option && arguments.size() > 1) {
        arguments.removeFirst();
        return arguments.takeFirst();
    }
    if (arguments.value(0).startsWith(option + u'='))
        return arguments.takeFirst().section(u'=', 1);
    return std::nullopt;
}

/*! The exit status of the command that \a arguments name, or nothing where they name none. Its
    words only are translated: numbers and times stay as scripts expect them. */
std::optional<int> runNamedCommand(QStringList arguments)
{
    const std::optional<QString> language = takeLanguage(arguments);
    const QString first = arguments.value(0);
    const auto *command =
        std::find_if(std::begin(commands), std::end(commands),
                     [&](const Command &each) { return first == QLatin1String(each.name); });
    if (command == std::end(commands))
        return std::nullopt;
    if (!language)
        return command->run(arguments);
    if (!isLanguage(*language))
        return wrongLanguage(*language);
    const Translators translators{QLocale(*language)};
    return command->run(arguments);
}

/*! The exit status, or nothing when the window is to be opened as \a wanted. */
std::optional<int> runWithoutWindow(const QStringList &arguments, WindowWanted &wanted)
{
    if (const std::optional<int> status = runNamedCommand(arguments))
        return status;
    const QString first = arguments.value(0);
    if (first == QLatin1String("serve")) {
        return wrongUsage(CommandLine::tr("The command 'serve' is not available in this "
                                          "version."));
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h"))
        return print(help().toUtf8()) ? ExitDone : ExitDirectory;
    if (first == QLatin1String("--version") || first == QLatin1String("-v"))
        return print("licensedesk " LICENSEDESK_VERSION "\n") ? ExitDone : ExitDirectory;
    const WindowArguments window = windowArguments(arguments);
    if (!window.unknownOption.isEmpty())
        return wrongUsage(CommandLine::tr("Unknown option '%1'.").arg(window.unknownOption));
    if (window.language && !isLanguage(*window.language))
        return wrongLanguage(*window.language);
    if (window.directories.size() > 1) {
        const QString &shown = window.directories.constFirst();
        return wrongUsage(
            QFileInfo::exists(shown)
                ? CommandLine::tr("Unexpected argument '%1'.").arg(window.directories.at(1))
                : CommandLine::tr("Unknown command '%1'.").arg(shown));
    }
    wanted = {window.directories.value(0), window.language.value_or(QString())};
    return std::nullopt;
}

std::optional<int> runCommand(int &argc, char **argv, WindowWanted &wanted)
{
    // The options that Qt takes for itself are for windows: a command gets them all as they are.
    QStringList arguments;
    for (int place = 1; place < argc; ++place)
        arguments += QString::fromLocal8Bit(argv[place]);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("licensedesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LICENSEDESK_VERSION));
    return runWithoutWindow(arguments, wanted);
}

} // namespace

int runProgram(int argc, char **argv)
{
    useUtf8();
    // Where files may not grow, a write must fail like one on a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        WindowWanted wanted;
        if (const std::optional<int> status = runCommand(argc, argv, wanted))
            return *status;
        return runWindow(argc, argv, wanted);
    } catch (const std::exception &exception) {
        tell(QStringLiteral("The program failed: %1. What was done before stays done.")
                 .arg(QString::fromLocal8Bit(exception.what())));
    }
    return ExitDirectory;
}

} // namespace LicenseDesk
