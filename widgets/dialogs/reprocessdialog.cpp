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

ReprocessDialog::ReprocessDialog(LicensingService *service, LicenseTarget target, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("reprocessDialog"), tr("Reprocess"), parent),
      m_target(std::move(target))
{
    setAcceptText(tr("&Preview…"), tr("Previewing…"));
    setPreviews(Previews::WhenLicensesChange);
    content()->addWidget(new PlainLabel(tr("What would change is looked at first."), this));
    content()->addStretch();
    resize(420, sizeHint().height());
    connect(this, &ChangeDialog::previewCancelled, this, &QDialog::reject);
    load([wanted = m_target](Reader &reader) { return readName(reader, wanted); },
         [this](const QString &name) {
             m_name = name;
             const auto *users = std::get_if<std::vector<UserId>>(&m_target);
             setHeading(users && users->size() != 1
                            ? tr("Reprocess %n user(s)", nullptr, int(users->size()))
                            : tr("Reprocess %1").arg(name));
             acceptButton()->click();
         });
}

std::optional<std::vector<Change>> ReprocessDialog::changes()
{
    if (const auto *group = std::get_if<GroupId>(&m_target))
        return std::vector<Change>{ReprocessGroup{*group}};
    return std::vector<Change>{ReprocessUsers{std::get<std::vector<UserId>>(m_target)}};
}

QString ReprocessDialog::resultText() const
{
    const auto *users = std::get_if<std::vector<UserId>>(&m_target);
    return users && users->size() != 1
               ? tr("%n user(s) are being reprocessed.", nullptr, int(users->size()))
               : tr("%1 is being reprocessed.").arg(m_name);
}

} // namespace LicenseDesk
