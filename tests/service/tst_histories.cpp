// SPDX-License-Identifier: GPL-3.0-or-later
// Properties that hold after any history of a whole directory.
#include "support/testorganisation.h"

#include <rapidcheck.h>

#include <QTest>

using namespace LicenseDesk;

namespace {

QStringList numbered(const char *prefix, int count)
{
    QStringList names;
    for (int number = 1; number <= count; ++number)
        names.append(QLatin1String(prefix) + QString::number(number));
    return names;
}

const QStringList userNames = numbered("u", 6);
const QStringList groupNames = numbered("G", 4);
const QStringList productNames = numbered("P", 4);

/*! One request of a random history. */
struct Step
{
    int kind = 0;
    int user = 0;
    int group = 0;
    int product = 0;
    int other = 0;
    bool flag = false;
};

void showValue(const Step &step, std::ostream &stream)
{
    stream << "step " << step.kind << " u" << step.user + 1 << " G" << step.group + 1 << " P"
           << step.product + 1 << " other " << step.other << (step.flag ? " flag" : "");
}

std::ostream &operator<<(std::ostream &stream, const Step &step)
{
    showValue(step, stream);
    return stream;
}

rc::Gen<Step> steps()
{
    return rc::gen::build<Step>(rc::gen::set(&Step::kind, rc::gen::inRange(0, 10)),
                                rc::gen::set(&Step::user, rc::gen::inRange(0, 6)),
                                rc::gen::set(&Step::group, rc::gen::inRange(0, 4)),
                                rc::gen::set(&Step::product, rc::gen::inRange(0, 4)),
                                rc::gen::set(&Step::other, rc::gen::inRange(0, 4)),
                                rc::gen::set(&Step::flag, rc::gen::arbitrary<bool>()));
}

/*! Four products that exclude, need and overlap each other, few units. */
void prepare(TestOrganisation &org)
{
    using namespace Qt::StringLiterals;
    org.product(u"P1"_s, {u"A"_s, u"X"_s}, 2);
    org.product(u"P2"_s, {u"B"_s, u"X"_s}, 3);
    org.product(u"P3"_s, {u"C"_s, u"Y"_s}, 2);
    org.product(u"P4"_s, {u"D"_s}, 4);
    org.exclusive({u"A"_s, u"B"_s});
    org.prerequisite(u"C"_s, {u"A"_s, u"X"_s});
    org.prerequisite(u"D"_s, {u"B"_s, u"Y"_s});
    org.prohibited(u"Y"_s, u"FR"_s);
    org.users(userNames);
    for (const QString &name : groupNames)
        org.group(name);
}

/*! \a step as one request; refusals are part of a history. */
void carryOut(TestOrganisation &org, const Step &step)
{
    const QString user = userNames.at(step.user);
    const QString group = groupNames.at(step.group);
    const QString product = productNames.at(step.product);
    const QString other = productNames.at(step.other);
    QString added = product;
    if (step.flag && product != QLatin1String("P4"))
        added += product == QLatin1String("P3") ? QLatin1String("-Y") : QLatin1String("-X");
    switch (step.kind) {
    case 0:
    case 1:
        org.license(group, {added});
        break;
    case 2:
        org.license(group, step.flag ? QStringList{other} : QStringList(), {product});
        break;
    case 3:
        org.assign(user, {added});
        break;
    case 4:
        org.assign(user, {}, {product});
        break;
    case 5:
    case 6:
        org.join(group, {user});
        break;
    case 7:
        org.leave(group, {user});
        break;
    case 8:
        if (step.flag)
            org.reprocessGroup(group);
        else
            org.reprocessUser(user);
        break;
    case 9:
        org.submit(UpdateUsers{{org.userId(user)},
                               {{QStringLiteral("usageLocation"),
                                 step.flag ? QStringLiteral("FR") : QStringLiteral("DE")}}});
        break;
    }
}

std::vector<Step> history()
{
    return *rc::gen::container<std::vector<Step>>(30, steps());
}

void check(const char *what, const std::function<void()> &property)
{
    QVERIFY2(rc::check(what, property), what);
}

} // namespace

class TestHistories : public QObject
{
    Q_OBJECT

private slots:
    void R2_1_countsAreWhatIsConsumed();
    void R5_1_assignmentNeverExceedsUnits();
    void R4_9_reprocessTwiceIsOnce();
    void R4_8_batchesAndRestartsChangeNothing();
};

void TestHistories::R2_1_countsAreWhatIsConsumed()
{
    check("counts kept are counts made anew", [] {
        TestOrganisation org;
        prepare(org);
        for (const Step &step : history())
            carryOut(org, step);
        RC_ASSERT(org.contradictions().join(u';').toStdString() == std::string());
    });
}

void TestHistories::R5_1_assignmentNeverExceedsUnits()
{
    check("no unit is given twice", [] {
        TestOrganisation org;
        prepare(org);
        for (const Step &step : history()) {
            carryOut(org, step);
            const Result<QList<ProductRow>> products = org.engine().reader().products();
            RC_ASSERT(products.has_value());
            for (const ProductRow &row : *products)
                RC_ASSERT(row.consumed <= row.units.total());
        }
    });
}

void TestHistories::R4_9_reprocessTwiceIsOnce()
{
    check("a second reprocess changes nothing", [] {
        TestOrganisation org;
        prepare(org);
        for (const Step &step : history())
            carryOut(org, step);
        for (const QString &group : groupNames)
            org.reprocessGroup(group);
        const QString group = groupNames.at(*rc::gen::inRange(0, 4));
        org.reprocessGroup(group);
        const QStringList once = org.dump();
        const qsizetype logged = org.auditLog().size();
        org.reprocessGroup(group);
        RC_ASSERT(org.dump() == once);
        RC_ASSERT(org.auditLog().size() == logged + 3);
    });
}

void TestHistories::R4_8_batchesAndRestartsChangeNothing()
{
    check("small batches with restarts end where one run does", [] {
        const std::vector<Step> steps = history();
        TestOrganisation whole;
        prepare(whole);
        for (const Step &step : steps)
            carryOut(whole, step);
        TestOrganisation broken(1);
        prepare(broken);
        broken.setWaiting(false);
        for (const Step &step : steps) {
            carryOut(broken, step);
            for (int batch = 0;; ++batch) {
                const auto progress = broken.engine().processBatch();
                RC_ASSERT(progress.has_value());
                if (!*progress)
                    break;
                if (batch % 3 == 2)
                    broken.reopen();
            }
        }
        RC_ASSERT(broken.dump() == whole.dump());
        RC_ASSERT(broken.auditLog() == whole.auditLog());
    });
}

QTEST_GUILESS_MAIN(TestHistories)
#include "tst_histories.moc"
