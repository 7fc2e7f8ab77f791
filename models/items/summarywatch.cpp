// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/summarywatch.h"

#include "items/whendone.h"
#include "service/licensingservice.h"

namespace LicenseDesk {

namespace {

constexpr int millisecondsBetweenReads = 500;

struct Numbers
{
    DirectorySummary summary;
    OrganizationRecord organization;
};

Result<Numbers> readNumbers(Reader &reader)
{
    const Result<DirectorySummary> summary = reader.summary();
    if (!summary)
        return tl::unexpected(summary.error());
    const Result<OrganizationRecord> organization = reader.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    return Numbers{*summary, *organization};
}

} // namespace

SummaryWatch::SummaryWatch(LicensingService *service, QObject *parent)
    : QObject(parent),
      m_service(service)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SummaryWatch::refresh);
    connect(service, &LicensingService::changed, this, &SummaryWatch::scheduleRefresh);
    refresh();
}

void SummaryWatch::scheduleRefresh()
{
    m_stale = true;
    if (!m_timer.isActive()) {
        m_timer.start(m_sinceRead.isValid() && m_sinceRead.elapsed() < millisecondsBetweenReads
                          ? millisecondsBetweenReads
                          : 0);
    }
}

void SummaryWatch::refresh()
{
    m_stale = true;
    if (m_reading)
        return;
    m_stale = false;
    m_reading = true;
    m_sinceRead.start();
    whenDone(m_service->read(&readNumbers), this, [this](const Result<Numbers> &numbers) {
        m_reading = false;
        if (numbers) {
            m_summary = numbers->summary;
            m_organization = numbers->organization;
            m_ready = true;
            emit changed();
        } else {
            emit failed(numbers.error());
        }
        if (m_stale)
            scheduleRefresh();
    });
}

} // namespace LicenseDesk
