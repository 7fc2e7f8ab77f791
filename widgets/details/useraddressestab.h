// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/texttable.h"
#include "service/licensingservice.h"
#include "store/addressrows.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace LicenseDesk {

class GridView;
class MessageLine;

/*! The tab Addresses of a user: the mail addresses and where each comes from, the inputs that give
    none and why, and the inputs to edit (R9). What is typed for a user and not saved is there
    again when the user is shown again. */
class UserAddressesTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserAddressesTab(LicensingService *service, QWidget *parent = nullptr);

    void setUser(const std::optional<UserId> &user);
    /*! Shows what was read of the user set. */
    void showAddresses(const UserAddressRows &addresses);

signals:
    /*! The inputs are stored; \a result says so in names. */
    void saved(const QString &result);

private:
    /*! A field with the message that stands under it. */
    struct Field
    {
        QWidget *edit = nullptr;
        MessageLine *message = nullptr;
    };

    void addField(QFormLayout *form, const QString &label, QWidget *edit, const char *name,
                  Field &field);
    [[nodiscard]] QHBoxLayout *makeButtons();
    void showLines();
    void showInputs(const AddressInputs &inputs);
    [[nodiscard]] AddressInputs typed() const;
    [[nodiscard]] bool check(const AddressInputs &inputs);
    void noteEdit();
    void save();
    void discard();
    void showRefusal(const Error &error);
    void clearMessages();
    void setBusy(bool busy);

    LicensingService *m_service;
    std::optional<UserId> m_user;
    UserAddressRows m_rows;
    QHash<UserId, AddressInputs> m_drafts; //!< typed and not saved
    GridView *m_grid;
    TextTable *m_table;
    QList<QStringList> m_shown; //!< rows of the table
    QLineEdit *m_mail;
    QLineEdit *m_nickname;
    QPlainTextEdit *m_proxies;
    Field m_mailField;
    Field m_nicknameField;
    Field m_proxiesField;
    QPushButton *m_save;
    QPushButton *m_discard;
    bool m_showing = false; //!< the fields are being filled, not edited
};

} // namespace LicenseDesk
