// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfault.h"

#include "base/guid.h"

#include <QDateTime>

namespace LicenseDesk {

namespace {

QString headerValue(const QJsonObject &headers, const QString &name)
{
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (header.key().compare(name, Qt::CaseInsensitive) == 0)
            return header.value().toString();
    }
    return {};
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoLicenseChanges:
    case ErrorCode::ProductNamedTwice:
    case ErrorCode::LicenseNotHeld:
    case ErrorCode::LicenseInherited:
    case ErrorCode::UnknownProduct:
    case ErrorCode::PlanNotInProduct:
    case ErrorCode::NoUsageLocation:
    case ErrorCode::ProhibitedLocation:
    case ErrorCode::MutuallyExclusive:
    case ErrorCode::MissingDependency:
    case ErrorCode::AddressTaken:
    case ErrorCode::NoUnits:
    case ErrorCode::GroupMissingPrerequisite:
    case ErrorCode::GroupNotLicensable:
    case ErrorCode::GroupHasLicenses:
    case ErrorCode::AlreadyMember:
    case ErrorCode::SelfMembership:
    case ErrorCode::GroundShifted:
    case ErrorCode::InvalidValue:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidMembershipRule:
    case ErrorCode::UnreadableInput:
        return 400;
    case ErrorCode::DynamicMembers:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::AlreadyExists:
        return 409;
    case ErrorCode::DirectoryLocked:
    case ErrorCode::Cancelled:
        return 503;
    case ErrorCode::DiskFull:
        return 507;
    case ErrorCode::DirectoryMissing:
    case ErrorCode::DirectoryExists:
    case ErrorCode::DirectoryForeign:
    case ErrorCode::DirectoryNewer:
    case ErrorCode::DirectoryDamaged:
    case ErrorCode::DirectoryNotWritable:
    case ErrorCode::Internal:
        return 500;
    }
    return 500;
}

QString codeOf(int status)
{
    switch (status) {
    case 403:
        return QStringLiteral("Authorization_RequestDenied");
    case 404:
        return QStringLiteral("Request_ResourceNotFound");
    case 409:
        return QStringLiteral("Request_MultipleObjectsWithSameKeyValue");
    case 500:
        return QStringLiteral("Service_InternalServerError");
    case 503:
        return QStringLiteral("serviceNotAvailable");
    case 507:
        return QStringLiteral("insufficientStorage");
    default:
        return QStringLiteral("Request_BadRequest");
    }
}

} // namespace

GraphFault::GraphFault(const Error &cause)
    : status(statusOf(cause.code)),
      code(codeOf(status)),
      error(cause)
{
    if (status == 503)
        headers.insert(QStringLiteral("Retry-After"), QStringLiteral("10"));
}

tl::unexpected<GraphFault> badRequest(const QString &message)
{
    GraphFault fault;
    fault.message = message;
    return tl::unexpected(fault);
}

tl::unexpected<GraphFault> notFound(const QString &what)
{
    return tl::unexpected(GraphFault(Error{ErrorCode::NotFound, what, {}, {}}));
}

tl::unexpected<GraphFault> conflict(const QString &property, const QString &value)
{
    return tl::unexpected(
        GraphFault(Error{ErrorCode::AlreadyExists, value, {property, value}, {}}));
}

bool isDirectoryError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DirectoryMissing:
    case ErrorCode::DirectoryForeign:
    case ErrorCode::DirectoryNewer:
    case ErrorCode::DirectoryDamaged:
    case ErrorCode::DirectoryLocked:
    case ErrorCode::DirectoryNotWritable:
    case ErrorCode::DiskFull:
        return true;
    default:
        return false;
    }
}

QJsonObject errorBody(const QString &code, const QString &message, const QJsonObject &headers)
{
    const QString requestId = Guid::create().toString();
    const QString asked = headerValue(headers, QStringLiteral("client-request-id"));
    const QString now =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    const QJsonObject inner{
        {QStringLiteral("date"), now},
        {QStringLiteral("request-id"), requestId},
        {QStringLiteral("client-request-id"), asked.isEmpty() ? requestId : asked}};
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), code},
                                                  {QStringLiteral("message"), message},
                                                  {QStringLiteral("innerError"), inner}}}};
}

} // namespace LicenseDesk
