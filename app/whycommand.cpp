// SPDX-License-Identifier: GPL-3.0-or-later
// The report `why`: why a user has a license or not, why a plan is on or off, and what helps.
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/licensearguments.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/whyreport.h"
#include "service/engine.h"
#include "store/userstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Says why a user has a license or not, or why a service plan is on or off: the chain of\n"
        "groups, memberships and rules that leads to it, what is in the way, and what helps.\n"
        "Writes nothing.\n\n"
        "  --user UPN|ID     the user\n"
        "  --product SKU|ID  a product; without it all that the user has or should have\n"
        "  --plan NAME|ID    a service plan of the product, by any of its names\n"
        "  --format text|json");
}

/*! The plan of the product by id, name or friendly name. */
std::optional<PlanId> planNamed(const Catalogue &catalogue, const SkuId &product,
                                const QString &text)
{
    const std::optional<PlanId> id = PlanId::fromString(text);
    std::optional<PlanId> found;
    catalogue.product(catalogue.indexOf(product)).plans.forEach([&](PlanIndex index) {
        const ServicePlan &plan = catalogue.plan(index);
        const bool named = id ? plan.id == *id
                              : plan.name.compare(text, Qt::CaseInsensitive) == 0
                                    || plan.friendlyName.compare(text, Qt::CaseInsensitive) == 0;
        if (named && !found)
            found = plan.id;
    });
    return found;
}

/*! What is asked, one question a product; nothing after a message. */
Result<std::vector<WhyQuestion>> questions(const Arguments &given, Engine &engine, bool &told)
{
    UserStore users(engine.store());
    Result<UserKey> key = users.find(given.value(QStringLiteral("user")));
    if (!key)
        return tl::unexpected(key.error());
    Result<UserRecord> user = users.read(*key);
    if (!user)
        return tl::unexpected(user.error());
    Reader reader = engine.reader();
    std::vector<WhyQuestion> asked;
    if (!given.isSet(QStringLiteral("product"))) {
        const Result<std::vector<SkuId>> products = whyProducts(reader, user->id);
        if (!products)
            return tl::unexpected(products.error());
        for (const SkuId &product : *products)
            asked.push_back({user->id, product, {}});
        return asked;
    }
    const std::optional<SkuId> product = productOption(given, QStringLiteral("product"), engine);
    told = !product;
    if (!product)
        return asked;
    asked.push_back({user->id, *product, {}});
    if (!given.isSet(QStringLiteral("plan")))
        return asked;
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const QString name = given.value(QStringLiteral("plan"));
    asked.front().plan = planNamed(**catalogue, *product, name);
    told = !asked.front().plan;
    if (told)
        tell(CommandLine::tr("The product has no service plan '%1'.").arg(name));
    return asked;
}

int printAnswers(Engine &engine, const std::vector<WhyQuestion> &asked, bool json)
{
    Reader reader = engine.reader();
    QJsonArray objects;
    QString text;
    for (const WhyQuestion &question : asked) {
        const Result<WhyAnswer> answer = why(reader, question);
        if (!answer) {
            tell(answer.error(), &engine);
            return exitStatus(answer.error());
        }
        if (json)
            objects.append(whyJson(*answer));
        else
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + whyText(*answer);
    }
    if (!json && asked.empty())
        text = CommandLine::tr("The user has no license, and no group is meant to give one.\n");
    return print(json ? QJsonDocument(objects).toJson() : text.toUtf8()) ? ExitDone : ExitDirectory;
}

} // namespace

int runWhyReport(const QStringList &arguments)
{
    Arguments given(QStringLiteral("report DIRECTORY why --user UPN [--product SKU] [--plan NAME] "
                                   "[--format text|json]"),
                    helpText());
    for (const char *option : {"user", "product", "plan", "format"})
        given.addValue(QLatin1String(option));
    if (const std::optional<int> status = given.parse(arguments, 2, 2))
        return *status;
    if (!given.isSet(QStringLiteral("user")))
        return given.wrong(CommandLine::tr("There is no user to ask about: --user UPN."));
    if (given.isSet(QStringLiteral("plan")) && !given.isSet(QStringLiteral("product")))
        return given.wrong(CommandLine::tr("--plan asks about a plan of a product: --product."));
    const QString format = given.value(QStringLiteral("format"));
    if (!QStringList{QString(), QStringLiteral("text"), QStringLiteral("json")}.contains(format))
        return given.wrong(CommandLine::tr("There is no format '%1'.").arg(format));
    Session session;
    {
        const StopSignals stopSignals;
        if (const std::optional<int> status =
                session.open(given.positional().constFirst(), stopSignals.token()))
            return *status;
    }
    bool told = false;
    const Result<std::vector<WhyQuestion>> asked = questions(given, session.engine(), told);
    if (!asked) {
        tell(asked.error(), &session.engine());
        return exitStatus(asked.error());
    }
    return told ? int(ExitRefused)
                : printAnswers(session.engine(), *asked, format == QLatin1String("json"));
}

} // namespace LicenseDesk
