// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/whendone.h"
#include "service/licensingservice.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <vector>

namespace LicenseDesk {

/*! A small list or tree, read whole and merged by difference, so that selection, current row and
    what is expanded stay. Follows the directory's changes. GUI thread. Concrete models fill a tree
    of Items; an item's key tells it from its siblings. */
class MergedModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };

    ~MergedModel() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /*! Reads anew, keeping what is on the screen until the answer comes. */
    void refresh();
    /*! A model that nobody sees reads nothing until it is live again. */
    void setLive(bool live);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();
    void refreshed();

protected:
    struct Item
    {
        virtual ~Item() = default;
        QByteArray key;
        std::vector<std::unique_ptr<Item>> children;
        Item *parent = nullptr; //!< set by the model; null at the top
        /*! Takes over the values of \a newer, which is the same object read later. */
        virtual void take(Item &newer) = 0;
    };
    using Items = std::vector<std::unique_ptr<Item>>;
    template <typename Value>
    struct ValueItem : Item
    {
        explicit ValueItem(const QByteArray &itemKey, Value itemValue) : value(std::move(itemValue))
        {
            key = itemKey;
        }
        void take(Item &newer) override
        {
            value = std::move(static_cast<ValueItem &>(newer).value);
        }
        Value value;
    };

    /*! Follows changes of \a kinds. */
    MergedModel(LicensingService *service, ObjectKinds kinds, QObject *parent);

    [[nodiscard]] const Item *itemOf(const QModelIndex &index) const;
    [[nodiscard]] const Items &items() const { return m_items; }
    /*! Builds a tree: makes \a child the last one of \a parent. */
    static void append(Item &parent, std::unique_ptr<Item> child);
    /*! Forgets the rows, for they belong to another object, and reads anew. */
    void restart();
    /*! What a model's read() does: \a work runs on the reader thread, \a make turns its value into
        Items here. */
    template <typename Work, typename Make>
    void start(Work work, Make make)
    {
        whenDone(m_service->read(std::move(work)), this,
                 [this, generation = m_generation, make = std::move(make)](auto result) {
                     if (generation != m_generation)
                         return;
                     if (result)
                         finish(make(std::move(*result)));
                     else
                         finish(tl::unexpected(result.error()));
                 });
    }

private:
    /*! Starts reading; false when there is nothing to show. */
    [[nodiscard]] virtual bool read() = 0;
    [[nodiscard]] virtual QVariant cell(const Item &item, int column, int role) const = 0;

    void finish(Result<Items> items);
    void scheduleRefresh();
    void setState(State state);
    void merge(const QModelIndex &parent, Items &present, Items wanted);
    void update(const QModelIndex &parent, Items &present, size_t position, Item &newer);

    LicensingService *m_service;
    Items m_items;
    Error m_error;
    State m_state = State::Idle;
    quint64 m_generation = 0;
    bool m_live = true;
    bool m_stale = false;
    bool m_reading = false;
    QTimer m_timer;
    QElapsedTimer m_sinceRead;
};

} // namespace LicenseDesk
