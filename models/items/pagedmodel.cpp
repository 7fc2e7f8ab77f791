// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/pagedmodel.h"

#include "items/roles.h"
#include "items/snapshot.h"
#include "items/whendone.h"
#include "service/licensingservice.h"

#include <QCache>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace LicenseDesk {

namespace {

constexpr int cachedPages = 32;
constexpr int pagesInFlight = 2;
constexpr int millisecondsBetweenReloads = 250;

} // namespace

struct PagedModel::Private
{
    using PagePtr = std::shared_ptr<const Page>;

    LicensingService *service;
    ObjectKinds kinds;
    std::optional<Query> query;
    quint64 generation = 0; //!< of the rows that are shown or being read
    int count = 0;
    State state = State::Idle;
    Error error;

    QCache<int, PagePtr> pages{cachedPages};
    QHash<int, QByteArray> resolved; //!< keys by row, of rows asked for last
    QList<int> recent; //!< the two pages looked at last, newest first
    QList<int> wanted; //!< the newest two pages missed, newest first
    QSet<int> inFlight;
    bool flushArmed = false;

    quint64 queries = 0; //!< how many there have been
    quint64 counting = 0; //!< the query whose rows are being counted, or 0
    quint64 adopted = 0; //!< the query whose rows are shown
    bool isCounted = true;

    bool live = true;
    bool holdsRows = false;
    bool stale = false; //!< something changed since the rows were read
    quint64 reading = 0; //!< generation of the reload that is going on, or 0
    QTimer reloadTimer;
    QElapsedTimer sinceReload;

    void look(int page)
    {
        if (!recent.isEmpty() && recent.first() == page)
            return;
        recent.removeAll(page);
        recent.prepend(page);
        if (recent.size() > 2)
            recent.removeLast();
    }
    QByteArray key(int row) const
    {
        if (PagePtr *page = pages.object(row / pageSize))
            return (*page)->keys.value(row % pageSize);
        return resolved.value(row);
    }
    void forget()
    {
        pages.clear();
        resolved.clear();
        wanted.clear();
        inFlight.clear();
    }
};

PagedModel::PagedModel(LicensingService *service, ObjectKinds kinds, QObject *parent)
    : QAbstractTableModel(parent),
      d(std::make_unique<Private>())
{
    d->service = service;
    d->kinds = kinds;
    d->reloadTimer.setSingleShot(true);
    connect(&d->reloadTimer, &QTimer::timeout, this, &PagedModel::reload);
    connect(service, &LicensingService::changed, this, [this](const ChangeSet &changes) {
        if (changes.kinds & d->kinds)
            scheduleReload();
    });
}

PagedModel::~PagedModel() = default;

PagedModel::State PagedModel::state() const
{
    return d->state;
}

const Error &PagedModel::error() const
{
    return d->error;
}

void PagedModel::refresh()
{
    d->reloadTimer.stop();
    reload();
}

void PagedModel::setLive(bool live)
{
    d->live = live;
    if (live && d->stale)
        reload();
}

PagedModel::Users PagedModel::users() const
{
    return d->query ? d->query->users : Users();
}

void PagedModel::setHoldsRows(bool holds)
{
    d->holdsRows = holds;
    if (holds)
        d->resolved.clear();
}

bool PagedModel::isCounted() const
{
    return d->isCounted;
}

bool PagedModel::isSortable(int) const
{
    return false;
}

QByteArray PagedModel::key(int row) const
{
    return d->key(row);
}

QString PagedModel::directory() const
{
    return d->service->path();
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->count;
}

QVariant PagedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int page = index.row() / pageSize;
    d->look(page);
    if (const Page *present = pageOf(index.row()))
        return cellIn(*present, index.row() % pageSize, index.column(), role);
    want(page);
    if (role == Qt::DisplayRole)
        return QStringLiteral("…");
    return role == LoadingRole ? QVariant(true) : QVariant();
}

const PagedModel::Page *PagedModel::pageOf(int row) const
{
    const Private::PagePtr *page = d->pages.object(row / pageSize);
    const bool known = page && row % pageSize < (*page)->keys.size();
    return known ? page->get() : nullptr;
}

void PagedModel::want(int page) const
{
    if (d->inFlight.contains(page))
        return;
    d->wanted.removeAll(page);
    d->wanted.prepend(page);
    if (d->wanted.size() > 2)
        d->wanted.removeLast();
    if (d->flushArmed)
        return;
    d->flushArmed = true;
    auto *self = const_cast<PagedModel *>(this); // data() is const, reading ahead is not
    QTimer::singleShot(0, self, &PagedModel::flush);
}

void PagedModel::flush()
{
    d->flushArmed = false;
    while (d->query && !d->wanted.isEmpty() && d->inFlight.size() < pagesInFlight) {
        const int page = d->wanted.takeFirst();
        d->inFlight.insert(page);
        auto read = [query = *d->query, page](Reader &reader) {
            return query.page(reader, qint64(page) * pageSize, pageSize);
        };
        whenDone(d->service->read(std::move(read)), this,
                 [this, page, generation = d->generation](const Result<Private::PagePtr> &rows) {
                     if (generation != d->generation)
                         return;
                     d->inFlight.remove(page);
                     if (rows) {
                         d->pages.insert(page, new Private::PagePtr(*rows));
                         const int first = page * pageSize;
                         const int last = qMin(first + pageSize, d->count) - 1;
                         if (first <= last)
                             emit dataChanged(index(first, 0), index(last, columnCount() - 1));
                     } else {
                         d->error = rows.error();
                         setState(State::Failed);
                     }
                     flush();
                 });
    }
}

void PagedModel::scheduleReload()
{
    d->stale = true;
    if (d->reloadTimer.isActive())
        return;
    const qint64 since =
        d->sinceReload.isValid() ? d->sinceReload.elapsed() : millisecondsBetweenReloads;
    d->reloadTimer.start(int(qMax<qint64>(0, millisecondsBetweenReloads - since)));
}

void PagedModel::requery(bool restart)
{
    d->query = query();
    d->generation++;
    d->queries++;
    d->isCounted = true;
    if (restart || !d->query) {
        beginResetModel();
        d->count = 0;
        d->recent.clear();
        d->forget();
        endResetModel();
    }
    if (d->query) {
        reload();
    } else {
        setState(State::Idle);
        emit refreshed();
    }
}

void PagedModel::reload()
{
    if (!d->query)
        return;
    d->stale = true;
    if (!d->live || d->reading == d->generation + 1)
        return;
    d->stale = false;
    d->reading = d->generation + 1; // 0 says that none is going on
    d->sinceReload.start();
    if (d->state != State::Ready || d->count == 0)
        setState(State::Loading);

    SnapshotRequest request;
    request.pages = d->recent;
    // Rows of another filter tell nothing of how many there are now.
    request.known = d->adopted == d->queries ? d->count : 0;
    const QModelIndexList persistent = d->holdsRows ? QModelIndexList() : persistentIndexList();
    for (const QModelIndex &index : persistent)
        request.rows.insert(d->key(index.row()), index.row());
    for (auto it = d->resolved.cbegin(); it != d->resolved.cend(); ++it)
        request.rows.insert(it.value(), it.key());
    request.rows.remove({});

    auto read = [query = *d->query, request](Reader &reader) {
        return takeSnapshot<Page>(reader, query.count, query.page, request, pageSize);
    };
    whenDone(d->service->read(std::move(read)), this,
             [this, generation = d->generation](const Result<Snapshot<Page>> &snapshot) {
                 if (generation != d->generation)
                     return;
                 d->reading = 0;
                 if (snapshot) {
                     adopt(*snapshot);
                 } else {
                     d->error = snapshot.error();
                     setState(State::Failed);
                 }
                 if (d->stale)
                     scheduleReload();
             });
}

void PagedModel::adopt(const Snapshot<Page> &snapshot)
{
    // Answers to page requests of before would show rows of before.
    d->generation++;
    const int newCount = int(qMin<qint64>(snapshot.count, std::numeric_limits<int>::max()));
    if (d->holdsRows)
        replaceRows(snapshot, newCount);
    else
        followRows(snapshot, newCount);
    d->error = {};
    d->adopted = d->queries;
    d->isCounted = snapshot.isCounted;
    if (!d->isCounted)
        count();
    setState(State::Ready);
    emit refreshed();
}

void PagedModel::count()
{
    if (d->counting == d->queries)
        return;
    d->counting = d->queries;
    whenDone(d->service->readAside(d->query->count), this,
             [this, query = d->queries](const Result<qint64> &count) {
                 if (query != d->queries)
                     return;
                 d->counting = 0;
                 if (!count || d->isCounted || d->reading != 0)
                     return;
                 d->isCounted = true;
                 resize(int(qMin<qint64>(*count, std::numeric_limits<int>::max())));
                 emit refreshed();
             });
}

/*! Rows come or go at the end. */
void PagedModel::resize(int count)
{
    if (count > d->count) {
        beginInsertRows({}, d->count, count - 1);
        d->count = count;
        endInsertRows();
    } else if (count < d->count) {
        beginRemoveRows({}, count, d->count - 1);
        d->count = count;
        endRemoveRows();
    }
}

void PagedModel::replaceRows(const Snapshot<Page> &snapshot, int newCount)
{
    emit aboutToReplace(newCount);
    resize(newCount);
    d->forget();
    for (auto it = snapshot.pages.cbegin(); it != snapshot.pages.cend(); ++it)
        d->pages.insert(it.key(), new Private::PagePtr(it.value()));
    if (newCount > 0)
        emit dataChanged(index(0, 0), index(newCount - 1, columnCount() - 1));
}

void PagedModel::followRows(const Snapshot<Page> &snapshot, int newCount)
{
    if (newCount > d->count) {
        beginInsertRows({}, d->count, newCount - 1);
        d->count = newCount;
        endInsertRows();
    }

    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const auto found = snapshot.rows.constFind(d->key(old.row()));
        after.append(found == snapshot.rows.cend() ? QModelIndex()
                                                   : createIndex(*found, old.column()));
    }
    QHash<int, QByteArray> resolved;
    for (const QByteArray &key : std::as_const(d->resolved)) {
        if (const auto found = snapshot.rows.constFind(key); found != snapshot.rows.cend())
            resolved.insert(*found, key);
    }
    d->forget();
    d->resolved = std::move(resolved);
    for (auto it = snapshot.pages.cbegin(); it != snapshot.pages.cend(); ++it)
        d->pages.insert(it.key(), new Private::PagePtr(it.value()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);

    if (newCount < d->count) {
        beginRemoveRows({}, newCount, d->count - 1);
        d->count = newCount;
        endRemoveRows();
    }
}

void PagedModel::resolveKeys(const QList<int> &rows,
                             const std::function<void(const QList<QByteArray> &)> &done)
{
    QList<QByteArray> known;
    known.reserve(rows.size());
    QSet<int> missing;
    for (const int row : rows) {
        known.append(d->key(row));
        if (known.last().isEmpty())
            missing.insert(row / pageSize);
    }
    auto adoptKeys = [this, rows, done](const QList<QByteArray> &keys) {
        d->resolved.clear();
        for (qsizetype i = 0; i < rows.size(); ++i)
            d->resolved.insert(rows[i], keys[i]);
        done(keys);
    };
    if (missing.isEmpty() || !d->query) {
        adoptKeys(known);
        return;
    }
    auto read = [query = *d->query, missing, rows,
                 known](Reader &reader) mutable -> Result<QList<QByteArray>> {
        for (const int page : std::as_const(missing)) {
            const Result<Private::PagePtr> loaded =
                query.page(reader, qint64(page) * pageSize, pageSize);
            if (!loaded)
                return tl::unexpected(loaded.error());
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (rows[i] / pageSize == page)
                    known[i] = (*loaded)->keys.value(rows[i] % pageSize);
            }
        }
        return known;
    };
    whenDone(d->service->read(std::move(read)), this,
             [this, adoptKeys, generation = d->generation](const Result<QList<QByteArray>> &keys) {
                 if (keys && generation == d->generation)
                     adoptKeys(*keys);
             });
}

void PagedModel::findRow(const QByteArray &key, const std::function<void(int)> &done)
{
    if (!d->query)
        return done(-1);
    auto read = [query = *d->query, key](Reader &reader) -> Result<int> {
        for (int page = 0; page < pagesSearched; ++page) {
            const Result<Private::PagePtr> rows =
                query.page(reader, qint64(page) * pageSize, pageSize);
            if (!rows)
                return tl::unexpected(rows.error());
            if (const qsizetype row = (*rows)->keys.indexOf(key); row >= 0)
                return page * pageSize + int(row);
            if ((*rows)->keys.size() < pageSize)
                break;
        }
        return -1;
    };
    whenDone(d->service->read(std::move(read)), this,
             [this, done](const Result<int> &row) { done(row && *row < d->count ? *row : -1); });
}

void PagedModel::setState(State state)
{
    if (d->state == state && state != State::Failed)
        return;
    d->state = state;
    emit stateChanged();
}

} // namespace LicenseDesk
