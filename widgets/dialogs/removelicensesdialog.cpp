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

    loadAside([target = m_target](Reader &reader) { return readFacts(reader, target); },
              [this](Facts facts) { showFacts(std::move(facts)); });
}

Result<RemoveLicensesDialog::Facts> RemoveLicensesDialog::readFacts(Reader &reader,
                                                                    const LicenseTarget &target)
{
    Result<TargetFacts> read = readTarget(reader, target);
    if (!read)
        return tl::unexpected(read.error());
    Facts facts{std::move(*read), {}, {}};
    if (const auto *users = std::get_if<std::vector<UserId>>(&target); users && users->size() > 1) {
        Result<DirectHolders> holders = directHolders(reader, *users);
        if (!holders)
            return tl::unexpected(holders.error());
        for (auto it = holders->cbegin(); it != holders->cend(); ++it)
            facts.impacts.append({it.key(), qint64(it->size()), 0});
        std::ranges::sort(facts.impacts, [&](const auto &left, const auto &right) {
            return facts.target.productName(left.product) < facts.target.productName(right.product);
        });
        facts.holders = std::move(*holders);
        return facts;
    }
    QList<SkuId> products;
    for (const GroupLicenseRow &license : std::as_const(facts.target.licenses))
        products.append(license.product);
    Result<QList<RemovalImpact>> impacts = readImpact(reader, target, products);
    if (!impacts)
        return tl::unexpected(impacts.error());
    facts.impacts = std::move(*impacts);
    return facts;
}

int RemoveLicensesDialog::several() const
{
    const auto *users = std::get_if<std::vector<UserId>>(&m_target);
    return users && users->size() > 1 ? int(users->size()) : 0;
}

void RemoveLicensesDialog::showFacts(Facts facts)
{
    m_facts = std::move(facts.target);
    m_holders = std::move(facts.holders);
    setHeading(several() ? tr("Remove licenses from %n user(s)", nullptr, several())
                         : tr("Remove licenses from %1").arg(m_facts.name));
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
        m_impact->setText(
            several() ? tr("None of these users has a direct license. An inherited license is "
                           "removed from the group, or by taking the users out of the group.")
            : std::holds_alternative<GroupId>(m_target)
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
    if (several()) {
        return tr("%Ln user(s) have %1 directly; who keeps it through a group, the preview says.",
                  nullptr, int(impact.holders))
            .arg(product);
    }
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

std::optional<ChangeList> RemoveLicensesDialog::changes()
{
    LicenseChange change;
    change.remove = chosen();
    if (change.remove.empty()) {
        m_licenseMessage->setMessage(Severity::Error, tr("Check at least one license."));
        return {};
    }
    if (!several())
        return toChanges(m_target, change);
    return ChangeList([holders = m_holders, products = change.remove] {
        return changesOfSeveral(holders, products);
    });
}

std::vector<Change> RemoveLicensesDialog::changesOfSeveral(const DirectHolders &holders,
                                                           const std::vector<SkuId> &products)
{
    QHash<UserId, qsizetype> places;
    std::vector<Change> changes;
    for (const SkuId &product : products) {
        const auto found = holders.constFind(product);
        if (found == holders.cend())
            continue;
        for (const UserId &user : *found) {
            const auto place = places.constFind(user);
            if (place != places.cend()) {
                std::get<AssignUserLicenses>(changes[size_t(*place)])
                    .change.remove.push_back(product);
                continue;
            }
            places.insert(user, qsizetype(changes.size()));
            AssignUserLicenses change{user, {}};
            change.change.remove.push_back(product);
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

QString RemoveLicensesDialog::resultText() const
{
    QStringList names;
    for (const SkuId &product : chosen())
        names += m_facts.productName(product);
    const QString products = names.join(QStringLiteral(", "));
    if (several())
        return tr("%1 removed from %n user(s).", nullptr, changeCount()).arg(products);
    return std::holds_alternative<GroupId>(m_target)
               ? tr("%1 removed from %2; its members are being processed.")
                     .arg(products, m_facts.name)
               : tr("%1 removed from %2.").arg(products, m_facts.name);
}

} // namespace LicenseDesk
