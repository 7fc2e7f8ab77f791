// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/manyselected.h"

#include "items/whendone.h"
#include "service/licensingservice.h"
#include "widgets/panes/gridview.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int shortestPause = 250; // in milliseconds
constexpr qsizetype mostPlaces = 2000; // of rows next to each other, which a view can paint

Result<std::vector<UserId>> readUsers(Reader &reader, const PagedModel::Users &users,
                                      const QList<RowRange> &ranges, const CancelToken &cancel)
{
    std::vector<UserId> all;
    for (const RowRange &range : ranges) {
        if (cancel.isCancelled())
            return failure(ErrorCode::Cancelled);
        Result<std::vector<UserId>> some = users(reader, range.first, range.size());
        if (!some)
            return some;
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

} // namespace

/*! Where the users are now. */
struct ManySelected::Places
{
    bool same = false; //!< all where they were
    QList<RowRange> ranges;
    std::shared_ptr<const Rows> rows;
};

ManySelected::ManySelected(LicensingService *service, PagedModel *model, GridView *grid,
                           bool unique)
    : QObject(grid),
      m_service(service),
      m_model(model),
      m_grid(grid),
      m_unique(unique)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ManySelected::look);
    connect(model, &PagedModel::refreshed, this, &ManySelected::check);
    connect(model, &PagedModel::aboutToReplace, this, [this](int rows) {
        // What stays of the ranges would be other users.
        if (m_rows && rows != m_model->rowCount()) {
            m_moving = true;
            m_grid->selectionModel()->clearSelection();
        }
    });
}

bool ManySelected::select(const QList<RowRange> &ranges)
{
    int rows = 0;
    for (const RowRange &range : ranges)
        rows += range.size();
    if (rows <= few) {
        forget();
        return false;
    }
    if (ranges == m_ranges)
        return true;
    m_reading.cancel();
    m_ranges = ranges;
    m_rows.reset();
    m_model->setHoldsRows(true);
    read();
    return true;
}

void ManySelected::forget()
{
    if (m_ranges.isEmpty())
        return;
    m_reading.cancel();
    m_pause.stop();
    m_checking = false;
    m_ranges.clear();
    m_rows.reset();
    m_model->setHoldsRows(false);
}

void ManySelected::read()
{
    m_reading = CancelToken();
    const auto work = [users = m_model->users(), ranges = m_ranges,
                       cancel = m_reading](Reader &reader) -> Result<std::shared_ptr<const Rows>> {
        Result<std::vector<UserId>> inOrder = readUsers(reader, users, ranges, cancel);
        if (!inOrder)
            return tl::unexpected(inOrder.error());
        auto rows = std::make_shared<Rows>();
        rows->inOrder = *std::move(inOrder);
        rows->users = QList<UserId>(rows->inOrder.begin(), rows->inOrder.end());
        std::sort(rows->users.begin(), rows->users.end());
        rows->users.erase(std::unique(rows->users.begin(), rows->users.end()), rows->users.end());
        return std::shared_ptr<const Rows>(std::move(rows));
    };
    whenDone(m_service->readAside(work), this,
             [this, cancel = m_reading](const Result<std::shared_ptr<const Rows>> &rows) {
                 if (cancel.isCancelled() || !rows)
                     return;
                 m_rows = *rows;
                 emit found(m_rows->users);
             });
}

void ManySelected::check()
{
    if (m_ranges.isEmpty() || m_pause.isActive() || m_checking)
        return;
    m_pause.start(m_moving ? 0 : qBound(shortestPause, 4 * m_lookTook, 20 * shortestPause));
}

void ManySelected::look()
{
    if (!m_rows) // not known yet: they are read as they are now
        return read();
    m_checking = true;
    const auto work = [users = m_model->users(), before = m_rows, ranges = m_ranges,
                       moved = m_moving, unique = m_unique,
                       cancel = m_reading](Reader &reader) -> Result<Places> {
        if (!moved) {
            const auto present = readUsers(reader, users, ranges, cancel);
            if (!present)
                return tl::unexpected(present.error());
            if (*present == before->inOrder)
                return Places{true, {}, {}};
        }
        Places places;
        if (!unique)
            return places;
        const auto all = users(reader, 0, std::numeric_limits<int>::max());
        if (!all)
            return tl::unexpected(all.error());
        auto rows = std::make_shared<Rows>();
        for (int row = 0; row < int(all->size()); ++row) {
            const UserId &user = (*all)[size_t(row)];
            if (!std::binary_search(before->users.begin(), before->users.end(), user))
                continue;
            rows->inOrder.push_back(user);
            if (!places.ranges.isEmpty() && places.ranges.last().last == row - 1)
                places.ranges.last().last = row;
            else
                places.ranges.append({row, row});
        }
        rows->users = QList<UserId>(rows->inOrder.begin(), rows->inOrder.end());
        std::sort(rows->users.begin(), rows->users.end());
        places.rows = rows;
        return places;
    };
    whenDone(m_service->readAside(work), this,
             [this, cancel = m_reading](const Result<Places> &places) {
                 if (cancel.isCancelled())
                     return;
                 m_checking = false;
                 m_lookTook = int(m_since.elapsed());
                 if (places)
                     settle(*places);
             });
    m_since.start();
}

void ManySelected::settle(const Places &places)
{
    if (places.same)
        return;
    const bool moved = std::exchange(m_moving, false);
    if (moved && m_grid->selectedRowCount() > 0)
        return; // somebody has selected something else meanwhile
    if (places.ranges.isEmpty() || places.ranges.size() > mostPlaces) {
        m_grid->selectionModel()->clearSelection();
        forget();
        emit dropped();
        emit m_grid->selectionSettled();
        return;
    }
    m_ranges = places.ranges;
    m_rows = places.rows;
    m_grid->selectRanges(m_ranges);
    emit found(m_rows->users);
}

} // namespace LicenseDesk
