// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo of every kind of change: back to exactly what was, also after a restart.
#include "service/changewriter.h"
#include "store/newplanstore.h"
#include "store/reader.h"
#include "support/undoing.h"

#include <QJsonArray>
#include <QTest>

using namespace LicenseDesk;

namespace {

/*! \a changes, their undo, their redo, and the undo again, with a restart before each. */
void compareRoundTrip(TestOrganisation &org, const std::vector<Change> &changes,
                      const QString &name)
{
    const QStringList before = directoryState(org.engine().store());
    const Result<Receipt> done = submit(org, changes);
    QVERIFY2(done, qPrintable(why(done)));
    QVERIFY(done->step > 0);
    const QStringList after = directoryState(org.engine().store());
    QVERIFY(before != after);
    QCOMPARE(nameOfNext(org), name);
    for (int round = 0; round < 2; ++round) {
        org.reopen();
        const Result<Receipt> undone = undo(org);
        QVERIFY2(undone, qPrintable(why(undone)));
        QCOMPARE(directoryState(org.engine().store()), before);
        QCOMPARE(nameOfNext(org, UndoDirection::Redo), name);
        org.reopen();
        const Result<Receipt> redone = redo(org);
        QVERIFY2(redone, qPrintable(why(redone)));
        QCOMPARE(directoryState(org.engine().store()), after);
    }
    QVERIFY(undo(org));
    QCOMPARE(directoryState(org.engine().store()), before);
    QCOMPARE(org.contradictions(), QStringList());
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void usageLocations();
    void severalProperties();
    void mailAddresses();
    void directLicenses();
    void groupLicenses();
    void swappedProduct();
    void members();
    void nestedGroups();
    void createdAndDeletedUsers();
    void createdAndDeletedGroups();
    void contacts();
    void units();
    void purchases();
    void settings();
    void rules();
    void redundantLicenses();
    void movedMembers();
    void newPlans();
    void dynamicGroups();
    void severalChangesAreOneStep();
    void whatChangesNothingIsNoStep();
};

void TestUndo::usageLocations()
{
    TestOrganisation org;
    prepareForUndo(org);
    QVERIFY(submit(org, {location({u"bob"_s}, u"FR"_s)}));
    compareRoundTrip(org, {location({u"ada"_s, u"bob"_s, u"cy"_s}, u"NO"_s)},
                     u"Edit usage location of 3 user(s)"_s);
    compareRoundTrip(org, {location({u"ada"_s}, u"SE"_s)}, u"Edit usage location of ada"_s);
}

void TestUndo::severalProperties()
{
    TestOrganisation org;
    prepareForUndo(org);
    UpdateUsers update = location({u"ada"_s, u"cy"_s}, u"NO"_s);
    update.properties.insert(u"department"_s, u"Optics"_s);
    update.properties.insert(u"accountEnabled"_s, false);
    update.properties.insert(u"businessPhones"_s, QJsonArray{u"+47 12"_s});
    compareRoundTrip(org, {update}, u"Edit properties of 2 user(s)"_s);
    UpdateGroup group{org.groupId(u"Staff"_s), {{u"displayName"_s, u"Crew"_s}}};
    compareRoundTrip(org, {group}, u"Edit display name of Crew"_s);
}

void TestUndo::mailAddresses()
{
    TestOrganisation org;
    prepareForUndo(org);
    UpdateUsers update;
    update.users = {org.userId(u"ada"_s)};
    update.properties = {
        {u"proxyAddresses"_s, QJsonArray{u"SMTP:countess@contoso.com"_s, u"smtp:a@contoso.com"_s}},
        {u"mail"_s, u"countess@contoso.com"_s}};
    compareRoundTrip(org, {update}, u"Edit mail addresses of ada"_s);
    update.properties = {{u"userPrincipalName"_s, u"lovelace@contoso.com"_s}};
    update.users = {org.userId(u"dan"_s)};
    compareRoundTrip(org, {update}, u"Edit mail addresses of dan"_s);
}

void TestUndo::directLicenses()
{
    TestOrganisation org;
    prepareForUndo(org);
    const auto assign = [&](const QString &user, const QStringList &add,
                            const QStringList &remove = {}) {
        return AssignUserLicenses{org.userId(user), org.change(add, remove)};
    };
    compareRoundTrip(org, {assign(u"cy"_s, {u"E3-TEAMS"_s})}, u"Assign E3 to cy"_s);
    compareRoundTrip(org, {assign(u"cy"_s, {u"E3"_s}), assign(u"dan"_s, {u"E3"_s})},
                     u"Assign E3 to 2 user(s)"_s);
    QVERIFY(submit(org, {assign(u"cy"_s, {u"E3-TEAMS"_s, u"VISIO"_s})}));
    compareRoundTrip(org, {assign(u"cy"_s, {u"E3"_s})}, u"Edit service plans of E3 for cy"_s);
    compareRoundTrip(org, {assign(u"cy"_s, {}, {u"E3"_s, u"VISIO"_s})},
                     u"Remove licenses from cy"_s);
    compareRoundTrip(org, {assign(u"cy"_s, {}, {u"VISIO"_s}), assign(u"dan"_s, {u"VISIO"_s})},
                     u"Change licenses of 2 user(s)"_s);
}

void TestUndo::groupLicenses()
{
    TestOrganisation org;
    prepareForUndo(org);
    const auto assign = [&](const QStringList &add, const QStringList &remove = {}) {
        return AssignGroupLicenses{org.groupId(u"Sales"_s), org.change(add, remove)};
    };
    compareRoundTrip(org, {assign({u"VISIO"_s})}, u"Assign VISIO to Sales"_s);
    compareRoundTrip(org, {assign({u"E3"_s})}, u"Edit service plans of E3 for Sales"_s);
    compareRoundTrip(org, {assign({}, {u"E3"_s})}, u"Remove E3 from Sales"_s);
}

void TestUndo::swappedProduct()
{
    TestOrganisation org;
    prepareForUndo(org);
    compareRoundTrip(
        org, {SwapGroupProduct{org.groupId(u"Sales"_s), org.skuId(u"E3"_s), org.skuId(u"VISIO"_s)}},
        u"Change licenses of Sales"_s);
}

void TestUndo::members()
{
    TestOrganisation org;
    prepareForUndo(org);
    const GroupId sales = org.groupId(u"Sales"_s);
    compareRoundTrip(org, {AddMembers{sales, {org.userId(u"cy"_s)}, {}}}, u"Add cy to Sales"_s);
    compareRoundTrip(org, {RemoveMembers{sales, {org.userId(u"ada"_s), org.userId(u"bob"_s)}, {}}},
                     u"Remove 2 user(s) from Sales"_s);
}

void TestUndo::nestedGroups()
{
    TestOrganisation org;
    prepareForUndo(org);
    compareRoundTrip(org, {AddMembers{org.groupId(u"Sales"_s), {}, {org.groupId(u"Staff"_s)}}},
                     u"Add Staff to Sales"_s);
}

void TestUndo::createdAndDeletedUsers()
{
    TestOrganisation org;
    prepareForUndo(org);
    org.join(u"Staff"_s, {u"ada"_s});
    QVERIFY(submit(org, {AssignUserLicenses{org.userId(u"ada"_s), org.change({u"VISIO"_s}, {})}}));
    compareRoundTrip(org, {DeleteUser{org.userId(u"ada"_s)}}, u"Delete ada"_s);
    CreateUser create;
    create.user.id = org.userId(u"eve"_s);
    create.user.displayName = u"Eve"_s;
    create.user.userPrincipalName = u"eve@contoso.com"_s;
    create.user.department = u"Optics"_s;
    create.user.proxyAddresses = {u"smtp:evelyn@contoso.com"_s};
    compareRoundTrip(org, {create}, u"Create Eve"_s);
    compareRoundTrip(org, {create, AddMembers{org.groupId(u"Sales"_s), {create.user.id}, {}}},
                     u"Create Eve"_s);
    compareRoundTrip(org, {DeleteUser{org.userId(u"cy"_s)}, DeleteUser{org.userId(u"dan"_s)}},
                     u"Delete 2 user(s)"_s);
}

void TestUndo::createdAndDeletedGroups()
{
    TestOrganisation org;
    prepareForUndo(org);
    CreateGroup create;
    create.group.id = org.groupId(u"New"_s);
    create.group.displayName = u"New"_s;
    create.group.description = u"Newcomers"_s;
    compareRoundTrip(org, {create}, u"Create New"_s);
    org.join(u"Staff"_s, {u"ada"_s, u"dan"_s});
    QVERIFY(submit(org, {AddMembers{org.groupId(u"Sales"_s), {}, {org.groupId(u"Staff"_s)}}}));
    QVERIFY(submit(org, {AddMembers{org.groupId(u"Staff"_s), {}, {org.groupId(u"Sales"_s)}}}));
    compareRoundTrip(org, {DeleteGroup{org.groupId(u"Staff"_s)}}, u"Delete Staff"_s);
}

void TestUndo::contacts()
{
    TestOrganisation org;
    prepareForUndo(org);
    CreateContact create;
    create.contact.id = ContactId(org.userId(u"hotline"_s).guid());
    create.contact.displayName = u"Hotline"_s;
    create.contact.mail = u"hotline@contoso.com"_s;
    compareRoundTrip(org, {create}, u"Create Hotline"_s);
    QVERIFY(submit(org, {create}));
    compareRoundTrip(org, {DeleteContact{create.contact.id}}, u"Delete Hotline"_s);
}

void TestUndo::units()
{
    TestOrganisation org;
    prepareForUndo(org);
    UpdateSubscription update;
    update.product = org.skuId(u"E3"_s);
    update.enabled = 10;
    update.status = CapabilityStatus::Suspended;
    compareRoundTrip(org, {update}, u"Change units of E3"_s);
}

void TestUndo::purchases()
{
    TestOrganisation org;
    prepareForUndo(org);
    const SkuId sku = org.skuId(u"POWER"_s);
    QVERIFY(org.engine().write([&](ChangeWriter &writer) -> Result<bool> {
        return writer.catalogue().writeProduct(sku, u"POWER"_s, u"Product POWER"_s).map([](auto) {
            return true;
        });
    }));
    compareRoundTrip(org, {BuyProduct{sku, {25, 0, 0, 0}}}, u"Buy Product POWER"_s);
    QVERIFY(submit(org, {BuyProduct{sku, {25, 0, 0, 0}}}));
    org.advance(60);
    QVERIFY(org.engine().apply(AssignGroupLicenses{org.groupId(u"Staff"_s), {{{sku, {}}}, {}}}));
    const Result<Receipt> undone = undo(org);
    QVERIFY(!undone);
    QVERIFY2(undone.error().arguments.value(1).startsWith(
                 u"Product POWER: has got members or licenses"_s),
             qPrintable(why(undone)));
}

void TestUndo::settings()
{
    TestOrganisation org;
    prepareForUndo(org);
    UpdateOrganization update;
    update.displayName = u"Contoso Optics"_s;
    update.defaultUsageLocation = u"NO"_s;
    update.verifiedDomains = QStringList{u"contoso.com"_s, u"optics.example"_s};
    update.reprocessAutomatically = true;
    compareRoundTrip(org, {update}, u"Edit directory settings"_s);
}

void TestUndo::rules()
{
    TestOrganisation org;
    prepareForUndo(org);
    org.exclusive({u"TEAMS"_s, u"DRAW"_s});
    const auto catalogue = org.engine().reader().catalogue();
    QVERIFY(catalogue);
    RuleTable table = ruleTable(**catalogue, RuleKind::ExclusivePlans);
    const RuleTable basis = table;
    table.lines.insert(table.lines.begin(), {u"Mail"_s, {org.planId(u"MAIL"_s), u"MAIL"_s}, {}});
    table.lines.pop_back();
    compareRoundTrip(org, {UpdateRules{table, basis}}, u"Edit licensing rules"_s);
}

void TestUndo::redundantLicenses()
{
    TestOrganisation org;
    prepareForUndo(org);
    org.assign(u"ada"_s, {u"E3-TEAMS"_s});
    org.assign(u"bob"_s, {u"E3-TEAMS"_s});
    compareRoundTrip(org, {RemoveRedundantLicenses{}}, u"Remove E3 from 2 user(s)"_s);
}

void TestUndo::movedMembers()
{
    TestOrganisation org;
    prepareForUndo(org);
    org.license(u"Staff"_s, {u"VISIO"_s});
    const GroupId sales = org.groupId(u"Sales"_s);
    const GroupId staff = org.groupId(u"Staff"_s);
    compareRoundTrip(org, {CopyMembers{sales, staff}}, u"Add 2 user(s) to Staff"_s);

    // Both halves are one step, unless something else was changed in between.
    const QStringList before = directoryState(org.engine().store());
    QVERIFY(submit(org, {CopyMembers{sales, staff}}));
    QVERIFY(submit(org, {ReleaseMembers{sales, staff}}));
    QCOMPARE(nameOfNext(org), u"Move 2 user(s) to Staff"_s);
    const QStringList moved = directoryState(org.engine().store());
    QVERIFY(undo(org));
    QCOMPARE(directoryState(org.engine().store()), before);
    QVERIFY(redo(org));
    QCOMPARE(directoryState(org.engine().store()), moved);
    QVERIFY(undo(org));
    QVERIFY(submit(org, {CopyMembers{sales, staff}}));
    QVERIFY(submit(org, {location({u"cy"_s}, u"NO"_s)}));
    compareRoundTrip(org, {ReleaseMembers{sales, staff}}, u"Remove 2 user(s) from Sales"_s);
}

void TestUndo::newPlans()
{
    TestOrganisation org;
    prepareForUndo(org);
    org.addPlan(u"E3"_s, u"COPILOT"_s);
    const NewPlan plan{org.skuId(u"E3"_s), org.planId(u"COPILOT"_s)};
    QVERIFY(org.engine().write([&](ChangeWriter &writer) {
        return NewPlanStore(writer.store()).remember(plan, writer.now());
    }));
    compareRoundTrip(org, {ReviewNewPlans{{plan}, true}}, u"Review new service plans"_s);
    compareRoundTrip(org, {ReviewNewPlans{}}, u"Review new service plans"_s);
}

void TestUndo::dynamicGroups()
{
    TestOrganisation org;
    prepareForUndo(org);
    org.join(u"Staff"_s, {u"ada"_s, u"dan"_s});
    QVERIFY(submit(org, {location({u"cy"_s}, u"NO"_s)}));
    const UpdateGroup turn{org.groupId(u"Staff"_s),
                           {{u"groupTypes"_s, QJsonArray{u"DynamicMembership"_s}},
                            {u"membershipRule"_s, u"user.usageLocation -eq \"NO\""_s}}};
    compareRoundTrip(org, {turn}, u"Edit membership rule of Staff"_s);
    QVERIFY(submit(org, {turn}));
    compareRoundTrip(org,
                     {UpdateGroup{org.groupId(u"Staff"_s),
                                  {{u"membershipRule"_s, u"user.usageLocation -eq \"DE\""_s}}}},
                     u"Edit membership rule of Staff"_s);
    // Who is a member by rule follows what the rule asks for, and is no part of the step.
    compareRoundTrip(org, {location({u"ada"_s}, u"NO"_s)}, u"Edit usage location of ada"_s);
    compareRoundTrip(org, {DeleteUser{org.userId(u"cy"_s)}}, u"Delete cy"_s);
    compareRoundTrip(org, {DeleteGroup{org.groupId(u"Staff"_s)}}, u"Delete Staff"_s);
}

void TestUndo::severalChangesAreOneStep()
{
    TestOrganisation org;
    prepareForUndo(org);
    const UserId ada = org.userId(u"ada"_s);
    compareRoundTrip(org,
                     {location({u"ada"_s}, u"NO"_s), location({u"ada"_s}, u"SE"_s),
                      AddMembers{org.groupId(u"Staff"_s), {ada}, {}},
                      AssignUserLicenses{ada, org.change({u"VISIO"_s}, {})}},
                     u"Assign VISIO to ada"_s);
}

void TestUndo::whatChangesNothingIsNoStep()
{
    TestOrganisation org;
    prepareForUndo(org);
    const Result<Receipt> same = submit(org, {location({u"ada"_s}, u"DE"_s)});
    QVERIFY(same);
    QCOMPARE(same->step, 0);
    const Result<Receipt> reprocessed = submit(
        org, {ReprocessGroup{org.groupId(u"Sales"_s)}, ReprocessUsers{{org.userId(u"ada"_s)}}});
    QVERIFY(reprocessed);
    QCOMPARE(reprocessed->step, 0);
    const GroupId sales = org.groupId(u"Sales"_s);
    const Result<Receipt> back = submit(org, {RemoveMembers{sales, {org.userId(u"ada"_s)}, {}},
                                              AddMembers{sales, {org.userId(u"ada"_s)}, {}}});
    QVERIFY(back);
    QCOMPARE(back->step, 0);
    QVERIFY(!next(org, UndoDirection::Undo));
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
