// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/removeredundantdialog.h"

#include "exchange/redundancyrows.h"
#include "widgets/dialogs/rowtable.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

namespace LicenseDesk {

namespace {

constexpr size_t shownRows = 5000; // all are counted

} // namespace

struct RemoveRedundantDialog::Facts
{
    QString groupName;
    QList<std::pair<SkuId, QString>> products; //!< to choose from, by name
    std::vector<ReportRow> rows;
    qint64 removable = 0;
    qint64 kept = 0; //!< direct licenses that stay
};

RemoveRedundantDialog::RemoveRedundantDialog(LicensingService *service,
                                             const std::optional<GroupId> &group, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("removeRedundantLicenses"),
                   tr("Remove redundant licenses"), parent),
      m_scope{group, {}},
      m_product(new QComboBox(this)),
      m_rows(new RowTable(this)),
      m_table(new GridView(QStringLiteral("Redundant licenses"), tr("Redundant licenses"), this)),
      m_sums(new PlainLabel(this))
{
    setAcceptText(tr("&Remove"), tr("Removing…"));
    m_product->setObjectName(QStringLiteral("product"));
    m_product->setAccessibleName(tr("Product"));
    m_product->addItem(tr("All products"));
    m_sums->setObjectName(QStringLiteral("sums"));
    m_table->setModel(m_rows);
    m_table->setEmptyText(tr("Reading…"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Product:"), m_product);
    content()->addWidget(
        new PlainLabel(tr("A direct license goes only where groups give the product with all the "
                          "plans that the direct one has on. Nobody loses a plan, and no unit "
                          "changes hands."),
                       this));
    content()->addLayout(form);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_sums);
    resize(860, 520);
    connect(m_product, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant product = m_product->currentData();
        m_scope.product = product.isValid() ? SkuId::fromString(product.toString()) : std::nullopt;
        read();
    });
    read();
}

Result<RemoveRedundantDialog::Facts> RemoveRedundantDialog::readFacts(Reader &reader,
                                                                      const RedundancyScope &scope)
{
    return reader.store().inSnapshot([&]() -> Result<Facts> {
        Facts facts;
        const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        if (scope.group) {
            const Result<GroupRecord> group = reader.group(*scope.group);
            if (!group)
                return tl::unexpected(group.error());
            facts.groupName = group->displayName;
        }
        const Result<QList<ProductRow>> products = reader.products();
        if (!products)
            return tl::unexpected(products.error());
        for (const ProductRow &product : *products)
            facts.products.append({product.id, product.displayName});
        Result<void> found =
            forEachRedundancy(reader.store(), scope, [&](const RedundancyRow &row) -> Result<void> {
                facts.removable += row.isRemovable() ? 1 : 0;
                facts.kept +=
                    !row.isRemovable() && row.redundancy != Redundancy::NoDirectLicense ? 1 : 0;
                if (facts.rows.size() < shownRows)
                    facts.rows.push_back(redundancyCells(row, scope, **catalogue, false));
                return {};
            });
        if (!found)
            return tl::unexpected(found.error());
        return facts;
    });
}

void RemoveRedundantDialog::read()
{
    m_product->setEnabled(false);
    loadAside([scope = m_scope](Reader &reader) { return readFacts(reader, scope); },
              [this](Facts facts) { showFacts(std::move(facts)); });
}

void RemoveRedundantDialog::showFacts(Facts facts)
{
    m_groupName = facts.groupName;
    setHeading(m_scope.group ? tr("Redundant licenses of the members of %1").arg(m_groupName)
                             : tr("Redundant licenses of all users"));
    if (m_product->count() == 1) {
        const QSignalBlocker quiet(m_product);
        for (const auto &[id, name] : std::as_const(facts.products))
            m_product->addItem(name, id.toString());
    }
    m_product->setEnabled(true);
    m_removable = facts.removable;
    m_rows->setRows(redundancyColumns(), std::move(facts.rows));
    m_table->setColumnWidths({20, 30, 22, 34, 24});
    m_table->setEmptyText(m_scope.group ? tr("The group has no members to look at.")
                                        : tr("Nobody has a direct license."));
    m_sums->setText(tr("Direct licenses that will be removed: %1. That stay: %2.")
                        .arg(locale().toString(facts.removable), locale().toString(facts.kept)));
    acceptButton()->setEnabled(facts.removable > 0);
    m_product->setFocus();
}

std::optional<ChangeList> RemoveRedundantDialog::changes()
{
    return std::vector<Change>{RemoveRedundantLicenses{m_scope}};
}

QString RemoveRedundantDialog::resultText() const
{
    return tr("%Ln redundant license(s) removed.", nullptr, int(m_removable));
}

} // namespace LicenseDesk
