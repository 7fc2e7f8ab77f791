// SPDX-License-Identifier: GPL-3.0-or-later
#include "readfigures.h"

#include "baresqlite.h"
#include "store/reader.h"

#include <QElapsedTimer>
#include <QLocale>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>

namespace LicenseDesk::Bench {

namespace {

constexpr int rowsOfPage = 256;
constexpr double mostMilliseconds = 100;
constexpr int repetitions = 5;

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/*! Bare SQLite reading the rows of a page, sought by ids that are known. */
class BarePage
{
public:
    explicit BarePage(const QString &path) : m_database(path)
    {
        const char *user = "SELECT key, id, display_name, upn, usage_location, department, "
                           "user_type, account_enabled FROM usr WHERE id = ?";
        const char *entries = "SELECT product, state, error FROM assignment WHERE usr = ?";
        sqlite3_prepare_v2(m_database.handle(), user, -1, &m_user, nullptr);
        sqlite3_prepare_v2(m_database.handle(), entries, -1, &m_entries, nullptr);
    }
    ~BarePage()
    {
        sqlite3_finalize(m_user);
        sqlite3_finalize(m_entries);
    }
    BarePage(const BarePage &) = delete;
    BarePage &operator=(const BarePage &) = delete;

    /*! The page at a place of an order that an index gives. */
    double readAt(const QByteArray &order, qint64 offset)
    {
        const QByteArray sql = "SELECT key, id, display_name, upn, usage_location, department, "
                               "user_type, account_enabled FROM usr ORDER BY "
                               + order + " LIMIT ? OFFSET ?";
        sqlite3_stmt *page = nullptr;
        sqlite3_prepare_v2(m_database.handle(), sql.constData(), -1, &page, nullptr);
        sqlite3_bind_int(page, 1, rowsOfPage);
        sqlite3_bind_int64(page, 2, offset);
        const double took = milliseconds([&] {
            while (step(page)) {
                sqlite3_bind_int64(m_entries, 1, sqlite3_column_int64(page, 0));
                while (step(m_entries)) {}
                sqlite3_reset(m_entries);
            }
        });
        sqlite3_finalize(page);
        return took;
    }

    /*! \a ids are 16 bytes each. */
    double read(const QByteArrayList &ids)
    {
        return milliseconds([&] {
            for (const QByteArray &id : ids) {
                sqlite3_bind_blob(m_user, 1, id.constData(), int(id.size()), SQLITE_STATIC);
                if (step(m_user)) {
                    sqlite3_bind_int64(m_entries, 1, sqlite3_column_int64(m_user, 0));
                    while (step(m_entries)) {}
                    sqlite3_reset(m_entries);
                }
                sqlite3_reset(m_user);
            }
        });
    }

private:
    /*! With all columns looked at. */
    static bool step(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_ROW)
            return false;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            (void)sqlite3_column_text(statement, column);
        return true;
    }

    BareSqlite m_database;
    sqlite3_stmt *m_user = nullptr;
    sqlite3_stmt *m_entries = nullptr;
};

void addUser(QByteArrayList &ids, const MemberRow &row)
{
    if (row.user)
        ids.append(row.user->guid().toBytes());
}

void addUser(QByteArrayList &ids, const AssignmentRow &row)
{
    ids.append(row.user.guid().toBytes());
}

/*! Rows of which few are there at all. */
template <typename Row>
void addUser(QByteArrayList &, const Row &)
{}

class PageFigures
{
public:
    PageFigures(Reader &reader, const QString &path, Table &table)
        : m_reader(reader),
          m_bare(path),
          m_table(table)
    {}

    /*! The median of pages that \a page reads; each call reads another place, and returns ids. */
    template <typename Page>
    void add(const QString &name, Page page, const QByteArray &order = {})
    {
        QList<double> times;
        QList<double> yardsticks;
        bool found = false;
        for (int turn = 0; turn < repetitions && !m_failed; ++turn) {
            QByteArrayList ids;
            qint64 place = 0;
            m_failed |= !page(turn, ids, place); // both find the file in the system's cache
            ids.clear();
            times.append(milliseconds([&] { m_failed |= !page(turn, ids, place); }));
            found |= !ids.isEmpty();
            const auto bare = [&] {
                return order.isEmpty() ? m_bare.read(ids) : m_bare.readAt(order, place);
            };
            (void)bare();
            yardsticks.append(bare());
        }
        if (m_failed) {
            std::fprintf(stderr, "%s: failed\n", qPrintable(name));
            return;
        }
        std::ranges::sort(times);
        std::ranges::sort(yardsticks);
        Figure figure{name, times[repetitions / 2], QStringLiteral("ms")};
        if (found) {
            figure.yardstick = order.isEmpty()
                                   ? QStringLiteral("bare SQLite, rows whose ids are known")
                                   : QStringLiteral("bare SQLite, by index");
            figure.measure = yardsticks[repetitions / 2];
        }
        figure.extra = mostMilliseconds;
        m_table.add(figure);
    }

    void users(const QString &name, const UserFilter &filter,
               UserColumn sort = UserColumn::DisplayName, double from = 0, double step = 0)
    {
        const Result<qint64> count = m_reader.countUsers(filter);
        m_failed |= !count;
        QByteArray order;
        if (step > 0 && sort == UserColumn::DisplayName)
            order = "name_key, id";
        else if (step > 0 && sort == UserColumn::UserPrincipalName)
            order = "upn_key";
        const auto read = [&](int turn, QByteArrayList &ids, qint64 &offset) {
            offset = qint64(double(count.value_or(0)) * (from + step * turn));
            const auto rows = m_reader.users(filter, sort, Qt::AscendingOrder, offset, rowsOfPage);
            for (const UserRow &row : rows.value_or(QList<UserRow>()))
                ids.append(row.id.guid().toBytes());
            return rows.has_value();
        };
        add(name, read, order);
    }

    /*! A single page that later ones are quicker than. */
    void once(const QString &name, UserColumn sort)
    {
        const double took = milliseconds([&] {
            const Result<qint64> count = m_reader.countUsers({});
            m_failed |=
                !count || !m_reader.users({}, sort, Qt::AscendingOrder, *count / 2, rowsOfPage);
        });
        Figure figure{name, took, QStringLiteral("ms")};
        figure.extra = mostMilliseconds;
        m_table.add(figure);
    }

    template <typename Read>
    void other(const QString &name, Read read)
    {
        add(name, [&](int turn, QByteArrayList &ids, qint64 &) {
            const auto rows = read(turn);
            if (rows) {
                for (const auto &row : *rows)
                    addUser(ids, row);
            }
            return rows.has_value();
        });
    }

    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    Reader &m_reader;
    BarePage m_bare;
    Table &m_table;
    bool m_failed = false;
};

UserFilter ofText(const QString &text)
{
    UserFilter filter;
    filter.text = text;
    return filter;
}

void measureUsers(Reader &reader, PageFigures &figures)
{
    figures.users(QStringLiteral("Users: first rows"), {});
    figures.users(QStringLiteral("Users: jump to any place"), {}, UserColumn::DisplayName, 0.15,
                  0.17);
    figures.users(QStringLiteral("Users: sorted by user principal name, any place"), {},
                  UserColumn::UserPrincipalName, 0.15, 0.17);
    figures.users(QStringLiteral("Users: sorted by usage location"), {}, UserColumn::UsageLocation);
    figures.users(QStringLiteral("Users: sorted by department"), {}, UserColumn::Department);
    figures.users(QStringLiteral("Users: sorted by type"), {}, UserColumn::UserType);
    figures.users(QStringLiteral("Users: sorted by account"), {}, UserColumn::AccountEnabled);
    figures.once(QStringLiteral("Users: sorted by department, the first jump"),
                 UserColumn::Department);
    figures.users(QStringLiteral("Users: sorted by department, jumps behind it"), {},
                  UserColumn::Department, 0.15, 0.17);
    UserFilter filter;
    filter.withErrors = true;
    figures.users(QStringLiteral("Users: has errors"), filter);
    filter = {};
    filter.withoutLicense = true;
    figures.users(QStringLiteral("Users: no license"), filter);
    filter = {};
    filter.withDirectLicenses = true;
    figures.users(QStringLiteral("Users: direct licenses"), filter);
    filter = {};
    filter.userType = QStringLiteral("Guest");
    figures.users(QStringLiteral("Users: guests"), filter);
    filter = {};
    filter.accountEnabled = false;
    figures.users(QStringLiteral("Users: disabled accounts"), filter);
    filter = {};
    filter.usageLocation = QStringLiteral("FR");
    figures.users(QStringLiteral("Users: a usage location"), filter);
    const auto groups = reader.groups({}, GroupColumn::Members, Qt::DescendingOrder, 0, 2);
    for (const GroupRow &group : groups.value_or(QList<GroupRow>())) {
        filter = {};
        filter.group = group.id;
        figures.users(
            QStringLiteral("Users: of a group of %1").arg(QLocale::c().toString(group.members)),
            filter);
    }
    for (const QString &text :
         {QStringLiteral("a"), QStringLiteral("an"), QStringLiteral("zq"),
          QStringLiteral("contoso"), QStringLiteral("1234"), QStringLiteral("nobody has this")})
        figures.users(QStringLiteral("Users: text “%1”").arg(text), ofText(text));
}

void measureOthers(Reader &reader, PageFigures &figures)
{
    const auto groups = reader.groups({}, GroupColumn::Members, Qt::DescendingOrder, 0, 1);
    if (groups && !groups->isEmpty()) {
        const GroupRow group = groups->first();
        figures.other(QStringLiteral("Members of that group: any place"), [&](int turn) {
            return reader.members(group.id, group.members * turn / repetitions, rowsOfPage);
        });
    }
    for (const int column : {0, 1, 2, 3, 4}) {
        figures.other(QStringLiteral("Groups: sorted by column %1").arg(column + 1), [&](int) {
            return reader.groups({}, GroupColumn(column), Qt::DescendingOrder, 0, rowsOfPage);
        });
    }
    figures.other(QStringLiteral("Products"), [&](int) { return reader.products(); });
    figures.other(QStringLiteral("Errors: first rows"),
                  [&](int) { return reader.errors({}, 0, rowsOfPage); });
    const Result<qint64> entries = reader.countAuditEntries({});
    figures.other(QStringLiteral("Audit log: any place"), [&](int turn) {
        return reader.auditEntries(AuditFilter(), entries.value_or(0) * turn / repetitions,
                                   rowsOfPage);
    });
}

} // namespace

bool measurePages(const QString &path, Table &table)
{
    auto store = Store::open(path, OpenMode::ReadOnly);
    if (!store) {
        std::fprintf(stderr, "%s: cannot be opened\n", qPrintable(path));
        return false;
    }
    Reader reader(**store);
    PageFigures figures(reader, path, table);
    measureUsers(reader, figures);
    measureOthers(reader, figures);
    return !figures.hasFailed();
}

} // namespace LicenseDesk::Bench
