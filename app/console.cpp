// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "licensing/messages.h"
#include "service/engine.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace LicenseDesk {

void tell(const QString &message)
{
    const QByteArray text = QByteArrayLiteral("licensedesk: ") + message.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
    std::fflush(stderr);
}

void tell(const Error &error, Engine *engine)
{
    std::shared_ptr<const Catalogue> catalogue;
    if (engine) {
        // Without names, when they cannot be read either: the message matters more.
        const Result<std::shared_ptr<const Catalogue>> read = engine->reader().catalogue();
        if (read)
            catalogue = *read;
    }
    QString text = explanation(error, catalogue ? *catalogue : Catalogue());
    const bool unclear = error.code == ErrorCode::Internal;
    if (unclear && !error.detail.isEmpty())
        text += QStringLiteral(" (%1)").arg(error.detail);
    tell(text);
}

bool print(const QByteArray &text)
{
    const bool written =
        std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size());
    if (written && std::fflush(stdout) == 0)
        return true;
    tell(QCoreApplication::translate("CommandLine", "Standard output cannot be written: %1.")
             .arg(QString::fromLocal8Bit(std::strerror(errno))));
    return false;
}

ExitStatus exitStatus(const Error &error)
{
    switch (error.code) {
    case ErrorCode::UnreadableInput:
        return ExitUsage;
    case ErrorCode::DirectoryMissing:
    case ErrorCode::DirectoryExists:
    case ErrorCode::DirectoryForeign:
    case ErrorCode::DirectoryNewer:
    case ErrorCode::DirectoryDamaged:
    case ErrorCode::DirectoryLocked:
    case ErrorCode::DirectoryNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::Internal:
        return ExitDirectory;
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
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::AlreadyMember:
    case ErrorCode::SelfMembership:
    case ErrorCode::GroundShifted:
    case ErrorCode::InvalidValue:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidMembershipRule:
    case ErrorCode::DynamicMembers:
    case ErrorCode::Cancelled:
        break;
    }
    return ExitRefused;
}

} // namespace LicenseDesk
