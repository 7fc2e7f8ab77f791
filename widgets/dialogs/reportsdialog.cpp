// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/reportsdialog.h"

#include "exchange/rowwriter.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/rowtable.h"
#include "widgets/output/gridoutput.h"
#include "widgets/output/gridsinks.h"
#include "widgets/output/outputprogress.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"
#include "widgets/spokenname.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>

namespace LicenseDesk {

namespace {

struct Shown
{
    std::vector<ReportRow> rows;
    bool more = false;
};

Result<Shown> readRows(Reader &reader, ReportKind kind, const ReportOptions &options)
{
    Shown shown;
    Result<void> read = reader.store().inSnapshot([&] {
        return forEachReportRow(reader, kind, options, [&](const ReportRow &row) -> Result<void> {
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
Result<QString> writeFile(Reader &reader, ReportKind kind, const ReportOptions &options,
                          const QString &path)
{
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::DirectoryNotWritable, path, {}, file.errorString());
    Result<void> written = writeReport(
        reader.store(), kind, json ? ReportFormat::Json : ReportFormat::Csv, file, options);
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
      m_past(new QCheckBox(tr("As &they were on"), this)),
      m_time(new QDateTimeEdit(QDateTime::currentDateTime(), this)),
      m_count(new PlainLabel(this)),
      m_rows(new RowTable(this)),
      m_table(new GridView(QStringLiteral("Report"), tr("Report"), this)),
      m_message(new MessageLine(this)),
      m_copy(new QPushButton(tr("&Copy"), this)),
      m_print(new QPushButton(tr("&Print…"), this)),
      m_save(new QPushButton(tr("&Save as…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("reports"));
    setAccessibleName(tr("Reports"));
    setWindowTitle(tr("Reports"));
    m_kind->setObjectName(QStringLiteral("reportKind"));
    setSpokenName(m_kind, tr("Report"));
    m_kind->addItem(tr("Errors: who does not get what, and why"), int(ReportKind::Errors));
    m_kind->addItem(tr("Groups: members, licenses, users in error"), int(ReportKind::Groups));
    m_kind->addItem(tr("Products: units bought and used"), int(ReportKind::Products));
    m_kind->addItem(tr("Assignments: direct, inherited or both"), int(ReportKind::Assignments));
    m_kind->addItem(tr("Redundant: direct licenses that groups give as well"),
                    int(ReportKind::Redundant));
    m_kind->addItem(tr("Rule conflicts: plans that the licensing rules would not allow"),
                    int(ReportKind::RuleConflicts));
    m_kind->addItem(tr("Rules: exclusive and prerequisite plans, prohibited locations"),
                    int(ReportKind::Rules));
    m_past->setObjectName(QStringLiteral("reportPast"));
    m_past->setToolTip(tr("Show the rules as they were at an earlier time"));
    m_time->setObjectName(QStringLiteral("reportTime"));
    m_time->setCalendarPopup(true);
    // To the second, as the audit log tells times.
    m_time->setDisplayFormat(m_time->displayFormat().replace(u"mm"_qs, u"mm:ss"_qs));
    m_time->setMaximumDateTime(m_time->dateTime().addYears(1));
    m_time->setAccessibleName(tr("Time at which the rules are shown"));
    m_count->setObjectName(QStringLiteral("reportCount"));
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_copy->setObjectName(QStringLiteral("copyReport"));
    m_copy->setToolTip(tr("Copy the selected rows, or all that are shown, for a spreadsheet"));
    m_save->setObjectName(QStringLiteral("saveReport"));
    m_save->setToolTip(tr("Save the whole report as CSV, JSON or PDF"));
    m_print->setObjectName(QStringLiteral("printReport"));
    m_print->setToolTip(tr("Print the report"));
    m_table->setModel(m_rows);
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportsDialog::read);
    connect(m_past, &QCheckBox::toggled, this, &ReportsDialog::read);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &ReportsDialog::read);
    connect(m_copy, &QPushButton::clicked, this, &ReportsDialog::copy);
    connect(m_print, &QPushButton::clicked, this, &ReportsDialog::print);
    connect(m_save, &QPushButton::clicked, this, &ReportsDialog::chooseFile);
    read();
}

void ReportsDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_print, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("close"));
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *top = new QHBoxLayout;
    top->addWidget(m_kind);
    top->addWidget(m_past);
    top->addWidget(m_time);
    top->addWidget(m_count, 1);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    const QList<QWidget *> order{m_kind, m_past, m_time, m_table, m_copy, m_print, m_save, close};
    for (qsizetype place = 1; place < order.size(); ++place)
        setTabOrder(order[place - 1], order[place]);
    resize(960, 560);
    m_kind->setFocus();
}

ReportKind ReportsDialog::kind() const
{
    return ReportKind(m_kind->currentData().toInt());
}

ReportOptions ReportsDialog::options() const
{
    ReportOptions options;
    if (kind() == ReportKind::Rules && m_past->isChecked())
        options.at = m_time->dateTime().toUTC();
    return options;
}

void ReportsDialog::read()
{
    if (m_rows->columnCount() > 0)
        m_table->saveColumns(); // of the report shown before
    m_past->setVisible(kind() == ReportKind::Rules);
    m_time->setVisible(kind() == ReportKind::Rules);
    m_time->setEnabled(m_past->isChecked());
    m_message->clear();
    m_count->setText(tr("Reading…"));
    m_table->setEmptyText(tr("Reading…"));
    m_rows->setRows(reportColumns(kind()), {});
    // Each kind has columns of its own, and remembers them by itself.
    m_table->setObjectName(u"Report-%1"_qs.arg(int(kind())));
    m_table->setColumnWidths(kind() == ReportKind::Rules ? QList<int>{22, 28, 36, 36, 14}
                                                         : QList<int>{22, 32, 26, 22, 20, 20, 16});
    m_copy->setEnabled(false);
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    whenDone(m_service->read([wanted = kind(), options = options()](Reader &reader) {
        return readRows(reader, wanted, options);
    }),
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
                 m_print->setEnabled(count > 0);
                 m_save->setEnabled(true);
             });
}

void ReportsDialog::copy()
{
    if (selectedCount(m_table) == 0)
        m_table->selectAll();
    copyRows(m_table);
    m_message->setMessage(Severity::Success,
                          tr("%Ln row(s) copied.", nullptr, int(selectedCount(m_table))));
}

GridContent ReportsDialog::content() const
{
    GridContent content;
    content.title = m_kind->currentText();
    if (options().at.isValid())
        content.title += u' ' + locale().toString(m_time->dateTime(), QLocale::ShortFormat);
    std::vector<size_t> shown;
    const std::vector<ReportColumn> columns = reportColumns(kind());
    for (size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].title.isEmpty())
            continue;
        const QModelIndex cell = m_rows->index(0, int(shown.size()));
        content.headers.append(columns[column].title);
        content.isNumber.append((cell.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
        shown.push_back(column);
    }
    content.count = m_rows->rowCount();
    content.source = [shown, wanted = kind(), options = options(),
                      path = m_service->path()](const VisitLine &visit) -> Result<void> {
        const auto store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        Reader reader(**store);
        return (*store)->inSnapshot([&] {
            return forEachReportRow(reader, wanted, options, [&](const ReportRow &row) {
                GridLine line;
                for (const size_t column : shown)
                    line.push_back({plainText(row[column]), row[column]});
                return visit(line);
            });
        });
    };
    return content;
}

void ReportsDialog::print()
{
    printContent(content(), QFileInfo(m_service->path()).completeBaseName(), this);
}

void ReportsDialog::savePages(const QString &path)
{
    const GridContent pages = content();
    const QString directory = QFileInfo(m_service->path()).completeBaseName();
    OutputProgress::run(
        tr("Writing %1").arg(QFileInfo(path).fileName()), pages,
        fileSink(path, GridFormat::Pdf, pages, printedTable(pages.title, directory)), this,
        [this, path](const Result<qint64> &lines) {
            if (lines)
                m_message->setMessage(Severity::Success, tr("Saved as %1.").arg(path));
            else
                showFailure(lines.error());
        });
}

void ReportsDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save report"), QString(),
                                   tr("Comma-separated values (*.csv);;JSON (*.json);;PDF "
                                      "(*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        for (const GridFormat format : {GridFormat::Csv, GridFormat::Json, GridFormat::Pdf}) {
            if (filter.contains(suffixOf(format)))
                dialog->setDefaultSuffix(suffixOf(format));
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ReportsDialog::save);
    dialog->open();
}

void ReportsDialog::save(const QString &path)
{
    if (gridFormatOf(path) == GridFormat::Pdf)
        return savePages(path);
    m_save->setEnabled(false);
    m_message->setMessage(Severity::Information, tr("Saving…"));
    whenDone(
        m_service->read([wanted = kind(), options = options(), path](Reader &reader) {
            return writeFile(reader, wanted, options, path);
        }),
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
