// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/freeing.h"
#include "widgets/dialogs/changedialog.h"

class QCheckBox;
class QComboBox;

namespace LicenseDesk {

/*! `Free a license`: all the ways by which a user has a product, what taking each away means, and
    one change that does it. */
class FreeLicenseDialog : public ChangeDialog
{
    Q_OBJECT

public:
    /*! Begins with \a product, else with the user's first one. */
    FreeLicenseDialog(LicensingService *service, const UserId &user,
                      const std::optional<SkuId> &product, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    struct Facts;

    void showFacts(const Facts &facts, const std::optional<SkuId> &product);
    void readSources();
    void showSources(const Freeing &freeing);
    void addSource(const FreeingSource &source);
    void showUnit();
    [[nodiscard]] std::optional<SkuId> product() const;

    UserId m_user;
    Freeing m_freeing;
    quint64 m_generation = 0;
    QComboBox *m_product;
    QWidget *m_sources;
    QList<QCheckBox *> m_boxes; //!< as m_freeing.sources
    MessageLine *m_unit;
};

} // namespace LicenseDesk
