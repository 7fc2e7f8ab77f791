// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/userprofiletab.h"

#include "items/whendone.h"
#include "licensing/messages.h"
#include "widgets/dialogs/countries.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/usagelocationbox.h"
#include "widgets/plainlabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace LicenseDesk {

UserProfileTab::UserProfileTab(LicensingService *service, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_location(new UsageLocationBox(this)),
      m_locationMessage(new MessageLine(this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_discard(new QPushButton(tr("&Discard"), this))
{
    m_locationMessage->setObjectName(QStringLiteral("usageLocationMessage"));
    m_save->setObjectName(QStringLiteral("saveUsageLocation"));
    m_discard->setObjectName(QStringLiteral("discardUsageLocation"));
    for (QPushButton *button : {m_save, m_discard})
        button->setAutoDefault(false);
    auto *edit = new QHBoxLayout;
    edit->addWidget(m_location);
    edit->addWidget(m_save);
    edit->addWidget(m_discard);
    edit->addStretch();

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    m_displayName = addLine(form, tr("Display name:"), QStringLiteral("displayName"));
    m_userPrincipalName =
        addLine(form, tr("User principal name:"), QStringLiteral("userPrincipalName"));
    auto *label = new QLabel(tr("Usage &location:"), this);
    label->setBuddy(m_location);
    form->addRow(label, edit);
    form->addRow(QString(), m_locationMessage);
    m_department = addLine(form, tr("Department:"), QStringLiteral("department"));
    m_userType = addLine(form, tr("Type:"), QStringLiteral("userType"));
    m_enabled = addLine(form, tr("Account:"), QStringLiteral("accountEnabled"));

    connect(m_location, &UsageLocationBox::locationEdited, this, &UserProfileTab::noteEdit);
    connect(m_location->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_save->isEnabled())
            save();
    });
    connect(m_save, &QPushButton::clicked, this, &UserProfileTab::save);
    connect(m_discard, &QPushButton::clicked, this, &UserProfileTab::discard);
    setUser({});
}

QLabel *UserProfileTab::addLine(QFormLayout *form, const QString &label, const QString &objectName)
{
    auto *value = new PlainLabel(this);
    value->setObjectName(objectName);
    form->addRow(label, value);
    return value;
}

void UserProfileTab::setUser(const std::optional<UserId> &user)
{
    m_user = user;
    m_record = {};
    for (QLabel *value : {m_displayName, m_userPrincipalName, m_department, m_userType, m_enabled})
        value->clear();
    m_locationMessage->clear();
    m_location->setLocation(QString());
    setBusy(false);
    m_location->setEnabled(false);
}

void UserProfileTab::showUser(const UserRecord &user, const OrganizationRecord &organization)
{
    m_record = user;
    m_displayName->setText(user.displayName);
    m_userPrincipalName->setText(user.userPrincipalName);
    m_department->setText(user.department.isEmpty() ? tr("none") : user.department);
    m_userType->setText(user.userType == QLatin1String("Guest") ? tr("Guest") : tr("Member"));
    m_enabled->setText(user.accountEnabled ? tr("enabled") : tr("disabled"));
    m_location->setEnabled(true);
    m_location->setDefaultLocation(organization.defaultUsageLocation);
    if (m_drafts.contains(user.id)) {
        // A reading that comes meanwhile must not touch what is being typed.
        if (m_location->currentText() != m_drafts.value(user.id))
            m_location->setEditText(m_drafts.value(user.id));
    } else {
        m_location->setLocation(user.usageLocation);
    }
    setBusy(false);
}

void UserProfileTab::noteEdit()
{
    if (!m_user)
        return;
    m_locationMessage->clear();
    if (m_location->location() == m_record.usageLocation)
        m_drafts.remove(*m_user);
    else
        m_drafts.insert(*m_user, m_location->currentText());
    setBusy(false);
}

void UserProfileTab::save()
{
    const std::optional<QString> location = m_location->location();
    if (!location) {
        m_locationMessage->setMessage(Severity::Error, m_location->problem());
        m_location->setFocus();
        return;
    }
    const QJsonValue value =
        location->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*location);
    const UserId user = m_user.value();
    const QString result =
        location->isEmpty()
            ? tr("%1 has no usage location of their own any more.").arg(m_record.displayName)
            : tr("Usage location of %1: %2.").arg(m_record.displayName, countryText(*location));
    setBusy(true);
    whenDone(
        m_service->submit(UpdateUsers{{user}, {{QStringLiteral("usageLocation"), value}}}), this,
        [this, user, result](const Result<Receipt> &receipt) {
            if (receipt) {
                m_drafts.remove(user);
                emit saved(result);
            }
            if (m_user != user)
                return;
            setBusy(false);
            if (!receipt)
                showRefusal(receipt.error());
        },
        [this] { setBusy(false); });
}

void UserProfileTab::discard()
{
    if (!m_user)
        return;
    m_drafts.remove(*m_user);
    m_location->setLocation(m_record.usageLocation);
    m_locationMessage->clear();
    setBusy(false);
    m_location->setFocus();
}

void UserProfileTab::showRefusal(const Error &error)
{
    m_locationMessage->setMessage(Severity::Error, explanation(error, Catalogue()));
}

void UserProfileTab::setBusy(bool busy)
{
    const bool edited = m_user && m_drafts.contains(*m_user);
    m_save->setText(busy ? tr("Saving…") : tr("&Save"));
    m_save->setEnabled(edited && !busy);
    m_discard->setEnabled(edited && !busy);
}

} // namespace LicenseDesk
