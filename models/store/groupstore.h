// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "store/store.h"
#include "store/userstore.h"

#include <vector>

namespace LicenseDesk {

/*! Groups, their first-level members and their licenses: the intent (R1). All writing inside a
    transaction. Borrowed store, its thread. */
class GroupStore
{
public:
    explicit GroupStore(Store &store) : m_store(store) {}

    /*! NotFound ("group"); \a id may be any text. */
    [[nodiscard]] Result<GroupKey> find(const QString &id);
    [[nodiscard]] Result<std::optional<GroupKey>> find(const GroupId &id);
    [[nodiscard]] Result<GroupRecord> read(GroupKey key);

    [[nodiscard]] Result<GroupKey> add(const GroupRecord &group);
    /*! Replaces all but id, createdDateTime and processingState. */
    [[nodiscard]] Result<void> update(GroupKey key, const GroupRecord &group);
    /*! Removes the group with its memberships, also from groups it is a member of, and its jobs.
        It must have no licenses, and no user an entry of it. */
    [[nodiscard]] Result<void> remove(GroupKey key);
    [[nodiscard]] Result<std::optional<AddressOwner>> addressOwner(const GroupRecord &group);

    [[nodiscard]] Result<void> setProcessingState(GroupKey key, ProcessingState state);

    /*! False when the user is a member already (addMember) or is none (removeMember). The member
        joins at \a sequence (R4.14). */
    [[nodiscard]] Result<bool> addMember(GroupKey group, UserKey user, qint64 sequence);
    [[nodiscard]] Result<bool> removeMember(GroupKey group, UserKey user);
    [[nodiscard]] Result<bool> addMember(GroupKey group, GroupKey member);
    [[nodiscard]] Result<bool> removeMember(GroupKey group, GroupKey member);
    /*! First-level users by id, for the audit log. */
    [[nodiscard]] Result<std::vector<std::pair<UserId, QString>>> memberNames(GroupKey group);
    /*! Groups that are members of \a group, and those it is a member of, by id. */
    [[nodiscard]] Result<std::vector<GroupKey>> nestedIn(GroupKey group);
    [[nodiscard]] Result<std::vector<GroupKey>> nestingOf(GroupKey group);
    /*! All first-level users leave at once (a group about to be deleted). */
    [[nodiscard]] Result<void> removeUserMembers(GroupKey group);
    [[nodiscard]] Result<bool> isMember(GroupKey group, UserKey user);
    [[nodiscard]] Result<bool> isMember(GroupKey group, GroupKey member);
    /*! Groups of which the user is a first-level member, by id. */
    [[nodiscard]] Result<std::vector<GroupKey>> groupsOf(UserKey user);

    /*! What the group gives, with indexes of the present catalogue. */
    [[nodiscard]] Result<GroupLicenses> licenses(GroupKey group);
    /*! Replaces the licenses. One that stays keeps its place, a new one is put on at \a sequence
        (R4.14). Returns whether anything changed. */
    [[nodiscard]] Result<bool> setLicenses(GroupKey group, const std::vector<License> &licenses,
                                           qint64 sequence);

private:
    Store &m_store;
};

} // namespace LicenseDesk
