// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"
#include "widgets/panes/gridpane.h"

#include <optional>

namespace LicenseDesk {

class LicensingService;
class ProductActions;
class ProductDetails;
class ProductsModel;

/*! All products, and the details of the one selected. */
class ProductsPane : public GridPane
{
    Q_OBJECT

public:
    explicit ProductsPane(LicensingService *service, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> objectActions() const override;
    void refresh() override;
    /*! Selects the product. */
    void showProduct(const SkuId &product);
    /*! The same, with who waits for it, or who has it. */
    void showWaiting(const SkuId &product);
    void showLicensedUsers(const SkuId &product);

signals:
    void userActivated(LicenseDesk::UserId user);
    void groupActivated(LicenseDesk::GroupId group);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Filter;

    [[nodiscard]] bool applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    void select(const QList<int> &rows) override;
    [[nodiscard]] QString rowsText(int rows) const override;
    [[nodiscard]] QString selectedText(int selected) const override;
    [[nodiscard]] QString emptyText(bool filtered) const override;
    void count();

    ProductsModel *m_model;
    Filter *m_proxy;
    ProductActions *m_actions;
    ProductDetails *m_details;
    std::optional<SkuId> m_wanted; //!< to be selected once the products are read
};

} // namespace LicenseDesk
