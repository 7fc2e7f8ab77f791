// SPDX-License-Identifier: GPL-3.0-or-later
// What grids show, in files, on paper and in the clipboard.
#include "desk.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/output/gridoutput.h"
#include "widgets/output/gridsinks.h"
#include "widgets/output/outputprogress.h"
#include "widgets/panes/gridview.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPdfWriter>
#include <QRadioButton>
#include <QSettings>
#include <QStatusBar>
#include <QTabWidget>
#include <QTreeView>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestGridOutput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void csvIsWhatIsShown();
    void columnsAsTheyAreShown();
    void jsonHasNumbersAndTimes();
    void onlyTheSelectedRows();
    void allRowsAlsoThoseNotLoaded();
    void detailTabsAreExported();
    void treesNameWhatRowsArePartOf();
    void cancelledLeavesTheFileAsItWas();
    void failuresAreTold();
    void copiesForSpreadsheetsAndLetters();
    void contextMenusOfferTheSame();
    void pagesHaveHeadsAndNumbers();
    void broadTablesLie();

private:
    [[nodiscard]] GridView *users(int rows);
    /*! Ctrl+E, \a format in the dialog, \a name in the file dialog; then what stands in it. */
    [[nodiscard]] QString exported(const QString &format, const QString &name);
    [[nodiscard]] QString read(const QString &name) const;

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestOrganisation> m_org;
    std::unique_ptr<MainWindow> m_window;
};

void TestGridOutput::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestGridOutput::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_org = std::make_unique<TestOrganisation>();
    m_org->product(u"E3"_s, {u"CHAT"_s, u"MAIL"_s}, 20);
    m_org->users({u"Ada"_s, u"Bob"_s, u"=1+1"_s, u"Dora, \"D\""_s});
    m_org->group(u"Sales"_s);
    m_org->license(u"Sales"_s, {u"E3"_s});
    m_org->join(u"Sales"_s, {u"Ada"_s, u"Bob"_s});
    m_window =
        std::make_unique<MainWindow>([](const QString &) { return QFuture<Result<void>>(); });
    m_window->resize(1200, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openDirectory(m_org->path());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 20000);
}

void TestGridOutput::cleanup()
{
    m_window.reset();
    m_org.reset();
}

GridView *TestGridOutput::users(int rows)
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *grid = find<GridView>(m_window.get(), u"users"_s);
    const bool there = QTest::qWaitFor([&] {
        return grid->model()->rowCount() == rows && grid->hasFocus()
               && grid->model()->index(0, 0).data().toString() != u"…";
    });
    return there ? grid : nullptr;
}

QString TestGridOutput::exported(const QString &format, const QString &name)
{
    m_window->activateWindow(); // nobody else does it without a window manager
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return u"no window"_s;
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] {
            dialog = m_window->findChild<QDialog *>(u"export"_s);
            return dialog && dialog->isActiveWindow();
        }))
        return u"no dialog"_s;
    auto *formats = find<QComboBox>(dialog, u"exportFormat"_s);
    formats->setFocus();
    QTest::keyClicks(formats, format);
    QTest::keyClick(dialog, Qt::Key_Return);
    QFileDialog *files = nullptr;
    if (!QTest::qWaitFor([&] {
            files = dialog->findChild<QFileDialog *>();
            return files && files->isActiveWindow();
        }))
        return u"no file dialog"_s;
    auto *line = find<QLineEdit>(files, u"fileNameEdit"_s);
    line->setText(m_folder->filePath(name));
    QTest::keyClick(line, Qt::Key_Return);
    const QString told = u" written to "_s;
    if (!QTest::qWaitFor([&] { return m_window->statusBar()->currentMessage().contains(told); },
                         20000))
        return u"nothing written"_s;
    return read(name);
}

QString TestGridOutput::read(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestGridOutput::csvIsWhatIsShown()
{
    QVERIFY(users(4));
    QCOMPARE(
        exported(u"CSV"_s, u"all.csv"_s),
        uR"(Display name,User principal name,Usage location,Licenses,Error,Department,Type,Enabled
'=1+1,'=1+1@contoso.com,DE,,,,Member,Yes
Ada,Ada@contoso.com,DE,E3,,,Member,Yes
Bob,Bob@contoso.com,DE,E3,,,Member,Yes
"Dora, ""D""","Dora, ""D""@contoso.com",DE,,,,Member,Yes
)"_s);
    QCOMPARE(m_window->statusBar()->currentMessage(),
             u"4 row(s) written to %1."_s.arg(m_folder->filePath(u"all.csv"_s)));
}

void TestGridOutput::columnsAsTheyAreShown()
{
    GridView *grid = users(4);
    QVERIFY(grid);
    for (int column = 2; column < 8; ++column)
        grid->setColumnHidden(column, column != 3);
    grid->horizontalHeader()->moveSection(3, 0);
    auto *header = grid->horizontalHeader();
    header->setSortIndicator(0, Qt::DescendingOrder);
    find<QLineEdit>(m_window.get(), u"filterUsers"_s)->setText(u"contoso"_s);
    QTRY_COMPARE(grid->model()->index(0, 0).data().toString(), u"Dora, \"D\""_s);
    QCOMPARE(exported(u"CSV"_s, u"some.csv"_s), uR"(Licenses,Display name,User principal name
,"Dora, ""D""","Dora, ""D""@contoso.com"
E3,Bob,Bob@contoso.com
E3,Ada,Ada@contoso.com
,'=1+1,'=1+1@contoso.com
)"_s);
}

void TestGridOutput::jsonHasNumbersAndTimes()
{
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    auto *grid = find<GridView>(m_window.get(), u"products"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    const QString products = exported(u"JSON"_s, u"products.json"_s);
    QVERIFY2(products.contains(u"\"Total\": 20,"_s), qPrintable(products));
    QVERIFY2(products.contains(u"\"Product\": \"E3\""_s), qPrintable(products));

    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    auto *log = find<GridView>(m_window.get(), u"auditLog"_s);
    QTRY_VERIFY(log->model()->rowCount() > 3);
    m_window->statusBar()->clearMessage();
    const QString entries = exported(u"JSON"_s, u"log.json"_s);
    QVERIFY2(entries.contains(u"\"Time\": \"2026-01-05T08:00:00Z\""_s), qPrintable(entries));
}

void TestGridOutput::onlyTheSelectedRows()
{
    GridView *grid = users(4);
    QVERIFY(grid);
    grid->selectRow(1);
    QTest::keyClick(grid, Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(grid->selectedRowCount(), 2);
    const QString text = exported(u"CSV"_s, u"two.csv"_s);
    QCOMPARE(text.section(u'\n', 1),
             u"Ada,Ada@contoso.com,DE,E3,,,Member,Yes\nBob,Bob@contoso.com,DE,E3,,,Member,Yes\n"_s);
}

void TestGridOutput::allRowsAlsoThoseNotLoaded()
{
    QStringList names;
    for (int number = 0; number < 5000; ++number)
        names.append(u"person%1"_s.arg(number, 4, 10, QLatin1Char('0')));
    m_org->users(names);
    GridView *grid = users(5004);
    QVERIFY(grid);
    const QString text = exported(u"CSV"_s, u"many.csv"_s);
    QCOMPARE(text.count(u'\n'), 5005);
    QVERIFY(text.contains(u"\nperson4999,"_s));
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), text.count(u"\nperson"_s));
}

void TestGridOutput::detailTabsAreExported()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    auto *grid = find<GridView>(m_window.get(), u"groups"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    grid->selectRow(0);
    auto *tabs = m_window->view()->currentWidget()->findChild<QTabWidget *>();
    QTRY_VERIFY(tabs->isVisible());
    auto *members = find<QAbstractItemView>(m_window.get(), u"groupMembers"_s);
    for (int tab = 0; tab < tabs->count() && !members->isVisible(); ++tab)
        tabs->setCurrentIndex(tab);
    QTRY_COMPARE(members->model()->rowCount(), 2);
    members->setFocus();
    const QString text = exported(u"CSV"_s, u"members.csv"_s);
    QVERIFY2(text.contains(u"\nAda,Ada@contoso.com"_s), qPrintable(text));
    QCOMPARE(text.count(u'\n'), 3);
}

void TestGridOutput::treesNameWhatRowsArePartOf()
{
    GridView *grid = users(4);
    QVERIFY(grid);
    grid->selectRow(1);
    auto *tabs = m_window->view()->currentWidget()->findChild<QTabWidget *>();
    QTRY_VERIFY(tabs->isVisible());
    auto *licenses = find<QTreeView>(m_window.get(), u"userLicenses"_s);
    for (int tab = 0; tab < tabs->count() && !licenses->isVisible(); ++tab)
        tabs->setCurrentIndex(tab);
    QTRY_COMPARE(licenses->model()->rowCount(), 1);
    licenses->setFocus();
    const QString text = exported(u"CSV"_s, u"licenses.csv"_s);
    QVERIFY2(text.startsWith(u"Part of,"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\n,E3"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\nE3,"_s) || text.contains(u"\nE3 \u203a "_s), qPrintable(text));
}

void TestGridOutput::cancelledLeavesTheFileAsItWas()
{
    GridView *grid = users(4);
    QVERIFY(grid);
    QFile before(m_folder->filePath(u"kept.csv"_s));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("kept") == 4);
    before.close();
    std::optional<Result<qint64>> ended;
    collectContent(grid, GridRows::All, this, [&](const GridContent &content) {
        auto *work = new GridWork(content,
                                  fileSink(before.fileName(), GridFormat::Csv, content,
                                           printedTable(content.title, u"test"_s)),
                                  this);
        connect(work, &GridWork::finished, this,
                [&](const Result<qint64> &result) { ended = result; });
        work->cancel();
    });
    QTRY_VERIFY(ended);
    QVERIFY(!*ended);
    QCOMPARE(ended->error().code, ErrorCode::Cancelled);
    QCOMPARE(read(u"kept.csv"_s), u"kept"_s);
}

void TestGridOutput::failuresAreTold()
{
    GridView *grid = users(4);
    QVERIFY(grid);
    std::optional<Result<qint64>> ended;
    const QString path = m_folder->filePath(u"no/such/folder/x.csv"_s);
    collectContent(grid, GridRows::All, this, [&](const GridContent &content) {
        OutputProgress::run(u"Writing"_s, content,
                            fileSink(path, GridFormat::Csv, content, printedTable({}, {})),
                            m_window.get(), [&](const Result<qint64> &result) { ended = result; });
    });
    QTRY_VERIFY(ended);
    QVERIFY(!*ended);
    QCOMPARE(ended->error().code, ErrorCode::DirectoryNotWritable);
    QCOMPARE(ended->error().subject, path);
}

void TestGridOutput::copiesForSpreadsheetsAndLetters()
{
    GridView *grid = users(4);
    QVERIFY(grid);
    for (int column = 2; column < 8; ++column)
        grid->setColumnHidden(column, true);
    grid->selectRow(0);
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                 u"Display name\tUser principal name\n=1+1\t=1+1@contoso.com\n"_s);
    m_org->user(u"<b>Eve</b>"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 5);
    grid->selectRow(0);
    QTRY_COMPARE(grid->model()->index(0, 0).data().toString(), u"<b>Eve</b>"_s);
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"&lt;b&gt;Eve"_s));
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->html().contains(u"<b>"_s));
}

void TestGridOutput::contextMenusOfferTheSame()
{
    GridView *grid = users(4);
    QVERIFY(grid);
    const QList<QAction *> actions = grid->actions();
    for (const QString &name : {u"copyRows"_s, u"exportRows"_s, u"printRows"_s}) {
        auto *action = m_window->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        QVERIFY2(actions.contains(action), qPrintable(name));
    }
}

void TestGridOutput::pagesHaveHeadsAndNumbers()
{
    PrintedTable table = printedTable(u"Users"_s, u"Contoso"_s);
    table.headers = {u"Display name"_s, u"Licenses"_s, u"User principal name"_s, u"Units"_s};
    table.isNumber = {false, false, false, true};
    for (int row = 0; row < 120; ++row) {
        table.rows.push_back({u"Person %1 of Contoso"_s.arg(row), u"Office 365 E3, Visio Plan 2"_s,
                              u"person.number.%1.of.many@sales.contoso.example"_s.arg(row),
                              u"7"_s});
    }
    table.rows[3][1] = u"one of many words that goes on and on "_s.repeated(30);
    table.note = u"120 rows"_s;
    const QString path = m_folder->filePath(u"pages.pdf"_s);
    {
        QPdfWriter writer(path);
        QVERIFY(TablePrinter(writer, table).print([] { return true; }));
        QCOMPARE(writer.pageLayout().orientation(), QPageLayout::Landscape);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY2(pdf.count("/Type /Page\n") >= 3, "several pages");
    const QString folder = qEnvironmentVariable("LICENSEDESK_PICTURES");
    if (!folder.isEmpty())
        QFile::copy(path, QDir(folder).filePath(u"pages.pdf"_s));
}

void TestGridOutput::broadTablesLie()
{
    PrintedTable table = printedTable(u"Users"_s, u"Contoso"_s);
    table.headers = {u"Display name"_s};
    table.isNumber = {false};
    table.rows = {{u"Ada"_s}};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter narrow(&buffer);
    QVERIFY(TablePrinter(narrow, table).print([] { return true; }));
    QCOMPARE(narrow.pageLayout().orientation(), QPageLayout::Portrait);
    bool going = true;
    QVERIFY(buffer.isOpen() || buffer.open(QIODevice::WriteOnly));
    QPdfWriter stopped(&buffer);
    const Result<void> ended =
        TablePrinter(stopped, table).print([&] { return std::exchange(going, false) && false; });
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::Cancelled);
}

QTEST_MAIN(TestGridOutput)
#include "tst_gridoutput.moc"
