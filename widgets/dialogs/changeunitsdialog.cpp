// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/changeunitsdialog.h"

#include "items/productsmodel.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace LicenseDesk {

struct ChangeUnitsDialog::Facts
{
    ProductRow product;
    UnitsNeeded needed;
};

ChangeUnitsDialog::ChangeUnitsDialog(LicensingService *service, const SkuId &product,
                                     QWidget *parent)
    : ChangeDialog(service, QStringLiteral("changeUnits"), tr("Change units"), parent),
      m_product(product),
      m_status(new QComboBox(this)),
      m_sums(new PlainLabel(this)),
      m_reprocess(new QCheckBox(this)),
      m_unitsMessage(new MessageLine(this))
{
    setAcceptText(tr("&Save"), tr("Saving…"));
    setPreviews(Previews::WhenLicensesChange);
    m_reprocess->setObjectName(QStringLiteral("reprocessWaiting"));
    m_reprocess->hide();
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setAccessibleName(tr("Status"));
    m_sums->setObjectName(QStringLiteral("sums"));
    m_unitsMessage->setObjectName(QStringLiteral("unitsMessage"));
    for (const CapabilityStatus status :
         {CapabilityStatus::Enabled, CapabilityStatus::Warning, CapabilityStatus::Suspended,
          CapabilityStatus::Deleted, CapabilityStatus::LockedOut})
        m_status->addItem(ProductsModel::statusText(status), int(status));

    auto *form = new QFormLayout;
    addField(form, Enabled, QStringLiteral("enabled"), tr("&Enabled:"));
    addField(form, Warning, QStringLiteral("warning"), tr("In &warning:"));
    addField(form, Suspended, QStringLiteral("suspended"), tr("S&uspended:"));
    addField(form, LockedOut, QStringLiteral("lockedOut"), tr("&Locked out:"));
    form->addRow(tr("S&tatus:"), m_status);
    content()->addLayout(form);
    content()->addWidget(m_sums);
    content()->addWidget(m_unitsMessage);
    content()->addWidget(m_reprocess);
    content()->addStretch();
    resize(440, sizeHint().height());

    connect(m_status, &QComboBox::currentIndexChanged, this, &ChangeUnitsDialog::showSums);
    const auto work = [product](Reader &reader) -> Result<Facts> {
        Result<ProductRow> row = reader.product(product);
        if (!row)
            return tl::unexpected(row.error());
        Result<UnitsNeeded> needed = unitsNeeded(reader, product);
        if (!needed)
            return tl::unexpected(needed.error());
        return Facts{*std::move(row), *std::move(needed)};
    };
    load(work, [this](const Facts &facts) {
        showProduct(facts.product);
        showWaiting(facts.needed);
    });
}

void ChangeUnitsDialog::addField(QFormLayout *form, Field field, const QString &objectName,
                                 const QString &label)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    box->setRange(0, std::numeric_limits<int>::max());
    box->setGroupSeparatorShown(true);
    box->setAlignment(Qt::AlignRight);
    connect(box, &QSpinBox::valueChanged, this, &ChangeUnitsDialog::showSums);
    form->addRow(label, box);
    m_units[field] = box;
}

void ChangeUnitsDialog::showProduct(const ProductRow &row)
{
    m_row = row;
    setHeading(tr("Units of %1").arg(row.displayName));
    const std::array<qint64, FieldCount> stored{row.units.enabled, row.units.warning,
                                                row.units.suspended, row.units.lockedOut};
    for (size_t field = 0; field < FieldCount; ++field) {
        const QSignalBlocker quiet(m_units[field]);
        m_units[field]->setValue(int(qMin<qint64>(stored[field], std::numeric_limits<int>::max())));
        m_before[field] = m_units[field]->value();
    }
    const QSignalBlocker quiet(m_status);
    m_status->setCurrentIndex(m_status->findData(int(row.status)));
    showSums();
    m_units[Enabled]->setFocus();
    m_units[Enabled]->selectAll();
}

/*! Units alone serve nobody (R7): who waits is processed with them where that is wanted. */
void ChangeUnitsDialog::showWaiting(const UnitsNeeded &needed)
{
    m_needed = needed;
    m_reprocess->setVisible(needed.waiting > 0);
    m_reprocess->setText(
        tr("&Reprocess the %n user(s) who wait for a unit", nullptr, int(needed.waiting)));
    m_reprocess->setChecked(m_more > 0);
    if (m_more > 0)
        m_units[Enabled]->setValue(int(m_units[Enabled]->value() + m_more));
}

void ChangeUnitsDialog::showSums()
{
    const qint64 total = qint64(m_units[Enabled]->value()) + m_units[Warning]->value();
    const qint64 available = qMax<qint64>(0, total - m_row.consumed);
    m_sums->setText(tr("Total %1, assigned %2, available %3")
                        .arg(locale().toString(total), locale().toString(m_row.consumed),
                             locale().toString(available)));
    if (m_row.consumed > total) {
        m_unitsMessage->setMessage(
            Severity::Warning,
            tr("%1 more are assigned than bought. Nobody loses a license, but nobody gets one "
               "either until units are bought or freed.")
                .arg(locale().toString(m_row.consumed - total)));
    } else if (!isAssignable(CapabilityStatus(m_status->currentData().toInt()))) {
        m_unitsMessage->setMessage(Severity::Warning,
                                   tr("With this status the product cannot be assigned anew. Who "
                                      "has it keeps it."));
    } else {
        m_unitsMessage->clear();
    }
}

std::optional<ChangeList> ChangeUnitsDialog::changes()
{
    // Only what was edited is written: another window may have changed the rest meanwhile.
    UpdateSubscription update;
    update.product = m_product;
    const std::array<std::optional<qint64> *, FieldCount> targets{
        &update.enabled, &update.warning, &update.suspended, &update.lockedOut};
    bool edited = false;
    for (size_t field = 0; field < FieldCount; ++field) {
        if (m_units[field]->value() == m_before[field])
            continue;
        *targets[field] = m_units[field]->value();
        edited = true;
    }
    const auto status = CapabilityStatus(m_status->currentData().toInt());
    if (status != m_row.status) {
        update.status = status;
        edited = true;
    }
    if (!edited) {
        m_unitsMessage->setMessage(Severity::Error, tr("Nothing has been changed yet."));
        return {};
    }
    std::vector<Change> changes{update};
    if (m_reprocess->isChecked() && !m_needed.users.empty())
        changes.emplace_back(ReprocessUsers{m_needed.users});
    return changes;
}

QString ChangeUnitsDialog::resultText() const
{
    return tr("Units of %1 saved.").arg(m_row.displayName);
}

} // namespace LicenseDesk
