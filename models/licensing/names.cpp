// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/names.h"

#include <QCoreApplication>

namespace LicenseDesk {

QString productName(const Product &product)
{
    if (!product.displayName.isEmpty())
        return product.displayName;
    return product.partNumber.isEmpty() ? product.id.toString() : product.partNumber;
}

QString productName(const SkuId &id, const Catalogue &catalogue)
{
    const ProductIndex product = catalogue.indexOf(id);
    return product < 0 ? id.toString() : productName(catalogue.product(product));
}

QString planName(const PlanId &id, const Catalogue &catalogue)
{
    const PlanIndex plan = catalogue.indexOf(id);
    if (plan < 0 || catalogue.plan(plan).displayName().isEmpty())
        return id.toString();
    return catalogue.plan(plan).displayName();
}

QString productName(const QString &id, const Catalogue &catalogue)
{
    const auto skuId = SkuId::fromString(id);
    return skuId ? productName(*skuId, catalogue) : id;
}

QString planName(const QString &id, const Catalogue &catalogue)
{
    const auto planId = PlanId::fromString(id);
    return planId ? planName(*planId, catalogue) : id;
}

QString anyOf(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return QCoreApplication::translate("LicenseDesk", "%1 or %2",
                                       "alternatives; %1 may be several, with commas")
        .arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.last());
}

} // namespace LicenseDesk
