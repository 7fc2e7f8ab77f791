// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/entryreader.h"
#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "exchange/importvalues.h"
#include "exchange/recordreader.h"
#include "service/changewriter.h"

#include <QJsonArray>

namespace LicenseDesk {

namespace {

QStringList userKeys(const QJsonObject &object)
{
    QStringList keys;
    if (const std::optional<UserId> id = idFrom<UserId>(object.value(u"id")))
        keys += id->toString();
    const QString name = object.value(u"userPrincipalName").toString().trimmed();
    if (!name.isEmpty())
        keys += name.toLower();
    return keys;
}

/*! JSON elements are told apart by their ids alone, for these they must have. */
QStringList userIdKey(const QJsonObject &object)
{
    const std::optional<UserId> id = idFrom<UserId>(object.value(u"id"));
    return id ? QStringList(id->toString()) : QStringList();
}

/*! In which order the elements of a JSON list of different ids are taken, from 1. By id, as passes
   take those who joined together (R4.5), so that these find what they need side by side in the
   file; but elements that want the same name come last, as they are listed: the first of them gets
   it.
 */
std::vector<qint64> importOrder(const std::vector<ImportFile::Identity> &identities)
{
    std::vector<std::pair<size_t, qint64>> names;
    std::vector<std::pair<Guid, qint64>> ids;
    for (size_t place = 0; place < identities.size(); ++place) {
        ids.emplace_back(identities[place].id, qint64(place) + 1);
        if (identities[place].name != 0)
            names.emplace_back(identities[place].name, qint64(place) + 1);
    }
    std::ranges::sort(names);
    std::vector<qint64> last;
    for (size_t place = 1; place < names.size(); ++place) {
        if (names[place].first == names[place - 1].first)
            last.insert(last.end(), {names[place - 1].second, names[place].second});
    }
    std::ranges::sort(last);
    last.erase(std::unique(last.begin(), last.end()), last.end());
    std::ranges::sort(ids);
    std::vector<qint64> order;
    for (const auto &[id, number] : ids) {
        if (!std::ranges::binary_search(last, number))
            order.push_back(number);
    }
    order.insert(order.end(), last.begin(), last.end());
    return order;
}

bool repeatsIds(const std::vector<ImportFile::Identity> &identities)
{
    std::vector<Guid> ids;
    for (const ImportFile::Identity &identity : identities) {
        if (!identity.id.isNull())
            ids.push_back(identity.id);
    }
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) != ids.end();
}

class UserImporter
{
public:
    UserImporter(ChangeWriter &writer, const ImportFile &file, ImportSummary &summary)
        : m_writer(writer),
          m_file(file),
          m_summary(summary),
          m_entries(writer, summary)
    {}

    [[nodiscard]] Result<void> run();

private:
    struct Found
    {
        std::optional<UserKey> key;
        UserRecord record;
    };
    /*! A row whose name belongs to somebody else. */
    struct Waiting
    {
        qint64 number = 0;
        QJsonObject object;
        Error error;
    };
    [[nodiscard]] Result<void> takeRow(const ImportRow &row, const RepeatedRows &repeated);
    [[nodiscard]] Result<void> takeWaiting();
    [[nodiscard]] Result<void> take(qint64 row, const QJsonObject &object);
    [[nodiscard]] Result<Found> find(const QJsonObject &object);
    [[nodiscard]] Result<void> checkName(const Found &user);
    [[nodiscard]] Result<UserKey> write(Found &user, bool &changed);

    ChangeWriter &m_writer;
    const ImportFile &m_file;
    ImportSummary &m_summary;
    EntryReader m_entries;
    std::vector<Waiting> m_waiting;
};

Result<void> UserImporter::run()
{
    // Hardly any list repeats an id; one that does is read again, and taken as it is listed.
    const bool isPlain = m_file.isJson() && !repeatsIds(m_file.identities());
    Result<RepeatedRows> repeated =
        isPlain ? RepeatedRows() : findRepeatedRows(m_file, m_file.isJson() ? userIdKey : userKeys);
    if (!repeated)
        return tl::unexpected(repeated.error());
    if (Result<void> opened = m_entries.open(); !opened)
        return opened;
    const auto take = [&](const ImportRow &row) { return takeRow(row, *repeated); };
    Result<void> read = isPlain ? m_file.forEachRow(importOrder(m_file.identities()), take)
                                : m_file.forEachRow(take);
    if (read)
        read = takeWaiting();
    std::ranges::stable_sort(m_summary.skipped, {}, &ImportSummary::Skipped::number);
    return read;
}

Result<void> UserImporter::takeRow(const ImportRow &row, const RepeatedRows &repeated)
{
    ++m_summary.read;
    if (!row.problem.isEmpty()) {
        m_summary.skip(row.number, row.problem);
        return {};
    }
    if (repeated.later.contains(row.number))
        return {};
    const QJsonObject object = repeated.merged.value(row.number, row.object);
    Result<void> taken = take(row.number, object);
    if (taken || !concernsRow(taken.error()))
        return taken;
    if (taken.error().code == ErrorCode::AlreadyExists)
        m_waiting.push_back({row.number, object, taken.error()});
    else
        m_summary.skip(row.number, reasonOf(taken.error()));
    return {};
}

/*! A later row may have given up the name that an earlier one wants. */
Result<void> UserImporter::takeWaiting()
{
    for (bool progress = true; progress;) {
        progress = false;
        for (Waiting &row : std::exchange(m_waiting, {})) {
            Result<void> taken = take(row.number, row.object);
            if (taken) {
                progress = true;
            } else if (concernsRow(taken.error())) {
                row.error = taken.error();
                m_waiting.push_back(std::move(row));
            } else {
                return taken;
            }
        }
    }
    for (const Waiting &row : m_waiting)
        m_summary.skip(row.number, reasonOf(row.error));
    return {};
}

Result<void> UserImporter::take(qint64 row, const QJsonObject &object)
{
    Result<Found> user = find(object);
    if (!user)
        return tl::unexpected(user.error());
    if (Result<void> read = readProperties(object, user->record); !read)
        return read;
    if (Result<void> free = checkName(*user); !free)
        return free;
    bool changed = false;
    const Result<UserKey> key = write(*user, changed);
    if (!key)
        return tl::unexpected(key.error());
    const Result<bool> licensed =
        m_entries.take(row, *key, object, user->key ? nullptr : &user->record);
    if (!licensed)
        return tl::unexpected(licensed.error());
    if (!user->key)
        ++m_summary.added;
    else if (changed || *licensed)
        ++m_summary.changed;
    return {};
}

Result<UserImporter::Found> UserImporter::find(const QJsonObject &object)
{
    const QJsonValue idValue = object.value(u"id");
    const std::optional<UserId> id = idFrom<UserId>(idValue);
    if (!id && (m_file.isJson() || !idValue.isUndefined())) {
        return failure(ErrorCode::InvalidValue, {},
                       {QStringLiteral("id"), ImportText::tr("a GUID")});
    }
    Found found;
    if (id) {
        const Result<std::optional<UserKey>> key = m_writer.users().find(*id);
        if (!key)
            return tl::unexpected(key.error());
        if (!*key) {
            if (Result<void> free = requireUnusedId(m_writer, id->guid()); !free)
                return tl::unexpected(free.error());
        }
        found.key = *key;
        found.record.id = *id;
    } else {
        const QString name = object.value(u"userPrincipalName").toString();
        const Result<UserKey> key = m_writer.users().find(name);
        if (!key && key.error().code != ErrorCode::NotFound)
            return tl::unexpected(key.error());
        if (key)
            found.key = *key;
        else
            found.record.id = UserId::create();
    }
    if (!found.key) {
        found.record.createdDateTime = createdTime(object, m_writer.now());
        return found;
    }
    return m_writer.users().read(*found.key).map([&](const UserRecord &record) {
        return Found{found.key, record};
    });
}

Result<void> UserImporter::checkName(const Found &user)
{
    const QString &name = user.record.userPrincipalName;
    if (name.isEmpty()) {
        return failure(
            ErrorCode::InvalidValue, {},
            {QStringLiteral("userPrincipalName"), ImportText::tr("a name, for the user is new")});
    }
    // Looked up beforehand, and not found out by a statement that fails.
    const Result<UserKey> owner = m_writer.users().find(name);
    if (!owner)
        return owner.error().code == ErrorCode::NotFound ? Result<void>()
                                                         : tl::unexpected(owner.error());
    if (user.key && *owner == *user.key)
        return {};
    return failure(ErrorCode::AlreadyExists, {}, {QStringLiteral("userPrincipalName"), name});
}

Result<UserKey> UserImporter::write(Found &user, bool &changed)
{
    if (user.key) {
        return m_writer.updateUser(*user.key, user.record).map([&](bool updated) {
            changed = updated;
            return *user.key;
        });
    }
    if (user.record.displayName.isEmpty())
        user.record.displayName = user.record.userPrincipalName;
    return m_writer.addUser(user.record);
}

} // namespace

Result<void> importUsers(ChangeWriter &writer, const ImportFile &file, ImportSummary &summary)
{
    return UserImporter(writer, file, summary).run();
}

} // namespace LicenseDesk
