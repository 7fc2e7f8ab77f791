// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/undostep.h"

#include <QDialog>

class QPushButton;

namespace LicenseDesk {

class GridView;
class TextTable;
class UndoSteps;

/*! The last changes, newest first, to go back to one of them or forth again, all at once. Follows
    what others change meanwhile. Shown by open(), deleted when closed. */
class ChangeHistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a steps is borrowed and must outlive the dialog. */
    ChangeHistoryDialog(const UndoSteps *steps, QWidget *parent);

signals:
    /*! The dialog has closed itself. */
    void revertRequested(LicenseDesk::UndoDirection direction, qsizetype count);

private:
    struct Wish
    {
        UndoDirection direction = UndoDirection::Undo;
        qsizetype count = 0; //!< 0: nothing is selected
    };

    [[nodiscard]] Wish wish() const;
    void showSteps();
    void updateButton();
    void revert();

    const UndoSteps *m_steps;
    GridView *m_view;
    TextTable *m_table;
    QPushButton *m_revert;
    std::optional<qint64> m_chosen; //!< the step selected, unless it is the one whose turn it is
};

} // namespace LicenseDesk
