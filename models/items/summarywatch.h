// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace LicenseDesk {

class LicensingService;

/*! Keeps the directory's numbers up to date for the Overview, banners and status bar. GUI thread.
 */
class SummaryWatch : public QObject
{
    Q_OBJECT

public:
    explicit SummaryWatch(LicensingService *service, QObject *parent = nullptr);

    /*! False until the first answer came. */
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const DirectorySummary &summary() const { return m_summary; }
    [[nodiscard]] const OrganizationRecord &organization() const { return m_organization; }
    void refresh();

signals:
    void changed();
    void failed(const LicenseDesk::Error &error);

private:
    void scheduleRefresh();

    LicensingService *m_service;
    DirectorySummary m_summary;
    OrganizationRecord m_organization;
    QTimer m_timer;
    QElapsedTimer m_sinceRead;
    bool m_ready = false;
    bool m_reading = false;
    bool m_stale = false;
};

} // namespace LicenseDesk
