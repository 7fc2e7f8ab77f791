// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/auditpane.h"

#include "exchange/auditreport.h"
#include "items/auditmodel.h"
#include "items/whendone.h"
#include "service/licensingservice.h"
#include "widgets/details/auditdetails.h"
#include "widgets/errorpresenter.h"
#include "widgets/newaction.h"
#include "widgets/panes/gridview.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSaveFile>
#include <QSignalBlocker>

namespace LicenseDesk {

namespace {

// Of a view that is saved.
constexpr QLatin1String secondsMember("seconds");
constexpr QLatin1String activityMember("activity");
constexpr QLatin1String actorMember("actor");
constexpr QLatin1String successMember("success");

/*! Writes all of the file or nothing of it. */
Result<void> writeFile(Reader &reader, const AuditFilter &filter, const QString &path,
                       ReportFormat format)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::DirectoryNotWritable, path, {}, file.errorString());
    }
    if (Result<void> written = writeAuditReport(reader, filter, format, file); !written)
        return written;
    if (!file.commit())
        return failure(ErrorCode::DirectoryNotWritable, path, {}, file.errorString());
    return {};
}

/*! What is filtered by can always be seen, also where the log has no such entry. */
void choose(QComboBox *box, const QString &value)
{
    const QSignalBlocker blocker(box);
    if (!value.isEmpty() && box->findData(value) < 0)
        box->addItem(value, value);
    box->setCurrentIndex(value.isEmpty() ? 0 : box->findData(value));
}

void fill(QComboBox *box, const QStringList &values)
{
    const QSignalBlocker blocker(box);
    const QString chosen = box->currentData().toString();
    while (box->count() > 1)
        box->removeItem(1);
    for (const QString &value : values) {
        if (!value.isEmpty())
            box->addItem(value, value);
    }
    choose(box, chosen);
}

} // namespace

AuditPane::AuditPane(LicensingService *service, QWidget *parent)
    : GridPane({QStringLiteral("Audit log"), tr("Audit log"), QStringLiteral("Filter audit log"),
                tr("Filter audit log")},
               parent),
      m_service(service),
      m_model(new AuditModel(service, this)),
      m_details(new AuditDetails(this)),
      m_time(addChoice(QStringLiteral("Time range"), tr("Time range"), tr("Any time"))),
      m_activity(addChoice(QStringLiteral("Activity"), tr("Activity"), tr("Any activity"))),
      m_actor(addChoice(QStringLiteral("Actor"), tr("Actor"), tr("Any actor"))),
      m_result(addChoice(QStringLiteral("Result"), tr("Result"), tr("Any result"))),
      m_exportCsv(newAction(this, "exportAuditCsv", "export", tr("&Export as CSV…"),
                            tr("Write the entries that are shown to a CSV file"))),
      m_exportJson(newAction(this, "exportAuditJson", "export", tr("Export as &JSON…"),
                             tr("Write the entries that are shown to a JSON file"))),
      m_copy(newAction(this, "copyAuditEntry", "copy", tr("&Copy entry"),
                       tr("Copy the selected entry with its values")))
{
    m_time->addItem(tr("Last hour"), 3600);
    m_time->addItem(tr("Last 24 hours"), 24 * 3600);
    m_time->addItem(tr("Last 7 days"), 7 * 24 * 3600);
    m_time->addItem(tr("Last 30 days"), 30 * 24 * 3600);
    m_result->addItem(tr("Success"), true);
    m_result->addItem(tr("Failure"), false);
    m_exportCsv->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_copy->setEnabled(false);
    m_model->setLive(false);
    grid()->setModel(m_model);
    grid()->setSelectionMode(QAbstractItemView::SingleSelection);
    grid()->setColumnWidths({25, 23, 24, 22, 19, 26, 26});
    // Newest first, always: the log has one order.
    grid()->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    setDetails(m_details, {});
    follow(m_model);
    rememberFilter(service->path());
    connect(m_exportCsv, &QAction::triggered, this, [this] { chooseFile(ReportFormat::Csv); });
    connect(m_exportJson, &QAction::triggered, this, [this] { chooseFile(ReportFormat::Json); });
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_details->text()); });
}

QList<QAction *> AuditPane::objectActions() const
{
    return {m_copy, m_exportCsv, m_exportJson};
}

void AuditPane::refresh()
{
    readChoices();
    (void)applyFilter(); // "the last hour" has moved on
    m_model->refresh();
}

void AuditPane::showEvent(QShowEvent *event)
{
    GridPane::showEvent(event);
    m_model->setLive(true);
    readChoices();
}

void AuditPane::hideEvent(QHideEvent *event)
{
    GridPane::hideEvent(event);
    m_model->setLive(false);
}

void AuditPane::readChoices()
{
    using Choices = std::pair<QStringList, QStringList>;
    const auto read = [](Reader &reader) -> Result<Choices> {
        const Result<QStringList> activities = reader.auditActivities();
        const Result<QStringList> actors = reader.auditActors();
        if (!activities || !actors)
            return tl::unexpected(activities ? actors.error() : activities.error());
        return Choices(*activities, *actors);
    };
    whenDone(m_service->read(read), this, [this](const Result<Choices> &choices) {
        if (!choices)
            return showError(this, choices.error());
        fill(m_activity, choices->first);
        fill(m_actor, choices->second);
    });
}

AuditFilter AuditPane::filter() const
{
    AuditFilter filter;
    filter.text = filterText();
    if (const int seconds = m_time->currentData().toInt(); seconds > 0) {
        // To the minute, so that the same choice is the same filter for a while.
        const qint64 since = QDateTime::currentSecsSinceEpoch() - seconds;
        filter.since = QDateTime::fromSecsSinceEpoch(since - since % 60, Qt::UTC);
    }
    filter.activity = m_activity->currentData().toString();
    filter.actor = m_actor->currentData().toString();
    if (m_result->currentIndex() > 0)
        filter.success = m_result->currentData().toBool();
    return filter;
}

QJsonObject AuditPane::conditions() const
{
    QJsonObject conditions;
    if (m_time->currentIndex() > 0)
        conditions.insert(secondsMember, m_time->currentData().toInt());
    if (m_activity->currentIndex() > 0)
        conditions.insert(activityMember, m_activity->currentData().toString());
    if (m_actor->currentIndex() > 0)
        conditions.insert(actorMember, m_actor->currentData().toString());
    if (m_result->currentIndex() > 0)
        conditions.insert(successMember, m_result->currentData().toBool());
    return conditions;
}

void AuditPane::setConditions(const QJsonObject &conditions)
{
    const auto set = [&](QComboBox *box, QLatin1String member) {
        const QSignalBlocker blocker(box); // told once: by the text
        box->setCurrentIndex(std::max(0, conditions.contains(member) ? box->findData(
                                             conditions.value(member).toVariant().toInt())
                                                                     : 0));
    };
    set(m_time, secondsMember);
    set(m_result, successMember);
    choose(m_activity, conditions.value(activityMember).toString());
    choose(m_actor, conditions.value(actorMember).toString());
}

bool AuditPane::applyFilter()
{
    const AuditFilter wanted = filter();
    const bool another = wanted != m_model->filter();
    m_model->setFilter(wanted);
    return another;
}

bool AuditPane::isFiltered() const
{
    return m_model->filter() != AuditFilter();
}

void AuditPane::select(const QList<int> &rows)
{
    const AuditLine *line = rows.size() == 1 ? m_model->rowAt(rows.first()) : nullptr;
    m_details->setLine(line ? std::optional(*line) : std::nullopt);
    m_copy->setEnabled(line);
}

void AuditPane::chooseFile(ReportFormat format)
{
    const QString ending =
        format == ReportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    auto *dialog = new QFileDialog(this, tr("Export audit log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(QStringLiteral("*.") + ending);
    dialog->selectFile(tr("audit log") + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void AuditPane::exportTo(const QString &path, ReportFormat format)
{
    const AuditFilter shown = m_model->filter();
    const auto write = [shown, path, format](Reader &reader) {
        return writeFile(reader, shown, path, format);
    };
    whenDone(m_service->read(write), this, [this, path](const Result<void> &written) {
        if (!written)
            return showError(this, written.error());
        emit done(tr("Exported to %1").arg(QFileInfo(path).fileName()));
    });
}

QString AuditPane::rowsText(int rows) const
{
    return tr("%Ln entry(s)", nullptr, rows);
}

QString AuditPane::selectedText(int selected) const
{
    return tr("%Ln entry(s) selected", nullptr, selected);
}

QString AuditPane::emptyText(bool filtered) const
{
    return filtered ? tr("No entry matches the filter.") : tr("Nothing has happened yet.");
}

} // namespace LicenseDesk
