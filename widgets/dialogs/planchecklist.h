// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/catalogue.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace LicenseDesk {

/*! The service plans of one product as check boxes, on or off. Company plans have no switch (R1):
    they are named below, and stay as they were. */
class PlanChecklist : public QWidget
{
    Q_OBJECT

public:
    explicit PlanChecklist(QWidget *parent = nullptr);

    /*! Shows the plans of \a product, those of \a disabled off; -1 shows nothing. */
    void setProduct(const Catalogue &catalogue, ProductIndex product,
                    const std::vector<PlanId> &disabled);
    /*! Those that are off, by id. */
    [[nodiscard]] std::vector<PlanId> disabledPlans() const;

signals:
    void edited();

private:
    void clear();
    void addBox(const ServicePlan &plan, bool on, bool ambiguous);
    void setAll(bool on);
    void showCount();
    void applyFilter();

    struct Box
    {
        PlanId plan;
        QCheckBox *box;
    };

    QLabel *m_count;
    QLineEdit *m_filter;
    QScrollArea *m_area;
    QWidget *m_page = nullptr; //!< of the area: one check box a plan
    QLabel *m_company;
    std::vector<Box> m_boxes;
    std::vector<PlanId> m_companyOff; //!< Company plans that were off and stay so
};

} // namespace LicenseDesk
