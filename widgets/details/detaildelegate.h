// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panes/griddelegate.h"

#include <functional>

namespace LicenseDesk {

/*! Cells of detail grids and trees: as in all grids, and with links and greyed rows. */
class DetailDelegate : public GridDelegate
{
    Q_OBJECT

public:
    enum class Look { Plain, Link, Greyed };

    using GridDelegate::GridDelegate;

    /*! How a cell looks; without it all are plain. */
    void setLook(std::function<Look(const QModelIndex &)> look) { m_look = std::move(look); }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    std::function<Look(const QModelIndex &)> m_look;
};

} // namespace LicenseDesk
