// SPDX-License-Identifier: GPL-3.0-or-later
// Rule tables, catalogue watch and export on the command line (R5.8, R6.5).
#include "app/program.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestRulesCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exportsRuleTables(); // R5.8
    void importsAnExportWithoutAChange(); // R5.8
    void exportsAllOfTheDirectory();
    void refusesWrongExports();
    void reportsWhoIsInConflict(); // R5.8
    void reportsRulesAsTheyWere(); // R5.8
    void importedRulesAreKept(); // R5.8, R3.4
    void refusesWrongRules(); // R5.8
    void keepsNewPlansOff(); // R6.5
    void reviewsNewPlans(); // R6.5
    void triesAnImport(); // R6.5

private:
    [[nodiscard]] Run run(const QString &line) const { return m_program->run(line.split(u' ')); }
    [[nodiscard]] QString newerCatalogue() const;
    [[nodiscard]] QByteArray disabledPlansOfSales() const;

    std::unique_ptr<Program> m_program;
};

void TestRulesCommands::init()
{
    m_program = std::make_unique<Program>();
    m_program->create();
    m_program->file(u"p.csv"_s, productCsv());
    m_program->file(u"s.json"_s, subscriptionJson(5));
    m_program->file(u"u.csv"_s, usersCsv(3));
    m_program->file(u"g.json"_s, groupJson(3));
    QCOMPARE(run(u"import d g.json u.csv s.json p.csv"_s).status, 0);
    const Run licensed = m_program->run(
        {u"graph"_s, u"d"_s},
        R"({"requests":[{"id":"1","method":"POST","url":"/groups/)" + id(2000000)
            + R"(/assignLicense","headers":{"Content-Type":"application/json"},"body":{"addLicenses":[{"skuId":")"
            + id(1000000) + R"(","disabledPlans":[]}],"removeLicenses":[]}}]})");
    QCOMPARE(licensed.status, 0);
}

QString TestRulesCommands::newerCatalogue() const
{
    QByteArray row = productCsv().trimmed().split('\n').last();
    QByteArrayList cells = row.split(',');
    cells[3] = "LEARN";
    cells[4] = id(7777777);
    cells[5] = "Viva Learning";
    return m_program->file(u"newer.csv"_s, productCsv() + cells.join(',') + '\n');
}

QByteArray TestRulesCommands::disabledPlansOfSales() const
{
    const Run shown = m_program->run({u"graph"_s, u"d"_s},
                                     R"({"requests":[{"id":"1","method":"GET","url":"/groups/)"
                                         + id(2000000) + R"(?$select=assignedLicenses"}]})");
    const QJsonObject answer = QJsonDocument::fromJson(shown.out)
                                   .object()
                                   .value(u"responses")
                                   .toArray()[0]
                                   .toObject()
                                   .value(u"body")
                                   .toObject();
    const QJsonArray plans =
        answer.value(u"assignedLicenses").toArray()[0].toObject().value(u"disabledPlans").toArray();
    return QJsonDocument(plans).toJson(QJsonDocument::Compact);
}

void TestRulesCommands::exportsRuleTables()
{
    const Run exclusive = run(u"export d exclusive-plans"_s);
    QCOMPARE(exclusive.status, 0);
    QVERIFY(exclusive.out.startsWith("set,service_plan,service_plan_id\n"));
    QVERIFY(
        exclusive.out.contains("\nDynamics CRM,CRMPLAN1,119cf168-b6cf-41fb-b82e-7fee7bae5814\n"));
    QVERIFY(run(u"export d prerequisite-plans"_s)
                .out.startsWith("dependent_plan,dependent_plan_id,requires_any_of_plan,"
                                "requires_any_of_plan_id\n"));
    QCOMPARE(run(u"export d prohibited-locations"_s).out,
             QByteArray("service_plan,service_plan_id,prohibited_location\n"));
    QCOMPARE(run(u"export d exclusive-plans e.csv"_s).status, 0);
    QCOMPARE(m_program->content(u"e.csv"_s), exclusive.out);
}

void TestRulesCommands::importsAnExportWithoutAChange()
{
    QCOMPARE(run(u"export d all out"_s).status, 0);
    const Run again =
        run(u"import d out/catalogue.csv out/subscriptions.json out/exclusive-plans.csv "
            "out/prerequisite-plans.csv out/prohibited-locations.csv out/organization.json "
            "out/contacts.json out/groups.json out/users.json"_s);
    QCOMPARE(again.status, 0);
    const QByteArrayList lines = again.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 9);
    for (const QByteArray &line : lines)
        QVERIFY2(line.endsWith("added 0, changed 0, skipped 0"), line.constData());
}

void TestRulesCommands::exportsAllOfTheDirectory()
{
    QCOMPARE(run(u"export d all out"_s).status, 0);
    QCOMPARE(run(u"create e --tenant-id %1 --initial-domain d.onmicrosoft.com"_s.arg(
                     QString::fromUtf8(id(424242))))
                 .status,
             0);
    const Run imported =
        run(u"import e out/users.json out/groups.json out/catalogue.csv out/subscriptions.json"_s);
    QVERIFY2(imported.status == 0, QByteArray(imported.out + imported.err).constData());
    for (const char *kind : {"users", "groups", "catalogue", "subscriptions"}) {
        const QString name = QString::fromLatin1(kind);
        QCOMPARE(run(u"export e "_s + name).out, run(u"export d "_s + name).out);
    }
}

void TestRulesCommands::refusesWrongExports()
{
    QCOMPARE(run(u"export d everything"_s).status, 2);
    QCOMPARE(run(u"export d all"_s).status, 2);
    QCOMPARE(run(u"export missing users"_s).status, 3);
    const Run denied = run(u"export d users no/such/folder/users.json"_s);
    QCOMPARE(denied.status, 3);
    QVERIFY(denied.err.contains("users.json"));
    QVERIFY(!QFileInfo::exists(m_program->path(u"no"_s)));
}

void TestRulesCommands::reportsWhoIsInConflict()
{
    QCOMPARE(run(u"report d rule-conflicts"_s).out, QByteArray("Nothing to report.\n"));
    const QByteArrayList cells = productCsv().trimmed().split('\n').last().split(',');
    m_program->file(u"r.csv"_s, "service_plan,service_plan_id,prohibited_location\n" + cells[3]
                                    + ',' + cells[4] + ",DE\n");
    const Run tried = run(u"report d rule-conflicts --rules r.csv --format json"_s);
    QCOMPARE(tried.status, 0);
    const QJsonArray rows = QJsonDocument::fromJson(tried.out).array();
    const Run locations = run(u"export d users"_s);
    QCOMPARE(rows.size(), locations.out.count("\"usageLocation\":\"DE\""));
    QVERIFY(rows.size() > 0);
    QCOMPARE(rows[0].toObject().value(u"rule").toString(), u"prohibited locations"_s);
    QCOMPARE(rows[0].toObject().value(u"others").toString(), u"DE"_s);
    QCOMPARE(run(u"report d rule-conflicts"_s).out, QByteArray("Nothing to report.\n"));
    QCOMPARE(run(u"import d r.csv"_s).status, 0);
    QCOMPARE(run(u"report d rule-conflicts --format json"_s).out, tried.out);
    // R4.11: nobody has lost anything by it.
    QCOMPARE(run(u"report d errors"_s).out, QByteArray("Nothing to report.\n"));
    QCOMPARE(run(u"report d rule-conflicts --rules u.csv"_s).status, 2);
    QCOMPARE(run(u"report d errors --rules r.csv"_s).status, 2);
}

void TestRulesCommands::reportsRulesAsTheyWere()
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const Run before = run(u"report d rules --format json"_s);
    QCOMPARE(before.status, 0);
    const QJsonArray rows = QJsonDocument::fromJson(before.out).array();
    QCOMPARE(rows.size(), run(u"export d exclusive-plans"_s).out.count('\n')
                              + run(u"export d prerequisite-plans"_s).out.count('\n') - 2);
    const QJsonObject first = rows[0].toObject();
    QCOMPARE(first.value(u"rule").toString(), u"exclusive plans"_s);
    QVERIFY(!first.value(u"set").toString().isEmpty());
    QVERIFY(first.value(u"requiresAnyOf").isNull());
    const QJsonObject last = rows.last().toObject();
    QCOMPARE(last.value(u"rule").toString(), u"prerequisite plans"_s);
    QCOMPARE(last.value(u"requiresAnyOfId").toString().size(), 36);

    // Two versions later the first can still be read, and the one between.
    m_program->file(u"e.csv"_s, "set,service_plan,service_plan_id\nMail,MAIL," + id(1000001)
                                    + "\nMail,OTHER," + id(1000009) + '\n');
    QCOMPARE(run(u"import d e.csv"_s).status, 0);
    const Run between = run(u"report d rules --format csv"_s);
    QVERIFY2(between.out.contains("exclusive plans,Mail,"), between.out.constData());
    const QString later = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    QTest::qWait(5); // so that the next change has another time
    m_program->file(u"p.csv"_s, "service_plan,service_plan_id,prohibited_location\nMAIL,"
                                    + id(1000001) + ",CU\n");
    QCOMPARE(run(u"import d p.csv"_s).status, 0);
    QVERIFY(run(u"report d rules"_s).out.contains("CU"));
    QCOMPARE(run(u"report d rules --format csv --at "_s + later).out, between.out);
    QCOMPARE(run(u"report d rules --format json --at "_s + now).out, before.out);
    QCOMPARE(run(u"report d rules --at 2001-01-01"_s).out, QByteArray("Nothing to report.\n"));
    QCOMPARE(run(u"report d rules --at yesterday"_s).status, 2);
    QCOMPARE(run(u"report d errors --at 2001-01-01"_s).status, 2);
    QVERIFY(run(u"report --help"_s).out.contains("as they were at a time"));
}

void TestRulesCommands::importedRulesAreKept()
{
    m_program->file(u"e.csv"_s, "set,service_plan,service_plan_id\nMail,MAIL," + id(1000001)
                                    + "\nMail,OTHER," + id(1000009) + '\n');
    m_program->file(u"n.csv"_s, "dependent_plan,dependent_plan_id,requires_any_of_plan,"
                                "requires_any_of_plan_id\nMAIL,"
                                    + id(1000001) + ",OTHER," + id(1000009) + '\n');
    m_program->file(u"l.csv"_s, "service_plan,service_plan_id,prohibited_location\nMAIL,"
                                    + id(1000001) + ",DE\n");
    // All three at once, told apart by their headers.
    QCOMPARE(run(u"import d l.csv n.csv e.csv"_s).status, 0);
    QCOMPARE(run(u"export d exclusive-plans"_s).out, m_program->content(u"e.csv"_s));
    QCOMPARE(run(u"export d prerequisite-plans"_s).out, m_program->content(u"n.csv"_s));
    QCOMPARE(run(u"export d prohibited-locations"_s).out, m_program->content(u"l.csv"_s));
    // R4.11: those who have it keep it; R3.4, R5.5: it is given to nobody else.
    QCOMPARE(run(u"report d errors"_s).out, QByteArray("Nothing to report.\n"));
    m_program->file(u"new.csv"_s, usersCsv(1, 9));
    QCOMPARE(run(u"import d new.csv"_s).status, 0);
    const auto assign = [this] {
        return m_program
            ->run({u"graph"_s, u"d"_s},
                  R"({"requests":[{"id":"1","method":"POST","url":"/users/)" + id(9)
                      + R"(/assignLicense","headers":{"Content-Type":)"
                        R"("application/json"},"body":{"addLicenses":)"
                        R"([{"skuId":")"
                      + id(1000000) + R"(","disabledPlans":[]}],"removeLicenses":[]}}]})")
            .out;
    };
    QVERIFY2(assign().contains("is not available in usage location DE"), assign().constData());
    m_program->file(u"l.csv"_s, "service_plan,service_plan_id,prohibited_location\n");
    QCOMPARE(run(u"import d l.csv"_s).status, 0);
    QVERIFY2(assign().contains("depends on the service plan(s)"), assign().constData());
    m_program->file(u"n.csv"_s, "dependent_plan,dependent_plan_id,requires_any_of_plan,"
                                "requires_any_of_plan_id\n");
    QCOMPARE(run(u"import d n.csv"_s).status, 0);
    QVERIFY2(assign().contains("\"status\":200") || assign().contains("\"status\": 200"),
             assign().constData());
    // Each version is in the audit log.
    const QByteArray log = run(u"report d audit --format csv"_s).out;
    QVERIFY(log.count("Update prohibited usage locations") >= 2);
    QVERIFY(log.contains("Update exclusive service plans"));
    QVERIFY(log.contains("Update prerequisite service plans"));
    const Run audits = m_program->run(
        {u"graph"_s, u"d"_s},
        R"({"requests":[{"id":"1","method":"GET","url":"/auditLogs/directoryAudits?$filter=)"
        R"(activityDisplayName eq 'Update prohibited usage locations'&$top=1"}]})");
    QVERIFY2(audits.out.contains("\"LicensingRules\""), audits.out.constData());
}

void TestRulesCommands::refusesWrongRules()
{
    m_program->file(u"e.csv"_s, "set,service_plan,service_plan_id\n,MAIL," + id(1000001) + '\n');
    const Run noSet = run(u"import d e.csv"_s);
    QCOMPARE(noSet.status, 1);
    m_program->file(u"l.csv"_s,
                    "service_plan,service_plan_id,prohibited_location\nMAIL,not-a-guid,DE\n");
    const Run noId = run(u"import d l.csv"_s);
    QCOMPARE(noId.status, 1);
    QVERIFY2(QByteArray(noId.out + noId.err).contains("2"), noId.err.constData()); // the line
    m_program->file(u"l.csv"_s, "service_plan,service_plan_id,prohibited_location\nMAIL,"
                                    + id(1000001) + ",Germany\n");
    QCOMPARE(run(u"import d l.csv"_s).status, 1);
    QVERIFY(!run(u"report d rules --format csv"_s).out.contains("Germany"));

    // A wrong line keeps the right ones out as well: the table would be replaced by a part of it.
    const QByteArray headers = "service_plan,service_plan_id,prohibited_location\nMAIL,";
    m_program->file(u"l.csv"_s, headers + id(1000001) + ",NO\n");
    QCOMPARE(run(u"import d l.csv"_s).status, 0);
    m_program->file(u"l.csv"_s,
                    headers + id(1000001) + ",FR\nMAIL,none,NO\nMAIL," + id(1000001) + ",Norway\n");
    const QByteArray log = run(u"report d audit"_s).out;
    const Run two = run(u"import d l.csv"_s);
    QCOMPARE(two.status, 1);
    QVERIFY2(two.out.startsWith("l.csv: prohibited locations: read 3, added 0, changed 0, "
                                "skipped 2\nl.csv:3: service_plan_id \"none\" is no GUID\n"
                                "l.csv:4: prohibited_location is no country code"),
             two.out.constData());
    QVERIFY2(two.out.contains("\nl.csv: Nothing of it is taken, and the table stays as it is"),
             two.out.constData());
    QVERIFY(run(u"export d prohibited-locations"_s).out.endsWith(",NO\n"));
    QCOMPARE(run(u"report d audit"_s).out, log);
    const Run tried = run(u"report d rule-conflicts --rules l.csv"_s);
    QCOMPARE(tried.status, 2);
    QVERIFY2(tried.err.contains("Line 3: ") && tried.err.contains("Line 4: "),
             tried.err.constData());
}

void TestRulesCommands::keepsNewPlansOff()
{
    QCOMPARE(disabledPlansOfSales(), QByteArray("[]"));
    const Run imported = run(u"import d --keep-new-plans-off "_s + newerCatalogue());
    QCOMPARE(imported.status, 0);
    QVERIFY2(imported.out.contains("Viva Learning (LEARN): kept off in 1 group, 3 users\n"),
             imported.out.constData());
    QCOMPARE(disabledPlansOfSales(), "[\"" + id(7777777) + "\"]");
    QCOMPARE(run(u"new-plans d"_s).out, QByteArray("No new service plans to be reviewed.\n"));
}

void TestRulesCommands::reviewsNewPlans()
{
    const Run imported = run(u"import d "_s + newerCatalogue());
    QVERIFY2(imported.out.contains("Viva Learning (LEARN): on in 1 group, 3 users\n"),
             imported.out.constData());
    const Run listed = run(u"new-plans d"_s);
    QCOMPARE(listed.status, 0);
    QVERIFY2(listed.out.contains(id(7777777)), listed.out.constData());
    QVERIFY2(listed.out.contains("Viva Learning (LEARN)\t1\t3\n"), listed.out.constData());
    QCOMPARE(run(u"new-plans d --keep-off --leave-on"_s).status, 2);
    QCOMPARE(run(u"new-plans d --keep-off --plan "_s + QString::fromUtf8(id(1))).status, 2);
    const Run decided = run(u"new-plans d --keep-off --plan "_s + QString::fromUtf8(id(7777777)));
    QCOMPARE(decided.status, 0);
    QVERIFY2(decided.out.contains("Viva Learning (LEARN): switched off (groups: 1, users: 3)\n"),
             decided.out.constData());
    QCOMPARE(disabledPlansOfSales(), "[\"" + id(7777777) + "\"]");
    QCOMPARE(run(u"new-plans d"_s).out, QByteArray("No new service plans to be reviewed.\n"));
    const Run users = run(u"export d users"_s);
    QCOMPARE(users.out.count(id(7777777)), 3); // processed at once
}

void TestRulesCommands::triesAnImport()
{
    const QString file = newerCatalogue();
    const Run tried = run(u"import d --dry-run "_s + file);
    QVERIFY(tried.out.contains("added 1"));
    QCOMPARE(run(u"new-plans d"_s).out, QByteArray("No new service plans to be reviewed.\n"));
    QCOMPARE(run(u"import d "_s + file).out, tried.out);
}

QTEST_GUILESS_MAIN(TestRulesCommands)
#include "tst_rulescommands.moc"
