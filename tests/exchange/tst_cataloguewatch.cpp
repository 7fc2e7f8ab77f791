// SPDX-License-Identifier: GPL-3.0-or-later
// What importing a newer catalogue shows and does (R6.5, R7).
#include "exchange/import.h"
#include "store/auditstore.h"
#include "support/testorganisation.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class tst_CatalogueWatch : public QObject
{
    Q_OBJECT

private slots:
    void newPlansAreOnForEverybody(); // R6.5, R7
    void keepsNewPlansOff(); // R6.5
    void keepingOffNeedsNoProcessing(); // R6.5, R4.9
    void keepsOffWhatIsWaitingOrKept(); // R6.5
    void tellsRenamedPlans(); // R6.5
    void tellsPlansNoLongerNamed(); // R6.5
    void watchesSubscriptions(); // R6.5
    void tellsNothingOfTheFirstCatalogue(); // R6.5
    void reviewsLater_data(); // R6.5
    void reviewsLater();
    void refusedLicensesStayToBeReviewed(); // R6.5, R3.2
    void reviewsOnlySomePlans(); // R6.5
    void aDryRunChangesNothing(); // R6.5
};

namespace {

const QByteArray headers = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
                           "Service_Plans_Included_Friendly_Names\n";

struct Company
{
    TestOrganisation org;

    Company()
    {
        org.product(u"SUITE"_s, {u"MAIL"_s, u"CHAT"_s}, 10);
        org.product(u"OTHER"_s, {u"DRAW"_s}, 10);
        org.users({u"ada"_s, u"ben"_s, u"carl"_s, u"dora"_s});
        org.group(u"Sales"_s);
        org.group(u"Desk"_s);
        (void)org.license(u"Sales"_s, {u"SUITE-CHAT"_s});
        (void)org.license(u"Desk"_s, {u"SUITE"_s, u"OTHER"_s});
        (void)org.join(u"Sales"_s, {u"ada"_s, u"ben"_s});
        (void)org.join(u"Desk"_s, {u"ben"_s});
        (void)org.assign(u"carl"_s, {u"SUITE"_s});
    }

    [[nodiscard]] QByteArray row(const QString &product, const QString &plan,
                                 const QByteArray &friendly = {}) const
    {
        return product.toUtf8() + ',' + product.toUtf8() + ','
               + org.skuId(product).toString().toUtf8() + ',' + plan.toUtf8() + ','
               + org.planId(plan).toString().toUtf8() + ',' + friendly + '\n';
    }
    /*! SUITE as it is, and one or two plans more. */
    [[nodiscard]] QByteArray newer(const QStringList &plans = {u"LEARN"_s}) const
    {
        QByteArray file = headers + row(u"SUITE"_s, u"MAIL"_s) + row(u"SUITE"_s, u"CHAT"_s);
        for (const QString &plan : plans)
            file += row(u"SUITE"_s, plan, "Viva " + plan.toUtf8());
        return file;
    }

    QStringList import(const QByteArray &file, const ImportOptions &options = {})
    {
        const auto results = importFiles(org.engine(), {{u"file"_s, file}}, options);
        if (!results[0])
            return {u"error"_s};
        return toText(*results[0]).chopped(1).split(u'\n');
    }
    QStringList keepOff(const QByteArray &file)
    {
        ImportOptions options;
        options.keepNewPlansOff = true;
        return import(file, options);
    }

    /*! Plans of the product that the user has on, by name. */
    [[nodiscard]] QString on(const QString &user, const QString &product = u"SUITE"_s)
    {
        const auto catalogue = *org.engine().reader().catalogue();
        const auto rows = *org.engine().reader().assignmentsOfUser(org.userId(user));
        PlanSet plans;
        const Product &wanted = catalogue->product(catalogue->indexOf(org.skuId(product)));
        for (const AssignmentRow &entry : rows) {
            if (entry.product != wanted.id || !isApplied(entry.state))
                continue;
            PlanSet off;
            for (const PlanId &plan : entry.disabledPlans)
                off.insert(catalogue->indexOf(plan));
            plans |= wanted.plans - off;
        }
        QStringList names;
        for (const PlanIndex plan : catalogue->byName(plans))
            names += catalogue->plan(plan).name;
        return names.join(u' ');
    }
    /*! "MAIL+LEARN: Sales, Desk: 3" of what is to be reviewed. */
    [[nodiscard]] QStringList unreviewed()
    {
        const auto rows = *org.engine().reader().newPlans();
        QStringList lines;
        for (const NewPlanRow &row : rows) {
            const auto catalogue = *org.engine().reader().catalogue();
            lines += catalogue->plan(catalogue->indexOf(row.plan.plan)).name + u": "_s
                     + row.groupNames.join(u", "_s) + u": "_s + QString::number(row.users);
        }
        return lines;
    }
    [[nodiscard]] QStringList activities()
    {
        QStringList names;
        const auto log = *AuditStore(org.engine().store()).newest(1000);
        for (const AuditEntry &entry : log)
            names.prepend(entry.activity + u' ' + entry.targetName);
        return names;
    }
};

} // namespace

void tst_CatalogueWatch::newPlansAreOnForEverybody()
{
    Company company;
    const QStringList told = company.import(company.newer());
    QCOMPARE(told, (QStringList{u"file: product catalogue: read 3, added 1, changed 0, skipped 0"_s,
                                u"file: new plan: SUITE: Viva LEARN (LEARN): on in 2 groups, "
                                "3 users"_s}));
    QCOMPARE(company.on(u"ada"_s), u"LEARN MAIL"_s);
    QCOMPARE(company.on(u"carl"_s), u"CHAT LEARN MAIL"_s);
    QVERIFY2(!*company.org.engine().pendingJobs(), "nothing is processed (R7)");
    QCOMPARE(company.unreviewed(), QStringList{u"LEARN: Desk, Sales: 3"_s});
    const auto summary = company.org.engine().reader().summary();
    QCOMPARE(summary->newPlans.plans, 1);
    QCOMPARE(summary->newPlans.groups, 2);
    QCOMPARE(company.import(company.newer()),
             QStringList{u"file: product catalogue: read 3, added 0, changed 0, skipped 0"_s});
    QCOMPARE(company.unreviewed(), QStringList{u"LEARN: Desk, Sales: 3"_s});
}

void tst_CatalogueWatch::keepsNewPlansOff()
{
    Company company;
    const QStringList before = company.activities();
    const QString ada = company.org.entries(u"ada"_s);
    const QStringList told = company.keepOff(company.newer());
    QCOMPARE(told.value(1), u"file: new plan: SUITE: Viva LEARN (LEARN): kept off in 2 groups, "
                            "3 users"_s);
    for (const auto &[user, plans] :
         {std::pair(u"ada"_s, u"MAIL"_s), {u"ben"_s, u"CHAT MAIL"_s}, {u"carl"_s, u"CHAT MAIL"_s}})
        QCOMPARE(company.on(user), plans);
    QVERIFY(company.unreviewed().isEmpty());
    const QStringList log = company.activities().sliced(before.size());
    for (const QString &line :
         {u"Set group license Sales"_s, u"Set group license Desk"_s, u"Change user license ada"_s,
          u"Change user license ben"_s, u"Change user license carl"_s})
        QCOMPARE(log.count(line), 1);
    QVERIFY(!log.contains(u"Change user license dora"_s));
    // Who gets the license later gets it without the plan, too.
    QVERIFY(!company.org.join(u"Sales"_s, {u"dora"_s}));
    QCOMPARE(company.on(u"dora"_s), u"MAIL"_s);
    QVERIFY(company.org.contradictions().isEmpty());
}

void tst_CatalogueWatch::keepingOffNeedsNoProcessing()
{
    Company company;
    (void)company.keepOff(company.newer());
    QVERIFY(!*company.org.engine().pendingJobs());
    const QStringList before = company.org.dump();
    const qsizetype entries = company.activities().size();
    QVERIFY(!company.org.reprocessGroup(u"Sales"_s));
    QVERIFY(!company.org.reprocessGroup(u"Desk"_s));
    QCOMPARE(company.org.dump(), before);
    QCOMPARE(company.activities().size(), entries + 6); // Trigger, Start and Finish of each
}

void tst_CatalogueWatch::keepsOffWhatIsWaitingOrKept()
{
    Company company;
    company.org.units(u"SUITE"_s, 3);
    QVERIFY(!company.org.join(u"Sales"_s, {u"dora"_s}));
    QVERIFY(company.org.entries(u"dora"_s).contains(u"Error CountViolation"_s));
    (void)company.keepOff(company.newer());
    company.org.units(u"SUITE"_s, 4);
    QVERIFY(!company.org.reprocessUser(u"dora"_s));
    QCOMPARE(company.on(u"dora"_s), u"MAIL"_s);
}

void tst_CatalogueWatch::tellsRenamedPlans()
{
    Company company;
    const QByteArray file = headers + company.row(u"SUITE"_s, u"MAIL"_s, "Exchange Online")
                            + company.row(u"SUITE"_s, u"CHAT"_s);
    QCOMPARE(company.import(file).value(1),
             u"file: renamed plan: MAIL is now Exchange Online (MAIL): on in 2 groups, 3 users"_s);
    QCOMPARE(company.import(file).size(), 1);
}

void tst_CatalogueWatch::tellsPlansNoLongerNamed()
{
    Company company;
    const QByteArray older = headers + company.row(u"SUITE"_s, u"MAIL"_s);
    QCOMPARE(company.import(older).value(1),
             u"file: no longer named: SUITE: CHAT: stays on in 1 group, 2 users"_s);
    QCOMPARE(company.on(u"carl"_s), u"CHAT MAIL"_s);
    QCOMPARE(company.import(older).size(), 1); // told once
    QCOMPARE(company.import(company.newer({})).size(), 1);
    QCOMPARE(company.import(older).size(), 2); // named again meanwhile
}

void tst_CatalogueWatch::watchesSubscriptions()
{
    Company company;
    const QByteArray file = R"([{"skuId":")" + company.org.skuId(u"SUITE"_s).toString().toUtf8()
                            + R"(","servicePlans":[{"servicePlanId":")"
                            + company.org.planId(u"LEARN"_s).toString().toUtf8()
                            + R"(","servicePlanName":"LEARN"}]}])";
    QCOMPARE(company.keepOff(file),
             (QStringList{u"file: subscriptions: read 1, added 0, changed 1, skipped 0"_s,
                          u"file: new plan: SUITE: LEARN: kept off in 2 groups, 3 users"_s}));
    QCOMPARE(company.on(u"ben"_s), u"CHAT MAIL"_s);
    // Only a subscription has named it: a catalogue that does not is no news.
    QCOMPARE(company.import(company.newer({})).size(), 1);
}

void tst_CatalogueWatch::tellsNothingOfTheFirstCatalogue()
{
    Company company;
    const QByteArray file = headers + "Fresh,FRESH," + SkuId::create().toString().toUtf8()
                            + ",NOTES," + company.org.planId(u"NOTES"_s).toString().toUtf8()
                            + ",Notes\n";
    QCOMPARE(company.import(file).size(), 1);
    QVERIFY(company.unreviewed().isEmpty());
}

void tst_CatalogueWatch::reviewsLater_data()
{
    QTest::addColumn<bool>("keepOff");
    QTest::newRow("keep off") << true;
    QTest::newRow("leave on") << false;
}

void tst_CatalogueWatch::reviewsLater()
{
    QFETCH(bool, keepOff);
    Company company;
    (void)company.import(company.newer());
    company.org.setWaiting(false);
    QVERIFY(!company.org.submit(ReviewNewPlans{{}, keepOff}));
    QVERIFY(company.unreviewed().isEmpty());
    QCOMPARE(*company.org.engine().pendingJobs(), keepOff); // an ordinary edit of the groups
    company.org.process();
    QCOMPARE(company.on(u"ada"_s), keepOff ? u"MAIL"_s : u"LEARN MAIL"_s);
    QCOMPARE(company.on(u"ben"_s), keepOff ? u"CHAT MAIL"_s : u"CHAT LEARN MAIL"_s);
    QCOMPARE(company.on(u"carl"_s), keepOff ? u"CHAT MAIL"_s : u"CHAT LEARN MAIL"_s);
    QCOMPARE(company.activities().contains(u"Change user license carl"_s), true);
    QVERIFY(company.org.contradictions().isEmpty());
}

void tst_CatalogueWatch::refusedLicensesStayToBeReviewed()
{
    Company company;
    (void)company.import(company.newer());
    UpdateUsers nowhere{{company.org.userId(u"carl"_s)}, {{u"usageLocation"_s, QJsonValue()}}};
    QVERIFY(!company.org.submit(nowhere));
    const Result<Receipt> receipt = company.org.engine().apply(ReviewNewPlans{{}, true});
    QVERIFY(receipt);
    company.org.process();
    QCOMPARE(receipt->refused.size(), size_t(1));
    QCOMPARE(receipt->refused[0].code, ErrorCode::NoUsageLocation);
    QCOMPARE(receipt->refused[0].subject, u"carl"_s);
    QCOMPARE(company.on(u"ada"_s), u"MAIL"_s);
    QCOMPARE(company.on(u"carl"_s), u"CHAT LEARN MAIL"_s);
    QCOMPARE(company.unreviewed(), QStringList{u"LEARN: : 1"_s});
    QCOMPARE(company.org.engine().reader().summary()->newPlans.plans, 1);
}

void tst_CatalogueWatch::reviewsOnlySomePlans()
{
    Company company;
    (void)company.import(company.newer({u"LEARN"_s, u"TOPICS"_s}));
    QCOMPARE(company.unreviewed().size(), 2);
    const NewPlan topics{company.org.skuId(u"SUITE"_s), company.org.planId(u"TOPICS"_s)};
    QVERIFY(!company.org.submit(ReviewNewPlans{{topics}, true}));
    QCOMPARE(company.on(u"ada"_s), u"LEARN MAIL"_s);
    QCOMPARE(company.unreviewed(), QStringList{u"LEARN: Desk, Sales: 3"_s});
    const NewPlan wrong{company.org.skuId(u"OTHER"_s), company.org.planId(u"TOPICS"_s)};
    QCOMPARE(company.org.submit(ReviewNewPlans{{wrong}, true}),
             std::optional(ErrorCode::PlanNotInProduct));
}

void tst_CatalogueWatch::aDryRunChangesNothing()
{
    Company company;
    const QStringList before = company.org.dump() + company.activities();
    ImportOptions options;
    options.dryRun = true;
    options.keepNewPlansOff = true;
    const QStringList told = company.import(company.newer(), options);
    QCOMPARE(company.org.dump() + company.activities(), before);
    QCOMPARE(company.on(u"ada"_s), u"MAIL"_s);
    QVERIFY(company.unreviewed().isEmpty());
    options.dryRun = false;
    QCOMPARE(company.import(company.newer(), options), told);
}

QTEST_GUILESS_MAIN(tst_CatalogueWatch)
#include "tst_cataloguewatch.moc"
