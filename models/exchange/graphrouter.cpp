// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphrouter.h"

#include "exchange/graphhandlers.h"

namespace LicenseDesk {

namespace {

constexpr GraphOptions none;
constexpr GraphOptions select(GraphOption::Select);
constexpr GraphOptions sift = GraphOptions(GraphOption::Select) | GraphOption::Filter;
constexpr GraphOptions all = sift | GraphOption::Top;
constexpr GraphOptions search = GraphOptions(GraphOption::Select) | GraphOption::Top
                                | GraphOption::OwnFilter | GraphOption::OrderBy
                                | GraphOption::Count;

const std::vector<GraphRoute> &routes()
{
    using namespace GraphHandlers;
    static const std::vector<GraphRoute> table{
        {"GET", "users", all, listUsers},
        {"POST", "users", none, createUser},
        {"GET", "users/{}", select, showUser},
        {"PATCH", "users/{}", none, updateUser},
        {"DELETE", "users/{}", none, deleteUser},
        {"GET", "users/{}/licenseDetails", all, listLicenseDetails},
        {"GET", "users/{}/memberOf", all, listMemberOf},
        {"POST", "users/{}/assignLicense", select, assignUserLicense},
        {"POST", "users/{}/reprocessLicenseAssignment", select, reprocessUser},

        {"GET", "groups", all, listGroups},
        {"POST", "groups", none, createGroup},
        {"GET", "groups/{}", select, showGroup},
        {"PATCH", "groups/{}", none, updateGroup},
        {"DELETE", "groups/{}", none, deleteGroup},
        {"POST", "groups/{}/assignLicense", select, assignGroupLicense},
        {"POST", "groups/{}/reprocessLicenseAssignment", select, reprocessGroup},
        {"POST", "groups/evaluateDynamicMembership", none, evaluateRule},
        {"POST", "groups/{}/evaluateDynamicMembership", none, evaluateRuleOfGroup},
        {"GET", "groups/{}/members", all, listMembers},
        {"POST", "groups/{}/members/$ref", none, addMemberReference},
        {"DELETE", "groups/{}/members/{}/$ref", none, removeMemberReference},
        {"GET", "groups/{}/membersWithLicenseErrors", all, listMembersWithLicenseErrors},

        {"GET", "subscribedSkus", sift, listSubscribedSkus},
        {"POST", "subscribedSkus", none, buySubscribedSku},
        {"GET", "subscribedSkus/{}", select, showSubscribedSku},
        {"PATCH", "subscribedSkus/{}", none, updateSubscribedSku},

        {"GET", "organization", sift, listOrganization},
        {"PATCH", "organization", none, updateOrganization},
        {"GET", "organization/{}", select, showOrganization},
        {"PATCH", "organization/{}", none, updateOrganization},

        {"GET", "contacts", all, listContacts},
        {"POST", "contacts", none, createContact},
        {"GET", "contacts/{}", select, showContact},
        {"DELETE", "contacts/{}", none, deleteContact},

        {"GET", "auditLogs/directoryAudits", search, listDirectoryAudits},
        {"GET", "auditLogs/directoryAudits/{}", select, showDirectoryAudit},
    };
    return table;
}

/*! How many segments of \a path match those of the request from the front. */
int matchingSegments(const QStringList &path, const QStringList &segments, QStringList &parameters)
{
    int count = 0;
    for (; count < path.size() && count < segments.size(); ++count) {
        QString segment = segments[count];
        if (path[count] == QLatin1String("{}")) {
            if (segment.startsWith(u'$'))
                break;
            parameters.append(segment);
            continue;
        }
        // An action may be called by its full name.
        const QLatin1String space("microsoft.graph.");
        if (segment.startsWith(space, Qt::CaseInsensitive))
            segment.remove(0, space.size());
        if (segment.compare(path[count], Qt::CaseInsensitive) != 0)
            break;
    }
    return count;
}

tl::unexpected<GraphFault> wrongMethod(const QStringList &allowed)
{
    GraphFault fault;
    fault.status = 405;
    fault.message = QStringLiteral("Specified HTTP method is not allowed for the request target.");
    fault.headers.insert(QStringLiteral("Allow"), allowed.join(QLatin1String(", ")));
    return tl::unexpected(fault);
}

} // namespace

Graphed<GraphMatch> findRoute(const QString &method, const QStringList &segments)
{
    int best = 0;
    QStringList allowed;
    for (const GraphRoute &route : routes()) {
        const QStringList path = QString::fromLatin1(route.path).split(u'/');
        GraphMatch match{&route, {}};
        const int count = matchingSegments(path, segments, match.parameters);
        best = std::max(best, count);
        if (count != path.size() || count != segments.size())
            continue;
        if (method == QLatin1String(route.method))
            return match;
        allowed.append(QString::fromLatin1(route.method));
    }
    if (!allowed.isEmpty())
        return wrongMethod(allowed);
    const QString segment = segments.isEmpty()       ? QString()
                            : best < segments.size() ? segments[best]
                                                     : segments.last();
    return badRequest(QStringLiteral("Resource not found for the segment '%1'.").arg(segment));
}

} // namespace LicenseDesk
