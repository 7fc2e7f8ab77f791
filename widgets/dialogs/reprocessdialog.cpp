// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/reprocessdialog.h"

#include "widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

Result<QString> readName(Reader &reader, const LicenseTarget &target)
{
    if (const auto *group = std::get_if<GroupId>(&target))
        return reader.group(*group).map([](const GroupRecord &found) { return found.displayName; });
    const auto &users = std::get<std::vector<UserId>>(target);
    if (users.size() != 1)
        return QString();
    return reader.user(users.front()).map([](const UserRecord &found) {
        return found.displayName;
    });
}

} // namespace

ReprocessDialog::ReprocessDialog(LicensingService *service, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("reprocessDialog"), tr("Reprocess"), parent)
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::WhenLicensesChange);
    content()->addWidget(new PlainLabel(tr("What would change is looked at first."), this));
    content()->addStretch();
    resize(420, sizeHint().height());
    connect(this, &ChangeDialog::previewCancelled, this, &QDialog::reject);
}

ReprocessDialog::ReprocessDialog(LicensingService *service, std::vector<GroupId> groups,
                                 QWidget *parent)
    : ReprocessDialog(service, parent)
{
    m_groups = std::move(groups);
    begin(tr("Reprocess %n group(s)", nullptr, int(m_groups.size())));
}

ReprocessDialog::ReprocessDialog(LicensingService *service, LicenseTarget target, QWidget *parent)
    : ReprocessDialog(service, parent)
{
    m_target = std::move(target);
    load([wanted = m_target](Reader &reader) { return readName(reader, wanted); },
         [this](const QString &name) {
             m_name = name;
             const auto *users = std::get_if<std::vector<UserId>>(&m_target);
             begin(users && users->size() != 1
                       ? tr("Reprocess %n user(s)", nullptr, int(users->size()))
                       : tr("Reprocess %1").arg(name));
         });
}

void ReprocessDialog::begin(const QString &heading)
{
    setHeading(heading);
    acceptButton()->click();
}

std::optional<ChangeList> ReprocessDialog::changes()
{
    if (!m_groups.empty()) {
        std::vector<Change> each;
        for (const GroupId &group : m_groups)
            each.emplace_back(ReprocessGroup{group});
        return each;
    }
    if (const auto *group = std::get_if<GroupId>(&m_target))
        return std::vector<Change>{ReprocessGroup{*group}};
    return std::vector<Change>{ReprocessUsers{std::get<std::vector<UserId>>(m_target)}};
}

QString ReprocessDialog::resultText() const
{
    if (!m_groups.empty())
        return tr("%n group(s) are being reprocessed.", nullptr, int(m_groups.size()));
    const auto *users = std::get_if<std::vector<UserId>>(&m_target);
    return users && users->size() != 1
               ? tr("%n user(s) are being reprocessed.", nullptr, int(users->size()))
               : tr("%1 is being reprocessed.").arg(m_name);
}

} // namespace LicenseDesk
