// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace LicenseDesk {

namespace {

QString compact(const QJsonObject &object)
{
    return object.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/*! What stands for \a text in JSON; names and addresses hardly ever need an escape. */
QString quoted(const QString &text)
{
    const bool isPlain = std::ranges::all_of(text, [](QChar character) {
        return character >= u' ' && character != u'"' && character != u'\\'
               && !character.isSurrogate();
    });
    if (isPlain)
        return u'"' + text + u'"';
    const QString array = compact(QJsonArray{text});
    return array.mid(1, array.size() - 2);
}

QString valueText(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("null") : quoted(text);
}

QString valueText(const QStringList &list)
{
    QString text;
    for (const QString &value : list)
        text += (text.isEmpty() ? u'[' : u',') + quoted(value);
    return text.isEmpty() ? QStringLiteral("[]") : QString(text + u']');
}

QString valueText(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return quoted(value.toString());
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return valueText(value.toBool());
    default:
        break;
    }
    if (value.isArray() && value.toArray().isEmpty())
        return QStringLiteral("[]");
    const QString array = compact(QJsonArray{value});
    return array.mid(1, array.size() - 2);
}

/*! Old and new values, written by hand in the form and order that QJsonDocument gives: an import
    asks this of everybody. */
class Values
{
public:
    template <typename Value>
    void tell(const QString &name, const Value &before, const Value &after)
    {
        if (before != after)
            m_told.push_back({name, valueText(before), valueText(after)});
    }
    [[nodiscard]] std::pair<QString, QString> texts()
    {
        std::ranges::sort(m_told, {}, &Told::name);
        QString before;
        QString after;
        for (const Told &told : m_told) {
            append(before, told.name, told.before);
            append(after, told.name, told.after);
        }
        if (m_told.empty())
            return {};
        return {before + u'}', after + u'}'};
    }

private:
    struct Told
    {
        QString name;
        QString before;
        QString after;
    };
    static void append(QString &object, const QString &name, const QString &value)
    {
        object += object.isEmpty() ? u'{' : u',';
        object += u'"';
        object += name;
        object += QLatin1String("\":");
        object += value;
    }

    std::vector<Told> m_told;
};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

template <typename Record>
std::pair<QString, QString> differenceOf(const Record &before, const Record &after,
                                         const QStringList &names)
{
    Values values;
    for (const QString &name : names)
        values.tell(name, property(before, name), property(after, name));
    return values.texts();
}

QJsonArray planIds(const PlanSet &plans, const Catalogue &catalogue)
{
    QJsonArray ids;
    plans.forEach([&](PlanIndex plan) { ids.append(catalogue.plan(plan).id.toString()); });
    return ids;
}

QJsonObject toJson(const License &license, const Catalogue &catalogue)
{
    QJsonObject object{{QStringLiteral("skuId"), catalogue.product(license.product).id.toString()}};
    if (!license.disabled.isEmpty())
        object.insert(QStringLiteral("disabledPlans"), planIds(license.disabled, catalogue));
    return object;
}

QJsonObject toJson(const OrganizationRecord &organization)
{
    return {{QStringLiteral("displayName"), organization.displayName},
            {QStringLiteral("defaultUsageLocation"), organization.defaultUsageLocation},
            {QStringLiteral("verifiedDomains"),
             QJsonArray::fromStringList(organization.verifiedDomains)},
            {QStringLiteral("reprocessAutomatically"), organization.reprocessAutomatically}};
}

QLatin1String name(CapabilityStatus status)
{
    switch (status) {
    case CapabilityStatus::Enabled:
        return QLatin1String("Enabled");
    case CapabilityStatus::Warning:
        return QLatin1String("Warning");
    case CapabilityStatus::Suspended:
        return QLatin1String("Suspended");
    case CapabilityStatus::Deleted:
        return QLatin1String("Deleted");
    case CapabilityStatus::LockedOut:
        return QLatin1String("LockedOut");
    }
    Q_UNREACHABLE();
}

} // namespace

std::pair<QString, QString> auditDifference(const UserRecord &before, const UserRecord &after)
{
    using namespace Qt::StringLiterals;
    Values values; // as property() has them
    values.tell(u"id"_s, before.id.toString(), after.id.toString());
    values.tell(u"userPrincipalName"_s, before.userPrincipalName, after.userPrincipalName);
    values.tell(u"displayName"_s, before.displayName, after.displayName);
    values.tell(u"usageLocation"_s, before.usageLocation, after.usageLocation);
    values.tell(u"department"_s, before.department, after.department);
    values.tell(u"userType"_s, before.userType, after.userType);
    values.tell(u"accountEnabled"_s, before.accountEnabled, after.accountEnabled);
    values.tell(u"mail"_s, before.mail, after.mail);
    values.tell(u"mailNickname"_s, before.mailNickname, after.mailNickname);
    values.tell(u"proxyAddresses"_s, before.proxyAddresses, after.proxyAddresses);
    values.tell(u"createdDateTime"_s, timeText(before.createdDateTime),
                timeText(after.createdDateTime));
    if (before.attributes == after.attributes)
        return values.texts();
    QStringList attributes = before.attributes.keys() + after.attributes.keys();
    attributes.removeDuplicates();
    for (const QString &name : std::as_const(attributes)) {
        if (isAttribute(name))
            values.tell(name, property(before, name), property(after, name));
    }
    return values.texts();
}

std::pair<QString, QString> auditedAddresses(const UserRecord &before, const UserRecord &after)
{
    using namespace Qt::StringLiterals;
    Values values;
    values.tell(u"mail"_s, before.mail, after.mail);
    values.tell(u"mailNickname"_s, before.mailNickname, after.mailNickname);
    values.tell(u"proxyAddresses"_s, before.proxyAddresses, after.proxyAddresses);
    return values.texts();
}

std::pair<QString, QString> auditDifference(const GroupRecord &before, const GroupRecord &after)
{
    return differenceOf(before, after, groupPropertyNames());
}

std::pair<QString, QString> auditDifference(const ContactRecord &before, const ContactRecord &after)
{
    return differenceOf(before, after, contactPropertyNames());
}

std::pair<QString, QString> auditDifference(const OrganizationRecord &before,
                                            const OrganizationRecord &after)
{
    QJsonObject old = toJson(before);
    QJsonObject fresh = toJson(after);
    const QStringList names = old.keys();
    for (const QString &key : names) {
        if (old.value(key) == fresh.value(key)) {
            old.remove(key);
            fresh.remove(key);
        }
    }
    return {compact(old), compact(fresh)};
}

std::pair<QString, QString> withInputs(const QString &before, const QString &after,
                                       const AddressInputs &inputsBefore,
                                       const AddressInputs &inputsAfter)
{
    const auto record = [](const AddressInputs &inputs) {
        UserRecord user;
        user.mail = inputs.mail;
        user.mailNickname = inputs.mailNickname;
        user.proxyAddresses = inputs.proxyAddresses;
        return user;
    };
    const auto with = [](const QString &text, const QString &inputs) {
        if (inputs.isEmpty())
            return text;
        QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        const QJsonObject written = QJsonDocument::fromJson(inputs.toUtf8()).object();
        for (auto input = written.begin(); input != written.end(); ++input)
            object.insert(QLatin1String("input ") + input.key(), input.value());
        return compact(object);
    };
    const auto [old, fresh] = auditDifference(record(inputsBefore), record(inputsAfter));
    return {with(before, old), with(after, fresh)};
}

QString auditText(const std::vector<License> &licenses, const Catalogue &catalogue)
{
    QJsonArray array;
    for (const License &license : licenses)
        array.append(toJson(license, catalogue));
    return compact(array);
}

QString auditText(const PrepaidUnits &units, CapabilityStatus status)
{
    return compact(QJsonObject{{QStringLiteral("enabled"), units.enabled},
                               {QStringLiteral("warning"), units.warning},
                               {QStringLiteral("suspended"), units.suspended},
                               {QStringLiteral("lockedOut"), units.lockedOut},
                               {QStringLiteral("capabilityStatus"), name(status)}});
}

void AuditedEntries::add(const SkuId &product, const QString &group,
                         const QStringList &disabledPlans, AssignmentState state,
                         AssignmentError error)
{
    // Written by hand: a pass comes here for every user, and none of it needs escaping.
    m_text += m_text.isEmpty() ? u'[' : u',';
    m_text += u'{';
    if (!group.isEmpty())
        m_text += u"\"assignedByGroup\":\"" + group + u"\",";
    if (!disabledPlans.isEmpty())
        m_text += u"\"disabledPlans\":[\"" + disabledPlans.join(QLatin1String("\",\"")) + u"\"],";
    if (error != AssignmentError::None)
        m_text += u"\"error\":\"" + toString(error) + u"\",";
    m_text += u"\"skuId\":\"" + product.toString() + u"\",\"state\":\"" + toString(state) + u"\"}";
}

void AuditedEntries::add(const InheritedEntry &entry, const UserFacts &facts,
                         const Catalogue &catalogue)
{
    QStringList disabled;
    entry.license.disabled.forEach(
        [&](PlanIndex plan) { disabled.append(catalogue.plan(plan).id.toString()); });
    disabled.sort();
    add(catalogue.product(entry.license.product).id,
        facts.groups[size_t(entry.group)].licenses->id.toString(), disabled, entry.state,
        entry.error);
}

void AuditedEntries::add(const AssignmentStore::ImportedEntry &entry, const QString &groupId)
{
    QStringList disabled;
    for (const PlanId &plan : entry.disabledPlans)
        disabled.append(plan.toString());
    add(entry.product, groupId, disabled, entry.state, entry.error);
}

QString AuditedEntries::text() const
{
    return m_text.isEmpty() ? QString() : QString(m_text + u']');
}

AuditedOutcome auditDifference(const UserFacts &facts, const std::vector<InheritedEntry> &after,
                               const Catalogue &catalogue,
                               const std::function<bool(const InheritedEntry &)> &counts)
{
    const auto isIn = [](const std::vector<InheritedEntry> &entries, const InheritedEntry &wanted) {
        return std::ranges::any_of(entries, [&](const InheritedEntry &entry) {
            return entry.group == wanted.group && entry.license == wanted.license
                   && entry.state == wanted.state && entry.error == wanted.error;
        });
    };
    AuditedOutcome difference;
    for (const InheritedEntry &entry : facts.entries) {
        if (counts(entry) && !isIn(after, entry))
            difference.before.add(entry, facts, catalogue);
    }
    for (const InheritedEntry &entry : after) {
        if (counts(entry) && !isIn(facts.entries, entry))
            difference.after.add(entry, facts, catalogue);
    }
    return difference;
}

} // namespace LicenseDesk
