// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"

#include <QHash>
#include <QString>

#include <optional>

namespace LicenseDesk {

/*! Numbers under which the audit log knows what recurs, kept from one entry to the next. Rows that
    they name are never changed nor removed, so that they hold for as long as the directory. */
struct AuditNames
{
    struct Object
    {
        qint64 key = 0;
        QString name;
    };

    static constexpr qsizetype limit = 4096; //!< of each; then it begins anew

    QHash<QString, qint64> texts;
    QHash<QString, qint64> actors;
    QHash<QPair<QString, QString>, qint64> activities; //!< by name and category
    QHash<QPair<QString, QString>, Object> objects; //!< by type and id
    /*! When the newest entry was written, known from the first one of a transaction to its end. */
    std::optional<qint64> newest;
};

} // namespace LicenseDesk
