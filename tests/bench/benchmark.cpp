// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "baresqlite.h"
#include "exchange/import.h"
#include "store/statement.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

namespace LicenseDesk::Bench {

namespace {

constexpr QLatin1String empty("empty");
constexpr QLatin1String withUsers("users");
constexpr QLatin1String whole("m"); //!< directory M
constexpr QLatin1String licensed("licensed"); //!< with a product on the group of all
constexpr QLatin1String scratch("scratch");

[[noreturn]] void fail(const QString &what, const Error &error)
{
    std::fprintf(stderr, "%s: %s %s\n", qPrintable(what), qPrintable(error.subject),
                 qPrintable(error.detail));
    std::exit(1);
}

template <typename T>
T valueOf(const QString &what, Result<T> result)
{
    if (!result)
        fail(what, result.error());
    return *std::move(result);
}

QString thousands(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

Change license(std::vector<SkuId> add, std::vector<SkuId> remove = {})
{
    LicenseChange change;
    for (const SkuId &product : add)
        change.add.push_back({product, {}});
    change.remove = std::move(remove);
    return AssignGroupLicenses{Organisation::groupOfAll(), change};
}

/*! What Qt alone needs for the elements of a file, of which each stands on its line. */
double parse(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 objects = 0;
    while (!file.atEnd()) {
        QByteArray line = file.readLine().trimmed();
        if (line.endsWith(','))
            line.chop(1);
        objects += QJsonDocument::fromJson(line).isObject() ? 1 : 0;
    }
    return objects > 0 ? double(timer.nsecsElapsed()) / 1e9 : 0;
}

} // namespace

Benchmark::Benchmark(const Organisation &organisation, const QString &folder)
    : m_organisation(organisation),
      m_folder(folder)
{}

QString Benchmark::file(const QString &name) const
{
    return m_folder + u'/' + name + QStringLiteral(".licensedesk");
}

std::unique_ptr<Engine> Benchmark::open(const QString &name) const
{
    return valueOf(name, Engine::open(file(name), Engine::Options()));
}

void Benchmark::copy(const QString &from, const QString &to) const
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file(to) + QLatin1String(suffix));
    if (!QFile::copy(file(from), file(to)))
        fail(file(to), Error{ErrorCode::DirectoryNotWritable, file(to), {}, {}});
}

double Benchmark::seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

bool Benchmark::run(Table &table, const QString &only)
{
    m_table = &table;
    const std::vector<std::pair<QLatin1String, void (Benchmark::*)()>> steps{
        {QLatin1String("import"), &Benchmark::importUsers},
        {QLatin1String("members"), &Benchmark::importMembers},
        {QLatin1String("size"), &Benchmark::measureSize},
        {QLatin1String("put"), &Benchmark::putProduct},
        {QLatin1String("preview"), &Benchmark::previewProduct},
        {QLatin1String("reprocess"), &Benchmark::reprocess},
        {QLatin1String("swap"), &Benchmark::swapProduct},
        {QLatin1String("leave"), &Benchmark::leave},
        {QLatin1String("growth"), &Benchmark::grow},
        {QLatin1String("mailbox"), &Benchmark::putMailProduct}};
    if (only.isEmpty())
        makeDirectory();
    bool known = only.isEmpty();
    for (const auto &[name, step] : steps) {
        if (!only.isEmpty() && only != name)
            continue;
        known = true;
        (this->*step)();
    }
    return known;
}

void Benchmark::makeDirectory()
{
    OrganizationRecord record;
    record.tenantId = Guid::create();
    record.displayName = QStringLiteral("Contoso");
    record.initialDomain = QStringLiteral("contoso.onmicrosoft.com");
    record.verifiedDomains = {record.initialDomain, QStringLiteral("contoso.com")};
    QFile::remove(file(empty));
    const auto engine = valueOf(empty, Engine::create(file(empty), record, Engine::Options()));
    std::vector<ImportSource> sources;
    for (const QString &path : m_organisation.otherFiles())
        sources.push_back({path, std::nullopt});
    for (const Result<ImportSummary> &summary : importFiles(*engine, sources))
        (void)valueOf(QStringLiteral("import"), summary);
}

void Benchmark::importUsers()
{
    copy(empty, withUsers);
    const double took = seconds([&] {
        const auto engine = open(withUsers);
        for (const Result<ImportSummary> &summary :
             importFiles(*engine, {{m_organisation.usersFile(), std::nullopt}}))
            (void)valueOf(QStringLiteral("import"), summary);
    });
    const double parsing = parse(m_organisation.usersFile());
    const Difference difference(file(empty), file(withUsers));
    copy(empty, scratch);
    const double writing = difference.writeTo(file(scratch));
    m_table->add({QStringLiteral("import of %1 Graph users with license states")
                      .arg(thousands(m_organisation.users())),
                  took, QStringLiteral("s"),
                  QStringLiteral("Qt parsing %1 s + bare SQLite writing %2 rows %3 s")
                      .arg(parsing, 0, 'f', 1)
                      .arg(thousands(difference.rows()))
                      .arg(writing, 0, 'f', 1),
                  parsing + writing, 3});
}

void Benchmark::importMembers()
{
    copy(withUsers, whole);
    const double took = seconds([&] {
        const auto engine = open(whole);
        for (const Result<ImportSummary> &summary :
             importFiles(*engine, {{m_organisation.membersFile(), std::nullopt}}))
            (void)valueOf(QStringLiteral("import"), summary);
    });
    const Difference difference(file(withUsers), file(whole));
    copy(withUsers, scratch);
    m_table->add({QStringLiteral("import of %1 memberships")
                      .arg(thousands(3 * qint64(m_organisation.users()))),
                  took, QStringLiteral("s"), QStringLiteral("bare SQLite writing"),
                  difference.writeTo(file(scratch))});
}

void Benchmark::measureSize()
{
    const auto engine = open(whole);
    const auto megabytes = [&](const char *sql) {
        return double(valueOf(whole, Statement(engine->store(), sql).number())) / 1e6;
    };
    const double rows = megabytes(
        "SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND name NOT LIKE 'audit%' AND "
        "name IN (SELECT name FROM sqlite_schema WHERE type = 'table')");
    m_table->add({QStringLiteral("size of the directory file"),
                  megabytes("SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1"),
                  QStringLiteral("MB"), QStringLiteral("rows without indexes and audit"), rows,
                  1.5});
    m_table->add({QStringLiteral("of it the audit log and its indexes"),
                  megabytes("SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND name LIKE "
                            "'audit%' OR aggregate = 1 AND name LIKE 'sqlite_autoindex_audit%'"),
                  QStringLiteral("MB")});
}

void Benchmark::pass(const QString &name, const QString &before, const QString &after,
                     const Change &change, double most)
{
    copy(before, after);
    double longest = 0;
    const double took = seconds([&] {
        const auto engine = open(after);
        (void)valueOf(name, engine->apply(change));
        QElapsedTimer batch;
        batch.start();
        (void)valueOf(name, engine->processAll({}, [&](const Progress &) {
            longest = std::max(longest, double(batch.nsecsElapsed()) / 1e6);
            batch.start();
        }));
    });
    const Difference difference(file(before), file(after));
    copy(before, scratch);
    m_table->add(
        {name, took, QStringLiteral("s"),
         QStringLiteral("bare SQLite writing the same %1 rows").arg(thousands(difference.rows())),
         difference.writeTo(file(scratch)), most});
    m_table->add({QStringLiteral("the longest step of it, after which a cancel is answered"),
                  longest, QStringLiteral("ms"), QStringLiteral("–"), 0, 0, 200, false});
}

void Benchmark::putProduct()
{
    pass(QStringLiteral("a product put on the group of %1").arg(thousands(m_organisation.users())),
         whole, licensed, license({m_organisation.plainProduct()}), 3);
}

void Benchmark::putMailProduct()
{
    pass(QStringLiteral("the same with a mailbox, whose addresses change"), whole, scratch + u'2',
         license({m_organisation.mailProduct()}), 0);
}

void Benchmark::previewProduct()
{
    const Difference difference(file(whole), file(licensed));
    const auto engine = open(whole);
    qint64 users = 0;
    const double took = seconds([&] {
        users = valueOf(QStringLiteral("preview"),
                        engine->preview({license({m_organisation.plainProduct()})}, {}))
                    .gaining;
    });
    copy(whole, scratch);
    m_table->add({QStringLiteral("the same as preview (%1 would gain it)").arg(thousands(users)),
                  took, QStringLiteral("s"), QStringLiteral("bare SQLite writing the same rows"),
                  difference.writeTo(file(scratch)), 1});
}

void Benchmark::reprocess()
{
    copy(licensed, scratch);
    const double took = seconds([&] {
        const auto engine = open(scratch);
        (void)valueOf(QStringLiteral("reprocess"),
                      engine->apply(ReprocessGroup{Organisation::groupOfAll()}));
        (void)valueOf(QStringLiteral("reprocess"), engine->processAll());
    });
    m_table->add({QStringLiteral("reprocess of that group, nothing to change"), took,
                  QStringLiteral("s"), QStringLiteral("bare SQLite reading the facts"),
                  readFacts(file(licensed), Organisation::groupOfAll().guid().toBytes()), 1});
}

void Benchmark::swapProduct()
{
    pass(QStringLiteral("swap of a product on that group"), licensed, scratch + u'2',
         license({m_organisation.otherProduct()}, {m_organisation.plainProduct()}), 4);
}

void Benchmark::leave()
{
    copy(licensed, scratch);
    const auto engine = open(scratch);
    const auto leaveAll = [&](int from, int count) {
        RemoveMembers change{Organisation::groupOfAll(), {}, {}};
        for (int user = from; user < from + count; ++user)
            change.users.push_back(Organisation::user(user));
        return 1e6 / count * seconds([&] {
                   (void)valueOf(QStringLiteral("leave"), engine->apply(change));
                   (void)valueOf(QStringLiteral("leave"), engine->processAll());
               });
    };
    (void)leaveAll(0, 100); // what is read for the first time
    const int many = std::min(10000, m_organisation.users() / 2);
    const double few = leaveAll(100, 100);
    m_table->add({QStringLiteral("%1 users leave a licensed group").arg(thousands(many)),
                  leaveAll(200, many), QStringLiteral("µs a user"),
                  QStringLiteral("100 users leave"), few, 1.5});
}

/*! Groups of other sizes get the product; the cost of a user beside that of the smallest. */
void Benchmark::grow()
{
    copy(whole, scratch);
    const auto engine = open(scratch);
    double smallest = 0;
    for (int size = 10000; size <= m_organisation.users(); size *= 10) {
        GroupRecord group;
        group.id = GroupId::create();
        group.displayName = QStringLiteral("Growing %1").arg(size);
        AddMembers members{group.id, {}, {}};
        for (int user = 0; user < size; ++user)
            members.users.push_back(Organisation::user(user));
        (void)valueOf(QStringLiteral("grow"), engine->apply({CreateGroup{group}, members}));
        LicenseChange change;
        change.add.push_back({m_organisation.plainProduct(), {}});
        const double took = 1e6 / size * seconds([&] {
                                (void)valueOf(QStringLiteral("grow"),
                                              engine->apply(AssignGroupLicenses{group.id, change}));
                                (void)valueOf(QStringLiteral("grow"), engine->processAll());
                            });
        if (size == 10000)
            smallest = took;
        m_table->add({QStringLiteral("cost of a user at %1 members").arg(thousands(size)), took,
                      QStringLiteral("µs a user"), QStringLiteral("at 10,000"), smallest, 1.3});
        change.remove.push_back(change.add.front().product);
        change.add.clear();
        (void)valueOf(QStringLiteral("grow"), engine->apply(AssignGroupLicenses{group.id, change}));
        (void)valueOf(QStringLiteral("grow"), engine->processAll());
    }
}

} // namespace LicenseDesk::Bench
