// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamic groups at work: who is a member when, and which licenses follow (R11, R8.5).
#include "service/auditlines.h"
#include "service/changewriter.h"
#include "support/directorybuilder.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QJsonArray>
#include <QTest>

using namespace LicenseDesk;

namespace {

/*! An organisation with rules. */
class Desk : public TestOrganisation
{
public:
    using TestOrganisation::TestOrganisation;

    std::optional<ErrorCode> rule(const char *group, const QString &rule)
    {
        return submit(UpdateGroup{
            groupId(s(group)),
            {{s("groupTypes"), QJsonArray{s("DynamicMembership")}}, {s("membershipRule"), rule}}});
    }
    std::optional<ErrorCode> set(const char *user, const char *property, const QJsonValue &value)
    {
        return submit(UpdateUsers{{userId(s(user))}, {{s(property), value}}});
    }
    std::optional<ErrorCode> setGroup(const char *group, const QJsonObject &properties)
    {
        return submit(UpdateGroup{groupId(s(group)), properties});
    }
    /*! The members' names, by name. */
    QString members(const char *group)
    {
        QStringList names;
        const auto rows = engine().reader().members(groupId(s(group)), 0, 1000);
        for (const MemberRow &row : *rows)
            names.append(row.displayName);
        return names.join(u' ');
    }
    QStringList audited(const char *activity)
    {
        QStringList lines = auditLog();
        lines.removeIf([&](const QString &line) { return !line.startsWith(s(activity)); });
        return lines;
    }
};

QString inGroups(const QStringList &names)
{
    QStringList ids;
    for (const QString &name : names)
        ids.append(u'\'' + TestOrganisation::groupId(name).toString() + u'\'');
    return s("user.memberof -any (group.objectId -in [%1])").arg(ids.join(u','));
}

QString hasPlan(const char *plan)
{
    return s("user.assignedPlans -any (assignedPlan.servicePlanId -eq \"%1\" -and "
             "assignedPlan.capabilityStatus -eq \"Enabled\")")
        .arg(TestOrganisation::planId(s(plan)).toString());
}

const QString inSales = QStringLiteral("user.department -eq \"Sales\"");

} // namespace

class TestDynamicGroups : public QObject
{
    Q_OBJECT

private slots:
    void R11_aRuleMakesTheMembers();
    void R11_aChangedAttributeMovesAtOnceAndLicensesFollow();
    void R11_onlyRulesThatAskAreAsked();
    void R11_newUsersAreAsked();
    void R11_membersCannotBeEditedByHand();
    void R11_unsoundRulesAreRefused();
    void R8_5_turningAssignedIntoDynamicClearsFirst();
    void R8_5_whoStaysByRuleKeepsTheLicense();
    void dynamicIntoAssignedKeepsTheMembers();
    void pausedRulesMoveNobody();
    void R11_memberOfLicensesNestedGroups();
    void R11_memberOfFollowsOtherRulesAndCirclesGiveNobody();
    void R11_plansMakeMembers();
    void R11_suspendedSubscriptionsAreSeen();
    void R11_aCircleOfLicensesEnds();
    void deletedGroupsLoseWhoNamesThem();
    void importsSettleWithoutProcessing();
    void aKillInTheMiddleLosesNothing();
    void cancellingPausesTheRule();
    void aNewRuleTakesThePlaceOfTheOld();
};

void TestDynamicGroups::R11_aRuleMakesTheMembers()
{
    Desk desk;
    desk.users(l("ada bob eve"));
    desk.group(s("Sales"));
    desk.set("ada", "department", s("sales"));
    desk.set("eve", "department", s("Legal"));
    QCOMPARE(desk.rule("Sales", inSales), accepted);
    QCOMPARE(desk.members("Sales"), s("ada"));
    QCOMPARE(desk.rule("Sales", s("user.department -ne \"Sales\"")), accepted);
    QCOMPARE(desk.members("Sales"), s("bob eve")); // bob has no department
    QCOMPARE(desk.contradictions(), QStringList());
    QCOMPARE(desk.audited("Add member to group").size(), 3);
    QVERIFY(desk.audited("Add member to group").constFirst().contains(membershipActor));
    QCOMPARE(desk.audited("Remove member from group").size(), 1);
}

void TestDynamicGroups::R11_aChangedAttributeMovesAtOnceAndLicensesFollow()
{
    Desk desk;
    desk.product(s("E3"), l("EXCHANGE"), 1);
    desk.users(l("ada bob"));
    desk.group(s("Sales"));
    desk.license(s("Sales"), l("E3"));
    desk.rule("Sales", inSales);
    desk.setWaiting(false);
    desk.set("ada", "department", s("Sales"));
    QCOMPARE(desk.members("Sales"), s("ada")); // in the same transaction
    QCOMPARE(desk.entries(s("ada")), QString());
    desk.process();
    QCOMPARE(desk.entries(s("ada")), s("E3 from Sales: Active"));
    desk.setWaiting(true);
    desk.set("bob", "department", s("Sales"));
    QCOMPARE(desk.entries(s("bob")), s("E3 from Sales: Error CountViolation"));
    desk.set("ada", "department", QJsonValue::Null);
    QCOMPARE(desk.members("Sales"), s("bob"));
    QCOMPARE(desk.entries(s("ada")), QString());
    QCOMPARE(desk.contradictions(), QStringList());
}

void TestDynamicGroups::R11_onlyRulesThatAskAreAsked()
{
    Desk desk;
    desk.users(l("ada"));
    desk.group(s("Sales"));
    desk.rule("Sales", inSales);
    // What stands against the rule shows whether it is asked.
    valueOf(desk.engine().store().inTransaction([&] {
        GroupStore groups(desk.engine().store());
        UserStore users(desk.engine().store());
        return groups.addMember(valueOf(groups.find(desk.groupId(s("Sales")).toString())),
                                valueOf(users.find(desk.userId(s("ada")).toString())), 1);
    }));
    desk.set("ada", "city", s("Rome"));
    QCOMPARE(desk.members("Sales"), s("ada"));
    desk.set("ada", "department", s("Legal"));
    QCOMPARE(desk.members("Sales"), QString());
}

void TestDynamicGroups::R11_newUsersAreAsked()
{
    Desk desk;
    desk.group(s("All"));
    desk.rule("All", s("user.objectId -ne null"));
    desk.users(l("ada bob"));
    QCOMPARE(desk.members("All"), s("ada bob"));
    QCOMPARE(desk.submit(DeleteUser{desk.userId(s("ada"))}), accepted);
    QCOMPARE(desk.members("All"), s("bob"));
}

void TestDynamicGroups::R11_membersCannotBeEditedByHand()
{
    Desk desk;
    desk.users(l("ada bob"));
    desk.group(s("Sales"));
    desk.set("ada", "department", s("Sales"));
    desk.rule("Sales", inSales);
    QCOMPARE(desk.join(s("Sales"), l("bob")), ErrorCode::DynamicMembers);
    QCOMPARE(desk.leave(s("Sales"), l("ada")), ErrorCode::DynamicMembers);
    QCOMPARE(desk.members("Sales"), s("ada"));
}

void TestDynamicGroups::R11_unsoundRulesAreRefused()
{
    Desk desk;
    desk.users(l("ada"));
    desk.group(s("Sales"));
    desk.join(s("Sales"), l("ada"));
    QCOMPARE(desk.rule("Sales", s("user.departmant -eq \"Sales\"")),
             ErrorCode::InvalidMembershipRule);
    QCOMPARE(desk.rule("Sales", QString()), ErrorCode::InvalidValue);
    QCOMPARE(desk.members("Sales"), s("ada"));
    // An assigned group may keep a rule for later, but none that is wrong.
    QCOMPARE(desk.setGroup("Sales", {{s("membershipRule"), s("user.")}}),
             ErrorCode::InvalidMembershipRule);
    QCOMPARE(desk.setGroup("Sales", {{s("membershipRule"), inSales}}), accepted);
    QCOMPARE(desk.members("Sales"), s("ada"));
}

void TestDynamicGroups::R8_5_turningAssignedIntoDynamicClearsFirst()
{
    Desk desk(2);
    desk.product(s("E3"), l("EXCHANGE"), 5);
    desk.users(l("ada bob eve"));
    desk.group(s("Sales"));
    desk.group(s("Nested"));
    desk.license(s("Sales"), l("E3"));
    desk.join(s("Sales"), l("ada bob eve"));
    QCOMPARE(desk.submit(AddMembers{desk.groupId(s("Sales")), {}, {desk.groupId(s("Nested"))}}),
             accepted);
    desk.set("ada", "department", s("Sales"));
    QCOMPARE(desk.rule("Sales", inSales), accepted);
    QCOMPARE(desk.members("Sales"), s("ada"));
    QCOMPARE(desk.entries(s("ada")), s("E3 from Sales: Active"));
    QCOMPARE(desk.entries(s("bob")), QString());
    QCOMPARE(desk.consumed(s("E3")), 1);
    QCOMPARE(desk.audited("Remove member from group").size(), 4);
    QCOMPARE(desk.contradictions(), QStringList());
}

void TestDynamicGroups::R8_5_whoStaysByRuleKeepsTheLicense()
{
    Desk desk;
    desk.product(s("E3"), l("EXCHANGE"), 1);
    desk.users(l("ada"));
    desk.group(s("Sales"));
    desk.license(s("Sales"), l("E3"));
    desk.join(s("Sales"), l("ada"));
    desk.set("ada", "department", s("Sales"));
    const qsizetype before = desk.audited("Change user license").size();
    desk.rule("Sales", inSales);
    QCOMPARE(desk.entries(s("ada")), s("E3 from Sales: Active"));
    QCOMPARE(desk.audited("Change user license").size(), before); // never taken in between
}

void TestDynamicGroups::dynamicIntoAssignedKeepsTheMembers()
{
    Desk desk;
    desk.users(l("ada bob"));
    desk.group(s("Sales"));
    desk.set("ada", "department", s("Sales"));
    desk.rule("Sales", inSales);
    QCOMPARE(desk.setGroup("Sales", {{s("groupTypes"), QJsonArray()}}), accepted);
    QCOMPARE(desk.members("Sales"), s("ada"));
    desk.set("ada", "department", s("Legal"));
    QCOMPARE(desk.members("Sales"), s("ada"));
    QCOMPARE(desk.join(s("Sales"), l("bob")), accepted);
    QCOMPARE(desk.engine().reader().group(desk.groupId(s("Sales")))->membershipRule, inSales);
}

void TestDynamicGroups::pausedRulesMoveNobody()
{
    Desk desk;
    desk.users(l("ada bob"));
    desk.group(s("Sales"));
    desk.set("ada", "department", s("Sales"));
    desk.rule("Sales", inSales);
    desk.setGroup("Sales", {{s("membershipRuleProcessingState"), s("Paused")}});
    desk.set("bob", "department", s("Sales"));
    QCOMPARE(desk.members("Sales"), s("ada"));
    desk.setGroup("Sales", {{s("membershipRuleProcessingState"), s("On")}});
    QCOMPARE(desk.members("Sales"), s("ada bob"));
}

void TestDynamicGroups::R11_memberOfLicensesNestedGroups()
{
    Desk desk;
    desk.product(s("E3"), l("EXCHANGE"), 5);
    desk.users(l("ada bob eve"));
    for (const char *name : {"North", "South", "All"})
        desk.group(s(name));
    desk.license(s("All"), l("E3"));
    desk.join(s("North"), l("ada"));
    QCOMPARE(desk.rule("All", inGroups(l("North South"))), accepted);
    QCOMPARE(desk.members("All"), s("ada"));
    desk.join(s("South"), l("ada bob"));
    QCOMPARE(desk.members("All"), s("ada bob"));
    QCOMPARE(desk.entries(s("bob")), s("E3 from All: Active"));
    desk.leave(s("North"), l("ada"));
    QCOMPARE(desk.members("All"), s("ada bob"));
    desk.leave(s("South"), l("ada"));
    QCOMPARE(desk.members("All"), s("bob"));
    QCOMPARE(desk.entries(s("ada")), QString());
}

void TestDynamicGroups::R11_memberOfFollowsOtherRulesAndCirclesGiveNobody()
{
    Desk desk;
    desk.users(l("ada bob"));
    for (const char *name : {"Sales", "A", "B", "C"})
        desk.group(s(name));
    desk.rule("Sales", inSales);
    desk.rule("A", inGroups(l("Sales B")));
    desk.rule("B", inGroups(l("A")));
    desk.rule("C", inGroups(l("C")));
    desk.set("ada", "department", s("Sales"));
    QCOMPARE(desk.members("A"), s("ada"));
    QCOMPARE(desk.members("B"), s("ada"));
    QCOMPARE(desk.members("C"), QString());
    desk.set("ada", "department", s("Legal"));
    QCOMPARE(desk.members("A"), QString()); // A and B do not keep each other
    QCOMPARE(desk.members("B"), QString());
}

void TestDynamicGroups::R11_plansMakeMembers()
{
    Desk desk;
    desk.product(s("E3"), l("EXCHANGE"), 5);
    desk.product(s("TEAMS"), l("TEAMS1"), 5);
    desk.users(l("ada bob"));
    desk.group(s("Mailers"));
    desk.group(s("Sales"));
    desk.license(s("Mailers"), l("TEAMS"));
    desk.license(s("Sales"), l("E3"));
    desk.rule("Mailers", hasPlan("EXCHANGE"));
    desk.assign(s("ada"), l("E3"));
    QCOMPARE(desk.entries(s("ada")), s("E3 direct: Active; TEAMS from Mailers: Active"));
    desk.join(s("Sales"), l("bob"));
    QCOMPARE(desk.members("Mailers"), s("ada bob"));
    QCOMPARE(desk.entries(s("bob")), s("E3 from Sales: Active; TEAMS from Mailers: Active"));
    desk.assign(s("ada"), {}, l("E3"));
    QCOMPARE(desk.entries(s("ada")), QString());
    desk.leave(s("Sales"), l("bob"));
    QCOMPARE(desk.entries(s("bob")), QString());
    QCOMPARE(desk.contradictions(), QStringList());
}

void TestDynamicGroups::R11_suspendedSubscriptionsAreSeen()
{
    Desk desk;
    desk.product(s("E3"), l("EXCHANGE"), 5);
    desk.users(l("ada"));
    desk.group(s("Mailers"));
    desk.rule("Mailers", hasPlan("EXCHANGE"));
    desk.assign(s("ada"), l("E3"));
    QCOMPARE(desk.members("Mailers"), s("ada"));
    desk.status(s("E3"), CapabilityStatus::Suspended);
    desk.process();
    QCOMPARE(desk.members("Mailers"), QString());
}

void TestDynamicGroups::R11_aCircleOfLicensesEnds()
{
    Desk desk;
    desk.product(s("E3"), l("EXCHANGE"), 5);
    desk.users(l("ada"));
    desk.group(s("Without"));
    desk.license(s("Without"), l("E3"));
    desk.rule("Without", u"-not " + hasPlan("EXCHANGE"));
    // Who gets the license is no member any more, who loses it is one: nothing of it is true.
    QCOMPARE(desk.members("Without"), s("ada"));
    QCOMPARE(desk.entries(s("ada")), s("E3 from Without: Active"));
    QVERIFY(!*desk.engine().pendingJobs());
    const QStringList told = desk.audited("Remove member from group")
                                 .filter(s("depends on licenses that the group gives"));
    QCOMPARE(told.size(), 1);
    // The history does not say that somebody left who is still there.
    Reader reader = desk.engine().reader();
    AuditFilter filter;
    filter.success = false;
    const auto lines = auditLines(reader, filter, desk.userId(s("ada")).toString(), 0, 10);
    QVERIFY(lines && lines->size() == 1);
    QVERIFY(lines->constFirst().sentence.startsWith(s("ada should leave Without and does not.")));
    const qsizetype log = desk.auditLog().size();
    desk.reprocessUser(s("ada")); // R4.9
    QCOMPARE(desk.entries(s("ada")), s("E3 from Without: Active"));
    QCOMPARE(desk.auditLog().size(), log);
}

void TestDynamicGroups::deletedGroupsLoseWhoNamesThem()
{
    Desk desk;
    desk.users(l("ada"));
    desk.group(s("North"));
    desk.group(s("All"));
    desk.join(s("North"), l("ada"));
    desk.rule("All", inGroups(l("North")));
    QCOMPARE(desk.members("All"), s("ada"));
    QCOMPARE(desk.submit(DeleteGroup{desk.groupId(s("North"))}), accepted);
    QCOMPARE(desk.members("All"), QString());
}

void TestDynamicGroups::importsSettleWithoutProcessing()
{
    Desk desk;
    desk.product(s("E3"), l("EXCHANGE"), 5);
    desk.users(l("ada bob"));
    desk.group(s("Sales"));
    desk.group(s("New"));
    desk.join(s("New"), l("bob"));
    desk.license(s("Sales"), l("E3"));
    desk.rule("Sales", inSales);
    // As an import file does it: no request, one transaction.
    const auto written = desk.engine().write([&](ChangeWriter &writer) -> Result<bool> {
        const UserKey ada = valueOf(writer.users().find(desk.userId(s("ada")).toString()));
        UserRecord user = valueOf(writer.users().read(ada));
        user.department = s("Sales");
        valueOf(writer.updateUser(ada, user));
        const GroupKey key = valueOf(writer.groups().find(desk.groupId(s("New")).toString()));
        GroupRecord group = valueOf(writer.groups().read(key));
        group.groupTypes = l("DynamicMembership");
        group.membershipRule = inSales;
        return writer.updateGroup(key, group);
    });
    QVERIFY(written.has_value());
    QCOMPARE(desk.members("Sales"), s("ada"));
    QCOMPARE(desk.members("New"), s("ada"));
    QCOMPARE(desk.entries(s("ada")), QString()); // importing starts no processing
    QVERIFY(!*desk.engine().pendingJobs());
    desk.reprocessUser(s("ada"));
    QCOMPARE(desk.entries(s("ada")), s("E3 from Sales: Active"));
}

void TestDynamicGroups::aKillInTheMiddleLosesNothing()
{
    Desk desk(1);
    desk.product(s("E3"), l("EXCHANGE"), 9);
    desk.users(l("a b c d e"));
    desk.group(s("Sales"));
    desk.license(s("Sales"), l("E3"));
    desk.join(s("Sales"), l("a b"));
    for (const char *name : {"b", "c", "d"})
        desk.set(name, "department", s("Sales"));
    desk.setWaiting(false);
    desk.rule("Sales", inSales);
    for (int step = 0; step < 40 && *desk.engine().pendingJobs(); ++step) {
        QVERIFY(desk.engine().processBatch().has_value());
        desk.abandon();
    }
    QVERIFY(!*desk.engine().pendingJobs());
    QCOMPARE(desk.members("Sales"), s("b c d"));
    QCOMPARE(desk.consumed(s("E3")), 3);
    QCOMPARE(desk.contradictions(), QStringList());
}

void TestDynamicGroups::cancellingPausesTheRule()
{
    Desk desk(1);
    desk.users(l("a b c d"));
    desk.group(s("All"));
    desk.setWaiting(false);
    desk.rule("All", s("user.objectId -ne null"));
    for (int step = 0; step < 3; ++step)
        QVERIFY(desk.engine().processBatch().has_value());
    const qint64 job = desk.engine().reader().jobs()->front().id;
    QVERIFY(desk.engine().cancelJob(job).has_value());
    QVERIFY(!*desk.engine().pendingJobs());
    QCOMPARE(desk.members("All").split(u' ').size(), 2);
    QVERIFY(desk.engine().reader().group(desk.groupId(s("All")))->membershipRulePaused);
    desk.setWaiting(true);
    desk.setGroup("All", {{s("membershipRuleProcessingState"), s("On")}});
    QCOMPARE(desk.members("All"), s("a b c d"));
}

void TestDynamicGroups::aNewRuleTakesThePlaceOfTheOld()
{
    Desk desk(1);
    desk.product(s("E3"), l("EXCHANGE"), 9);
    desk.users(l("a b c"));
    desk.group(s("Sales"));
    desk.license(s("Sales"), l("E3"));
    desk.join(s("Sales"), l("a b c"));
    desk.setWaiting(false);
    desk.rule("Sales", s("user.objectId -ne null"));
    QVERIFY(desk.engine().processBatch().has_value()); // clearing has begun
    desk.rule("Sales", inSales);
    QCOMPARE(desk.engine().reader().jobs()->size(), 1);
    desk.setGroup("Sales", {{s("groupTypes"), QJsonArray()}});
    desk.process();
    // Assigned again: who was taken out meanwhile stays out, with the licenses that go with it.
    QCOMPARE(desk.members("Sales").split(u' ').size(), 2);
    QCOMPARE(desk.consumed(s("E3")), 2);
    QCOMPARE(desk.contradictions(), QStringList());
}

QTEST_GUILESS_MAIN(TestDynamicGroups)
#include "tst_dynamicgroups.moc"
