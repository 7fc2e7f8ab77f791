// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace LicenseDesk {

/*! A folder of its own for one directory file, gone with the object. */
class TemporaryDirectory
{
public:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("test.licensedesk")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] static OrganizationRecord contoso()
    {
        OrganizationRecord organization;
        organization.tenantId = Guid::create();
        organization.displayName = QStringLiteral("Contoso");
        organization.initialDomain = QStringLiteral("contoso.onmicrosoft.com");
        organization.verifiedDomains = {QStringLiteral("contoso.onmicrosoft.com"),
                                        QStringLiteral("contoso.com")};
        organization.createdDateTime = QDateTime(QDate(2024, 5, 1), QTime(8, 30), Qt::UTC);
        return organization;
    }

    /*! A new directory at path(); ends the test program where that fails. */
    [[nodiscard]] std::unique_ptr<Store> create() const
    {
        Result<std::unique_ptr<Store>> store = Store::create(path(), contoso());
        if (!store)
            qFatal("cannot make a directory: %s", qPrintable(store.error().detail));
        return std::move(*store);
    }

    /*! In memory where the system offers that, for a test need not wait for a disk. */
    [[nodiscard]] static QString folderTemplate()
    {
        const QFileInfo memory(QStringLiteral("/dev/shm"));
        return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath())
               + QStringLiteral("/licensedesk-XXXXXX");
    }

private:
    QTemporaryDir m_folder{folderTemplate()};
};

} // namespace LicenseDesk
