// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/guid.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace LicenseDesk {

class GridView;
class LicensingService;
class MessageLine;
class TextTable;
struct UsersInCommon;

/*! What several selected users have in common: values that are the same for all, "(different
    values)" where they are not, and the products that all or some of them have. */
class SeveralUsers : public QWidget
{
    Q_OBJECT

public:
    explicit SeveralUsers(LicensingService *service, QWidget *parent = nullptr);

    /*! Reads about them as long as they are several, any number. */
    void setUsers(const QList<UserId> &users);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLabel *addValue(QFormLayout *form, const QString &name, const QString &label);
    void read();
    void show(const UsersInCommon &found);

    LicensingService *m_service;
    QLabel *m_location;
    QLabel *m_department;
    QLabel *m_type;
    QLabel *m_enabled;
    QLabel *m_errors;
    MessageLine *m_message;
    TextTable *m_products;
    GridView *m_table;
    QList<UserId> m_users;
    CancelToken m_reading;
    QTimer m_pause; //!< before changes of the directory are read
    bool m_unread = false; //!< nobody looks
};

} // namespace LicenseDesk
