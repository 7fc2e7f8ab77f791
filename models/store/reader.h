// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/errorrows.h"
#include "store/rows.h"
#include "store/ruleconflicts.h"
#include "store/store.h"

namespace LicenseDesk {

struct UserAddressRows;
class MembershipRule;

/*! Everything that is read for people and scripts: pages, counts, details. Lists are ordered
    totally, so that pages never overlap. Borrowed store, its thread. */
class Reader
{
public:
    explicit Reader(Store &store) : m_store(store) {}
    [[nodiscard]] Store &store() const { return m_store; }

    [[nodiscard]] Result<DirectorySummary> summary();
    [[nodiscard]] Result<OrganizationRecord> organization();
    [[nodiscard]] Result<std::shared_ptr<const Catalogue>> catalogue();
    [[nodiscard]] Result<QList<JobRow>> jobs();

    [[nodiscard]] Result<qint64> countUsers(const UserFilter &filter);
    [[nodiscard]] Result<QList<UserRow>> users(const UserFilter &filter, UserColumn sort,
                                               Qt::SortOrder order, qint64 offset, int limit);
    [[nodiscard]] Result<UserRecord> user(const UserId &id);
    /*! All entries of the user: products by skuPartNumber, direct first, then groups as R4.6. */
    [[nodiscard]] Result<QList<AssignmentRow>> assignmentsOfUser(const UserId &id);
    /*! The user's mail addresses, where they come from, and the inputs that give none (R9). */
    [[nodiscard]] Result<UserAddressRows> addressesOfUser(const UserId &id);
    /*! The groups the user is a first-level member of, by name. */
    [[nodiscard]] Result<QList<GroupRow>> groupsOfUser(const UserId &id);

    [[nodiscard]] Result<qint64> countGroups(const GroupFilter &filter);
    [[nodiscard]] Result<QList<GroupRow>> groups(const GroupFilter &filter, GroupColumn sort,
                                                 Qt::SortOrder order, qint64 offset, int limit);
    [[nodiscard]] Result<GroupRecord> group(const GroupId &id);
    /*! Goes on with \a check for the next \a limit users behind its last: what \a rule says of
        them, against the members that \a group has, if any. At most \a names of each list. */
    [[nodiscard]] Result<void> checkMembership(const MembershipRule &rule,
                                               const std::optional<GroupId> &group,
                                               MembershipCheck &check, int limit, int names);
    [[nodiscard]] Result<QList<GroupLicenseRow>> licensesOfGroup(const GroupId &id);
    [[nodiscard]] Result<qint64> countMembers(const GroupId &id);
    /*! Users by display name, then nested groups by display name. */
    [[nodiscard]] Result<QList<MemberRow>> members(const GroupId &id, qint64 offset, int limit);
    /*! Entries of the group whose error is not None, by user's name, then product. For Other the
        cause names the root product. */
    [[nodiscard]] Result<qint64> countErrorsOfGroup(const GroupId &id);
    [[nodiscard]] Result<QList<AssignmentRow>> errorsOfGroup(const GroupId &id, qint64 offset,
                                                             int limit);

    [[nodiscard]] Result<QList<ProductRow>> products(); //!< subscribed ones, by display name
    [[nodiscard]] Result<ProductRow> product(const SkuId &id);
    /*! Entries of a product, by user's name: one row a source. */
    [[nodiscard]] Result<qint64> countLicensedUsers(const SkuId &id);
    [[nodiscard]] Result<QList<AssignmentRow>> licensedUsers(const SkuId &id, qint64 offset,
                                                             int limit);
    [[nodiscard]] Result<QList<GroupRow>> licensedGroups(const SkuId &id);

    /*! All entries of the directory in error, or all at all, in pages for reports: by user's name,
        user id, product, source. */
    [[nodiscard]] Result<QList<AssignmentRow>> assignments(bool onlyErrors, qint64 offset,
                                                           int limit);

    /*! Entries of the audit log in the order of commitment: newest first those before \a from, or
        (AscendingOrder) oldest first those behind it; 0 begins at the end or the beginning. */
    [[nodiscard]] Result<QList<AuditRow>> auditEntries(const AuditFilter &filter,
                                                       Qt::SortOrder order, qint64 from, int limit);
    /*! Newest first, by place, for grids. */
    [[nodiscard]] Result<QList<AuditRow>> auditEntries(const AuditFilter &filter, qint64 offset,
                                                       int limit);
    [[nodiscard]] Result<qint64> countAuditEntries(const AuditFilter &filter);
    [[nodiscard]] Result<std::optional<AuditRow>> auditEntry(qint64 id);
    /*! Activities and actors that occur, by name. */
    [[nodiscard]] Result<QStringList> auditActivities();
    [[nodiscard]] Result<QStringList> auditActors();
    /*! What an object, which may be gone, was called when the log first heard of it; empty for one
        that it has not heard of. */
    [[nodiscard]] Result<QString> nameInAuditLog(const QString &id);
    /*! findRuleConflicts(): who has plans that these tables would not allow (R5.8). */
    [[nodiscard]] Result<RuleConflicts> ruleConflicts(const std::vector<RuleTable> &tables,
                                                      std::optional<RuleKind> kind, qint64 offset,
                                                      int limit);
    /*! Plans that a newer catalogue has switched on, where they are on, still to be reviewed. */
    [[nodiscard]] Result<QList<NewPlanRow>> newPlans();
    [[nodiscard]] Result<NewPlansSummary> newPlansSummary();
    /*! Entries whose error is not None, counted by what they have in common, most users first. */
    [[nodiscard]] Result<QList<ErrorCount>> errorCounts(ErrorGrouping grouping);
    [[nodiscard]] Result<qint64> countErrors(const ErrorFilter &filter);
    /*! By user's name, user id, product, source. */
    [[nodiscard]] Result<QList<AssignmentRow>> errors(const ErrorFilter &filter, qint64 offset,
                                                      int limit);

    /*! Records for requests, in the order of ids, behind \a after. \a property is one of the names
        of records.h, compared for equality without case for text; empty: all. */
    struct RecordQuery
    {
        QString property;
        QJsonValue value;
        bool withLicenseErrors = false; //!< groups: hasMembersWithLicenseErrors eq true
        int limit = 100;
    };
    [[nodiscard]] Result<QList<UserRecord>> userRecords(const RecordQuery &query,
                                                        const UserId &after);
    [[nodiscard]] Result<QList<GroupRecord>> groupRecords(const RecordQuery &query,
                                                          const GroupId &after);
    [[nodiscard]] Result<QList<ContactRecord>> contactRecords(const RecordQuery &query,
                                                              const ContactId &after);
    /*! Users with an entry of the group whose error is not None, in the order of ids. */
    [[nodiscard]] Result<QList<UserRecord>> membersWithLicenseErrors(const GroupId &group,
                                                                     const UserId &after,
                                                                     int limit);

private:
    Store &m_store;
};

} // namespace LicenseDesk
