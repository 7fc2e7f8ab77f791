// SPDX-License-Identifier: GPL-3.0-or-later
// Rule tables as data of the directory (R5.8): edited, versioned in the audit log, taking nothing
// from anybody (R4.11); and who would be in conflict with them.
#include "service/changewriter.h"
#include "service/rulehistory.h"
#include "store/auditstore.h"
#include "support/testorganisation.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class tst_Rules : public QObject
{
    Q_OBJECT

private slots:
    void editingTakesNothing(); // R4.11
    void onlyAChangeIsChecked(); // R4.11, R5.2, R5.3, R5.5
    void everyVersionIsInTheAuditLog(); // R5.8, R10.1
    void anyHistoryCanBeReadBack(); // R5.8
    void whatOthersEditMeanwhileStays(); // R5.8
    void refusesLinesThatCannotBe(); // R5.8
    void showsWhoWouldBeInConflict(); // R5.8
    void pagesConflictsByName(); // R5.8
    void looksAtManyUsersQuickly(); // R5.8
};

namespace {

struct Company
{
    TestOrganisation org;

    Company()
    {
        org.product(u"MAIL1"_s, {u"EXCHANGE_S_STANDARD"_s, u"TEAMS"_s}, 10);
        org.product(u"MAIL2"_s, {u"EXCHANGE_S_ENTERPRISE"_s, u"SWAY"_s}, 10);
        org.product(u"ADDON"_s, {u"ANALYTICS"_s}, 10);
        org.users({u"ada"_s, u"ben"_s});
        org.user(u"carl"_s, u"CU"_s);
        org.user(u"dora"_s, {});
        org.group(u"Sales"_s);
        (void)org.license(u"Sales"_s, {u"MAIL1"_s});
        (void)org.join(u"Sales"_s, {u"ada"_s, u"carl"_s});
        (void)org.assign(u"ada"_s, {u"MAIL2"_s});
        (void)org.assign(u"ben"_s, {u"ADDON"_s});
    }

    [[nodiscard]] RulePlan plan(const QString &name) const { return {org.planId(name), name}; }

    [[nodiscard]] RuleTable table(RuleKind kind)
    {
        return ruleTable(**org.engine().reader().catalogue(), kind);
    }

    [[nodiscard]] std::vector<RuleTable> allForbidding() const
    {
        return {{RuleKind::ExclusivePlans,
                 {{u"Exchange"_s, plan(u"EXCHANGE_S_STANDARD"_s), {}},
                  {u"Exchange"_s, plan(u"EXCHANGE_S_ENTERPRISE"_s), {}}}},
                {RuleKind::PrerequisitePlans,
                 {{{}, plan(u"ANALYTICS"_s), plan(u"EXCHANGE_S_STANDARD"_s)},
                  {{}, plan(u"ANALYTICS"_s), plan(u"EXCHANGE_S_ENTERPRISE"_s)}}},
                {RuleKind::ProhibitedLocations, {{u"CU"_s, plan(u"TEAMS"_s), {}}}}};
    }

    void forbidAll()
    {
        for (const RuleTable &each : allForbidding())
            QVERIFY(!org.submit(UpdateRules{each, {}}));
    }

    /*! "ada exclusive EXCHANGE_S_STANDARD+EXCHANGE_S_ENTERPRISE [MAIL1 Sales, MAIL2 -]" */
    [[nodiscard]] QStringList conflicts(const std::vector<RuleTable> &tables,
                                        std::optional<RuleKind> kind = {})
    {
        const auto found = org.engine().reader().ruleConflicts(tables, kind, 0, 100);
        if (!found)
            return {u"error"_s};
        const Catalogue names = withRules(**org.engine().reader().catalogue(), tables);
        const auto nameOf = [&](const PlanId &id) { return names.plan(names.indexOf(id)).name; };
        QStringList lines;
        for (const RuleConflictRow &row : found->rows) {
            QString line =
                row.userName + u' ' + QString::number(int(row.kind)) + u' ' + nameOf(row.plan);
            for (const PlanId &other : row.otherPlans)
                line += u'+' + nameOf(other);
            line += row.location.isEmpty() ? QString() : u'@' + row.location;
            for (const RuleConflictRow::Source &source : row.sources) {
                line += u" %1:%2:%3"_s.arg(
                    nameOf(source.plan), names.product(names.indexOf(source.product)).partNumber,
                    source.groupName.isEmpty() ? u"direct"_s : source.groupName);
            }
            lines += line;
        }
        return lines;
    }
};

} // namespace

void tst_Rules::editingTakesNothing()
{
    Company company;
    const QStringList before = company.org.dump();
    company.forbidAll();
    QCOMPARE(company.org.dump(), before);
    QVERIFY2(!*company.org.engine().pendingJobs(), "an edited rule processes nobody");
    QVERIFY(!company.org.reprocessGroup(u"Sales"_s));
    QCOMPARE(company.org.entries(u"ada"_s), u"MAIL1 from Sales: Active; MAIL2 direct: Active"_s);
    QCOMPARE(company.org.entries(u"carl"_s), u"MAIL1 from Sales: Active"_s);
    QVERIFY(company.org.contradictions().isEmpty());
}

void tst_Rules::onlyAChangeIsChecked()
{
    Company company;
    company.forbidAll();
    QCOMPARE(company.org.assign(u"carl"_s, {u"ADDON"_s, u"MAIL2"_s}),
             std::optional(ErrorCode::MutuallyExclusive));
    QCOMPARE(company.org.assign(u"ben"_s, {u"ADDON-ANALYTICS"_s}), std::nullopt);
    QCOMPARE(company.org.assign(u"ben"_s, {u"ADDON"_s}),
             std::optional(ErrorCode::MissingDependency));
    QCOMPARE(company.org.assign(u"carl"_s, {u"MAIL1"_s}),
             std::optional(ErrorCode::ProhibitedLocation));
    // And a table that is cleared forbids nothing any more.
    QVERIFY(!company.org.submit(UpdateRules{{RuleKind::PrerequisitePlans, {}}, {}}));
    QCOMPARE(company.org.assign(u"ben"_s, {u"ADDON"_s}), std::nullopt);
}

void tst_Rules::everyVersionIsInTheAuditLog()
{
    Company company;
    company.forbidAll();
    RuleTable edited = company.table(RuleKind::ExclusivePlans);
    edited.lines.push_back({u"Chat"_s, company.plan(u"TEAMS"_s), {}});
    edited.lines.push_back({u"Chat"_s, company.plan(u"SWAY"_s), {}});
    QVERIFY(!company.org.submit(UpdateRules{edited, {}}));
    QVERIFY2(!company.org.submit(UpdateRules{edited, {}}), "the same again is no new version");

    const auto entries = AuditStore(company.org.engine().store()).newest(100);
    QList<AuditEntry> versions;
    for (const AuditEntry &entry : *entries) {
        if (entry.activity == u"Update exclusive service plans"_s)
            versions.append(entry);
    }
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions[0].category, u"DirectoryManagement"_s);
    QVERIFY2(!versions[0].newValue.contains(u"ENTERPRISE"_s), "only what differs is stored");
    QVERIFY(versions[0].newValue.contains(u"\"set\":\"Chat\""_s));
    QVERIFY(versions[0].oldValue.isEmpty());

    RuleTable table = company.table(RuleKind::ExclusivePlans);
    QCOMPARE(table.lines.size(), size_t(4));
    table = *versionBefore(table, versions[0]);
    QVERIFY(table == company.allForbidding()[0]);
    table = *versionBefore(table, versions[1]);
    QVERIFY(table.lines.empty());
    QVERIFY(!versionBefore(company.table(RuleKind::PrerequisitePlans), versions[0]));
}

void tst_Rules::anyHistoryCanBeReadBack()
{
    const auto tableOf = [](const std::vector<int> &numbers) {
        RuleTable table{RuleKind::ExclusivePlans, {}};
        for (const int number : numbers) {
            const PlanId id(
                Guid::fromBytes(QByteArray(QByteArray(15, char(0)) + char(number % 12))));
            table.lines.push_back({QString::number(number % 3), {id, QString::number(number)}, {}});
        }
        return normalized(table);
    };
    QVERIFY(rc::check("each version leads back to the one before it",
                      [&](const std::vector<int> &older, const std::vector<int> &newer) {
                          const auto positive = [](std::vector<int> numbers) {
                              for (int &number : numbers)
                                  number = (number % 12 + 12) % 12;
                              return numbers;
                          };
                          const RuleTable before = tableOf(positive(older));
                          const RuleTable after = tableOf(positive(newer));
                          AuditEntry entry;
                          entry.activity = activityOf(RuleKind::ExclusivePlans);
                          std::tie(entry.oldValue, entry.newValue) = auditDifference(before, after);
                          const Result<RuleTable> back = versionBefore(after, entry);
                          RC_ASSERT(back.has_value());
                          RC_ASSERT(*back == before);
                          if (before == after)
                              RC_ASSERT(entry.oldValue.isEmpty() && entry.newValue.isEmpty());
                      }));
}

void tst_Rules::whatOthersEditMeanwhileStays()
{
    Company company;
    company.forbidAll();
    const RuleTable basis = company.table(RuleKind::ProhibitedLocations);
    RuleTable theirs = basis;
    theirs.lines.push_back({u"IR"_s, company.plan(u"TEAMS"_s), {}});
    RuleTable ours = basis;
    ours.lines[0] = {u"KP"_s, company.plan(u"SWAY"_s), {}};
    QVERIFY(!company.org.submit(UpdateRules{theirs, basis}));
    QVERIFY(!company.org.submit(UpdateRules{ours, basis}));
    const RuleTable both{
        RuleKind::ProhibitedLocations,
        {{u"IR"_s, company.plan(u"TEAMS"_s), {}}, {u"KP"_s, company.plan(u"SWAY"_s), {}}}};
    QVERIFY(company.table(RuleKind::ProhibitedLocations) == both);
}

void tst_Rules::refusesLinesThatCannotBe()
{
    Company company;
    const RulePlan teams = company.plan(u"TEAMS"_s);
    for (const RuleTable &bad :
         {RuleTable{RuleKind::ExclusivePlans, {{{}, teams, {}}}},
          RuleTable{RuleKind::PrerequisitePlans, {{{}, teams, teams}}},
          RuleTable{RuleKind::ProhibitedLocations, {{u"Cuba"_s, teams, {}}}}})
        QCOMPARE(company.org.submit(UpdateRules{bad, {}}), std::optional(ErrorCode::InvalidValue));
    // A plan that no product has yet is known by its rule from now on.
    const RulePlan later{PlanId::create(), u"LATER"_s};
    QVERIFY(
        !company.org.submit(UpdateRules{{RuleKind::PrerequisitePlans, {{{}, later, teams}}}, {}}));
    QCOMPARE(company.table(RuleKind::PrerequisitePlans).lines[0].plan.name, u"LATER"_s);
}

void tst_Rules::showsWhoWouldBeInConflict()
{
    Company company;
    QVERIFY2(company.conflicts({}).isEmpty(), "there are no rules yet");
    const QStringList expected{
        u"ada 0 EXCHANGE_S_STANDARD+EXCHANGE_S_ENTERPRISE EXCHANGE_S_STANDARD:MAIL1:Sales "
        "EXCHANGE_S_ENTERPRISE:MAIL2:direct"_s,
        u"ben 1 ANALYTICS+EXCHANGE_S_STANDARD+EXCHANGE_S_ENTERPRISE ANALYTICS:ADDON:direct"_s,
        u"carl 2 TEAMS@CU TEAMS:MAIL1:Sales"_s};
    QCOMPARE(company.conflicts(company.allForbidding()), expected);
    QCOMPARE(company.conflicts(company.allForbidding(), RuleKind::PrerequisitePlans),
             QStringList{expected[1]});
    company.forbidAll();
    QCOMPARE(company.conflicts({}), expected);
    QVERIFY(company
                .conflicts({{RuleKind::ExclusivePlans, {}},
                            {RuleKind::PrerequisitePlans, {}},
                            {RuleKind::ProhibitedLocations, {}}})
                .isEmpty());
    // What is off, or only wanted, is in nobody's way.
    QVERIFY(!company.org.assign(u"ada"_s, {u"MAIL2-EXCHANGE_S_ENTERPRISE"_s}));
    QCOMPARE(company.conflicts({}), expected.sliced(1));
    // Who has no location is where the directory is (R4.7).
    UpdateOrganization cuba;
    cuba.defaultUsageLocation = u"CU"_s;
    QVERIFY(!company.org.submit(UpdateRules{{RuleKind::ProhibitedLocations, {}}, {}}));
    QVERIFY(!company.org.join(u"Sales"_s, {u"dora"_s}));
    QVERIFY(!company.org.submit(cuba));
    QCOMPARE(company.conflicts({company.allForbidding()[2]}, RuleKind::ProhibitedLocations),
             (QStringList{expected[2], u"dora 2 TEAMS@CU TEAMS:MAIL1:Sales"_s}));
}

void tst_Rules::pagesConflictsByName()
{
    Company company;
    company.forbidAll();
    QStringList names;
    for (int page = 0; page < 4; ++page) {
        const auto found = company.org.engine().reader().ruleConflicts({}, {}, page, 1);
        QCOMPARE(found->users, 3);
        QCOMPARE(found->usersOfKind, (std::array<qint64, 3>{1, 1, 1}));
        for (const RuleConflictRow &row : found->rows)
            names += row.userName;
    }
    QCOMPARE(names, (QStringList{u"ada"_s, u"ben"_s, u"carl"_s}));
}

void tst_Rules::looksAtManyUsersQuickly()
{
    Company company;
    const int count = qEnvironmentVariableIntValue("LICENSEDESK_MANY_USERS");
    const int people = count > 0 ? count : 5000;
    const auto filled = company.org.engine().write([&](ChangeWriter &writer) -> Result<void> {
        const GroupKey sales = *writer.groups().find(company.org.groupId(u"Sales"_s).toString());
        for (int number = 0; number < people; ++number) {
            UserRecord user;
            user.id = UserId::create();
            user.displayName = u"user %1"_s.arg(number);
            user.userPrincipalName = u"user%1@contoso.com"_s.arg(number);
            user.usageLocation = number % 100 == 0 ? u"CU"_s : u"DE"_s;
            const auto key = writer.users().add(user);
            if (!key)
                return tl::unexpected(key.error());
            AssignmentStore::ImportedEntry direct;
            direct.product = company.org.skuId(u"MAIL2"_s);
            AssignmentStore::ImportedEntry inherited;
            inherited.product = company.org.skuId(u"MAIL1"_s);
            inherited.group = sales;
            std::vector<AssignmentStore::ImportedEntry> entries{inherited};
            if (number % 10 == 0)
                entries.push_back(direct);
            if (auto put = AssignmentStore(writer.store()).replaceAll(*key, entries, writer.now());
                !put)
                return tl::unexpected(put.error());
        }
        return {};
    });
    QVERIFY(filled);
    QElapsedTimer timer;
    timer.start();
    const auto found =
        company.org.engine().reader().ruleConflicts(company.allForbidding(), {}, 0, 200);
    const qint64 needed = timer.elapsed();
    qInfo("%d users looked at in %lld ms", people, needed);
    QCOMPARE(found->usersOfKind, (std::array<qint64, 3>{people / 10 + 1, 1, people / 100 + 1}));
    QCOMPARE(found->users, people / 10 + 3);
    QVERIFY2(needed < 20 * people / 100 + 3000, "every user's rules seem to be looked at alone");
}

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"
