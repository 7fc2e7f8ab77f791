// SPDX-License-Identifier: GPL-3.0-or-later
// Old and new values of the audit log as compact JSON text (R10.1): only what differs.
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "store/assignmentstore.h"
#include "store/records.h"

#include <utility>

namespace LicenseDesk {

/*! The differing properties of two records of one kind, as {old, new}; equal and empty when the
    records are the same. */
[[nodiscard]] std::pair<QString, QString> auditDifference(const UserRecord &before,
                                                          const UserRecord &after);
[[nodiscard]] std::pair<QString, QString> auditDifference(const GroupRecord &before,
                                                          const GroupRecord &after);
[[nodiscard]] std::pair<QString, QString> auditDifference(const ContactRecord &before,
                                                          const ContactRecord &after);
[[nodiscard]] std::pair<QString, QString> auditDifference(const OrganizationRecord &before,
                                                          const OrganizationRecord &after);

struct AuditedMember
{
    QString type; //!< User or Group
    QString id;
    QString displayName;
};
[[nodiscard]] QString auditText(const AuditedMember &member);

/*! Licenses by skuId with their disabled plans. */
[[nodiscard]] QString auditText(const std::vector<License> &licenses, const Catalogue &catalogue);
[[nodiscard]] QString auditText(const std::vector<AssignmentStore::ImportedEntry> &entries,
                                const QHash<GroupKey, QString> &groupIds);
[[nodiscard]] QString auditText(const PrepaidUnits &units, CapabilityStatus status);

/*! The inherited entries that differ between \a before and \a after, as {old, new}. */
[[nodiscard]] std::pair<QString, QString> auditDifference(const UserFacts &facts,
                                                          const std::vector<InheritedEntry> &after,
                                                          const Catalogue &catalogue);

} // namespace LicenseDesk
