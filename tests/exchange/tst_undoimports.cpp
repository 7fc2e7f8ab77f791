// SPDX-License-Identifier: GPL-3.0-or-later
// An import is one step: undone, the directory is what it was before, and redone, what it brought.
#include "exchange/import.h"
#include "store/userstore.h"
#include "support/undoing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace LicenseDesk;

namespace {

std::vector<Result<ImportSummary>> import(TestOrganisation &org,
                                          const std::vector<ImportSource> &files,
                                          ImportOptions options = {})
{
    org.advance(60);
    options.undoable = true;
    std::vector<Result<ImportSummary>> results = importFiles(org.engine(), files, options);
    org.process();
    return results;
}

ImportSource csv(const QString &name, const QStringList &lines)
{
    return {u"/somewhere/"_s + name, (lines.join(u'\n') + u'\n').toUtf8()};
}

ImportSource json(const QString &name, const QString &elements)
{
    return {name, (u"{\"value\":["_s + elements + u"]}"_s).toUtf8()};
}

QString text(const std::vector<Result<ImportSummary>> &results)
{
    QString told;
    for (const Result<ImportSummary> &result : results)
        told += result ? toText(*result) : u"error "_s + QString::number(int(result.error().code));
    return told;
}

/*! What people have decided: without mail addresses that are made of it (R9). */
QStringList intent(TestOrganisation &org)
{
    QStringList lines = directoryState(org.engine().store(), StateOf::Intent);
    for (QString &line : lines) {
        if (!line.startsWith(u"user "_s))
            continue;
        QJsonArray columns = QJsonDocument::fromJson(line.mid(5).toUtf8()).array();
        for (const int made : {15, 9, 8, 7})
            columns.removeAt(made);
        line = u"user "_s + QString::fromUtf8(QJsonDocument(columns).toJson());
    }
    return lines;
}

/*! Undo, redo and undo again, with a restart before each. */
void compareRoundTrip(TestOrganisation &org, const QStringList &before, const QString &name)
{
    const QStringList after = intent(org);
    QVERIFY(before != after);
    QCOMPARE(nameOfNext(org), name);
    for (int round = 0; round < 2; ++round) {
        org.reopen();
        const Result<Receipt> undone = undo(org);
        QVERIFY2(undone, qPrintable(why(undone)));
        QCOMPARE(intent(org), before);
        org.reopen();
        const Result<Receipt> redone = redo(org);
        QVERIFY2(redone, qPrintable(why(redone)));
        QCOMPARE(intent(org), after);
    }
    QVERIFY(undo(org));
    QCOMPARE(intent(org), before);
    QCOMPARE(org.contradictions(), QStringList());
}

std::optional<UserId> userNamed(TestOrganisation &org, const QString &name)
{
    UserStore users(org.engine().store());
    const Result<UserKey> key = users.find(name);
    const Result<UserRecord> user = key ? users.read(*key) : tl::unexpected(key.error());
    return user ? std::optional(user->id) : std::nullopt;
}

} // namespace

class TestUndoImports : public QObject
{
    Q_OBJECT

private slots:
    void usersThatCameAndChanged();
    void memberships();
    void severalFilesAreOneStep();
    void namesThatWentFromHandToHand();
    void groupsAndTheirLicenses();
    void directLicensesOfFiles();
    void contacts();
    void whatCameTwiceInAnImport();
    void importedGroundThatShifted();
    void aFileThatFailsLeavesTheOthersUndoable();
    void stepsOfOthersInBetweenStayWhereTheyAre();
    void triesAndImportsThatWereNotAskedToAreNoSteps();
    void importsOfNothingAreNoStep();
};

void TestUndoImports::usersThatCameAndChanged()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList before = intent(org);
    const auto results = import(
        org,
        {csv(u"people.csv"_s, {u"userPrincipalName,displayName,usageLocation,department"_s,
                               u"new@contoso.com,New,NO,Optics"_s,
                               u"ada@contoso.com,Ada L,FR,Optics"_s, u"bob@contoso.com,bob,,"_s})});
    QCOMPARE(results.front()->added, 1);
    QCOMPARE(results.front()->changed, 2);
    QCOMPARE(results.front()->changes, 3);
    compareRoundTrip(org, before, u"Import people.csv (3 user(s))"_s);
}

void TestUndoImports::memberships()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList before = intent(org);
    ImportOptions options;
    options.group = org.groupId(u"Sales"_s);
    const auto results =
        import(org,
               {csv(u"members.csv"_s, {u"userPrincipalName"_s, u"ada@contoso.com"_s,
                                       u"cy@contoso.com"_s, u"dan@contoso.com"_s})},
               options);
    QCOMPARE(results.front()->added, 2);
    compareRoundTrip(org, before, u"Import members.csv (2 user(s))"_s);
}

void TestUndoImports::severalFilesAreOneStep()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList before = intent(org);
    ImportOptions options;
    options.group = org.groupId(u"Staff"_s);
    const auto results =
        import(org,
               {csv(u"members.csv"_s,
                    {u"id"_s, org.groupId(u"Sales"_s).toString(), org.userId(u"dan"_s).toString()}),
                csv(u"users.csv"_s, {u"userPrincipalName,displayName,usageLocation"_s,
                                     u"eve@contoso.com,Eve,DE"_s})},
               options);
    QVERIFY2(results.front() && results.back(), qPrintable(text(results)));
    compareRoundTrip(org, before, u"Import users.csv, members.csv (2 user(s))"_s);
}

void TestUndoImports::namesThatWentFromHandToHand()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList before = intent(org);
    const auto id = [](const QString &user) { return TestOrganisation::userId(user).toString(); };
    const QString user = u"{\"id\":\"%1\",\"userPrincipalName\":\"%2@contoso.com\"}"_s;
    const auto results = import(
        org, {json(u"users.json"_s,
                   QStringList{user.arg(id(u"ada"_s), u"bob"_s), user.arg(id(u"bob"_s), u"cy"_s),
                               user.arg(id(u"cy"_s), u"free"_s), user.arg(id(u"new"_s), u"ada"_s)}
                       .join(u','))});
    QCOMPARE(results.front()->changed, 3);
    QCOMPARE(results.front()->added, 1);
    compareRoundTrip(org, before, u"Import users.json (4 user(s))"_s);
}

void TestUndoImports::groupsAndTheirLicenses()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList before = intent(org);
    const QString sku = org.skuId(u"VISIO"_s).toString();
    const auto results = import(
        org, {json(u"groups.json"_s,
                   u"{\"id\":\"%1\",\"displayName\":\"Crew\",\"assignedLicenses\":"
                   "[{\"skuId\":\"%2\"}],\"members\":[\"%3\",\"%4\"]},"
                   "{\"id\":\"%4\",\"displayName\":\"Optics\",\"securityEnabled\":true,"
                   "\"members\":[\"%5\"]},{\"id\":\"%6\",\"members\":[]}"_s.arg(
                       org.groupId(u"Staff"_s).toString(), sku, org.userId(u"cy"_s).toString(),
                       org.groupId(u"Optics"_s).toString(), org.userId(u"dan"_s).toString(),
                       org.groupId(u"Sales"_s).toString()))});
    QVERIFY2(results.front() && results.front()->skipped.isEmpty(), qPrintable(text(results)));
    compareRoundTrip(org, before, u"Import groups.json (4 user(s))"_s);
}

void TestUndoImports::directLicensesOfFiles()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QString user = u"{\"id\":\"%1\",\"licenseAssignmentStates\":[%2]}"_s;
    const QString state = u"{\"skuId\":\"%1\",\"state\":\"%2\",\"error\":\"%3\"}"_s;
    const QString e3 = org.skuId(u"E3"_s).toString();
    QVERIFY(submit(org, {AssignUserLicenses{org.userId(u"dan"_s), org.change({u"VISIO"_s}, {})}}));
    const QStringList before = intent(org);
    const auto results = import(
        org, {json(u"users.json"_s,
                   user.arg(org.userId(u"cy"_s).toString(), state.arg(e3, u"Active"_s, u"None"_s))
                       + u',' + user.arg(org.userId(u"dan"_s).toString(), QString()))});
    QCOMPARE(results.front()->changed, 2);
    compareRoundTrip(org, before, u"Import users.json (2 user(s))"_s);

    // A user who came with a license that is in error goes again with it.
    const QString sentence = u"{\"id\":\"%1\",\"userPrincipalName\":\"eve@contoso.com\","
                             "\"displayName\":\"Eve\",\"licenseAssignmentStates\":[%2]}"_s;
    const auto more = import(
        org, {json(u"eve.json"_s, sentence.arg(org.userId(u"eve"_s).toString(),
                                               state.arg(e3, u"Error"_s, u"CountViolation"_s)))});
    QCOMPARE(more.front()->added, 1);
    const Result<Receipt> undone = undo(org);
    QVERIFY2(undone, qPrintable(why(undone)));
    QCOMPARE(intent(org), before);
}

void TestUndoImports::contacts()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QString id = Guid::create().toString();
    const auto file = [&](const QString &mail) {
        return ImportSource{
            u"contacts.json"_s,
            u"{\"@odata.context\":\"$metadata#contacts\",\"value\":[{\"id\":\"%1\","
            "\"displayName\":\"Guest\",\"mail\":\"%2\",\"proxyAddresses\":[\"SMTP:%2\"]}]}"_s
                .arg(id, mail)
                .toUtf8()};
    };
    const auto first = import(org, {file(u"guest@example.org"_s)});
    QVERIFY2(first.front() && first.front()->added == 1, qPrintable(text(first)));
    const QStringList before = intent(org);
    QCOMPARE(import(org, {file(u"other@example.org"_s)}).front()->changed, 1);
    compareRoundTrip(org, before, u"Import contacts.json (1 contact(s))"_s);
}

void TestUndoImports::whatCameTwiceInAnImport()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList before = intent(org);
    // The second file changes whom the first one brought, and puts back what it changed.
    const QString header = u"userPrincipalName,displayName,usageLocation"_s;
    const auto results = import(
        org, {csv(u"a.csv"_s, {header, u"eve@contoso.com,Eve,DE"_s, u"ada@contoso.com,Ada,FR"_s}),
              csv(u"b.csv"_s, {header, u"eve@contoso.com,Eva,NO"_s, u"ada@contoso.com,ada,FR"_s})});
    QVERIFY2(results.front() && results.back(), qPrintable(text(results)));
    compareRoundTrip(org, before, u"Import a.csv, b.csv (2 user(s))"_s);
}

void TestUndoImports::importedGroundThatShifted()
{
    TestOrganisation org;
    prepareForUndo(org);
    QVERIFY(import(org, {csv(u"users.csv"_s, {u"userPrincipalName,displayName"_s,
                                              u"eve@contoso.com,Eve"_s, u"fay@contoso.com,Fay"_s})})
                .front());
    const std::optional<UserId> eve = userNamed(org, u"eve@contoso.com"_s);
    QVERIFY(eve);
    // Somebody else, who makes no step of it, gives one of them a group and the other a name.
    org.advance(60);
    QVERIFY(org.engine().apply(AddMembers{org.groupId(u"Staff"_s), {*eve}, {}}));
    const QStringList before = intent(org);
    const Result<Receipt> undone = undo(org);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::GroundShifted);
    QCOMPARE(undone.error().arguments.constFirst(), u"1"_s);
    QVERIFY2(undone.error().arguments.at(1).startsWith(u"Eve: has got members or licenses"_s),
             qPrintable(undone.error().arguments.at(1)));
    QCOMPARE(intent(org), before);
    QVERIFY(org.engine().apply(RemoveMembers{org.groupId(u"Staff"_s), {*eve}, {}}));
    QVERIFY(undo(org));
    QVERIFY(!userNamed(org, u"eve@contoso.com"_s));
}

void TestUndoImports::aFileThatFailsLeavesTheOthersUndoable()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList before = intent(org);
    ImportOptions options;
    options.group = org.groupId(u"Nowhere"_s);
    const auto results =
        import(org,
               {csv(u"users.csv"_s, {u"userPrincipalName,displayName,usageLocation"_s,
                                     u"eve@contoso.com,Eve,DE"_s}),
                csv(u"members.csv"_s, {u"id"_s, org.userId(u"dan"_s).toString()}),
                {u"unreadable.csv"_s, QByteArray("a,b\n1,2\n")}},
               options);
    QVERIFY(results[0]);
    QVERIFY(!results[1] && !results[2]);
    compareRoundTrip(org, before, u"Import users.csv (1 user(s))"_s);
}

void TestUndoImports::stepsOfOthersInBetweenStayWhereTheyAre()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QString header = u"userPrincipalName,displayName"_s;
    QVERIFY(import(org, {csv(u"a.csv"_s, {header, u"eve@contoso.com,Eve"_s})}).front());
    QVERIFY(submit(org, {location({u"ada"_s}, u"NO"_s)}));
    QVERIFY(import(org, {csv(u"b.csv"_s, {header, u"eve@contoso.com,Eva"_s})}).front());
    QCOMPARE(nameOfNext(org), u"Import b.csv (1 user(s))"_s);
    QVERIFY(undo(org));
    QCOMPARE(nameOfNext(org), u"Edit usage location of ada"_s);
    QVERIFY(undo(org));
    QCOMPARE(nameOfNext(org), u"Import a.csv (1 user(s))"_s);
    QVERIFY(undo(org));
    QVERIFY(!userNamed(org, u"eve@contoso.com"_s));
}

void TestUndoImports::triesAndImportsThatWereNotAskedToAreNoSteps()
{
    TestOrganisation org;
    prepareForUndo(org);
    const auto steps = [&] { return UndoStore(org.engine().store()).steps()->size(); };
    const size_t before = steps();
    const ImportSource file =
        csv(u"users.csv"_s, {u"userPrincipalName,displayName"_s, u"eve@contoso.com,Eve"_s});
    ImportOptions dry;
    dry.dryRun = true;
    QCOMPARE(import(org, {file}, dry).front()->changes, 1);
    QCOMPARE(steps(), before);
    QCOMPARE(importFiles(org.engine(), {file}).front()->changes, 1);
    QCOMPARE(steps(), before);
}

void TestUndoImports::importsOfNothingAreNoStep()
{
    TestOrganisation org;
    prepareForUndo(org);
    const std::optional<UndoStep> before = next(org, UndoDirection::Undo);
    const auto results = import(
        org, {csv(u"users.csv"_s, {u"userPrincipalName,displayName"_s, u"ada@contoso.com,ada"_s})});
    QCOMPARE(results.front()->changes, 0);
    QCOMPARE(next(org, UndoDirection::Undo), before);
}

QTEST_GUILESS_MAIN(TestUndoImports)
#include "tst_undoimports.moc"
