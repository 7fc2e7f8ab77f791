// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/previewdialog.h"

#include "exchange/changescript.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/changehandler.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/busyline.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/numberbutton.h"
#include "widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

QString names(const std::vector<SkuId> &products, const Catalogue &catalogue)
{
    QStringList texts;
    for (const SkuId &id : products) {
        const ProductIndex index = catalogue.indexOf(id);
        texts += index < 0 ? id.toString() : catalogue.product(index).displayName;
    }
    return texts.join(QStringLiteral(", "));
}

QString names(const std::vector<PlanId> &plans, const Catalogue &catalogue)
{
    QStringList texts;
    for (const PlanId &id : plans) {
        const PlanIndex index = catalogue.indexOf(id);
        texts += index < 0 ? id.toString() : catalogue.plan(index).displayName();
    }
    return texts.join(QStringLiteral(", "));
}

/*! Scripts of more objects take longer than a window may keep people waiting. */
constexpr qint64 writtenAtOnce = 500;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

PreviewDialog::PreviewDialog(LicensingService *service, const QString &title, ChangeList changes,
                             const Preview &preview, QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_changes(std::move(changes)),
      m_scripted(m_changes),
      m_preview(preview),
      m_note(new MessageLine(this)),
      m_progress(new BusyLine(this)),
      m_tabs(new QTabWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview"));
    setWindowTitle(tr("Preview"));
    setAccessibleDescription(title);
    auto *heading = new PlainLabel(title, this);
    QFont bold = heading->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    m_note->setObjectName(QStringLiteral("previewNote"));
    m_tabs->setObjectName(QStringLiteral("previewPages"));
    m_tabs->setAccessibleName(tr("What would change"));

    m_users = addPage(QStringLiteral("Preview users"), tr("Users"),
                      {tr("User"), tr("User principal name"), tr("Gains"), tr("Loses"),
                       tr("Plans on"), tr("Plans off")},
                      {}, {20, 26, 24, 24, 30, 30});
    m_new = addPage(QStringLiteral("New errors"), tr("New errors"),
                    {tr("User"), tr("Group"), tr("Product"), tr("Error"), tr("Why")}, {},
                    {20, 20, 24, 26, 60});
    m_cleared = addPage(QStringLiteral("Cleared errors"), tr("Cleared errors"),
                        {tr("User"), tr("Group"), tr("Product"), tr("Error"), tr("Why")}, {},
                        {20, 20, 24, 26, 60});
    m_new.table->setSeverityColumn(3);
    m_cleared.table->setSeverityColumn(3);
    m_units = addPage(
        QStringLiteral("Preview units"), tr("Units"),
        {tr("Product"), tr("Assigned now"), tr("Assigned then"), tr("Units"), tr("Available then")},
        {1, 2, 3, 4}, {34, 14, 14, 12, 14});
    m_plans =
        addPage(QStringLiteral("Preview plans"), tr("Service plans"),
                {tr("Service plan"), tr("Goes on for"), tr("Goes off for")}, {1, 2}, {44, 16, 16});

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addLayout(newNumbers());
    column->addWidget(m_note);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_progress);
    column->addLayout(newButtons());
    resize(940, 580);
    readNames();
}

QLayout *PreviewDialog::newNumbers()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto addNumber = [&](const char *name, QWidget *page) {
        auto *button = new NumberButton(this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QAbstractButton::clicked, this, [this, page] {
            if (const int index = m_tabs->indexOf(page); index >= 0)
                m_tabs->setCurrentIndex(index);
        });
        row->addWidget(button, 1);
        return button;
    };
    m_gaining = addNumber("gaining", m_users.view->parentWidget());
    m_losing = addNumber("losing", m_users.view->parentWidget());
    m_changing = addNumber("changing", m_users.view->parentWidget());
    m_keeping = addNumber("keeping", m_users.view->parentWidget());
    m_newErrors = addNumber("newErrorsNumber", m_new.view->parentWidget());
    m_clearedErrors = addNumber("clearedErrorsNumber", m_cleared.view->parentWidget());
    return row;
}

QLayout *PreviewDialog::newButtons()
{
    auto *script = new QPushButton(this);
    script->setObjectName(QStringLiteral("copyAsScript"));
    script->setAutoDefault(false);
    m_script = script;
    updateScriptButton();
    auto *menu = new QMenu(script);
    auto *graph = menu->addAction(tr("&Graph request (JSON batch)"));
    graph->setObjectName(QStringLiteral("copyGraphRequest"));
    connect(graph, &QAction::triggered, this, [this] {
        copyScript([](const std::vector<Change> &changes) {
            return QString::fromUtf8(graphScript(changes));
        });
    });
    auto *shell = menu->addAction(tr("&PowerShell"));
    shell->setObjectName(QStringLiteral("copyPowerShell"));
    connect(shell, &QAction::triggered, this, [this] { copyScript(&powerShellScript); });
    script->setMenu(menu);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this);
    m_apply = buttons->button(QDialogButtonBox::Apply);
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setText(tr("&Apply"));
    m_apply->setDefault(true);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    connect(m_apply, &QPushButton::clicked, this, &PreviewDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreviewDialog::reject);

    auto *row = new QHBoxLayout;
    row->addWidget(script);
    row->addStretch();
    row->addWidget(buttons);
    return row;
}

void PreviewDialog::setScript(ChangeList script)
{
    m_scripted = std::move(script);
    updateScriptButton();
}

void PreviewDialog::updateScriptButton()
{
    m_script->setText(m_writing ? tr("Writing the script…") : tr("Copy as &script"));
    m_script->setEnabled(!m_writing && hasScript(m_scripted.list()));
}

PreviewDialog::Page PreviewDialog::addPage(const QString &name, const QString &title,
                                           const QStringList &headers, const QList<int> &numbers,
                                           const QList<int> &widths)
{
    auto *page = new QWidget(m_tabs);
    auto *view = new GridView(name, title, page);
    auto *table = new TextTable(headers, numbers, view);
    view->setModel(table);
    view->setItemDelegate(new DetailDelegate(view));
    view->setColumnWidths(widths);
    view->horizontalHeader()->setSortIndicatorShown(false);
    auto *more = new PlainLabel(page);
    more->hide();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(view, 1);
    column->addWidget(more);
    page->hide();
    return {view, table, more, title};
}

void PreviewDialog::readNames()
{
    const auto show = [this](std::shared_ptr<const Catalogue> catalogue) {
        m_catalogue = std::move(catalogue);
        showPreview();
    };
    whenDone(
        m_service->read([](Reader &reader) { return reader.catalogue(); }), this,
        [show](const Result<std::shared_ptr<const Catalogue>> &catalogue) {
            show(catalogue ? *catalogue : std::make_shared<const Catalogue>());
        },
        [show] { show(std::make_shared<const Catalogue>()); });
}

void PreviewDialog::showPreview()
{
    showNumbers();
    showNote();
    showUsers();
    fillErrors(m_new, m_preview.newErrorRows, m_preview.newErrors);
    fillErrors(m_cleared, m_preview.clearedErrorRows, m_preview.clearedErrors);
    showPlansAndUnits();
    m_apply->setFocus();
}

void PreviewDialog::showNumbers()
{
    const auto set = [](NumberButton *button, qint64 count, const QString &sentence,
                        std::optional<Severity> severity = {}) {
        button->setNumber(number(count), sentence,
                          count > 0 ? severity : std::optional<Severity>());
    };
    const auto counted = [](qint64 count) { return int(qMin<qint64>(count, INT_MAX)); };
    set(m_gaining, m_preview.gaining,
        tr("%Ln gain a license", nullptr, counted(m_preview.gaining)));
    set(m_losing, m_preview.losing, tr("%Ln lose a license", nullptr, counted(m_preview.losing)),
        Severity::Warning);
    set(m_changing, m_preview.changing,
        tr("%Ln only change plans", nullptr, counted(m_preview.changing)));
    set(m_keeping, m_preview.keeping(),
        tr("%Ln stay as they are", nullptr, counted(m_preview.keeping())));
    set(m_newErrors, m_preview.newErrors,
        tr("%Ln new error(s)", nullptr, counted(m_preview.newErrors)), Severity::Error);
    set(m_clearedErrors, m_preview.clearedErrors,
        tr("%Ln error(s) cleared", nullptr, counted(m_preview.clearedErrors)), Severity::Success);
}

void PreviewDialog::showNote()
{
    QStringList sentences;
    if (m_shifted) {
        sentences += tr("The directory was changed since the last preview, so nothing was done. "
                        "This is what would happen now.");
    }
    if (m_preview.queuedBefore > 0) {
        sentences += tr("Other license changes are still being processed; what they do is not "
                        "part of this, and may change it.");
    }
    if (!m_preview.hasEffect())
        sentences += tr("Nobody gains or loses anything by this.");
    if (sentences.isEmpty())
        m_note->clear();
    else
        m_note->setMessage(m_shifted ? Severity::Warning : Severity::Information,
                           sentences.join(u' '));
}

void PreviewDialog::showUsers()
{
    QList<TextTable::Line> lines;
    for (const Preview::UserEffect &effect : std::as_const(m_preview.userRows)) {
        lines.append({{effect.displayName, effect.userPrincipalName,
                       names(effect.gained, *m_catalogue), names(effect.lost, *m_catalogue),
                       names(effect.plansOn, *m_catalogue), names(effect.plansOff, *m_catalogue)},
                      {}});
    }
    fill(m_users, std::move(lines), m_preview.touched);
}

void PreviewDialog::showPlansAndUnits()
{
    QList<TextTable::Line> units;
    for (const Preview::UnitEffect &effect : std::as_const(m_preview.units)) {
        const QString total = effect.totalBefore == effect.totalAfter
                                  ? number(effect.totalAfter)
                                  : tr("%1 → %2", "units before and after")
                                        .arg(number(effect.totalBefore), number(effect.totalAfter));
        units.append(
            {{effect.displayName, number(effect.consumedBefore), number(effect.consumedAfter),
              total, number(qMax<qint64>(0, effect.totalAfter - effect.consumedAfter))},
             {}});
    }
    fill(m_units, std::move(units), m_preview.units.size());
    QList<TextTable::Line> plans;
    for (const Preview::PlanEffect &effect : std::as_const(m_preview.plans)) {
        const auto users = [](qint64 count) {
            return count > 0 ? tr("%Ln user(s)", nullptr, int(count)) : QString();
        };
        plans.append({{effect.displayName, users(effect.on), users(effect.off)}, {}});
    }
    fill(m_plans, std::move(plans), m_preview.plans.size());
}

void PreviewDialog::fillErrors(Page &page, const QList<AssignmentRow> &rows, qint64 count)
{
    QList<TextTable::Line> lines;
    for (const AssignmentRow &row : rows) {
        lines.append({{row.userName, row.groupName, row.productName, displayText(row.error),
                       explanation(row.state, row.error, row.cause, row.userName, row.groupName,
                                   m_catalogue->indexOf(row.product), *m_catalogue)},
                      isApplied(row.state) ? Severity::Warning : Severity::Error});
    }
    fill(page, std::move(lines), count);
}

void PreviewDialog::fill(Page &page, QList<TextTable::Line> lines, qint64 count)
{
    QWidget *widget = page.view->parentWidget();
    const qint64 shown = lines.size();
    page.table->setLines(std::move(lines));
    page.more->setVisible(shown < count);
    page.more->setText(tr("The first %1 of %2 are shown.").arg(number(shown), number(count)));
    const int index = m_tabs->indexOf(widget);
    const QString title = tr("%1 (%2)", "tab and count").arg(page.title, number(count));
    if (count == 0 && index >= 0)
        m_tabs->removeTab(index);
    else if (count > 0 && index < 0)
        m_tabs->addTab(widget, title);
    else if (count > 0)
        m_tabs->setTabText(index, title);
    m_tabs->setVisible(m_tabs->count() > 0);
}

void PreviewDialog::apply()
{
    if (m_busy)
        return;
    m_watch = RequestWatch();
    m_progress->start(tr("Applying"), m_watch);
    setBusy(true);
    // While passes run the ground shifts all the time; the note has said that.
    whenDone(
        m_preview.queuedBefore > 0
            ? m_service->submit(m_changes, m_watch)
            : m_service->submitPreviewed(m_changes, m_preview.ground, m_watch),
        this,
        [this](const Result<Receipt> &receipt) {
            setBusy(false);
            if (!receipt && receipt.error().code == ErrorCode::GroundShifted)
                return previewAgain();
            if (!receipt && receipt.error().code == ErrorCode::Cancelled && m_watch.isCancelled()) {
                m_note->setMessage(Severity::Information, tr("Cancelled. Nothing was changed."));
                return;
            }
            if (receipt)
                emit applied();
            else
                emit refused(receipt.error());
            accept();
        },
        [this] {
            setBusy(false);
            emit refused(Error{ErrorCode::Cancelled, {}, {}, {}});
            accept();
        });
}

void PreviewDialog::previewAgain()
{
    m_watch = RequestWatch();
    m_progress->start(tr("Previewing"), m_watch);
    setBusy(true);
    whenDone(
        m_service->preview(m_changes, {}, m_watch), this,
        [this](Result<Preview> preview) {
            setBusy(false);
            if (!preview) {
                emit refused(preview.error());
                accept();
                return;
            }
            m_preview = *std::move(preview);
            m_shifted = true;
            readNames();
        },
        [this] {
            setBusy(false);
            reject();
        });
}

void PreviewDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_apply->setText(busy ? tr("Applying…") : tr("&Apply"));
    m_apply->setEnabled(!busy);
    if (!busy)
        m_progress->stop();
}

void PreviewDialog::reject()
{
    m_watch.cancel(); // what is going on is taken back whole
    if (!m_busy)
        QDialog::reject();
}

/*! The whole of it, which for many objects takes a while: elsewhere, and also when the dialog has
    been closed meanwhile, for it was asked for. */
void PreviewDialog::copyScript(QString (*scriptOf)(const std::vector<Change> &))
{
    if (countObjects(m_scripted.list()) <= writtenAtOnce) {
        QGuiApplication::clipboard()->setText(scriptOf(m_scripted.list()));
        return;
    }
    const auto work = [scriptOf, changes = m_scripted](Reader &) {
        return Result<QString>(scriptOf(changes.list()));
    };
    m_writing = true;
    updateScriptButton();
    const auto finish = [dialog = QPointer<PreviewDialog>(this)] {
        if (!dialog)
            return;
        dialog->m_writing = false;
        dialog->updateScriptButton();
    };
    whenDone(
        m_service->readAside(work), m_service,
        [finish](const Result<QString> &script) {
            if (script)
                QGuiApplication::clipboard()->setText(*script);
            finish();
        },
        finish);
}

} // namespace LicenseDesk
