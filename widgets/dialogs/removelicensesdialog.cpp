// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/removelicensesdialog.h"

#include "widgets/dialogs/messageline.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

RemoveLicensesDialog::RemoveLicensesDialog(LicensingService *service, LicenseTarget target,
                                           std::optional<SkuId> product, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("removeLicenses"), tr("Remove licenses"), parent),
      m_target(std::move(target)),
      m_first(product),
      m_list(new QVBoxLayout),
      m_impact(new PlainLabel(this)),
      m_licenseMessage(new MessageLine(this))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::Always);
    m_impact->setObjectName(QStringLiteral("impact"));
    m_impact->setText(tr("Counting the users who have these licenses…"));
    m_licenseMessage->setObjectName(QStringLiteral("licenseMessage"));
    m_list->setSpacing(4);
    content()->addLayout(m_list);
    content()->addWidget(m_licenseMessage);
    content()->addWidget(m_impact);
    content()->addStretch();
    resize(480, sizeHint().height());

    load(
        [target = m_target](Reader &reader) -> Result<Facts> {
            Result<TargetFacts> facts = readTarget(reader, target);
            if (!facts)
                return tl::unexpected(facts.error());
            QList<SkuId> products;
            for (const GroupLicenseRow &license : std::as_const(facts->licenses))
                products.append(license.product);
            Result<QList<RemovalImpact>> impacts = readImpact(reader, target, products);
            if (!impacts)
                return tl::unexpected(impacts.error());
            return Facts{std::move(*facts), std::move(*impacts)};
        },
        [this](Facts facts) { showFacts(std::move(facts)); });
}

void RemoveLicensesDialog::showFacts(Facts facts)
{
    m_facts = std::move(facts.target);
    setHeading(tr("Remove licenses from %1").arg(m_facts.name));
    for (const RemovalImpact &impact : std::as_const(facts.impacts)) {
        const QString name = m_facts.productName(impact.product);
        auto *box = new QCheckBox(QString(name).replace(u'&', QStringLiteral("&&")), this);
        box->setAccessibleName(name);
        box->setChecked(impact.product == m_first || facts.impacts.size() == 1);
        connect(box, &QCheckBox::toggled, this, &RemoveLicensesDialog::showImpact);
        m_list->addWidget(box);
        box->show(); // so that it can have the focus at once
        m_boxes.push_back({impact, box});
    }
    showImpact();
    if (m_boxes.empty()) {
        m_impact->setText(std::holds_alternative<GroupId>(m_target)
                              ? tr("%1 has no licenses.").arg(m_facts.name)
                              : tr("%1 has no direct licenses. An inherited license is removed "
                                   "from the group, or "
                                   "by taking the user out of the group.")
                                    .arg(m_facts.name));
        acceptButton()->setEnabled(false);
    } else {
        m_boxes.front().box->setFocus();
    }
}

void RemoveLicensesDialog::showImpact()
{
    m_licenseMessage->clear();
    QStringList lines;
    for (const Box &each : m_boxes) {
        if (each.box->isChecked())
            lines += impactText(each.impact);
    }
    m_impact->setText(lines.isEmpty() ? tr("Nothing is chosen yet.")
                                      : lines.join(QStringLiteral("\n")));
}

QString RemoveLicensesDialog::impactText(const RemovalImpact &impact) const
{
    const QString product = m_facts.productName(impact.product);
    if (!std::holds_alternative<GroupId>(m_target)) {
        if (impact.holders == 0)
            return tr("%1: not in use.").arg(product);
        return impact.keepers > 0
                   ? tr("%2 keeps %1 through a group.").arg(product, m_facts.name)
                   : tr("%2 loses %1; one unit becomes free.").arg(product, m_facts.name);
    }
    const qint64 losers = impact.holders - impact.keepers;
    QString text = tr("Users who lose %1: %2.").arg(product, locale().toString(losers));
    if (impact.keepers > 0) {
        text += u' ';
        text +=
            tr("Users who keep it from another source: %1.").arg(locale().toString(impact.keepers));
    }
    return text;
}

std::vector<SkuId> RemoveLicensesDialog::chosen() const
{
    std::vector<SkuId> products;
    for (const Box &each : m_boxes) {
        if (each.box->isChecked())
            products.push_back(each.impact.product);
    }
    return products;
}

std::optional<std::vector<Change>> RemoveLicensesDialog::changes()
{
    LicenseChange change;
    change.remove = chosen();
    if (change.remove.empty()) {
        m_licenseMessage->setMessage(Severity::Error, tr("Check at least one license."));
        return {};
    }
    return toChanges(m_target, change);
}

QString RemoveLicensesDialog::resultText() const
{
    QStringList names;
    for (const SkuId &product : chosen())
        names += m_facts.productName(product);
    const QString products = names.join(QStringLiteral(", "));
    return std::holds_alternative<GroupId>(m_target)
               ? tr("%1 removed from %2; its members are being processed.")
                     .arg(products, m_facts.name)
               : tr("%1 removed from %2.").arg(products, m_facts.name);
}

} // namespace LicenseDesk
