// SPDX-License-Identifier: GPL-3.0-or-later
// Who of several users is refused direct licenses, and that the others can go on without them.
#include "service/refusals.h"

#include "support/testorganisation.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_org.reset(); }
    void R3_1_onlyDirectLicensesOfSeveralCanBeRefusedInPart();
    void R3_5_eachIsRefusedForItsOwnReason();
    void R5_1_aUnitIsGivenOnce();
    void R3_1_theOthersAreAcceptedAsOneRequest();
    void canBeStopped();

private:
    [[nodiscard]] std::vector<Change> give(const QStringList &users, const QStringList &products);
    [[nodiscard]] Refusals find(const std::vector<Change> &changes);
    [[nodiscard]] static QStringList names(const Refusals &refusals);

    std::unique_ptr<TestOrganisation> m_org;
};

void TestRefusals::init()
{
    m_org = std::make_unique<TestOrganisation>();
    m_org->product(u"E1"_s, {u"MAIL1"_s}, 10);
    m_org->product(u"E3"_s, {u"MAIL3"_s}, 2);
    m_org->exclusive({u"MAIL1"_s, u"MAIL3"_s});
    m_org->prohibited(u"MAIL3"_s, u"FR"_s);
    m_org->users({u"Ada"_s, u"Bob"_s, u"Cem"_s, u"Dora"_s});
    m_org->user(u"Emil"_s, u"FR"_s);
    m_org->user(u"Fay"_s, {});
    QVERIFY(!m_org->assign(u"Ada"_s, {u"E1"_s}));
}

std::vector<Change> TestRefusals::give(const QStringList &users, const QStringList &products)
{
    std::vector<Change> changes;
    for (const QString &user : users)
        changes.emplace_back(AssignUserLicenses{m_org->userId(user), m_org->change(products, {})});
    return changes;
}

Refusals TestRefusals::find(const std::vector<Change> &changes)
{
    Result<Refusals> found = findRefusals(m_org->engine(), changes, {});
    if (!found)
        qFatal("nothing was found out");
    return *std::move(found);
}

QStringList TestRefusals::names(const Refusals &refusals)
{
    QStringList names;
    for (const Refusals::Refused &refused : refusals.refused)
        names += refused.name;
    return names;
}

void TestRefusals::R3_1_onlyDirectLicensesOfSeveralCanBeRefusedInPart()
{
    QVERIFY(canPartBeRefused(give({u"Ada"_s, u"Bob"_s}, {u"E3"_s})));
    QVERIFY(!canPartBeRefused(give({u"Ada"_s}, {u"E3"_s})));
    QVERIFY(!canPartBeRefused({}));
    m_org->group(u"Sales"_s);
    std::vector<Change> mixed = give({u"Ada"_s}, {u"E3"_s});
    mixed.emplace_back(ReprocessGroup{m_org->groupId(u"Sales"_s)});
    QVERIFY(!canPartBeRefused(mixed));
}

void TestRefusals::R3_5_eachIsRefusedForItsOwnReason()
{
    const QStringList log = m_org->auditLog();
    const Refusals found =
        find(give({u"Ada"_s, u"Bob"_s, u"Emil"_s, u"Fay"_s, u"Cem"_s}, {u"E3"_s}));
    QCOMPARE(names(found), (QStringList{u"Ada"_s, u"Emil"_s, u"Fay"_s}));
    const auto says = [&](size_t place, const QStringList &words) {
        return std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return found.refused[place].reason.contains(word);
        });
    };
    QVERIFY2(says(0, {u"MAIL1"_s, u"MAIL3"_s}), qPrintable(found.refused[0].reason));
    QVERIFY2(says(1, {u"MAIL3"_s, u"FR"_s}), qPrintable(found.refused[1].reason));
    QVERIFY2(says(2, {u"usage location"_s}), qPrintable(found.refused[2].reason));
    QCOMPARE(found.refused[2].user, m_org->userId(u"Fay"_s));
    QCOMPARE(found.others.size(), size_t(2));
    // Nothing of it stays.
    QCOMPARE(m_org->consumed(u"E3"_s), 0);
    QCOMPARE(m_org->auditLog(), log);
    QCOMPARE(m_org->contradictions(), QStringList());
}

void TestRefusals::R5_1_aUnitIsGivenOnce()
{
    const Refusals found = find(give({u"Dora"_s, u"Cem"_s, u"Bob"_s}, {u"E3"_s}));
    QCOMPARE(names(found), QStringList{u"Bob"_s}); // two units, in the order of the request
    QVERIFY(found.refused[0].reason.contains(u"E3"_s));
}

void TestRefusals::R3_1_theOthersAreAcceptedAsOneRequest()
{
    const std::vector<Change> wanted =
        give({u"Ada"_s, u"Bob"_s, u"Fay"_s, u"Cem"_s, u"Dora"_s}, {u"E3"_s});
    QVERIFY(!m_org->engine().apply(wanted));
    QCOMPARE(m_org->consumed(u"E3"_s), 0); // all or nothing
    const Refusals found = find(wanted);
    QVERIFY(m_org->engine().apply(found.others));
    QCOMPARE(m_org->consumed(u"E3"_s), 2);
    QCOMPARE(m_org->entries(u"Cem"_s), u"E3 direct: Active"_s);
    // Who holds it needs no unit and is refused nothing, when asked again.
    QCOMPARE(names(find(wanted)), (QStringList{u"Ada"_s, u"Fay"_s, u"Dora"_s}));
}

void TestRefusals::canBeStopped()
{
    RequestWatch watch;
    watch.cancel();
    const Result<Refusals> found =
        findRefusals(m_org->engine(), give({u"Bob"_s, u"Cem"_s}, {u"E3"_s}), watch);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_org->consumed(u"E3"_s), 0);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
