// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"

#include <QObject>

class QWidget;

namespace LicenseDesk {

/*! Where a dialog may lead to in the window that it is shown over. Belongs to that window's view,
    which goes there. */
class Places : public QObject
{
    Q_OBJECT

public:
    explicit Places(QObject *parent) : QObject(parent) {}

    /*! Those of the nearest window around \a widget; null where it stands alone. */
    [[nodiscard]] static Places *of(const QWidget *widget);

signals:
    void userWanted(LicenseDesk::UserId user);
    void addressesWanted(LicenseDesk::UserId user);
    void groupWanted(LicenseDesk::GroupId group);
    void ruleWanted(LicenseDesk::GroupId group);
    void productWanted(LicenseDesk::SkuId product);
    void licensedUsersWanted(LicenseDesk::SkuId product);
    void waitingWanted(LicenseDesk::SkuId product);
};

} // namespace LicenseDesk
