// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/editserviceplansdialog.h"

#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/planchecklist.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

EditServicePlansDialog::EditServicePlansDialog(LicensingService *service, LicenseTarget target,
                                               std::optional<SkuId> product, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("editServicePlans"), tr("Edit service plans"), parent),
      m_target(std::move(target)),
      m_first(product),
      m_product(new QComboBox(this)),
      m_plans(new PlanChecklist(this)),
      m_planMessage(new MessageLine(this))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::Always);
    m_product->setObjectName(QStringLiteral("product"));
    m_product->setAccessibleName(tr("Product"));
    m_planMessage->setObjectName(QStringLiteral("planMessage"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Product:"), m_product);
    content()->addLayout(form);
    content()->addWidget(m_plans, 1);
    content()->addWidget(m_planMessage);
    resize(520, 560);

    connect(m_product, &QComboBox::currentIndexChanged, this, &EditServicePlansDialog::showPlans);
    connect(m_plans, &PlanChecklist::edited, this, [this] {
        m_disabled[current()] = m_plans->disabledPlans();
        m_planMessage->clear();
    });
    load([target = m_target](Reader &reader) { return readTarget(reader, target); },
         [this](TargetFacts facts) { showFacts(std::move(facts)); });
}

void EditServicePlansDialog::showFacts(TargetFacts facts)
{
    m_facts = std::move(facts);
    setHeading(tr("Service plans of %1").arg(m_facts.name));
    const QSignalBlocker quiet(m_product);
    for (const GroupLicenseRow &license : std::as_const(m_facts.licenses)) {
        m_product->addItem(m_facts.productName(license.product), license.product.guid().toBytes());
        if (license.product == m_first)
            m_product->setCurrentIndex(m_product->count() - 1);
    }
    if (m_facts.licenses.isEmpty()) {
        showMessage(std::holds_alternative<GroupId>(m_target)
                        ? tr("%1 has no licenses.").arg(m_facts.name)
                        : tr("%1 has no direct licenses. Inherited ones are edited on the group.")
                              .arg(m_facts.name));
        m_product->setEnabled(false);
        m_plans->hide();
        content()->addStretch(1);
        acceptButton()->setEnabled(false);
        layout()->activate();
        resize(width(), 0); // as low as can be
        return;
    }
    showPlans();
    m_plans->setFocus();
}

SkuId EditServicePlansDialog::current() const
{
    return SkuId(Guid::fromBytes(m_product->currentData().toByteArray()));
}

void EditServicePlansDialog::showPlans()
{
    const GroupLicenseRow *license = m_facts.license(current());
    if (license) {
        m_plans->setProduct(*m_facts.catalogue, m_facts.catalogue->indexOf(current()),
                            m_disabled.value(current(), license->disabledPlans));
    }
}

std::optional<ChangeList> EditServicePlansDialog::changes()
{
    LicenseChange change;
    for (const GroupLicenseRow &license : std::as_const(m_facts.licenses)) {
        const std::vector<PlanId> wanted = m_disabled.value(license.product, license.disabledPlans);
        if (wanted != license.disabledPlans)
            change.add.push_back({license.product, wanted});
    }
    if (change.add.empty()) {
        m_planMessage->setMessage(Severity::Error, tr("No plan has been turned on or off yet."));
        m_plans->setFocus();
        return {};
    }
    return toChanges(m_target, change);
}

QString EditServicePlansDialog::resultText() const
{
    return std::holds_alternative<GroupId>(m_target)
               ? tr("Service plans of %1 saved; its members are being processed.").arg(m_facts.name)
               : tr("Service plans of %1 saved.").arg(m_facts.name);
}

} // namespace LicenseDesk
