// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changewriter.h"

#include "service/auditvalues.h"
#include "service/rulehistory.h"
#include "service/undorecorder.h"

namespace LicenseDesk {

Result<bool> ChangeWriter::replaceRules(const RuleTable &table)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = m_catalogue.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const RuleTable before = ruleTable(**catalogue, table.kind);
    const RuleTable after = normalized(table);
    if (before == after)
        return false;
    if (Result<void> replaced = m_catalogue.replaceRules(after); !replaced)
        return tl::unexpected(replaced.error());
    Result<OrganizationRecord> organization = m_store.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    if (m_recorder)
        m_recorder->noteRules(before, after);
    AuditEntry entry;
    entry.activity = activityOf(table.kind);
    entry.category = QStringLiteral("DirectoryManagement");
    entry.targetType = QStringLiteral("Organization");
    entry.targetId = organization->tenantId.toString();
    entry.targetName = organization->displayName;
    std::tie(entry.oldValue, entry.newValue) = LicenseDesk::auditDifference(before, after);
    return audit(entry).map([] { return true; });
}

Result<void> ChangeWriter::removeSubscription(const SkuId &product)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = m_catalogue.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const ProductIndex index = (*catalogue)->indexOf(product);
    if (index < 0 || !(*catalogue)->product(index).subscribed)
        return failure(ErrorCode::NotFound, product.toString(), {QStringLiteral("product")});
    const Product &before = (*catalogue)->product(index);
    if (Result<void> removed = m_catalogue.removeSubscription(product); !removed)
        return removed;
    if (m_recorder)
        m_recorder->noteSubscription(before, nullptr, before.status);
    AuditEntry entry;
    entry.activity = QStringLiteral("Update subscription");
    entry.category = QStringLiteral("DirectoryManagement");
    entry.targetType = QStringLiteral("Product");
    entry.targetId = product.toString();
    entry.targetName = before.displayName;
    entry.oldValue = auditText(before.units, before.status);
    return audit(entry);
}

} // namespace LicenseDesk
