// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/swapproductdialog.h"

#include "licensing/redundancy.h"
#include "widgets/dialogs/messageline.h"
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
      m_productMessage(new MessageLine(this))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::Always);
    m_from->setObjectName(QStringLiteral("fromProduct"));
    m_from->setAccessibleName(tr("Product that goes"));
    m_to->setObjectName(QStringLiteral("toProduct"));
    m_to->setAccessibleName(tr("Product that comes"));
    m_plans->setObjectName(QStringLiteral("plansThatStayOff"));
    m_productMessage->setObjectName(QStringLiteral("productMessage"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&To:"), m_to);
    form->addRow(tr("Plans that stay off:"), m_plans);
    content()->addLayout(form);
    content()->addWidget(m_productMessage);
    content()->addWidget(
        new PlainLabel(tr("Members get the new product in the same step in which they give back "
                          "the old one."),
                       this));
    content()->addStretch();
    resize(520, sizeHint().height());
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

QString SwapProductDialog::plansThatStayOff() const
{
    const std::optional<SwapGroupProduct> swap = chosen();
    if (!swap)
        return QStringLiteral("–");
    std::vector<License> present;
    for (const GroupLicenseRow &row : m_facts.licenses) {
        License license{m_facts.catalogue->indexOf(row.product), {}};
        for (const PlanId &plan : row.disabledPlans) {
            if (const PlanIndex index = m_facts.catalogue->indexOf(plan); index >= 0)
                license.disabled.insert(index);
        }
        present.push_back(license);
    }
    const Result<LicenseChange> change =
        LicenseDesk::swapProduct(present, swap->from, swap->to, *m_facts.catalogue);
    if (!change)
        return {};
    QStringList names;
    for (const PlanId &plan : change->add.front().disabledPlans)
        names += m_facts.catalogue->plan(m_facts.catalogue->indexOf(plan)).displayName();
    names.sort(Qt::CaseInsensitive);
    return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
}

void SwapProductDialog::showPlans()
{
    m_productMessage->clear();
    m_plans->setText(plansThatStayOff());
}

std::optional<std::vector<Change>> SwapProductDialog::changes()
{
    if (const std::optional<SwapGroupProduct> swap = chosen())
        return std::vector<Change>{*swap};
    m_productMessage->setMessage(Severity::Error, tr("Choose two different products."));
    m_to->setFocus();
    return {};
}

QString SwapProductDialog::resultText() const
{
    const std::optional<SwapGroupProduct> swap = chosen();
    return tr("%1: %2 instead of %3; its members are being processed.")
        .arg(m_facts.name, m_facts.productName(swap->to), m_facts.productName(swap->from));
}

} // namespace LicenseDesk
