// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "service/change.h"

#include <QAbstractTableModel>
#include <QFuture>

#include <functional>
#include <memory>
#include <optional>

namespace LicenseDesk {

class LicensingService;
class Reader;

/*! A table of any number of rows that reads pages of 256 when they are looked at and keeps some of
    them. data() never blocks: rows not yet read are placeholders. Follows the directory's changes;
    persistent indexes, and so selection and current row, follow their objects by key. GUI thread.
    Concrete models derive from PagedRows. */
class PagedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    static constexpr int pageSize = 256;

    ~PagedModel() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error &error() const; //!< why it is Failed
    /*! Reads the shown rows anew, keeping what is on the screen until the answer comes. */
    void refresh();
    /*! A model that nobody sees reads nothing until it is live again. */
    void setLive(bool live);
    [[nodiscard]] virtual bool isSortable(int column) const;

    /*! Keys of \a rows, also of those not read yet; at most 100,000. Empty when cancelled by newer
        changes. */
    [[nodiscard]] QFuture<Result<QList<QByteArray>>> keys(const QList<int> &rows);
    /*! The key of a row that has been read, else empty. */
    [[nodiscard]] QByteArray key(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();
    /*! Count and rows are those of the directory now; also after each change of filter or sort. */
    void refreshed();

protected:
    /*! Rows as they were read; the typed part is PagedRows' business. */
    struct Page
    {
        virtual ~Page() = default;
        QList<QByteArray> keys;
    };
    /*! Plain values: they run on the reader thread, without the model. */
    struct Query
    {
        std::function<Result<qint64>(Reader &)> count;
        std::function<Result<std::shared_ptr<const Page>>(Reader &, qint64 offset, int limit)> page;
    };

    /*! Follows changes of \a kinds. */
    PagedModel(LicensingService *service, ObjectKinds kinds, QObject *parent);

    /*! Asks query() anew: another filter, order or object. \a restart forgets the old rows at
        once, for they belong to another object. */
    void requery(bool restart = false);
    [[nodiscard]] const Page *pageOf(int row) const;

private:
    struct Private;

    /*! Nothing when there is nothing to show. */
    [[nodiscard]] virtual std::optional<Query> query() const = 0;
    [[nodiscard]] virtual QVariant cellOf(int row, int column, int role) const = 0;

    void flush();
    void readPage(int page);
    void reload();

    std::unique_ptr<Private> d;
};

} // namespace LicenseDesk
