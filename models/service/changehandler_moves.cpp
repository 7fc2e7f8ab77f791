// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator does to get from direct to inherited licenses, and from one product or
// group to another. All of it is put together from the changes that there are anyway.
#include "service/changehandler.h"

#include "licensing/redundancy.h"
#include "service/groupmove.h"
#include "store/licenseholders.h"

namespace LicenseDesk {

Result<void> ChangeHandler::operator()(const RemoveRedundantLicenses &change)
{
    return forEachRedundancy(m_writer.store(), change.scope,
                             [this](const RedundancyRow &row) -> Result<void> {
                                 m_receipt.redundancy.push_back(row);
                                 if (!row.isRemovable())
                                     return {};
                                 AssignUserLicenses removal;
                                 removal.user = row.user;
                                 removal.change.remove = {row.product};
                                 return (*this)(removal);
                             });
}

Result<void> ChangeHandler::operator()(const SwapGroupProduct &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupLicenses> present = m_writer.groups().licenses(*key);
    if (!present)
        return tl::unexpected(present.error());
    Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<LicenseChange> swap =
        swapProduct(present->licenses, change.from, change.to, **catalogue);
    if (!swap) {
        Result<GroupRecord> group = m_writer.groups().read(*key);
        if (!group)
            return tl::unexpected(group.error());
        swap.error().subject = group->displayName;
        return tl::unexpected(swap.error());
    }
    return (*this)(AssignGroupLicenses{change.group, *swap});
}

Result<std::pair<GroupKey, GroupKey>> ChangeHandler::keysOf(const GroupId &from, const GroupId &to)
{
    Result<GroupKey> source = keyOf(from);
    if (!source)
        return tl::unexpected(source.error());
    Result<GroupKey> target = keyOf(to);
    if (!target)
        return tl::unexpected(target.error());
    Result<bool> licensed = isLicensed(*target);
    if (!licensed)
        return tl::unexpected(licensed.error());
    for (const GroupKey key : {*source, *target}) {
        Result<GroupRecord> group = m_writer.groups().read(key);
        if (!group)
            return tl::unexpected(group.error());
        if (isDynamic(*group)) // R11: told before the first half, not after it
            return failure(ErrorCode::DynamicMembers, group->displayName);
    }
    // Into a group that gives nothing everybody could move, and would only lose.
    if (from == to || !*licensed) {
        return failure(ErrorCode::InvalidValue, to.toString(),
                       {QStringLiteral("to-group"), QStringLiteral("another group with licenses")});
    }
    return std::pair(*source, *target);
}

Result<void> ChangeHandler::operator()(const CopyMembers &change)
{
    Result<std::pair<GroupKey, GroupKey>> keys = keysOf(change.from, change.to);
    if (!keys)
        return tl::unexpected(keys.error());
    Result<std::vector<UserId>> users =
        LicenseHolders(m_writer.store()).notYetIn(keys->first, keys->second);
    if (!users)
        return tl::unexpected(users.error());
    if (users->empty())
        return {};
    return (*this)(AddMembers{change.to, std::move(*users), {}});
}

Result<void> ChangeHandler::operator()(const ReleaseMembers &change)
{
    Result<std::pair<GroupKey, GroupKey>> keys = keysOf(change.from, change.to);
    if (!keys)
        return tl::unexpected(keys.error());
    Result<std::vector<UserId>> users =
        membersFreeToLeave(m_writer.store(), keys->first, keys->second);
    if (!users)
        return tl::unexpected(users.error());
    if (users->empty())
        return {};
    return (*this)(RemoveMembers{change.from, std::move(*users), {}});
}

} // namespace LicenseDesk
