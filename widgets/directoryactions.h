// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace LicenseDesk {

class LicensingService;

/*! What can be done to the directory as a whole. Owned by the widget that its dialogs are shown
    over. */
class DirectoryActions : public QObject
{
    Q_OBJECT

public:
    DirectoryActions(LicensingService *service, QWidget *dialogParent);

    [[nodiscard]] QList<QAction *> actions() const
    {
        return {m_settings, m_reports, m_removeRedundant};
    }

signals:
    /*! Something was done; \a result says what, in names, for the status bar. */
    void done(const QString &result);

private:
    LicensingService *m_service;
    QWidget *m_dialogParent;
    QAction *m_settings;
    QAction *m_reports;
    QAction *m_removeRedundant;
};

} // namespace LicenseDesk
