// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "items/pagedmodel.h"

#include <QElapsedTimer>
#include <QTimer>

namespace LicenseDesk {

class GridView;
class LicensingService;

/*! A selection of more rows than can be followed one by one: finds out, aside, which users they
    are, and when the rows were read anew, where these users are now. Never are other users selected
    than those who were. GUI thread. */
class ManySelected : public QObject
{
    Q_OBJECT

public:
    /*! More rows than these are many. */
    static constexpr int few = 1000;

    /*! \a unique: no user has two rows. Otherwise a selection whose rows changed is dropped. */
    ManySelected(LicensingService *service, PagedModel *model, GridView *grid, bool unique);

    /*! The rows selected are these now; few or none of them end the watch. Returns whether they are
        many; found() follows, unless they are known. */
    bool select(const QList<RowRange> &ranges);
    /*! The rows are being put where the users are now: what the grid says of its selection does not
        count. */
    [[nodiscard]] bool isMoving() const { return m_moving; }

signals:
    /*! Each user once. */
    void found(const QList<LicenseDesk::UserId> &users);
    /*! The selection could not be kept: its users are scattered over too many places. */
    void dropped();

private:
    struct Rows
    {
        std::vector<UserId> inOrder;
        QList<UserId> users; //!< each once
    };
    struct Places;

    void read();
    void check();
    void look();
    void settle(const Places &places);
    void forget();

    LicensingService *m_service;
    PagedModel *m_model;
    GridView *m_grid;
    bool m_unique;
    bool m_moving = false;
    bool m_checking = false;
    QList<RowRange> m_ranges;
    std::shared_ptr<const Rows> m_rows; //!< null until they are read
    CancelToken m_reading;
    QTimer m_pause; //!< before the rows are looked for again
    QElapsedTimer m_since; //!< they are being looked for
    int m_lookTook = 0; //!< in milliseconds
};

} // namespace LicenseDesk
