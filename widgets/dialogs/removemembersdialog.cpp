// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/removemembersdialog.h"

#include "widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! The products that only \a group gives the user whose \a entries these are (R2.1). */
QStringList onlyFrom(const GroupId &group, const QList<AssignmentRow> &entries)
{
    QStringList products;
    for (const AssignmentRow &entry : entries) {
        if (entry.group != group || !isApplied(entry.state))
            continue;
        const bool another = std::ranges::any_of(entries, [&](const AssignmentRow &other) {
            return other.product == entry.product && other.group != entry.group
                   && isApplied(other.state);
        });
        if (!another)
            products += entry.productName;
    }
    return products;
}

} // namespace

RemoveMembersDialog::RemoveMembersDialog(LicensingService *service, const GroupId &group,
                                         QList<MemberRow> members, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("removeMembers"), tr("Remove members"), parent),
      m_group(group),
      m_members(std::move(members)),
      m_names(new PlainLabel(this)),
      m_impact(new PlainLabel(this))
{
    setAcceptText(tr("&Remove"), tr("Removing…"));
    setPreviews(Previews::WhenLicensesChange);
    constexpr int shown = 8;
    QStringList names;
    for (const MemberRow &member : std::as_const(m_members).first(qMin(shown, m_members.size())))
        names += member.displayName;
    if (const auto more = int(m_members.size()) - shown; more > 0)
        names += tr("and %n more", nullptr, more);
    m_names->setText(names.join(QStringLiteral("\n")));
    m_impact->setObjectName(QStringLiteral("impact"));
    m_impact->setText(tr("Counting the licenses that go…"));
    content()->addWidget(m_names);
    content()->addWidget(m_impact);
    content()->addStretch();
    resize(460, sizeHint().height());

    load([group, wanted = users()](Reader &reader) { return readFacts(reader, group, wanted); },
         [this](const Facts &facts) { showFacts(facts); });
}

Result<RemoveMembersDialog::Facts> RemoveMembersDialog::readFacts(Reader &reader,
                                                                  const GroupId &group,
                                                                  const std::vector<UserId> &users)
{
    const Result<GroupRecord> record = reader.group(group);
    if (!record)
        return tl::unexpected(record.error());
    Facts facts{record->displayName, {}, 0};
    for (const UserId &user : users) {
        const Result<QList<AssignmentRow>> entries = reader.assignmentsOfUser(user);
        if (!entries)
            return tl::unexpected(entries.error());
        const QStringList lost = onlyFrom(group, *entries);
        facts.losers += !lost.isEmpty();
        for (const QString &product : lost) {
            const auto known = std::ranges::find(facts.losses, product, &Loss::product);
            if (known == facts.losses.end())
                facts.losses.append({product, 1});
            else
                ++known->users;
        }
    }
    return facts;
}

void RemoveMembersDialog::showFacts(const Facts &facts)
{
    m_groupName = facts.group;
    setHeading(tr("Remove %n member(s) from %1", nullptr, int(m_members.size())).arg(facts.group));
    QStringList lines;
    if (facts.losers == 0)
        lines += tr("Nobody loses a license by this.");
    for (const Loss &loss : facts.losses)
        lines += tr("Users who lose %1: %2.").arg(loss.product, locale().toString(loss.users));
    m_impact->setText(lines.join(QStringLiteral("\n")));
    acceptButton()->setFocus();
}

std::vector<UserId> RemoveMembersDialog::users() const
{
    std::vector<UserId> ids;
    for (const MemberRow &member : m_members) {
        if (member.user)
            ids.push_back(*member.user);
    }
    return ids;
}

std::optional<ChangeList> RemoveMembersDialog::changes()
{
    RemoveMembers removal{m_group, users(), {}};
    for (const MemberRow &member : std::as_const(m_members)) {
        if (member.group)
            removal.groups.push_back(*member.group);
    }
    return std::vector<Change>{std::move(removal)};
}

QString RemoveMembersDialog::resultText() const
{
    return tr("%n member(s) removed from %1.", nullptr, int(m_members.size())).arg(m_groupName);
}

} // namespace LicenseDesk
