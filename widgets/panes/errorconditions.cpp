// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/errorconditions.h"

namespace LicenseDesk {

namespace {

constexpr QLatin1String groupingMember("grouping");
constexpr QLatin1String errorMember("error");
constexpr QLatin1String groupMember("group");
constexpr QLatin1String directMember("direct");
constexpr QLatin1String productMember("product");
constexpr QLatin1String byGroup("group");
constexpr QLatin1String byProduct("product");

} // namespace

QJsonObject toConditions(ErrorGrouping grouping, const ErrorFilter &filter)
{
    QJsonObject conditions;
    if (grouping != ErrorGrouping::Error) {
        conditions.insert(groupingMember, grouping == ErrorGrouping::Group ? byGroup : byProduct);
    }
    if (filter.error)
        conditions.insert(errorMember, toString(*filter.error));
    if (filter.direct)
        conditions.insert(directMember, true);
    if (filter.group)
        conditions.insert(groupMember, filter.group->toString());
    if (filter.product)
        conditions.insert(productMember, filter.product->toString());
    return conditions;
}

ErrorGrouping groupingOf(const QJsonObject &conditions)
{
    const QString grouping = conditions.value(groupingMember).toString();
    if (grouping == byGroup)
        return ErrorGrouping::Group;
    return grouping == byProduct ? ErrorGrouping::Product : ErrorGrouping::Error;
}

ErrorFilter errorFilterOf(const QJsonObject &conditions)
{
    ErrorFilter filter;
    if (const QString error = conditions.value(errorMember).toString(); !error.isEmpty())
        filter.error = assignmentErrorFromString(error);
    filter.direct = conditions.value(directMember).toBool();
    filter.group = GroupId::fromString(conditions.value(groupMember).toString());
    filter.product = SkuId::fromString(conditions.value(productMember).toString());
    return filter;
}

} // namespace LicenseDesk
