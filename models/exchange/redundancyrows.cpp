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

} // namespace

QString redundancyText(const RedundancyRow &row, const Catalogue &catalogue, bool done)
{
    switch (row.redundancy) {
    case Redundancy::Redundant:
        if (row.refusal)
            return explanation(*row.refusal, catalogue);
        return done ? RedundancyReport::tr("Direct license removed")
                    : RedundancyReport::tr("Direct license would be removed");
    case Redundancy::ExtraPlans:
        return RedundancyReport::tr("Kept: %1 would be lost")
            .arg(planNames(row, catalogue).join(QStringLiteral(", ")));
    case Redundancy::NotInherited:
        return RedundancyReport::tr("Kept: not inherited from there");
    case Redundancy::NoDirectLicense:
        break;
    }
    return RedundancyReport::tr("No direct license");
}

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

ReportRow redundancyCells(const RedundancyRow &row, const Catalogue &catalogue, bool done)
{
    const ProductIndex product = catalogue.indexOf(row.product);
    return {row.userName,
            row.userPrincipalName,
            product < 0 ? row.product.toString() : catalogue.product(product).displayName,
            product < 0 ? QString() : catalogue.product(product).partNumber,
            outcome(row, done),
            redundancyText(row, catalogue, done),
            QJsonArray::fromStringList(row.groups),
            QJsonArray::fromStringList(planNames(row, catalogue)),
            row.user.toString(),
            row.product.toString()};
}

} // namespace LicenseDesk
