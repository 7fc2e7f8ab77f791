// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log in words: what people read instead of ids and JSON, in their language.
#pragma once

#include "store/reader.h"

#include <QHash>

namespace LicenseDesk {

struct PastUser;

/*! An entry with the texts of a grid and its details. Plain text. */
struct AuditLine
{
    AuditRow row;
    QString targetText; //!< the target; for memberships the member and the group
    QString sentence; //!< what happened, as the history says it
    QString oldText; //!< a line a value, in names
    QString newText;
};

/*! Makes lines from entries; keeps the names it has looked up. Borrowed reader, its thread. */
class AuditWords
{
public:
    /*! \a about is the id of the object whose history it is: others are named, it is not. Empty for
        the whole log. */
    explicit AuditWords(Reader &reader, const QString &about = {});

    [[nodiscard]] Result<QList<AuditLine>> lines(const QList<AuditRow> &rows);
    /*! A user's state in words: properties that have a value, groups, licenses with their sources,
        plans that are off, and errors. */
    [[nodiscard]] Result<QStringList> lines(const PastUser &user);

private:
    [[nodiscard]] AuditLine line(const AuditRow &row);
    [[nodiscard]] QString sentence(const AuditEntry &entry);
    [[nodiscard]] QString membership(const AuditEntry &entry) const;
    [[nodiscard]] QString licenses(const AuditEntry &entry);
    [[nodiscard]] QString changedText(const QString &what, const QJsonObject &old,
                                      const QJsonObject &fresh);
    [[nodiscard]] QString valueText(const QString &value);
    [[nodiscard]] QString licenseText(const QJsonObject &license);
    [[nodiscard]] QString sourceText(const QString &group);
    [[nodiscard]] QString groupName(const QString &id);
    [[nodiscard]] Result<void> prepare();

    Reader &m_reader;
    QString m_about;
    std::shared_ptr<const Catalogue> m_catalogue;
    QHash<QString, QString> m_groups;
};

/*! A page of the log, newest first, for grids. */
[[nodiscard]] Result<QList<AuditLine>> auditLines(Reader &reader, const AuditFilter &filter,
                                                  const QString &about, qint64 offset, int limit);

} // namespace LicenseDesk
