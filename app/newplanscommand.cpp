// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "licensing/cataloguewatch.h"
#include "licensing/names.h"
#include "service/engine.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Lists the service plans that a newer catalogue has switched on, with the groups and "
        "users\n"
        "in which they are on, until somebody decides.\n\n"
        "  --keep-off   switches them off in every group and every direct license that has them\n"
        "  --leave-on   leaves them on, and lists them no more\n"
        "  --plan ID    only this plan; may be repeated");
}

/*! The plans that the command is about; nothing, after a message, when one is not to be reviewed.
 */
std::optional<QList<NewPlanRow>> chosenPlans(const QList<NewPlanRow> &all,
                                             const QStringList &wanted)
{
    if (wanted.isEmpty())
        return all;
    QList<NewPlanRow> chosen;
    for (const QString &text : wanted) {
        const auto before = chosen.size();
        for (const NewPlanRow &row : all) {
            if (row.plan.plan.toString() == text.toLower())
                chosen.append(row);
        }
        if (chosen.size() == before) {
            tell(CommandLine::tr("There is no plan %1 to be reviewed.").arg(text));
            return std::nullopt;
        }
    }
    return chosen;
}

QString lineOf(const NewPlanRow &row, const Catalogue &catalogue)
{
    const PlanIndex index = catalogue.indexOf(row.plan.plan);
    return QStringLiteral("%1\t%2\t%3\t%4\t%5\n")
        .arg(row.plan.plan.toString(), productName(row.plan.product, catalogue),
             planTitle(catalogue.plan(index)), QString::number(row.groupNames.size()),
             QString::number(row.users));
}

int list(const QList<NewPlanRow> &rows, const Catalogue &catalogue)
{
    if (rows.isEmpty())
        return print(CommandLine::tr("No new service plans to be reviewed.").toUtf8() + '\n')
                   ? ExitDone
                   : ExitDirectory;
    QString text = QStringLiteral("servicePlanId\tproduct\tservicePlan\tgroups\tusers\n");
    for (const NewPlanRow &row : rows)
        text += lineOf(row, catalogue);
    return print(text.toUtf8()) ? ExitDone : ExitDirectory;
}

/*! What was decided, one line a plan. */
QString decisionOf(const QList<NewPlanRow> &rows, const Catalogue &catalogue, bool keepOff)
{
    QString text;
    for (const NewPlanRow &row : rows) {
        const PlanIndex index = catalogue.indexOf(row.plan.plan);
        text += (keepOff ? CommandLine::tr("%1: %2: switched off (groups: %3, users: %4)")
                         : CommandLine::tr("%1: %2: left on (groups: %3, users: %4)"))
                    .arg(productName(row.plan.product, catalogue), planTitle(catalogue.plan(index)),
                         QString::number(row.groupNames.size()), QString::number(row.users))
                + u'\n';
    }
    return text;
}

int decide(Session &session, const QList<NewPlanRow> &rows, const Catalogue &catalogue,
           bool keepOff)
{
    if (rows.isEmpty())
        return list(rows, catalogue);
    ReviewNewPlans change;
    change.keepOff = keepOff;
    for (const NewPlanRow &row : rows)
        change.plans.push_back(row.plan);
    Engine &engine = session.engine();
    const Result<Receipt> receipt = engine.apply(change, Engine::Recording::On);
    if (!receipt) {
        tell(receipt.error(), &engine);
        return exitStatus(receipt.error());
    }
    if (receipt->refused.empty() && !print(decisionOf(rows, catalogue, keepOff).toUtf8()))
        return ExitDirectory;
    for (const Error &refused : receipt->refused)
        tell(refused, &engine);
    const StopSignals stopSignals;
    const Result<ProcessingSummary> done = engine.processAll(stopSignals.token());
    if (!done) {
        tell(done.error(), &engine);
        return exitStatus(done.error());
    }
    if (done->cancelled)
        tellStopped();
    return receipt->refused.empty() ? ExitDone : ExitRefused;
}

} // namespace

int runNewPlans(const QStringList &arguments)
{
    Arguments given(QStringLiteral("new-plans DIRECTORY [--keep-off|--leave-on] [--plan ID]…"),
                    helpText());
    given.addFlag(QStringLiteral("keep-off"));
    given.addFlag(QStringLiteral("leave-on"));
    given.addValue(QStringLiteral("plan"));
    if (const std::optional<int> status = given.parse(arguments, 1, 1))
        return *status;
    const bool keepOff = given.isSet(QStringLiteral("keep-off"));
    const bool leaveOn = given.isSet(QStringLiteral("leave-on"));
    if (keepOff && leaveOn)
        return given.wrong(CommandLine::tr("Choose one of --keep-off and --leave-on."));
    Session session;
    {
        const StopSignals stopSignals;
        if (const std::optional<int> status =
                session.open(given.positional().constFirst(), stopSignals.token()))
            return *status;
    }
    const Result<QList<NewPlanRow>> all = session.engine().reader().newPlans();
    const Result<std::shared_ptr<const Catalogue>> catalogue =
        session.engine().reader().catalogue();
    if (!all || !catalogue) {
        const Error error = all ? catalogue.error() : all.error();
        tell(error);
        return exitStatus(error);
    }
    const std::optional<QList<NewPlanRow>> chosen =
        chosenPlans(*all, given.values(QStringLiteral("plan")));
    if (!chosen)
        return ExitUsage;
    return keepOff || leaveOn ? decide(session, *chosen, **catalogue, keepOff)
                              : list(*chosen, **catalogue);
}

} // namespace LicenseDesk
