// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of users and members whose columns are called as somebody liked.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace LicenseDesk {

/*! A table of text with a head, as far as one must see it to say what its columns mean. */
struct ForeignTable
{
    QChar separator; //!< comma, semicolon or tab
    QStringList headers;
    QStringList examples; //!< the first value of each column that is not empty
    qint64 rows = 0; //!< without the head
    bool known = false; //!< import knows what the headers mean
};

/*! Looks at the bytes of a file; nothing for JSON. UnreadableInput with \a name as subject, for
    bytes that are no text. */
[[nodiscard]] Result<std::optional<ForeignTable>> readForeignTable(const QByteArray &bytes,
                                                                   const QString &name);

/*! Graph's names of what a column can be: the id and the properties of a user. */
[[nodiscard]] QStringList mappableProperties();
/*! For each header what it probably means, each property once; empty: nothing that is kept. */
[[nodiscard]] QStringList guessedProperties(const QStringList &headers);

/*! The same table with commas, and with \a properties as its head; columns of an empty one are left
    out, and yes and no are told as import reads them. The errors of readForeignTable(). */
[[nodiscard]] Result<QByteArray> mappedTable(const QByteArray &bytes, const QString &name,
                                             const QStringList &properties);

} // namespace LicenseDesk
