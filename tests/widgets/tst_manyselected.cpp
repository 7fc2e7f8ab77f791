// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of users at once, and the window answers all the while: nothing that is done to a
// selection may be done on the thread that paints. LICENSEDESK_MANY says how many they are.
#include "gridwindow.h"
#include "pulse.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

// A busy machine may stop the whole program for a while; what is done for each user is longer.
constexpr qint64 longestStall = 1000;
constexpr int patience = 240'000;

int manyUsers()
{
    const int wanted = qEnvironmentVariableIntValue("LICENSEDESK_MANY");
    return wanted > 0 ? wanted : 4000;
}

} // namespace

class TestManySelected : public GridWindow
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareProgram(); }
    void init()
    {
        fillDirectory();
        m_org->units(u"Basic"_s, 200'000);
        m_org->users(people(manyUsers()));
    }
    void cleanup() { closeAll(); }
    void theWindowAnswersAllTheWhile();

private:
    /*! Selects all users, and opens the dialog of an action. */
    [[nodiscard]] QDialog *open(const QString &actionName, const QString &dialogName)
    {
        QAction *wanted = action(actionName);
        if (!QTest::qWaitFor([&] { return wanted->isEnabled(); }, patience))
            return nullptr;
        wanted->trigger();
        QDialog *opened = nullptr;
        const bool ready = QTest::qWaitFor(
            [&] {
                opened = m_window->findChild<QDialog *>(dialogName);
                return opened && opened->isVisible()
                       && find<QPushButton>(opened, u"accept"_s)->isEnabled();
            },
            patience);
        return ready ? opened : nullptr;
    }
    /*! Accepts \a dialog, awaits its preview and applies it. */
    void previewAndApply(QDialog *dialog, const char *what)
    {
        QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
        QDialog *preview = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((preview = m_window->findChild<QDialog *>(u"preview"_s))
                                     && preview->isVisible(),
                                 patience);
        told(what, "previewing");
        // The script of all of them is whole, though nobody waits for it.
        find<QAction>(preview, u"copyPowerShell"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(preview, u"copyAsScript"_s)->isEnabled(),
                                 patience);
        QVERIFY(QGuiApplication::clipboard()->text().count(u'\n') >= manyUsers());
        told(what, "copying");
        QTest::mouseClick(find<QPushButton>(preview, u"apply"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QDialog *>(), patience);
        told(what, "applying");
    }
    void told(const char *what, const char *step)
    {
        const qint64 stall = m_pulse->take();
        qInfo("%s, %s: the window was busy for at most %lld ms", what, step, stall);
        QVERIFY2(stall < longestStall, what);
    }

    std::unique_ptr<Pulse> m_pulse;
};

void TestManySelected::theWindowAnswersAllTheWhile()
{
    QVERIFY(GridWindow::open());
    GridView *grid = showUsers(manyUsers() + 5);
    grid->setFocus();
    m_pulse = std::make_unique<Pulse>();
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);

    QDialog *assign = open(u"assignLicenses"_s, u"assignLicenses"_s);
    QVERIFY(assign);
    told("Assign", "opening");
    auto *products = find<QTreeWidget>(assign, u"availableProducts"_s);
    QTreeWidgetItem *basic = products->findItems(u"Basic"_s, Qt::MatchStartsWith).value(0);
    QVERIFY(basic);
    basic->setCheckState(0, Qt::Checked);
    previewAndApply(assign, "Assign");

    QDialog *location = open(u"editUsageLocation"_s, u"editUsageLocation"_s);
    QVERIFY(location);
    told("Edit usage location", "opening");
    QLineEdit *line = find<QComboBox>(location, u"usageLocation"_s)->lineEdit();
    line->selectAll();
    QTest::keyClicks(line, u"NO"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QDialog *>(), patience);
    told("Edit usage location", "applying");

    QTRY_VERIFY_WITH_TIMEOUT(action(u"reprocess"_s)->isEnabled(), patience);
    action(u"reprocess"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->findChildren<QDialog *>().size(), 0, patience);
    told("Reprocess", "previewing and applying");

    QDialog *remove = open(u"removeLicenses"_s, u"removeLicenses"_s);
    QVERIFY(remove);
    told("Remove", "opening");
    previewAndApply(remove, "Remove");
    QCOMPARE(m_org->consumed(u"Basic"_s), 0);

    auto *undo = find<QAction>(m_window.get(), u"undo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled() && undo->text().contains(u"Remove Basic"_s),
                             patience);
    undo->trigger();
    QDialog *preview = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (preview = m_window->findChild<QDialog *>(u"preview"_s)) && preview->isVisible(), patience);
    told("Undo", "previewing");
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog *>());
    m_pulse.reset();
}

QTEST_MAIN(TestManySelected)
#include "tst_manyselected.moc"
