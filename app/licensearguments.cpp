// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensearguments.h"

#include "app/console.h"
#include "service/engine.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

std::optional<GroupId> groupOption(const Arguments &given, const QString &name)
{
    const QString text = given.value(name);
    const std::optional<GroupId> id = GroupId::fromString(text);
    if (!id)
        tell(CommandLine::tr("'%1' is no id of a group. 'report DIRECTORY groups --format csv' "
                             "lists them.")
                 .arg(text));
    return id;
}

std::optional<SkuId> productOption(const Arguments &given, const QString &name, Engine &engine)
{
    const QString text = given.value(name);
    const Result<std::shared_ptr<const Catalogue>> catalogue = engine.reader().catalogue();
    if (!catalogue) {
        tell(catalogue.error());
        return std::nullopt;
    }
    const std::optional<SkuId> id = SkuId::fromString(text);
    std::vector<SkuId> found;
    for (const Product &product : (*catalogue)->products()) {
        const bool named =
            id ? product.id == *id : product.partNumber.compare(text, Qt::CaseInsensitive) == 0;
        if (named)
            found.push_back(product.id);
    }
    if (found.size() == 1)
        return found.front();
    tell(found.empty()
             ? CommandLine::tr("There is no product '%1'.").arg(text)
             : CommandLine::tr("Several products are called '%1'. Name one by its id.").arg(text));
    return std::nullopt;
}

} // namespace LicenseDesk
