// SPDX-License-Identifier: GPL-3.0-or-later
// All errors of a directory in one place, and what helps.
#include "widgets/desk.h"
#include "widgets/panes/errorspane.h"
#include "widgets/panes/gridview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

/*! Sales gives E3, which Ada's E1 excludes and for which there is one unit; Cleo is in France,
    where Office's product may not be used. */
void fill(TestOrganisation &org)
{
    org.product(u"E1"_s, {u"MAIL1"_s}, 5);
    org.product(u"E3"_s, {u"MAIL3"_s}, 1);
    org.product(u"MAPS"_s, {u"MAP"_s}, 5);
    org.exclusive({u"MAIL1"_s, u"MAIL3"_s});
    org.prohibited(u"MAP"_s, u"FR"_s);
    org.users({u"Ada"_s, u"Bob"_s, u"Dora"_s});
    org.user(u"Cleo"_s, u"FR"_s);
    org.group(u"Sales"_s);
    org.group(u"Office"_s);
    org.assign(u"Ada"_s, {u"E1"_s});
    org.license(u"Sales"_s, {u"E3"_s});
    org.license(u"Office"_s, {u"MAPS"_s});
    org.join(u"Sales"_s, {u"Bob"_s});
    org.join(u"Sales"_s, {u"Dora"_s});
    org.join(u"Sales"_s, {u"Ada"_s});
    org.join(u"Office"_s, {u"Cleo"_s});
}

QStringList cells(const GridView *view, int column)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts += view->model()->index(row, column).data().toString();
    return texts;
}

} // namespace

class TestErrorsPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void groupsByKindGroupAndProduct();
    void aKindSaysWhatItMeans();
    void saysWhyAndWhatHelps();
    void filtersByText();
    void reprocessesSeveralAtOnce();
    void showsWhatIsLeftAfterACorrection();

private:
    [[nodiscard]] GridView *groups() const { return find<GridView>(m_pane, u"errorsBy"_s); }
    [[nodiscard]] GridView *errors() const { return find<GridView>(m_pane, u"errors"_s); }

    std::unique_ptr<Desk> m_desk;
    ErrorsPane *m_pane = nullptr;
};

void TestErrorsPane::init()
{
    m_desk = std::make_unique<Desk>();
    fill(m_desk->org());
    QVERIFY(m_desk->open());
    m_pane = new ErrorsPane(m_desk->service());
    m_desk->add(m_pane);
    m_desk->window()->resize(1200, 720);
    QTRY_COMPARE(errors()->model()->rowCount(), 3);
    QTRY_COMPARE(groups()->model()->rowCount(), 3);
}

void TestErrorsPane::cleanup()
{
    delete std::exchange(m_pane, nullptr);
    m_desk.reset();
}

void TestErrorsPane::groupsByKindGroupAndProduct()
{
    QTRY_COMPARE(cells(errors(), 0), (QStringList{u"Ada"_s, u"Cleo"_s, u"Dora"_s}));
    picture(m_desk->window(), u"errors"_s);
    auto *grouping = find<QComboBox>(m_pane, u"errorGrouping"_s);
    QTest::keyClick(grouping, Qt::Key_Down);
    QTRY_COMPARE(cells(groups(), 0), (QStringList{u"Sales"_s, u"Office"_s}));
    QCOMPARE(cells(groups(), 1), (QStringList{u"2"_s, u"1"_s}));
    groups()->selectRow(1);
    QTRY_COMPARE(errors()->model()->rowCount(), 1);
    QTRY_COMPARE(cells(errors(), 0), QStringList{u"Cleo"_s});
    QTest::keyClick(grouping, Qt::Key_Down);
    QTRY_COMPARE(cells(groups(), 0), (QStringList{u"E3"_s, u"MAPS"_s}));
    // Another grouping begins with all of them.
    QTRY_COMPARE(errors()->model()->rowCount(), 3);
}

void TestErrorsPane::aKindSaysWhatItMeans()
{
    QVERIFY(shownText(m_pane, u"errorMeaning"_s).isEmpty());
    QTest::mouseClick(groups()->viewport(), Qt::LeftButton, {},
                      groups()->visualRect(groups()->model()->index(0, 0)).center());
    QTRY_VERIFY(!shownText(m_pane, u"errorMeaning"_s).isEmpty());
    QVERIFY(shownText(m_pane, u"errorRemedies"_s).startsWith(u"What helps:"_s));
    QVERIFY(shownText(m_pane, u"errorReason"_s).isEmpty()); // which is of one line
    picture(m_desk->window(), u"errors-kind"_s);
    const QString first = shownText(m_pane, u"errorMeaning"_s);
    groups()->selectRow(1);
    QTRY_VERIFY(shownText(m_pane, u"errorMeaning"_s) != first);
    // By group it has no kind.
    QTest::keyClick(find<QComboBox>(m_pane, u"errorGrouping"_s), Qt::Key_Down);
    QTRY_VERIFY(shownText(m_pane, u"errorMeaning"_s).isEmpty());
}

void TestErrorsPane::saysWhyAndWhatHelps()
{
    QVERIFY(shownText(m_pane, u"errorReason"_s).isEmpty());
    errors()->selectRow(0);
    QTRY_VERIFY(!shownText(m_pane, u"errorReason"_s).isEmpty());
    const QString reason = shownText(m_pane, u"errorReason"_s);
    QVERIFY2(reason.contains(u"MAIL1"_s) && reason.contains(u"MAIL3"_s), qPrintable(reason));
    QVERIFY(!shownText(m_pane, u"errorMeaning"_s).isEmpty());
    QVERIFY(shownText(m_pane, u"errorRemedies"_s).count(u'\n') >= 2);
    picture(m_desk->window(), u"errors-why"_s);

    QSignalSpy users(m_pane, &ErrorsPane::userActivated);
    QTest::mouseClick(find<QPushButton>(m_pane, u"showUser"_s), Qt::LeftButton);
    QCOMPARE(users.first().first().value<UserId>(), m_desk->org().userId(u"Ada"_s));
    QSignalSpy groupsShown(m_pane, &ErrorsPane::groupActivated);
    QTest::mouseClick(find<QPushButton>(m_pane, u"showGroup"_s), Qt::LeftButton);
    QCOMPARE(groupsShown.first().first().value<GroupId>(), m_desk->org().groupId(u"Sales"_s));
}

void TestErrorsPane::filtersByText()
{
    auto *filter = find<QLineEdit>(m_pane, u"filterErrors"_s);
    QTest::keyClicks(filter, u"dor"_s);
    QTRY_COMPARE(errors()->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(errors()->model()->rowCount(), 3);
}

void TestErrorsPane::reprocessesSeveralAtOnce()
{
    m_desk->org().units(u"E3"_s, 5);
    m_desk->org().assign(u"Ada"_s, {}, {u"E1"_s});
    QTRY_COMPARE(errors()->model()->rowCount(), 3); // nothing by itself (R7)
    errors()->selectAll();
    const QList<QAction *> actions = m_pane->objectActions();
    const auto reprocess = std::ranges::find_if(
        actions, [](const QAction *action) { return action->objectName() == u"reprocess"_s; });
    QVERIFY(reprocess != actions.end());
    QTRY_VERIFY((*reprocess)->isEnabled());
    (*reprocess)->trigger();
    QVERIFY(m_desk->confirmPreview());
    QTRY_COMPARE(errors()->model()->rowCount(), 1);
    QTRY_COMPARE(cells(errors(), 0), QStringList{u"Cleo"_s});
    QCOMPARE(m_desk->org().consumed(u"E3"_s), 3);
}

void TestErrorsPane::showsWhatIsLeftAfterACorrection()
{
    m_desk->org().submit(
        UpdateUsers{{m_desk->org().userId(u"Cleo"_s)}, {{u"usageLocation"_s, u"DE"_s}}});
    m_desk->org().reprocessUser(u"Cleo"_s);
    m_pane->refresh();
    QTRY_COMPARE(errors()->model()->rowCount(), 2);
    QTRY_COMPARE(groups()->model()->rowCount(), 2);
}

QTEST_MAIN(TestErrorsPane)
#include "tst_errorspane.moc"
