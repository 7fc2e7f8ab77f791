// SPDX-License-Identifier: GPL-3.0-or-later
// A directory of one's own from the start page: the dialog's fields, what it says is wrong, what it
// makes, and the list of recent directories; in the real window by mouse and key.
#include "desk.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"
#include "widgets/settings.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestNewDirectory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void saysAllThatIsWrongAtItsField();
    void makesADirectoryByKeyAlone();
    void importsTheFilesNamed();
    void leavesAFileAsItIs();
    void keepsWhatIsTypedAfterARefusal();
    void recentDirectoriesAreOfferedAndForgotten();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /*! The dialog of the button on the start page. */
    [[nodiscard]] QDialog *openDialog();
    [[nodiscard]] static QString message(const QDialog *dialog, const QString &name);
    [[nodiscard]] QList<QPushButton *> recent() const;
    void fill(QDialog *dialog, const QString &name, const QString &file);
    void closeDirectory(); //!< by key

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestNewDirectory::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
}

void TestNewDirectory::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window =
        std::make_unique<MainWindow>([](const QString &) { return QFuture<Result<void>>(); });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QDialog *TestNewDirectory::openDialog()
{
    QTest::mouseClick(find<QPushButton>(m_window.get(), u"newDirectoryButton"_s), Qt::LeftButton);
    QDialog *found = nullptr;
    const bool shown = QTest::qWaitFor([&] {
        found = m_window->findChild<QDialog *>(u"newDirectory"_s);
        return found && found->isActiveWindow();
    });
    return shown ? found : nullptr;
}

/*! What stands at the field; empty while nothing is wrong with it. */
QString TestNewDirectory::message(const QDialog *dialog, const QString &name)
{
    const auto *line = dialog->findChild<MessageLine *>(name);
    return line && line->isVisible() ? line->text() : QString();
}

QList<QPushButton *> TestNewDirectory::recent() const
{
    auto *list = find<QWidget>(m_window.get(), u"recentDirectories"_s);
    return list->isVisible() ? list->findChildren<QPushButton *>(u"recentDirectory"_s)
                             : QList<QPushButton *>();
}

void TestNewDirectory::fill(QDialog *dialog, const QString &name, const QString &file)
{
    QTest::keyClicks(find<QLineEdit>(dialog, u"organizationName"_s), name);
    auto *line = find<QLineEdit>(dialog, u"directoryFile"_s);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, file);
}

void TestNewDirectory::closeDirectory()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_F4, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->view());
}

void TestNewDirectory::saysAllThatIsWrongAtItsField()
{
    QDialog *dialog = openDialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->accessibleName(), u"New directory"_s);
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(dialog, u"organizationName"_s));
    QTest::keyClicks(find<QLineEdit>(dialog, u"initialDomain"_s), u"no domain"_s);
    auto *location = find<QComboBox>(dialog, u"usageLocation"_s);
    location->lineEdit()->selectAll();
    QTest::keyClicks(location->lineEdit(), u"Atlantis"_s);
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QCOMPARE(message(dialog, u"organizationNameMessage"_s),
             u"Say what the organisation is called."_s);
    QVERIFY(message(dialog, u"initialDomainMessage"_s).contains(u"no domain"_s));
    QCOMPARE(message(dialog, u"directoryFileMessage"_s), u"Say where the file is to be."_s);
    QVERIFY(message(dialog, u"usageLocationMessage"_s).contains(u"Atlantis"_s));
    // All of it can be read: the dialog has grown.
    for (const auto *line : dialog->findChildren<MessageLine *>()) {
        if (line->isVisible())
            QTRY_VERIFY(line->height() >= line->heightForWidth(line->width()));
    }
    picture(dialog, u"new-directory-errors"_s);
    // The first of them has the focus; what is put right is no longer complained of.
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(dialog, u"organizationName"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Contoso"_s);
    QVERIFY(message(dialog, u"organizationNameMessage"_s).isEmpty());
    QVERIFY(message(dialog, u"directoryFileMessage"_s).isEmpty()); // proposed from the name
    QVERIFY(find<QLineEdit>(dialog, u"directoryFile"_s)->text().endsWith(u"Contoso.licensedesk"));
    QVERIFY(!message(dialog, u"initialDomainMessage"_s).isEmpty());
    QCOMPARE(find<QLineEdit>(dialog, u"initialDomain"_s)->text(), u"no domain"_s); // nothing lost
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"newDirectory"_s));
    QVERIFY(!m_window->view());
}

void TestNewDirectory::makesADirectoryByKeyAlone()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"newDirectory"_s));
    auto *dialog = m_window->findChild<QDialog *>(u"newDirectory"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(QApplication::focusWidget(), find<QLineEdit>(dialog, u"organizationName"_s));
    const auto next = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    const auto type = [](const QString &text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
    };
    type(u"Contoso"_s);
    next();
    type(u"contoso.onmicrosoft.com"_s);
    next();
    type(u"DE"_s);
    next();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"directoryFile"_s);
    static_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
    type(path(u"contoso.licensedesk"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 30000);
    QCOMPARE(m_window->windowTitle(), u"contoso — License Desk"_s);
    QTRY_COMPARE(shownText(m_window.get(), u"statusDirectory"_s), u"Contoso"_s);
    QVERIFY(QFile::exists(path(u"contoso.licensedesk"_s)));

    Engine::Options options;
    auto engine = Engine::open(path(u"contoso.licensedesk"_s), options);
    QVERIFY(engine);
    const auto organization = (*engine)->reader().organization();
    QVERIFY(organization);
    QCOMPARE(organization->displayName, u"Contoso"_s);
    QCOMPARE(organization->initialDomain, u"contoso.onmicrosoft.com"_s);
    QCOMPARE(organization->defaultUsageLocation, u"DE"_s);
}

void TestNewDirectory::importsTheFilesNamed()
{
    QFile users(path(u"users.csv"_s));
    QVERIFY(users.open(QIODevice::WriteOnly));
    users.write("userPrincipalName,displayName,usageLocation\nada@contoso.com,Ada,DE\n");
    users.close();
    QDialog *dialog = openDialog();
    QVERIFY(dialog);
    fill(dialog, u"Contoso"_s, path(u"contoso.licensedesk"_s));
    QTest::keyClicks(find<QLineEdit>(dialog, u"filesToImport"_s), users.fileName());
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QDialog *>(u"import"_s), 30000);
    auto *import = m_window->findChild<QDialog *>(u"import"_s);
    auto *accept = find<QPushButton>(import, u"accept"_s);
    QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 30000); // after the dry run
    QTest::mouseClick(accept, Qt::LeftButton);
    m_window->view()->showPane(PaneId::Users);
    auto *grid = find<GridView>(m_window.get(), u"users"_s);
    QTRY_COMPARE_WITH_TIMEOUT(grid->model()->rowCount(), 1, 30000);
    QTRY_COMPARE(grid->model()->index(0, 0).data().toString(), u"Ada"_s);
}

void TestNewDirectory::leavesAFileAsItIs()
{
    QFile other(path(u"letter.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("Dear Ada,");
    other.close();
    QDialog *dialog = openDialog();
    QVERIFY(dialog);
    fill(dialog, u"Contoso"_s, other.fileName());
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(message(dialog, u"refusal"_s).contains(u"letter.txt"_s), 30000);
    picture(dialog, u"new-directory-refused"_s);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("Dear Ada,"));
    QVERIFY(!m_window->view());
}

void TestNewDirectory::keepsWhatIsTypedAfterARefusal()
{
    QDialog *dialog = openDialog();
    QVERIFY(dialog);
    fill(dialog, u"Contoso"_s, path(u"no-such-folder/contoso.licensedesk"_s));
    auto *accept = find<QPushButton>(dialog, u"accept"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!message(dialog, u"refusal"_s).isEmpty(), 30000);
    QVERIFY2(message(dialog, u"refusal"_s).contains(u"no-such-folder"_s),
             qPrintable(message(dialog, u"refusal"_s)));
    QVERIFY(accept->isEnabled());
    QCOMPARE(find<QLineEdit>(dialog, u"organizationName"_s)->text(), u"Contoso"_s);
    auto *line = find<QLineEdit>(dialog, u"directoryFile"_s);
    QTRY_COMPARE(QApplication::focusWidget(), line); // where it can be put right
    line->selectAll();
    QTest::keyClicks(line, path(u"contoso.licensedesk"_s));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 30000);
}

void TestNewDirectory::recentDirectoriesAreOfferedAndForgotten()
{
    QVERIFY(recent().isEmpty());
    for (const QString &name : {u"Contoso"_s, u"Fabrikam"_s}) {
        QDialog *dialog = openDialog();
        QVERIFY(dialog);
        fill(dialog, name, path(name + u".licensedesk"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 30000);
        closeDirectory();
    }
    QTRY_COMPARE(recent().size(), 2);
    QCOMPARE(recent().first()->accessibleName(), u"Fabrikam"_s); // newest first
    QTRY_VERIFY(recent().first()->isVisible() && recent().first()->height() > 20);
    picture(m_window.get(), u"start-page-recent"_s);
    recent().last()->setFocus();
    QTest::keyClick(recent().last(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 30000);
    QCOMPARE(m_window->windowTitle(), u"Contoso — License Desk"_s);
    closeDirectory();
    QTRY_COMPARE(recent().size(), 2);
    QCOMPARE(recent().first()->accessibleName(), u"Contoso"_s);

    // One that is gone is said to be, and no longer offered.
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path(u"Contoso.licensedesk"_s) + ending);
    QTest::mouseClick(recent().first(), Qt::LeftButton);
    QTRY_COMPARE(recent().size(), 1);
    QCOMPARE(recent().first()->accessibleName(), u"Fabrikam"_s);
    QVERIFY(!m_window->view());
}

QTEST_MAIN(TestNewDirectory)
#include "tst_newdirectory.moc"
