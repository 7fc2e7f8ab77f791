// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/reportsdialog.h"

#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/rowtable.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QSaveFile>

namespace LicenseDesk {

namespace {

struct Shown
{
    std::vector<ReportRow> rows;
    bool more = false;
};

Result<Shown> readRows(Reader &reader, ReportKind kind)
{
    Shown shown;
    Result<void> read = reader.store().inSnapshot([&] {
        return forEachReportRow(reader, kind, {}, [&](const ReportRow &row) -> Result<void> {
            if (int(shown.rows.size()) == ReportsDialog::shownRows) {
                shown.more = true;
                return failure(ErrorCode::Cancelled); // enough to look at
            }
            shown.rows.push_back(row);
            return {};
        });
    });
    if (!read && !shown.more)
        return tl::unexpected(read.error());
    return shown;
}

/*! Whole, or not at all. Returns what was written: "" for the message. */
Result<QString> writeFile(Reader &reader, ReportKind kind, const QString &path)
{
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::DirectoryNotWritable, path, {}, file.errorString());
    Result<void> written =
        writeReport(reader.store(), kind, json ? ReportFormat::Json : ReportFormat::Csv, file);
    if (!written)
        return tl::unexpected(written.error());
    if (!file.commit())
        return failure(ErrorCode::DirectoryNotWritable, path, {}, file.errorString());
    return path;
}

} // namespace

ReportsDialog::ReportsDialog(LicensingService *service, QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_kind(new QComboBox(this)),
      m_count(new PlainLabel(this)),
      m_rows(new RowTable(this)),
      m_table(new GridView(QStringLiteral("Report"), tr("Report"), this)),
      m_message(new MessageLine(this)),
      m_copy(new QPushButton(tr("&Copy"), this)),
      m_save(new QPushButton(tr("&Save as…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("reports"));
    setAccessibleName(tr("Reports"));
    setWindowTitle(tr("Reports"));
    m_kind->setObjectName(QStringLiteral("reportKind"));
    m_kind->setAccessibleName(tr("Report"));
    m_kind->addItem(tr("Errors: who does not get what, and why"), int(ReportKind::Errors));
    m_kind->addItem(tr("Groups: members, licenses, users in error"), int(ReportKind::Groups));
    m_kind->addItem(tr("Products: units bought and used"), int(ReportKind::Products));
    m_kind->addItem(tr("Assignments: direct, inherited or both"), int(ReportKind::Assignments));
    m_kind->addItem(tr("Redundant: direct licenses that groups give as well"),
                    int(ReportKind::Redundant));
    m_kind->addItem(tr("Rule conflicts: plans that the licensing rules would not allow"),
                    int(ReportKind::RuleConflicts));
    m_count->setObjectName(QStringLiteral("reportCount"));
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_copy->setObjectName(QStringLiteral("copyReport"));
    m_copy->setToolTip(tr("Copy the selected rows, or all that are shown, for a spreadsheet"));
    m_save->setObjectName(QStringLiteral("saveReport"));
    m_save->setToolTip(tr("Save the whole report as CSV or JSON"));
    m_table->setModel(m_rows);
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportsDialog::read);
    connect(m_copy, &QPushButton::clicked, this, &ReportsDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ReportsDialog::chooseFile);
    read();
}

void ReportsDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("close"));
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *top = new QHBoxLayout;
    top->addWidget(m_kind);
    top->addWidget(m_count, 1);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resize(960, 560);
    m_kind->setFocus();
}

ReportKind ReportsDialog::kind() const
{
    return ReportKind(m_kind->currentData().toInt());
}

void ReportsDialog::read()
{
    m_message->clear();
    m_count->setText(tr("Reading…"));
    m_table->setEmptyText(tr("Reading…"));
    m_rows->setRows(reportColumns(kind()), {});
    m_table->setColumnWidths({22, 32, 26, 22, 20, 20, 16});
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    whenDone(
        m_service->read([wanted = kind()](Reader &reader) { return readRows(reader, wanted); }),
        this, [this, generation = ++m_generation](Result<Shown> shown) {
            if (generation != m_generation)
                return;
            if (!shown)
                return showFailure(shown.error());
            const auto count = int(shown->rows.size());
            m_rows->setRows(reportColumns(kind()), std::move(shown->rows));
            m_count->setText(shown->more
                                 ? tr("the first %Ln row(s); a file has all", nullptr, count)
                                 : tr("%Ln row(s)", nullptr, count));
            m_table->setEmptyText(tr("Nothing to report."));
            m_copy->setEnabled(count > 0);
            m_save->setEnabled(true);
        });
}

void ReportsDialog::copy()
{
    QList<int> rows = m_table->selectedRowNumbers();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_rows->rowCount(); ++row)
            rows.append(row);
    }
    const auto line = [this](auto cell) {
        QStringList cells;
        for (int column = 0; column < m_rows->columnCount(); ++column)
            cells += QString(cell(column)).replace(u'\t', u' ').replace(u'\n', u' ');
        return cells.join(u'\t');
    };
    QStringList lines{
        line([this](int column) { return m_rows->headerData(column, Qt::Horizontal).toString(); })};
    for (const int row : std::as_const(rows)) {
        lines +=
            line([this, row](int column) { return m_rows->index(row, column).data().toString(); });
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    m_message->setMessage(Severity::Success, tr("%Ln row(s) copied.", nullptr, int(rows.size())));
}

void ReportsDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save report"), QString(),
                                   tr("Comma-separated values (*.csv);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("json")) ? QStringLiteral("json")
                                                                        : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ReportsDialog::save);
    dialog->open();
}

void ReportsDialog::save(const QString &path)
{
    m_save->setEnabled(false);
    m_message->setMessage(Severity::Information, tr("Saving…"));
    whenDone(
        m_service->read(
            [wanted = kind(), path](Reader &reader) { return writeFile(reader, wanted, path); }),
        this,
        [this](const Result<QString> &saved) {
            m_save->setEnabled(true);
            if (!saved)
                return showFailure(saved.error());
            m_message->setMessage(Severity::Success, tr("Saved as %1.").arg(*saved));
        },
        [this] {
            showFailure(Error{ErrorCode::Cancelled, {}, {}, {}});
        });
}

void ReportsDialog::showFailure(const Error &error)
{
    m_table->setEmptyText({});
    m_count->clear();
    m_message->setMessage(Severity::Error, explanation(error, Catalogue()));
}

} // namespace LicenseDesk
