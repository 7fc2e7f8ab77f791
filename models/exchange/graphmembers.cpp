// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbody.h"
#include "exchange/graphhandlers.h"

namespace LicenseDesk::GraphHandlers {

namespace {

Graphed<GraphObject> memberObject(GraphCall &call, const MemberRow &row)
{
    if (row.user) {
        const Result<UserRecord> user = call.reader().user(*row.user);
        if (!user)
            return tl::unexpected(user.error());
        return graphObject(call.reader(), *user);
    }
    const Result<GroupRecord> group = call.reader().group(row.group.value_or(GroupId()));
    if (!group)
        return tl::unexpected(group.error());
    return graphObject(call.reader(), *group);
}

} // namespace

Graphed<GraphAnswer> listMembers(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    const auto fetch = [&](const QString &position, int limit) -> Graphed<QList<GraphObject>> {
        bool isNumber = true;
        qint64 offset = position.isEmpty() ? 0 : position.toLongLong(&isNumber);
        if (!isNumber || offset < 0)
            return badSkipToken(position);
        const Result<QList<MemberRow>> rows = call.reader().members(group->id, offset, limit);
        if (!rows)
            return tl::unexpected(rows.error());
        QList<GraphObject> members;
        for (const MemberRow &row : *rows) {
            Graphed<GraphObject> member = memberObject(call, row);
            if (!member)
                return tl::unexpected(member.error());
            member->position = QString::number(++offset);
            members.append(*member);
        }
        return members;
    };
    GraphCall::List list{QStringLiteral("directoryObjects"), {&userType(), &groupType()}};
    list.typed = true;
    return call.answer(list, fetch);
}

Graphed<GraphAnswer> addMemberReference(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    const QString name = QStringLiteral("@odata.id");
    const Graphed<QJsonObject> rest = objectBody(call);
    if (!rest)
        return tl::unexpected(rest.error());
    if (Graphed<void> known = refuseOthers(*rest, {}); !known)
        return tl::unexpected(known.error());
    const QJsonValue reference = call.body().toObject().value(name);
    if (!reference.isString())
        return badRequest(QStringLiteral("A value is required for property '%1'.").arg(name));
    GraphReferences references;
    if (Graphed<void> read = addReference(call, reference, references); !read)
        return tl::unexpected(read.error());
    return call.apply({AddMembers{group->id, references.users, references.groups}})
        .map([](const Receipt &) { return noContent(); });
}

Graphed<GraphAnswer> removeMemberReference(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    GraphReferences references;
    if (Graphed<void> read = addMember(call, call.parameters.value(1), references); !read)
        return tl::unexpected(read.error());
    return call.apply({RemoveMembers{group->id, references.users, references.groups}})
        .map([](const Receipt &) { return noContent(); });
}

Graphed<GraphAnswer> listMembersWithLicenseErrors(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    const auto fetch = [&](const QString &position, int limit) -> Graphed<QList<GraphObject>> {
        const std::optional<UserId> after =
            position.isEmpty() ? UserId() : UserId::fromString(position);
        if (!after)
            return badSkipToken(position);
        const Result<QList<UserRecord>> users =
            call.reader().membersWithLicenseErrors(group->id, *after, limit);
        if (!users)
            return tl::unexpected(users.error());
        QList<GraphObject> objects;
        for (const UserRecord &user : *users)
            objects.append(graphObject(call.reader(), user));
        return objects;
    };
    GraphCall::List list{QStringLiteral("directoryObjects"), {&userType()}};
    list.typed = true;
    return call.answer(list, fetch);
}

} // namespace LicenseDesk::GraphHandlers
