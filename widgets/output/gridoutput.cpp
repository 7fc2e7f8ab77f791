// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/output/gridoutput.h"

#include "widgets/errorpresenter.h"
#include "widgets/output/gridsinks.h"
#include "widgets/output/outputprogress.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>

namespace LicenseDesk {

namespace {

/*! One line of text a row: what parts cells and rows in the clipboard does not stand in a cell. */
QString tabbed(const QStringList &cells)
{
    QStringList flat;
    for (QString cell : cells)
        flat.append(cell.replace(u'\t', u' ').replace(u'\n', u' '));
    return flat.join(u'\t');
}

QString markedUp(const QStringList &cells, const QString &tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += u'<' + tag + u'>' + cell.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
    return row + QStringLiteral("</tr>\n");
}

QStringList textsOf(const GridLine &line)
{
    QStringList texts;
    for (const GridCell &cell : line)
        texts.append(cell.text);
    return texts;
}

void putIntoClipboard(const QStringList &headers, const std::vector<GridLine> &lines)
{
    QString text = tabbed(headers) + u'\n';
    QString html = QStringLiteral("<table>\n") + markedUp(headers, QStringLiteral("th"));
    for (const GridLine &line : lines) {
        const QStringList cells = textsOf(line);
        text += tabbed(cells) + u'\n';
        html += markedUp(cells, QStringLiteral("td"));
    }
    auto *data = new QMimeData;
    data->setText(text);
    data->setHtml(html + QStringLiteral("</table>\n"));
    QGuiApplication::clipboard()->setMimeData(data);
}

/*! The dialog that asks where to print, over \a parent; it keeps the printer, also when the grid
    goes before it is answered. */
QPrintDialog *newPrintDialog(const std::shared_ptr<QPrinter> &printer, const QString &title,
                             QWidget *parent)
{
    printer->setDocName(title);
    printer->setCreator(QStringLiteral("License Desk"));
    auto *dialog = new QPrintDialog(printer.get(), parent);
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("print"));
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    dialog->setOption(QAbstractPrintDialog::PrintCollateCopies, false);
    return dialog;
}

void print(const std::shared_ptr<QPrinter> &printer, const GridContent &content,
           const QString &directory, QWidget *parent)
{
    OutputProgress::run(
        QCoreApplication::translate("GridOutput", "Printing %1").arg(content.title), content,
        printerSink(printer, content, printedTable(content.title, directory)), parent,
        [parent](const Result<qint64> &done) {
            if (done)
                tellDone(parent, QCoreApplication::translate("GridOutput", "%Ln row(s) printed.",
                                                             nullptr, int(*done)));
            else
                showError(parent, done.error());
        });
}

} // namespace

void copyRows(QAbstractItemView *view)
{
    QWidget *window = view->window();
    const qint64 count = selectedCount(view);
    if (count == 0)
        return;
    if (count > mostCopied) {
        //: in the status bar; %1 is a number
        return tellDone(window, QCoreApplication::translate(
                                    "GridOutput", "At most %1 rows can be copied; export them.")
                                    .arg(QLocale().toString(mostCopied)));
    }
    const auto told = [window](const QStringList &headers, const std::vector<GridLine> &lines) {
        putIntoClipboard(headers, lines);
        tellDone(window, QCoreApplication::translate("GridOutput", "%Ln row(s) copied.", nullptr,
                                                     int(lines.size())));
    };
    collectContent(view, GridRows::Selected, view, [=](const GridContent &content) {
        if (!content.query)
            return told(content.headers, content.lines);
        auto lines = std::make_shared<std::vector<GridLine>>();
        OutputProgress::run(QCoreApplication::translate("GridOutput", "Copying"), content,
                            memorySink(lines), window,
                            [=, headers = content.headers](const Result<qint64> &done) {
                                if (done)
                                    told(headers, *lines);
                                else
                                    showError(window, done.error());
                            });
    });
}

void printRows(QAbstractItemView *view, const QString &directory, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = newPrintDialog(printer, view->accessibleName(), parent);
    dialog->setOption(QAbstractPrintDialog::PrintSelection, selectedCount(view) > 0);
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), view, [=] {
        const bool selected = printer->printRange() == QPrinter::Selection;
        collectContent(
            view, selected ? GridRows::Selected : GridRows::All, parent,
            [=](const GridContent &content) { print(printer, content, directory, parent); });
    });
    dialog->open();
}

void printContent(const GridContent &content, const QString &directory, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = newPrintDialog(printer, content.title, parent);
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), parent,
                     [=] { print(printer, content, directory, parent); });
    dialog->open();
}

} // namespace LicenseDesk
