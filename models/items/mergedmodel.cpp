// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/mergedmodel.h"

#include <QSet>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int millisecondsBetweenRefreshes = 250;

} // namespace

MergedModel::MergedModel(LicensingService *service, ObjectKinds kinds, QObject *parent)
    : QAbstractItemModel(parent),
      m_service(service)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MergedModel::refresh);
    connect(service, &LicensingService::changed, this, [this, kinds](const ChangeSet &changes) {
        if (changes.kinds & kinds)
            scheduleRefresh();
    });
}

MergedModel::~MergedModel() = default;

void MergedModel::scheduleRefresh()
{
    m_stale = true;
    if (!m_timer.isActive())
        m_timer.start(m_sinceRead.isValid() && m_sinceRead.elapsed() < millisecondsBetweenRefreshes
                          ? millisecondsBetweenRefreshes
                          : 0);
}

void MergedModel::refresh()
{
    m_stale = true;
    if (!m_live || m_reading)
        return;
    m_stale = false;
    m_timer.stop();
    m_sinceRead.start();
    m_reading = read();
    if (!m_reading)
        setState(State::Idle);
    else if (m_items.empty())
        setState(State::Loading);
}

void MergedModel::restart()
{
    m_generation++;
    m_reading = false;
    beginResetModel();
    m_items.clear();
    endResetModel();
    refresh();
}

void MergedModel::setLive(bool live)
{
    m_live = live;
    if (live && m_stale)
        refresh();
}

void MergedModel::finish(Result<Items> items)
{
    m_reading = false;
    if (items) {
        merge({}, m_items, std::move(*items));
        m_error = {};
        setState(State::Ready);
        emit refreshed();
    } else {
        m_error = items.error();
        setState(State::Failed);
    }
    if (m_stale)
        scheduleRefresh();
}

void MergedModel::setState(State state)
{
    if (m_state == state && state != State::Failed)
        return;
    m_state = state;
    emit stateChanged();
}

void MergedModel::append(Item &parent, std::unique_ptr<Item> child)
{
    child->parent = &parent;
    parent.children.push_back(std::move(child));
}

const MergedModel::Item *MergedModel::itemOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Item *>(index.internalPointer()) : nullptr;
}

QModelIndex MergedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Item *above = itemOf(parent);
    const Items &siblings = above ? above->children : m_items;
    return createIndex(row, column, siblings[size_t(row)].get());
}

QModelIndex MergedModel::parent(const QModelIndex &index) const
{
    const Item *item = itemOf(index);
    if (!item || !item->parent)
        return {};
    const Items &siblings = item->parent->parent ? item->parent->parent->children : m_items;
    const auto found = std::ranges::find(siblings, item->parent, &std::unique_ptr<Item>::get);
    return createIndex(int(found - siblings.begin()), 0, item->parent);
}

int MergedModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Item *item = itemOf(parent);
    return int(item ? item->children.size() : m_items.size());
}

QVariant MergedModel::data(const QModelIndex &index, int role) const
{
    const Item *item = itemOf(index);
    return item ? cell(*item, index.column(), role) : QVariant();
}

void MergedModel::merge(const QModelIndex &parent, Items &present, Items wanted)
{
    QSet<QByteArray> keys;
    for (const auto &item : wanted)
        keys.insert(item->key);
    for (size_t i = present.size(); i-- > 0;) {
        if (keys.contains(present[i]->key))
            continue;
        beginRemoveRows(parent, int(i), int(i));
        present.erase(present.begin() + ptrdiff_t(i));
        endRemoveRows();
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        const auto found =
            std::find_if(present.begin() + ptrdiff_t(qMin(i, present.size())), present.end(),
                         [&](const auto &item) { return item->key == wanted[i]->key; });
        if (found == present.end()) {
            wanted[i]->parent = static_cast<Item *>(parent.internalPointer());
            beginInsertRows(parent, int(i), int(i));
            present.insert(present.begin() + ptrdiff_t(i), std::move(wanted[i]));
            endInsertRows();
            continue;
        }
        if (const auto from = size_t(found - present.begin()); from != i) {
            beginMoveRows(parent, int(from), int(from), parent, int(i));
            std::rotate(present.begin() + ptrdiff_t(i), found, found + 1);
            endMoveRows();
        }
        update(parent, present, i, *wanted[i]);
    }
}

void MergedModel::update(const QModelIndex &parent, Items &present, size_t position, Item &newer)
{
    Item &item = *present[position];
    item.take(newer);
    emit dataChanged(index(int(position), 0, parent),
                     index(int(position), columnCount(parent) - 1, parent));
    merge(createIndex(int(position), 0, &item), item.children, std::move(newer.children));
}

} // namespace LicenseDesk
