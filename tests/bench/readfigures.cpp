// SPDX-License-Identifier: GPL-3.0-or-later
#include "readfigures.h"

#include "baresqlite.h"
#include "store/reader.h"
#include "store/usersearch.h"

#include <QLocale>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace LicenseDesk::Bench {

namespace {

constexpr int rowsOfPage = 256;
constexpr double mostMilliseconds = 100;
constexpr int repetitions = 5;
constexpr int attempts = 3;

clockid_t clockOfPages = CLOCK_MONOTONIC;

template <typename Work>
double milliseconds(Work work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(clockOfPages, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double since = now();
    work();
    return now() - since;
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

/*! A page as a window gets it that has shown the first rows of Users before, and then had a moment
    to learn the order of names; nothing else is kept of other pages. */
class PageFigures
{
public:
    PageFigures(Reader &reader, const QString &path, Table &table)
        : m_reader(reader),
          m_path(path),
          m_bare(path),
          m_table(table)
    {}

    /*! The median of several places; each is the best of some, for the machine has other work.
        \a page reads the page of a turn, and tells whom it shows and from where on. */
    template <typename Page>
    void add(const QString &name, Page page, const QByteArray &order = {})
    {
        QList<double> times;
        QList<double> yardsticks;
        bool found = false;
        for (int turn = 0; turn < repetitions && !m_failed; ++turn) {
            QByteArrayList ids;
            qint64 place = 0;
            m_failed |= !page(m_reader, turn, ids, place); // the system has the file's pages now
            times.append(best([&] { return freshly(page, turn); }));
            found |= !ids.isEmpty();
            const auto bare = [&] {
                return order.isEmpty() ? m_bare.read(ids) : m_bare.readAt(order, place);
            };
            yardsticks.append(best(bare));
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
               UserColumn sort = UserColumn::DisplayName, bool isJump = false)
    {
        const Result<qint64> count = m_reader.countUsers(filter);
        m_failed |= !count;
        QByteArray order;
        if (filter == UserFilter() && sort == UserColumn::UserPrincipalName)
            order = "upn_key";
        else if (filter == UserFilter() && (isJump || sort == UserColumn::DisplayName))
            order = "name_key, id"; // that place of an index, whichever it is
        const auto read = [&](Reader &reader, int turn, QByteArrayList &ids, qint64 &offset) {
            offset = isJump ? qint64(double(count.value_or(0)) * (0.15 + 0.17 * turn)) : 0;
            const auto rows = reader.users(filter, sort, Qt::AscendingOrder, offset, rowsOfPage);
            for (const UserRow &row : rows.value_or(QList<UserRow>()))
                ids.append(row.id.guid().toBytes());
            return rows.has_value();
        };
        add(QStringLiteral("Users: ") + name
                + (isJump ? QStringLiteral(", any place") : QStringLiteral(", first rows")),
            read, order);
    }

    /*! First rows, and any place. */
    void usersAnywhere(const QString &name, const UserFilter &filter,
                       UserColumn sort = UserColumn::DisplayName)
    {
        users(name, filter, sort);
        users(name, filter, sort, true);
    }

    /*! \a read (reader, turn) gives rows. */
    template <typename Read>
    void other(const QString &name, Read read)
    {
        add(name, [&](Reader &reader, int turn, QByteArrayList &ids, qint64 &) {
            const auto rows = read(reader, turn);
            if (rows) {
                for (const auto &row : *rows)
                    addUser(ids, row);
            }
            return rows.has_value();
        });
    }

    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    template <typename Work>
    static double best(Work work)
    {
        double least = work();
        for (int attempt = 1; attempt < attempts; ++attempt)
            least = std::min(least, work());
        return least;
    }

    template <typename Page>
    double freshly(Page page, int turn)
    {
        const auto store = Store::open(m_path, OpenMode::ReadOnly);
        m_failed |= !store;
        if (!store)
            return 0;
        Reader reader(**store);
        m_failed |= !reader.users({}, UserColumn::DisplayName, Qt::AscendingOrder, 0, rowsOfPage);
        Result<bool> learnt = false;
        while (learnt && !*learnt)
            learnt = learnUserOrder(**store);
        m_failed |= !learnt;
        QByteArrayList ids;
        qint64 place = 0;
        return milliseconds([&] { m_failed |= !page(reader, turn, ids, place); });
    }

    Reader &m_reader;
    const QString m_path;
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

void measureSorts(PageFigures &figures)
{
    figures.usersAnywhere(QStringLiteral("by name"), {});
    figures.usersAnywhere(QStringLiteral("by user principal name"), {},
                          UserColumn::UserPrincipalName);
    figures.usersAnywhere(QStringLiteral("by usage location"), {}, UserColumn::UsageLocation);
    figures.usersAnywhere(QStringLiteral("by department"), {}, UserColumn::Department);
    figures.usersAnywhere(QStringLiteral("by type"), {}, UserColumn::UserType);
    figures.usersAnywhere(QStringLiteral("by account"), {}, UserColumn::AccountEnabled);
}

void measureChips(PageFigures &figures)
{
    UserFilter filter;
    filter.withErrors = true;
    figures.usersAnywhere(QStringLiteral("has errors"), filter);
    figures.usersAnywhere(QStringLiteral("has errors, by department"), filter,
                          UserColumn::Department);
    filter = {};
    filter.withoutLicense = true;
    figures.usersAnywhere(QStringLiteral("no license"), filter);
    figures.usersAnywhere(QStringLiteral("no license, by usage location"), filter,
                          UserColumn::UsageLocation);
    filter = {};
    filter.withDirectLicenses = true;
    figures.usersAnywhere(QStringLiteral("direct licenses"), filter);
    filter = {};
    filter.userType = QStringLiteral("Guest");
    figures.usersAnywhere(QStringLiteral("guests"), filter);
    filter.accountEnabled = false;
    figures.usersAnywhere(QStringLiteral("disabled guests"), filter);
    filter = {};
    filter.accountEnabled = false;
    figures.usersAnywhere(QStringLiteral("disabled accounts"), filter);
    filter = {};
    filter.accountEnabled = true;
    figures.usersAnywhere(QStringLiteral("enabled accounts, by type"), filter,
                          UserColumn::UserType);
    filter = {};
    filter.usageLocation = QStringLiteral("FR");
    figures.usersAnywhere(QStringLiteral("a usage location"), filter);
    figures.usersAnywhere(QStringLiteral("a usage location, by department"), filter,
                          UserColumn::Department);
}

void measureGroups(Reader &reader, PageFigures &figures)
{
    const auto groups = reader.groups({}, GroupColumn::Members, Qt::DescendingOrder, 0, 2);
    for (const GroupRow &group : groups.value_or(QList<GroupRow>())) {
        UserFilter filter;
        filter.group = group.id;
        figures.usersAnywhere(
            QStringLiteral("of a group of %1").arg(QLocale::c().toString(group.members)), filter);
    }
    const auto products = reader.products();
    for (const ProductRow &product : products.value_or(QList<ProductRow>())) {
        UserFilter filter;
        filter.product = product.id;
        if (product.consumed == 0)
            continue;
        figures.usersAnywhere(
            QStringLiteral("with a product of %1").arg(QLocale::c().toString(product.consumed)),
            filter);
        break;
    }
}

void measureTexts(PageFigures &figures)
{
    for (const QString &text :
         {QStringLiteral("a"), QStringLiteral("an"), QStringLiteral("q"), QStringLiteral("zq"),
          QStringLiteral("ann"), QStringLiteral("contoso"), QStringLiteral("1234"),
          QStringLiteral("nobody has this")})
        figures.users(QStringLiteral("text “%1”").arg(text), ofText(text));
    figures.users(QStringLiteral("text “an”, by department"), ofText(QStringLiteral("an")),
                  UserColumn::Department);
    for (const QString &text : {QStringLiteral("an"), QStringLiteral("ann")})
        figures.users(QStringLiteral("text “%1”").arg(text), ofText(text), UserColumn::DisplayName,
                      true);
}

/*! Lists about users: \a count rows, of which \a page (reader, offset) reads some. */
template <typename Page>
void measureList(PageFigures &figures, const QString &name, qint64 count, Page page)
{
    figures.other(name + QStringLiteral(", first rows"),
                  [&](Reader &reader, int) { return page(reader, 0); });
    figures.other(name + QStringLiteral(", any place"), [&](Reader &reader, int turn) {
        return page(reader, qint64(double(count) * (0.15 + 0.17 * turn)));
    });
}

void measureOthers(Reader &reader, PageFigures &figures)
{
    const auto groups = reader.groups({}, GroupColumn::Members, Qt::DescendingOrder, 0, 1);
    for (const GroupRow &group : groups.value_or(QList<GroupRow>())) {
        measureList(figures, QStringLiteral("Members of the largest group"), group.members,
                    [&](Reader &from, qint64 offset) {
                        return from.members(group.id, offset, rowsOfPage);
                    });
    }
    const auto products = reader.products();
    qint64 most = -1;
    SkuId product;
    for (const ProductRow &row : products.value_or(QList<ProductRow>())) {
        if (row.consumed > most)
            product = row.id;
        most = std::max(most, row.consumed);
    }
    measureList(figures,
                QStringLiteral("Users of a product of %1").arg(QLocale::c().toString(most)),
                reader.countLicensedUsers(product).value_or(0), [&](Reader &from, qint64 offset) {
                    return from.licensedUsers(product, offset, rowsOfPage);
                });
    measureList(figures, QStringLiteral("Errors"), reader.countErrors({}).value_or(0),
                [&](Reader &from, qint64 offset) { return from.errors({}, offset, rowsOfPage); });
    for (const int column : {0, 1, 2, 3, 4}) {
        figures.other(
            QStringLiteral("Groups: sorted by column %1").arg(column + 1), [&](Reader &from, int) {
                return from.groups({}, GroupColumn(column), Qt::DescendingOrder, 0, rowsOfPage);
            });
    }
    figures.other(QStringLiteral("Products"), [](Reader &from, int) { return from.products(); });
    const Result<qint64> entries = reader.countAuditEntries({});
    measureList(figures, QStringLiteral("Audit log"), entries.value_or(0),
                [](Reader &from, qint64 offset) {
                    return from.auditEntries(AuditFilter(), offset, rowsOfPage);
                });
    for (const QString &text :
         {QStringLiteral("ann"), QStringLiteral("user123456"), QStringLiteral("nobody has this")}) {
        AuditFilter filter;
        filter.text = text;
        figures.other(QStringLiteral("Audit log: text “%1”, first rows").arg(text),
                      [&](Reader &from, int) { return from.auditEntries(filter, 0, rowsOfPage); });
    }
}

} // namespace

bool measurePages(const QString &path, Table &table, PageClock clock)
{
    clockOfPages = clock == PageClock::Processor ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC;
    auto store = Store::open(path, OpenMode::ReadOnly);
    if (!store) {
        std::fprintf(stderr, "%s: cannot be opened\n", qPrintable(path));
        return false;
    }
    Reader reader(**store);
    PageFigures figures(reader, path, table);
    measureSorts(figures);
    measureChips(figures);
    measureGroups(reader, figures);
    measureTexts(figures);
    measureOthers(reader, figures);
    return !figures.hasFailed();
}

} // namespace LicenseDesk::Bench
