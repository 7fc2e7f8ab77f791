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
    };

    ~PagedModel() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error &error() const; //!< why it is Failed
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
    void setState(State state);

    std::unique_ptr<Private> d;
};

} // namespace LicenseDesk
