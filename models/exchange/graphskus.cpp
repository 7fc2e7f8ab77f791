// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbody.h"
#include "exchange/graphhandlers.h"

namespace LicenseDesk::GraphHandlers {

namespace {

constexpr QLatin1String skuIdName("skuId");
constexpr QLatin1String partNumberName("skuPartNumber");
constexpr QLatin1String unitsName("prepaidUnits");
constexpr QLatin1String statusName("capabilityStatus");

Graphed<std::shared_ptr<const Catalogue>> catalogueOf(GraphCall &call)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = call.reader().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    return *catalogue;
}

Graphed<GraphAnswer> skuAnswer(GraphCall &call, int status, const SkuId &id)
{
    const Result<ProductRow> product = call.reader().product(id);
    if (!product)
        return tl::unexpected(product.error());
    const Result<OrganizationRecord> organization = call.reader().organization();
    if (!organization)
        return tl::unexpected(organization.error());
    const Graphed<std::shared_ptr<const Catalogue>> catalogue = catalogueOf(call);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    return call.answer(status, QStringLiteral("subscribedSkus"),
                       graphObject(*product, **catalogue, *organization));
}

/*! The subscription that the path names: `{tenantId}_{skuId}`, or the bare skuId. */
Graphed<SkuId> subscriptionOf(GraphCall &call)
{
    const QString name = call.parameters.value(0);
    const Result<OrganizationRecord> organization = call.reader().organization();
    if (!organization)
        return tl::unexpected(organization.error());
    QString text = name;
    const QString prefix = organization->tenantId.toString() + u'_';
    if (text.startsWith(prefix, Qt::CaseInsensitive))
        text.remove(0, prefix.size());
    const std::optional<SkuId> id = SkuId::fromString(text);
    const Graphed<std::shared_ptr<const Catalogue>> catalogue = catalogueOf(call);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const ProductIndex index = id ? (*catalogue)->indexOf(*id) : -1;
    if (index < 0 || !(*catalogue)->product(index).subscribed)
        return notFound(name);
    return *id;
}

tl::unexpected<GraphFault> unknownProduct(const QString &name)
{
    return tl::unexpected(GraphFault(Error{ErrorCode::UnknownProduct, {}, {name}, {}}));
}

/*! The product of the catalogue that the body names, by id or part number. */
Graphed<SkuId> productOf(GraphCall &call, const QJsonObject &body)
{
    const QJsonValue idValue = body.value(skuIdName);
    const QJsonValue partNumber = body.value(partNumberName);
    if (idValue.isUndefined() && partNumber.isUndefined())
        return badRequest(QStringLiteral("A value is required for property 'skuId'."));
    const Graphed<std::shared_ptr<const Catalogue>> catalogue = catalogueOf(call);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const std::optional<SkuId> id = SkuId::fromString(idValue.toString());
    if (!idValue.isUndefined() && !id) {
        return badRequest(QStringLiteral("Invalid GUID '%1' specified for property 'skuId'.")
                              .arg(idValue.toVariant().toString()));
    }
    if (id && (*catalogue)->indexOf(*id) < 0)
        return unknownProduct(id->toString());
    if (partNumber.isUndefined())
        return *id;

    std::vector<SkuId> named;
    for (const Product &product : (*catalogue)->products()) {
        if (partNumber.isString()
            && product.partNumber.compare(partNumber.toString(), Qt::CaseInsensitive) == 0
            && (!id || product.id == *id))
            named.push_back(product.id);
    }
    if (named.empty())
        return unknownProduct(partNumber.toVariant().toString());
    if (named.size() > 1) {
        return badRequest(QStringLiteral("More than one product has the skuPartNumber '%1': name "
                                         "it by skuId.")
                              .arg(partNumber.toString()));
    }
    return named.front();
}

/*! The units and status that the body names, on top of nothing. */
Graphed<UpdateSubscription> readSubscription(const QJsonObject &body)
{
    UpdateSubscription change;
    const QJsonValue units = body.value(unitsName);
    if (!units.isUndefined() && !units.isObject()) {
        return badRequest(
            QStringLiteral("Invalid value specified for property 'prepaidUnits': expected an "
                           "object."));
    }
    const QJsonObject counts = units.toObject();
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        std::optional<qint64> *target =
            count.key() == QLatin1String("enabled")     ? &change.enabled
            : count.key() == QLatin1String("warning")   ? &change.warning
            : count.key() == QLatin1String("suspended") ? &change.suspended
            : count.key() == QLatin1String("lockedOut") ? &change.lockedOut
                                                        : nullptr;
        const QString name = unitsName + u'/' + count.key();
        if (!target)
            return badRequest(QStringLiteral("The property '%1' is not supported.").arg(name));
        const Graphed<qint64> number = unitCount(name, count.value());
        if (!number)
            return tl::unexpected(number.error());
        *target = *number;
    }
    const QJsonValue status = body.value(statusName);
    if (!status.isUndefined()) {
        change.status = capabilityStatusFromString(status.toString());
        if (!change.status) {
            return badRequest(
                QStringLiteral("Invalid value specified for property 'capabilityStatus': expected "
                               "Enabled, Warning, Suspended, Deleted or LockedOut."));
        }
    }
    return change;
}

} // namespace

Graphed<GraphAnswer> listSubscribedSkus(GraphCall &call)
{
    const auto fetch = [&](const QString &, int) -> Graphed<QList<GraphObject>> {
        const Result<QList<ProductRow>> products = call.reader().products();
        if (!products)
            return tl::unexpected(products.error());
        const Result<OrganizationRecord> organization = call.reader().organization();
        if (!organization)
            return tl::unexpected(organization.error());
        const Graphed<std::shared_ptr<const Catalogue>> catalogue = catalogueOf(call);
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        QList<GraphObject> objects;
        for (const ProductRow &product : *products)
            objects.append(graphObject(product, **catalogue, *organization));
        return objects;
    };
    GraphCall::List list{QStringLiteral("subscribedSkus"), {&subscribedSkuType()}};
    list.paged = false;
    return call.answer(list, fetch);
}

Graphed<GraphAnswer> buySubscribedSku(GraphCall &call)
{
    const Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    if (Graphed<void> known =
            refuseOthers(*body, {skuIdName, partNumberName, unitsName, statusName});
        !known)
        return tl::unexpected(known.error());
    const Graphed<SkuId> product = productOf(call, *body);
    if (!product)
        return tl::unexpected(product.error());
    const Graphed<UpdateSubscription> wanted = readSubscription(*body);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const PrepaidUnits units{wanted->enabled.value_or(0), wanted->warning.value_or(0),
                             wanted->suspended.value_or(0), wanted->lockedOut.value_or(0)};
    const BuyProduct change{*product, units, wanted->status.value_or(CapabilityStatus::Enabled)};
    if (Graphed<Receipt> done = call.apply({change}); !done)
        return tl::unexpected(done.error());
    return skuAnswer(call, 201, *product);
}

Graphed<GraphAnswer> showSubscribedSku(GraphCall &call)
{
    const Graphed<SkuId> id = subscriptionOf(call);
    return id ? skuAnswer(call, 200, *id) : Graphed<GraphAnswer>(tl::unexpected(id.error()));
}

Graphed<GraphAnswer> updateSubscribedSku(GraphCall &call)
{
    const Graphed<SkuId> id = subscriptionOf(call);
    if (!id)
        return tl::unexpected(id.error());
    const Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    if (Graphed<void> known = refuseOthers(*body, {unitsName, statusName}); !known)
        return tl::unexpected(known.error());
    Graphed<UpdateSubscription> change = readSubscription(*body);
    if (!change)
        return tl::unexpected(change.error());
    change->product = *id;
    if (Graphed<Receipt> done = call.apply({*change}); !done)
        return tl::unexpected(done.error());
    return skuAnswer(call, 200, *id);
}

} // namespace LicenseDesk::GraphHandlers
