// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbody.h"
#include "exchange/graphhandlers.h"

namespace LicenseDesk::GraphHandlers {

namespace {

tl::unexpected<GraphFault> invalid(const QString &name, const QString &expected)
{
    return badRequest(QStringLiteral("Invalid value specified for property '%1': expected %2.")
                          .arg(name, expected));
}

/*! The organization, when the path names no other one. */
Graphed<OrganizationRecord> organizationOf(GraphCall &call)
{
    const Result<OrganizationRecord> organization = call.reader().organization();
    if (!organization)
        return tl::unexpected(organization.error());
    const QString name = call.parameters.value(0);
    if (!name.isEmpty() && Guid::fromString(name) != organization->tenantId)
        return notFound(name);
    return *organization;
}

Graphed<QStringList> readDomains(const QString &name, const QJsonValue &value)
{
    if (!value.isArray())
        return invalid(name, QStringLiteral("an array of objects with a name"));
    QStringList domains;
    for (const QJsonValue element : value.toArray()) {
        const QJsonObject domain = element.toObject();
        if (!domain.value(QLatin1String("name")).isString())
            return invalid(name, QStringLiteral("an array of objects with a name"));
        // What GET shows beside the name may come back, and means nothing here.
        if (Graphed<void> known =
                refuseOthers(domain, {QStringLiteral("name"), QStringLiteral("type"),
                                      QStringLiteral("capabilities"), QStringLiteral("isDefault"),
                                      QStringLiteral("isInitial")});
            !known)
            return tl::unexpected(known.error());
        domains.append(domain.value(QLatin1String("name")).toString().trimmed());
    }
    return domains;
}

Graphed<void> readProperty(const QString &name, const QJsonValue &value, UpdateOrganization &change)
{
    if (name == QLatin1String("displayName")) {
        if (!value.isString() || value.toString().trimmed().isEmpty())
            return invalid(name, QStringLiteral("a text"));
        change.displayName = value.toString();
        return {};
    }
    if (name == QLatin1String("defaultUsageLocation")) {
        if (!value.isNull() && (!value.isString() || value.toString().isEmpty()))
            return invalid(name, QStringLiteral("two letters or null"));
        change.defaultUsageLocation = value.toString();
        return {};
    }
    if (name == QLatin1String("verifiedDomains")) {
        const Graphed<QStringList> domains = readDomains(name, value);
        if (!domains)
            return tl::unexpected(domains.error());
        change.verifiedDomains = *domains;
        return {};
    }
    if (name == QLatin1String("reprocessAutomatically")) {
        if (!value.isBool())
            return invalid(name, QStringLiteral("true or false"));
        change.reprocessAutomatically = value.toBool();
        return {};
    }
    return tl::unexpected(GraphFault(Error{ErrorCode::Unsupported, {}, {name}, {}}));
}

} // namespace

Graphed<GraphAnswer> listOrganization(GraphCall &call)
{
    const auto fetch = [&](const QString &, int) -> Graphed<QList<GraphObject>> {
        return organizationOf(call).map([](const OrganizationRecord &organization) {
            return QList<GraphObject>{graphObject(organization)};
        });
    };
    GraphCall::List list{QStringLiteral("organization"), {&organizationType()}};
    list.paged = false;
    return call.answer(list, fetch);
}

Graphed<GraphAnswer> showOrganization(GraphCall &call)
{
    const Graphed<OrganizationRecord> organization = organizationOf(call);
    if (!organization)
        return tl::unexpected(organization.error());
    return call.answer(200, QStringLiteral("organization"), graphObject(*organization));
}

Graphed<GraphAnswer> updateOrganization(GraphCall &call)
{
    if (Graphed<OrganizationRecord> organization = organizationOf(call); !organization)
        return tl::unexpected(organization.error());
    const Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    UpdateOrganization change;
    for (auto property = body->begin(); property != body->end(); ++property) {
        if (Graphed<void> read = readProperty(property.key(), property.value(), change); !read)
            return tl::unexpected(read.error());
    }
    if (body->isEmpty())
        return noContent();
    return call.apply({change}).map([](const Receipt &) { return noContent(); });
}

} // namespace LicenseDesk::GraphHandlers
