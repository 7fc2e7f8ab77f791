// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/importsummary.h"
#include "store/records.h"

namespace LicenseDesk {

class ChangeWriter;

/*! Adds the members that a file names to one group. Lives inside the transaction of the file. */
class MemberReader
{
public:
    MemberReader(ChangeWriter &writer, GroupKey group, ImportSummary &summary)
        : m_writer(writer),
          m_group(group),
          m_summary(summary)
    {}

    /*! Adds a user, by id or user principal name, or a group, by id: the object of one, or the
        text alone. Returns whether it is new there; what is no known user or group is skipped. */
    [[nodiscard]] Result<bool> add(qint64 row, const QJsonValue &member);
    /*! Takes all first-level members out; returns whether there were any. */
    [[nodiscard]] Result<bool> removeAll();

private:
    [[nodiscard]] Result<std::optional<UserKey>> findUser(const QString &idOrName);
    [[nodiscard]] Result<std::optional<GroupKey>> findGroup(const QString &id);

    ChangeWriter &m_writer;
    GroupKey m_group;
    ImportSummary &m_summary;
};

} // namespace LicenseDesk
