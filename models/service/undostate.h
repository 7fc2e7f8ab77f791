// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/cataloguewatch.h"
#include "service/undorecorder.h"
#include "store/undostep.h"

#include <functional>

namespace LicenseDesk {

/*! What stands in the directory now, in the texts of an UndoDifference. Borrows the store, and is
    good for one look. */
class UndoState
{
public:
    explicit UndoState(Store &store);

    /*! Empty where there is nothing, and for an object that is gone; see exists(). */
    [[nodiscard]] Result<QString> present(const UndoDifference &difference);
    /*! Whether \a present is what \a difference starts from. */
    [[nodiscard]] Result<bool> isAsExpected(const UndoDifference &difference,
                                            UndoDirection direction, const QString &present);
    /*! Whether what \a difference is a value of is there, or will be made by the same step: the
        object, and the group of its part. */
    using IsMade = std::function<bool(const Guid &)>;
    [[nodiscard]] Result<bool> exists(const UndoDifference &difference, const IsMade &isMade);
    /*! Whether what shall be deleted has got members or licenses but for those of which \a isOwn
        says that the step itself gave them. */
    using IsOwn = std::function<bool(UndoAspect, const Guid &object, const QString &part)>;
    [[nodiscard]] Result<bool> isInUse(const UndoDifference &difference, const IsOwn &isOwn);

private:
    [[nodiscard]] Result<std::optional<GroupKey>> group(const QString &id);
    [[nodiscard]] Result<QString> ofUser(UserKey key, const UndoDifference &difference);
    [[nodiscard]] Result<QString> ofGroup(GroupKey key, const UndoDifference &difference);
    [[nodiscard]] Result<QString> groupLicense(GroupKey key, const QString &product);
    [[nodiscard]] Result<QString> directLicense(UserKey key, const QString &product);
    [[nodiscard]] Result<QString> subscription(const SkuId &product);
    [[nodiscard]] Result<QString> organization(const QString &part);
    [[nodiscard]] Result<QString> newPlan(const NewPlan &plan);
    [[nodiscard]] Result<bool> isUserInUse(UserKey key, const Guid &id, const IsOwn &isOwn);
    [[nodiscard]] Result<bool> isGroupInUse(GroupKey key, const QString &id, const IsOwn &isOwn);
    [[nodiscard]] Result<bool> isProductInUse(const SkuId &product);

    Store &m_store;
    UserStore m_users;
    GroupStore m_groups;
    AssignmentStore m_assignments;
    UndoRecorder m_reading;
    QHash<QString, std::optional<GroupKey>> m_groupKeys;
};

} // namespace LicenseDesk
