// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/changewriter.h"
#include "store/membershipstore.h"

#include <QSet>

namespace LicenseDesk {

/*! Makes the members of dynamic groups what their rules say (R11), inside the transaction of a
    request, a file or a batch, with an audit entry for each who joins or leaves. Rules that ask for
    memberships (memberof) get the least answer that agrees with itself, so that groups that name
    each other in a circle make nobody a member. Used once, then dropped. */
class DynamicMembers
{
public:
    /*! \a depth: how many passes stand between this and a change that somebody asked for. Where
        licenses make memberships and these licenses again, nobody leaves any more beyond
        maximumDepth: that ends the circle, and is told in the audit log. */
    explicit DynamicMembers(ChangeWriter &writer, int depth = 0);
    static constexpr int maximumDepth = 8;

    /*! Asks the rules that ask for something of \a changed, for one user. */
    [[nodiscard]] Result<void> settle(UserKey user, const MembershipProperties &changed);
    /*! Asks the rules of \a groups, and those that follow from them, for users as they are read;
        the facts must have what groups() ask. */
    [[nodiscard]] Result<void> settle(const MembershipCandidate &user,
                                      const std::vector<DynamicGroup> &groups);
    /*! The same for all users. */
    [[nodiscard]] Result<void> settleAll(const std::vector<DynamicGroup> &groups);
    /*! R8.5: the next \a limit users behind \a after leave, and with the last of them nested
        groups; whether that is done. */
    [[nodiscard]] Result<bool> clear(GroupKey group, UserId &after, int limit);
    /*! What the writer's changes of users call for. */
    [[nodiscard]] Result<void> settleUsers();
    /*! What its changes of rules call for, at once; \a plansChanged: of products, too. */
    [[nodiscard]] Result<void> settleRules(bool plansChanged);

    /*! All that are processed, or those of \a keys, or those that ask for \a property. */
    [[nodiscard]] Result<std::vector<DynamicGroup>> groups();
    [[nodiscard]] Result<std::vector<DynamicGroup>> groups(const QSet<GroupKey> &keys);
    [[nodiscard]] Result<std::vector<DynamicGroup>> groupsThatAsk(MembershipProperty property);

    /*! Who joined or left licensed groups since this was asked last, each once. */
    [[nodiscard]] std::vector<UserKey> takeMoved();
    /*! The one group that all of them joined or left, if it was only one. */
    [[nodiscard]] std::optional<GroupKey> onlyGroup() const;

private:
    [[nodiscard]] Result<void> settle(UserKey user, const MembershipFacts &facts,
                                      const std::vector<DynamicGroup> &groups, bool memberOf);
    [[nodiscard]] Result<void> move(UserKey user, const DynamicGroup &group, bool joins);
    [[nodiscard]] Result<void> audit(UserKey user, GroupKey group, bool joins, bool done);

    ChangeWriter &m_writer;
    MembershipStore m_store;
    int m_depth;
    std::optional<std::vector<DynamicGroup>> m_groups;
    std::vector<UserKey> m_moved;
    QSet<UserKey> m_known; //!< those in m_moved
    QSet<GroupKey> m_movedIn;
};

/*! What the rules of \a groups together ask for. */
[[nodiscard]] MembershipProperties askedBy(const std::vector<DynamicGroup> &groups);

} // namespace LicenseDesk
