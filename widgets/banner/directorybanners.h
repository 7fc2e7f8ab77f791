// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/engine.h"
#include "widgets/banner/bannermodel.h"

#include <QElapsedTimer>
#include <QTimer>

namespace LicenseDesk {

class LicensingService;
class SummaryWatch;

/*! Keeps the banners that tell of the directory: users in error, products without units, processing
    that goes on. */
class DirectoryBanners : public QObject
{
    Q_OBJECT

public:
    DirectoryBanners(LicensingService *service, SummaryWatch *watch, BannerModel *banners,
                     QObject *parent);

signals:
    void showGroupsInErrorRequested();
    void showUsersInErrorRequested();
    void reviewNewPlansRequested();
    void showProductRequested(const LicenseDesk::SkuId &product);
    /*! Words on the pass that goes on, and its progress in users; empty words when there is none.
     */
    void processingChanged(const QString &text, qint64 processed, qint64 total);

private:
    void showErrors();
    void showProducts();
    void showNewPlans();
    void showJobs();
    void noteProgress(const Progress &progress);
    void showProgress();
    void endProgress();
    void showBlocked(bool blocked);

    LicensingService *m_service;
    SummaryWatch *m_watch;
    BannerModel *m_banners;
    QStringList m_productKeys;
    JobRow m_job; //!< the pass that goes on, or id 0
    QElapsedTimer m_jobTime;
    qint64 m_firstProcessed = 0;
    QTimer m_delay; //!< short work shows no banner
};

/*! "about 2 minutes left", or empty while nothing can be said. \a milliseconds were needed for
    \a done; \a left remain. */
[[nodiscard]] QString timeLeftText(qint64 milliseconds, qint64 done, qint64 left);

} // namespace LicenseDesk
