// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/reader.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>

namespace LicenseDesk {

/*! What a PagedModel needs to know to show the present rows instead of older ones. */
struct SnapshotRequest
{
    QList<int> pages; //!< looked at last; they are read at once, so that nothing flickers
    QHash<QByteArray, int> rows; //!< keys to find again, with the rows that they had
};

/*! The present rows, as far as they were asked for. */
template <typename Page>
struct Snapshot
{
    qint64 count = 0;
    QHash<int, std::shared_ptr<const Page>> pages;
    QHash<QByteArray, int> rows; //!< where the keys are now; those not found are not in it
};

/*! How many pages are searched for keys that are not on the pages looked at. An object that moved
    farther away than that loses its place in the selection. */
inline constexpr int pagesSearched = 16;

/*! Runs on the reader thread. */
template <typename Page>
Result<Snapshot<Page>> takeSnapshot(
    Reader &reader, const std::function<Result<qint64>(Reader &)> &countRows,
    const std::function<Result<std::shared_ptr<const Page>>(Reader &, qint64, int)> &readPage,
    const SnapshotRequest &request, int pageSize)
{
    const Result<qint64> count = countRows(reader);
    if (!count)
        return tl::unexpected(count.error());
    Snapshot<Page> snapshot;
    snapshot.count = *count;
    const int pageCount = int((*count + pageSize - 1) / pageSize);

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
    }

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
