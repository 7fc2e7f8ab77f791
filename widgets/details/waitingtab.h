// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/unitsneeded.h"

#include <QWidget>

class QAction;

namespace LicenseDesk {

class GridView;
class LicensingService;
class MessageLine;
class WaitingUsersModel;
class WhyAction;

/*! The tab Waiting of a product: who waits for a unit, in the order of service, and how many units
    would serve them all. */
class WaitingTab : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingTab(LicensingService *service, QWidget *parent = nullptr);

    void setProduct(const std::optional<SkuId> &product);

signals:
    void userActivated(LicenseDesk::UserId user);
    /*! Something was done; \a result says what, for the status bar. */
    void done(const QString &result);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readNeeded();
    void showNeeded(const UnitsNeeded &needed);
    void showCurrent();
    void openUnits();
    void openReprocess();

    LicensingService *m_service;
    std::optional<SkuId> m_product;
    UnitsNeeded m_needed;
    bool m_reading = false;
    bool m_readAgain = false; //!< it was asked for while it was being read
    WaitingUsersModel *m_model;
    GridView *m_table;
    MessageLine *m_summary;
    QAction *m_buy;
    QAction *m_reprocess;
    WhyAction *m_why;
};

} // namespace LicenseDesk
