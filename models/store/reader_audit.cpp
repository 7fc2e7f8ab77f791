// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log read: entries are sought by number, by target and by time, never by going through
// the whole of it; only rarer conditions look at each entry in between.
#include "base/foldedkey.h"
#include "store/cataloguesnapshot.h"
#include "store/reader.h"
#include "store/statement.h"

#include <limits>

#define AUDIT_COLUMNS                                                                              \
    "a.id, a.at, (SELECT name FROM audit_actor WHERE key = a.actor), v.name, v.category, "         \
    "(SELECT text FROM audit_text WHERE key = t.type), t.id, coalesce(a.target_name, t.name), "    \
    "(SELECT text FROM audit_text WHERE key = m.type), m.id, coalesce(a.member_name, m.name), "    \
    "a.success, (SELECT text FROM audit_text WHERE key = a.reason), "                              \
    "CASE typeof(a.old_value) WHEN 'integer' "                                                     \
    "THEN (SELECT text FROM audit_text WHERE key = a.old_value) ELSE a.old_value END, "            \
    "CASE typeof(a.new_value) WHEN 'integer' "                                                     \
    "THEN (SELECT text FROM audit_text WHERE key = a.new_value) ELSE a.new_value END"
#define AUDIT_SOURCES                                                                              \
    " FROM audit a JOIN audit_activity v ON v.key = a.activity "                                   \
    "LEFT JOIN audit_object t ON t.key = a.target LEFT JOIN audit_object m ON m.key = a.member "

namespace LicenseDesk {

namespace {

constexpr qint64 endOfLog = std::numeric_limits<qint64>::max();

QString idOf(const Row &row, int column)
{
    // A text of 16 bytes would be no id of ours.
    const QByteArray bytes = row.bytes(column);
    return bytes.size() == 16 ? Guid::fromBytes(bytes).toString() : QString::fromUtf8(bytes);
}

AuditRow readAuditRow(const Row &row)
{
    AuditRow read;
    read.id = row.integer(0);
    AuditEntry &entry = read.entry;
    entry.at = row.time(1);
    entry.actor = row.text(2);
    entry.activity = row.text(3);
    entry.category = row.text(4);
    entry.targetType = row.text(5);
    entry.targetId = idOf(row, 6);
    entry.targetName = row.text(7);
    entry.memberType = row.text(8);
    entry.memberId = idOf(row, 9);
    entry.memberName = row.text(10);
    entry.success = row.boolean(11);
    entry.reason = row.text(12);
    entry.oldValue = row.text(13);
    entry.newValue = row.text(14);
    return read;
}

/*! Numbers between which entries are looked for, both included. */
struct Span
{
    qint64 first = 1;
    qint64 last = endOfLog;
};

/*! The condition of one statement and what is bound in it. */
struct Condition
{
    QByteArray sql;
    QVariantList values;

    void add(const char *text, const QVariantList &bound)
    {
        sql += sql.isEmpty() ? " WHERE " : " AND ";
        sql += text;
        values += bound;
    }
};

/*! First number in \a span whose entry is not older than \a time; behind the span's last when
    there is none. Times must grow within the span. */
Result<qint64> firstSince(Store &store, Span span, const QDateTime &time)
{
    const qint64 wanted = time.toMSecsSinceEpoch();
    while (span.first <= span.last) {
        const qint64 middle = span.first + (span.last - span.first) / 2;
        auto at = Statement(store, "SELECT id, at FROM audit WHERE id >= ? ORDER BY id LIMIT 1")
                      .one([](const Row &row) { return std::pair(row.integer(0), row.integer(1)); },
                           middle);
        if (!at)
            return tl::unexpected(at.error());
        if (!*at || (*at)->first > span.last || (*at)->second >= wanted)
            span.last = middle - 1;
        else
            span.first = (*at)->first + 1;
    }
    return span.first;
}

/*! The numbers between which all entries of the filter's times stand. */
Result<Span> spanOf(Store &store, const AuditFilter &filter)
{
    const auto newest = Statement(store, "SELECT coalesce(max(id), 0) FROM audit").number();
    if (!newest)
        return tl::unexpected(newest.error());
    auto starts =
        Statement(store, "SELECT id FROM audit_clock ORDER BY id").all([](const Row &row) {
            return row.integer(0);
        });
    if (!starts)
        return tl::unexpected(starts.error());
    starts->insert(starts->begin(), 1);
    Span found{endOfLog, 0};
    for (size_t part = 0; part < starts->size(); ++part) {
        const Span span{(*starts)[part],
                        part + 1 < starts->size() ? (*starts)[part + 1] - 1 : *newest};
        Result<qint64> first = filter.since.isValid() ? firstSince(store, span, filter.since)
                                                      : Result<qint64>(span.first);
        Result<qint64> behind = filter.until.isValid() ? firstSince(store, span, filter.until)
                                                       : Result<qint64>(span.last + 1);
        if (!first || !behind)
            return tl::unexpected(first ? behind.error() : first.error());
        if (*first >= *behind)
            continue;
        found.first = std::min(found.first, *first);
        found.last = std::max(found.last, *behind - 1);
    }
    return found;
}

/*! How the objects of an entry are found: among all that have the text, or by a look at each, which
    is better for few entries. */
enum class Objects { AmongAll, OfEach };

void addText(Condition &condition, const QString &text, Objects objects)
{
    const QByteArray ofObjects =
        objects == Objects::AmongAll
            ? "(a.target IN (SELECT key FROM audit_object WHERE has_text(name, ?)) "
              "OR a.member IN (SELECT key FROM audit_object WHERE has_text(name, ?)) "
            : "(has_text((SELECT name FROM audit_object WHERE key = a.target), ?) "
              "OR has_text((SELECT name FROM audit_object WHERE key = a.member), ?) ";
    const QByteArray sql =
        ofObjects
        + "OR has_text(a.target_name, ?) OR has_text(a.member_name, ?) "
          "OR a.activity IN (SELECT key FROM audit_activity WHERE has_text(name, ?)) "
          "OR a.actor IN (SELECT key FROM audit_actor WHERE has_text(name, ?)) "
          "OR a.reason IN (SELECT key FROM audit_text WHERE has_text(text, ?)) "
          "OR CASE typeof(a.old_value) WHEN 'text' THEN has_text(a.old_value, ?) "
          "ELSE a.old_value IN (SELECT key FROM audit_text WHERE has_text(text, ?)) END "
          "OR CASE typeof(a.new_value) WHEN 'text' THEN has_text(a.new_value, ?) "
          "ELSE a.new_value IN (SELECT key FROM audit_text WHERE has_text(text, ?)) END)";
    condition.add(sql.constData(), QVariantList(11, toBound(foldedKey(text))));
}

/*! All but target and number. */
void addOthers(Condition &condition, const AuditFilter &filter, Objects objects)
{
    // Where the clock was set back, the span has others in it, too.
    if (filter.since.isValid())
        condition.add("a.at >= ?", {toBound(filter.since)});
    if (filter.until.isValid())
        condition.add("a.at < ?", {toBound(filter.until)});
    if (!filter.activity.isEmpty()) {
        condition.add("a.activity IN (SELECT key FROM audit_activity WHERE folded(name) = ?)",
                      {toBound(foldedKey(filter.activity))});
    }
    if (!filter.category.isEmpty()) {
        condition.add("a.activity IN (SELECT key FROM audit_activity WHERE folded(category) = ?)",
                      {toBound(foldedKey(filter.category))});
    }
    if (!filter.actor.isEmpty()) {
        condition.add("a.actor IN (SELECT key FROM audit_actor WHERE folded(name) = ?)",
                      {toBound(foldedKey(filter.actor))});
    }
    if (filter.success)
        condition.add("a.success = ?", {toBound(int(*filter.success))});
    if (!filter.text.isEmpty())
        addText(condition, filter.text, objects);
}

/*! What the log knows under an id: normally one object, more when kinds share the id. */
Result<std::vector<qint64>> objectsOf(Store &store, const QString &id)
{
    const std::optional<Guid> guid = Guid::fromString(id);
    Statement find(store, "SELECT key FROM audit_object WHERE id IN (?, ?) ORDER BY key");
    find.bind(QVariantList{guid ? toBound(*guid) : toBound(id), toBound(id)});
    return find.all([](const Row &row) { return row.integer(0); });
}

/*! The numbers of the entries that the filter lets through. A target is sought in both its places,
    each by its index; the engine merges them in order. */
Result<Condition> idsOf(Store &store, const AuditFilter &filter, Span span,
                        Objects way = Objects::AmongAll)
{
    if (filter.since.isValid() || filter.until.isValid()) {
        const Result<Span> ofTime = spanOf(store, filter);
        if (!ofTime)
            return tl::unexpected(ofTime.error());
        span = {std::max(span.first, ofTime->first), std::min(span.last, ofTime->last)};
    }
    Condition rest;
    rest.add("a.id BETWEEN ? AND ?", {qlonglong(span.first), qlonglong(span.last)});
    addOthers(rest, filter, way);
    if (filter.target.isEmpty()) {
        rest.sql = "SELECT a.id FROM audit a" + rest.sql;
        return rest;
    }
    const Result<std::vector<qint64>> objects = objectsOf(store, filter.target);
    if (!objects)
        return tl::unexpected(objects.error());
    Condition both;
    for (const qint64 object : *objects) {
        for (const char *place : {"a.target = ?", "a.member = ?"}) {
            Condition branch = rest;
            branch.add(place, {qlonglong(object)});
            both.sql += (both.sql.isEmpty() ? "" : " UNION ");
            both.sql += "SELECT a.id FROM audit a" + branch.sql;
            both.values += branch.values;
        }
    }
    if (both.sql.isEmpty())
        both.sql = "SELECT a.id FROM audit a WHERE 0";
    return both;
}

/*! Counts only what has come since it was asked last. */
Result<qint64> countAll(Store &store)
{
    AuditCount &known = store.caches().auditCount;
    const auto last = Statement(store, "SELECT coalesce(max(id), 0) FROM audit").number();
    // All of them the engine counts ten times as fast as a part.
    const auto entries =
        known.upTo == 0
            ? Statement(store, "SELECT count(*) FROM audit").number()
            : Statement(store, "SELECT count(*) FROM audit WHERE id > ?").number(known.upTo);
    if (!last || !entries)
        return tl::unexpected(last ? entries.error() : last.error());
    known = {std::max(known.upTo, *last), known.entries + *entries};
    return known.entries;
}

/*! The part of \a ids between \a offset and \a offset + \a limit. */
Result<QList<AuditRow>> readRows(Store &store, Condition ids, Qt::SortOrder order, qint64 offset,
                                 int limit)
{
    const QByteArray direction = order == Qt::DescendingOrder ? " DESC" : " ASC";
    ids.values << qlonglong(limit) << qlonglong(offset);
    const QByteArray sql = "SELECT " AUDIT_COLUMNS AUDIT_SOURCES "WHERE a.id IN (" + ids.sql
                           + " ORDER BY 1" + direction + " LIMIT ? OFFSET ?) ORDER BY a.id"
                           + direction;
    Statement statement(store, sql);
    statement.bind(ids.values);
    auto rows = statement.all(readAuditRow);
    if (!rows)
        return tl::unexpected(rows.error());
    return QList<AuditRow>(std::make_move_iterator(rows->begin()),
                           std::make_move_iterator(rows->end()));
}

} // namespace

Result<QList<AuditRow>> Reader::auditEntries(const AuditFilter &filter, Qt::SortOrder order,
                                             qint64 from, int limit)
{
    return m_store.inSnapshot([&]() -> Result<QList<AuditRow>> {
        Span span;
        if (from > 0 && order == Qt::DescendingOrder)
            span.last = from - 1;
        else if (from > 0)
            span.first = from + 1;
        Result<Condition> ids = idsOf(m_store, filter, span);
        if (!ids)
            return tl::unexpected(ids.error());
        return readRows(m_store, *ids, order, 0, limit);
    });
}

namespace {

/*! A page of a text among the newest entries, if it is full: most texts are not rare. */
Result<QList<AuditRow>> readNewest(Store &store, const AuditFilter &filter, qint64 offset,
                                   int limit)
{
    constexpr qint64 looked = 12288;
    const auto last = Statement(store, "SELECT coalesce(max(id), 0) FROM audit").number();
    if (!last)
        return tl::unexpected(last.error());
    Result<Condition> ids =
        idsOf(store, filter, {std::max<qint64>(1, *last - looked), *last}, Objects::OfEach);
    if (!ids)
        return tl::unexpected(ids.error());
    auto rows = readRows(store, *ids, Qt::DescendingOrder, offset, limit);
    if (rows && rows->size() < limit)
        rows->clear();
    return rows;
}

} // namespace

Result<QList<AuditRow>> Reader::auditEntries(const AuditFilter &filter, qint64 offset, int limit)
{
    return m_store.inSnapshot([&]() -> Result<QList<AuditRow>> {
        Span span;
        if (!filter.text.isEmpty() && filter.target.isEmpty()) {
            Result<QList<AuditRow>> newest = readNewest(m_store, filter, offset, limit);
            if (!newest || !newest->isEmpty())
                return newest;
        }
        if (filter == AuditFilter() && offset > 0) {
            // Numbers have no gaps: nothing is ever removed. So the place is found without going
            // there; where there are gaps all the same, the place is looked for.
            auto ends = Statement(m_store, "SELECT coalesce(max(id), 0) FROM audit").number();
            auto count = countAuditEntries({});
            if (!ends || !count)
                return tl::unexpected(ends ? count.error() : ends.error());
            if (*ends == *count) {
                span.last = *ends - offset;
                offset = 0;
            }
        }
        Result<Condition> ids = idsOf(m_store, filter, span);
        if (!ids)
            return tl::unexpected(ids.error());
        return readRows(m_store, *ids, Qt::DescendingOrder, offset, limit);
    });
}

Result<qint64> Reader::countAuditEntries(const AuditFilter &filter)
{
    return m_store.inSnapshot([&]() -> Result<qint64> {
        if (filter == AuditFilter())
            return countAll(m_store);
        Result<Condition> ids = idsOf(m_store, filter, {});
        if (!ids)
            return tl::unexpected(ids.error());
        const QByteArray sql = "SELECT count(*) FROM (" + ids->sql + ")";
        Statement statement(m_store, sql);
        statement.bind(ids->values);
        return statement.number();
    });
}

Result<std::optional<AuditRow>> Reader::auditEntry(qint64 id)
{
    return Statement(m_store, "SELECT " AUDIT_COLUMNS AUDIT_SOURCES "WHERE a.id = ?")
        .one(readAuditRow, id);
}

Result<QString> Reader::nameInAuditLog(const QString &id)
{
    const Result<std::vector<qint64>> objects = objectsOf(m_store, id);
    if (!objects)
        return tl::unexpected(objects.error());
    if (objects->empty())
        return QString();
    auto name = Statement(m_store, "SELECT name FROM audit_object WHERE key = ?")
                    .one([](const Row &row) { return row.text(0); }, objects->back());
    if (!name)
        return tl::unexpected(name.error());
    return name->value_or(QString());
}

Result<QStringList> Reader::auditActivities()
{
    auto names = Statement(m_store, "SELECT DISTINCT name FROM audit_activity ORDER BY name")
                     .all([](const Row &row) { return row.text(0); });
    if (!names)
        return tl::unexpected(names.error());
    return QStringList(names->begin(), names->end());
}

Result<QStringList> Reader::auditActors()
{
    auto names =
        Statement(m_store, "SELECT name FROM audit_actor ORDER BY name").all([](const Row &row) {
            return row.text(0);
        });
    if (!names)
        return tl::unexpected(names.error());
    return QStringList(names->begin(), names->end());
}

} // namespace LicenseDesk
