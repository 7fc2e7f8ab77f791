// SPDX-License-Identifier: GPL-3.0-or-later
// Changes as scripts: what is copied does the same as the change itself.
#include "exchange/changescript.h"
#include "exchange/graphbatch.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace LicenseDesk;

namespace {

void prepare(TestOrganisation &org)
{
    org.product(s("P"), l("A B"), 5);
    org.product(s("Q"), l("C"), 5);
    org.group(s("G"));
    org.group(s("H"));
    org.users(l("ada bob cem"));
    org.join(s("G"), l("ada bob"));
    org.license(s("G"), l("Q"));
}

std::vector<Change> everyKind(const TestOrganisation &org)
{
    const GroupId group = org.groupId(s("G"));
    UserRecord dora;
    dora.id = org.userId(s("dora"));
    dora.displayName = s("Dora O'Neill");
    dora.userPrincipalName = s("dora@contoso.com");
    dora.usageLocation = s("DE");
    GroupRecord sales;
    sales.id = org.groupId(s("Sales"));
    sales.displayName = s("Sales");
    return {AssignGroupLicenses{group, org.change(l("P-B"), l("Q"))},
            AssignUserLicenses{org.userId(s("cem")), org.change(l("Q"), {})},
            AddMembers{group, {org.userId(s("cem"))}, {org.groupId(s("H"))}},
            RemoveMembers{group, {org.userId(s("bob"))}, {org.groupId(s("H"))}},
            UpdateUsers{{org.userId(s("ada")), org.userId(s("bob"))},
                        {{s("usageLocation"), s("FR")}, {s("department"), s("R'n'D")}}},
            CreateUser{dora},
            CreateGroup{sales},
            UpdateGroup{org.groupId(s("H")), {{s("description"), s("Help")}}},
            UpdateSubscription{org.skuId(s("P")), 7, 1, {}, {}, CapabilityStatus::Warning},
            UpdateOrganization{{}, s("AT"), {}, true},
            ReprocessGroup{group},
            ReprocessUsers{{org.userId(s("ada"))}},
            DeleteGroup{org.groupId(s("Sales"))},
            DeleteUser{org.userId(s("dora"))}};
}

} // namespace

class TestChangeScript : public QObject
{
    Q_OBJECT

private slots:
    void doesWhatTheChangesDo();
    void namesTwentyReferencesAtOnce();
    void writesPowerShell();
    void quotesForPowerShell();
    void isEmptyWhenThereIsNothingToDo();
};

void TestChangeScript::doesWhatTheChangesDo()
{
    TestOrganisation changed;
    prepare(changed);
    TestOrganisation scripted;
    prepare(scripted);
    const std::vector<Change> changes = everyKind(changed);
    for (const Change &change : changes)
        QCOMPARE(changed.submit(change), accepted);
    const Result<BatchAnswer> answer = runBatch(scripted.engine(), graphScript(changes));
    QVERIFY(answer.has_value());
    QVERIFY2(!answer->anyFailed, answer->json.constData());
    QCOMPARE(scripted.dump(), changed.dump());
    const auto user = scripted.engine().reader().user(scripted.userId(s("bob")));
    QVERIFY(user.has_value());
    QCOMPARE(user->department, s("R'n'D"));
}

void TestChangeScript::namesTwentyReferencesAtOnce()
{
    TestOrganisation org;
    org.group(s("G"));
    QStringList names;
    for (int number = 1; number <= 45; ++number)
        names.append(QStringLiteral("u%1").arg(number));
    org.users(names);
    AddMembers change{org.groupId(s("G")), {}, {}};
    for (const QString &name : names)
        change.users.push_back(org.userId(name));
    const QByteArray script = graphScript({change});
    QCOMPARE(QJsonDocument::fromJson(script)[QLatin1String("requests")].toArray().size(), 3);
    QVERIFY(!runBatch(org.engine(), script)->anyFailed);
    QCOMPARE(org.engine().reader().countMembers(org.groupId(s("G"))).value(), 45);
}

void TestChangeScript::writesPowerShell()
{
    const TestOrganisation org;
    const QString user = org.userId(s("ada")).toString();
    const QString product = org.skuId(s("P")).toString();
    const QString plan = org.planId(s("B")).toString();
    QCOMPARE(
        powerShellScript({AssignUserLicenses{org.userId(s("ada")), org.change(l("P-B"), l("Q"))}}),
        QStringLiteral("Set-MgUserLicense -UserId '%1' -AddLicenses @(@{ disabledPlans = "
                       "@('%2'); skuId = '%3' }) -RemoveLicenses @('%4')\n")
            .arg(user, plan, product, org.skuId(s("Q")).toString()));
    const QStringList lines = powerShellScript(everyKind(org)).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 16); // two references removed and two users updated
    QVERIFY(lines.contains(
        QStringLiteral("Remove-MgGroup -GroupId '%1'").arg(org.groupId(s("Sales")).toString())));
    QVERIFY(lines.contains(QStringLiteral("Invoke-MgGraphRequest -Method PATCH -Uri "
                                          "'v1.0/organization' -Body @{ defaultUsageLocation = "
                                          "'AT'; reprocessAutomatically = $true }")));
}

void TestChangeScript::quotesForPowerShell()
{
    const TestOrganisation org;
    const QString script = powerShellScript({UpdateUsers{
        {org.userId(s("ada"))}, {{s("department"), s("R'n'D $(rm)")}, {s("city"), {}}}}});
    QVERIFY2(script.contains(s("department = 'R''n''D $(rm)'")), qPrintable(script));
    QVERIFY(script.contains(s("city = $null")));
}

void TestChangeScript::isEmptyWhenThereIsNothingToDo()
{
    QVERIFY(graphScript({}).isEmpty());
    QVERIFY(powerShellScript({}).isEmpty());
    QVERIFY(!hasScript({}));
    QVERIFY(!hasScript({UpdateUsers{}, AddMembers{}, RevertStep{}}));
    TestOrganisation org;
    for (const Change &change : everyKind(org))
        QCOMPARE(hasScript({change}), !graphScript({change}).isEmpty());
}

QTEST_GUILESS_MAIN(TestChangeScript)
#include "tst_changescript.moc"
