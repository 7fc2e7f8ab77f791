// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changewriter.h"

#include "service/rulehistory.h"

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
    AuditEntry entry;
    entry.activity = activityOf(table.kind);
    entry.category = QStringLiteral("DirectoryManagement");
    entry.targetType = QStringLiteral("Organization");
    entry.targetId = organization->tenantId.toString();
    entry.targetName = organization->displayName;
    std::tie(entry.oldValue, entry.newValue) = LicenseDesk::auditDifference(before, after);
    return audit(entry).map([] { return true; });
}

} // namespace LicenseDesk
