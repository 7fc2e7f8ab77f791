// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphobject.h"

namespace LicenseDesk {

namespace {

constexpr std::pair<CapabilityStatus, QLatin1String> statusNames[] = {
    {CapabilityStatus::Enabled, QLatin1String("Enabled")},
    {CapabilityStatus::Warning, QLatin1String("Warning")},
    {CapabilityStatus::Suspended, QLatin1String("Suspended")},
    {CapabilityStatus::Deleted, QLatin1String("Deleted")},
    {CapabilityStatus::LockedOut, QLatin1String("LockedOut")},
};

GraphType::Kind kindOf(const QString &name, const QJsonValue &sample)
{
    if (name.endsWith(QLatin1String("DateTime")))
        return GraphType::Kind::Other;
    switch (sample.type()) {
    case QJsonValue::Bool:
        return GraphType::Kind::Boolean;
    case QJsonValue::Double:
        return GraphType::Kind::Number;
    case QJsonValue::Array:
    case QJsonValue::Object:
        return GraphType::Kind::Other;
    case QJsonValue::Null:
    case QJsonValue::String:
    case QJsonValue::Undefined:
        break;
    }
    return GraphType::Kind::Text;
}

} // namespace

const GraphType::Property *GraphType::find(const QString &wanted) const
{
    const auto found = std::ranges::find_if(properties, [&](const Property &candidate) {
        return candidate.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == properties.end() ? nullptr : &*found;
}

GraphType graphType(const QString &name, const QStringList &properties,
                    const std::function<QJsonValue(const QString &)> &sample)
{
    GraphType type{name, {}};
    for (const QString &propertyName : properties)
        type.properties.append({propertyName, kindOf(propertyName, sample(propertyName))});
    return type;
}

const GraphType &contactType()
{
    static const GraphType type =
        graphType(QStringLiteral("orgContact"), contactPropertyNames(),
                  [](const QString &name) { return property(ContactRecord(), name); });
    return type;
}

GraphObject graphObject(const ContactRecord &contact)
{
    return {
        &contactType(),
        [contact](const QString &name) -> Graphed<QJsonValue> { return property(contact, name); },
        contact.id.toString()};
}

Graphed<QJsonObject> toJson(const GraphObject &object, const QStringList &names)
{
    QJsonObject json;
    const auto add = [&](const QString &name) -> Graphed<void> {
        Graphed<QJsonValue> value = object.values(name);
        if (!value)
            return tl::unexpected(value.error());
        json.insert(name, *value);
        return {};
    };
    for (const GraphType::Property &candidate : object.type->properties) {
        if (!names.isEmpty() && !names.contains(candidate.name))
            continue;
        if (Graphed<void> added = add(candidate.name); !added)
            return tl::unexpected(added.error());
    }
    return json;
}

Graphed<bool> matches(const GraphObject &object, const GraphFilter &filter)
{
    const GraphType::Property *found = object.type->find(filter.property);
    if (!found)
        return false; // a list of several types: the other one has it
    const Graphed<QJsonValue> value = object.values(found->name);
    if (!value)
        return tl::unexpected(value.error());
    if (value->isString() && filter.value.isString())
        return value->toString().compare(filter.value.toString(), Qt::CaseInsensitive) == 0;
    return *value == filter.value;
}

QJsonValue graphTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs))
                          : QJsonValue(QJsonValue::Null);
}

QString toString(CapabilityStatus status)
{
    const auto found =
        std::ranges::find(statusNames, status, &std::pair<CapabilityStatus, QLatin1String>::first);
    return found->second;
}

std::optional<CapabilityStatus> capabilityStatusFromString(const QString &text)
{
    for (const auto &[status, name] : statusNames) {
        if (text.compare(name, Qt::CaseInsensitive) == 0)
            return status;
    }
    return std::nullopt;
}

} // namespace LicenseDesk
