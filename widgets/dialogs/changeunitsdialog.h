// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/unitsneeded.h"
#include "widgets/dialogs/changedialog.h"

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace LicenseDesk {

/*! `Change units` of a product: what is bought, and the subscription's status. Takes no license
    from anybody (R5.1). */
class ChangeUnitsDialog : public ChangeDialog
{
    Q_OBJECT

public:
    ChangeUnitsDialog(LicensingService *service, const SkuId &product, QWidget *parent);

    /*! Begins with so many more units, and with those who wait being processed. */
    void buy(qint64 more) { m_more = more; }

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    enum Field { Enabled, Warning, Suspended, LockedOut, FieldCount };

    void addField(QFormLayout *form, Field field, const QString &objectName, const QString &label);
    struct Facts;

    void showProduct(const ProductRow &row);
    void showWaiting(const UnitsNeeded &needed);
    void showSums();

    SkuId m_product;
    ProductRow m_row;
    UnitsNeeded m_needed;
    qint64 m_more = 0;
    std::array<QSpinBox *, FieldCount> m_units{};
    std::array<int, FieldCount> m_before{}; //!< as the boxes showed them at first
    QComboBox *m_status;
    QLabel *m_sums;
    QCheckBox *m_reprocess;
    MessageLine *m_unitsMessage;
};

} // namespace LicenseDesk
