// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/planchecklist.h"

#include "widgets/names.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QCollator>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! As the text of a button, where & marks the mnemonic. */
QString withoutMnemonic(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

std::vector<ServicePlan> sortedPlans(const Catalogue &catalogue, ProductIndex product)
{
    std::vector<ServicePlan> plans;
    for (const PlanIndex index : catalogue.byName(catalogue.product(product).plans))
        plans.push_back(catalogue.plan(index));
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::ranges::stable_sort(plans, [&](const ServicePlan &left, const ServicePlan &right) {
        return collator.compare(left.displayName(), right.displayName()) < 0;
    });
    return plans;
}

} // namespace

PlanChecklist::PlanChecklist(QWidget *parent)
    : QWidget(parent),
      m_count(new PlainLabel(this)),
      m_filter(new QLineEdit(this)),
      m_area(new QScrollArea(this)),
      m_company(new PlainLabel(this))
{
    m_filter->setObjectName(QStringLiteral("filterPlans"));
    m_filter->setAccessibleName(tr("Filter plans"));
    m_filter->setPlaceholderText(tr("Filter plans"));
    m_filter->setClearButtonEnabled(true);
    auto *allOn = new QPushButton(tr("All &on"), this);
    auto *allOff = new QPushButton(tr("All o&ff"), this);
    allOn->setObjectName(QStringLiteral("allOn"));
    allOff->setObjectName(QStringLiteral("allOff"));
    for (QPushButton *button : {allOn, allOff})
        button->setAutoDefault(false);
    setFocusProxy(m_filter);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);

    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(allOn);
    head->addWidget(allOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    column->addWidget(m_count);
    column->addWidget(m_company);

    connect(m_filter, &QLineEdit::textChanged, this, &PlanChecklist::applyFilter);
    connect(allOn, &QPushButton::clicked, this, [this] { setAll(true); });
    connect(allOff, &QPushButton::clicked, this, [this] { setAll(false); });
    clear();
}

void PlanChecklist::clear()
{
    m_boxes.clear();
    m_companyOff.clear();
    m_page = new QWidget;
    m_page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(m_page);
    column->setSpacing(2);
    m_area->setWidget(m_page); // deletes the one before
    m_company->hide();
    m_count->clear();
    setEnabled(false);
}

void PlanChecklist::setProduct(const Catalogue &catalogue, ProductIndex product,
                               const std::vector<PlanId> &disabled)
{
    clear();
    if (product < 0)
        return;
    const std::vector<ServicePlan> plans = sortedPlans(catalogue, product);
    QStringList company;
    for (const ServicePlan &plan : plans) {
        const bool off = std::ranges::find(disabled, plan.id) != disabled.end();
        if (plan.appliesTo == AppliesTo::Company) {
            company += plan.displayName();
            if (off)
                m_companyOff.push_back(plan.id);
            continue;
        }
        const auto sameName = [&](const ServicePlan &other) {
            return other.displayName() == plan.displayName();
        };
        addBox(plan, !off, std::ranges::count_if(plans, sameName) > 1);
    }
    static_cast<QVBoxLayout *>(m_page->layout())->addStretch();
    if (!company.isEmpty()) {
        m_company->setText(tr("For the whole organisation, without a switch: %1")
                               .arg(company.join(QStringLiteral(", "))));
        m_company->show();
    }
    setEnabled(true);
    showCount();
    applyFilter();
}

void PlanChecklist::addBox(const ServicePlan &plan, bool on, bool ambiguous)
{
    const QString text = ambiguous ? QStringLiteral("%1 (%2)").arg(plan.displayName(), plan.name)
                                   : plan.displayName();
    auto *box = new QCheckBox(withoutMnemonic(text), m_page);
    box->setObjectName(objectNameOf(plan.displayName()));
    box->setAccessibleName(plan.displayName());
    box->setToolTip(plan.name.toHtmlEscaped());
    box->setChecked(on);
    connect(box, &QCheckBox::toggled, this, [this] {
        showCount();
        emit edited();
    });
    m_page->layout()->addWidget(box);
    m_boxes.push_back({plan.id, box});
}

std::vector<PlanId> PlanChecklist::disabledPlans() const
{
    std::vector<PlanId> off = m_companyOff;
    for (const Box &each : m_boxes) {
        if (!each.box->isChecked())
            off.push_back(each.plan);
    }
    std::ranges::sort(off);
    return off;
}

void PlanChecklist::setAll(bool on)
{
    // Only what the filter shows: nobody switches what he does not see.
    for (const Box &each : m_boxes) {
        if (!each.box->isHidden())
            each.box->setChecked(on);
    }
}

void PlanChecklist::showCount()
{
    const auto on = std::ranges::count_if(m_boxes, [](const Box &b) { return b.box->isChecked(); });
    m_count->setText(tr("%1 of %2 plans on").arg(on).arg(m_boxes.size()));
}

void PlanChecklist::applyFilter()
{
    const QString text = m_filter->text().trimmed();
    for (const Box &each : m_boxes) {
        each.box->setVisible(each.box->accessibleName().contains(text, Qt::CaseInsensitive)
                             || each.box->toolTip().contains(text, Qt::CaseInsensitive));
    }
}

} // namespace LicenseDesk
