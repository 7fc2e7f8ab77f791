// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo on the command line.
#include "app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestUndoCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void undoesAndRedoes();
    void listsWhatCanBeUndone();
    void undoesAnImportThatAskedForIt();
    void explainsShiftedGround();
    void refusesWrongUsage();

private:
    [[nodiscard]] Run run(const QString &line, const QByteArray &input = {}) const
    {
        return m_program->run(line.split(u' '), input);
    }
    /*! Gives the product to the object, by Graph. */
    [[nodiscard]] Run assign(const QByteArray &url) const;
    /*! Direct licenses as the report tells them. */
    [[nodiscard]] qsizetype directLicenses() const;

    std::unique_ptr<Program> m_program;
};

Run TestUndoCommand::assign(const QByteArray &url) const
{
    return run(u"graph d"_s,
               R"({"requests":[{"id":"1","method":"POST","url":")" + url
                   + R"(/assignLicense","headers":{"Content-Type":"application/json"},)"
                     R"("body":{"addLicenses":[{"skuId":")"
                   + id(1000000) + R"(","disabledPlans":[]}],"removeLicenses":[]}}]})");
}

qsizetype TestUndoCommand::directLicenses() const
{
    const Run report = run(u"report d assignments --format json"_s);
    qsizetype count = 0;
    const QJsonArray rows = QJsonDocument::fromJson(report.out).array();
    for (const QJsonValue row : rows)
        count += row.toObject().value(u"groupId"_s).isNull() ? 1 : 0;
    return count;
}

/*! Three users have the product from Sales, and the first two directly as well, until that was
    removed as redundant. */
void TestUndoCommand::init()
{
    m_program = std::make_unique<Program>();
    m_program->create();
    m_program->file(u"p.csv"_s, productCsv());
    m_program->file(u"s.json"_s, subscriptionJson(5));
    m_program->file(u"u.csv"_s, usersCsv(3));
    m_program->file(u"g.json"_s, groupJson(3));
    QCOMPARE(run(u"import d g.json u.csv s.json p.csv"_s).status, 0);
    for (const int user : {1, 2})
        QCOMPARE(assign("/users/" + id(user)).status, 0);
    QCOMPARE(assign("/groups/" + id(2000000)).status, 0);
    QCOMPARE(directLicenses(), 2);
    QCOMPARE(run(u"remove-redundant d"_s).status, 0);
    QCOMPARE(directLicenses(), 0);
}

void TestUndoCommand::undoesAndRedoes()
{
    const Run undone = run(u"undo d"_s);
    QCOMPARE(undone.status, 0);
    QVERIFY2(undone.err.contains("Undone: Remove Office E3 from 2 user"), undone.err);
    QCOMPARE(directLicenses(), 2);
    const Run again = run(u"undo d"_s);
    QCOMPARE(again.status, 1);
    QVERIFY2(again.err.contains("There is nothing to undo."), again.err);
    const Run redone = run(u"redo d"_s);
    QCOMPARE(redone.status, 0);
    QVERIFY2(redone.err.contains("Redone: Remove Office E3 from 2 user"), redone.err);
    QCOMPARE(directLicenses(), 0);
    QCOMPARE(run(u"redo d"_s).status, 1);
}

void TestUndoCommand::listsWhatCanBeUndone()
{
    const Run listed = run(u"undo d --list --format json"_s);
    QCOMPARE(listed.status, 0);
    const QJsonArray rows = QJsonDocument::fromJson(listed.out).array();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows[0].toObject().value(u"change"_s).toString().startsWith(u"Remove Office E3"_s));
    QCOMPARE(rows[0].toObject().value(u"undone"_s), QJsonValue(false));
    QCOMPARE(directLicenses(), 0);
    QCOMPARE(run(u"undo d"_s).status, 0);
    const QByteArray table = run(u"redo d --list"_s).out;
    QVERIFY2(table.contains("Remove Office E3"), table);
}

void TestUndoCommand::undoesAnImportThatAskedForIt()
{
    m_program->file(u"more.csv"_s, usersCsv(2, 4));
    QCOMPARE(run(u"import d --undoable --dry-run more.csv"_s).status, 0);
    const Run imported = run(u"import d --undoable more.csv"_s);
    QCOMPARE(imported.status, 0);
    QVERIFY2(imported.out.contains("added 2"), imported.out);
    const Run undone = run(u"undo d"_s);
    QCOMPARE(undone.status, 0);
    QVERIFY2(undone.err.contains("Undone: Import more.csv (2 user"), undone.err);
    const Run again = run(u"import d more.csv"_s);
    QVERIFY2(again.out.contains("added 2"), again.out);
    const Run refused = run(u"redo d"_s);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("user4: exists again"), refused.err);
}

void TestUndoCommand::explainsShiftedGround()
{
    QCOMPARE(assign("/users/" + id(2)).status, 0);
    const Run refused = run(u"undo d"_s);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("nothing was done"), refused.err);
    QVERIFY2(refused.err.contains("user2: Office E3 has been assigned (by "), refused.err);
    QCOMPARE(directLicenses(), 1);
}

void TestUndoCommand::refusesWrongUsage()
{
    QCOMPARE(run(u"undo"_s).status, 2);
    QCOMPARE(run(u"undo d more"_s).status, 2);
    QCOMPARE(run(u"undo d --list --format xml"_s).status, 2);
    QCOMPARE(run(u"redo missing"_s).status, 3);
    QCOMPARE(run(u"undo --help"_s).status, 0);
}

QTEST_GUILESS_MAIN(TestUndoCommand)
#include "tst_undocommand.moc"
