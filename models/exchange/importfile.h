// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/guid.h"
#include "exchange/importkinds.h"
#include "exchange/jsonarrayreader.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace LicenseDesk {

/*! A row of a CSV file or an element of a JSON list, in Graph's shape. */
struct ImportRow
{
    qint64 number = 0; //!< its line, or its place in the list from 1
    QJsonObject object; //!< of the table kinds: text by header
    QString problem; //!< why it cannot be taken, or empty
};

/*! A file of one known kind, checked from beginning to end. Keeps the text, not the rows. */
class ImportFile
{
public:
    /*! \a groupNamed tells whether the command says whose members a list of members has.
        UnreadableInput with \a name as subject. */
    [[nodiscard]] static Result<ImportFile> parse(const QString &name, const QByteArray &bytes,
                                                  bool groupNamed);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] ImportKind kind() const { return m_kind; }
    void setKind(ImportKind kind) { m_kind = kind; }
    /*! True for JSON, whose elements must have their ids. */
    [[nodiscard]] bool isJson() const { return m_array.has_value(); }

    /*! What tells one element of a JSON list from another. */
    struct Identity
    {
        Guid id; //!< null without one
        size_t name = 0; //!< a hash of the folded user principal name; 0 without one
    };
    /*! Of all elements of a JSON list, in their order. */
    [[nodiscard]] const std::vector<Identity> &identities() const { return m_identities; }

    using Visit = std::function<Result<void>(const ImportRow &)>;
    /*! Calls \a visit with every row until it returns an error, and returns that. */
    [[nodiscard]] Result<void> forEachRow(const Visit &visit) const;
    /*! The same for the elements \a numbers of a JSON list, in that order. */
    [[nodiscard]] Result<void> forEachRow(const std::vector<qint64> &numbers,
                                          const Visit &visit) const;

private:
    [[nodiscard]] Result<void> openJson(const QByteArray &text, bool groupNamed);
    [[nodiscard]] Result<void> openCsv(const QByteArray &text);
    [[nodiscard]] ImportRow rowOf(const struct CsvRecord &record) const;

    QString m_name;
    ImportKind m_kind = ImportKind::Nothing;
    std::optional<JsonArrayReader> m_array;
    std::vector<Identity> m_identities;
    QByteArray m_csv;
    QStringList m_columns;
};

/*! Rows that are about the same object: they count as one, made of all. */
struct RepeatedRows
{
    QHash<qint64, QJsonObject> merged; //!< by the number of the first
    QSet<qint64> later; //!< those that are passed over
};

/*! Finds rows that share one of the keys that \a keysOf gives, and merges them: a later value wins,
    lists of objects and of members are put together. */
[[nodiscard]] Result<RepeatedRows> findRepeatedRows(
    const ImportFile &file, const std::function<QStringList(const QJsonObject &)> &keysOf);

} // namespace LicenseDesk
