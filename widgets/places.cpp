// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/places.h"

#include <QWidget>

namespace LicenseDesk {

Places *Places::of(const QWidget *widget)
{
    for (const QWidget *around = widget; around; around = around->parentWidget()) {
        if (auto *places = around->findChild<Places *>(QString(), Qt::FindDirectChildrenOnly))
            return places;
    }
    return nullptr;
}

} // namespace LicenseDesk
