// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "service/preview.h"
#include "service/requestwatch.h"
#include "store/jobstore.h"
#include "store/reader.h"

#include <functional>

namespace LicenseDesk {

class ChangeWriter;

/*! Where a pass stands, told after each of its batches. */
struct Progress
{
    JobRow job;
    bool finished = false;
    bool cancelled = false;
};

/*! What processing came to. */
struct ProcessingSummary
{
    int passes = 0; //!< finished ones
    qint64 users = 0; //!< users of them
    bool cancelled = false; //!< work is left in the queue
    /*! Work was there before this program's first change: another one left or lost it (R4.8). */
    bool resumed = false;
};

/*! The licensing core on one directory: carries out changes and works off the queue. Lives in one
    thread; the command line runs it in its own, the window in the writer thread of a
    LicensingService. Several engines, also of other processes, may share one directory. */
class Engine
{
public:
    struct Options
    {
        Clock clock = systemClock();
        QString actor; //!< who makes the changes; empty: the system's user name
        int batchSize = 250; //!< users that are read together
        /*! Batches share a transaction until that much time has gone by: each sync of the disk
           costs as much as some hundred users, and who cancels, or changes something, waits for it.
         */
        std::chrono::milliseconds batchTime{100};
        std::chrono::milliseconds patience{5000}; //!< with another program's lock, for each try
    };

    /*! Makes a new directory with empty rule tables. Errors of Store::create. */
    [[nodiscard]] static Result<std::unique_ptr<Engine>> create(
        const QString &path, const OrganizationRecord &organization, const Options &options);
    /*! Errors of Store::open. Starts no work by itself; see pendingJobs(). */
    [[nodiscard]] static Result<std::unique_ptr<Engine>> open(const QString &path,
                                                              const Options &options);
    ~Engine();

    /*! Whether a request becomes a step that can be undone (undochanges.h). */
    enum class Recording { Off, On };
    /*! Carries out \a changes as one request: one transaction, one number (R4.14), all or nothing.
        The first error ends it. Queues the passes that follow from it. */
    [[nodiscard]] Result<Receipt> apply(const std::vector<Change> &changes,
                                        Recording recording = Recording::Off);
    [[nodiscard]] Result<Receipt> apply(Change change, Recording recording = Recording::Off);

    struct PreviewOptions
    {
        int rows = 1000; //!< of each list of the preview at most
        CancelToken cancel; //!< asked between batches
    };
    /*! What \a changes and the passes that follow from them would do: carried out like apply() and
        processAll(), in a transaction that is rolled back. Passes that wait already are left out:
        while there are any, what comes may differ. The errors of apply(), and Cancelled. */
    [[nodiscard]] Result<Preview> preview(const std::vector<Change> &changes,
                                          const PreviewOptions &options);
    /*! apply(), unless anything was changed since the preview with that \a ground: GroundShifted,
        and nothing is done. */
    [[nodiscard]] Result<Receipt> applyPreviewed(const std::vector<Change> &changes, qint64 ground,
                                                 Recording recording = Recording::Off);

    /*! What goes along with the next apply(), preview() or applyPreviewed(). */
    void setWatch(const RequestWatch &watch);

    /*! Runs \a work in one transaction as one request, for what comes in bulk (import files).
        Queues nothing; memberships by rule (R11) are what the rules say when it is over. */
    template <typename Work>
    [[nodiscard]] auto write(Work work) -> decltype(work(std::declval<ChangeWriter &>()));

    [[nodiscard]] Result<bool> pendingJobs();
    /*! The next batches of the oldest pass, in one transaction; no value when the queue is empty. A
       user whom somebody else changes while the batch waits for the lock is told in the audit log,
       and processed as he is then (R7). DirectoryLocked when another program keeps it longer than
       the patience: the work stays queued, and is to be tried again. */
    [[nodiscard]] Result<std::optional<Progress>> processBatch();
    /*! Works off the queue. \a cancel stops after the present batch; what is left stays queued.
        DirectoryLocked only after several tries. */
    [[nodiscard]] Result<ProcessingSummary> processAll(
        const CancelToken &cancel = {}, const std::function<void(const Progress &)> &tell = {});
    /*! Ends a pass: what is done stays, what is not waits for Reprocess; the intent is kept. */
    [[nodiscard]] Result<Progress> cancelJob(qint64 id);

    [[nodiscard]] Store &store();
    [[nodiscard]] Reader reader() { return Reader(store()); }

private:
    struct Private;
    explicit Engine(std::unique_ptr<Private> data);

    [[nodiscard]] Result<ChangeWriter *> beginRequest();
    [[nodiscard]] Result<std::optional<Progress>> processBatchPatiently(const CancelToken &cancel);
    [[nodiscard]] Result<void> settleMemberships();
    [[nodiscard]] Result<Receipt> carryOut(const std::vector<Change> &changes,
                                           ChangeWriter &writer);
    [[nodiscard]] Result<Receipt> carryOut(const std::vector<Change> &changes, ChangeWriter &writer,
                                           Recording recording);
    /*! Works off \a jobs and those behind job \a last; the others wait. */
    [[nodiscard]] Result<void> rehearseQueue(qint64 last, const std::vector<qint64> &jobs,
                                             const CancelToken &cancel);
    [[nodiscard]] Result<std::optional<Preview>> previewPlanned(qint64 last,
                                                                const std::vector<qint64> &jobs,
                                                                const PreviewOptions &options);
    [[nodiscard]] Result<Preview> compare(std::vector<UserKey> users, int rows);
    [[nodiscard]] Result<std::optional<Progress>> describe(const Job &job, bool finished,
                                                           bool cancelled);

    std::unique_ptr<Private> d;
};

template <typename Work>
auto Engine::write(Work work) -> decltype(work(std::declval<ChangeWriter &>()))
{
    return store().inTransaction([&]() -> decltype(work(std::declval<ChangeWriter &>())) {
        Result<ChangeWriter *> writer = beginRequest();
        if (!writer)
            return tl::unexpected(writer.error());
        auto result = work(**writer);
        if (!result)
            return result;
        if (Result<void> settled = settleMemberships(); !settled)
            return tl::unexpected(settled.error());
        return result;
    });
}

} // namespace LicenseDesk
