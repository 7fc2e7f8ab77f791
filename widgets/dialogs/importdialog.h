// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvmapping.h"
#include "exchange/import.h"

#include <QDialog>
#include <QHash>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace LicenseDesk {

class GroupNameCompleter;
class LicensingService;
class MessageLine;
class PlainLabel;

/*! `Import`: files are chosen, tried in a transaction that is rolled back, shown with what they
    would bring, and then imported. The result stays, to be read and copied. */
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(LicensingService *service, QWidget *parent);

    void addFiles(const QStringList &paths);
    /*! An import of more changes than that is no step that can be undone, and asked about. */
    void setUndoLimit(qint64 changes) { m_undoLimit = changes; }

signals:
    void applied(const QString &result);

private:
    using Results = std::vector<Result<ImportSummary>>;
    void makeFiles(QBoxLayout *column);
    void makeResult(QBoxLayout *column);
    void makeButtons(QBoxLayout *column);
    void chooseFiles();
    void dropSelected();
    /*! Looks whether import knows the columns of the file; else they are asked for. */
    void lookAt(const QString &path);
    void editColumns(const QString &path);
    void editSelectedColumns();
    void tryFiles();
    void importFiles();
    void run(bool dryRun, const std::function<void(const Results &)> &show);
    void runWith(ImportOptions options, const std::function<void(const Results &)> &show);
    void showResults(const Results &results, bool imported);
    void askAboutUndo(const Results &results);
    void addResult(const QString &path, const Result<ImportSummary> &result);
    void copyResult() const;
    void setBusy(const QString &text);
    void updateButtons();
    [[nodiscard]] static QString groupProblem(const Error &error);

    LicensingService *m_service;
    QListWidget *m_files;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_columns;
    QLineEdit *m_group;
    QString m_groupTried; //!< what stood in the line when the files were tried
    GroupNameCompleter *m_groupName = nullptr;
    QHash<QString, ForeignTable> m_tables; //!< of files that are no JSON, by path
    QHash<QString, QStringList> m_mapped; //!< what their columns mean, where somebody said so
    QCheckBox *m_keepOff;
    QCheckBox *m_withoutUndo; //!< shown for an import that is too large to be undone
    qint64 m_undoLimit = mostUndoable;
    PlainLabel *m_state;
    QTreeWidget *m_result;
    MessageLine *m_message;
    QPushButton *m_copy;
    QPushButton *m_import;
    QPushButton *m_close;
    QString m_text; //!< of the result, as the command line prints it
    int m_generation = 0;
    bool m_busy = false;
    bool m_tried = false; //!< the result shown is of the files as they stand
    bool m_imported = false;
};

} // namespace LicenseDesk
