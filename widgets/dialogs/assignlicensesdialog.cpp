// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/assignlicensesdialog.h"

#include "items/productsmodel.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/planchecklist.h"
#include "widgets/icons.h"
#include "widgets/plainlabel.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

enum Column { ProductColumn, AvailableColumn };
constexpr int skuRole = Qt::UserRole + 100; // beyond those of items/roles.h

SkuId skuOf(const QTreeWidgetItem *item)
{
    return SkuId(Guid::fromBytes(item->data(ProductColumn, skuRole).toByteArray()));
}

bool isTaken(const QTreeWidgetItem *item)
{
    return !(item->flags() & Qt::ItemIsUserCheckable);
}

} // namespace

AssignLicensesDialog::AssignLicensesDialog(LicensingService *service, LicenseTarget target,
                                           QWidget *parent)
    : ChangeDialog(service, QStringLiteral("assignLicenses"), tr("Assign licenses"), parent),
      m_target(std::move(target)),
      m_products(new QTreeWidget(this)),
      m_productMessage(new MessageLine(this)),
      m_plans(new PlanChecklist(this)),
      m_plansTitle(new PlainLabel(this))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::Always);
    m_products->setObjectName(QStringLiteral("availableProducts"));
    m_products->setAccessibleName(tr("Available products"));
    m_products->setHeaderLabels({tr("Product"), tr("Units")});
    m_products->setRootIsDecorated(false);
    m_products->setUniformRowHeights(true);
    m_products->setAllColumnsShowFocus(true);
    m_products->setItemDelegate(new DetailDelegate(m_products));
    m_products->setAlternatingRowColors(true);
    m_products->header()->setStretchLastSection(false);
    m_products->header()->setSectionResizeMode(ProductColumn, QHeaderView::Stretch);
    m_products->header()->setSectionResizeMode(AvailableColumn, QHeaderView::ResizeToContents);
    m_productMessage->setObjectName(QStringLiteral("productMessage"));
    m_plansTitle->setText(tr("Service plans"));

    auto *title = new QLabel(tr("&Products"), this);
    title->setBuddy(m_products);
    auto *left = new QVBoxLayout;
    left->addWidget(title);
    left->addWidget(m_products, 1);
    left->addWidget(m_productMessage);
    auto *right = new QVBoxLayout;
    right->addWidget(m_plansTitle);
    right->addWidget(m_plans, 1);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(14);
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);
    content()->addLayout(halves, 1);
    resize(860, 520);

    connect(m_products, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *current) { showPlans(current); });
    connect(m_products, &QTreeWidget::itemChanged, this, [this] { m_productMessage->clear(); });
    connect(m_plans, &PlanChecklist::edited, this, &AssignLicensesDialog::notePlans);
    connect(service, &LicensingService::changed, this, [this](const ChangeSet &set) {
        if (set.kinds & (ObjectKind::Users | ObjectKind::Products))
            readAvailable();
    });
    load([target = m_target](Reader &reader) { return readTarget(reader, target); },
         [this](TargetFacts facts) { showFacts(std::move(facts)); });
}

void AssignLicensesDialog::showFacts(TargetFacts facts)
{
    m_facts = std::move(facts);
    const auto *users = std::get_if<std::vector<UserId>>(&m_target);
    setHeading(users && users->size() > 1
                   ? tr("Assign licenses to %n user(s)", nullptr, int(users->size()))
                   : tr("Assign licenses to %1").arg(m_facts.name));
    for (const ProductRow &product : std::as_const(m_facts.products))
        addProduct(product);
    showAvailable(m_facts.products);
    for (int row = 0; row < m_products->topLevelItemCount(); ++row) {
        if (isTaken(m_products->topLevelItem(row)))
            continue;
        m_products->setCurrentItem(m_products->topLevelItem(row));
        break;
    }
    m_products->setFocus();
}

void AssignLicensesDialog::addProduct(const ProductRow &product)
{
    const bool taken = m_facts.license(product.id) != nullptr;
    auto *item = new QTreeWidgetItem({product.displayName, QString()});
    item->setData(ProductColumn, skuRole, product.id.guid().toBytes());
    item->setToolTip(ProductColumn, product.partNumber.toHtmlEscaped());
    item->setTextAlignment(AvailableColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setCheckState(ProductColumn, taken ? Qt::Checked : Qt::Unchecked);
    item->setFlags(taken ? Qt::ItemFlags(Qt::ItemIsSelectable)
                         : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    m_products->addTopLevelItem(item);
}

void AssignLicensesDialog::readAvailable()
{
    whenDone(service()->read([](Reader &reader) { return reader.products(); }), this,
             [this](const Result<QList<ProductRow>> &products) {
                 if (products)
                     showAvailable(*products);
             });
}

void AssignLicensesDialog::showAvailable(const QList<ProductRow> &products)
{
    const QSignalBlocker quiet(m_products);
    for (int row = 0; row < m_products->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_products->topLevelItem(row);
        const SkuId id = skuOf(item);
        const auto product = std::find_if(products.begin(), products.end(),
                                          [&](const ProductRow &each) { return each.id == id; });
        if (product == products.end())
            continue;
        QString text = tr("%1 of %2 available")
                           .arg(locale().toString(product->available()),
                                locale().toString(product->units.total()));
        if (isTaken(item))
            text = tr("already assigned");
        else if (!isAssignable(product->status))
            text = ProductsModel::statusText(product->status);
        const bool scarce =
            !isTaken(item) && (product->available() == 0 || !isAssignable(product->status));
        item->setText(AvailableColumn, text);
        item->setIcon(AvailableColumn, scarce ? icon(Severity::Warning) : QIcon());
    }
}

void AssignLicensesDialog::showPlans(const QTreeWidgetItem *item)
{
    if (!item) {
        m_plans->setProduct(*m_facts.catalogue, -1, {});
        return;
    }
    const SkuId product = skuOf(item);
    m_plansTitle->setText(tr("Service plans of %1").arg(item->text(ProductColumn)));
    m_plans->setProduct(*m_facts.catalogue, m_facts.catalogue->indexOf(product),
                        m_disabled.value(product));
}

void AssignLicensesDialog::notePlans()
{
    QTreeWidgetItem *item = m_products->currentItem();
    if (!item)
        return;
    m_disabled[skuOf(item)] = m_plans->disabledPlans();
    // Who chooses plans of a product wants the product.
    item->setCheckState(ProductColumn, Qt::Checked);
}

std::optional<ChangeList> AssignLicensesDialog::changes()
{
    LicenseChange change;
    for (int row = 0; row < m_products->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_products->topLevelItem(row);
        if (!isTaken(item) && item->checkState(ProductColumn) == Qt::Checked)
            change.add.push_back({skuOf(item), m_disabled.value(skuOf(item))});
    }
    if (change.add.empty()) {
        m_productMessage->setMessage(Severity::Error, tr("Check at least one product."));
        m_products->setFocus();
        return {};
    }
    return toChanges(m_target, change);
}

QStringList AssignLicensesDialog::chosenNames() const
{
    QStringList names;
    for (int row = 0; row < m_products->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_products->topLevelItem(row);
        if (!isTaken(item) && item->checkState(ProductColumn) == Qt::Checked)
            names += item->text(ProductColumn);
    }
    return names;
}

QString AssignLicensesDialog::resultText() const
{
    const QString products = chosenNames().join(QStringLiteral(", "));
    if (std::holds_alternative<GroupId>(m_target))
        return tr("%1 assigned to %2; its members are being processed.")
            .arg(products, m_facts.name);
    return std::get<std::vector<UserId>>(m_target).size() == 1
               ? tr("%1 assigned to %2.").arg(products, m_facts.name)
               : tr("%1 assigned to %n user(s).", nullptr, changeCount()).arg(products);
}

} // namespace LicenseDesk
