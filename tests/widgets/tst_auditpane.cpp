// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log and histories in the window, by key and mouse (R10).
#include "widgets/panes/auditpane.h"

#include "desk.h"
#include "widgets/details/groupdetails.h"
#include "widgets/details/userdetails.h"
#include "widgets/dialogs/paststatedialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

QString cell(const QAbstractItemView *view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

/*! Sales gives E3 to Ada; Bob, who joined later, waits for a unit. */
void fill(TestOrganisation &org)
{
    org.product(u"E3"_s, {u"A"_s, u"B"_s}, 1);
    org.group(u"Sales"_s);
    org.user(u"Ada"_s);
    org.user(u"Bob"_s);
    org.advance(60);
    QVERIFY(!org.join(u"Sales"_s, {u"Ada"_s}));
    org.advance(60);
    QVERIFY(!org.license(u"Sales"_s, {u"E3-B"_s}));
    org.advance(60);
    QVERIFY(!org.join(u"Sales"_s, {u"Bob"_s}));
}

void choose(QComboBox *box, const QString &text)
{
    QVERIFY(box);
    QTRY_VERIFY(box->findText(text) >= 0);
    box->setCurrentIndex(box->findText(text));
}

} // namespace

class TestAuditPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void R10_1_showsEntriesWithOldAndNewValues();
    void filtersByResultActivityAndText();
    void exportsWhatIsShown();
    void historyOfAUserAndAGroup();
};

void TestAuditPane::R10_1_showsEntriesWithOldAndNewValues()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    AuditPane pane(desk.service());
    desk.add(&pane);
    pane.show();
    auto *grid = find<QTableView>(&pane, u"auditLog"_s);
    QVERIFY(grid);
    // Newest first: Bob's failure.
    QTRY_COMPARE(cell(grid, 0, 4), u"Failure"_s);
    QCOMPARE(cell(grid, 0, 1), u"Change user license"_s);
    QCOMPARE(cell(grid, 0, 2), u"Bob"_s);
    QCOMPARE(cell(grid, 0, 3), QString(backgroundActor));
    QVERIFY(cell(grid, 0, 6).startsWith(u"E3 from Sales"_s));
    grid->selectRow(0);
    auto *fresh = find<QPlainTextEdit>(&pane, u"newValue"_s);
    QTRY_VERIFY(fresh->toPlainText().startsWith(u"E3 from Sales"_s));
    QVERIFY(fresh->toPlainText().contains(u"off: B"_s));
    QVERIFY(fresh->isReadOnly());
    QVERIFY(find<QPlainTextEdit>(&pane, u"oldValue"_s)->toPlainText().isEmpty());
    // A change shows at once.
    QVERIFY(!desk.service()
                 ->submit(UpdateUsers{{desk.org().userId(u"Ada"_s)}, {{u"department"_s, u"IT"_s}}})
                 .isCanceled());
    QTRY_COMPARE(cell(grid, 0, 1), u"Update user"_s);
    QCOMPARE(cell(grid, 0, 5), u"department: (none)"_s);
    QCOMPARE(cell(grid, 0, 6), u"department: IT"_s);
}

void TestAuditPane::filtersByResultActivityAndText()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    AuditPane pane(desk.service());
    desk.add(&pane);
    pane.show();
    auto *grid = find<QTableView>(&pane, u"auditLog"_s);
    QTRY_VERIFY(grid->model()->rowCount() > 5);
    const int all = grid->model()->rowCount();
    choose(find<QComboBox>(&pane, u"result"_s), u"Failure"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    choose(find<QComboBox>(&pane, u"result"_s), u"Any result"_s);
    QTRY_COMPARE(grid->model()->rowCount(), all);
    choose(find<QComboBox>(&pane, u"activity"_s), u"Add member to group"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    auto *line = find<QLineEdit>(&pane, u"filterAuditLog"_s);
    QTest::keyClicks(line, u"bob"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QCOMPARE(cell(grid, 0, 2), u"Bob, Sales"_s);
    // Nothing of the last hour: the history was made with a clock of another year.
    line->clear();
    choose(find<QComboBox>(&pane, u"timeRange"_s), u"Last hour"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 0);
}

void TestAuditPane::exportsWhatIsShown()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    AuditPane pane(desk.service());
    desk.add(&pane);
    pane.show();
    auto *grid = find<QTableView>(&pane, u"auditLog"_s);
    choose(find<QComboBox>(&pane, u"activity"_s), u"Add member to group"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    const QTemporaryDir folder;
    QSignalSpy done(&pane, &Pane::done);
    pane.exportTo(folder.filePath(u"log.json"_s), ReportFormat::Json);
    QTRY_COMPARE(done.size(), 1);
    QFile json(folder.filePath(u"log.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(json.readAll()).array().size(), 2);
    pane.exportTo(folder.filePath(u"log.csv"_s), ReportFormat::Csv);
    QTRY_COMPARE(done.size(), 2);
    QFile csv(folder.filePath(u"log.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 3);
}

void TestAuditPane::historyOfAUserAndAGroup()
{
    Desk desk;
    fill(desk.org());
    UserDetails user(desk.service());
    GroupDetails group(desk.service());
    desk.add(&user);
    desk.add(&group);
    QVERIFY(desk.open());
    user.setUser(desk.org().userId(u"Ada"_s));
    group.setGroup(desk.org().groupId(u"Sales"_s));
    for (QWidget *page : {static_cast<QWidget *>(&user), static_cast<QWidget *>(&group)}) {
        auto *tabs = page->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == u"History"_s)
                tabs->setCurrentIndex(tab);
        }
    }
    auto *history = find<QTableView>(&user, u"userHistory"_s);
    QTRY_COMPARE(history->model()->rowCount(), 3);
    QCOMPARE(cell(history, 0, 1), u"E3 from Sales given."_s);
    QCOMPARE(cell(history, 1, 1), u"Joined Sales."_s);
    auto *ofGroup = find<QTableView>(&group, u"groupHistory"_s);
    QTRY_VERIFY(ofGroup->model()->rowCount() > 3);
    QCOMPARE(cell(ofGroup, 0, 1), u"Bob joined."_s);

    // What Ada was when she had joined, before Sales gave anything.
    auto *show = user.findChild<QAction *>(u"showStateAtThisTime"_s);
    QVERIFY(!show->isEnabled());
    history->selectRow(1);
    QTRY_VERIFY(show->isEnabled());
    show->trigger();
    PastStateDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = desk.window()->findChild<PastStateDialog *>()));
    const QString text = find<QPlainTextEdit>(dialog, u"pastState"_s)->toPlainText();
    QVERIFY(text.contains(u"displayName: Ada"_s));
    QVERIFY(text.contains(u"Groups: Sales"_s));
    QVERIFY(text.contains(u"Licenses: (none)"_s));
    dialog->reject();
}

QTEST_MAIN(TestAuditPane)
#include "tst_auditpane.moc"
