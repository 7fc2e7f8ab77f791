// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/objectsearch.h"

#include "base/foldedkey.h"
#include "store/statement.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

using Kind = FoundObject::Kind;

/*! Greater than every key that begins with what stands before it, as the index compares them: no
    text holds this code point, which is the last. */
QString behind(const QString &key)
{
    return key + QStringView(QChar::fromUcs4(0x10ffff));
}

auto reads(Kind kind)
{
    return [kind](const Row &row) {
        return FoundObject{kind, row.guid(0), row.text(1), row.text(2)};
    };
}

class Found
{
public:
    explicit Found(QList<FoundObject> &objects) : m_objects(objects) {}

    void add(Result<std::vector<FoundObject>> rows)
    {
        if (!m_result)
            return;
        if (!rows) {
            m_result = tl::unexpected(rows.error());
            return;
        }
        for (FoundObject &object : *rows) {
            if (!m_objects.contains(object))
                m_objects.append(std::move(object));
        }
    }
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    QList<FoundObject> &m_objects;
    Result<void> m_result;
};

/*! The object of that kind and id, or nothing. */
Result<std::vector<FoundObject>> byId(Store &store, Kind kind, const Guid &id)
{
    const char *sql = nullptr;
    switch (kind) {
    case Kind::User:
        sql = "SELECT id, display_name, upn FROM usr WHERE id = ?";
        break;
    case Kind::Group:
        sql = "SELECT id, display_name, '' FROM grp WHERE id = ?";
        break;
    case Kind::Product:
        sql = "SELECT id, display_name, part_number FROM product WHERE id = ? AND subscribed <> 0";
        break;
    }
    return Statement(store, sql).all(reads(kind), id);
}

void findUsers(Store &store, const QString &key, int limit, Found &found)
{
    found.add(Statement(store, "SELECT id, display_name, upn FROM usr "
                               "WHERE name_key >= ? AND name_key < ? ORDER BY name_key, id LIMIT ?")
                  .all(reads(Kind::User), key, behind(key), limit));
    found.add(Statement(store, "SELECT id, display_name, upn FROM usr "
                               "WHERE upn_key >= ? AND upn_key < ? ORDER BY upn_key LIMIT ?")
                  .all(reads(Kind::User), key, behind(key), limit));
}

void findOthers(Store &store, const QString &key, int limit, Found &found)
{
    found.add(Statement(store, "SELECT id, display_name, '' FROM grp WHERE instr(name_key, ?) > 0 "
                               "ORDER BY instr(name_key, ?) <> 1, name_key, id LIMIT ?")
                  .all(reads(Kind::Group), key, key, limit));
    found.add(Statement(store, "SELECT id, display_name, part_number FROM product "
                               "WHERE subscribed <> 0 AND (instr(name_key, ?) > 0 "
                               "OR instr(lower(part_number), ?) > 0) "
                               "ORDER BY instr(name_key, ?) <> 1, name_key, id LIMIT ?")
                  .all(reads(Kind::Product), key, key, key, limit));
}

} // namespace

Result<QList<FoundObject>> findObjects(Store &store, const QString &text, int limit)
{
    return store.inSnapshot([&]() -> Result<QList<FoundObject>> {
        QList<FoundObject> objects;
        Found found(objects);
        if (const std::optional<Guid> id = Guid::fromString(text)) {
            for (const Kind kind : {Kind::User, Kind::Group, Kind::Product})
                found.add(byId(store, kind, *id));
        }
        const QString key = foldedKey(text);
        findUsers(store, key, limit, found);
        qsizetype users = 0;
        objects.removeIf([&](const FoundObject &object) {
            return object.kind == Kind::User && ++users > limit;
        });
        findOthers(store, key, limit, found);
        if (!found.result())
            return tl::unexpected(found.result().error());
        return objects;
    });
}

Result<void> continueSearch(Store &store, UserSearch &search, int users)
{
    return store.inSnapshot([&]() -> Result<void> {
        Result<qint64> end =
            Statement(store, "SELECT max(key) FROM (SELECT key FROM usr WHERE key > ? "
                             "ORDER BY key LIMIT ?)")
                .number(search.last, users);
        if (!end)
            return tl::unexpected(end.error());
        const QString key = foldedKey(search.text);
        auto rows = Statement(store, "SELECT id, display_name, upn FROM usr "
                                     "WHERE key > ? AND key <= ? AND (instr(name_key, ?) > 0 "
                                     "OR instr(upn_key, ?) > 0) ORDER BY key LIMIT ?")
                        .all(reads(Kind::User), search.last, *end, key, key,
                             qint64(search.limit - search.found.size()));
        if (!rows)
            return tl::unexpected(rows.error());
        for (FoundObject &object : *rows)
            search.found.append(std::move(object));
        search.finished = *end == 0 || search.found.size() >= search.limit;
        search.last = *end;
        return {};
    });
}

Result<QList<FoundObject>> presentObjects(Store &store, const QList<FoundObject> &objects)
{
    return store.inSnapshot([&]() -> Result<QList<FoundObject>> {
        QList<FoundObject> present;
        Found found(present);
        for (const FoundObject &object : objects)
            found.add(byId(store, object.kind, object.id));
        if (!found.result())
            return tl::unexpected(found.result().error());
        return present;
    });
}

} // namespace LicenseDesk
