// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that administrators would otherwise script: redundant licenses, moves, reports; and
// R7 through Graph on the command line. All with the real program.
#include "app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QThread>

using namespace LicenseDesk;

class TestLicenseCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void removesRedundantLicensesOfAGroup();
    void removesRedundantLicensesOfTheDirectory();
    void redundantTellsUnknownObjects();
    void R4_4_swapsAProductOfAGroup();
    void movesThroughTwoGroups();
    void R7_movesBetweenProductsThatExcludeEachOther();
    void movesAgainAfterBeingKilled();
    void R7_waitsForReprocess_data();
    void R7_waitsForReprocess();
    void reportsHowLicensesAreAssigned();

private:
    void graph(const QList<QJsonObject> &requests);
    void assign(const QByteArray &url, const QJsonArray &add, const QJsonArray &remove = {});
    [[nodiscard]] QString entries(int user);
    [[nodiscard]] QJsonArray rows(const QStringList &arguments, int status = 0);

    std::unique_ptr<Program> m_program;
};

namespace {

QStringList words(const QByteArray &line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QString idText(int number)
{
    return QString::fromUtf8(id(number));
}

constexpr int e1 = 1000;
constexpr int e3 = 2000;
constexpr int sales = 3000;
constexpr int more = 3001;

QJsonObject request(const char *method, const QString &url, const QJsonObject &body)
{
    return {{QStringLiteral("method"), QLatin1String(method)},
            {QStringLiteral("url"), url},
            {QStringLiteral("body"), body}};
}

QJsonObject license(int product, const QList<int> &disabled = {})
{
    QJsonArray off;
    for (const int plan : disabled)
        off.append(idText(plan));
    return {{QStringLiteral("skuId"), idText(product)}, {QStringLiteral("disabledPlans"), off}};
}

/*! E1 with the plan 1001, E3 with 2001 and 2002; three users, two groups. */
QByteArray catalogueCsv()
{
    const QByteArray header("Product_Display_Name,String_Id,GUID,Service_Plan_Name,"
                            "Service_Plan_Id,Service_Plans_Included_Friendly_Names\n");
    return header + "Office E1,E1," + id(e1) + ",MAIL," + id(1001) + ",Mail\n" + "Office E1,E1,"
           + id(e1) + ",SHARED," + id(2002) + ",Shared\n" + "Office E3,E3," + id(e3) + ",DRAW,"
           + id(2001) + ",Draw\n" + "Office E3,E3," + id(e3) + ",SHARED," + id(2002) + ",Shared\n";
}

QByteArray unitsJson(int unitsOfE1, int unitsOfE3)
{
    const auto sku = [](int product, const char *name, int units) {
        return QJsonObject{
            {QStringLiteral("skuId"), idText(product)},
            {QStringLiteral("skuPartNumber"), QLatin1String(name)},
            {QStringLiteral("prepaidUnits"), QJsonObject{{QStringLiteral("enabled"), units}}}};
    };
    return QJsonDocument(QJsonArray{sku(e1, "E1", unitsOfE1), sku(e3, "E3", unitsOfE3)}).toJson();
}

QByteArray groupsJson(int members)
{
    QJsonArray ids;
    for (int number = 1; number <= members; ++number)
        ids.append(idText(number));
    return QJsonDocument(
               QJsonArray{QJsonObject{{QStringLiteral("id"), idText(sales)},
                                      {QStringLiteral("displayName"), QStringLiteral("Sales")},
                                      {QStringLiteral("securityEnabled"), true},
                                      {QStringLiteral("members"), ids}},
                          QJsonObject{{QStringLiteral("id"), idText(more)},
                                      {QStringLiteral("displayName"), QStringLiteral("More")},
                                      {QStringLiteral("securityEnabled"), true},
                                      {QStringLiteral("members"), QJsonArray()}}})
        .toJson();
}

QString groupLicenses(int group)
{
    return QStringLiteral("/groups/%1/assignLicense").arg(idText(group));
}

QString userLicenses(int user)
{
    return QStringLiteral("/users/%1/assignLicense").arg(idText(user));
}

void fill(const Program &program, int unitsOfE1, int unitsOfE3, int people = 3)
{
    program.create({QStringLiteral("--default-location"), QStringLiteral("DE")});
    program.file(QStringLiteral("p.csv"), catalogueCsv());
    program.file(QStringLiteral("s.json"), unitsJson(unitsOfE1, unitsOfE3));
    program.file(QStringLiteral("u.csv"), usersCsv(people));
    program.file(QStringLiteral("g.json"), groupsJson(people));
    const Run run = program.run(words("import d p.csv s.json u.csv g.json"));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
}

} // namespace

void TestLicenseCommands::init()
{
    m_program = std::make_unique<Program>();
}

void TestLicenseCommands::graph(const QList<QJsonObject> &requests)
{
    QJsonArray batch;
    for (QJsonObject each : requests) {
        each.insert(QStringLiteral("id"), QString::number(batch.size() + 1));
        batch.append(each);
    }
    const QJsonObject whole{{QStringLiteral("requests"), batch}};
    const Run run = m_program->run(words("graph d"), QJsonDocument(whole).toJson());
    QVERIFY2(run.status == 0, QByteArray(run.out + run.err));
}

void TestLicenseCommands::assign(const QByteArray &url, const QJsonArray &add,
                                 const QJsonArray &remove)
{
    graph({request(
        "POST", QString::fromUtf8(url),
        {{QStringLiteral("addLicenses"), add}, {QStringLiteral("removeLicenses"), remove}})});
}

/*! "E3 Sales Active, E1 Direct Active" */
QString TestLicenseCommands::entries(int user)
{
    QStringList lines;
    for (const QJsonValue row : rows(words("report d assignments --format json"))) {
        if (row[u"userId"].toString() == idText(user)) {
            lines += QStringList{row[u"skuPartNumber"].toString(), row[u"source"].toString(),
                                 row[u"state"].toString()}
                         .join(u' ');
        }
    }
    return lines.join(QStringLiteral(", "));
}

QJsonArray TestLicenseCommands::rows(const QStringList &arguments, int status)
{
    const Run run = m_program->run(arguments);
    return run.status == status ? QJsonDocument::fromJson(run.out).array()
                                : QJsonArray{run.status, QString::fromUtf8(run.err)};
}

void TestLicenseCommands::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    const auto row = [](const char *line, int status) {
        QTest::newRow(line) << QString::fromUtf8(line) << status;
    };
    row("remove-redundant", 2);
    row("remove-redundant d more", 2);
    row("remove-redundant d --format xml", 2);
    row("remove-redundant d --group Sales", 2);
    row("remove-redundant d --sku NOTHING", 1);
    row("remove-redundant missing", 3);
    row("move", 2);
    row("move d", 2);
    row("move d --group 00000000-0000-4000-8000-000000003000 --from E1", 2);
    row("move d --from-group 00000000-0000-4000-8000-000000003000", 2);
    row("move d --group x --from E1 --to E3", 2);
    row("move d --from-group x --to-group y", 2);
}

void TestLicenseCommands::refusesWrongUsage()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    fill(*m_program, 3, 3);
    const Run run = m_program->run(line.split(u' '));
    QCOMPARE(run.status, status);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(run.out, QByteArray());
}

void TestLicenseCommands::removesRedundantLicensesOfAGroup()
{
    fill(*m_program, 3, 3);
    // The whole of E3 directly for 1 and 2, E1 for 3; the group gives E3 with one plan off.
    assign(userLicenses(1).toUtf8(), {license(e3, {2001})});
    assign(userLicenses(2).toUtf8(), {license(e3)});
    assign(userLicenses(3).toUtf8(), {license(e1)});
    assign(groupLicenses(sales).toUtf8(), {license(e3, {2001})});
    const QString before = entries(1);
    const QStringList command{QStringLiteral("remove-redundant"), QStringLiteral("d"),
                              QStringLiteral("--group"),          idText(sales),
                              QStringLiteral("--format"),         QStringLiteral("json")};
    const auto outcomes = [&](const QStringList &options) {
        QStringList found;
        for (const QJsonValue row : rows(command + options))
            found += row[u"user"].toString() + u' ' + row[u"outcome"].toString();
        return found.join(QStringLiteral(", "));
    };
    QCOMPARE(outcomes(words("--dry-run")),
             QStringLiteral("user1 removable, user2 extraPlans, user3 noDirectLicense"));
    QCOMPARE(entries(1), before);
    QCOMPARE(outcomes(words("--sku E1")), QStringLiteral("user1 noDirectLicense, user2 "
                                                         "noDirectLicense, user3 notInherited"));
    QCOMPARE(rows(words("report d redundant --format json")).size(), 1);
    QCOMPARE(outcomes({}),
             QStringLiteral("user1 removed, user2 extraPlans, user3 noDirectLicense"));
    QCOMPARE(entries(1), QStringLiteral("E3 Sales Active"));
    QCOMPARE(entries(2), QStringLiteral("E3 Direct Active, E3 Sales Active"));
    QCOMPARE(outcomes({}),
             QStringLiteral("user1 noDirectLicense, user2 extraPlans, user3 noDirectLicense"));
    QCOMPARE(rows(words("report d redundant --format json")).size(), 0);
    const Run table = m_program->run(command.mid(0, 4));
    QVERIFY2(table.out.contains("Skipped: plans that would be lost: Draw"), table.out);
    QVERIFY2(table.out.contains("Skipped: no direct license"), table.out);
}

void TestLicenseCommands::removesRedundantLicensesOfTheDirectory()
{
    fill(*m_program, 3, 3);
    assign(userLicenses(1).toUtf8(), {license(e3), license(e1)});
    assign(groupLicenses(sales).toUtf8(), {license(e3)});
    const Run run = m_program->run(words("remove-redundant d --format csv"));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out.count('\n'), 3);
    QVERIFY(run.out.contains(",notInherited,Skipped: not inherited from a group,"));
    QVERIFY(run.out.contains(",removed,Removed,"));
    QVERIFY2(run.err.contains("Direct licenses removed: 1, kept: 1."), run.err);
    QCOMPARE(entries(1), QStringLiteral("E1 Direct Active, E3 Sales Active"));
}

void TestLicenseCommands::redundantTellsUnknownObjects()
{
    fill(*m_program, 3, 3);
    const Run run = m_program->run({QStringLiteral("remove-redundant"), QStringLiteral("d"),
                                    QStringLiteral("--group"), idText(9999)});
    QCOMPARE(run.status, 1);
    QVERIFY(run.err.contains("not found"));
}

void TestLicenseCommands::R4_4_swapsAProductOfAGroup()
{
    fill(*m_program, 3, 2);
    assign(groupLicenses(sales).toUtf8(), {license(e1, {2002})});
    const QStringList command{QStringLiteral("move"),    QStringLiteral("d"),
                              QStringLiteral("--group"), idText(sales),
                              QStringLiteral("--from"),  QStringLiteral("E1"),
                              QStringLiteral("--to"),    QStringLiteral("e3")};
    const Run dry = m_program->run(command + words("--dry-run"));
    QVERIFY2(dry.status == 0 && dry.out.contains("Office E1: 3 of 3 units in use, then 0 of 3"),
             QByteArray(dry.out + dry.err));
    QVERIFY(dry.out.contains("user3")); // no unit for the last one, by name
    QCOMPARE(entries(1), QStringLiteral("E1 Sales Active"));
    const Run run = m_program->run(command);
    QCOMPARE(run.status, 1); // one could not be given it
    QVERIFY2(run.out.contains("user3"), run.out);
    QCOMPARE(entries(1), QStringLiteral("E3 Sales Active"));
    QCOMPARE(entries(3), QStringLiteral("E3 Sales Error"));
    const QJsonArray assigned = rows(words("report d assignments --format json"));
    QCOMPARE(assigned[0][u"disabledPlans"].toArray(), QJsonArray{QStringLiteral("Shared")});
    // Again: it is done, and says who still lacks it.
    QCOMPARE(m_program->run(command).status, 1);
    QCOMPARE(entries(1), QStringLiteral("E3 Sales Active"));
    const Run refused =
        m_program->run({QStringLiteral("move"), QStringLiteral("d"), QStringLiteral("--group"),
                        idText(more), QStringLiteral("--from"), QStringLiteral("E1"),
                        QStringLiteral("--to"), QStringLiteral("E3")});
    QCOMPARE(refused.status, 1);
    QVERIFY(!refused.err.isEmpty());
}

void TestLicenseCommands::movesThroughTwoGroups()
{
    fill(*m_program, 3, 2);
    assign(groupLicenses(sales).toUtf8(), {license(e1, {2002})});
    const QStringList command{QStringLiteral("move"),         QStringLiteral("d"),
                              QStringLiteral("--from-group"), idText(sales),
                              QStringLiteral("--to-group"),   idText(more)};
    QCOMPARE(m_program->run(command).status, 1); // the target gives nothing: nobody moves
    QCOMPARE(entries(1), QStringLiteral("E1 Sales Active"));
    assign(groupLicenses(more).toUtf8(), {license(e3)});
    const Run dry = m_program->run(command + words("--dry-run"));
    QVERIFY2(dry.status == 0 && dry.out.contains("users who would join: 3"),
             QByteArray(dry.out + dry.err));
    QCOMPARE(entries(1), QStringLiteral("E1 Sales Active"));
    const Run run = m_program->run(command);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.contains("users moved: 2.") && run.out.contains("user3"), run.out);
    QCOMPARE(entries(1), QStringLiteral("E3 More Active"));
    QCOMPARE(entries(2), QStringLiteral("E3 More Active"));
    QCOMPARE(entries(3), QStringLiteral("E1 Sales Active, E3 More Error"));
    // A unit is bought and the rest reprocessed: the same command takes it along.
    graph({request("PATCH", QStringLiteral("/subscribedSkus/") + idText(e3),
                   {{QStringLiteral("prepaidUnits"), QJsonObject{{QStringLiteral("enabled"), 3}}}}),
           request("POST",
                   QStringLiteral("/groups/%1/reprocessLicenseAssignment").arg(idText(more)), {})});
    const Run again = m_program->run(command);
    QVERIFY2(again.status == 0 && again.out.contains("users moved: 1."),
             QByteArray(again.out + again.err));
    QCOMPARE(entries(3), QStringLiteral("E3 More Active"));
}

void TestLicenseCommands::R7_movesBetweenProductsThatExcludeEachOther()
{
    fill(*m_program, 3, 2);
    m_program->file(QStringLiteral("e.csv"), "set,service_plan,service_plan_id\nset,MAIL,"
                                                 + id(1001) + "\nset,DRAW," + id(2001) + '\n');
    QCOMPARE(m_program->run(words("import d e.csv")).status, 0);
    assign(groupLicenses(sales).toUtf8(), {license(e1)});
    assign(groupLicenses(more).toUtf8(), {license(e3)});
    const QStringList command{QStringLiteral("move"),         QStringLiteral("d"),
                              QStringLiteral("--from-group"), idText(sales),
                              QStringLiteral("--to-group"),   idText(more)};
    const Run run = m_program->run(command);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.contains("users moved: 2. Staying in both groups: 1"), run.out);
    QCOMPARE(entries(1), QStringLiteral("E3 More Active"));
    QCOMPARE(entries(2), QStringLiteral("E3 More Active"));
    QCOMPARE(entries(3), QStringLiteral("E1 Sales Active, E3 More Error"));
}

void TestLicenseCommands::movesAgainAfterBeingKilled()
{
    constexpr int people = 400;
    fill(*m_program, people, people, people);
    assign(groupLicenses(sales).toUtf8(), {license(e1, {2002})});
    assign(groupLicenses(more).toUtf8(), {license(e3)});
    const QStringList command{QStringLiteral("move"),         QStringLiteral("d"),
                              QStringLiteral("--from-group"), idText(sales),
                              QStringLiteral("--to-group"),   idText(more)};
    for (int start = 0;; ++start) {
        QVERIFY2(start < 100, "the move never ends");
        const std::unique_ptr<QProcess> process = m_program->start(command);
        QThread::msleep(ulong(15 + start * 15));
        if (process->waitForFinished(0)) {
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            QCOMPARE(process->exitCode(), 0);
            break;
        }
        process->kill();
        QVERIFY(process->waitForFinished(20000));
        // Whatever stands now, nobody is without a license.
        QSet<QString> licensed;
        for (const QJsonValue row : rows(words("report d assignments --format json"))) {
            if (row[u"state"].toString() == QLatin1String("Active"))
                licensed.insert(row[u"userId"].toString());
        }
        QCOMPARE(licensed.size(), people);
    }
    const QJsonArray all = rows(words("report d assignments --format json"));
    QCOMPARE(all.size(), people);
    for (const QJsonValue row : all)
        QCOMPARE(row[u"source"].toString(), QStringLiteral("More"));
}

void TestLicenseCommands::R7_waitsForReprocess_data()
{
    QTest::addColumn<bool>("automatic");
    QTest::newRow("waits") << false;
    QTest::newRow("R7.1, automatically") << true;
}

void TestLicenseCommands::R7_waitsForReprocess()
{
    QFETCH(bool, automatic);
    fill(*m_program, 3, 2);
    graph({request("PATCH", QStringLiteral("/organization"),
                   {{QStringLiteral("reprocessAutomatically"), automatic}})});
    assign(groupLicenses(sales).toUtf8(), {license(e3)});
    QCOMPARE(entries(3), QStringLiteral("E3 Sales Error"));
    graph(
        {request("PATCH", QStringLiteral("/subscribedSkus/") + idText(e3),
                 {{QStringLiteral("prepaidUnits"), QJsonObject{{QStringLiteral("enabled"), 3}}}})});
    QCOMPARE(entries(3),
             automatic ? QStringLiteral("E3 Sales Active") : QStringLiteral("E3 Sales Error"));
    graph({request("POST", QStringLiteral("/users/%1/reprocessLicenseAssignment").arg(idText(3)),
                   {})});
    QCOMPARE(entries(3), QStringLiteral("E3 Sales Active"));
}

void TestLicenseCommands::reportsHowLicensesAreAssigned()
{
    fill(*m_program, 3, 2);
    assign(userLicenses(1).toUtf8(), {license(e3), license(e1)});
    assign(groupLicenses(sales).toUtf8(), {license(e3)});
    QStringList found;
    for (const QJsonValue row : rows(words("report d assignments --format json"))) {
        QStringList groups;
        for (const QJsonValue group : row[u"assignedByGroups"].toArray())
            groups += group.toString();
        found += QStringList{row[u"user"].toString(), row[u"skuPartNumber"].toString(),
                             row[u"assigned"].toString(), groups.join(u'+')}
                     .join(u'|');
    }
    QCOMPARE(found, (QStringList{QStringLiteral("user1|E1|Direct|"),
                                 QStringLiteral("user1|E3|Direct and inherited|Sales"),
                                 QStringLiteral("user1|E3|Direct and inherited|Sales"),
                                 QStringLiteral("user2|E3|Inherited|Sales"),
                                 QStringLiteral("user3|E3|Not assigned|")}));
}

QTEST_GUILESS_MAIN(TestLicenseCommands)
#include "tst_licensecommands.moc"
