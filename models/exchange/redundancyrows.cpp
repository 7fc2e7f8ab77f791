// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/redundancyrows.h"

#include "licensing/messages.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LicenseDesk {

namespace {

struct RedundancyReport
{
    Q_DECLARE_TR_FUNCTIONS(RedundancyReport)
};

QStringList planNames(const RedundancyRow &row, const Catalogue &catalogue)
{
    QStringList names;
    for (const PlanId &plan : row.extraPlans) {
        const PlanIndex index = catalogue.indexOf(plan);
        names += index < 0 ? plan.toString() : catalogue.plan(index).displayName();
    }
    return names;
}

/*! For programs, in every language. */
QString outcome(const RedundancyRow &row, bool done)
{
    switch (row.redundancy) {
    case Redundancy::Redundant:
        if (row.refusal)
            return QStringLiteral("refused");
        return done ? QStringLiteral("removed") : QStringLiteral("removable");
    case Redundancy::ExtraPlans:
        return QStringLiteral("extraPlans");
    case Redundancy::NotInherited:
        return QStringLiteral("notInherited");
    case Redundancy::NoDirectLicense:
        break;
    }
    return QStringLiteral("noDirectLicense");
}

/*! One sentence, in the reader's language: the outcomes that the vendor's scripts tell. */
QString redundancyText(const RedundancyRow &row, const RedundancyScope &scope,
                       const Catalogue &catalogue, bool done)
{
    switch (row.redundancy) {
    case Redundancy::Redundant:
        if (row.refusal)
            return explanation(*row.refusal, catalogue);
        return done ? RedundancyReport::tr("Removed") : RedundancyReport::tr("Would be removed");
    case Redundancy::ExtraPlans:
        return RedundancyReport::tr("Skipped: plans that would be lost: %1")
            .arg(planNames(row, catalogue).join(QStringLiteral(", ")));
    case Redundancy::NotInherited:
        return scope.group ? RedundancyReport::tr("Skipped: not inherited from this group")
                           : RedundancyReport::tr("Skipped: not inherited from a group");
    case Redundancy::NoDirectLicense:
        break;
    }
    return RedundancyReport::tr("Skipped: no direct license");
}

} // namespace

std::vector<ReportColumn> redundancyColumns()
{
    return {{"user", RedundancyReport::tr("User")},
            {"userPrincipalName", RedundancyReport::tr("User principal name")},
            {"product", RedundancyReport::tr("Product")},
            {"skuPartNumber", {}},
            {"outcome", {}},
            {"result", RedundancyReport::tr("Result")},
            {"groups", RedundancyReport::tr("Given by groups")},
            {"extraPlans", {}},
            {"userId", {}},
            {"skuId", {}}};
}

ReportRow redundancyCells(const RedundancyRow &row, const RedundancyScope &scope,
                          const Catalogue &catalogue, bool done)
{
    const ProductIndex product = catalogue.indexOf(row.product);
    return {row.userName,
            row.userPrincipalName,
            product < 0 ? row.product.toString() : catalogue.product(product).displayName,
            product < 0 ? QString() : catalogue.product(product).partNumber,
            outcome(row, done),
            redundancyText(row, scope, catalogue, done),
            QJsonArray::fromStringList(row.groups),
            QJsonArray::fromStringList(planNames(row, catalogue)),
            row.user.toString(),
            row.product.toString()};
}

} // namespace LicenseDesk
