// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine.h"

#include "service/changehandler.h"
#include "service/dynamicmembers.h"
#include "service/passrehearsal.h"
#include "service/passrunner.h"
#include "service/undorecorder.h"
#include "service/undorecording.h"
#include "service/userconflicts.h"

#include <QDeadlineTimer>
#include <QScopeGuard>

#include <QThread>

#include <pwd.h>
#include <unistd.h>

namespace LicenseDesk {

namespace {

// Each waits as long as the patience.
constexpr int attemptsAtLock = 4;

QString systemUserName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QStringLiteral("unknown");
}

} // namespace

struct Engine::Private
{
    // Declared last, destroyed first: the writer borrows the store.
    Options options;
    std::unique_ptr<Store> store;
    std::unique_ptr<ChangeWriter> writer;
    RequestWatch watch; //!< of the next request
    CancelToken previewing; //!< of the present preview
    qint64 catalogueVersion = 0; //!< when the request began
    bool foundWork = false; //!< at opening
};

Engine::Engine(std::unique_ptr<Private> data) : d(std::move(data))
{
    if (d->options.actor.isEmpty())
        d->options.actor = systemUserName();
}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::create(const QString &path,
                                               const OrganizationRecord &organization,
                                               const Options &options)
{
    Result<std::unique_ptr<Store>> store = Store::create(path, organization);
    if (!store)
        return tl::unexpected(store.error());
    auto data = std::make_unique<Private>();
    data->options = options;
    data->store = std::move(*store);
    return std::unique_ptr<Engine>(new Engine(std::move(data)));
}

Result<std::unique_ptr<Engine>> Engine::open(const QString &path, const Options &options)
{
    Store::Settings settings;
    settings.patience = options.patience;
    Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadWrite, settings);
    if (!store)
        return tl::unexpected(store.error());
    auto data = std::make_unique<Private>();
    data->options = options;
    data->store = std::move(*store);
    std::unique_ptr<Engine> engine(new Engine(std::move(data)));
    Result<bool> pending = engine->pendingJobs();
    if (!pending)
        return tl::unexpected(pending.error());
    engine->d->foundWork = *pending;
    return engine;
}

Store &Engine::store()
{
    return *d->store;
}

Result<ChangeWriter *> Engine::beginRequest()
{
    Result<qint64> sequence = d->store->nextSequence();
    if (!sequence)
        return tl::unexpected(sequence.error());
    Result<qint64> catalogue = d->store->catalogueVersion();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    d->catalogueVersion = *catalogue;
    d->writer =
        std::make_unique<ChangeWriter>(*d->store, d->options.clock(), d->options.actor, *sequence);
    return d->writer.get();
}

/*! R11, for what comes in bulk: a request has done so itself. Starts no processing of licenses. */
Result<void> Engine::settleMemberships()
{
    if (d->writer->membershipsSettled())
        return {};
    DynamicMembers members(*d->writer);
    if (Result<void> settled = members.settleUsers(); !settled)
        return settled;
    Result<qint64> catalogue = d->store->catalogueVersion();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    return members.settleRules(*catalogue != d->catalogueVersion);
}

void Engine::setWatch(const RequestWatch &watch)
{
    d->watch = watch;
}

Result<Receipt> Engine::carryOut(const std::vector<Change> &changes, ChangeWriter &writer)
{
    ChangeHandler handler(writer);
    const RequestWatch watch = std::exchange(d->watch, {});
    watch.begin(countObjects(changes));
    handler.setWatch(watch);
    for (const Change &change : changes) {
        if (Result<void> done = handler.carryOut(change); !done)
            return tl::unexpected(done.error());
    }
    return handler.conclude();
}

/*! The step stands with the change or not at all: both are one transaction. */
Result<Receipt> Engine::carryOut(const std::vector<Change> &changes, ChangeWriter &writer,
                                 Recording recording)
{
    if (recording == Recording::Off)
        return carryOut(changes, writer);
    UndoRecorder recorder(*d->store);
    writer.setRecorder(&recorder);
    const auto stop = qScopeGuard([&] { writer.setRecorder(nullptr); });
    Result<Receipt> receipt = carryOut(changes, writer);
    if (!receipt)
        return receipt;
    Result<qint64> id = recordStep(*d->store, changes, recorder, writer.now(), d->options.actor);
    if (!id)
        return tl::unexpected(id.error());
    receipt->step = *id;
    return receipt;
}

Result<Receipt> Engine::apply(const std::vector<Change> &changes, Recording recording)
{
    return write([&](ChangeWriter &writer) { return carryOut(changes, writer, recording); });
}

Result<Receipt> Engine::applyPreviewed(const std::vector<Change> &changes, qint64 ground,
                                       Recording recording)
{
    return write([&](ChangeWriter &writer) -> Result<Receipt> {
        Result<qint64> present = AuditStore(*d->store).lastId();
        if (!present)
            return tl::unexpected(present.error());
        if (*present != ground)
            return failure(ErrorCode::GroundShifted);
        return carryOut(changes, writer, recording);
    });
}

Result<Receipt> Engine::apply(Change change, Recording recording)
{
    std::vector<Change> changes;
    changes.push_back(std::move(change));
    return apply(changes, recording);
}

Result<Preview> Engine::preview(const std::vector<Change> &changes, const PreviewOptions &options)
{
    return d->store->inRehearsal([&]() -> Result<Preview> {
        Result<qint64> ground = AuditStore(*d->store).lastId();
        if (!ground)
            return tl::unexpected(ground.error());
        Result<std::vector<Job>> queued = JobStore(*d->store).all();
        if (!queued)
            return tl::unexpected(queued.error());
        Result<ChangeWriter *> writer = beginRequest();
        if (!writer)
            return tl::unexpected(writer.error());

        std::vector<UserKey> users;
        d->store->noteUsers(&users);
        const auto stopNoting = qScopeGuard([this] { d->store->noteUsers(nullptr); });
        Result<Receipt> receipt = carryOut(changes, **writer);
        if (!receipt)
            return tl::unexpected(receipt.error());
        const qint64 last = queued->empty() ? 0 : queued->back().id;
        if (users.empty()) {
            Result<std::optional<Preview>> planned = previewPlanned(last, receipt->jobs, options);
            if (!planned)
                return tl::unexpected(planned.error());
            if (*planned) {
                (*planned)->ground = *ground;
                (*planned)->queuedBefore = qint64(queued->size());
                return **planned;
            }
            users.clear();
        }
        if (Result<void> done = rehearseQueue(last, receipt->jobs, options.cancel); !done)
            return tl::unexpected(done.error());
        d->store->noteUsers(nullptr);

        d->previewing = options.cancel;
        Result<Preview> preview = compare(std::move(users), options.rows);
        if (!preview)
            return preview;
        preview->ground = *ground;
        preview->queuedBefore = qint64(queued->size());
        return preview;
    });
}

/*! The preview of a change that is one group's pass, planned and not written; no value where it
    cannot be planned so. */
Result<std::optional<Preview>> Engine::previewPlanned(qint64 last, const std::vector<qint64> &jobs,
                                                      const PreviewOptions &options)
{
    Result<std::vector<Job>> queue = JobStore(*d->store).all();
    if (!queue)
        return tl::unexpected(queue.error());
    std::erase_if(*queue, [&](const Job &job) {
        return job.id <= last && std::ranges::find(jobs, job.id) == jobs.end();
    });
    if (queue->size() != 1)
        return std::optional<Preview>();
    // Another connection still sees the directory as it is: nobody else can write meanwhile.
    Result<std::unique_ptr<Store>> present = Store::open(d->store->path(), OpenMode::ReadOnly);
    if (!present)
        return tl::unexpected(present.error());
    return (*present)->inSnapshot([&]() -> Result<std::optional<Preview>> {
        PreviewBuilder builder(**present, *d->store, options.rows);
        PassRehearsal rehearsal(*d->store, d->options.clock(), d->options.batchSize);
        Result<bool> planned = rehearsal.plan(queue->front(), builder, options.cancel);
        if (!planned)
            return tl::unexpected(planned.error());
        if (!*planned)
            return std::optional<Preview>();
        return builder.finish().map([](Preview preview) { return std::optional(preview); });
    });
}

Result<void> Engine::rehearseQueue(qint64 last, const std::vector<qint64> &jobs,
                                   const CancelToken &cancel)
{
    JobStore store(*d->store);
    for (;;) {
        Result<std::vector<Job>> queue = store.all();
        if (!queue)
            return tl::unexpected(queue.error());
        const auto next = std::ranges::find_if(*queue, [&](const Job &job) {
            return job.id > last || std::ranges::find(jobs, job.id) != jobs.end();
        });
        if (next == queue->end())
            return {};
        PassRunner runner(*d->store, d->options.clock());
        Result<bool> finished = false;
        while (!*finished) {
            if (cancel.isCancelled())
                return failure(ErrorCode::Cancelled);
            finished = runner.goOn(*next, d->options.batchSize);
            if (!finished)
                return tl::unexpected(finished.error());
        }
    }
}

Result<Preview> Engine::compare(std::vector<UserKey> users, int rows)
{
    std::ranges::sort(users);
    users.erase(std::unique(users.begin(), users.end()), users.end());
    // Another connection still sees the directory as it is: nobody else can write meanwhile.
    Result<std::unique_ptr<Store>> present = Store::open(d->store->path(), OpenMode::ReadOnly);
    if (!present)
        return tl::unexpected(present.error());
    return (*present)->inSnapshot([&]() -> Result<Preview> {
        PreviewBuilder builder(**present, *d->store, rows);
        const auto step = size_t(d->options.batchSize);
        for (size_t first = 0; first < users.size(); first += step) {
            if (d->previewing.isCancelled())
                return failure(ErrorCode::Cancelled);
            const auto from = users.begin() + qsizetype(first);
            const auto to = users.begin() + qsizetype(std::min(users.size(), first + step));
            if (Result<void> added = builder.add(std::vector<UserKey>(from, to)); !added)
                return tl::unexpected(added.error());
        }
        return builder.finish();
    });
}

Result<bool> Engine::pendingJobs()
{
    return JobStore(*d->store).oldest().map(
        [](const std::optional<Job> &job) { return job.has_value(); });
}

Result<std::optional<Progress>> Engine::processBatch()
{
    UserConflicts conflicts(*d->store);
    if (Result<void> looked = conflicts.look(d->options.batchSize, d->options.clock); !looked)
        return tl::unexpected(looked.error());
    return d->store->inTransaction([&]() -> Result<std::optional<Progress>> {
        JobStore jobs(*d->store);
        // Read inside the transaction: another process may have gone on with it (R4.8).
        Result<std::optional<Job>> job = jobs.oldest();
        if (!job)
            return tl::unexpected(job.error());
        if (!*job)
            return std::optional<Progress>();
        const QDateTime now = d->options.clock();
        Result<void> recorded = conflicts.record(**job, d->options.batchSize, now);
        if (!recorded)
            return tl::unexpected(recorded.error());
        PassRunner runner(*d->store, now);
        const QDeadlineTimer end(d->options.batchTime);
        Result<bool> finished = false;
        do {
            finished = runner.goOn(**job, d->options.batchSize);
            if (!finished)
                return tl::unexpected(finished.error());
        } while (!*finished && !end.hasExpired());
        return describe(**job, *finished, false);
    });
}

Result<std::optional<Progress>> Engine::describe(const Job &job, bool finished, bool cancelled)
{
    Progress progress;
    progress.job.id = job.id;
    progress.job.started = job.started;
    progress.job.processed = job.processed;
    progress.job.total = job.total;
    progress.job.round = job.round;
    progress.finished = finished;
    progress.cancelled = cancelled;
    if (job.kind == JobKind::Group || job.kind == JobKind::Membership) {
        Result<GroupRecord> group = GroupStore(*d->store).read(job.group);
        if (!group)
            return tl::unexpected(group.error());
        progress.job.group = group->id;
        progress.job.groupName = group->displayName;
    }
    return progress;
}

Result<std::optional<Progress>> Engine::processBatchPatiently(const CancelToken &cancel)
{
    for (int attempt = 1;; ++attempt) {
        Result<std::optional<Progress>> progress = processBatch();
        const bool locked = !progress && progress.error().code == ErrorCode::DirectoryLocked;
        if (!locked || attempt == attemptsAtLock || cancel.isCancelled())
            return progress;
        QThread::msleep(quint64(100) << attempt);
    }
}

Result<ProcessingSummary> Engine::processAll(const CancelToken &cancel,
                                             const std::function<void(const Progress &)> &tell)
{
    ProcessingSummary summary;
    summary.resumed = std::exchange(d->foundWork, false);
    for (;;) {
        if (cancel.isCancelled()) {
            return pendingJobs().map([&](bool pending) {
                summary.cancelled = pending;
                return summary;
            });
        }
        Result<std::optional<Progress>> progress = processBatchPatiently(cancel);
        if (!progress)
            return tl::unexpected(progress.error());
        if (!*progress)
            return summary;
        if ((*progress)->finished) {
            summary.passes += 1;
            summary.users += (*progress)->job.total;
        }
        if (tell)
            tell(**progress);
    }
}

Result<Progress> Engine::cancelJob(qint64 id)
{
    return d->store->inTransaction([&]() -> Result<Progress> {
        Result<std::optional<Job>> job = JobStore(*d->store).find(id);
        if (!job)
            return tl::unexpected(job.error());
        Progress progress;
        progress.finished = true;
        if (!*job)
            return progress; // finished meanwhile
        Result<std::optional<Progress>> described = describe(**job, true, true);
        if (!described)
            return tl::unexpected(described.error());
        return PassRunner(*d->store, d->options.clock()).cancel(**job).map([&] {
            return **described;
        });
    });
}

} // namespace LicenseDesk
