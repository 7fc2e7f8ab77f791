// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/texttable.h"
#include "service/licensingservice.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace LicenseDesk {

class GridView;
class BusyLine;
class MessageLine;
class NumberButton;
class PlainLabel;

/*! What changes would do, before they are made: users, plans, units, errors. Apply applies exactly
    what is shown; when the directory was changed meanwhile it says so and shows the new preview.
    Shown by open(), deleted when closed. */
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a title says what is to be done, as "Assign licenses to Sales". */
    PreviewDialog(LicensingService *service, const QString &title, ChangeList changes,
                  const Preview &preview, QWidget *parent);

    /*! What is copied as a script where that says it better than the changes themselves. */
    void setScript(ChangeList script);

    void reject() override;

signals:
    void applied();
    /*! The core refuses what it would have done before; the dialog has closed itself. */
    void refused(const LicenseDesk::Error &error);

private:
    struct Page
    {
        GridView *view;
        TextTable *table;
        PlainLabel *more; //!< says when not all rows are shown
        QString title;
    };

    void updateScriptButton();
    [[nodiscard]] QLayout *newNumbers();
    [[nodiscard]] QLayout *newButtons();
    [[nodiscard]] Page addPage(const QString &name, const QString &title,
                               const QStringList &headers, const QList<int> &numbers,
                               const QList<int> &widths);
    void readNames();
    void showPreview();
    void showNumbers();
    void showUsers();
    void showPlansAndUnits();
    void fillErrors(Page &page, const QList<AssignmentRow> &rows, qint64 count);
    void fill(Page &page, QList<TextTable::Line> lines, qint64 count);
    void showNote();
    void apply();
    void previewAgain();
    void setBusy(bool busy);
    void copyScript(QString (*scriptOf)(const std::vector<Change> &));

    LicensingService *m_service;
    ChangeList m_changes;
    ChangeList m_scripted;
    Preview m_preview;
    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_shifted = false; //!< the directory was changed since the first preview
    bool m_busy = false;

    NumberButton *m_gaining = nullptr;
    NumberButton *m_losing = nullptr;
    NumberButton *m_changing = nullptr;
    NumberButton *m_keeping = nullptr;
    NumberButton *m_newErrors = nullptr;
    NumberButton *m_clearedErrors = nullptr;
    MessageLine *m_note;
    BusyLine *m_progress;
    RequestWatch m_watch; //!< of what is going on
    QTabWidget *m_tabs;
    Page m_users;
    Page m_units;
    Page m_plans;
    Page m_new;
    Page m_cleared;
    QPushButton *m_script = nullptr;
    bool m_writing = false; //!< a script
    QPushButton *m_apply = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace LicenseDesk
