// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importvalues.h"

#include "exchange/importtext.h"
#include "service/changewriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace LicenseDesk {

std::optional<ImportedLicense> readLicense(const QJsonValue &value, qint64 row,
                                           const Catalogue &catalogue, ImportSummary &summary)
{
    const QJsonObject object = value.toObject();
    const std::optional<SkuId> product = idFrom<SkuId>(object.value(u"skuId"));
    const QJsonValue disabled = object.value(u"disabledPlans");
    if (!product) {
        summary.skip(row, ImportText::tr("a license has no skuId that is a GUID"));
        return std::nullopt;
    }
    if (catalogue.indexOf(*product) < 0) {
        summary.skip(row, ImportText::tr("product %1 is unknown; import the catalogue or the "
                                         "subscriptions first")
                              .arg(product->toString()));
        return std::nullopt;
    }
    if (!disabled.isUndefined() && !disabled.isNull() && !disabled.isArray()) {
        summary.skip(row, ImportText::tr("disabledPlans is no list"));
        return std::nullopt;
    }
    ImportedLicense license{*product, {}};
    const QJsonArray plans = disabled.toArray();
    for (const QJsonValue element : plans) {
        const std::optional<PlanId> plan = idFrom<PlanId>(element);
        if (!plan || catalogue.indexOf(*plan) < 0) {
            summary.skip(
                row,
                ImportText::tr("service plan %1 is unknown").arg(element.toString().left(100)));
        } else if (std::ranges::find(license.disabledPlans, *plan) == license.disabledPlans.end()) {
            license.disabledPlans.push_back(*plan);
        }
    }
    return license;
}

License toLicense(const ImportedLicense &license, const Catalogue &catalogue)
{
    License indexed{catalogue.indexOf(license.product), {}};
    for (const PlanId &plan : license.disabledPlans)
        indexed.disabled.insert(catalogue.indexOf(plan));
    return indexed;
}

Result<void> requireUnusedId(ChangeWriter &writer, const Guid &id)
{
    const Result<std::optional<UserKey>> user = writer.users().find(UserId(id));
    const Result<std::optional<ContactKey>> contact = writer.users().find(ContactId(id));
    const Result<std::optional<GroupKey>> group = writer.groups().find(GroupId(id));
    if (!user || !contact || !group)
        return tl::unexpected(!user ? user.error() : !contact ? contact.error() : group.error());
    if (!*user && !*contact && !*group)
        return {};
    return failure(ErrorCode::InvalidValue, {},
                   {QStringLiteral("id"), ImportText::tr("one that no other kind of object has")});
}

} // namespace LicenseDesk
