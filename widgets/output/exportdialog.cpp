// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/output/exportdialog.h"

#include "widgets/errorpresenter.h"
#include "widgets/output/outputprogress.h"
#include "widgets/plainlabel.h"
#include "widgets/settings.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>

namespace LicenseDesk {

ExportDialog::ExportDialog(QAbstractItemView *view, const QString &directory, QWidget *parent)
    : QDialog(parent),
      m_view(view),
      m_directory(directory),
      m_all(new QRadioButton(this)),
      m_selected(new QRadioButton(this)),
      m_format(new QComboBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("export"));
    setAccessibleName(tr("Export"));
    //: %1 is what the grid is called: "Users"
    setWindowTitle(tr("Export: %1").arg(view->accessibleName()));
    m_all->setObjectName(QStringLiteral("allRows"));
    m_selected->setObjectName(QStringLiteral("selectedRows"));
    const int rows = view->model()->rowCount(view->rootIndex());
    const qint64 selected = selectedCount(view);
    m_all->setText(tr("&All %Ln row(s) that the filter shows", nullptr, rows));
    m_selected->setText(tr("The %Ln &selected row(s)", nullptr, int(selected)));
    m_selected->setEnabled(selected > 0);
    (selected > 1 ? m_selected : m_all)->setChecked(true);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("CSV, for spreadsheets"), int(GridFormat::Csv));
    m_format->addItem(tr("JSON, for programs"), int(GridFormat::Json));
    m_format->addItem(tr("PDF, for paper"), int(GridFormat::Pdf));
    layOut();
}

void ExportDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("accept"));
    save->setToolTip(tr("Choose the file to write"));
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    auto *rows = new QVBoxLayout;
    rows->addWidget(m_all);
    rows->addWidget(m_selected);
    form->addRow(tr("Rows:"), rows);
    form->addRow(tr("&Format:"), m_format);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(
        tr("The file gets the columns that are shown, in their order and sorting."), this));
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 58);
    (m_selected->isChecked() ? m_selected : m_all)->setFocus();
}

GridRows ExportDialog::rows() const
{
    return m_selected->isChecked() ? GridRows::Selected : GridRows::All;
}

void ExportDialog::chooseFile()
{
    if (!m_view)
        return reject();
    const auto format = GridFormat(m_format->currentData().toInt());
    const QString suffix = suffixOf(format);
    auto *dialog =
        new QFileDialog(this, windowTitle(), QFileInfo(Settings::lastDirectory()).absolutePath(),
                        m_format->currentText() + QStringLiteral(" (*.%1)").arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    const QString date = QDate::currentDate().toString(Qt::ISODate);
    dialog->selectFile(m_view->accessibleName() + u' ' + date + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &path)
{
    if (!m_view)
        return reject();
    QWidget *window = parentWidget();
    const auto format = GridFormat(m_format->currentData().toInt());
    const auto start = [window, path, format, directory = m_directory](const GridContent &content) {
        const QString text = tr("Writing %1").arg(QFileInfo(path).fileName());
        OutputProgress::run(
            text, content, fileSink(path, format, content, printedTable(content.title, directory)),
            window, [window, path](const Result<qint64> &lines) {
                if (lines)
                    tellDone(window,
                             tr("%Ln row(s) written to %1.", nullptr, int(*lines)).arg(path));
                else if (lines.error().code == ErrorCode::Cancelled)
                    tellDone(window, tr("Nothing was written to %1.").arg(path));
                else
                    showError(window, lines.error());
            });
    };
    collectContent(m_view, rows(), window, start);
    accept();
}

} // namespace LicenseDesk
