// SPDX-License-Identifier: GPL-3.0-or-later
// Users and groups as Graph shows them.
#include "exchange/graphlicenses.h"
#include "exchange/graphobject.h"

namespace LicenseDesk {

namespace {

constexpr QLatin1String assignedLicensesName("assignedLicenses");
constexpr QLatin1String assignedPlansName("assignedPlans");
constexpr QLatin1String statesName("licenseAssignmentStates");
constexpr QLatin1String processingStateName("licenseProcessingState");

/*! What licensing adds to the properties of a record. */
GraphType withLicensing(GraphType type, const QStringList &names)
{
    for (const QString &name : names) {
        type.properties.removeIf(
            [&](const GraphType::Property &known) { return known.name == name; });
        type.properties.append({name, GraphType::Kind::Other});
    }
    return type;
}

/*! The entries of one user, read when a property first needs them. */
class UserEntries
{
public:
    UserEntries(Reader &reader, const UserId &user) : m_reader(reader), m_user(user) {}

    Graphed<QJsonValue> value(const QString &name)
    {
        if (!m_entries) {
            Result<QList<AssignmentRow>> entries = m_reader.assignmentsOfUser(m_user);
            if (!entries)
                return tl::unexpected(entries.error());
            m_entries = *entries;
        }
        if (name == assignedLicensesName)
            return assignedLicenses(*m_entries);
        if (name == statesName)
            return licenseAssignmentStates(*m_entries);
        Result<std::shared_ptr<const Catalogue>> catalogue = m_reader.catalogue();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        return assignedPlans(*m_entries, **catalogue);
    }

private:
    Reader &m_reader;
    UserId m_user;
    std::optional<QList<AssignmentRow>> m_entries;
};

QJsonValue processingState(const GroupRecord &group)
{
    if (!group.processingState)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{QStringLiteral("state"), toString(*group.processingState)}};
}

} // namespace

const GraphType &userType()
{
    static const GraphType type =
        withLicensing(graphType(QStringLiteral("user"), userPropertyNames(),
                                [](const QString &name) {
                                    // A flag that a user may lack.
                                    return name == QLatin1String("onPremisesSyncEnabled")
                                               ? QJsonValue(false)
                                               : property(UserRecord(), name);
                                }),
                      {assignedLicensesName, assignedPlansName, statesName});
    return type;
}

const GraphType &groupType()
{
    static const GraphType type =
        withLicensing(graphType(QStringLiteral("group"), groupPropertyNames(),
                                [](const QString &name) { return property(GroupRecord(), name); }),
                      {assignedLicensesName, processingStateName});
    return type;
}

GraphObject graphObject(Reader &reader, const UserRecord &user)
{
    auto entries = std::make_shared<UserEntries>(reader, user.id);
    const auto values = [user, entries](const QString &name) -> Graphed<QJsonValue> {
        if (name == assignedLicensesName || name == assignedPlansName || name == statesName)
            return entries->value(name);
        return property(user, name);
    };
    return {&userType(), values, user.id.toString()};
}

GraphObject graphObject(Reader &reader, const GroupRecord &group)
{
    const auto values = [&reader, group](const QString &name) -> Graphed<QJsonValue> {
        if (name == processingStateName)
            return processingState(group);
        if (name != assignedLicensesName)
            return property(group, name);
        Result<QList<GroupLicenseRow>> licenses = reader.licensesOfGroup(group.id);
        if (!licenses)
            return tl::unexpected(licenses.error());
        return assignedLicenses(*licenses);
    };
    return {&groupType(), values, group.id.toString()};
}

} // namespace LicenseDesk
