// SPDX-License-Identifier: GPL-3.0-or-later
// Old and new values of the audit log as compact JSON text (R10.1): only what differs.
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "licensing/mailaddresses.h"
#include "store/assignmentstore.h"
#include "store/records.h"

#include <functional>
#include <utility>

namespace LicenseDesk {

/*! The differing properties of two records of one kind, as {old, new}; equal and empty when the
    records are the same. */
[[nodiscard]] std::pair<QString, QString> auditDifference(const UserRecord &before,
                                                          const UserRecord &after);
/*! Of the mail addresses and the nickname alone: a pass comes here for every user (R9). */
[[nodiscard]] std::pair<QString, QString> auditedAddresses(const UserRecord &before,
                                                           const UserRecord &after);
[[nodiscard]] std::pair<QString, QString> auditDifference(const GroupRecord &before,
                                                          const GroupRecord &after);
[[nodiscard]] std::pair<QString, QString> auditDifference(const ContactRecord &before,
                                                          const ContactRecord &after);
[[nodiscard]] std::pair<QString, QString> auditDifference(const OrganizationRecord &before,
                                                          const OrganizationRecord &after);

/*! \a before and \a after with the inputs of mail addresses that differ, as "input mail" and so on;
    not the user principal name, which is among the properties (R9). */
[[nodiscard]] std::pair<QString, QString> withInputs(const QString &before, const QString &after,
                                                     const AddressInputs &inputsBefore,
                                                     const AddressInputs &inputsAfter);

/*! Licenses by skuId with their disabled plans. */
[[nodiscard]] QString auditText(const std::vector<License> &licenses, const Catalogue &catalogue);
[[nodiscard]] QString auditText(const PrepaidUnits &units, CapabilityStatus status);

/*! What a user has, as the log keeps it: one JSON object a product and source,
    {assignedByGroup, disabledPlans, error, skuId, state}; the first is absent when direct, others
    when there is nothing to say. */
class AuditedEntries
{
public:
    /*! The entries of a pass; \a groups gives the ids behind InheritedEntry::group. */
    void add(const InheritedEntry &entry, const UserFacts &facts, const Catalogue &catalogue);
    void add(const AssignmentStore::ImportedEntry &entry, const QString &groupId);
    [[nodiscard]] QString text() const; //!< empty without entries

private:
    void add(const SkuId &product, const QString &group, const QStringList &disabledPlans,
             AssignmentState state, AssignmentError error);

    QString m_text;
};

/*! What processing changed for a user, and not what stayed (R10.1). */
struct AuditedOutcome
{
    AuditedEntries before;
    AuditedEntries after;
};
/*! What differs of the entries for which \a counts says so; a failure is told by an entry of its
    own. */
[[nodiscard]] AuditedOutcome auditDifference(
    const UserFacts &facts, const std::vector<InheritedEntry> &after, const Catalogue &catalogue,
    const std::function<bool(const InheritedEntry &)> &counts);

} // namespace LicenseDesk
