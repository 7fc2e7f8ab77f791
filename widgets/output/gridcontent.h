// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedmodel.h"

#include <QJsonValue>
#include <QPointer>
#include <QSet>

#include <vector>

class QAbstractItemView;

namespace LicenseDesk {

/*! A cell as people read it, and as a file has it: numbers, and times in UTC (ISO 8601). */
struct GridCell
{
    QString text;
    QJsonValue value;
};
using GridLine = std::vector<GridCell>;

/*! Is given the lines of a content in their order; the first error ends it. */
using VisitLine = std::function<Result<void>(const GridLine &)>;

enum class GridRows { All, Selected };

/*! What a grid shows, to be written elsewhere: the columns shown in their order, sorting and filter
    as they are, all rows or those selected. The rows of a tree are all its rows, from the top down;
    before them stands what they are part of. A value of the GUI thread. */
struct GridContent
{
    QString title; //!< what the grid is called
    QStringList headers;
    QList<int> columns;
    QList<bool> isNumber; //!< columns that are aligned as numbers
    qint64 count = 0; //!< rows, as far as is known

    /*! \name Of a PagedModel, whose rows are read when they are written. */
    //! @{
    QPointer<const PagedModel> model;
    std::optional<PagedModel::Query> query;
    QString directory; //!< its path
    std::optional<QSet<QByteArray>> keys; //!< only these
    QList<int> rows; //!< where they were
    //! @}

    std::vector<GridLine> lines; //!< of other models: all that is written
    /*! Of no model: reads the lines itself, on any thread. */
    std::function<Result<void>(const VisitLine &)> source;
};

/*! The number of rows selected in \a view; fast for a million. */
[[nodiscard]] qint64 selectedCount(const QAbstractItemView *view);

/*! Calls \a done with the content of \a view: at once, or, where selected rows have not been read
    yet, when it is known which they are; never when \a context has gone. */
void collectContent(const QAbstractItemView *view, GridRows rows, QObject *context,
                    const std::function<void(const GridContent &)> &done);

/*! The rows of \a page from \a first, at most \a count of them, but for those not wanted. */
[[nodiscard]] std::vector<GridLine> linesOf(const GridContent &content,
                                            const PagedModel::Page &page, qsizetype first,
                                            qsizetype count);

} // namespace LicenseDesk
