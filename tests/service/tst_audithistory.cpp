// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log as a memory: what it must have of every change, and a user as it was (R10).
#include "service/changewriter.h"
#include "service/userhistory.h"
#include "store/statement.h"
#include "support/histories.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

using ImportedEntry = AssignmentStore::ImportedEntry;

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().subject), qPrintable(result.error().detail));
    return *std::move(result);
}

QList<AuditRow> logOf(TestOrganisation &org, const AuditFilter &filter = {})
{
    Reader reader = org.engine().reader();
    return valueOf(reader.auditEntries(filter, Qt::AscendingOrder, 0, 1'000'000));
}

QString userName(int number)
{
    return QStringLiteral("u%1").arg(number);
}

/*! What a user was at one moment, as it was read then. */
struct Moment
{
    QDateTime at;
    std::vector<PastUser> users;
};

Moment momentOf(TestOrganisation &org)
{
    Moment moment{org.now(), {}};
    Reader reader = org.engine().reader();
    for (int user = 1; user <= 6; ++user)
        moment.users.push_back(valueOf(userNow(reader, TestOrganisation::userId(userName(user)))));
    return moment;
}

/*! Brings entries in as a file does, errors included: nothing of them was given by a pass. */
void importEntries(TestOrganisation &org, const Step &step)
{
    std::vector<ImportedEntry> entries;
    ImportedEntry direct;
    direct.product = TestOrganisation::skuId(QStringLiteral("P%1").arg(step.product + 1));
    direct.lastUpdated = org.now();
    entries.push_back(direct);
    Store &store = org.engine().store();
    const auto group = GroupStore(store).find(
        TestOrganisation::groupId(QStringLiteral("G%1").arg(step.group + 1)));
    if (group && *group) {
        ImportedEntry inherited = direct;
        inherited.group = **group;
        inherited.state = step.flag ? AssignmentState::Error : AssignmentState::ActiveWithError;
        inherited.error = AssignmentError::DependencyViolation;
        entries.push_back(inherited);
    }
    (void)org.engine().write([&](ChangeWriter &writer) -> Result<bool> {
        const auto user = writer.users().find(TestOrganisation::userId(userName(step.user + 1)));
        return user && *user ? writer.replaceEntries(**user, entries) : Result<bool>(false);
    });
}

QString difference(const PastUser &is, const PastUser &shouldBe)
{
    QStringList lines;
    for (const QString &name : shouldBe.properties.keys() + is.properties.keys()) {
        if (is.properties.value(name) != shouldBe.properties.value(name))
            lines.append(name);
    }
    if (is.exists != shouldBe.exists)
        lines.append(QStringLiteral("exists"));
    if (is.groups != shouldBe.groups)
        lines.append(QStringLiteral("groups"));
    if (is.licenses != shouldBe.licenses) {
        for (const auto &[what, user] : {std::pair("is", &is), std::pair("should be", &shouldBe)}) {
            for (const PastLicense &license : user->licenses) {
                lines.append(QStringLiteral("%1: %2 %3 %4 %5 off %6")
                                 .arg(QLatin1String(what), license.product.toString(),
                                      license.group ? license.group->toString() : QString(),
                                      toString(license.state), toString(license.error))
                                 .arg(license.disabledPlans.size()));
            }
        }
    }
    return lines.join(u'\n');
}

} // namespace

class tst_AuditHistory : public QObject
{
    Q_OBJECT

private slots:
    void R10_1_aUserAsItWasAtAnyTime();
    void R10_1_aDeletedUserIsRemembered();
    void R10_1_theStateIsShownAsItWasShownThen();
    void R10_1_everyChangeLeavesAnEntry_data();
    void R10_1_everyChangeLeavesAnEntry();
    void R10_1_aRefusedRequestLeavesNone();
    void R10_1_actorTimeOldAndNewValues();
    void R10_1_onlyWhatChangedIsKept();
    void R10_1_valuesReadAsTheyWere_data();
    void R10_1_valuesReadAsTheyWere();
    void R10_1_aPassNamesUsersAsTheyAreCalled();
    void R10_4_aFailureTellsItsOwnProductOnly();
    void entriesAreFoundByEveryCondition();
    void timesAreFoundAlsoWhereTheClockWasSetBack();
    void pagesFollowEachOtherWithoutOverlap();
};

void tst_AuditHistory::R10_1_aUserAsItWasAtAnyTime()
{
    const bool held = rc::check("state at a time is the state that was read then", [] {
        const std::vector<Step> steps = *histories(25);
        TestOrganisation org;
        prepare(org);
        std::vector<Moment> moments;
        for (const Step &step : steps) {
            org.advance(7);
            (void)carryOut(org, step);
            if (step.other == 3)
                importEntries(org, step);
            moments.push_back(momentOf(org));
        }
        Reader reader = org.engine().reader();
        for (const Moment &moment : moments) {
            for (int user = 1; user <= 6; ++user) {
                const UserId id = TestOrganisation::userId(userName(user));
                const PastUser was = valueOf(userAt(reader, id, moment.at));
                const PastUser &shouldBe = moment.users[size_t(user - 1)];
                if (was != shouldBe)
                    RC_FAIL(difference(was, shouldBe).toStdString());
                // Between two requests nothing happens.
                RC_ASSERT(valueOf(userAt(reader, id, moment.at.addSecs(6))) == shouldBe);
            }
        }
    });
    QVERIFY(held);
}

void tst_AuditHistory::R10_1_aDeletedUserIsRemembered()
{
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A"), QStringLiteral("B")}, 5);
    org.group(QStringLiteral("Sales"));
    org.user(QStringLiteral("ada"));
    QVERIFY(!org.license(QStringLiteral("Sales"), {QStringLiteral("E3-B")}));
    QVERIFY(!org.join(QStringLiteral("Sales"), {QStringLiteral("ada")}));
    const UserId ada = TestOrganisation::userId(QStringLiteral("ada"));
    Reader reader = org.engine().reader();
    const QDateTime before = org.now();
    const PastUser whole = valueOf(userNow(reader, ada));
    QVERIFY(whole.exists);
    QCOMPARE(whole.groups.size(), size_t(1));
    QCOMPARE(whole.licenses.size(), size_t(1));
    QCOMPARE(whole.licenses[0].disabledPlans.size(), size_t(1));
    org.advance(60);
    QVERIFY(!org.submit(DeleteUser{ada}));
    QVERIFY(!valueOf(userNow(reader, ada)).exists);
    QVERIFY(!valueOf(userAt(reader, ada, org.now())).exists);
    QVERIFY2(valueOf(userAt(reader, ada, before)) == whole,
             qPrintable(difference(valueOf(userAt(reader, ada, before)), whole)));
    QVERIFY(!valueOf(userAt(reader, ada, before.addYears(-1))).exists);
}

void tst_AuditHistory::R10_1_theStateIsShownAsItWasShownThen()
{
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A")}, 5);
    org.user(QStringLiteral("ada"));
    QVERIFY(!org.assign(QStringLiteral("ada"), {QStringLiteral("E3")}));
    const UserId ada = TestOrganisation::userId(QStringLiteral("ada"));
    Reader reader = org.engine().reader();
    const QDateTime active = org.now();
    org.advance(60);
    org.status(QStringLiteral("E3"), CapabilityStatus::Suspended);
    const QDateTime suspended = org.now();
    org.advance(60);
    org.status(QStringLiteral("E3"), CapabilityStatus::Enabled);
    QVERIFY(valueOf(userAt(reader, ada, active)).licenses.at(0).state == AssignmentState::Active);
    QVERIFY(valueOf(userAt(reader, ada, suspended)).licenses.at(0).state
            == AssignmentState::Disabled);
    QVERIFY(valueOf(userAt(reader, ada, org.now())).licenses.at(0).state
            == AssignmentState::Active);
}

void tst_AuditHistory::R10_1_everyChangeLeavesAnEntry_data()
{
    QTest::addColumn<std::function<Change()>>("change");
    QTest::addColumn<QString>("activity");
    QTest::addColumn<QString>("target");
    using T = TestOrganisation;
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    const auto row = [](const char *activity, const char *target, std::function<Change()> change) {
        QTest::addRow("R10.1 %s", activity)
            << std::move(change) << QString::fromLatin1(activity) << QString::fromLatin1(target);
    };
    const auto licenses = [s](const char *product) {
        LicenseChange change;
        change.add.push_back({T::skuId(s(product)), {}});
        return change;
    };
    row("Change user license", "ada", [=] {
        return AssignUserLicenses{T::userId(s("ada")), licenses("E3")};
    });
    row("Set group license", "Sales", [=] {
        return AssignGroupLicenses{T::groupId(s("Sales")), licenses("E3")};
    });
    row("Add member to group", "Sales", [=] {
        return AddMembers{T::groupId(s("Sales")), {T::userId(s("ada"))}, {}};
    });
    row("Remove member from group", "Other", [=] {
        return RemoveMembers{T::groupId(s("Other")), {T::userId(s("bob"))}, {}};
    });
    row("Trigger group license recalculation", "Sales",
        [=] { return ReprocessGroup{T::groupId(s("Sales"))}; });
    row("Add user", "eve", [=] {
        UserRecord user;
        user.displayName = s("eve");
        user.userPrincipalName = s("eve@contoso.com");
        return CreateUser{user};
    });
    row("Update user", "ada", [=] {
        return UpdateUsers{{T::userId(s("ada"))}, {{s("department"), s("IT")}}};
    });
    row("Delete user", "ada", [=] { return DeleteUser{T::userId(s("ada"))}; });
    row("Add group", "New", [=] {
        GroupRecord group;
        group.displayName = s("New");
        return CreateGroup{group};
    });
    row("Update group", "Sales", [=] {
        return UpdateGroup{T::groupId(s("Sales")), {{s("description"), s("who sells")}}};
    });
    row("Delete group", "Sales", [=] { return DeleteGroup{T::groupId(s("Sales"))}; });
    row("Add contact", "Kim", [=] {
        ContactRecord contact;
        contact.displayName = s("Kim");
        return CreateContact{contact};
    });
    row("Update subscription", "E3", [=] {
        UpdateSubscription update;
        update.product = T::skuId(s("E3"));
        update.enabled = 77;
        return update;
    });
    row("Set Company Information", "", [=] {
        UpdateOrganization update;
        update.defaultUsageLocation = s("FR");
        return update;
    });
}

void tst_AuditHistory::R10_1_everyChangeLeavesAnEntry()
{
    QFETCH(std::function<Change()>, change);
    QFETCH(QString, activity);
    QFETCH(QString, target);
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A")}, 5);
    org.users({QStringLiteral("ada"), QStringLiteral("bob")});
    org.group(QStringLiteral("Sales"));
    org.group(QStringLiteral("Other"));
    QVERIFY(!org.join(QStringLiteral("Other"), {QStringLiteral("bob")}));
    const qsizetype before = logOf(org).size();
    org.advance(60);
    QVERIFY(!org.submit(change()));
    const QList<AuditRow> log = logOf(org);
    const auto isIt = [&](const AuditRow &row) {
        return row.entry.activity == activity && row.entry.success && row.entry.at == org.now()
               && (target.isEmpty() || row.entry.targetName == target);
    };
    QVERIFY(log.size() > before);
    QVERIFY(std::any_of(log.begin() + before, log.end(), isIt));
}

void tst_AuditHistory::R10_1_aRefusedRequestLeavesNone()
{
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A")}, 0);
    org.user(QStringLiteral("ada"));
    org.group(QStringLiteral("Sales"));
    const qsizetype before = logOf(org).size();
    QCOMPARE(org.assign(QStringLiteral("ada"), {QStringLiteral("E3")}), ErrorCode::NoUnits);
    // The second change of one request is refused: the first one did not happen either.
    const UserId ada = TestOrganisation::userId(QStringLiteral("ada"));
    const auto refused = org.engine().apply(std::vector<Change>{
        UpdateUsers{{ada}, {{QStringLiteral("department"), QStringLiteral("IT")}}},
        RemoveMembers{TestOrganisation::groupId(QStringLiteral("Sales")), {ada}, {}}});
    QVERIFY(!refused);
    QCOMPARE(logOf(org).size(), before);
}

void tst_AuditHistory::R10_1_actorTimeOldAndNewValues()
{
    TestOrganisation org;
    org.user(QStringLiteral("ada"));
    org.advance(60);
    const UserId ada = TestOrganisation::userId(QStringLiteral("ada"));
    QVERIFY(
        !org.submit(UpdateUsers{{ada}, {{QStringLiteral("department"), QStringLiteral("IT")}}}));
    const AuditEntry entry = logOf(org).back().entry;
    QVERIFY(!entry.actor.isEmpty());
    QCOMPARE(entry.at, org.now());
    QCOMPARE(entry.category, QStringLiteral("UserManagement"));
    QCOMPARE(entry.targetId, ada.toString());
    QCOMPARE(entry.oldValue, QStringLiteral(R"({"department":null})"));
    QCOMPARE(entry.newValue, QStringLiteral(R"({"department":"IT"})"));
}

void tst_AuditHistory::R10_1_onlyWhatChangedIsKept()
{
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A")}, 5);
    org.product(QStringLiteral("F1"), {QStringLiteral("B")}, 5);
    org.user(QStringLiteral("ada"));
    QVERIFY(!org.assign(QStringLiteral("ada"), {QStringLiteral("E3")}));
    QVERIFY(!org.assign(QStringLiteral("ada"), {QStringLiteral("F1")}));
    const AuditEntry entry = logOf(org).back().entry;
    QVERIFY(entry.oldValue.isEmpty());
    const QString f1 = TestOrganisation::skuId(QStringLiteral("F1")).toString();
    QCOMPARE(entry.newValue, QStringLiteral(R"([{"skuId":"%1","state":"Active"}])").arg(f1));
}

void tst_AuditHistory::R10_1_valuesReadAsTheyWere_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("Ada");
    QTest::newRow("quotation marks") << QStringLiteral("Ada \"Countess\" \\ Lovelace");
    QTest::newRow("line break") << QStringLiteral("Ada\nLovelace\t\x01\x7f");
    QTest::newRow("umlaut") << QStringLiteral("J\u00f6rg \u2028");
    QTest::newRow("emoji") << QStringLiteral("Ada \U0001F600");
    QTest::newRow("null") << QStringLiteral("null");
}

/*! Whatever a name consists of, the log has it as JSON, in the form of Qt's own. */
void tst_AuditHistory::R10_1_valuesReadAsTheyWere()
{
    QFETCH(QString, name);
    TestOrganisation org;
    CreateUser create;
    create.user.id = UserId::create();
    create.user.userPrincipalName = QStringLiteral("odd@contoso.com");
    create.user.displayName = name;
    create.user.attributes.insert(QStringLiteral("jobTitle"), name);
    create.user.attributes.insert(QStringLiteral("businessPhones"), QJsonArray{name, name});
    QVERIFY(!org.submit(create));
    const QList<AuditRow> log = logOf(org);
    const auto added = std::ranges::find_if(
        log, [](const AuditRow &row) { return row.entry.activity == QLatin1String("Add user"); });
    QVERIFY(added != log.end());
    const QString text = added->entry.newValue;
    const QJsonDocument value = QJsonDocument::fromJson(text.toUtf8());
    QCOMPARE(QString::fromUtf8(value.toJson(QJsonDocument::Compact)), text);
    QCOMPARE(value.object().value(u"displayName").toString(), name);
    QCOMPARE(value.object().value(u"jobTitle").toString(), name);
    QCOMPARE(value.object().value(u"businessPhones").toArray(), (QJsonArray{name, name}));
    QCOMPARE(added->entry.targetName, name);
}

/*! Passes keep the number under which the log knows a user, for as long as the name is the same. */
void tst_AuditHistory::R10_1_aPassNamesUsersAsTheyAreCalled()
{
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A")}, 5);
    org.users({QStringLiteral("ada"), QStringLiteral("bob")});
    org.group(QStringLiteral("Sales"));
    QVERIFY(!org.join(QStringLiteral("Sales"), {QStringLiteral("ada"), QStringLiteral("bob")}));
    const auto known = [&] {
        return valueOf(Statement(org.engine().store(),
                                 "SELECT count(*) FROM usr WHERE audit_object IS NOT NULL")
                           .number());
    };
    QCOMPARE(known(), 2);
    const auto rename = [&](const char *name) {
        return org.submit(UpdateUsers{{TestOrganisation::userId(QStringLiteral("ada"))},
                                      {{QStringLiteral("displayName"), QLatin1String(name)}}});
    };
    const auto givenTo = [&] {
        QStringList names;
        for (const AuditRow &row : logOf(org)) {
            if (row.entry.activity == QLatin1String("Change user license"))
                names += row.entry.targetName;
        }
        return names;
    };
    QVERIFY(!rename("Ada Lovelace"));
    QCOMPARE(known(), 1);
    org.license(QStringLiteral("Sales"), {QStringLiteral("E3")});
    QStringList given = givenTo();
    given.sort();
    QCOMPARE(given, (QStringList{QStringLiteral("Ada Lovelace"), QStringLiteral("bob")}));
    QVERIFY(!rename("ada"));
    org.license(QStringLiteral("Sales"), {}, {QStringLiteral("E3")});
    given = givenTo().mid(2);
    given.sort();
    QCOMPARE(given, (QStringList{QStringLiteral("ada"), QStringLiteral("bob")}));
    QVERIFY(TestOrganisation::contradictions(org.engine().store()).isEmpty());
}

void tst_AuditHistory::R10_4_aFailureTellsItsOwnProductOnly()
{
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A")}, 0);
    org.group(QStringLiteral("Sales"));
    org.user(QStringLiteral("ada"));
    QVERIFY(!org.join(QStringLiteral("Sales"), {QStringLiteral("ada")}));
    QVERIFY(!org.license(QStringLiteral("Sales"), {QStringLiteral("E3")}));
    AuditFilter failures;
    failures.success = false;
    const QList<AuditRow> log = logOf(org, failures);
    QCOMPARE(log.size(), 1);
    const AuditEntry &entry = log[0].entry;
    QCOMPARE(entry.activity, QStringLiteral("Change user license"));
    QCOMPARE(entry.actor, QString(backgroundActor));
    QVERIFY(entry.reason.contains(QStringLiteral("E3")));
    QVERIFY(entry.oldValue.isEmpty());
    QVERIFY(entry.newValue.contains(QStringLiteral(R"("error":"CountViolation")")));
}

void tst_AuditHistory::entriesAreFoundByEveryCondition()
{
    TestOrganisation org;
    prepare(org);
    for (int user = 1; user <= 6; ++user) {
        org.advance(10);
        (void)org.join(QStringLiteral("G1"), {userName(user)});
        (void)org.license(QStringLiteral("G1"), {QStringLiteral("P%1").arg(user % 4 + 1)});
    }
    const QList<AuditRow> all = logOf(org);
    const auto found = [&](const AuditFilter &filter,
                           const std::function<bool(const AuditEntry &)> &fits) {
        QList<qint64> shouldBe;
        for (const AuditRow &row : all) {
            if (fits(row.entry))
                shouldBe.append(row.id);
        }
        QList<qint64> is;
        for (const AuditRow &row : logOf(org, filter))
            is.append(row.id);
        Reader reader = org.engine().reader();
        return !shouldBe.isEmpty() && is == shouldBe
               && valueOf(reader.countAuditEntries(filter)) == is.size();
    };
    const AuditEntry middle = all[all.size() / 2].entry;
    AuditFilter filter;
    QVERIFY(found(filter, [](const AuditEntry &) { return true; }));
    filter.since = middle.at;
    QVERIFY(found(filter, [&](const AuditEntry &entry) { return entry.at >= middle.at; }));
    filter.until = middle.at.addSecs(20);
    QVERIFY(found(filter, [&](const AuditEntry &entry) {
        return entry.at >= middle.at && entry.at < middle.at.addSecs(20);
    }));
    filter = {};
    filter.activity = QStringLiteral("add MEMBER to group");
    QVERIFY(found(filter, [](const AuditEntry &entry) {
        return entry.activity == QLatin1String("Add member to group");
    }));
    filter = {};
    filter.category = QStringLiteral("GroupManagement");
    QVERIFY(found(filter, [&](const AuditEntry &e) { return e.category == filter.category; }));
    filter = {};
    filter.actor = backgroundActor;
    QVERIFY(found(filter, [&](const AuditEntry &e) { return e.actor == filter.actor; }));
    filter = {};
    filter.target = TestOrganisation::userId(QStringLiteral("u2")).toString();
    QVERIFY(found(filter, [&](const AuditEntry &entry) {
        return entry.targetId == filter.target || entry.memberId == filter.target;
    }));
    filter.since = middle.at;
    filter.activity = QStringLiteral("Change user license");
    QVERIFY(found(filter, [&](const AuditEntry &entry) {
        return entry.at >= middle.at && entry.activity == filter.activity
               && (entry.targetId == filter.target || entry.memberId == filter.target);
    }));
    filter = {};
    filter.success = false;
    QVERIFY(found(filter, [](const AuditEntry &entry) { return !entry.success; }));
    filter = {};
    filter.text = QStringLiteral("U3");
    QVERIFY(found(filter, [](const AuditEntry &entry) {
        const QStringList texts{entry.targetName, entry.memberName, entry.reason, entry.oldValue,
                                entry.newValue,   entry.activity,   entry.actor};
        return texts.join(u'|').contains(QLatin1String("u3"), Qt::CaseInsensitive);
    }));
    filter = {};
    filter.target = QStringLiteral("nobody");
    QVERIFY(logOf(org, filter).isEmpty());
}

void tst_AuditHistory::timesAreFoundAlsoWhereTheClockWasSetBack()
{
    const bool held = rc::check("a time range is exact whatever the clock did", [] {
        const auto times = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40));
        const int since = *rc::gen::inRange(0, 40);
        const int until = *rc::gen::inRange(0, 40);
        TestOrganisation org;
        const QDateTime start = QDateTime::currentDateTimeUtc().addYears(50);
        valueOf(org.engine().store().inTransaction([&]() -> Result<bool> {
            AuditStore store(org.engine().store());
            for (const int time : times) {
                AuditEntry entry;
                entry.at = start.addSecs(time);
                entry.activity = QStringLiteral("tick");
                if (Result<void> written = store.write(entry); !written)
                    return tl::unexpected(written.error());
            }
            return true;
        }));
        AuditFilter filter;
        filter.since = start.addSecs(since);
        filter.until = start.addSecs(until);
        std::vector<int> shouldBe;
        for (const int time : times) {
            if (time >= since && time < until)
                shouldBe.push_back(time);
        }
        std::vector<int> is;
        for (const AuditRow &row : logOf(org, filter))
            is.push_back(int(start.secsTo(row.entry.at)));
        RC_ASSERT(is == shouldBe);
    });
    QVERIFY(held);
}

void tst_AuditHistory::pagesFollowEachOtherWithoutOverlap()
{
    TestOrganisation org;
    prepare(org);
    Reader reader = org.engine().reader();
    for (AuditFilter filter : {AuditFilter(), [] {
                                   AuditFilter ofUser;
                                   ofUser.target =
                                       TestOrganisation::userId(QStringLiteral("u1")).toString();
                                   return ofUser;
                               }()}) {
        const qint64 count = valueOf(reader.countAuditEntries(filter));
        QVERIFY(count > 0);
        QList<qint64> byKey;
        for (qint64 from = 0;;) {
            const auto page = valueOf(reader.auditEntries(filter, Qt::DescendingOrder, from, 3));
            for (const AuditRow &row : page)
                byKey.append(row.id);
            if (page.size() < 3)
                break;
            from = page.back().id;
        }
        QCOMPARE(byKey.size(), count);
        QVERIFY(std::is_sorted(byKey.begin(), byKey.end(), std::greater<>()));
        QList<qint64> byPlace;
        for (qint64 offset = 0; offset < count; offset += 4) {
            for (const AuditRow &row : valueOf(reader.auditEntries(filter, offset, 4)))
                byPlace.append(row.id);
        }
        QCOMPARE(byPlace, byKey);
    }
}

QTEST_GUILESS_MAIN(tst_AuditHistory)
#include "tst_audithistory.moc"
