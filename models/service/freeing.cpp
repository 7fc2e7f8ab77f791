// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/freeing.h"

#include "store/groupstore.h"
#include "store/userstore.h"

#include <QSet>

namespace LicenseDesk {

namespace {

/*! Products of \a group that the user has from nowhere else than from \a leaving. */
QStringList lostWith(const QList<AssignmentRow> &rows, const GroupId &group, const SkuId &product,
                     const QSet<GroupId> &leaving)
{
    QStringList names;
    for (const AssignmentRow &row : rows) {
        if (row.group != group || row.product == product || !isApplied(row.state))
            continue;
        const bool stays = std::any_of(rows.begin(), rows.end(), [&](const AssignmentRow &other) {
            return other.product == row.product && isApplied(other.state)
                   && (!other.group || !leaving.contains(*other.group));
        });
        if (!stays)
            names += row.productName;
    }
    return names;
}

Result<FreeingSource> sourceOf(Reader &reader, const AssignmentRow &row)
{
    FreeingSource source;
    source.group = row.group;
    source.groupName = row.groupName;
    if (!row.group)
        return source;
    Result<GroupRecord> group = reader.group(*row.group);
    if (!group)
        return tl::unexpected(group.error());
    source.dynamic = isDynamic(*group);
    GroupStore groups(reader.store());
    Result<GroupKey> key = groups.find(row.group->toString());
    Result<UserKey> user = UserStore(reader.store()).find(row.user.toString());
    if (!key || !user)
        return tl::unexpected(key ? user.error() : key.error());
    Result<bool> member = groups.isMember(*key, *user);
    if (!member)
        return tl::unexpected(member.error());
    source.member = *member;
    return source;
}

} // namespace

Result<Freeing> freeingOf(Reader &reader, const UserId &user, const SkuId &product)
{
    return reader.store().inSnapshot([&]() -> Result<Freeing> {
        Result<UserRecord> record = reader.user(user);
        if (!record)
            return tl::unexpected(record.error());
        Result<ProductRow> bought = reader.product(product);
        if (!bought)
            return tl::unexpected(bought.error());
        Result<QList<AssignmentRow>> rows = reader.assignmentsOfUser(user);
        if (!rows)
            return tl::unexpected(rows.error());
        Freeing freeing{record->displayName, bought->displayName, {}};
        QSet<GroupId> leaving;
        for (const AssignmentRow &row : std::as_const(*rows)) {
            if (row.product != product || !isApplied(row.state))
                continue;
            Result<FreeingSource> source = sourceOf(reader, row);
            if (!source)
                return tl::unexpected(source.error());
            if (source->group && source->canGo())
                leaving.insert(*source->group);
            freeing.sources.append(*std::move(source));
        }
        for (FreeingSource &source : freeing.sources) {
            if (source.group && source.canGo())
                source.alsoLost = lostWith(*rows, *source.group, product, leaving);
        }
        return freeing;
    });
}

} // namespace LicenseDesk
