// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/catalogue.h"
#include "licensing/ruletable.h"
#include "store/assignmentstore.h"
#include "store/undostep.h"

#include <QHash>
#include <QSet>

#include <map>

namespace LicenseDesk {

/*! Takes down what a request makes different, while it is written, so that it can be undone: the
    first value and the last one of each object. For one request; borrows the store. */
class UndoRecorder
{
public:
    explicit UndoRecorder(Store &store) : m_store(store) {}

    void note(UndoAspect aspect, const Guid &object, const QString &part, const QString &before,
              const QString &after);

    /*! \name What a user is now, and its addresses; to be asked before and after a change. */
    //! @{
    [[nodiscard]] Result<QString> user(UserKey key);
    [[nodiscard]] Result<QString> addresses(UserKey key);
    //! @}
    /*! Properties but for addresses, and for what they are made of. */
    void noteProperties(const UserRecord &before, const UserRecord &after);
    void noteProperties(const GroupRecord &before, const GroupRecord &after);
    void noteProperties(const OrganizationRecord &before, const OrganizationRecord &after);
    /*! Joined or left; nothing for members that a rule makes (R11). */
    void noteMember(const GroupRecord &group, bool isUser, const QString &member, bool added);
    /*! Who is a member when the group is given a rule, which makes the members from then on. */
    [[nodiscard]] Result<void> noteFormerMembers(GroupKey key, const GroupRecord &group);
    void noteLicenses(const GroupId &group, const std::vector<License> &before,
                      const std::vector<License> &after, const Catalogue &catalogue);
    using Entries = std::vector<AssignmentStore::ImportedEntry>;
    void noteDirectLicenses(const UserId &user, const Entries &before, const Entries &after);
    /*! A null \a before: the product was not bought. */
    void noteSubscription(const Product &before, const PrepaidUnits *units,
                          CapabilityStatus status);
    void noteRules(const RuleTable &before, const RuleTable &after);

    /*! What was made and changed afterwards counts as made the way it is now. To be asked at the
        end of the request. */
    [[nodiscard]] Result<void> settle();
    /*! What really differs, by aspect, part and id. */
    [[nodiscard]] std::vector<UndoDifference> differences() const;

private:
    struct Values
    {
        QString before;
        QString after;
    };

    [[nodiscard]] const QString &shared(const QString &text);
    [[nodiscard]] bool forgetParts(const Guid &object, std::initializer_list<UndoAspect> ofItself);

    Store &m_store;
    std::map<std::pair<UndoAspect, QString>, QHash<Guid, Values>> m_values;
    QSet<QString> m_texts; //!< equal texts share their memory
};

} // namespace LicenseDesk
