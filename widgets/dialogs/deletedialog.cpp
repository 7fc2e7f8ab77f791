// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/deletedialog.h"

#include "widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr size_t namesShown = 8;

} // namespace

DeleteDialog::DeleteDialog(LicensingService *service, LicenseTarget target, QWidget *parent)
    : ChangeDialog(
        service,
        std::holds_alternative<GroupId>(target) ? QStringLiteral("deleteGroup")
                                                : QStringLiteral("deleteUsers"),
        std::holds_alternative<GroupId>(target) ? tr("Delete group") : tr("Delete users"), parent),
      m_target(std::move(target)),
      m_names(new PlainLabel(this)),
      m_impact(new PlainLabel(this))
{
    setAcceptText(tr("&Delete"), tr("Deleting…"));
    setPreviews(Previews::WhenLicensesChange);
    m_impact->setObjectName(QStringLiteral("impact"));
    content()->addWidget(m_names);
    content()->addWidget(m_impact);
    content()->addStretch();
    resize(460, sizeHint().height());
    load([wanted = m_target](Reader &reader) { return readFacts(reader, wanted); },
         [this](const Facts &facts) { showFacts(facts); });
}

Result<DeleteDialog::Facts> DeleteDialog::readFacts(Reader &reader, const LicenseTarget &target)
{
    Facts facts;
    if (const auto *group = std::get_if<GroupId>(&target)) {
        const Result<GroupRecord> record = reader.group(*group);
        const Result<qint64> members = reader.countMembers(*group);
        if (!record || !members)
            return tl::unexpected(record ? members.error() : record.error());
        facts.names = {record->displayName};
        facts.members = *members;
        return facts;
    }
    for (const UserId &user : std::get<std::vector<UserId>>(target)) {
        const Result<UserRecord> record = reader.user(user);
        if (!record)
            return tl::unexpected(record.error());
        facts.names += record->displayName;
        if (size_t(facts.names.size()) == namesShown)
            break;
    }
    return facts;
}

void DeleteDialog::showFacts(const Facts &facts)
{
    m_name = facts.names.value(0);
    const auto count = users() ? int(users()->size()) : 1;
    setHeading(count == 1 ? tr("Delete %1").arg(m_name) : tr("Delete %n user(s)", nullptr, count));
    QStringList names = facts.names;
    if (const auto more = count - int(names.size()); more > 0)
        names += tr("and %n more", nullptr, more);
    m_names->setText(names.join(QStringLiteral("\n")));
    m_names->setVisible(count > 1);
    m_impact->setText(
        users() ? tr("All their licenses go, and the units are free for others. Others who wait "
                     "for one get it when they are reprocessed.")
                : tr("Members: %1. A group that has licenses cannot be deleted. What users have "
                     "kept from it, because something depends on it, becomes a direct license.")
                      .arg(locale().toString(facts.members)));
    acceptButton()->setFocus();
}

std::optional<ChangeList> DeleteDialog::changes()
{
    if (const auto *group = std::get_if<GroupId>(&m_target))
        return std::vector<Change>{DeleteGroup{*group}};
    std::vector<Change> each;
    for (const UserId &user : *users())
        each.emplace_back(DeleteUser{user});
    return each;
}

QString DeleteDialog::resultText() const
{
    // Fewer than were chosen, where it went on without those who are gone already.
    const int count = changeCount();
    return count == 1 && (!users() || users()->size() == 1)
               ? tr("%1 deleted.").arg(m_name)
               : tr("%Ln user(s) deleted.", nullptr, count);
}

} // namespace LicenseDesk
