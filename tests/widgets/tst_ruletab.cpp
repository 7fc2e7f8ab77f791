// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Rule of a group: a rule is checked while it is typed, and nothing is saved unasked (R11).
#include "widgets/desk.h"
#include "widgets/details/groupdetails.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

QStringList people(const QListWidget *list)
{
    QStringList lines;
    for (int row = 0; row < list->count(); ++row)
        lines += list->item(row)->text().section(u" ("_s, 0, 0);
    return lines;
}

QStringList members(Desk &desk, const QString &group)
{
    QStringList names;
    const auto rows = desk.org().engine().reader().members(desk.org().groupId(group), 0, 100);
    for (const MemberRow &row : *rows)
        names += row.displayName;
    return names;
}

} // namespace

class TestRuleTab : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void R11_aRuleIsCheckedWhileItIsTyped();
};

void TestRuleTab::R11_aRuleIsCheckedWhileItIsTyped()
{
    Desk desk;
    desk.org().users({u"Ada"_s, u"Bob"_s, u"Eve"_s});
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Bob"_s, u"Eve"_s});
    for (const QString &name : {u"Ada"_s, u"Bob"_s}) {
        desk.org().submit(UpdateUsers{{desk.org().userId(name)}, {{u"department"_s, u"Sales"_s}}});
    }
    GroupDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy done(&details, &DetailPage::done);
    details.setGroup(desk.org().groupId(u"Sales"_s));
    auto *tabs = details.findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->tabText(tab) == u"Rule"_s)
            tabs->setCurrentIndex(tab);
    }
    auto *kind = find<QComboBox>(&details, u"membershipKind"_s);
    auto *editor = find<QPlainTextEdit>(&details, u"membershipRule"_s);
    auto *list = find<QListWidget>(&details, u"membershipChanges"_s);
    auto *save = find<QPushButton>(&details, u"saveRule"_s);
    auto *discard = find<QPushButton>(&details, u"discardRule"_s);
    QVERIFY(!editor->isEnabled() && !save->isEnabled() && !discard->isEnabled());

    kind->setCurrentIndex(1);
    QVERIFY(editor->isEnabled());
    editor->setFocus();
    QTest::keyClicks(editor, u"user.departmant -eq \"Sales\""_s);
    QVERIFY(!save->isEnabled());
    QCOMPARE(editor->extraSelections().size(), 1);
    QCOMPARE(editor->extraSelections().constFirst().cursor.selectedText(), u"user.departmant"_s);
    picture(&details, u"rule-fault"_s);

    editor->setPlainText(u"user.department -eq \"Sales\""_s);
    QVERIFY(editor->extraSelections().isEmpty());
    QTRY_COMPARE(people(list), QStringList({u"Joins: Ada"_s, u"Leaves: Eve"_s}));
    QVERIFY(save->isEnabled());
    QCOMPARE(members(desk, u"Sales"_s), QStringList({u"Bob"_s, u"Eve"_s}));
    picture(&details, u"rule"_s);

    press(discard);
    QCOMPARE(editor->toPlainText(), QString());
    QVERIFY(!editor->isEnabled() && !save->isEnabled());

    kind->setCurrentIndex(1);
    editor->setPlainText(u"user.department -eq \"Sales\""_s);
    press(save);
    QTRY_COMPARE(done.size(), 1);
    QTRY_COMPARE(members(desk, u"Sales"_s), QStringList({u"Ada"_s, u"Bob"_s}));
    QTRY_VERIFY(!save->isEnabled());
    tabs->setCurrentIndex(1);
    QTRY_VERIFY(!find<QPushButton>(&details, u"addMembers"_s)->isEnabled());
    picture(&details, u"rule-members"_s);
}

QTEST_MAIN(TestRuleTab)
#include "tst_ruletab.moc"
