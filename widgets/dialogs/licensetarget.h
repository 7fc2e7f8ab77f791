// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/changelist.h"
#include "store/reader.h"

#include <memory>
#include <variant>

namespace LicenseDesk {

/*! Whose licenses are changed: those of one or several users directly, or of a group. */
using LicenseTarget = std::variant<std::vector<UserId>, GroupId>;

/*! What a dialog needs to know about it. A plain value, read on the reader thread. */
struct TargetFacts
{
    QString name; //!< of the user or group; empty for several users
    QList<GroupLicenseRow> licenses; //!< direct or the group's; empty for several users
    QList<ProductRow> products; //!< all that are bought, by display name
    std::shared_ptr<const Catalogue> catalogue;

    [[nodiscard]] const GroupLicenseRow *license(const SkuId &product) const;
    [[nodiscard]] QString productName(const SkuId &product) const;
};

[[nodiscard]] Result<TargetFacts> readTarget(Reader &reader, const LicenseTarget &target);

/*! \a change for each of the users, or for the group: one request. */
[[nodiscard]] ChangeList toChanges(const LicenseTarget &target, const LicenseChange &change);

/*! How many users a removal touches, product by product. */
struct RemovalImpact
{
    SkuId product;
    qint64 holders = 0; //!< who have it from the source that goes
    qint64 keepers = 0; //!< of these: who also have it from another source (R2.1)
};

/*! Counts the users who have \a products from the target now. Reads all rows of each product. */
[[nodiscard]] Result<QList<RemovalImpact>> readImpact(Reader &reader, const LicenseTarget &target,
                                                      const QList<SkuId> &products);

} // namespace LicenseDesk
