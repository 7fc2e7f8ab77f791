// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/membershipproperty.h"
#include "service/change.h"
#include "store/assignmentstore.h"
#include "store/auditstore.h"
#include "store/cataloguestore.h"
#include "store/groupstore.h"
#include "store/userstore.h"

#include <QHash>

#include <map>

namespace LicenseDesk {

struct AddressUpdate;
class UndoRecorder;

/*! Writes objects together with their audit entries (R10.1), inside the transaction of one request
    or import file. Knows no licensing rule and starts no processing. */
class ChangeWriter
{
public:
    ChangeWriter(Store &store, const QDateTime &now, const QString &actor, qint64 sequence);

    [[nodiscard]] qint64 sequence() const { return m_sequence; }
    [[nodiscard]] const QDateTime &now() const { return m_now; }
    [[nodiscard]] const QString &actor() const { return m_actor; }
    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] CatalogueStore &catalogue() { return m_catalogue; }
    [[nodiscard]] UserStore &users() { return m_users; }
    [[nodiscard]] GroupStore &groups() { return m_groups; }

    /*! Mail addresses are stored as they are, inputs and results (R9), unless \a addresses tells
        them apart; \a user has the results then. */
    [[nodiscard]] Result<UserKey> addUser(const UserRecord &user,
                                          const AddressUpdate *addresses = nullptr);
    /*! Likewise; returns whether anything changed. */
    [[nodiscard]] Result<bool> updateUser(UserKey key, const UserRecord &user,
                                          const AddressUpdate *addresses = nullptr);
    [[nodiscard]] Result<void> removeUser(UserKey key);

    [[nodiscard]] Result<GroupKey> addGroup(const GroupRecord &group);
    [[nodiscard]] Result<bool> updateGroup(GroupKey key, const GroupRecord &group);
    [[nodiscard]] Result<void> removeGroup(GroupKey key);
    /*! All first-level users leave at once (a group about to be deleted). */
    [[nodiscard]] Result<void> removeUserMembers(GroupKey group);

    /*! False when there is nothing to add or to remove. */
    [[nodiscard]] Result<bool> addMember(GroupKey group, UserKey user);
    [[nodiscard]] Result<bool> removeMember(GroupKey group, UserKey user);
    [[nodiscard]] Result<bool> addMember(GroupKey group, GroupKey member);
    [[nodiscard]] Result<bool> removeMember(GroupKey group, GroupKey member);

    /*! Stores the intent, with old and new licenses in the audit log (R10.3). */
    [[nodiscard]] Result<bool> setGroupLicenses(GroupKey group,
                                                const std::vector<License> &licenses);
    /*! Replaces all of a user's entries by imported ones. \a added: the user, where it has just
        been added and has none. */
    [[nodiscard]] Result<bool> replaceEntries(
        UserKey user, const std::vector<AssignmentStore::ImportedEntry> &entries,
        const UserRecord *added = nullptr);

    /*! R8.3: turns what the user still has of \a group into direct licenses. */
    [[nodiscard]] Result<void> convertToDirect(UserKey user, GroupKey group);
    /*! Writes how the user's entries differ from \a before, which they were (R10.1). */
    [[nodiscard]] Result<void> auditEntries(
        UserKey user, const std::vector<AssignmentStore::ImportedEntry> &before);

    [[nodiscard]] Result<ContactKey> addContact(const ContactRecord &contact);
    [[nodiscard]] Result<bool> updateContact(ContactKey key, const ContactRecord &contact);
    [[nodiscard]] Result<void> removeContact(ContactKey key);

    /*! Buys, or changes what is bought. */
    [[nodiscard]] Result<CatalogueStore::Written> writeSubscription(const SkuId &product,
                                                                    const PrepaidUnits &units,
                                                                    CapabilityStatus status);
    /*! Ends a purchase; nobody may have the product, and no group. */
    [[nodiscard]] Result<void> removeSubscription(const SkuId &product);
    [[nodiscard]] Result<void> updateOrganization(const OrganizationRecord &organization);
    /*! Replaces a whole rule table (R5.8); old and new lines go to the audit log as far as they
        differ, so that every former version can be read back from it. */
    [[nodiscard]] Result<bool> replaceRules(const RuleTable &table);

    /*! What the changes so far call for of the rules of dynamic groups (R11); taken by whoever
        carries it out. */
    struct ChangedRule
    {
        GroupKey group{};
        bool clears = false; //!< it was an assigned group until now (R8.5)
    };
    [[nodiscard]] std::map<UserKey, MembershipProperties> takeChangedUsers();
    [[nodiscard]] std::vector<ChangedRule> takeChangedRules();
    /*! Whoever settled them says so, once a request. */
    void setMembershipsSettled() { m_membershipsSettled = true; }
    [[nodiscard]] bool membershipsSettled() const { return m_membershipsSettled; }
    void noteUser(UserKey user, const MembershipProperties &changed);
    void noteUser(UserKey user, MembershipProperty changed);
    void noteRule(GroupKey group, bool clears = false)
    {
        m_changedRules.push_back({group, clears});
    }

    /*! An entry with the present time, actor and reason where the entry has none. */
    [[nodiscard]] Result<void> audit(AuditEntry entry);
    /*! Why all that follows is written; English, for the audit log. */
    void setReason(const QString &reason) { m_reason = reason; }

    /*! Where set, what is written is noted there as well, so that it can be undone. Borrowed. */
    void setRecorder(UndoRecorder *recorder) { m_recorder = recorder; }
    [[nodiscard]] UndoRecorder *recorder() const { return m_recorder; }

private:
    [[nodiscard]] Result<void> auditMember(GroupKey group, const QString &type, const QString &id,
                                           const QString &name, bool added);
    [[nodiscard]] Result<QString> groupId(const std::optional<GroupKey> &group);
    [[nodiscard]] Result<void> leaveNesting(GroupKey group);
    [[nodiscard]] Result<void> auditDifference(
        const UserRecord &user, const std::vector<AssignmentStore::ImportedEntry> &before,
        const std::vector<AssignmentStore::ImportedEntry> &after);
    [[nodiscard]] Result<bool> auditUserMember(GroupKey group, UserKey user, bool added);
    [[nodiscard]] Result<bool> auditGroupMember(GroupKey group, GroupKey member, bool added);

    Store &m_store;
    QDateTime m_now;
    QString m_actor;
    qint64 m_sequence;
    CatalogueStore m_catalogue;
    UserStore m_users;
    GroupStore m_groups;
    AuditStore m_audit;
    QHash<GroupKey, QString> m_groupIds; //!< as the audit log names them
    /*! The group of the last membership: many follow each other. */
    std::optional<std::pair<GroupKey, GroupRecord>> m_lastGroup;
    std::map<UserKey, MembershipProperties> m_changedUsers;
    std::vector<ChangedRule> m_changedRules;
    bool m_membershipsSettled = false;
    QString m_reason;
    UndoRecorder *m_recorder = nullptr;
};

} // namespace LicenseDesk
