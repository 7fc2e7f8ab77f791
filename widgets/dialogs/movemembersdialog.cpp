// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/movemembersdialog.h"

#include "widgets/dialogs/messageline.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

namespace LicenseDesk {

namespace {

constexpr int groupsToChooseFrom = 2000;

} // namespace

struct MoveMembersDialog::Facts
{
    QString name;
    QList<GroupRow> groups; //!< licensed ones, by name
};

MoveMembersDialog::MoveMembersDialog(LicensingService *service, const GroupId &from,
                                     QWidget *parent)
    : ChangeDialog(service, QStringLiteral("moveMembers"), tr("Move members"), parent),
      m_from(from),
      m_to(new QComboBox(this)),
      m_groupMessage(new MessageLine(this)),
      m_progress(new PlainLabel(this))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::WhenLicensesChange);
    m_to->setObjectName(QStringLiteral("toGroup"));
    m_to->setAccessibleName(tr("Group to move to"));
    m_groupMessage->setObjectName(QStringLiteral("groupMessage"));
    m_progress->setObjectName(QStringLiteral("moveProgress"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&To:"), m_to);
    content()->addWidget(
        new PlainLabel(tr("All members join the other group first. Who then has all its licenses "
                          "leaves this one; who cannot be given one of them stays, and keeps what "
                          "this group gives."),
                       this));
    content()->addLayout(form);
    content()->addWidget(m_groupMessage);
    content()->addWidget(m_progress);
    content()->addStretch();
    resize(520, sizeHint().height());
    connect(m_to, &QComboBox::currentIndexChanged, this, &MoveMembersDialog::showProgress);
    connect(this, &ChangeDialog::applied, this, [this] { emit joined(m_from, *target()); });
    load(
        [from](Reader &reader) -> Result<Facts> {
            const Result<GroupRecord> group = reader.group(from);
            if (!group)
                return tl::unexpected(group.error());
            GroupFilter licensed;
            licensed.licensed = true;
            Result<QList<GroupRow>> groups = reader.groups(
                licensed, GroupColumn::DisplayName, Qt::AscendingOrder, 0, groupsToChooseFrom);
            if (!groups)
                return tl::unexpected(groups.error());
            return Facts{group->displayName, std::move(*groups)};
        },
        [this](const Facts &facts) { showFacts(facts); });
}

void MoveMembersDialog::showFacts(const Facts &facts)
{
    m_fromName = facts.name;
    setHeading(tr("Move the members of %1").arg(facts.name));
    const QSignalBlocker quiet(m_to);
    m_to->addItem(tr("Choose a group"));
    for (const GroupRow &group : facts.groups) {
        if (group.id == m_from)
            continue;
        m_to->addItem(
            tr("%1 (%2)").arg(group.displayName, group.products.join(QStringLiteral(", "))),
            group.id.toString());
        m_to->setItemData(m_to->count() - 1, group.displayName, Qt::UserRole + 1);
    }
    showProgress();
    m_to->setFocus();
}

std::optional<GroupId> MoveMembersDialog::target() const
{
    return GroupId::fromString(m_to->currentData().toString());
}

void MoveMembersDialog::showProgress()
{
    m_groupMessage->clear();
    m_progress->clear();
    const std::optional<GroupId> to = target();
    if (!to) {
        if (m_to->count() == 1)
            m_progress->setText(tr("There is no other licensed group to move to."));
        return;
    }
    whenDone(service()->read([from = m_from, to = *to](Reader &reader) {
        return readGroupMove(reader, from, to, 0);
    }),
             this, [this, to](const Result<GroupMove> &move) {
                 if (!move || target() != to)
                     return;
                 m_progress->setText(tr("Members who will join: %1. In both groups already: %2.")
                                         .arg(locale().toString(move->outside),
                                              locale().toString(move->served + move->staying)));
             });
}

std::optional<ChangeList> MoveMembersDialog::changes()
{
    if (const std::optional<GroupId> to = target())
        return std::vector<Change>{CopyMembers{m_from, *to}};
    m_groupMessage->setMessage(Severity::Error, tr("Choose a group."));
    m_to->setFocus();
    return {};
}

QString MoveMembersDialog::resultText() const
{
    return tr("The members of %1 are moving to %2.")
        .arg(m_fromName, m_to->currentData(Qt::UserRole + 1).toString());
}

} // namespace LicenseDesk
