// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/freelicensedialog.h"

#include "widgets/dialogs/messageline.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

struct FreeLicenseDialog::Facts
{
    QString name;
    QList<std::pair<SkuId, QString>> products; //!< that the user has
};

FreeLicenseDialog::FreeLicenseDialog(LicensingService *service, const UserId &user,
                                     const std::optional<SkuId> &product, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("freeLicenseDialog"), tr("Free a license"), parent),
      m_user(user),
      m_product(new QComboBox(this)),
      m_sources(new QWidget(this)),
      m_unit(new MessageLine(this))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::Always);
    m_product->setObjectName(QStringLiteral("product"));
    m_product->setAccessibleName(tr("Product"));
    m_unit->setObjectName(QStringLiteral("unitMessage"));
    new QVBoxLayout(m_sources);
    m_sources->layout()->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("P&roduct:"), m_product);
    content()->addLayout(form);
    content()->addWidget(new PlainLabel(tr("The user has it in these ways. The unit is free when "
                                           "none of them is left."),
                                        this));
    content()->addWidget(m_sources);
    content()->addWidget(m_unit);
    content()->addStretch();
    resize(560, sizeHint().height());
    connect(m_product, &QComboBox::currentIndexChanged, this, &FreeLicenseDialog::readSources);
    const auto work = [user](Reader &reader) -> Result<Facts> {
        const Result<UserRecord> record = reader.user(user);
        if (!record)
            return tl::unexpected(record.error());
        const Result<QList<AssignmentRow>> rows = reader.assignmentsOfUser(user);
        if (!rows)
            return tl::unexpected(rows.error());
        Facts facts{record->displayName, {}};
        for (const AssignmentRow &row : *rows) {
            const std::pair held(row.product, row.productName);
            if (isApplied(row.state) && !facts.products.contains(held))
                facts.products.append(held);
        }
        return facts;
    };
    load(work, [this, product](const Facts &facts) { showFacts(facts, product); });
}

void FreeLicenseDialog::showFacts(const Facts &facts, const std::optional<SkuId> &product)
{
    setHeading(tr("Free a license of %1").arg(facts.name));
    const QSignalBlocker quiet(m_product);
    for (const auto &[id, name] : facts.products)
        m_product->addItem(name, id.toString());
    if (facts.products.isEmpty()) {
        m_product->setEnabled(false);
        acceptButton()->setEnabled(false);
        m_unit->setMessage(Severity::Information, tr("%1 has no licenses.").arg(facts.name));
        return;
    }
    if (product)
        m_product->setCurrentIndex(qMax(0, m_product->findData(product->toString())));
    m_product->setFocus();
    readSources();
}

std::optional<SkuId> FreeLicenseDialog::product() const
{
    return SkuId::fromString(m_product->currentData().toString());
}

void FreeLicenseDialog::readSources()
{
    const quint64 generation = ++m_generation;
    const auto work = [user = m_user, wanted = product().value()](Reader &reader) {
        return freeingOf(reader, user, wanted);
    };
    acceptButton()->setEnabled(false);
    whenDone(service()->read(work), this, [this, generation](const Result<Freeing> &freeing) {
        if (generation != m_generation)
            return;
        if (freeing)
            showSources(*freeing);
        else
            showRefusal(freeing.error());
    });
}

void FreeLicenseDialog::showSources(const Freeing &freeing)
{
    m_freeing = freeing;
    m_boxes.clear();
    while (QLayoutItem *item = m_sources->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const FreeingSource &source : std::as_const(m_freeing.sources))
        addSource(source);
    showUnit();
}

void FreeLicenseDialog::addSource(const FreeingSource &source)
{
    auto *box = new QCheckBox(m_sources);
    QString name = QString(source.groupName).replace(u'&', QStringLiteral("&&"));
    box->setObjectName(QStringLiteral("source%1").arg(m_boxes.size()));
    box->setText(source.group ? tr("Leave the group %1").arg(name)
                              : tr("Remove the direct license"));
    box->setAccessibleName(source.group ? tr("Leave the group %1").arg(source.groupName)
                                        : box->text());
    box->setChecked(source.canGo());
    box->setEnabled(source.canGo());
    QString detail;
    if (source.group && !source.member) {
        detail = tr("Already left: it is kept because something depends on it. Why? says what.");
    } else if (source.dynamic) {
        detail = tr("The group is dynamic: its rule makes the members, and nobody can leave by "
                    "hand.");
    } else if (!source.alsoLost.isEmpty()) {
        detail = tr("With it goes: %1").arg(source.alsoLost.join(QStringLiteral(", ")));
    } else if (source.group) {
        detail = tr("No other license goes with it.");
    }
    box->setAccessibleDescription(detail);
    connect(box, &QCheckBox::toggled, this, &FreeLicenseDialog::showUnit);
    m_sources->layout()->addWidget(box);
    m_boxes.append(box);
    if (detail.isEmpty())
        return;
    auto *label = new PlainLabel(detail, m_sources);
    label->setIndent(24);
    label->setForegroundRole(source.alsoLost.isEmpty() ? QPalette::PlaceholderText
                                                       : QPalette::WindowText);
    m_sources->layout()->addWidget(label);
}

/*! Only without all of them is the unit free (R2.1). */
void FreeLicenseDialog::showUnit()
{
    const auto isChecked = [](const QCheckBox *box) { return box->isChecked(); };
    const bool all = std::all_of(m_boxes.begin(), m_boxes.end(), isChecked);
    const bool any = std::any_of(m_boxes.begin(), m_boxes.end(), isChecked);
    acceptButton()->setEnabled(any);
    if (all) {
        m_unit->setMessage(Severity::Information,
                           tr("This frees one unit of %1.").arg(m_freeing.productName));
    } else {
        m_unit->setMessage(Severity::Warning, tr("%1 keeps %2, and its unit stays in use.")
                                                  .arg(m_freeing.userName, m_freeing.productName));
    }
}

std::optional<ChangeList> FreeLicenseDialog::changes()
{
    std::vector<Change> changes;
    for (qsizetype place = 0; place < m_boxes.size(); ++place) {
        if (!m_boxes[place]->isChecked())
            continue;
        const FreeingSource &source = m_freeing.sources[place];
        if (source.group)
            changes.emplace_back(RemoveMembers{*source.group, {m_user}, {}});
        else
            changes.emplace_back(AssignUserLicenses{m_user, {{}, {product().value()}}});
    }
    return changes;
}

QString FreeLicenseDialog::resultText() const
{
    return tr("%1: %2 taken away.").arg(m_freeing.userName, m_freeing.productName);
}

} // namespace LicenseDesk
