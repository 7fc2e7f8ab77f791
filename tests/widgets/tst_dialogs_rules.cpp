// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the licensing rules (R5.8) and of what newer catalogues bring (R6.5).
#include "items/summarywatch.h"
#include "widgets/banner/directorybanners.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/dialogs/licensingrulesdialog.h"
#include "widgets/dialogs/reviewnewplansdialog.h"

#include "widgets/desk.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class tst_DialogsRules : public QObject
{
    Q_OBJECT

private slots:
    void showsTheTables(); // R5.8
    void previewsConflictsAndTakesNothing(); // R5.8, R4.11
    void validatesAtTheField(); // R5.8
    void removesRules(); // R5.8
    void readsATableFromAFile();
    void refusesATableWithWrongLines(); // R5.8 // R5.8
    void triesAnImportBeforehand(); // R6.5
    void keepsNewPlansOffInAnImport(); // R6.5
    void tellsWhatCannotBeRead();
    void reviewsNewPlans_data(); // R6.5
    void reviewsNewPlans();
    void namesThoseWhoseLicensesAreRefused(); // R6.5
    void aBannerTellsOfNewPlans(); // R6.5
};

namespace {

const QByteArray headers = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
                           "Service_Plans_Included_Friendly_Names\n";

struct RulesDesk : Desk
{
    QTemporaryDir folder;

    RulesDesk()
    {
        org().product(u"SUITE"_s, {u"MAIL"_s, u"CHAT"_s}, 10);
        org().product(u"OTHER"_s, {u"DRAW"_s}, 10);
        org().exclusive({u"MAIL"_s, u"CHAT"_s});
        org().prerequisite(u"DRAW"_s, {u"MAIL"_s, u"CHAT"_s});
        org().prohibited(u"DRAW"_s, u"CU"_s);
        org().users({u"ada"_s, u"ben"_s});
        org().group(u"Sales"_s);
        (void)org().license(u"Sales"_s, {u"SUITE-CHAT"_s});
        (void)org().join(u"Sales"_s, {u"ada"_s});
        (void)org().assign(u"ada"_s, {u"OTHER"_s});
        (void)org().assign(u"ben"_s, {u"SUITE-MAIL"_s});
    }

    QString newerCatalogue()
    {
        const auto row = [this](const QByteArray &plan) -> QByteArray {
            return "SUITE,SUITE," + org().skuId(u"SUITE"_s).toString().toUtf8() + ',' + plan + ','
                   + org().planId(QString::fromUtf8(plan)).toString().toUtf8() + ",\n";
        };
        return file(u"newer.csv"_s, headers + row("MAIL") + row("CHAT") + row("LEARN"));
    }
    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("the file cannot be written");
        return out.fileName();
    }
    QDialog *openRules()
    {
        (new LicensingRulesDialog(service(), window()))->open();
        return dialog(u"licensingRules"_s);
    }
    [[nodiscard]] RulePage *page(QDialog *dialog, RuleKind kind)
    {
        auto *tabs = find<QTabWidget>(dialog, u"ruleTables"_s);
        tabs->setCurrentIndex(int(kind));
        return qobject_cast<RulePage *>(tabs->currentWidget());
    }
    [[nodiscard]] bool waitForCount(QDialog *dialog, const QString &start)
    {
        return QTest::qWaitFor(
            [&] { return shownText(dialog, u"conflictCount"_s).startsWith(start); }, 10000);
    }
    [[nodiscard]] QString plansOf(const QString &user)
    {
        QString text;
        const auto rows = *org().engine().reader().assignmentsOfUser(org().userId(user));
        const auto catalogue = *org().engine().reader().catalogue();
        for (const AssignmentRow &row : rows) {
            text += row.partNumber;
            QStringList off;
            for (const PlanId &plan : row.disabledPlans)
                off += u'-' + catalogue->plan(catalogue->indexOf(plan)).name;
            off.sort();
            text += off.join(QString()) + u' ';
        }
        return text.trimmed();
    }
};

/*! "set 0 [MAIL CHAT]" */
QStringList treeText(const QTreeWidget *tree)
{
    QStringList lines;
    for (int row = 0; row < tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *rule = tree->topLevelItem(row);
        QStringList children;
        for (int child = 0; child < rule->childCount(); ++child)
            children += rule->child(child)->text(0);
        lines += rule->text(0) + u" ["_s + children.join(u' ') + u']';
    }
    return lines;
}

void choose(QDialog *dialog, const QString &text)
{
    auto *search = find<QLineEdit>(dialog, u"search"_s);
    search->setText(text);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(find<QListWidget>(dialog, u"found"_s), Qt::Key_Return);
}

} // namespace

void tst_DialogsRules::showsTheTables()
{
    RulesDesk desk;
    QVERIFY(desk.open());
    QDialog *dialog = desk.openRules();
    QVERIFY(dialog);
    const auto shown = [&](RuleKind kind) {
        return treeText(find<QTreeWidget>(desk.page(dialog, kind), u"rules"_s));
    };
    QCOMPARE(shown(RuleKind::ExclusivePlans), QStringList{u"set 0 [MAIL CHAT]"_s});
    QCOMPARE(shown(RuleKind::PrerequisitePlans), QStringList{u"DRAW [MAIL CHAT]"_s});
    QCOMPARE(shown(RuleKind::ProhibitedLocations), QStringList{u"DRAW [Cuba]"_s});
    QVERIFY(desk.waitForCount(dialog, u"Nobody is in conflict"_s));
    picture(dialog, u"licensing-rules"_s);
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QCOMPARE(shownText(dialog, u"refusal"_s), u"Nothing has been changed yet."_s);
}

void tst_DialogsRules::previewsConflictsAndTakesNothing()
{
    RulesDesk desk;
    QVERIFY(desk.open());
    const QStringList before = desk.org().dump();
    QDialog *dialog = desk.openRules();
    QVERIFY(dialog);
    RulePage *page = desk.page(dialog, RuleKind::ExclusivePlans);
    QTest::mouseClick(find<QPushButton>(page, u"addRule"_s), Qt::LeftButton);
    QDialog *edit = desk.dialog(u"editRule"_s);
    QVERIFY(edit);
    find<QLineEdit>(edit, u"setName"_s)->setText(u"Drawing"_s);
    choose(edit, u"DRAW"_s);
    choose(edit, u"MAIL"_s);
    picture(edit, u"edit-exclusive-plans"_s);
    QTest::mouseClick(find<QPushButton>(edit, u"accept"_s), Qt::LeftButton);
    QVERIFY(desk.waitForCount(dialog, u"1 user"_s));
    const auto *conflicts = find<QTreeWidget>(dialog, u"conflicts"_s);
    QCOMPARE(conflicts->topLevelItemCount(), 1);
    const QTreeWidgetItem *row = conflicts->topLevelItem(0);
    QCOMPARE(row->text(0), u"ada"_s);
    QCOMPARE(row->text(1), u"DRAW"_s);
    QCOMPARE(row->text(2), u"OTHER (direct)"_s);
    QCOMPARE(row->text(3), u"excludes MAIL of SUITE (Sales)"_s);
    QVERIFY(!namesGuids(row->text(1) + row->text(2) + row->text(3)));
    picture(dialog, u"licensing-rules-conflict"_s);

    const QPointer<QDialog> open(dialog);
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QTRY_VERIFY(!open);
    QCOMPARE(desk.org().dump(), before);
    const RuleTable table =
        ruleTable(**desk.org().engine().reader().catalogue(), RuleKind::ExclusivePlans);
    QCOMPARE(table.lines.size(), size_t(4));
    QCOMPARE(table.lines[2].subject, u"Drawing"_s);
}

void tst_DialogsRules::validatesAtTheField()
{
    RulesDesk desk;
    QVERIFY(desk.open());
    QDialog *dialog = desk.openRules();
    QVERIFY(dialog);
    QTest::mouseClick(
        find<QPushButton>(desk.page(dialog, RuleKind::PrerequisitePlans), u"addRule"_s),
        Qt::LeftButton);
    QDialog *edit = desk.dialog(u"editRule"_s);
    QVERIFY(edit);
    auto *accept = find<QPushButton>(edit, u"accept"_s);
    auto *plan = find<QComboBox>(edit, u"servicePlan"_s);
    plan->setEditText(u"Drawng"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    // All at once, at the fields; nothing typed is lost.
    QVERIFY(shownText(edit, u"ownerMessage"_s).contains(u"\"Drawng\""_s));
    QCOMPARE(shownText(edit, u"choicesMessage"_s), u"Add at least one plan that is needed."_s);
    QCOMPARE(plan->currentText(), u"Drawng"_s);
    plan->setEditText(u"draw"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(shownText(edit, u"ownerMessage"_s), u"There is a rule for this plan already."_s);
    plan->setEditText(u"CHAT"_s);
    choose(edit, u"CHAT"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(shownText(edit, u"choicesMessage"_s), u"A plan cannot need itself."_s);
    picture(edit, u"edit-prerequisite"_s);
    edit->reject();
    QTRY_VERIFY(!desk.isOpen(u"editRule"_s));

    QTest::mouseClick(
        find<QPushButton>(desk.page(dialog, RuleKind::ProhibitedLocations), u"addRule"_s),
        Qt::LeftButton);
    edit = desk.dialog(u"editRule"_s);
    QVERIFY(edit);
    find<QComboBox>(edit, u"servicePlan"_s)->setEditText(u"MAIL"_s);
    choose(edit, u"Iran"_s);
    choose(edit, u"(KP)"_s);
    picture(edit, u"edit-prohibited-locations"_s);
    QTest::mouseClick(find<QPushButton>(edit, u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.page(dialog, RuleKind::ProhibitedLocations)->table().lines.size(), size_t(3));
}

void tst_DialogsRules::removesRules()
{
    RulesDesk desk;
    QVERIFY(desk.open());
    QDialog *dialog = desk.openRules();
    QVERIFY(dialog);
    RulePage *page = desk.page(dialog, RuleKind::PrerequisitePlans);
    auto *tree = find<QTreeWidget>(page, u"rules"_s);
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QTest::mouseClick(find<QPushButton>(page, u"removeRule"_s), Qt::LeftButton);
    QCOMPARE(treeText(tree), QStringList{u"DRAW [CHAT]"_s});
    QVERIFY(desk.waitForCount(dialog, u"1 user"_s)); // ada has MAIL only
    tree->setCurrentItem(tree->topLevelItem(0));
    QTest::mouseClick(find<QPushButton>(page, u"removeRule"_s), Qt::LeftButton);
    QVERIFY(treeText(tree).isEmpty());
    QVERIFY(desk.waitForCount(dialog, u"Nobody would be"_s));
}

void tst_DialogsRules::readsATableFromAFile()
{
    RulesDesk desk;
    const QByteArray plan = "MAIL," + desk.org().planId(u"MAIL"_s).toString().toUtf8();
    const QString good = desk.file(
        u"good.csv"_s, "service_plan,service_plan_id,prohibited_location\n" + plan + ",DE\n");
    const QString bad = desk.file(u"bad.csv"_s, "a,b\n1,2\n");
    QVERIFY(desk.open());
    QDialog *dialog = desk.openRules();
    QVERIFY(dialog);
    RulePage *page = desk.page(dialog, RuleKind::ProhibitedLocations);
    page->importFile(bad);
    QTRY_VERIFY(shownText(page, u"ruleMessage"_s).contains(u"bad.csv"_s));
    desk.page(dialog, RuleKind::ExclusivePlans)->importFile(good);
    QTRY_VERIFY(shownText(desk.page(dialog, RuleKind::ExclusivePlans), u"ruleMessage"_s)
                    .contains(u"Prohibited locations"_s));
    desk.page(dialog, RuleKind::ProhibitedLocations)->importFile(good);
    QVERIFY(desk.waitForCount(dialog, u"1 user"_s));
    QCOMPARE(treeText(find<QTreeWidget>(page, u"rules"_s)), QStringList{u"MAIL [Germany]"_s});

    // A table with wrong lines is not taken, and all of them are told.
    QByteArray wrong = "service_plan,service_plan_id,prohibited_location\n" + plan + ",FR\n";
    for (int line = 0; line < 20; ++line)
        wrong += plan + ",Norway\n";
    page->importFile(desk.file(u"wrong.csv"_s, wrong));
    QTRY_VERIFY(shownText(page, u"ruleMessage"_s).contains(u"Line 3: "_s));
    const QString told = shownText(page, u"ruleMessage"_s);
    QVERIFY2(told.contains(u"wrong.csv"_s) && told.contains(u"Line 12: "_s)
                 && told.endsWith(u"and 10 more"_s),
             qUtf8Printable(told));
    QCOMPARE(treeText(find<QTreeWidget>(page, u"rules"_s)), QStringList{u"MAIL [Germany]"_s});
}

void tst_DialogsRules::refusesATableWithWrongLines()
{
    RulesDesk desk;
    const QByteArray plan = "DRAW," + desk.org().planId(u"DRAW"_s).toString().toUtf8();
    const QByteArray headers = "service_plan,service_plan_id,prohibited_location\n";
    const QString wrong = desk.file(u"wrong.csv"_s, headers + plan + ",FR\nDRAW,x,NO\n");
    const QString right = desk.file(u"right.csv"_s, headers + plan + ",FR\n");
    QVERIFY(desk.open());
    auto *dialog = new ImportDialog(desk.service(), desk.window());
    dialog->open();
    dialog->addFiles({wrong});
    const auto *result = find<QTreeWidget>(dialog, u"importResult"_s);
    QTRY_COMPARE(result->topLevelItemCount(), 1);
    const QTreeWidgetItem *item = result->topLevelItem(0);
    QCOMPARE(item->childCount(), 2);
    QVERIFY(item->child(0)->text(0).startsWith(u"Nothing of it is taken"_s));
    QCOMPARE(item->child(1)->text(0), u"Row 3: service_plan_id \"x\" is no GUID"_s);
    QVERIFY(shownText(dialog, u"refusal"_s).contains(u"cannot be imported"_s));
    QVERIFY2(!find<QPushButton>(dialog, u"accept"_s)->isEnabled(), "there is nothing to import");
    picture(dialog, u"import-refused-table"_s);

    dialog->addFiles({right});
    QTRY_COMPARE(result->topLevelItemCount(), 2);
    QTRY_VERIFY(find<QPushButton>(dialog, u"accept"_s)->isEnabled());
    const QSignalSpy applied(dialog, &ImportDialog::applied);
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE(applied.size(), 1);
    const auto catalogue = *desk.org().engine().reader().catalogue();
    QCOMPARE(catalogue->prohibitedLocations().size(), size_t(1));
    QCOMPARE(catalogue->prohibitedLocations().front().location, u"FR"_s);
}

void tst_DialogsRules::triesAnImportBeforehand()
{
    RulesDesk desk;
    const QString path = desk.newerCatalogue();
    QVERIFY(desk.open());
    auto *dialog = new ImportDialog(desk.service(), desk.window());
    dialog->open();
    dialog->addFiles({path});
    QVERIFY(desk.dialog(u"import"_s));
    const auto *result = find<QTreeWidget>(dialog, u"importResult"_s);
    QCOMPARE(treeText(result),
             QStringList{u"newer.csv [new plan: SUITE: LEARN: on in 1 group, 2 users]"_s});
    QCOMPARE(result->topLevelItem(0)->text(1), u"product catalogue"_s);
    QCOMPARE(result->topLevelItem(0)->text(3), u"1"_s);
    QVERIFY(shownText(dialog, u"importState"_s).startsWith(u"Nothing is stored yet."_s));
    QVERIFY((*desk.org().engine().reader().newPlans()).isEmpty());
    picture(dialog, u"import"_s);

    const QSignalSpy applied(dialog, &ImportDialog::applied);
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE((*desk.org().engine().reader().newPlans()).size(), 1);
    QVERIFY(shownText(dialog, u"importState"_s).startsWith(u"Imported."_s));
    QVERIFY2(!find<QPushButton>(dialog, u"accept"_s)->isEnabled(), "once is enough");
    QTest::mouseClick(find<QPushButton>(dialog, u"copyResult"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        u"newer.csv: product catalogue: read 3, added 1, changed 0, skipped 0\n"_s));
}

void tst_DialogsRules::keepsNewPlansOffInAnImport()
{
    RulesDesk desk;
    const QString path = desk.newerCatalogue();
    QVERIFY(desk.open());
    auto *dialog = new ImportDialog(desk.service(), desk.window());
    dialog->open();
    dialog->addFiles({path});
    QVERIFY(desk.dialog(u"import"_s));
    QTest::mouseClick(find<QCheckBox>(dialog, u"keepNewPlansOff"_s), Qt::LeftButton, {},
                      QPoint(10, 10));
    const auto *result = find<QTreeWidget>(dialog, u"importResult"_s);
    QTRY_COMPARE(
        treeText(result),
        QStringList{u"newer.csv [new plan: SUITE: LEARN: kept off in 1 group, 2 users]"_s});
    const QSignalSpy applied(dialog, &ImportDialog::applied);
    QTRY_VERIFY(find<QPushButton>(dialog, u"accept"_s)->isEnabled());
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE(applied.size(), 1);
    QVERIFY((*desk.org().engine().reader().newPlans()).isEmpty());
    QCOMPARE(desk.plansOf(u"ben"_s), u"SUITE-LEARN-MAIL"_s);
}

void tst_DialogsRules::tellsWhatCannotBeRead()
{
    RulesDesk desk;
    const QString bad = desk.file(u"bad.csv"_s, "a,b\n1,2\n");
    const QString good = desk.newerCatalogue();
    QVERIFY(desk.open());
    auto *dialog = new ImportDialog(desk.service(), desk.window());
    dialog->open();
    dialog->addFiles({bad});
    QTRY_VERIFY(!shownText(dialog, u"refusal"_s).isEmpty());
    QVERIFY(!find<QPushButton>(dialog, u"accept"_s)->isEnabled());
    dialog->addFiles({good});
    QTRY_VERIFY(find<QPushButton>(dialog, u"accept"_s)->isEnabled());
    picture(dialog, u"import-unreadable"_s);
    find<QLineEdit>(dialog, u"membersOf"_s)->setFocus();
    QTest::keyClicks(find<QLineEdit>(dialog, u"membersOf"_s), u"Nowhere"_s);
    find<QListWidget>(dialog, u"files"_s)->setFocus();
    QTRY_VERIFY(shownText(dialog, u"refusal"_s).contains(u"No group is called “Nowhere”."_s));
}

void tst_DialogsRules::reviewsNewPlans_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("ada");
    QTest::newRow("keep off") << u"keepOff"_s << u"OTHER SUITE-CHAT-LEARN"_s;
    QTest::newRow("leave on") << u"leaveOn"_s << u"OTHER SUITE-CHAT"_s;
}

void tst_DialogsRules::reviewsNewPlans()
{
    QFETCH(QString, button);
    QFETCH(QString, ada);
    RulesDesk desk;
    const auto imported =
        importFiles(desk.org().engine(), {{desk.newerCatalogue(), std::nullopt}}, {});
    QVERIFY(imported[0]);
    QVERIFY(desk.open());
    const QPointer<QDialog> dialog(new ReviewNewPlansDialog(desk.service(), desk.window()));
    dialog->open();
    const auto *list = find<QTreeWidget>(dialog, u"newPlans"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"LEARN"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"SUITE"_s);
    QCOMPARE(list->topLevelItem(0)->text(2), u"2"_s);
    QCOMPARE(list->topLevelItem(0)->text(3), u"Sales"_s);
    picture(dialog, u"new-plans"_s);
    auto *decide = find<QPushButton>(dialog, button);
    list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY2(!decide->isEnabled(), "nothing is chosen");
    list->topLevelItem(0)->setCheckState(0, Qt::Checked);
    QTest::mouseClick(decide, Qt::LeftButton);
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE(desk.plansOf(u"ada"_s), ada);
    QVERIFY((*desk.org().engine().reader().newPlans()).isEmpty());
}

void tst_DialogsRules::namesThoseWhoseLicensesAreRefused()
{
    RulesDesk desk;
    QVERIFY(importFiles(desk.org().engine(), {{desk.newerCatalogue(), std::nullopt}}, {})[0]);
    QVERIFY(!desk.org().submit(
        UpdateUsers{{desk.org().userId(u"ben"_s)}, {{u"usageLocation"_s, QJsonValue()}}}));
    QVERIFY(desk.open());
    const QPointer<QDialog> dialog(new ReviewNewPlansDialog(desk.service(), desk.window()));
    dialog->open();
    QTRY_VERIFY(find<QPushButton>(dialog, u"keepOff"_s)->isEnabled());
    QTest::mouseClick(find<QPushButton>(dialog, u"keepOff"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog && shownText(dialog, u"refusal"_s).contains(u"ben"_s));
    QVERIFY(!namesGuids(shownText(dialog, u"refusal"_s)));
    picture(dialog, u"new-plans-refused"_s);
}

void tst_DialogsRules::aBannerTellsOfNewPlans()
{
    RulesDesk desk;
    QVERIFY(desk.open());
    SummaryWatch watch(desk.service());
    BannerModel banners;
    DirectoryBanners told(desk.service(), &watch, &banners, nullptr);
    const QSignalSpy asked(&told, &DirectoryBanners::reviewNewPlansRequested);
    const auto banner = [&] {
        const auto found = std::ranges::find(banners.banners(), u"newPlans"_s, &Banner::key);
        return found == banners.banners().end() ? Banner() : *found;
    };
    QTRY_VERIFY(watch.isReady());
    QVERIFY(banner().text.isEmpty());
    const auto future = desk.service()->write(
        [path = desk.newerCatalogue()](Engine &engine) {
            return importFiles(engine, {{path, std::nullopt}}, {})[0];
        },
        ObjectKind::Products);
    QTRY_VERIFY(banner().text.startsWith(u"1 new service plan"_s));
    QVERIFY(banner().text.contains(u" 1 group"_s));
    banner().action();
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(tst_DialogsRules)
#include "tst_dialogs_rules.moc"
