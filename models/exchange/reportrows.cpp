// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reportrows.h"

#include "licensing/messages.h"
#include "service/redundantlicenses.h"
#include "store/reader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LicenseDesk {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int pageSize = 5000;

QString statusText(CapabilityStatus status)
{
    switch (status) {
    case CapabilityStatus::Enabled:
        return QStringLiteral("Enabled");
    case CapabilityStatus::Warning:
        return QStringLiteral("Warning");
    case CapabilityStatus::Suspended:
        return QStringLiteral("Suspended");
    case CapabilityStatus::Deleted:
        return QStringLiteral("Deleted");
    case CapabilityStatus::LockedOut:
        break;
    }
    return QStringLiteral("LockedOut");
}

QJsonValue timeText(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString sourceText(const AssignmentRow &row)
{
    return row.group ? row.groupName : Report::tr("Direct");
}

QJsonValue groupIdOf(const AssignmentRow &row)
{
    return row.group ? QJsonValue(row.group->toString()) : QJsonValue();
}

QString productName(const SkuId &id, const Catalogue &catalogue)
{
    const ProductIndex index = catalogue.indexOf(id);
    return index < 0 ? id.toString() : catalogue.product(index).displayName;
}

QJsonValue rootProduct(const AssignmentRow &row, const Catalogue &catalogue)
{
    if (row.error != AssignmentError::Other || row.cause.otherProduct.isNull())
        return {};
    return productName(row.cause.otherProduct, catalogue);
}

ReportRow errorRow(const AssignmentRow &row, const Catalogue &catalogue)
{
    const QString sentence = explanation(row.state, row.error, row.cause, row.userName,
                                         row.groupName, catalogue.indexOf(row.product), catalogue);
    return {row.userName,
            row.userPrincipalName,
            row.productName,
            row.partNumber,
            sourceText(row),
            toString(row.state),
            toString(row.error),
            rootProduct(row, catalogue),
            timeText(row.waitingSince.isValid() ? row.waitingSince : row.lastUpdated),
            sentence,
            row.user.toString(),
            row.product.toString(),
            groupIdOf(row)};
}

ReportRow assignmentRow(const AssignmentRow &row, const Catalogue &catalogue)
{
    QStringList disabled;
    for (const PlanId &plan : row.disabledPlans) {
        const PlanIndex index = catalogue.indexOf(plan);
        disabled += index < 0 ? plan.toString() : catalogue.plan(index).displayName();
    }
    return {row.userName,
            row.userPrincipalName,
            row.productName,
            row.partNumber,
            sourceText(row),
            toString(row.state),
            toString(row.error),
            QJsonArray::fromStringList(disabled),
            timeText(row.lastUpdated),
            row.user.toString(),
            row.product.toString(),
            groupIdOf(row)};
}

Result<void> forEachAssignment(Reader &reader, bool onlyErrors,
                               const std::function<Result<void>(const AssignmentRow &)> &visit)
{
    for (qint64 offset = 0;; offset += pageSize) {
        const Result<QList<AssignmentRow>> page = reader.assignments(onlyErrors, offset, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const AssignmentRow &row : *page) {
            if (Result<void> visited = visit(row); !visited)
                return visited;
        }
        if (page->size() < pageSize)
            return {};
    }
}

QString kindText(const GroupRow &group)
{
    if (group.microsoft365)
        return Report::tr("Microsoft 365");
    if (group.securityEnabled)
        return group.mailEnabled ? Report::tr("Mail-enabled security") : Report::tr("Security");
    return Report::tr("Distribution");
}

Result<void> forEachGroup(Reader &reader, const ReportVisit &visit)
{
    for (qint64 offset = 0;; offset += pageSize) {
        const Result<QList<GroupRow>> page =
            reader.groups({}, GroupColumn::DisplayName, Qt::AscendingOrder, offset, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const GroupRow &group : *page) {
            const QJsonValue state =
                group.state ? QJsonValue(toString(*group.state)) : QJsonValue();
            Result<void> visited = visit({group.displayName, kindText(group), group.members,
                                          QJsonArray::fromStringList(group.products),
                                          group.usersInError, state, group.id.toString()});
            if (!visited)
                return visited;
        }
        if (page->size() < pageSize)
            return {};
    }
}

Result<void> forEachProduct(Reader &reader, const ReportVisit &visit)
{
    const Result<QList<ProductRow>> products = reader.products();
    if (!products)
        return tl::unexpected(products.error());
    for (const ProductRow &product : *products) {
        Result<void> visited =
            visit({product.displayName, product.partNumber, product.units.total(), product.consumed,
                   product.available(), product.waiting, statusText(product.status), product.groups,
                   product.id.toString()});
        if (!visited)
            return visited;
    }
    return {};
}

/*! All entries that one user has of one product, gathered row by row: what the user has as a whole
    stands on each of its lines. */
class Holding
{
public:
    [[nodiscard]] bool isSame(const AssignmentRow &row) const
    {
        return !m_rows.empty() && m_rows.front().user == row.user
               && m_rows.front().product == row.product;
    }
    void add(const AssignmentRow &row) { m_rows.push_back(row); }

    [[nodiscard]] Result<void> visit(const Catalogue &catalogue, const ReportVisit &visit)
    {
        bool direct = false;
        QStringList groups;
        for (const AssignmentRow &row : m_rows) {
            if (isApplied(row.state) && row.group)
                groups += row.groupName;
            direct |= isApplied(row.state) && !row.group;
        }
        const QString assigned = direct && !groups.isEmpty() ? Report::tr("Direct and inherited")
                                 : direct                    ? Report::tr("Direct")
                                 : groups.isEmpty()          ? Report::tr("Not assigned")
                                                             : Report::tr("Inherited");
        for (const AssignmentRow &row : m_rows) {
            ReportRow cells = assignmentRow(row, catalogue);
            cells.emplace_back(assigned);
            cells.emplace_back(QJsonArray::fromStringList(groups));
            if (Result<void> visited = visit(cells); !visited)
                return visited;
        }
        m_rows.clear();
        return {};
    }

private:
    std::vector<AssignmentRow> m_rows;
};

Result<void> forEachHolding(Reader &reader, const Catalogue &catalogue, const ReportVisit &visit)
{
    Holding holding;
    Result<void> read = forEachAssignment(reader, false, [&](const AssignmentRow &row) {
        Result<void> visited;
        if (!holding.isSame(row))
            visited = holding.visit(catalogue, visit);
        holding.add(row);
        return visited;
    });
    return read ? holding.visit(catalogue, visit) : read;
}

Result<void> forEachRedundant(Reader &reader, const Catalogue &catalogue, const ReportVisit &visit)
{
    return forEachRedundancy(reader.store(), {}, [&](const RedundancyRow &row) -> Result<void> {
        if (!row.isRemovable())
            return {};
        const ProductIndex product = catalogue.indexOf(row.product);
        return visit({row.userName, row.userPrincipalName, productName(row.product, catalogue),
                      product < 0 ? QString() : catalogue.product(product).partNumber,
                      QJsonArray::fromStringList(row.groups), row.user.toString(),
                      row.product.toString()});
    });
}

std::vector<ReportColumn> errorColumns()
{
    return {{"user", Report::tr("User")},
            {"userPrincipalName", Report::tr("User principal name")},
            {"product", Report::tr("Product")},
            {"skuPartNumber", {}},
            {"source", Report::tr("Source")},
            {"state", {}},
            {"error", Report::tr("Error")},
            {"rootProduct", Report::tr("Root product")},
            {"since", Report::tr("Since")},
            {"explanation", Report::tr("Explanation")},
            {"userId", {}},
            {"skuId", {}},
            {"groupId", {}}};
}

std::vector<ReportColumn> assignmentColumns()
{
    return {{"user", Report::tr("User")},
            {"userPrincipalName", Report::tr("User principal name")},
            {"product", Report::tr("Product")},
            {"skuPartNumber", {}},
            {"source", Report::tr("Source")},
            {"state", Report::tr("State")},
            {"error", Report::tr("Error")},
            {"disabledPlans", Report::tr("Disabled plans")},
            {"lastUpdatedDateTime", {}},
            {"userId", {}},
            {"skuId", {}},
            {"groupId", {}},
            {"assigned", Report::tr("Assigned")},
            {"assignedByGroups", {}}};
}

} // namespace

std::vector<ReportColumn> reportColumns(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Errors:
        return errorColumns();
    case ReportKind::Assignments:
        return assignmentColumns();
    case ReportKind::Groups:
        return {{"group", Report::tr("Group")},
                {"kind", Report::tr("Kind")},
                {"members", Report::tr("Members")},
                {"licenses", Report::tr("Licenses")},
                {"usersInError", Report::tr("Users in error")},
                {"state", Report::tr("State")},
                {"groupId", {}}};
    case ReportKind::Products:
        return {{"product", Report::tr("Product")},
                {"skuPartNumber", Report::tr("SKU")},
                {"total", Report::tr("Total")},
                {"assigned", Report::tr("Assigned")},
                {"available", Report::tr("Available")},
                {"waiting", Report::tr("Waiting")},
                {"status", Report::tr("Status")},
                {"groups", Report::tr("Groups")},
                {"skuId", {}}};
    case ReportKind::RuleConflicts:
        return ruleConflictColumns();
    case ReportKind::Rules:
        return rulesColumns();
    case ReportKind::Redundant:
        break;
    }
    return {{"user", Report::tr("User")},
            {"userPrincipalName", Report::tr("User principal name")},
            {"product", Report::tr("Product")},
            {"skuPartNumber", {}},
            {"groups", Report::tr("Given by groups")},
            {"userId", {}},
            {"skuId", {}}};
}

Result<void> forEachReportRow(Reader &reader, ReportKind kind, const ReportOptions &options,
                              const ReportVisit &visit)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    switch (kind) {
    case ReportKind::Errors:
        return forEachAssignment(reader, true, [&](const AssignmentRow &row) {
            return visit(errorRow(row, **catalogue));
        });
    case ReportKind::Groups:
        return forEachGroup(reader, visit);
    case ReportKind::Products:
        return forEachProduct(reader, visit);
    case ReportKind::Assignments:
        return forEachHolding(reader, **catalogue, visit);
    case ReportKind::RuleConflicts:
        return forEachRuleConflict(reader, **catalogue, options, visit);
    case ReportKind::Rules:
        return forEachRule(reader, **catalogue, options, visit);
    case ReportKind::Redundant:
        break;
    }
    return forEachRedundant(reader, **catalogue, visit);
}

} // namespace LicenseDesk
