// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/guid.h"
#include "licensing/redundancy.h"

#include <QStringList>

#include <functional>

namespace LicenseDesk {

class Store;

/*! What came, or would come, of one user's direct license of one product. */
struct RedundancyRow
{
    UserId user;
    QString userName;
    QString userPrincipalName;
    SkuId product;
    Redundancy redundancy = Redundancy::NoDirectLicense;
    std::vector<PlanId> extraPlans; //!< that would be lost, by name
    QStringList groups; //!< names of those that give the product, in the order of R4.6
    std::optional<Error> refusal; //!< it would be redundant, but cannot be removed (R3, R5.4)

    /*! Whether it goes. */
    [[nodiscard]] bool isRemovable() const
    {
        return redundancy == Redundancy::Redundant && !refusal;
    }
};

/*! Where redundant licenses are looked for. */
struct RedundancyScope
{
    /*! The group's first-level members, one row a member and product; without it every user with
        a direct license, one row for each of them. */
    std::optional<GroupId> group;
    /*! One product; without it those of the group, or all. */
    std::optional<SkuId> product;
};

/*! Calls \a visit with each row, by display name and id, then skuPartNumber, until it returns an
    error. Visiting may change the user's direct licenses. NotFound for an unknown group,
    UnknownProduct. Inside a transaction or snapshot of the caller. */
[[nodiscard]] Result<void> forEachRedundancy(
    Store &store, const RedundancyScope &scope,
    const std::function<Result<void>(const RedundancyRow &)> &visit);

} // namespace LicenseDesk
