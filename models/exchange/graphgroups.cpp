// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbody.h"
#include "exchange/graphhandlers.h"
#include "exchange/graphrecords.h"

namespace LicenseDesk::GraphHandlers {

namespace {

Graphed<GraphAnswer> groupAnswer(GraphCall &call, int status, const GroupId &id)
{
    const Result<GroupRecord> group = call.reader().group(id);
    if (!group)
        return tl::unexpected(group.error());
    return call.answer(status, QStringLiteral("groups"), graphObject(call.reader(), *group));
}

Graphed<void> refuseUnknownKinds(const QJsonObject &properties)
{
    for (const QJsonValue kind : properties.value(QLatin1String("groupTypes")).toArray()) {
        const QString name = kind.toString();
        if (kind.isString() && name.compare(QLatin1String("Unified"), Qt::CaseInsensitive) != 0
            && name.compare(QLatin1String("DynamicMembership"), Qt::CaseInsensitive) != 0) {
            return badRequest(QStringLiteral("The value '%1' of property 'groupTypes' is not "
                                             "supported.")
                                  .arg(name));
        }
    }
    return {};
}

bool isEmpty(const GraphReferences &references)
{
    return references.users.empty() && references.groups.empty();
}

} // namespace

Graphed<GraphAnswer> listGroups(GraphCall &call)
{
    return recordList<GroupRecord, GroupId>(
        call, {QStringLiteral("groups"), {&groupType()}, true},
        [&call](const Reader::RecordQuery &query, const GroupId &after) {
            return call.reader().groupRecords(query, after);
        },
        [&call](const GroupRecord &group) { return graphObject(call.reader(), group); });
}

Graphed<GraphAnswer> createGroup(GraphCall &call)
{
    Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    const Graphed<Guid> id = takeId(call, *body);
    if (!id)
        return tl::unexpected(id.error());
    const Graphed<GraphReferences> members = takeMembers(call, *body);
    if (!members)
        return tl::unexpected(members.error());
    if (Graphed<void> complete = requireTexts(*body, {QStringLiteral("displayName")}); !complete)
        return tl::unexpected(complete.error());
    if (Graphed<void> known = refuseUnknownKinds(*body); !known)
        return tl::unexpected(known.error());
    GroupRecord group;
    if (Graphed<void> set = setProperties(group, *body); !set)
        return tl::unexpected(set.error());
    group.id = id->isNull() ? GroupId::create() : GroupId(*id);
    std::vector<Change> changes{CreateGroup{group}};
    if (!isEmpty(*members))
        changes.push_back(AddMembers{group.id, members->users, members->groups});
    if (Graphed<Receipt> done = call.apply(changes); !done)
        return tl::unexpected(done.error());
    return groupAnswer(call, 201, group.id);
}

Graphed<GraphAnswer> showGroup(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    return call.answer(200, QStringLiteral("groups"), graphObject(call.reader(), *group));
}

Graphed<GraphAnswer> updateGroup(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    const Graphed<GraphReferences> members = takeMembers(call, *body);
    if (!members)
        return tl::unexpected(members.error());
    if (Graphed<void> known = refuseUnknownKinds(*body); !known)
        return tl::unexpected(known.error());
    std::vector<Change> changes;
    if (!body->isEmpty())
        changes.push_back(UpdateGroup{group->id, *body});
    if (!isEmpty(*members))
        changes.push_back(AddMembers{group->id, members->users, members->groups});
    if (changes.empty())
        return noContent();
    return call.apply(changes).map([](const Receipt &) { return noContent(); });
}

Graphed<GraphAnswer> deleteGroup(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    return call.apply({DeleteGroup{group->id}}).map([](const Receipt &) { return noContent(); });
}

Graphed<GraphAnswer> assignGroupLicense(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    const Graphed<LicenseChange> change = licenseChange(call);
    if (!change)
        return tl::unexpected(change.error());
    if (Graphed<Receipt> done = call.apply({AssignGroupLicenses{group->id, *change}}); !done)
        return tl::unexpected(done.error());
    return groupAnswer(call, 202, group->id);
}

Graphed<GraphAnswer> reprocessGroup(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    if (Graphed<void> empty = emptyBody(call); !empty)
        return tl::unexpected(empty.error());
    if (Graphed<Receipt> done = call.apply({ReprocessGroup{group->id}}); !done)
        return tl::unexpected(done.error());
    return groupAnswer(call, 202, group->id);
}

} // namespace LicenseDesk::GraphHandlers
