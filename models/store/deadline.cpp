// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deadline.h"

#include "store/store.h"

#include <QSqlQuery>
#include <QSqlResult>
#include <QVariant>

#include <sqlite3.h>

namespace LicenseDesk {

namespace {

constexpr int instructionsBetweenLooks = 5000; // some tens of microseconds

} // namespace

Deadline::Deadline(Store &store, std::chrono::milliseconds time) : m_time(time)
{
    m_since.start();
    const Result<QSqlQuery *> any = store.prepare("SELECT 1");
    if (!any)
        return;
    const QVariant handle = (*any)->result()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3_stmt*") == 0)
        m_handle = sqlite3_db_handle(*static_cast<sqlite3_stmt *const *>(handle.constData()));
    if (m_handle)
        sqlite3_progress_handler(m_handle, instructionsBetweenLooks, onProgress, this);
}

Deadline::~Deadline()
{
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int Deadline::onProgress(void *deadline)
{
    auto *self = static_cast<Deadline *>(deadline);
    self->m_struck = self->m_struck || self->m_since.hasExpired(self->m_time.count());
    return self->m_struck ? 1 : 0;
}

} // namespace LicenseDesk
