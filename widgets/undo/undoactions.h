// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"
#include "service/undoground.h"
#include "widgets/undo/undosteps.h"

#include <QTimer>

class QAction;

namespace LicenseDesk {

class BannerModel;

/*! Undo, Redo and the list of changes for one window: always of the directory's last steps, whoever
    made them. An undo is read, previewed where anybody's licenses change, and then made like any
    other change; the actions follow when it has been committed. */
class UndoActions : public QObject
{
    Q_OBJECT

public:
    /*! \a banners and \a window are borrowed. */
    UndoActions(BannerModel *banners, QWidget *window);

    [[nodiscard]] QAction *undo() const { return m_undo; }
    [[nodiscard]] QAction *redo() const { return m_redo; }
    [[nodiscard]] QAction *history() const { return m_history; }
    [[nodiscard]] const UndoSteps *steps() const { return m_steps; }

    /*! The open directory's, or null. */
    void setService(LicensingService *service);
    /*! Undoes or redoes \a count steps at once, all or none. */
    void revert(UndoDirection direction, qsizetype count = 1);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    /*! It is done; \a result says so in words. */
    void done(const QString &result);
    void busyChanged();

private:
    void refresh();
    void updateActions();
    /*! What is read of the steps before they are previewed. */
    struct Prepared
    {
        UndoShifts shifts;
        std::vector<Change> script;
    };
    void prepare(const std::vector<UndoStep> &steps);
    void showProgress();
    void explain(const UndoStep &step, const UndoShifts &shifts);
    void forget(qint64 step);
    void preview();
    void showPreview(const Preview &preview);
    void submit();
    void finish();
    void fail(const Error &error);
    void setBusy(bool busy);
    [[nodiscard]] QString title() const;
    void openHistory();

    BannerModel *m_banners;
    QWidget *m_window;
    UndoSteps *m_steps;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_history;
    LicensingService *m_service = nullptr;
    QObject *m_session = nullptr; //!< answers of a directory that was closed reach nobody
    QTimer m_soon; //!< gathers what the service tells
    QTimer m_slow; //!< tells that it takes time, and how far it is

    // What is being undone or redone.
    bool m_busy = false;
    UndoDirection m_direction = UndoDirection::Undo;
    std::vector<Change> m_changes;
    std::vector<Change> m_script;
    UndoLabel m_label;
    CancelToken m_cancel;
    RequestWatch m_watch;
};

} // namespace LicenseDesk
