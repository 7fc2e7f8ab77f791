// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedkey.h"
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

/*! In which order the elements of a JSON list are taken. By id, as passes take those who joined
    together (R4.5), so that these find what they need side by side in the file; but elements that
    want the same name come last, as they are listed: the first of them gets it. */
class ImportOrder
{
public:
    void add(const ImportRow &row)
    {
        const std::optional<UserId> id = idFrom<UserId>(row.object.value(u"id"));
        m_rows.push_back({id ? id->guid() : Guid(), row.number});
        const QString name = row.object.value(u"userPrincipalName").toString().trimmed();
        if (!name.isEmpty())
            m_names.emplace_back(qHash(foldedKey(name)), row.number);
    }

    [[nodiscard]] std::vector<qint64> numbers()
    {
        std::ranges::sort(m_names);
        std::vector<qint64> last;
        for (size_t place = 1; place < m_names.size(); ++place) {
            if (m_names[place].first == m_names[place - 1].first) {
                last.push_back(m_names[place - 1].second);
                last.push_back(m_names[place].second);
            }
        }
        std::ranges::sort(last);
        last.erase(std::unique(last.begin(), last.end()), last.end());
        std::ranges::sort(m_rows);
        std::vector<qint64> numbers;
        numbers.reserve(m_rows.size());
        for (const auto &[id, number] : m_rows) {
            if (!std::ranges::binary_search(last, number))
                numbers.push_back(number);
        }
        numbers.insert(numbers.end(), last.begin(), last.end());
        return numbers;
    }

private:
    std::vector<std::pair<Guid, qint64>> m_rows;
    std::vector<std::pair<size_t, qint64>> m_names;
};

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
    [[nodiscard]] Result<UserKey> write(const Found &user, bool &changed);

    ChangeWriter &m_writer;
    const ImportFile &m_file;
    ImportSummary &m_summary;
    EntryReader m_entries;
    std::vector<Waiting> m_waiting;
};

Result<void> UserImporter::run()
{
    ImportOrder order;
    const Result<RepeatedRows> repeated =
        findRepeatedRows(m_file, m_file.isJson() ? userIdKey : userKeys,
                         [&](const ImportRow &row) { order.add(row); });
    if (!repeated)
        return tl::unexpected(repeated.error());
    if (Result<void> opened = m_entries.open(); !opened)
        return opened;
    const auto take = [&](const ImportRow &row) { return takeRow(row, *repeated); };
    Result<void> read =
        m_file.isJson() ? m_file.forEachRow(order.numbers(), take) : m_file.forEachRow(take);
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
    const Result<bool> licensed = m_entries.take(row, *key, object);
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

Result<UserKey> UserImporter::write(const Found &user, bool &changed)
{
    if (user.key) {
        return m_writer.updateUser(*user.key, user.record).map([&](bool updated) {
            changed = updated;
            return *user.key;
        });
    }
    UserRecord record = user.record;
    if (record.displayName.isEmpty())
        record.displayName = record.userPrincipalName;
    return m_writer.addUser(record);
}

} // namespace

Result<void> importUsers(ChangeWriter &writer, const ImportFile &file, ImportSummary &summary)
{
    return UserImporter(writer, file, summary).run();
}

} // namespace LicenseDesk
