// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "licensing/membershiprule.h"
#include "licensing/messages.h"
#include "service/engine.h"

#include <QCoreApplication>

#include <limits>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Says who would join (+) and leave (-) a dynamic group by RULE, or by the rule that the\n"
        "group has. Without a group, + is everybody who matches. Writes nothing.\n\n"
        "  --group ID   the group whose members are compared");
}

/*! The line of the rule that is wrong, and below it marks under what is. */
QString marked(const QString &text, const MembershipRuleFault &fault)
{
    const qsizetype start = fault.offset - (fault.column - 1);
    qsizetype end = start;
    while (end < text.size() && text[end] != u'\n' && text[end] != u'\r')
        ++end;
    QString line = text.mid(start, end - start);
    line.replace(u'\t', u' ');
    const qsizetype room = std::max<qsizetype>(1, line.size() - (fault.column - 1));
    const qsizetype length = std::clamp<qsizetype>(fault.length, 1, room);
    return line + u'\n' + QString(fault.column - 1, u' ') + QString(length, u'^');
}

int tellFault(const QString &text, const MembershipRuleFault &fault, const QString &group)
{
    tell(explanation(toError(fault, group), Catalogue()) + u'\n' + marked(text, fault));
    return ExitRefused;
}

QString lines(QChar mark, const QList<MembershipCheck::Person> &people)
{
    QString text;
    for (const MembershipCheck::Person &person : people)
        text += mark + u' ' + person.userPrincipalName + u'\t' + person.displayName + u'\n';
    return text;
}

int check(Engine &engine, const MembershipRule &rule, const std::optional<GroupId> &group)
{
    constexpr int step = 1000;
    constexpr int all = std::numeric_limits<int>::max();
    MembershipCheck found;
    while (!found.finished) {
        if (Result<void> checked = engine.reader().checkMembership(rule, group, found, step, all);
            !checked) {
            tell(checked.error(), &engine);
            return exitStatus(checked.error());
        }
    }
    const QString text =
        CommandLine::tr("%1: %2 of %3 users match, %4 join, %5 leave")
            .arg(rule.toString(), QString::number(found.matching), QString::number(found.users),
                 QString::number(found.joinCount), QString::number(found.leaveCount))
        + u'\n' + lines(u'+', found.joining) + lines(u'-', found.leaving);
    return print(text.toUtf8()) ? ExitDone : ExitDirectory;
}

/*! The arguments with a rule that begins as options do, `-not (…)`, behind the end of options. */
QStringList withRuleLast(const QStringList &arguments)
{
    QStringList options;
    QStringList rules;
    for (const QString &argument : arguments) {
        const bool isRule = argument.startsWith(u'-') && !argument.startsWith(QLatin1String("--"))
                            && (argument.contains(u' ') || argument.contains(u'('));
        (isRule ? rules : options).append(argument);
    }
    if (rules.isEmpty() || options.contains(QLatin1String("--")))
        return arguments;
    return options + QStringList(QStringLiteral("--")) + rules;
}

} // namespace

int runCheckRule(const QStringList &arguments)
{
    Arguments given(QStringLiteral("check-rule DIRECTORY [--group ID] [RULE]"), helpText());
    given.addValue(QStringLiteral("group"));
    if (const std::optional<int> status = given.parse(withRuleLast(arguments), 1, 2))
        return *status;
    std::optional<GroupId> group;
    if (given.isSet(QStringLiteral("group"))) {
        const QString id = given.value(QStringLiteral("group"));
        group = GroupId::fromString(id);
        if (!group)
            return given.wrong(CommandLine::tr("'%1' after --group is no GUID.").arg(id));
    } else if (given.positional().size() < 2) {
        return given.wrong(CommandLine::tr("There is no rule to check: name a group or a rule."));
    }
    Session session;
    {
        const StopSignals stopSignals;
        if (const std::optional<int> status =
                session.open(given.positional().constFirst(), stopSignals.token()))
            return *status;
    }
    QString text = given.positional().value(1);
    QString name;
    if (group) {
        const Result<GroupRecord> record = session.engine().reader().group(*group);
        if (!record) {
            tell(record.error(), &session.engine());
            return exitStatus(record.error());
        }
        name = record->displayName;
        if (given.positional().size() < 2)
            text = record->membershipRule;
    }
    const auto rule = parseMembershipRule(text);
    return rule ? check(session.engine(), *rule, group) : tellFault(text, rule.error(), name);
}

} // namespace LicenseDesk
