// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "service/change.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>

namespace LicenseDesk {

class LicensingService;
class Reader;
template <typename Page>
struct Snapshot;

/*! Rows next to each other, both ends included. */
struct RowRange
{
    int first = 0;
    int last = 0;

    [[nodiscard]] int size() const { return last - first + 1; }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

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

    /*! Rows as they were read; the typed part is PagedRows' business. */
    struct Page
    {
        virtual ~Page() = default;
        QList<QByteArray> keys;
    };
    /*! Plain values: they run on any thread with a Reader, without the model. */
    struct Query
    {
        std::function<Result<qint64>(Reader &)> count;
        std::function<Result<std::shared_ptr<const Page>>(Reader &, qint64 offset, int limit)> page;
        std::function<Result<std::vector<UserId>>(Reader &, qint64 offset, qint64 limit)> users =
            {};
    };

    ~PagedModel() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error &error() const; //!< why it is Failed
    /*! Whether rowCount() is how many there are, and not only how many are known so far, or were:
        rows that take long to be counted are shown before; refreshed() follows. */
    [[nodiscard]] bool isCounted() const;
    /*! Reads the shown rows anew, keeping what is on the screen until the answer comes. */
    void refresh();
    /*! A model that nobody sees reads nothing until it is live again. */
    void setLive(bool live);
    [[nodiscard]] virtual bool isSortable(int column) const;

    /*! Calls \a done with the keys of \a rows, also of those not read yet, unless the rows change
        before: then refreshed() follows, and the caller asks again. Rows asked for last keep their
        keys known, so that a selection survives a refresh however long it is. */
    void resolveKeys(const QList<int> &rows,
                     const std::function<void(const QList<QByteArray> &)> &done);
    /*! Calls \a done with the row of \a key, or with -1 when it is not among the first 4,096 rows.
     */
    void findRow(const QByteArray &key, const std::function<void(int)> &done);
    /*! Reads whom rows are about, any number of them, on a reader's thread; empty for a model that
        is not about users. */
    using Users = std::function<Result<std::vector<UserId>>(Reader &, qint64 offset, qint64 limit)>;
    [[nodiscard]] Users users() const;
    /*! Whether indexes stay where they are when the rows are read anew, in place of following their
        objects, which would take too long for very many. aboutToReplace() is told before. */
    void setHoldsRows(bool holds);
    /*! The key of a row that has been read, else empty. */
    [[nodiscard]] QByteArray key(int row) const;

    /*! The path of the directory that the rows are of. */
    [[nodiscard]] QString directory() const;
    /*! How all rows are read in the order shown, by others who write them somewhere; nothing when
        there is nothing to show. */
    [[nodiscard]] std::optional<Query> reading() const { return query(); }
    /*! A cell of the row at \a position of a page that reading() gave. */
    [[nodiscard]] virtual QVariant cellIn(const Page &page, int position, int column,
                                          int role) const = 0;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();
    /*! Count and rows are those of the directory now; also after each change of filter or sort. */
    void refreshed();
    /*! Only while rows are held: there will be that many. */
    void aboutToReplace(int rows);

protected:
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

    void want(int page) const;
    void flush();
    void scheduleReload();
    void reload();
    void adopt(const Snapshot<Page> &snapshot);
    void count();
    void resize(int count);
    void replaceRows(const Snapshot<Page> &snapshot, int newCount);
    void followRows(const Snapshot<Page> &snapshot, int newCount);
    void setState(State state);

    std::unique_ptr<Private> d;
};

} // namespace LicenseDesk
