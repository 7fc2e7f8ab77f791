// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/grouplicensesmodel.h"

#include "items/productsmodel.h"
#include "items/roles.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

/*! A license with what its line says. */
struct LicenseLine
{
    GroupLicenseRow license;
    QString product;
    qsizetype plans = 0;
    qint64 available = 0;
    CapabilityStatus status = CapabilityStatus::Deleted; //!< also of what is no longer bought
};

Result<QList<LicenseLine>> readLicenses(Reader &reader, const GroupId &group)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const Result<QList<GroupLicenseRow>> licenses = reader.licensesOfGroup(group);
    if (!licenses)
        return tl::unexpected(licenses.error());
    QList<LicenseLine> lines;
    for (const GroupLicenseRow &license : *licenses) {
        LicenseLine line;
        line.license = license;
        line.product = license.product.toString();
        if (const ProductIndex index = (*catalogue)->indexOf(license.product); index >= 0) {
            const Product &product = (*catalogue)->product(index);
            line.product = product.displayName;
            line.plans = qsizetype((*catalogue)->byName(product.plans).size());
        }
        if (const Result<ProductRow> bought = reader.product(license.product)) {
            line.available = bought->available();
            line.status = bought->status;
        } else if (bought.error().code != ErrorCode::NotFound) {
            return tl::unexpected(bought.error());
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

struct GroupLicensesModel::Line : ValueItem<LicenseLine>
{
    using ValueItem::ValueItem;
};

GroupLicensesModel::GroupLicensesModel(LicensingService *service, QObject *parent)
    : MergedModel(service, ObjectKind::Groups | ObjectKind::Products | ObjectKind::Users, parent)
{}

void GroupLicensesModel::setGroup(const std::optional<GroupId> &group)
{
    if (m_group == group)
        return;
    m_group = group;
    restart();
}

const GroupLicenseRow *GroupLicensesModel::licenseAt(const QModelIndex &index) const
{
    const Item *item = itemOf(index);
    return item ? &static_cast<const Line *>(item)->value.license : nullptr;
}

QList<GroupLicenseRow> GroupLicensesModel::licenses() const
{
    QList<GroupLicenseRow> result;
    for (const auto &item : items())
        result.append(static_cast<const Line &>(*item).value.license);
    return result;
}

int GroupLicensesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupLicensesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == Available)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Product:
        return tr("Product");
    case Plans:
        return tr("Service plans");
    case Available:
        return tr("Available");
    case Status:
        return tr("Status");
    case ColumnCount:
        break;
    }
    return {};
}

bool GroupLicensesModel::read()
{
    if (!m_group)
        return false;
    start([group = *m_group](Reader &reader) { return readLicenses(reader, group); },
          [](const QList<LicenseLine> &lines) {
              Items items;
              for (const LicenseLine &line : lines) {
                  items.push_back(
                      std::make_unique<Line>(line.license.product.guid().toBytes(), line));
              }
              return items;
          });
    return true;
}

QVariant GroupLicensesModel::cell(const Item &item, int column, int role) const
{
    const LicenseLine &line = static_cast<const Line &>(item).value;
    if (role == Qt::TextAlignmentRole && column == Available)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == SeverityRole && column == Status && line.status != CapabilityStatus::Enabled)
        return int(isAssignable(line.status) ? Severity::Warning : Severity::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case Product:
        return line.product;
    case Plans:
        return tr("%1 of %n plan(s) on", nullptr, int(line.plans))
            .arg(line.plans - qsizetype(line.license.disabledPlans.size()));
    case Available:
        return QLocale().toString(line.available);
    case Status:
        return ProductsModel::statusText(line.status);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
