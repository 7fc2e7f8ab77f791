// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/licensingservice.h"

#include "service/directorywatch.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace LicenseDesk {

namespace {

// Told no oftener than this while passes run, in milliseconds: views would do nothing but read.
constexpr qint64 tellEvery = 100;

// Another program's lock: pauses between tries, in milliseconds, and the tries until it is told.
constexpr int firstPause = 125;
constexpr int longestPause = 30000;
constexpr int failuresUntilTold = 2;

/*! What a worker must not let out: nothing above a thread's event loop catches. */
template <typename Work>
void guarded(const Work &work, const std::function<void(const Error &)> &failed)
{
    try {
        work();
    } catch (const std::exception &exception) {
        failed(Error{ErrorCode::Internal, {}, {}, QString::fromLocal8Bit(exception.what())});
    } catch (...) {
        failed(Error{ErrorCode::Internal, {}, {}, QStringLiteral("an unknown exception")});
    }
}

} // namespace

/*! Lives in the writer thread with its Engine. Between two batches of a pass it returns to the
    event loop, so that what an administrator asks for need not wait for the end of the pass. */
class LicensingService::Writer : public QObject
{
public:
    explicit Writer(LicensingService *service) : m_service(service) {}

    Result<void> open(const QString &path, const Engine::Options &options)
    {
        Result<std::unique_ptr<Engine>> opened = Engine::open(path, options);
        if (!opened)
            return tl::unexpected(opened.error());
        m_engine = std::move(*opened);
        m_watch = std::make_unique<DirectoryWatch>(m_engine->store());
        connect(m_watch.get(), &DirectoryWatch::changed, this,
                [this] { emit m_service->changed({everything | ObjectKind::Organization}); });
        connect(m_watch.get(), &DirectoryWatch::settled, this, &Writer::takeOver);
        connect(m_watch.get(), &DirectoryWatch::failed, this,
                [this](const Error &error) { emit m_service->failed(error); });
        if (m_engine->store().wasLeftOpen())
            emit m_service->recovered();
        return resume();
    }

    [[nodiscard]] Engine *engine() const { return m_engine.get(); }

    /*! Goes on with the queue when it is not at it already. */
    void wake()
    {
        if (m_awake || m_closing)
            return;
        m_awake = true;
        QMetaObject::invokeMethod(this, &Writer::step, Qt::QueuedConnection);
    }

    void cancel(qint64 job)
    {
        if (!m_engine)
            return;
        Result<Progress> ended = m_engine->cancelJob(job);
        if (!ended) {
            emit m_service->failed(ended.error());
            return;
        }
        emit m_service->progress(*ended);
        emit m_service->changed({everything});
    }

    /*! From any thread: no further batch is begun. */
    void refuse() { m_closing = true; }

    void close()
    {
        m_watch.reset();
        m_engine.reset();
        thread()->quit();
    }

private:
    /*! Goes on with what is in the queue, and says so. */
    Result<void> resume()
    {
        Result<bool> pending = m_engine->pendingJobs();
        if (!pending)
            return tl::unexpected(pending.error());
        if (*pending) {
            emit m_service->resumed();
            wake();
        }
        return {};
    }

    /*! What another program queued is its own business as long as it works on it (R4.8). */
    void takeOver()
    {
        if (m_awake || m_closing || m_failures > 0)
            return;
        if (Result<void> resumed = resume(); !resumed)
            emit m_service->failed(resumed.error());
    }

    /*! Another program keeps the lock: nothing is lost, it is tried again, ever more seldom. */
    void tryLater()
    {
        ++m_failures;
        if (m_failures == failuresUntilTold)
            emit m_service->blocked(true);
        m_awake = true;
        QTimer::singleShot(std::min(longestPause, firstPause << std::min(m_failures, 16)), this,
                           &Writer::step);
    }

    void noteUnlocked()
    {
        if (std::exchange(m_failures, 0) >= failuresUntilTold)
            emit m_service->blocked(false);
    }

    void step()
    {
        m_awake = false;
        if (!m_engine || m_closing)
            return;
        guarded([this] { processBatch(); },
                [this](const Error &error) { emit m_service->failed(error); });
    }

    void processBatch()
    {
        Result<std::optional<Progress>> progress = m_engine->processBatch();
        if (!progress && progress.error().code == ErrorCode::DirectoryLocked) {
            tryLater();
            return;
        }
        noteUnlocked();
        if (!progress) {
            emit m_service->failed(progress.error());
            return;
        }
        if (!*progress) {
            emit m_service->changed({everything});
            return;
        }
        if ((*progress)->finished || !m_told.isValid() || m_told.elapsed() >= tellEvery) {
            m_told.start();
            emit m_service->progress(**progress);
            emit m_service->changed({everything});
        }
        wake();
    }

    static constexpr ObjectKinds everything{ObjectKind::Users, ObjectKind::Groups,
                                            ObjectKind::Products, ObjectKind::Jobs};

    LicensingService *m_service;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<DirectoryWatch> m_watch; //!< borrows the engine's store
    QElapsedTimer m_told;
    int m_failures = 0; //!< in succession, to get the lock
    bool m_awake = false;
    std::atomic_bool m_closing = false;
};

/*! Lives in a reader thread with its read-only connection. */
class LicensingService::ReaderWorker : public QObject
{
public:
    Result<void> open(const QString &path)
    {
        Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        m_store = std::move(*store);
        m_reader = std::make_unique<Reader>(*m_store);
        return {};
    }

    [[nodiscard]] Reader *reader() const { return m_closing ? nullptr : m_reader.get(); }

    /*! The same, of a connection that is opened now unless it is there; null where it cannot be. */
    Reader *readerOf(const QString &path)
    {
        if (!m_reader && !m_closing && !path.isEmpty() && !open(path))
            return nullptr;
        return reader();
    }

    /*! From any thread: what still waits is cancelled. */
    void refuse() { m_closing = true; }

    void close()
    {
        m_reader.reset();
        m_store.reset();
        thread()->quit();
    }

private:
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    std::atomic_bool m_closing = false;
};

LicensingService::LicensingService(QObject *parent)
    : QObject(parent),
      m_writerThread(std::make_unique<QThread>()),
      m_readerThread(std::make_unique<QThread>()),
      m_asideThread(std::make_unique<QThread>()),
      m_writer(new Writer(this)),
      m_reader(new ReaderWorker),
      m_aside(new ReaderWorker)
{
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<Progress>();
    qRegisterMetaType<Error>();
    m_writerThread->setObjectName(QStringLiteral("writer"));
    m_readerThread->setObjectName(QStringLiteral("reader"));
    m_asideThread->setObjectName(QStringLiteral("reader aside"));
    m_writer->moveToThread(m_writerThread.get());
    m_reader->moveToThread(m_readerThread.get());
    m_aside->moveToThread(m_asideThread.get());
    connect(m_writerThread.get(), &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_readerThread.get(), &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_asideThread.get(), &QThread::finished, m_aside, &QObject::deleteLater);
    m_writerThread->start();
    m_readerThread->start();
    m_asideThread->start(QThread::LowPriority);
}

LicensingService::~LicensingService()
{
    m_reader->refuse();
    m_aside->refuse();
    m_writer->refuse();
    // Readers first: a read-only connection that closes last would leave SQLite's log behind.
    QMetaObject::invokeMethod(m_reader, &ReaderWorker::close, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_aside, &ReaderWorker::close, Qt::QueuedConnection);
    m_readerThread->wait();
    m_asideThread->wait();
    // What was submitted stands before this in the writer's queue, and is still carried out.
    QMetaObject::invokeMethod(m_writer, &Writer::close, Qt::QueuedConnection);
    m_writerThread->wait();
}

QFuture<Result<void>> LicensingService::open(const QString &path, const Engine::Options &options)
{
    m_path = path;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> future = promise->future();
    promise->start();
    const auto openReader = [this, path, promise] {
        promise->addResult(m_reader->open(path));
        promise->finish();
    };
    // The writer first: it may have to migrate or recover the file.
    QMetaObject::invokeMethod(
        m_writer,
        [this, path, options, promise, openReader] {
            Result<void> opened = m_writer->open(path, options);
            if (opened) {
                QMetaObject::invokeMethod(m_reader, openReader, Qt::QueuedConnection);
                return;
            }
            promise->addResult(opened);
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<Receipt>> LicensingService::submitBy(
    std::function<Result<Receipt>(Engine &)> request)
{
    auto promise = std::make_shared<QPromise<Result<Receipt>>>();
    QFuture<Result<Receipt>> future = promise->future();
    promise->start();
    runOnWriter([this, promise, request = std::move(request)](Engine *engine) {
        if (!engine) {
            promise->future().cancel();
            promise->finish();
            return;
        }
        Result<Receipt> receipt = request(*engine);
        const ObjectKinds kinds = receipt ? receipt->changes.kinds : ObjectKinds();
        promise->addResult(std::move(receipt));
        promise->finish();
        if (kinds)
            tellChanged(kinds);
        m_writer->wake();
    });
    return future;
}

QFuture<Result<Receipt>> LicensingService::submit(ChangeList changes, const RequestWatch &watch)
{
    return submitBy([changes = std::move(changes), watch](Engine &engine) {
        engine.setWatch(watch);
        return engine.apply(changes.list(), Engine::Recording::On);
    });
}

QFuture<Result<Receipt>> LicensingService::submitPreviewed(ChangeList changes, qint64 ground,
                                                           const RequestWatch &watch)
{
    return submitBy([changes = std::move(changes), ground, watch](Engine &engine) {
        engine.setWatch(watch);
        return engine.applyPreviewed(changes.list(), ground, Engine::Recording::On);
    });
}

QFuture<Result<Preview>> LicensingService::preview(ChangeList changes,
                                                   const Engine::PreviewOptions &options,
                                                   const RequestWatch &watch)
{
    auto promise = std::make_shared<QPromise<Result<Preview>>>();
    QFuture<Result<Preview>> future = promise->future();
    promise->start();
    runOnWriter([promise, changes = std::move(changes), options, watch](Engine *engine) {
        if (engine && !promise->isCanceled()) {
            engine->setWatch(watch);
            promise->addResult(engine->preview(changes.list(), options));
        } else {
            promise->future().cancel();
        }
        promise->finish();
    });
    return future;
}

QFuture<Result<Receipt>> LicensingService::submit(Change change)
{
    std::vector<Change> changes;
    changes.push_back(std::move(change));
    return submit(std::move(changes));
}

void LicensingService::cancelProcessing(qint64 job)
{
    QMetaObject::invokeMethod(
        m_writer, [this, job] { m_writer->cancel(job); }, Qt::QueuedConnection);
}

void LicensingService::runOnWriter(std::function<void(Engine *)> work)
{
    QMetaObject::invokeMethod(
        m_writer,
        [this, work = std::move(work)] {
            guarded([&] { work(m_writer->engine()); },
                    [this](const Error &error) { emit failed(error); });
        },
        Qt::QueuedConnection);
}

void LicensingService::runOn(ReaderWorker *reader, std::function<void(Reader *)> work)
{
    // The second reader connects to a directory that the writer and the first one have opened.
    const QString path = reader == m_aside ? m_path : QString();
    QMetaObject::invokeMethod(
        reader,
        [this, reader, path, work = std::move(work)] {
            guarded([&] { work(reader->readerOf(path)); },
                    [this](const Error &error) { emit failed(error); });
        },
        Qt::QueuedConnection);
}

void LicensingService::tellChanged(ObjectKinds kinds)
{
    emit changed({kinds});
}

} // namespace LicenseDesk
