// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undo/undoactions.h"

#include "items/whendone.h"
#include "service/undolabel.h"
#include "service/undoplan.h"
#include "store/undostore.h"
#include "widgets/banner/bannermodel.h"
#include "widgets/dialogs/previewdialog.h"
#include "widgets/errorpresenter.h"
#include "widgets/newaction.h"
#include "widgets/undo/changehistorydialog.h"
#include "widgets/undo/shiftedgrounddialog.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int millisecondsToGather = 50;
constexpr int millisecondsUntilTold = 400;
constexpr int shiftsShown = 200;
const QLatin1String bannerKey("undo");

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

UndoActions::UndoActions(BannerModel *banners, QWidget *window)
    : QObject(window),
      m_banners(banners),
      m_window(window),
      m_steps(new UndoSteps(this)),
      m_undo(newAction(this, "undo", "undo", tr("&Undo"), tr("Take the last change back"))),
      m_redo(newAction(this, "redo", "redo", tr("&Redo"),
                       tr("Make the change again that was taken back last"))),
      m_history(newAction(this, "changeHistory", "history", tr("&History of changes…"),
                          tr("The last changes of the directory, to undo several at once")))
{
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    // On the toolbar without the name of the change, which may be long.
    m_undo->setIconText(tr("Undo"));
    m_redo->setIconText(tr("Redo"));
    for (QAction *action : {m_undo, m_redo, m_history})
        action->setShortcutContext(Qt::WindowShortcut);
    connect(m_undo, &QAction::triggered, this, [this] { revert(UndoDirection::Undo); });
    connect(m_redo, &QAction::triggered, this, [this] { revert(UndoDirection::Redo); });
    connect(m_history, &QAction::triggered, this, &UndoActions::openHistory);
    connect(m_steps, &UndoSteps::changed, this, &UndoActions::updateActions);
    m_soon.setSingleShot(true);
    m_soon.setInterval(millisecondsToGather);
    connect(&m_soon, &QTimer::timeout, this, &UndoActions::refresh);
    m_slow.setInterval(millisecondsUntilTold);
    connect(&m_slow, &QTimer::timeout, this, &UndoActions::showProgress);
    updateActions();
}

void UndoActions::setService(LicensingService *service)
{
    delete std::exchange(m_session, service ? new QObject(this) : nullptr);
    m_service = service;
    m_soon.stop();
    setBusy(false);
    m_steps->setSteps({});
    if (!service)
        return;
    connect(service, &LicensingService::changed, m_session, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    refresh();
}

void UndoActions::refresh()
{
    using Steps = std::vector<UndoStep>;
    whenDone(m_service->read([](Reader &reader) { return UndoStore(reader.store()).steps(); }),
             m_session, [this](Result<Steps> steps) {
                 if (!steps)
                     return showError(m_window, steps.error());
                 if (*steps != m_steps->steps())
                     m_steps->setSteps(*std::move(steps));
             });
}

void UndoActions::updateActions()
{
    const QUndoStack *stack = m_steps->stack();
    const auto named = [](const QString &text, const QString &withName, const QString &name) {
        return name.isEmpty() ? text : withName.arg(escaped(name));
    };
    //: %1 is the name of a change, as in "Undo Assign Office 365 E3 to Sales"
    m_undo->setText(named(tr("&Undo"), tr("&Undo %1"), stack->undoText()));
    m_redo->setText(named(tr("&Redo"), tr("&Redo %1"), stack->redoText()));
    const auto describe = [this](QAction *action, UndoDirection direction, const QString &text) {
        const std::optional<UndoStep> step = m_steps->next(direction);
        action->setToolTip(
            step ? tr("%1: %2 (%3, %4)")
                       .arg(text, undoLabelText(step->label), step->actor,
                            QLocale().toString(step->at.toLocalTime(), QLocale::ShortFormat))
                 : text);
    };
    describe(m_undo, UndoDirection::Undo, tr("Take the last change back"));
    describe(m_redo, UndoDirection::Redo, tr("Make the change again that was taken back last"));
    m_undo->setEnabled(stack->canUndo() && !m_busy);
    m_redo->setEnabled(stack->canRedo() && !m_busy);
    m_history->setEnabled(m_service);
}

void UndoActions::revert(UndoDirection direction, qsizetype count)
{
    if (!m_service || m_busy)
        return;
    std::vector<UndoStep> wanted;
    for (const UndoStep &step : m_steps->steps()) {
        if (step.undone == (direction == UndoDirection::Redo))
            wanted.push_back(step);
    }
    if (direction == UndoDirection::Undo)
        std::reverse(wanted.begin(), wanted.end());
    wanted.resize(size_t(std::min<qsizetype>(count, qsizetype(wanted.size()))));
    if (wanted.empty())
        return;
    m_direction = direction;
    m_changes.clear();
    for (const UndoStep &step : wanted)
        m_changes.push_back(RevertStep{step.id, direction});
    m_label = wanted.front().label;
    m_cancel = CancelToken();
    m_watch = RequestWatch();
    setBusy(true);
    m_slow.start();
    prepare(wanted);
}

void UndoActions::showProgress()
{
    const QLocale locale;
    const QString text = m_watch.total() > 1 ? tr("%1: %2 of %3")
                                                   .arg(title(), locale.toString(m_watch.done()),
                                                        locale.toString(m_watch.total()))
                                             : tr("%1 is being prepared…").arg(title());
    m_banners->set({bannerKey, Severity::Information, text, tr("Cancel"),
                    [this] {
                        m_cancel.cancel();
                        m_watch.cancel();
                    },
                    false});
}

/*! Reads what the refusal of one step would name only a few of, and what a script would say. */
void UndoActions::prepare(const std::vector<UndoStep> &steps)
{
    const auto work = [steps, direction = m_direction](Reader &reader) -> Result<Prepared> {
        Store &store = reader.store();
        return store.inSnapshot([&]() -> Result<Prepared> {
            Prepared prepared;
            for (const UndoStep &step : steps) {
                const auto differences = UndoStore(store).differences(step.id);
                if (!differences)
                    return tl::unexpected(differences.error());
                std::ranges::move(undoScript(*differences, direction),
                                  std::back_inserter(prepared.script));
                if (steps.size() > 1)
                    continue; // each stands on what the one before it leaves
                Result<UndoShifts> shifts =
                    findShifts(store, *differences, direction, step.ground, shiftsShown);
                if (!shifts)
                    return tl::unexpected(shifts.error());
                prepared.shifts = *std::move(shifts);
            }
            return prepared;
        });
    };
    whenDone(
        m_service->readAside(work), m_session,
        [this, step = steps.front()](Result<Prepared> prepared) {
            if (!prepared)
                return fail(prepared.error());
            if (m_cancel.isCancelled())
                return fail(Error{ErrorCode::Cancelled, {}, {}, {}});
            if (prepared->shifts.count > 0)
                return explain(step, prepared->shifts);
            m_script = std::move(prepared->script);
            preview();
        },
        [this] { setBusy(false); });
}

void UndoActions::explain(const UndoStep &step, const UndoShifts &shifts)
{
    setBusy(false);
    auto *dialog =
        new ShiftedGroundDialog(undoLabelText(step.label), m_direction, shifts, m_window);
    connect(dialog, &ShiftedGroundDialog::forgetRequested, m_session,
            [this, id = step.id] { forget(id); });
    connect(m_session, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void UndoActions::forget(qint64 step)
{
    const auto work = [step](Engine &engine) {
        Store &store = engine.store();
        return store.inTransaction([&] { return UndoStore(store).remove(step); });
    };
    whenDone(m_service->write(work, {}), m_session, [this](const Result<void> &forgotten) {
        if (!forgotten)
            showError(m_window, forgotten.error());
        refresh();
    });
}

void UndoActions::preview()
{
    Engine::PreviewOptions options;
    options.cancel = m_cancel;
    whenDone(
        m_service->preview(m_changes, options, m_watch), m_session,
        [this](const Result<Preview> &preview) {
            if (!preview)
                return fail(preview.error());
            if (preview->hasEffect())
                return showPreview(*preview);
            submit();
        },
        [this] { setBusy(false); });
}

void UndoActions::showPreview(const Preview &preview)
{
    m_slow.stop();
    m_banners->remove(bannerKey);
    auto *dialog = new PreviewDialog(m_service, title(), m_changes, preview, m_window);
    dialog->setScript(std::move(m_script));
    connect(dialog, &PreviewDialog::applied, m_session, [this] { finish(); });
    connect(dialog, &PreviewDialog::refused, m_session,
            [this](const Error &error) { fail(error); });
    connect(dialog, &QDialog::rejected, m_session, [this] { setBusy(false); });
    connect(m_session, &QObject::destroyed, dialog, &QObject::deleteLater);
    dialog->open();
}

void UndoActions::submit()
{
    whenDone(
        m_service->submit(m_changes, m_watch), m_session,
        [this](const Result<Receipt> &receipt) {
            if (!receipt)
                return fail(receipt.error());
            finish();
        },
        [this] { setBusy(false); });
}

void UndoActions::finish()
{
    const bool undone = m_direction == UndoDirection::Undo;
    const auto count = int(m_changes.size());
    setBusy(false);
    refresh();
    if (count > 1) {
        emit done(undone ? tr("%n change(s) undone.", nullptr, count)
                         : tr("%n change(s) redone.", nullptr, count));
    } else {
        emit done((undone ? tr("Undone: %1.") : tr("Redone: %1.")).arg(undoLabelText(m_label)));
    }
}

void UndoActions::fail(const Error &error)
{
    setBusy(false);
    refresh();
    if (error.code == ErrorCode::Cancelled)
        emit done(tr("Cancelled. Nothing was changed."));
    else
        showError(m_window, error);
}

QString UndoActions::title() const
{
    const bool undone = m_direction == UndoDirection::Undo;
    if (m_changes.size() > 1) {
        return undone ? tr("Undo of %n change(s)", nullptr, int(m_changes.size()))
                      : tr("Redo of %n change(s)", nullptr, int(m_changes.size()));
    }
    //: %1 is the name of a change, as "Assign Office 365 E3 to Sales"
    return (undone ? tr("Undo: %1") : tr("Redo: %1")).arg(undoLabelText(m_label));
}

void UndoActions::setBusy(bool busy)
{
    if (!busy) {
        m_slow.stop();
        m_banners->remove(bannerKey);
    }
    if (m_busy == busy)
        return;
    m_busy = busy;
    updateActions();
    emit busyChanged();
}

void UndoActions::openHistory()
{
    auto *dialog = new ChangeHistoryDialog(m_steps, m_window);
    connect(dialog, &ChangeHistoryDialog::revertRequested, m_session,
            [this](UndoDirection direction, qsizetype count) { revert(direction, count); });
    connect(m_session, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace LicenseDesk
