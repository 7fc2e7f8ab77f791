// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbody.h"
#include "exchange/graphhandlers.h"
#include "exchange/graphlicenses.h"
#include "exchange/graphrecords.h"

#include "licensing/messages.h"
#include "store/groupstore.h"
#include "store/userstore.h"

namespace LicenseDesk::GraphHandlers {

namespace {

constexpr QLatin1String userPrincipalName("userPrincipalName");

/*! 409 that names the property before the core finds the same address taken. */
Graphed<void> requireFreeName(GraphCall &call, const QJsonObject &properties, const UserId &self)
{
    const QString name = properties.value(userPrincipalName).toString();
    if (name.isEmpty())
        return {};
    UserStore users(call.engine().store());
    const Result<UserKey> key = users.find(name);
    if (!key)
        return key.error().code == ErrorCode::NotFound ? Graphed<void>()
                                                       : Graphed<void>(tl::unexpected(key.error()));
    const Result<UserRecord> owner = users.read(*key);
    if (!owner)
        return tl::unexpected(owner.error());
    if (owner->id != self)
        return conflict(userPrincipalName, name);
    return {};
}

Graphed<GraphAnswer> userAnswer(GraphCall &call, int status, const UserId &id)
{
    const Result<UserRecord> user = call.reader().user(id);
    if (!user)
        return tl::unexpected(user.error());
    return call.answer(status, QStringLiteral("users"), graphObject(call.reader(), *user));
}

/*! When the licenses of each group were put on it, for the order of R4.6. */
Graphed<QHash<GroupId, qint64>> licensedSince(GraphCall &call, const QList<AssignmentRow> &entries)
{
    GroupStore groups(call.engine().store());
    QHash<GroupId, qint64> since;
    for (const AssignmentRow &entry : entries) {
        if (!entry.group || since.contains(*entry.group))
            continue;
        const Result<std::optional<GroupKey>> key = groups.find(*entry.group);
        if (!key)
            return tl::unexpected(key.error());
        if (!*key)
            continue;
        const Result<GroupLicenses> licenses = groups.licenses(**key);
        if (!licenses)
            return tl::unexpected(licenses.error());
        since.insert(*entry.group, licenses->licensedSince);
    }
    return since;
}

/*! Of a user's few \a objects the \a wanted next ones behind \a position, in the order of ids. */
Graphed<QList<GraphObject>> behind(const QString &position, QList<GraphObject> objects, int wanted)
{
    if (!position.isEmpty() && !Guid::fromString(position))
        return badSkipToken(position);
    std::ranges::sort(objects, {}, &GraphObject::position);
    objects.removeIf([&](const GraphObject &object) { return object.position <= position; });
    return objects.first(std::min<qsizetype>(objects.size(), wanted));
}

} // namespace

Graphed<GraphAnswer> listUsers(GraphCall &call)
{
    return recordList<UserRecord, UserId>(
        call, {QStringLiteral("users"), {&userType()}, true},
        [&call](const Reader::RecordQuery &query, const UserId &after) {
            return call.reader().userRecords(query, after);
        },
        [&call](const UserRecord &user) { return graphObject(call.reader(), user); });
}

Graphed<GraphAnswer> createUser(GraphCall &call)
{
    Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    if (Graphed<void> dropped = dropPassword(*body); !dropped)
        return tl::unexpected(dropped.error());
    const Graphed<Guid> id = takeId(call, *body);
    if (!id)
        return tl::unexpected(id.error());
    const QStringList required{QStringLiteral("displayName"), userPrincipalName};
    if (Graphed<void> complete = requireTexts(*body, required); !complete)
        return tl::unexpected(complete.error());
    if (Graphed<void> checked = checkUser(*body); !checked)
        return tl::unexpected(checked.error());
    UserRecord user;
    if (Graphed<void> set = setProperties(user, *body); !set)
        return tl::unexpected(set.error());
    if (Graphed<void> free = requireFreeName(call, *body, UserId()); !free)
        return tl::unexpected(free.error());
    user.id = UserId(*id);
    const Graphed<Receipt> receipt = call.apply({CreateUser{user}});
    if (!receipt)
        return tl::unexpected(receipt.error());
    return userAnswer(call, 201, *UserId::fromString(receipt->createdId));
}

Graphed<GraphAnswer> showUser(GraphCall &call)
{
    const Graphed<UserRecord> user = call.user();
    if (!user)
        return tl::unexpected(user.error());
    return call.answer(200, QStringLiteral("users"), graphObject(call.reader(), *user));
}

Graphed<GraphAnswer> updateUser(GraphCall &call)
{
    const Graphed<UserRecord> user = call.user();
    if (!user)
        return tl::unexpected(user.error());
    Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    if (Graphed<void> dropped = dropPassword(*body); !dropped)
        return tl::unexpected(dropped.error());
    if (body->isEmpty())
        return noContent();
    if (Graphed<void> checked = checkUser(*body); !checked)
        return tl::unexpected(checked.error());
    if (Graphed<void> free = requireFreeName(call, *body, user->id); !free)
        return tl::unexpected(free.error());
    return call.apply({UpdateUsers{{user->id}, *body}}).map([](const Receipt &) {
        return noContent();
    });
}

Graphed<GraphAnswer> deleteUser(GraphCall &call)
{
    const Graphed<UserRecord> user = call.user();
    if (!user)
        return tl::unexpected(user.error());
    return call.apply({DeleteUser{user->id}}).map([](const Receipt &) { return noContent(); });
}

Graphed<GraphAnswer> listLicenseDetails(GraphCall &call)
{
    const Graphed<UserRecord> user = call.user();
    if (!user)
        return tl::unexpected(user.error());
    const auto fetch = [&](const QString &position, int wanted) -> Graphed<QList<GraphObject>> {
        const Result<QList<AssignmentRow>> entries = call.reader().assignmentsOfUser(user->id);
        if (!entries)
            return tl::unexpected(entries.error());
        const Result<std::shared_ptr<const Catalogue>> catalogue = call.reader().catalogue();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        QList<GraphObject> details;
        for (const QJsonValue license : assignedLicenses(*entries)) {
            const std::optional<SkuId> id =
                SkuId::fromString(license.toObject().value(QLatin1String("skuId")).toString());
            const ProductIndex product = (*catalogue)->indexOf(*id);
            if (product < 0)
                continue;
            details.append(licenseDetails(user->id, product, *entries, **catalogue));
            details.back().position = id->toString();
        }
        return behind(position, details, wanted);
    };
    const GraphCall::List list{
        QStringLiteral("users('%1')/licenseDetails").arg(user->id.toString()),
        {&licenseDetailsType()}};
    return call.answer(list, fetch);
}

Graphed<GraphAnswer> listMemberOf(GraphCall &call)
{
    const Graphed<UserRecord> user = call.user();
    if (!user)
        return tl::unexpected(user.error());
    const auto fetch = [&](const QString &position, int wanted) -> Graphed<QList<GraphObject>> {
        const Result<QList<GroupRow>> rows = call.reader().groupsOfUser(user->id);
        if (!rows)
            return tl::unexpected(rows.error());
        QList<GraphObject> groups;
        for (const GroupRow &row : *rows) {
            const Result<GroupRecord> group = call.reader().group(row.id);
            if (!group)
                return tl::unexpected(group.error());
            groups.append(graphObject(call.reader(), *group));
            groups.back().position = row.id.toString();
        }
        return behind(position, groups, wanted);
    };
    GraphCall::List list{QStringLiteral("directoryObjects"), {&groupType()}};
    list.typed = true;
    return call.answer(list, fetch);
}

Graphed<GraphAnswer> assignUserLicense(GraphCall &call)
{
    const Graphed<UserRecord> user = call.user();
    if (!user)
        return tl::unexpected(user.error());
    const Graphed<LicenseChange> change = licenseChange(call);
    if (!change)
        return tl::unexpected(change.error());
    if (Graphed<Receipt> done = call.apply({AssignUserLicenses{user->id, *change}}); !done)
        return tl::unexpected(done.error());
    return userAnswer(call, 200, user->id);
}

Graphed<GraphAnswer> reprocessUser(GraphCall &call)
{
    const Graphed<UserRecord> user = call.user();
    if (!user)
        return tl::unexpected(user.error());
    if (Graphed<void> empty = emptyBody(call); !empty)
        return tl::unexpected(empty.error());
    if (Graphed<Receipt> done = call.apply({ReprocessUsers{{user->id}}}); !done)
        return tl::unexpected(done.error());

    const Result<QList<AssignmentRow>> entries = call.reader().assignmentsOfUser(user->id);
    if (!entries)
        return tl::unexpected(entries.error());
    const Graphed<QHash<GroupId, qint64>> since = licensedSince(call, *entries);
    if (!since)
        return tl::unexpected(since.error());
    const QList<AssignmentRow> failed = entriesInError(*entries, *since);
    if (failed.isEmpty())
        return userAnswer(call, 200, user->id);
    // Other says only that a sibling failed (R4.3), so it speaks when it is alone.
    const auto root = std::ranges::find_if(
        failed, [](const AssignmentRow &entry) { return entry.error != AssignmentError::Other; });
    const AssignmentRow &told = root == failed.end() ? failed.front() : *root;
    return tl::unexpected(GraphFault(toError(told.error, told.cause, told.product)));
}

} // namespace LicenseDesk::GraphHandlers
