// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importfile.h"

#include "base/foldedkey.h"
#include "exchange/csvreader.h"
#include "exchange/importtext.h"
#include "exchange/textdecoder.h"

#include <QJsonArray>

#include <algorithm>

namespace LicenseDesk {

namespace {

bool isPeople(ImportKind kind)
{
    return kind == ImportKind::Users || kind == ImportKind::Members || kind == ImportKind::People;
}

QJsonArray listFromCell(const QString &cell)
{
    QJsonArray list;
    const QStringList parts = cell.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        list += part.trimmed();
    return list;
}

bool isList(const QString &column)
{
    return column == QLatin1String("proxyAddresses") || column == QLatin1String("businessPhones")
           || column == QLatin1String("otherMails") || column == QLatin1String("imAddresses");
}

bool isFlag(const QString &column)
{
    return column == QLatin1String("accountEnabled")
           || column == QLatin1String("onPremisesSyncEnabled");
}

// A cell of a list of people as Graph would have it; a text in problem when it cannot be one.
void setCell(QJsonObject &object, const QString &column, const QString &cell, QString &problem)
{
    const QString text = cell.trimmed();
    if (isList(column)) {
        object.insert(column, listFromCell(text));
    } else if (isFlag(column)) {
        const bool yes = text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        const bool no = text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
        if (yes || no)
            object.insert(column, yes);
        else if (!text.isEmpty())
            problem = ImportText::tr("%1 is \"%2\" and not true or false").arg(column, text);
    } else if (!text.isEmpty()) {
        object.insert(column, text);
    } else if (column != QLatin1String("id") && column != QLatin1String("userPrincipalName")
               && column != QLatin1String("displayName") && column != QLatin1String("userType")) {
        object.insert(column, QJsonValue::Null);
    }
}

bool holdsObjects(const QJsonValue &value)
{
    return value.isArray() && !value.toArray().isEmpty()
           && (value.toArray().at(0).isObject() || value.toArray().at(0).isString());
}

JsonArrayReader::Visit visitElements(const ImportFile::Visit &visit)
{
    return [&visit](qint64 number, const QJsonValue &element) {
        const QString problem = element.isObject() ? QString() : ImportText::tr("it is no object");
        return visit({number, element.toObject(), problem});
    };
}

ImportFile::Identity identityOf(const QJsonObject &object)
{
    ImportFile::Identity identity;
    identity.id = Guid::fromString(object.value(u"id").toString().trimmed()).value_or(Guid());
    const QString name = object.value(u"userPrincipalName").toString().trimmed();
    if (!name.isEmpty())
        identity.name = qHash(foldedKey(name)) | 1;
    return identity;
}

void mergeInto(QJsonObject &first, const QJsonObject &later)
{
    for (auto member = later.begin(); member != later.end(); ++member) {
        const bool collected = member.key() == QLatin1String("members")
                               || member.key() == QLatin1String("assignedLicenses")
                               || member.key() == QLatin1String("licenseAssignmentStates");
        if (collected && holdsObjects(first.value(member.key())) && holdsObjects(member.value())) {
            QJsonArray all = first.value(member.key()).toArray();
            const QJsonArray more = member.value().toArray();
            for (const QJsonValue element : more)
                all += element;
            first.insert(member.key(), all);
        } else {
            first.insert(member.key(), member.value());
        }
    }
}

} // namespace

Result<ImportFile> ImportFile::parse(const QString &name, const QByteArray &bytes, bool groupNamed)
{
    Result<QByteArray> text = decodeText(bytes, name);
    if (!text)
        return tl::unexpected(text.error());
    ImportFile file;
    file.m_name = name;
    const auto start = std::ranges::find_if_not(*text, [](char byte) {
        return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
    });
    const bool json = start != text->cend() && (*start == '{' || *start == '[');
    Result<void> opened = json ? file.openJson(*text, groupNamed) : file.openCsv(*text);
    if (!opened)
        return tl::unexpected(opened.error());
    return file;
}

Result<void> ImportFile::openJson(const QByteArray &text, bool groupNamed)
{
    Result<JsonArrayReader> array = JsonArrayReader::open(text, m_name);
    if (!array)
        return tl::unexpected(array.error());
    JsonKindFinder finder;
    Result<void> looked = array->forEach([&](qint64, const QJsonValue &element) {
        m_identities.push_back(identityOf(element.toObject()));
        if (element.isObject())
            finder.look(element.toObject());
        return Result<void>();
    });
    if (!looked)
        return looked;
    if (!m_identities.empty()) {
        const std::optional<ImportKind> kind = finder.kind(array->context(), groupNamed);
        if (!kind) {
            return failure(ErrorCode::UnreadableInput, m_name,
                           {ImportText::tr("It is no list of subscribed SKUs, users, groups or "
                                           "members, or one of several kinds. Save one list of "
                                           "Graph in each file.")});
        }
        m_kind = *kind;
    }
    m_array = std::move(*array);
    return {};
}

Result<void> ImportFile::openCsv(const QByteArray &text)
{
    m_csv = text;
    CsvReader reader(text, m_name);
    CsvRecord headers;
    Result<bool> more = reader.next(headers);
    if (!more)
        return tl::unexpected(more.error());
    QStringList names;
    for (const QString &header : std::as_const(headers.fields))
        names += header.trimmed();
    const std::optional<CsvLayout> layout = csvLayout(names);
    if (!layout) {
        const QString unknown = firstUnknownHeader(names);
        const QString reason = unknown.isEmpty()
                                   ? ImportText::tr("the headers make no table of a known kind")
                                   : ImportText::tr("unknown header \"%1\"").arg(unknown.left(100));
        return failure(ErrorCode::UnreadableInput, m_name,
                       {ImportText::tr("Line %1: %2. The first line must name the columns of a "
                                       "product catalogue, of a rule table, or of users or "
                                       "members by Graph's names.")
                            .arg(headers.line)
                            .arg(reason)});
    }
    m_kind = layout->kind;
    m_columns = layout->columns;
    for (CsvRecord record; more && *more;)
        more = reader.next(record);
    if (!more)
        return tl::unexpected(more.error());
    return {};
}

ImportRow ImportFile::rowOf(const CsvRecord &record) const
{
    ImportRow row{record.line, {}, {}};
    if (record.fields.size() != m_columns.size()) {
        row.problem = ImportText::tr("%1 fields instead of %2")
                          .arg(record.fields.size())
                          .arg(m_columns.size());
        return row;
    }
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].isEmpty())
            continue;
        if (isPeople(m_kind))
            setCell(row.object, m_columns[column], record.fields[column], row.problem);
        else
            row.object.insert(m_columns[column], record.fields[column]);
    }
    return row;
}

Result<void> ImportFile::forEachRow(const Visit &visit) const
{
    if (m_array)
        return m_array->forEach(visitElements(visit));
    CsvReader reader(m_csv, m_name);
    CsvRecord record;
    Result<bool> more = reader.next(record); // the headers
    for (more = reader.next(record); more && *more; more = reader.next(record)) {
        if (Result<void> visited = visit(rowOf(record)); !visited)
            return visited;
    }
    if (!more)
        return tl::unexpected(more.error());
    return {};
}

Result<void> ImportFile::forEachRow(const std::vector<qint64> &numbers, const Visit &visit) const
{
    Q_ASSERT(m_array);
    return m_array->forEach(numbers, visitElements(visit));
}

Result<RepeatedRows> findRepeatedRows(const ImportFile &file,
                                      const std::function<QStringList(const QJsonObject &)> &keysOf)
{
    QHash<QString, qint64> firstOfKey;
    QHash<qint64, qint64> firstOfLater;
    // A row may tie two earlier ones together: what they lead to is the first of all of them.
    const auto firstOf = [&](qint64 row) {
        for (auto earlier = firstOfLater.constFind(row); earlier != firstOfLater.constEnd();
             earlier = firstOfLater.constFind(row))
            row = *earlier;
        return row;
    };
    RepeatedRows repeated;
    Result<void> read = file.forEachRow([&](const ImportRow &row) {
        if (!row.problem.isEmpty())
            return Result<void>();
        const QStringList keys = keysOf(row.object);
        QSet<qint64> together{row.number};
        for (const QString &key : keys)
            together.insert(firstOf(firstOfKey.value(key, row.number)));
        const qint64 first = *std::ranges::min_element(together);
        for (const QString &key : keys)
            firstOfKey.insert(key, first);
        for (const qint64 later : std::as_const(together)) {
            if (later == first)
                continue;
            firstOfLater.insert(later, first);
            repeated.merged.remove(later);
            repeated.merged.insert(first, {});
            repeated.later.insert(later);
        }
        return Result<void>();
    });
    if (!read || repeated.later.isEmpty())
        return read ? Result<RepeatedRows>(repeated) : tl::unexpected(read.error());
    read = file.forEachRow([&](const ImportRow &row) {
        const qint64 first = firstOf(row.number);
        const auto merged = repeated.merged.find(first);
        if (row.problem.isEmpty() && merged != repeated.merged.end())
            mergeInto(*merged, row.object);
        return Result<void>();
    });
    if (!read)
        return tl::unexpected(read.error());
    return repeated;
}

} // namespace LicenseDesk
