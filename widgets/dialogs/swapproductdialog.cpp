// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/swapproductdialog.h"

#include "licensing/carriedplans.h"
#include "licensing/redundancy.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/planchecklist.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

namespace LicenseDesk {

namespace {

std::optional<SkuId> productOf(const QComboBox *box)
{
    return SkuId::fromString(box->currentData().toString());
}

} // namespace

SwapProductDialog::SwapProductDialog(LicensingService *service, const GroupId &group,
                                     const std::optional<SkuId> &product, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("swapProduct"), tr("Swap product"), parent),
      m_group(group),
      m_first(product),
      m_from(new QComboBox(this)),
      m_to(new QComboBox(this)),
      m_plans(new PlainLabel(this)),
      m_counterparts(new PlainLabel(this)),
      m_lost(new PlainLabel(this)),
      m_checklist(new PlanChecklist(this)),
      m_productMessage(new MessageLine(this))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::Always);
    m_from->setObjectName(QStringLiteral("fromProduct"));
    m_from->setAccessibleName(tr("Product that goes"));
    m_to->setObjectName(QStringLiteral("toProduct"));
    m_to->setAccessibleName(tr("Product that comes"));
    m_plans->setObjectName(QStringLiteral("plansThatStayOff"));
    m_counterparts->setObjectName(QStringLiteral("plansOfTheSameName"));
    m_lost->setObjectName(QStringLiteral("plansWithoutCounterpart"));
    m_checklist->setObjectName(QStringLiteral("plansOfNewProduct"));
    m_productMessage->setObjectName(QStringLiteral("productMessage"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&To:"), m_to);
    form->addRow(tr("Plans that stay off:"), m_plans);
    form->addRow(tr("By the same name:"), m_counterparts);
    form->addRow(tr("Without counterpart:"), m_lost);
    content()->addLayout(form);
    content()->addWidget(m_checklist, 1);
    content()->addWidget(m_productMessage);
    content()->addWidget(
        new PlainLabel(tr("Members get the new product in the same step in which they give back "
                          "the old one."),
                       this));
    resize(560, 620);
    connect(m_checklist, &PlanChecklist::edited, this, &SwapProductDialog::showCarried);
    connect(m_from, &QComboBox::currentIndexChanged, this, &SwapProductDialog::showPlans);
    connect(m_to, &QComboBox::currentIndexChanged, this, &SwapProductDialog::showPlans);
    load([group](Reader &reader) { return readTarget(reader, group); },
         [this](TargetFacts facts) { showFacts(std::move(facts)); });
}

void SwapProductDialog::showFacts(TargetFacts facts)
{
    m_facts = std::move(facts);
    setHeading(tr("Swap a product of %1").arg(m_facts.name));
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    for (const GroupLicenseRow &license : std::as_const(m_facts.licenses))
        m_from->addItem(m_facts.productName(license.product), license.product.toString());
    m_to->addItem(tr("Choose a product"));
    for (const ProductRow &product : std::as_const(m_facts.products)) {
        m_to->addItem(tr("%1 (%2 available)")
                          .arg(product.displayName, locale().toString(product.available())),
                      product.id.toString());
    }
    if (m_first)
        m_from->setCurrentIndex(qMax(0, m_from->findData(m_first->toString())));
    if (m_facts.licenses.isEmpty()) {
        m_from->setEnabled(false);
        m_to->setEnabled(false);
        acceptButton()->setEnabled(false);
        m_productMessage->setMessage(Severity::Information,
                                     tr("%1 has no licenses.").arg(m_facts.name));
        return;
    }
    showPlans();
    m_to->setFocus();
}

std::optional<SwapGroupProduct> SwapProductDialog::chosen() const
{
    const std::optional<SkuId> from = productOf(m_from);
    const std::optional<SkuId> to = productOf(m_to);
    if (!from || !to || *from == *to)
        return {};
    return SwapGroupProduct{m_group, *from, *to};
}

std::vector<License> SwapProductDialog::present() const
{
    std::vector<License> licenses;
    for (const GroupLicenseRow &row : m_facts.licenses) {
        License license{m_facts.catalogue->indexOf(row.product), {}};
        for (const PlanId &plan : row.disabledPlans) {
            if (const PlanIndex index = m_facts.catalogue->indexOf(plan); index >= 0)
                license.disabled.insert(index);
        }
        licenses.push_back(license);
    }
    return licenses;
}

std::optional<LicenseChange> SwapProductDialog::carried() const
{
    const std::optional<SwapGroupProduct> swap = chosen();
    if (!swap)
        return {};
    Result<LicenseChange> change =
        LicenseDesk::swapProduct(present(), swap->from, swap->to, *m_facts.catalogue);
    return change ? std::optional(*std::move(change)) : std::nullopt;
}

QString SwapProductDialog::namesOf(const std::vector<PlanId> &plans) const
{
    QStringList names;
    for (const PlanId &plan : plans)
        names += m_facts.catalogue->plan(m_facts.catalogue->indexOf(plan)).displayName();
    names.sort(Qt::CaseInsensitive);
    return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
}

/*! Other products were chosen: what is off is what is carried over. */
void SwapProductDialog::showPlans()
{
    m_productMessage->clear();
    const std::optional<LicenseChange> change = carried();
    const Catalogue &catalogue = *m_facts.catalogue;
    m_checklist->setVisible(change.has_value());
    if (change) {
        const LicenseChange::Addition &addition = change->add.front();
        m_checklist->setProduct(catalogue, catalogue.indexOf(addition.product),
                                addition.disabledPlans);
    }
    showCarried();
}

void SwapProductDialog::showCarried()
{
    const QString none = QStringLiteral("–");
    const std::optional<SwapGroupProduct> swap = chosen();
    const Catalogue &catalogue = *m_facts.catalogue;
    if (!swap) {
        for (QLabel *label : {m_plans, m_counterparts, m_lost})
            label->setText(none);
        return;
    }
    m_plans->setText(namesOf(m_checklist->disabledPlans()));
    const std::vector<License> licenses = present();
    const auto old = std::ranges::find(licenses, catalogue.indexOf(swap->from), &License::product);
    if (old == licenses.end())
        return;
    const CarriedPlans plans = carryPlans(*old, catalogue.indexOf(swap->to), catalogue);
    QStringList pairs;
    for (const CarriedPlans::Counterpart &pair : plans.counterparts) {
        pairs += tr("%1 (%2 for %3)", "friendly name, new plan, old plan")
                     .arg(catalogue.plan(pair.to).displayName(), catalogue.plan(pair.to).name,
                          catalogue.plan(pair.from).name);
    }
    QStringList lost;
    for (const PlanIndex plan : catalogue.byName(plans.lost))
        lost += catalogue.plan(plan).displayName();
    m_counterparts->setText(pairs.isEmpty() ? tr("none") : pairs.join(QStringLiteral(", ")));
    m_lost->setText(lost.isEmpty() ? tr("none") : lost.join(QStringLiteral(", ")));
}

std::optional<ChangeList> SwapProductDialog::changes()
{
    const std::optional<SwapGroupProduct> swap = chosen();
    std::optional<LicenseChange> change = carried();
    if (!swap || !change) {
        m_productMessage->setMessage(Severity::Error, tr("Choose two different products."));
        m_to->setFocus();
        return {};
    }
    std::vector<PlanId> &off = change->add.front().disabledPlans;
    std::ranges::sort(off);
    const std::vector<PlanId> wanted = m_checklist->disabledPlans();
    // Plans that were not edited are carried over by the core, whatever they are by then.
    if (wanted == off)
        return std::vector<Change>{*swap};
    off = wanted;
    return std::vector<Change>{AssignGroupLicenses{m_group, *change}};
}

QString SwapProductDialog::resultText() const
{
    const std::optional<SwapGroupProduct> swap = chosen();
    return tr("%1: %2 instead of %3; its members are being processed.")
        .arg(m_facts.name, m_facts.productName(swap->to), m_facts.productName(swap->from));
}

} // namespace LicenseDesk
