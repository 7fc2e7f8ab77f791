// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "base/guid.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace LicenseDesk {

class Reader;

/*! What many users have in common. Of a value that differs there is none. */
struct UsersInCommon
{
    /*! A product that some of them, or all, consume. */
    struct Holding
    {
        SkuId product;
        QString productName;
        qint64 users = 0;
        qint64 direct = 0; //!< of these, with a license of their own
    };

    qint64 users = 0; //!< of those asked about, as many as there still are
    qint64 withErrors = 0;
    std::optional<QString> displayName; //!< of a single one
    std::optional<QString> usageLocation; //!< their own; empty: none of their own
    std::optional<QString> department;
    std::optional<QString> userType;
    std::optional<bool> accountEnabled;
    QString defaultUsageLocation; //!< the directory's
    QList<Holding> products; //!< by part number
};

/*! Reads in pieces, each in a snapshot of its own: some seconds for a hundred thousand users.
    Cancelled. */
[[nodiscard]] Result<UsersInCommon> usersInCommon(Reader &reader, const std::vector<UserId> &users,
                                                  const CancelToken &cancel = {});

/*! Who of \a users has which product directly. Cancelled. */
using DirectHolders = QHash<SkuId, std::vector<UserId>>;
[[nodiscard]] Result<DirectHolders> directHolders(Reader &reader, const std::vector<UserId> &users,
                                                  const CancelToken &cancel = {});

} // namespace LicenseDesk
