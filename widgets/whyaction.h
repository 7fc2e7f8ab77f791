// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"

#include <QAction>

#include <optional>

namespace LicenseDesk {

class LicensingService;

/*! "Why?" on what is selected: a user, a license, a plan or an error. */
class WhyAction : public QAction
{
    Q_OBJECT

public:
    /*! The dialog is shown over \a dialogParent. */
    WhyAction(LicensingService *service, QWidget *dialogParent, QObject *parent);

    /*! Nothing to ask about without a user. */
    void setUser(const std::optional<UserId> &user);
    /*! What the dialog begins with. */
    void setLicense(const std::optional<SkuId> &product, const std::optional<PlanId> &plan = {});

signals:
    /*! A remedy was applied; \a result says so, for the status bar. */
    void done(const QString &result);

private:
    void openDialog();

    LicensingService *m_service;
    QWidget *m_dialogParent;
    std::optional<UserId> m_user;
    std::optional<SkuId> m_product;
    std::optional<PlanId> m_plan;
};

} // namespace LicenseDesk
