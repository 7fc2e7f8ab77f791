// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace LicenseDesk::Bench {

/*! The files of a large organisation, made anew from numbers: the same size gives the same bytes.
    Users are in 500 groups (all in the first, two more each), 40 products of the vendor's catalogue
    are bought, a hundred groups give one of 39 of them, and one user in a hundred is in error. */
class Organisation
{
public:
    /*! \a users from 1,000 on; files go to \a folder. */
    Organisation(int users, const QString &folder);

    /*! Writes all files. False, with a message on standard error, when that fails. */
    [[nodiscard]] bool write(const QString &catalogue);

    [[nodiscard]] int users() const { return m_users; }
    [[nodiscard]] QString usersFile() const { return m_folder + QStringLiteral("/users.json"); }
    /*! Products, subscriptions and groups: to be imported before the users. */
    [[nodiscard]] QStringList otherFiles() const;
    /*! Who is in which group: to be imported last. */
    [[nodiscard]] QString membersFile() const;

    /*! Of the group that everybody is in; it has no license. */
    [[nodiscard]] static GroupId groupOfAll() { return GroupId(guid(Kind::Group, 0)); }
    [[nodiscard]] static UserId user(int number) { return UserId(guid(Kind::User, number)); }
    /*! Products that nobody has: two without a mailbox, which exclude each other nowhere, and one
        with it. */
    [[nodiscard]] SkuId plainProduct() const { return m_products.at(0); }
    [[nodiscard]] SkuId otherProduct() const { return m_products.at(1); }
    [[nodiscard]] SkuId mailProduct() const { return m_products.at(2); }

    static constexpr int groups = 500;
    static constexpr int licensedGroups = 100;

private:
    enum class Kind { User = 1, Group = 2 };
    [[nodiscard]] static Guid guid(Kind kind, int number);
    [[nodiscard]] static std::array<int, 2> smallGroupsOf(int user);
    [[nodiscard]] SkuId productOf(int group) const;
    [[nodiscard]] QByteArray states(int user) const;
    [[nodiscard]] QByteArray userObject(int user) const;

    [[nodiscard]] bool writeProducts(const QString &catalogue);
    [[nodiscard]] bool writeGroups();
    [[nodiscard]] bool writeUsers();

    int m_users;
    QString m_folder;
    QList<SkuId> m_products;
};

} // namespace LicenseDesk::Bench
