// SPDX-License-Identifier: GPL-3.0-or-later
// `licensedesk report DIRECTORY audit|history`: what happened, from the command line (R10).
#include "app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LicenseDesk;

class TestAuditReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void R10_1_auditInEveryFormat();
    void R10_1_auditFiltered_data();
    void R10_1_auditFiltered();
    void R10_1_historyOfAUser();
    void R10_1_stateAtATime();
    void wrongUsage_data();
    void wrongUsage();

private:
    [[nodiscard]] Run report(const QString &words) const
    {
        return m_program.run(QStringList{QStringLiteral("report"), QStringLiteral("d")}
                             + words.split(u'~', Qt::SkipEmptyParts));
    }
    [[nodiscard]] QJsonArray json(const QString &words) const
    {
        const Run run = report(words + QStringLiteral("~--format~json"));
        return run.status == 0 ? QJsonDocument::fromJson(run.out).array() : QJsonArray();
    }

    Program m_program;
};

void TestAuditReports::initTestCase()
{
    m_program.create();
    const QByteArray batch = R"({"requests":[
        {"id":"1","method":"POST","url":"/users","body":{"displayName":"=Ada",
         "userPrincipalName":"ada@contoso.com","usageLocation":"DE"}},
        {"id":"2","method":"POST","url":"/groups","body":{
         "id":"5a1e5a1e-1111-4222-8333-444444444444","displayName":"Sales"}},
        {"id":"3","method":"PATCH","url":"/users/ada@contoso.com","body":{"department":"IT"}}]})";
    QCOMPARE(m_program.run({QStringLiteral("graph"), QStringLiteral("d")}, batch).status, 0);
}

void TestAuditReports::R10_1_auditInEveryFormat()
{
    const QJsonArray entries = json(QStringLiteral("audit"));
    QVERIFY(entries.size() >= 3);
    const QJsonObject newest = entries.first().toObject();
    QCOMPARE(newest.value(u"activity").toString(), QStringLiteral("Update user"));
    QCOMPARE(newest.value(u"target").toString(), QStringLiteral("=Ada"));
    QCOMPARE(newest.value(u"result").toString(), QStringLiteral("success"));
    QCOMPARE(newest.value(u"oldValue").toString(), QStringLiteral(R"({"department":null})"));
    QCOMPARE(newest.value(u"newValue").toString(), QStringLiteral(R"({"department":"IT"})"));
    QVERIFY(newest.value(u"activityDateTime").toString().endsWith(u'Z'));
    // A spreadsheet calculates nothing of it.
    const Run csv = report(QStringLiteral("audit~--format~csv"));
    QCOMPARE(csv.status, 0);
    QVERIFY(csv.out.startsWith("activityDateTime,activity,"));
    QVERIFY(csv.out.contains(",'=Ada,"));
    const Run table = report(QStringLiteral("audit"));
    QCOMPARE(table.status, 0);
    QVERIFY(table.out.contains("Update user: department from (none) to IT."));
}

void TestAuditReports::R10_1_auditFiltered_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("entries");
    const auto row = [](const char *options, int entries) {
        QTest::newRow(options) << QString::fromUtf8(options) << entries;
    };
    row("--activity~Add user", 1);
    row("--activity~Nothing", 0);
    row("--target~ada@contoso.com", 2);
    row("--target~5a1e5a1e-1111-4222-8333-444444444444", 1);
    row("--target~5a1e5a1e-1111-4222-8333-000000000000", 0);
    row("--target~ada@contoso.com~--activity~Update user", 1);
    row("--result~failure", 0);
    row("--until~2000-01-01", 0);
    row("--since~2000-01-01~--activity~Add group", 1);
    row("--since~2999-01-01T00:00:00Z", 0);
    row("--actor~nobody", 0);
    row("--text~sales~--activity~Add group", 1);
}

void TestAuditReports::R10_1_auditFiltered()
{
    QFETCH(QString, options);
    QFETCH(int, entries);
    const Run run = report(QStringLiteral("audit~") + options + QStringLiteral("~--format~json"));
    QCOMPARE(run.status, 0);
    QCOMPARE(QJsonDocument::fromJson(run.out).array().size(), entries);
}

void TestAuditReports::R10_1_historyOfAUser()
{
    const QJsonArray history = json(QStringLiteral("history~--user~ada@contoso.com"));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].toObject().value(u"what").toString(),
             QStringLiteral("Update user: department from (none) to IT."));
    QVERIFY(history[1].toObject().value(u"what").toString().startsWith(u"Add user"));
    QCOMPARE(json(QStringLiteral("history~--group~5a1e5a1e-1111-4222-8333-444444444444")).size(),
             1);
    QCOMPARE(report(QStringLiteral("history~--user~nobody@contoso.com")).status, 1);
}

void TestAuditReports::R10_1_stateAtATime()
{
    const QString user = QStringLiteral("history~--user~ada@contoso.com");
    const QJsonArray history = json(user);
    const auto at = [&](const QString &time) {
        return report(user + QStringLiteral("~--at~") + time).out;
    };
    const QString added = history[1].toObject().value(u"activityDateTime").toString();
    const QString updated = history[0].toObject().value(u"activityDateTime").toString();
    QVERIFY(at(updated).contains("department"));
    QVERIFY(at(added).contains("ada@contoso.com"));
    if (added != updated)
        QVERIFY(!at(added).contains("department"));
    QVERIFY(at(QStringLiteral("2000-01-01")).contains("did not exist"));
}

void TestAuditReports::wrongUsage_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *words, const char *named) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(named);
    };
    row("audit~--since~yesterday", "'yesterday'");
    row("audit~--result~maybe", "'success' or 'failure'");
    row("audit~--user~ada@contoso.com", "--user");
    row("audit~--format~xml", "'xml'");
    row("history", "one user or one group");
    row("history~--user~a~--group~b", "one user or one group");
    row("history~--group~b~--at~2024-01-01", "--at");
    row("history~--user~a~--since~2024-01-01", "--since");
    row("audit~more", "'more'");
}

void TestAuditReports::wrongUsage()
{
    QFETCH(QString, words);
    QFETCH(QString, named);
    const Run run = report(words);
    QCOMPARE(run.status, 2);
    QVERIFY2(QString::fromUtf8(run.err).contains(named), run.err.constData());
}

QTEST_GUILESS_MAIN(TestAuditReports)
#include "tst_auditreports.moc"
