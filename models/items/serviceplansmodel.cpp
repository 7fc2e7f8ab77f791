// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/serviceplansmodel.h"

#include <QSet>

namespace LicenseDesk {

namespace {

/*! A plan with the rules that it stands in. */
struct PlanLine
{
    ServicePlan plan;
    QStringList excludes;
    QStringList needs;
    QStringList prohibitedAt;
};

QStringList namesOf(const Catalogue &catalogue, const std::vector<PlanIndex> &plans,
                    PlanIndex except = -1)
{
    QStringList names;
    for (const PlanIndex plan : plans) {
        if (plan != except)
            names.append(catalogue.plan(plan).displayName());
    }
    return names;
}

PlanLine lineOf(const Catalogue &catalogue, PlanIndex plan)
{
    PlanLine line{catalogue.plan(plan), {}, {}, {}};
    for (const ExclusiveSet &set : catalogue.exclusiveSets()) {
        if (set.mask.contains(plan))
            line.excludes += namesOf(catalogue, set.plans, plan);
    }
    line.excludes.removeDuplicates();
    for (const Prerequisite &rule : catalogue.prerequisites()) {
        if (rule.dependent == plan)
            line.needs += namesOf(catalogue, rule.alternatives);
    }
    for (const ProhibitedLocation &rule : catalogue.prohibitedLocations()) {
        if (rule.plan == plan)
            line.prohibitedAt.append(rule.location);
    }
    return line;
}

Result<QList<PlanLine>> readPlans(Reader &reader, const SkuId &product)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    QList<PlanLine> lines;
    if (const ProductIndex index = (*catalogue)->indexOf(product); index >= 0) {
        for (const PlanIndex plan : (*catalogue)->byName((*catalogue)->product(index).plans))
            lines.append(lineOf(**catalogue, plan));
    }
    return lines;
}

} // namespace

struct ServicePlansModel::Line : ValueItem<PlanLine>
{
    using ValueItem::ValueItem;
};

ServicePlansModel::ServicePlansModel(LicensingService *service, QObject *parent)
    : MergedModel(service, ObjectKind::Products, parent)
{}

void ServicePlansModel::setProduct(const std::optional<SkuId> &product)
{
    if (m_product == product)
        return;
    m_product = product;
    restart();
}

const ServicePlan *ServicePlansModel::planAt(const QModelIndex &index) const
{
    const Item *item = itemOf(index);
    return item ? &static_cast<const Line *>(item)->value.plan : nullptr;
}

int ServicePlansModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServicePlansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case FriendlyName:
        return tr("Service plan");
    case Name:
        return tr("Name");
    case Excludes:
        return tr("Excludes");
    case Needs:
        return tr("Needs any of");
    case ProhibitedAt:
        return tr("Not available in");
    case ColumnCount:
        break;
    }
    return {};
}

bool ServicePlansModel::read()
{
    if (!m_product)
        return false;
    start([product = *m_product](Reader &reader) { return readPlans(reader, product); },
          [](const QList<PlanLine> &lines) {
              Items items;
              for (const PlanLine &line : lines)
                  items.push_back(std::make_unique<Line>(line.plan.id.guid().toBytes(), line));
              return items;
          });
    return true;
}

QVariant ServicePlansModel::cell(const Item &item, int column, int role) const
{
    const PlanLine &line = static_cast<const Line &>(item).value;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString separator = role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", ");
    switch (Column(column)) {
    case FriendlyName:
        return line.plan.displayName();
    case Name:
        return line.plan.name;
    case Excludes:
        return line.excludes.join(separator);
    case Needs:
        return line.needs.join(separator);
    case ProhibitedAt:
        return line.prohibitedAt.join(separator);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
