// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/groupmover.h"

#include "items/whendone.h"
#include "widgets/errorpresenter.h"

#include <QLocale>
#include <QWidget>

namespace LicenseDesk {

namespace {

constexpr int millisecondsToGather = 200;
constexpr int peopleNamed = 5;

struct Standing
{
    bool processed = false;
    GroupMove move;
};

Result<Standing> readStanding(Reader &reader, const GroupId &from, const GroupId &to)
{
    const Result<QList<JobRow>> jobs = reader.jobs();
    if (!jobs)
        return tl::unexpected(jobs.error());
    if (!jobs->isEmpty())
        return Standing();
    Result<GroupMove> move = readGroupMove(reader, from, to, peopleNamed);
    if (!move)
        return tl::unexpected(move.error());
    return Standing{true, std::move(*move)};
}

} // namespace

GroupMover::GroupMover(LicensingService *service, const GroupId &from, const GroupId &to,
                       QWidget *parent)
    : QObject(parent),
      m_service(service),
      m_from(from),
      m_to(to),
      m_window(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(millisecondsToGather);
    connect(&m_soon, &QTimer::timeout, this, &GroupMover::look);
    connect(service, &LicensingService::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_soon.start();
}

void GroupMover::look()
{
    if (std::exchange(m_looking, true))
        return;
    whenDone(
        m_service->read(
            [from = m_from, to = m_to](Reader &reader) { return readStanding(reader, from, to); }),
        this,
        [this](const Result<Standing> &standing) {
            if (!standing)
                return fail(standing.error());
            if (standing->processed)
                return release(standing->move);
            m_looking = false; // the next commit tells
        },
        [this] { deleteLater(); });
}

void GroupMover::release(const GroupMove &move)
{
    disconnect(m_service, nullptr, this, nullptr);
    whenDone(
        m_service->submit(ReleaseMembers{m_from, m_to}), this,
        [this, move](const Result<Receipt> &receipt) {
            if (!receipt)
                return fail(receipt.error());
            QString stays;
            if (move.staying > 0) {
                QStringList names;
                for (const GroupMove::Staying &staying : move.stayingRows)
                    names += staying.userName;
                if (move.staying > names.size())
                    names += QStringLiteral("…");
                stays = tr("%n user(s) stay in %1, because %2 could not give them all its "
                           "licenses: %3. Resolve the errors of %2, then move again.",
                           nullptr, int(move.staying))
                            .arg(move.fromName, move.toName, names.join(QStringLiteral(", ")));
            }
            emit finished(tr("%Ln user(s) moved from %1 to %2.", nullptr, int(move.served))
                              .arg(move.fromName, move.toName),
                          stays);
            deleteLater();
        },
        [this] { deleteLater(); });
}

void GroupMover::fail(const Error &error)
{
    showError(m_window, error);
    deleteLater();
}

} // namespace LicenseDesk
