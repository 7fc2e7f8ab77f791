// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditstore.h"

#include "store/cataloguesnapshot.h"
#include "store/reader.h"
#include "store/statement.h"

namespace LicenseDesk {

namespace {

/*! Whether many entries of the activity carry the same values: licenses do, what a pass gives to
    thousands of users is the same for all. The properties of an object are its own. */
bool valuesRecur(const QString &activity)
{
    return activity == QLatin1String("Change user license")
           || activity == QLatin1String("Set group license");
}

constexpr QLatin1String userType("User");

QVariant storedId(const QString &id)
{
    const std::optional<Guid> guid = Guid::fromString(id);
    return guid && guid->toString() == id ? toBound(*guid) : toBound(id);
}

template <typename Key, typename Value>
void remember(QHash<Key, Value> &names, const Key &key, const Value &value)
{
    if (names.size() >= AuditNames::limit)
        names.clear();
    names.insert(key, value);
}

} // namespace

Result<qint64> AuditStore::textKey(const QString &text)
{
    QHash<QString, qint64> &known = m_store.caches().auditNames.texts;
    if (const auto found = known.constFind(text); found != known.cend())
        return *found;
    Result<qint64> key =
        Statement(m_store, "SELECT key FROM audit_text WHERE text = ?").number(text);
    if (key && *key == 0) {
        key = Statement(m_store, "INSERT INTO audit_text (text) VALUES (?) RETURNING key")
                  .number(text);
    }
    if (key)
        remember(known, text, *key);
    return key;
}

Result<qint64> AuditStore::actorKey(const QString &name)
{
    QHash<QString, qint64> &known = m_store.caches().auditNames.actors;
    if (const auto found = known.constFind(name); found != known.cend())
        return *found;
    Result<qint64> key =
        Statement(m_store, "SELECT key FROM audit_actor WHERE name = ?").number(name);
    if (key && *key == 0) {
        key = Statement(m_store, "INSERT INTO audit_actor (name) VALUES (?) RETURNING key")
                  .number(name);
    }
    if (key)
        remember(known, name, *key);
    return key;
}

Result<qint64> AuditStore::activityKey(const QString &name, const QString &category)
{
    auto &known = m_store.caches().auditNames.activities;
    const QPair<QString, QString> wanted(name, category);
    if (const auto found = known.constFind(wanted); found != known.cend())
        return *found;
    Result<qint64> key =
        Statement(m_store, "SELECT key FROM audit_activity WHERE name = ? AND category = ?")
            .number(name, category);
    if (key && *key == 0) {
        key = Statement(m_store,
                        "INSERT INTO audit_activity (name, category) VALUES (?, ?) RETURNING key")
                  .number(name, category);
    }
    if (key)
        remember(known, wanted, *key);
    return key;
}

Result<AuditNames::Object> AuditStore::object(const QString &type, const QString &id,
                                              const QString &name)
{
    const Result<qint64> typeKey = textKey(type);
    if (!typeKey)
        return tl::unexpected(typeKey.error());
    const QVariant stored = storedId(id);
    Statement find(m_store, "SELECT key, name FROM audit_object WHERE id = ? AND type = ?");
    find.bind(QVariantList{stored});
    auto present = find.one(
        [](const Row &row) {
            return AuditNames::Object{row.integer(0), row.text(1)};
        },
        *typeKey);
    if (!present)
        return tl::unexpected(present.error());
    if (*present)
        return **present;
    Statement add(m_store, "INSERT INTO audit_object (id, type, name) VALUES (?, ?, ?)");
    add.bind(QVariantList{stored});
    return add.insert(*typeKey, name).map([&](qint64 key) {
        return AuditNames::Object{key, name};
    });
}

Result<AuditStore::Named> AuditStore::named(const QString &type, const QString &id,
                                            const QString &name)
{
    if (type.isEmpty() && id.isEmpty() && name.isEmpty())
        return Named{};
    const auto shown = [&name](const AuditNames::Object &known) {
        return Named{QVariant(qlonglong(known.key)),
                     known.name == name ? QVariant() : toBound(name)};
    };
    AuditNames &names = m_store.caches().auditNames;
    const QPair<QString, QString> wanted(type, id);
    auto found = names.objects.constFind(wanted);
    if (found == names.objects.cend()) {
        const Result<AuditNames::Object> read = object(type, id, name);
        if (!read)
            return tl::unexpected(read.error());
        remember(names.objects, wanted, *read);
        found = names.objects.constFind(wanted);
    }
    return shown(*found);
}

Result<QVariant> AuditStore::value(const QString &text, bool recurs)
{
    if (text.isEmpty())
        return QVariant();
    if (!recurs)
        return toBound(text);
    return textKey(text).map([](qint64 key) { return QVariant(qlonglong(key)); });
}

Result<AuditStore::Values> AuditStore::valuesOf(const AuditEntry &entry)
{
    const bool recurs = valuesRecur(entry.activity);
    const Result<qint64> actor = actorKey(entry.actor);
    const Result<qint64> activity = activityKey(entry.activity, entry.category);
    Result<QVariant> reason = value(entry.reason, true);
    Result<QVariant> before = value(entry.oldValue, recurs);
    Result<QVariant> after = value(entry.newValue, recurs);
    if (!actor || !activity)
        return tl::unexpected(actor ? activity.error() : actor.error());
    for (const Result<QVariant> *part : {&reason, &before, &after}) {
        if (!*part)
            return tl::unexpected(part->error());
    }
    return Values{*actor, *activity, *std::move(reason), *std::move(before), *std::move(after)};
}

/*! Whether the log goes back in time with an entry at \a at, the newest from now on. */
Result<bool> AuditStore::goesBack(qint64 at)
{
    std::optional<qint64> &newest = m_store.caches().auditNames.newest;
    if (!newest) {
        const Result<qint64> read =
            Statement(m_store, "SELECT at FROM audit ORDER BY id DESC LIMIT 1").number();
        if (!read)
            return tl::unexpected(read.error());
        newest = *read;
    }
    const bool back = at < *newest;
    newest = at;
    return back;
}

Result<void> AuditStore::write(const AuditEntry &entry, const std::optional<qint64> &target)
{
    const Result<Values> values = valuesOf(entry);
    if (!values)
        return tl::unexpected(values.error());
    const Result<Named> object = target ? Named{QVariant(qlonglong(*target)), {}}
                                        : named(entry.targetType, entry.targetId, entry.targetName);
    const Result<Named> member = named(entry.memberType, entry.memberId, entry.memberName);
    if (!object || !member)
        return tl::unexpected(object ? member.error() : object.error());
    return insert(*values, entry.at, entry.success, *object, *member);
}

Result<void> AuditStore::write(const Values &values, const QDateTime &at, const UserId &user,
                               const QString &name, const std::optional<qint64> &target)
{
    const Result<Named> object =
        target ? Named{QVariant(qlonglong(*target)), {}} : named(userType, user.toString(), name);
    return object ? insert(values, at, true, *object, {}) : tl::unexpected(object.error());
}

Result<void> AuditStore::insert(const Values &values, const QDateTime &at, bool success,
                                const Named &target, const Named &member)
{
    const Result<bool> back = goesBack(at.toMSecsSinceEpoch());
    if (!back)
        return tl::unexpected(back.error());
    const bool hasMember = !member.key.isNull();
    Statement statement(m_store,
                        hasMember ? "INSERT INTO audit (at, actor, activity, target, target_name, "
                                    "success, reason, old_value, new_value, member, member_name) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                  : "INSERT INTO audit (at, actor, activity, target, target_name, "
                                    "success, reason, old_value, new_value) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(at).bind(values.actor).bind(values.activity);
    statement.bind(
        QVariantList{target.key, target.name, success, values.reason, values.before, values.after});
    if (hasMember)
        statement.bind(QVariantList{member.key, member.name});
    if (const Result<qint64> written = statement.execute(); !written)
        return tl::unexpected(written.error());
    return *back ? Steps(m_store)
                       .run("INSERT INTO audit_clock (id) VALUES (last_insert_rowid())")
                       .result()
                 : Result<void>();
}

Result<std::optional<qint64>> AuditStore::objectFor(const UserId &user, const QString &name)
{
    return named(userType, user.toString(), name).map([](const Named &known) {
        return known.name.isNull() ? std::optional(known.key.toLongLong()) : std::nullopt;
    });
}

Result<QList<AuditEntry>> AuditStore::newest(int limit, qint64 beforeId, QList<qint64> *ids)
{
    const Result<QList<AuditRow>> rows =
        Reader(m_store).auditEntries({}, Qt::DescendingOrder, beforeId, limit);
    if (!rows)
        return tl::unexpected(rows.error());
    if (ids)
        ids->clear();
    QList<AuditEntry> entries;
    for (const AuditRow &row : *rows) {
        entries.append(row.entry);
        if (ids)
            ids->append(row.id);
    }
    return entries;
}

Result<qint64> AuditStore::lastId()
{
    return Statement(m_store, "SELECT coalesce(max(id), 0) FROM audit").number();
}

} // namespace LicenseDesk
