// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace LicenseDesk {

class MessageLine;
class UsageLocationBox;

/*! The tab Profile of a user: who that is, and the usage location to edit. What is typed for a
    user and not saved is there again when the user is shown again. */
class UserProfileTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserProfileTab(LicensingService *service, QWidget *parent = nullptr);

    void setUser(const std::optional<UserId> &user);
    /*! Shows what was read of the user set. */
    void showUser(const UserRecord &user, const OrganizationRecord &organization);

signals:
    /*! The location is stored; \a result says so in names. */
    void saved(const QString &result);

private:
    QLabel *addLine(QFormLayout *form, const QString &label, const QString &objectName);
    void noteEdit();
    void save();
    void discard();
    void showRefusal(const Error &error);
    void setBusy(bool busy);

    LicensingService *m_service;
    std::optional<UserId> m_user;
    UserRecord m_record;
    QHash<UserId, QString> m_drafts; //!< text typed and not saved
    QLabel *m_displayName;
    QLabel *m_userPrincipalName;
    QLabel *m_department;
    QLabel *m_userType;
    QLabel *m_enabled;
    UsageLocationBox *m_location;
    MessageLine *m_locationMessage;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace LicenseDesk
