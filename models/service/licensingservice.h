// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/changelist.h"
#include "service/engine.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

class QThread;

namespace LicenseDesk {

/*! The licensing core for a window: an Engine on a writer thread and a Reader on a reader thread.
    Lives in the GUI thread, blocks nothing, owns both threads. Continue futures with
    `.then(this, …)`; a future is cancelled when the service closes before its turn. */
class LicensingService : public QObject
{
    Q_OBJECT

public:
    explicit LicensingService(QObject *parent = nullptr);
    /*! Refuses new work, ends the present batch, closes both connections in their threads. */
    ~LicensingService() override;

    /*! Opens the directory and goes on with what was queued (R4.8). Once per service. */
    [[nodiscard]] QFuture<Result<void>> open(const QString &path, const Engine::Options &options);
    [[nodiscard]] const QString &path() const { return m_path; }

    /*! Engine::apply() on the writer thread, as one step that can be undone; processing follows by
        itself, and is told by progress() and changed(). */
    [[nodiscard]] QFuture<Result<Receipt>> submit(ChangeList changes,
                                                  const RequestWatch &watch = {});
    [[nodiscard]] QFuture<Result<Receipt>> submit(Change change);
    /*! Engine::preview() on the writer thread: what is submitted behind it waits for its end. */
    [[nodiscard]] QFuture<Result<Preview>> preview(ChangeList changes,
                                                   const Engine::PreviewOptions &options,
                                                   const RequestWatch &watch = {});
    /*! submit(), unless something was changed since the preview: GroundShifted. */
    [[nodiscard]] QFuture<Result<Receipt>> submitPreviewed(ChangeList changes, qint64 ground,
                                                           const RequestWatch &watch = {});
    /*! Runs \a work, which must return a Result, with the Engine on the writer thread; then tells
        that \a kinds changed. For imports. */
    template <typename Work>
    [[nodiscard]] auto write(Work work, ObjectKinds kinds)
        -> QFuture<std::invoke_result_t<Work, Engine &>>;
    /*! Runs \a work, which must return a Result, with a Reader on the reader thread. */
    template <typename Work>
    [[nodiscard]] auto read(Work work) -> QFuture<std::invoke_result_t<Work, Reader &>>;
    /*! Likewise on a thread of its own: for counts and lists that may take seconds, behind which no
        page of a grid is to wait. */
    template <typename Work>
    [[nodiscard]] auto readAside(Work work) -> QFuture<std::invoke_result_t<Work, Reader &>>;

    /*! Ends that pass, if it has not ended already; see Engine::cancelJob(). */
    void cancelProcessing(qint64 job);

signals:
    /*! After each commit that changed something, at most about ten times a second; those of other
        programs on the same directory are told, too. */
    void changed(const LicenseDesk::ChangeSet &changes);
    /*! After batches, at most about ten times a second, and always when a pass ends. */
    void progress(const LicenseDesk::Progress &progress);
    /*! Work was found that another program left or lost, and is being finished (R4.8). */
    void resumed();
    /*! The last program that had the directory open was killed. It has been looked through, and
        nothing that was committed is lost. */
    void recovered();
    /*! Another program keeps the directory locked for long; the work waits, and goes on by itself.
        False when it does. */
    void blocked(bool blocked);
    /*! Background work failed and is stopped until the next change or Reprocess. */
    void failed(const LicenseDesk::Error &error);

private:
    [[nodiscard]] QFuture<Result<Receipt>> submitBy(
        std::function<Result<Receipt>(Engine &)> request);
    class Writer;
    class ReaderWorker;

    void runOnWriter(std::function<void(Engine *)> work);
    void runOn(ReaderWorker *reader, std::function<void(Reader *)> work);
    template <typename Work>
    [[nodiscard]] auto readOn(ReaderWorker *reader, Work work)
        -> QFuture<std::invoke_result_t<Work, Reader &>>;
    void tellChanged(ObjectKinds kinds);

    QString m_path;
    std::unique_ptr<QThread> m_writerThread;
    std::unique_ptr<QThread> m_readerThread;
    std::unique_ptr<QThread> m_asideThread;
    Writer *m_writer = nullptr; //!< lives in the writer thread, deleted there
    ReaderWorker *m_reader = nullptr;
    ReaderWorker *m_aside = nullptr; //!< connects when it is first asked
};

template <typename Work>
auto LicensingService::write(Work work, ObjectKinds kinds)
    -> QFuture<std::invoke_result_t<Work, Engine &>>
{
    using Answer = std::invoke_result_t<Work, Engine &>;
    auto promise = std::make_shared<QPromise<Answer>>();
    QFuture<Answer> future = promise->future();
    promise->start();
    runOnWriter([this, promise, work = std::move(work), kinds](Engine *engine) mutable {
        if (!engine || promise->isCanceled()) {
            promise->future().cancel();
        } else {
            promise->addResult(work(*engine));
            tellChanged(kinds);
        }
        promise->finish();
    });
    return future;
}

template <typename Work>
auto LicensingService::read(Work work) -> QFuture<std::invoke_result_t<Work, Reader &>>
{
    return readOn(m_reader, std::move(work));
}

template <typename Work>
auto LicensingService::readAside(Work work) -> QFuture<std::invoke_result_t<Work, Reader &>>
{
    return readOn(m_aside, std::move(work));
}

template <typename Work>
auto LicensingService::readOn(ReaderWorker *reader, Work work)
    -> QFuture<std::invoke_result_t<Work, Reader &>>
{
    using Answer = std::invoke_result_t<Work, Reader &>;
    auto promise = std::make_shared<QPromise<Answer>>();
    QFuture<Answer> future = promise->future();
    promise->start();
    runOn(reader, [promise, work = std::move(work)](Reader *present) mutable {
        if (!present || promise->isCanceled())
            promise->future().cancel();
        else
            promise->addResult(work(*present));
        promise->finish();
    });
    return future;
}

} // namespace LicenseDesk

Q_DECLARE_METATYPE(LicenseDesk::Progress)
