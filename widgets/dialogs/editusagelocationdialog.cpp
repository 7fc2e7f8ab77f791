// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/editusagelocationdialog.h"

#include "store/usersincommon.h"
#include "widgets/dialogs/countries.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/usagelocationbox.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QFormLayout>

namespace LicenseDesk {

struct EditUsageLocationDialog::Facts
{
    QString name;
    QString defaultLocation;
    std::optional<QString> location; //!< no value: they differ
};

EditUsageLocationDialog::EditUsageLocationDialog(LicensingService *service,
                                                 std::vector<UserId> users, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("editUsageLocation"), tr("Edit usage location"), parent),
      m_users(std::move(users)),
      m_location(new UsageLocationBox(this)),
      m_reprocess(new QCheckBox(tr("&Reprocess the users as well"), this)),
      m_locationMessage(new MessageLine(this))
{
    setAcceptText(tr("&Save"), tr("Saving…"));
    setPreviews(Previews::WhenLicensesChange);
    m_reprocess->setObjectName(QStringLiteral("reprocessUsers"));
    m_reprocess->setToolTip(tr("Then licenses that wait for a location are given at once"));
    m_locationMessage->setObjectName(QStringLiteral("usageLocationMessage"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Usage location:"), m_location);
    content()->addLayout(form);
    content()->addWidget(m_locationMessage);
    content()->addWidget(m_reprocess);
    content()->addWidget(
        new PlainLabel(tr("Licenses that wait for a location are given only when the users are "
                          "reprocessed; an empty line uses the directory's default."),
                       this));
    content()->addStretch();
    resize(480, sizeHint().height());

    connect(m_location, &UsageLocationBox::locationEdited, m_locationMessage, &MessageLine::clear);
    loadAside([wanted = m_users](Reader &reader) { return readFacts(reader, wanted); },
              [this](const Facts &facts) { showFacts(facts); });
}

Result<EditUsageLocationDialog::Facts> EditUsageLocationDialog::readFacts(
    Reader &reader, const std::vector<UserId> &users)
{
    const Result<UsersInCommon> common = usersInCommon(reader, users);
    if (!common)
        return tl::unexpected(common.error());
    Facts facts;
    facts.defaultLocation = common->defaultUsageLocation;
    facts.location = common->usageLocation;
    facts.name = common->displayName.value_or(QString());
    return facts;
}

void EditUsageLocationDialog::showFacts(const Facts &facts)
{
    m_name = facts.name;
    const auto count = int(m_users.size());
    setHeading(count == 1 ? tr("Usage location of %1").arg(m_name)
                          : tr("Usage location of %n user(s)", nullptr, count));
    m_location->setDefaultLocation(facts.defaultLocation);
    m_location->setLocation(facts.location);
    m_location->setFocus();
}

std::optional<ChangeList> EditUsageLocationDialog::changes()
{
    const std::optional<QString> location = m_location->location();
    if (!location) {
        m_locationMessage->setMessage(Severity::Error, m_location->problem());
        m_location->setFocus();
        return {};
    }
    const QJsonValue value =
        location->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*location);
    std::vector<Change> changes{UpdateUsers{m_users, {{QStringLiteral("usageLocation"), value}}}};
    if (m_reprocess->isChecked())
        changes.emplace_back(ReprocessUsers{m_users});
    return changes;
}

void EditUsageLocationDialog::setReprocess(bool reprocess)
{
    m_reprocess->setChecked(reprocess);
}

QString EditUsageLocationDialog::resultText() const
{
    const QString location = m_location->location().value_or(QString());
    const auto count = int(m_users.size());
    if (location.isEmpty()) {
        return count == 1
                   ? tr("%1 has no usage location of their own any more.").arg(m_name)
                   : tr("%n user(s) have no usage location of their own any more.", nullptr, count);
    }
    return count == 1
               ? tr("Usage location of %1: %2.").arg(m_name, countryText(location))
               : tr("Usage location of %n user(s): %1.", nullptr, count).arg(countryText(location));
}

} // namespace LicenseDesk
