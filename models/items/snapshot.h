// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/deadline.h"
#include "store/reader.h"

#include <QHash>
#include <QList>

#include <functional>
#include <limits>
#include <memory>

namespace LicenseDesk {

/*! What a PagedModel needs to know to show the present rows instead of older ones. */
struct SnapshotRequest
{
    QList<int> pages; //!< looked at last; they are read at once, so that nothing flickers
    QHash<QByteArray, int> rows; //!< keys to find again, with the rows that they had
    qint64 known = 0; //!< how many rows there were, in case that counting takes long
};

/*! The present rows, as far as they were asked for. */
template <typename Page>
struct Snapshot
{
    qint64 count = 0;
    bool isCounted = true; //!< else there are at least that many, or were
    QHash<int, std::shared_ptr<const Page>> pages;
    QHash<QByteArray, int> rows; //!< where the keys are now; those not found are not in it
};

/*! How many pages are searched for keys that are not on the pages looked at. An object that moved
    farther away than that loses its place in the selection. */
inline constexpr int pagesSearched = 16;

/*! What counting may take before rows are read without. */
inline constexpr std::chrono::milliseconds timeToCount{20};

/*! Runs on the reader thread. */
template <typename Page>
Result<Snapshot<Page>> takeSnapshot(
    Reader &reader, const std::function<Result<qint64>(Reader &)> &countRows,
    const std::function<Result<std::shared_ptr<const Page>>(Reader &, qint64, int)> &readPage,
    const SnapshotRequest &request, int pageSize)
{
    Snapshot<Page> snapshot;
    {
        // Rows are shown at once; how many there are may be told later.
        const Deadline deadline(reader.store(), timeToCount);
        const Result<qint64> count = countRows(reader);
        if (!count && !deadline.hasStruck())
            return tl::unexpected(count.error());
        snapshot.isCounted = count.has_value();
        snapshot.count = count.value_or(request.known);
    }
    const auto pagesOf = [pageSize](qint64 rows) { return int((rows + pageSize - 1) / pageSize); };
    int pageCount = snapshot.isCounted ? pagesOf(snapshot.count) : std::numeric_limits<int>::max();

    const auto visit = [&](int number, bool keep) -> Result<void> {
        const auto page = readPage(reader, qint64(number) * pageSize, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        if (keep)
            snapshot.pages.insert(number, *page);
        for (qsizetype i = 0; i < (*page)->keys.size(); ++i) {
            if (request.rows.contains((*page)->keys[i]))
                snapshot.rows.insert((*page)->keys[i], number * pageSize + int(i));
        }
        return {};
    };

    for (const int wanted : request.pages.isEmpty() ? QList<int>{0} : request.pages) {
        const int number = qMin(wanted, pageCount - 1);
        if (number < 0 || snapshot.pages.contains(number))
            continue;
        if (const Result<void> read = visit(number, true); !read)
            return tl::unexpected(read.error());
        if (snapshot.isCounted)
            continue;
        const qint64 rows = (*snapshot.pages.constFind(number))->keys.size();
        const qint64 end = qint64(number) * pageSize + rows;
        snapshot.isCounted = rows < pageSize && (rows > 0 || number == 0);
        snapshot.count = snapshot.isCounted ? end : std::max(snapshot.count, end);
    }
    pageCount = pagesOf(snapshot.count);

    // Objects that are no longer where one looks: from their old places outwards.
    const int start = request.rows.isEmpty() ? 0 : *request.rows.cbegin() / pageSize;
    for (int step = 0; step < 2 * pagesSearched; ++step) {
        if (snapshot.rows.size() == request.rows.size())
            break;
        const int number = start + (step % 2 ? -(step + 1) / 2 : step / 2);
        if (number < 0 || number >= pageCount || snapshot.pages.contains(number))
            continue;
        if (const Result<void> read = visit(number, false); !read)
            return tl::unexpected(read.error());
    }
    return snapshot;
}

} // namespace LicenseDesk
