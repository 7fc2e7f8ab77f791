// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner/directorybanners.h"

#include "items/summarywatch.h"
#include "service/licensingservice.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

constexpr int millisecondsUntilShown = 400;
constexpr int productsNamed = 3;

const QLatin1String errorsKey("errors");
const QLatin1String processingKey("processing");
const QLatin1String blockedKey("blocked");
const QLatin1String newPlansKey("newPlans");

} // namespace

QString timeLeftText(qint64 milliseconds, qint64 done, qint64 left)
{
    if (done <= 0 || left <= 0 || milliseconds < 2000)
        return {};
    const qint64 seconds = milliseconds * left / done / 1000;
    if (seconds < 60)
        return DirectoryBanners::tr("less than a minute left");
    return DirectoryBanners::tr("about %n minute(s) left", nullptr, int((seconds + 30) / 60));
}

DirectoryBanners::DirectoryBanners(LicensingService *service, SummaryWatch *watch,
                                   BannerModel *banners, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_watch(watch),
      m_banners(banners)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(millisecondsUntilShown);
    connect(&m_delay, &QTimer::timeout, this, &DirectoryBanners::showProgress);
    connect(service, &LicensingService::progress, this, &DirectoryBanners::noteProgress);
    connect(service, &LicensingService::blocked, this, &DirectoryBanners::showBlocked);
    connect(watch, &SummaryWatch::changed, this, [this] {
        showErrors();
        showProducts();
        showNewPlans();
        showJobs();
    });
}

void DirectoryBanners::showErrors()
{
    const DirectorySummary &summary = m_watch->summary();
    if (summary.usersInError == 0) {
        m_banners->remove(errorsKey);
        return;
    }
    const int users = int(summary.usersInError);
    const int groups = int(summary.groupsInError.size());
    const QString where = tr("%n group(s)", "in how many groups", groups);
    Banner banner{errorsKey, Severity::Error, {}, tr("Show"), {}, true};
    if (groups > 0) {
        banner.text = tr("%n user(s) in %1 have license errors.", nullptr, users).arg(where);
        banner.action = [this] { emit showGroupsInErrorRequested(); };
    } else {
        banner.text = tr("%n user(s) have license errors.", nullptr, users);
        banner.action = [this] { emit showUsersInErrorRequested(); };
    }
    m_banners->set(banner);
}

void DirectoryBanners::showProducts()
{
    QStringList keys;
    const QList<ProductRow> &waiting = m_watch->summary().productsWaiting;
    for (const ProductRow &product : waiting.first(qMin(waiting.size(), productsNamed))) {
        keys.append(QStringLiteral("waiting/") + product.id.toString());
        m_banners->set({keys.last(), Severity::Warning,
                        tr("%1: no units left, %n user(s) wait.", nullptr, int(product.waiting))
                            .arg(product.displayName),
                        tr("Show"), [this, id = product.id] { emit showProductRequested(id); }});
    }
    for (const QString &old : std::as_const(m_productKeys)) {
        if (!keys.contains(old))
            m_banners->remove(old);
    }
    m_productKeys = keys;
}

void DirectoryBanners::showNewPlans()
{
    const NewPlansSummary &found = m_watch->summary().newPlans;
    if (found.plans == 0) {
        m_banners->remove(newPlansKey);
        return;
    }
    const QString where = found.groups > 0
                              ? tr("%n group(s)", "in how many groups", int(found.groups))
                              : tr("direct licenses");
    m_banners->set(
        {newPlansKey, Severity::Information,
         tr("%n new service plan(s) are on in %1.", nullptr, int(found.plans)).arg(where),
         tr("Review"), [this] { emit reviewNewPlansRequested(); }});
}

void DirectoryBanners::showJobs()
{
    // Work of another process, or from before: there is no progress of our own to go by.
    const QList<JobRow> &jobs = m_watch->summary().jobs;
    if (jobs.isEmpty())
        endProgress();
    else if (m_job.id == 0)
        noteProgress({jobs.first(), false, false});
}

void DirectoryBanners::noteProgress(const Progress &progress)
{
    if (progress.finished || progress.cancelled) {
        if (m_job.id == progress.job.id)
            endProgress();
        return;
    }
    const bool another = m_job.id != progress.job.id || m_job.round != progress.job.round;
    m_job = progress.job;
    if (another) {
        m_jobTime.start();
        m_firstProcessed = m_job.processed;
        if (!m_delay.isActive())
            m_delay.start();
    }
    if (!m_delay.isActive())
        showProgress();
}

void DirectoryBanners::showProgress()
{
    if (m_job.id == 0)
        return;
    const QLocale locale;
    const QString name = m_job.group ? m_job.groupName : tr("single users");
    QString text = tr("License changes are being processed: %1").arg(name);
    if (m_job.total > 0) {
        text = tr("License changes are being processed: %1, %2 of %3")
                   .arg(name, locale.toString(m_job.processed), locale.toString(m_job.total));
    }
    m_banners->set({processingKey, Severity::Information, text, tr("Cancel"),
                    [this, job = m_job.id] { m_service->cancelProcessing(job); }, false});

    const QString left = timeLeftText(m_jobTime.elapsed(), m_job.processed - m_firstProcessed,
                                      m_job.total - m_job.processed);
    const QString status = tr("Processing %1").arg(name);
    emit processingChanged(left.isEmpty() ? status : tr("%1, %2").arg(status, left),
                           m_job.processed, m_job.total);
}

void DirectoryBanners::showBlocked(bool blocked)
{
    if (!blocked)
        return m_banners->remove(blockedKey);
    m_banners->set({blockedKey,
                    Severity::Warning,
                    tr("Another program keeps the directory locked. License changes wait, and go "
                       "on by themselves as soon as it is free."),
                    {},
                    {}});
}

void DirectoryBanners::endProgress()
{
    m_job = {};
    m_delay.stop();
    m_banners->remove(processingKey);
    emit processingChanged({}, 0, 0);
}

} // namespace LicenseDesk
