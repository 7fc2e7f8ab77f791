// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphcall.h"

#include "store/groupstore.h"
#include "store/userstore.h"

namespace LicenseDesk {

namespace {

QString typeNames(const QList<const GraphType *> &types)
{
    return QLatin1String("microsoft.graph.")
           + (types.size() == 1 ? types.front()->name : QStringLiteral("directoryObject"));
}

const GraphType::Property *findIn(const QList<const GraphType *> &types, const QString &name)
{
    for (const GraphType *type : types) {
        if (const GraphType::Property *found = type->find(name))
            return found;
    }
    return nullptr;
}

bool fits(GraphType::Kind kind, const QJsonValue &value)
{
    switch (kind) {
    case GraphType::Kind::Text:
        return value.isString() || value.isNull();
    case GraphType::Kind::Boolean:
        return value.isBool() || value.isNull();
    case GraphType::Kind::Number:
        return value.isDouble();
    case GraphType::Kind::Other:
        return false;
    }
    return false;
}

} // namespace

Graphed<Receipt> GraphCall::apply(const std::vector<Change> &changes)
{
    Result<Receipt> receipt = m_engine.apply(changes);
    if (!receipt)
        return tl::unexpected(receipt.error());
    m_changed = true;
    return *receipt;
}

Graphed<UserRecord> GraphCall::user()
{
    UserStore users(m_engine.store());
    Result<UserKey> key = users.find(parameters.value(0));
    if (!key)
        return tl::unexpected(key.error());
    Result<UserRecord> record = users.read(*key);
    if (!record)
        return tl::unexpected(record.error());
    return *record;
}

Graphed<GroupRecord> GraphCall::group()
{
    GroupStore groups(m_engine.store());
    Result<GroupKey> key = groups.find(parameters.value(0));
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> record = groups.read(*key);
    if (!record)
        return tl::unexpected(record.error());
    return *record;
}

Graphed<QStringList> GraphCall::selected(const QList<const GraphType *> &types) const
{
    QStringList names;
    for (const QString &wanted : query.select) {
        const GraphType::Property *found = findIn(types, wanted);
        if (!found) {
            return badRequest(QStringLiteral("Parsing OData Select and Expand failed: Could not "
                                             "find a property named '%1' on type '%2'.")
                                  .arg(wanted, typeNames(types)));
        }
        names.append(found->name);
    }
    return names;
}

Graphed<void> GraphCall::checkFilter(const QList<const GraphType *> &types) const
{
    if (!query.filter)
        return {};
    const GraphType::Property *found = findIn(types, query.filter->property);
    if (!found) {
        return badRequest(
            QStringLiteral("Invalid filter clause: Could not find a property named '%1' on type "
                           "'%2'.")
                .arg(query.filter->property, typeNames(types)));
    }
    if (found->kind == GraphType::Kind::Other) {
        return badRequest(QStringLiteral("The property '%1' is not supported in $filter.")
                              .arg(query.filter->property));
    }
    if (!fits(found->kind, query.filter->value)) {
        return badRequest(QStringLiteral("Invalid filter clause: the value cannot be compared with "
                                         "the property '%1'.")
                              .arg(query.filter->property));
    }
    return {};
}

QString GraphCall::context(const QString &set) const
{
    return m_service.root + QLatin1String("/$metadata#") + set;
}

Graphed<GraphAnswer> GraphCall::answer(int status, const QString &set, const GraphObject &object)
{
    const Graphed<QStringList> names = selected({object.type});
    if (!names)
        return tl::unexpected(names.error());
    Graphed<QJsonObject> json = toJson(object, *names);
    if (!json)
        return tl::unexpected(json.error());
    const QString choice = names->isEmpty() ? QString() : u'(' + names->join(u',') + u')';
    json->insert(QStringLiteral("@odata.context"),
                 context(set + choice + QLatin1String("/$entity")));
    GraphAnswer answer;
    answer.status = status;
    answer.body = *json;
    return answer;
}

Graphed<QList<GraphObject>> GraphCall::page(const List &list, const Fetch &fetch)
{
    const bool sift = query.filter && !list.filtered;
    const int wanted = query.top + 1; // one more tells whether there is a next page
    QList<GraphObject> found;
    QString position = query.skipToken;
    for (;;) {
        Graphed<QList<GraphObject>> read = fetch(position, wanted);
        if (!read)
            return read;
        for (const GraphObject &object : *read) {
            const Graphed<bool> fit = sift ? matches(object, *query.filter) : Graphed<bool>(true);
            if (!fit)
                return tl::unexpected(fit.error());
            if (*fit)
                found.append(object);
        }
        if (!list.paged || read->size() < wanted || found.size() >= wanted)
            return found;
        position = read->back().position;
    }
}

Graphed<GraphAnswer> GraphCall::answer(const List &list, const Fetch &fetch)
{
    const Graphed<QStringList> names = selected(list.types);
    if (!names)
        return tl::unexpected(names.error());
    if (!list.filtered) {
        if (Graphed<void> checked = checkFilter(list.types); !checked)
            return tl::unexpected(checked.error());
    }
    const Graphed<QList<GraphObject>> found = page(list, fetch);
    if (!found)
        return tl::unexpected(found.error());

    const bool more = list.paged && found->size() > query.top;
    QJsonArray values;
    for (qsizetype index = 0; index < (more ? query.top : found->size()); ++index) {
        const GraphObject &object = found->at(index);
        Graphed<QJsonObject> json = toJson(object, *names);
        if (!json)
            return tl::unexpected(json.error());
        if (list.typed)
            json->insert(QStringLiteral("@odata.type"),
                         QString(QLatin1String("#microsoft.graph.") + object.type->name));
        values.append(*json);
    }
    const QString choice = names->isEmpty() ? QString() : u'(' + names->join(u',') + u')';
    QJsonObject body{{QStringLiteral("@odata.context"), context(list.context + choice)},
                     {QStringLiteral("value"), values}};
    if (more) {
        body.insert(QStringLiteral("@odata.nextLink"), nextLink(found->at(query.top - 1).position));
    }
    GraphAnswer answer;
    answer.body = body;
    return answer;
}

QString GraphCall::nextLink(const QString &position) const
{
    GraphUrl next = url;
    next.options.removeIf([](const auto &option) {
        return option.first.endsWith(QLatin1String("skiptoken"), Qt::CaseInsensitive);
    });
    next.options.append({QStringLiteral("$skiptoken"), position});
    return graphAddress(m_service.root, next);
}

GraphAnswer noContent()
{
    GraphAnswer answer;
    answer.status = 204;
    return answer;
}

tl::unexpected<GraphFault> badSkipToken(const QString &token)
{
    return badRequest(
        QStringLiteral("Invalid value '%1' of the query option '$skiptoken'.").arg(token));
}

} // namespace LicenseDesk
