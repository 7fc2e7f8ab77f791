// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "widgets/output/gridcontent.h"

#include <QObject>

#include <atomic>

class QThread;

namespace LicenseDesk {

/*! Goes through the lines of a content. */
using EachLine = std::function<Result<void>(const VisitLine &)>;
/*! Writes lines somewhere, unless it is cancelled; on a thread of its own. */
using LineSink = std::function<Result<void>(const EachLine &, const CancelToken &)>;

/*! Hands the lines of a grid to a sink on a thread of its own, which reads the directory as it is
   at one moment over a connection of its own; only the cells are made here, a few at a time.
   Deletes itself when it is done. GUI thread. */
class GridWork : public QObject
{
    Q_OBJECT

public:
    GridWork(GridContent content, LineSink sink, QObject *parent);
    /*! Cancels it, and waits for the thread, which ends within a page. */
    ~GridWork() override;

    /*! Lines handed over so far, and how many there will be. */
    [[nodiscard]] qint64 linesDone() const { return m_done.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 lineCount() const { return m_content.count; }
    /*! finished() follows, with Cancelled. */
    void cancel() { m_cancel.cancel(); }

signals:
    void finished(const LicenseDesk::Result<qint64> &lines);

private:
    [[nodiscard]] Result<void> run();
    [[nodiscard]] Result<void> eachLine(const VisitLine &visit);
    [[nodiscard]] Result<void> eachPage(const VisitLine &visit);
    [[nodiscard]] Result<void> eachLineOf(std::shared_ptr<const PagedModel::Page> page,
                                          const VisitLine &visit);
    [[nodiscard]] Result<void> handOver(const std::vector<GridLine> &lines, const VisitLine &visit);

    GridContent m_content;
    LineSink m_sink;
    CancelToken m_cancel;
    std::atomic<qint64> m_done = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace LicenseDesk
