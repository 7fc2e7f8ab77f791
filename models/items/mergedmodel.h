// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "service/change.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace LicenseDesk {

class LicensingService;

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
    };
    using Items = std::vector<std::unique_ptr<Item>>;

    /*! Follows changes of \a kinds. */
    MergedModel(LicensingService *service, ObjectKinds kinds, QObject *parent);

    [[nodiscard]] LicensingService *service() const { return m_service; }
    [[nodiscard]] const Item *itemOf(const QModelIndex &index) const;
    [[nodiscard]] const Items &items() const { return m_items; }
    /*! Forgets the rows, for they belong to another object, and reads anew. */
    void restart();
    /*! To be called once for each read(), with its generation. */
    void finish(quint64 generation, Result<Items> items);

private:
    /*! Starts reading; false when there is nothing to show. */
    [[nodiscard]] virtual bool read(quint64 generation) = 0;
    [[nodiscard]] virtual QVariant cell(const Item &item, int column, int role) const = 0;

    void setState(State state);
    void merge(const QModelIndex &parent, Items &present, Items wanted);

    LicensingService *m_service;
    Items m_items;
    Error m_error;
    State m_state = State::Idle;
    quint64 m_generation = 0;
    bool m_live = true;
    bool m_stale = false;
    bool m_reading = false;
};

} // namespace LicenseDesk
