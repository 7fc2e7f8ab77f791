// SPDX-License-Identifier: GPL-3.0-or-later
// Finding users, groups and products by what somebody has typed so far.
#include "store/objectsearch.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

class tst_ObjectSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void usersByTheBeginningOfTheirNames();
    void groupsAndProductsInAnyPlace();
    void caseAndAccentsAsEverywhere();
    void byId();
    void noMoreThanAskedFor();
    void usersInAnyPlaceAFewAtATime();
    void presentOnes();
    void beginningsAreSoughtInTheIndex();

private:
    [[nodiscard]] QString find(const QString &text, int limit = 8);

    TemporaryDirectory m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DirectoryBuilder> m_directory;
};

void tst_ObjectSearch::init()
{
    QFile::remove(m_folder.path());
    m_store = valueOf(Store::create(m_folder.path(), TemporaryDirectory::contoso()));
    m_directory = std::make_unique<DirectoryBuilder>(*m_store);
    for (const char *name : {"Ada Lovelace", "Adele Zoe", "Conrad Adam", "Bob"})
        m_directory->user(name);
    m_directory->product("visio", {"DRAW"});
    for (const char *name : {"Sales", "Wholesale", "Salt"})
        m_directory->group(name);
}

void tst_ObjectSearch::cleanup()
{
    m_directory.reset();
    m_store.reset();
}

QString tst_ObjectSearch::find(const QString &text, int limit)
{
    QStringList names;
    const auto objects = valueOf(findObjects(*m_store, text, limit));
    for (const FoundObject &object : objects)
        names.append(object.name);
    return names.join(QStringLiteral(", "));
}

void tst_ObjectSearch::usersByTheBeginningOfTheirNames()
{
    QCOMPARE(find(QStringLiteral("ad")), QStringLiteral("Ada Lovelace, Adele Zoe"));
    QCOMPARE(find(QStringLiteral("ada lo")), QStringLiteral("Ada Lovelace"));
    QCOMPARE(find(QStringLiteral("conradadam@")), QStringLiteral("Conrad Adam"));
}

void tst_ObjectSearch::groupsAndProductsInAnyPlace()
{
    QCOMPARE(find(QStringLiteral("sal")), QStringLiteral("Sales, Salt, Wholesale"));
    QCOMPARE(find(QStringLiteral("isi")), QStringLiteral("visio"));
}

void tst_ObjectSearch::caseAndAccentsAsEverywhere()
{
    m_directory->user("Übung");
    QCOMPARE(find(QStringLiteral("ÜBU")), QStringLiteral("Übung"));
}

void tst_ObjectSearch::byId()
{
    QCOMPARE(find(m_directory->userId("Bob").toString().toUpper()), QStringLiteral("Bob"));
    QCOMPARE(find(m_directory->groupId("Salt").toString()), QStringLiteral("Salt"));
    QCOMPARE(find(m_directory->skuId("visio").toString()), QStringLiteral("visio"));
}

void tst_ObjectSearch::noMoreThanAskedFor()
{
    QCOMPARE(find(QStringLiteral("ad"), 1), QStringLiteral("Ada Lovelace"));
    QCOMPARE(find(QStringLiteral("sal"), 2), QStringLiteral("Sales, Salt"));
}

void tst_ObjectSearch::usersInAnyPlaceAFewAtATime()
{
    UserSearch search{QStringLiteral("AD"), 8, 0, false, {}};
    int steps = 0;
    QStringList names;
    while (!search.finished && steps < 20) {
        valueOf(continueSearch(*m_store, search, 1));
        steps++;
    }
    for (const FoundObject &object : std::as_const(search.found))
        names.append(object.name);
    QCOMPARE(names.join(QStringLiteral(", ")),
             QStringLiteral("Ada Lovelace, Adele Zoe, Conrad Adam"));
    QCOMPARE(steps, 5); // one a user, and one that finds no more

    UserSearch few{QStringLiteral("ad"), 2, 0, false, {}};
    valueOf(continueSearch(*m_store, few, 100));
    QVERIFY(few.finished);
    QCOMPARE(few.found.size(), 2);
}

void tst_ObjectSearch::presentOnes()
{
    using Kind = FoundObject::Kind;
    const auto present = valueOf(presentObjects(
        *m_store, {{Kind::Product, m_directory->skuId("visio").guid(), {}, {}},
                   {Kind::User, Guid::create(), QStringLiteral("gone"), {}},
                   {Kind::User, m_directory->userId("Bob").guid(), QStringLiteral("old"), {}}}));
    QCOMPARE(present.size(), 2);
    QCOMPARE(present[0].name, QStringLiteral("visio"));
    QCOMPARE(present[1].name, QStringLiteral("Bob"));
    QCOMPARE(present[1].detail, QStringLiteral("bob@contoso.com"));
}

/*! A million users are found as fast as ten. */
void tst_ObjectSearch::beginningsAreSoughtInTheIndex()
{
    (void)find(QStringLiteral("a"));
    int sought = 0;
    const QByteArrayList statements = m_store->preparedStatements();
    for (const QByteArray &sql : statements) {
        if (!sql.contains("FROM usr") || !sql.contains("< ?"))
            continue;
        Statement explain(*m_store, "EXPLAIN QUERY PLAN " + sql);
        for (qsizetype value = sql.count('?'); value > 0; --value)
            explain.bind(qint64(1));
        const auto steps = valueOf(explain.all([](const Row &row) { return row.text(3); }));
        for (const QString &step : steps) {
            QVERIFY2(step.startsWith(QStringLiteral("SEARCH usr USING INDEX")), qPrintable(step));
            sought++;
        }
    }
    QCOMPARE(sought, 2);
}

QTEST_GUILESS_MAIN(tst_ObjectSearch)
#include "tst_objectsearch.moc"
