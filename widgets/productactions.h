// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

class QAction;

namespace LicenseDesk {

/*! What can be done to the product selected. Owned by the widget that its dialogs are shown over.
 */
class ProductActions : public QObject
{
    Q_OBJECT

public:
    ProductActions(LicensingService *service, QWidget *dialogParent);

    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] QAction *changeUnits() const { return m_changeUnits; }

    void setProduct(const std::optional<SkuId> &product);

signals:
    /*! Something was done; \a result says what, in names, for the status bar. */
    void done(const QString &result);

private:
    LicensingService *m_service;
    QWidget *m_dialogParent;
    QAction *m_changeUnits;
    std::optional<SkuId> m_product;
};

} // namespace LicenseDesk
