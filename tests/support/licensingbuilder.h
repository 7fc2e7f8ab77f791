// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "licensing/groupassignment.h"
#include "licensing/reconcile.h"

#include <QByteArray>

#include <initializer_list>
#include <map>
#include <set>
#include <vector>

namespace LicenseDesk {

/*! An id that sorts like its name: the name's first 16 letters are its bytes. */
template <typename Id>
[[nodiscard]] Id idOf(const QByteArray &name)
{
    return Id(Guid::fromBytes(name.leftJustified(16, '\0', true)));
}

/*! A directory in memory for tests of the pure rules. Everything is called by short names; a
    license is written "E3 -EXO -TEAMS": the product, and the plans that are off. Acting returns
    readable text: one line a source, then units and refusals. */
class TestDirectory
{
public:
    using Names = std::vector<QByteArray>;

    /*! A bought product with plenty of units; the display name is "Product NAME". */
    TestDirectory &product(const QByteArray &name, const Names &plans);
    TestDirectory &units(const QByteArray &product, qint64 enabled, qint64 warning = 0);
    TestDirectory &suspendedUnits(const QByteArray &product, qint64 suspended);
    TestDirectory &status(const QByteArray &product, CapabilityStatus status);
    TestDirectory &notBought(const QByteArray &product);
    TestDirectory &friendlyName(const QByteArray &plan, const QByteArray &name);
    TestDirectory &companyPlan(const QByteArray &plan);
    TestDirectory &exclusive(const Names &plans);
    TestDirectory &needs(const QByteArray &plan, const Names &alternatives);
    TestDirectory &prohibited(const QByteArray &plan, const QByteArray &location);
    TestDirectory &withoutRules();
    TestDirectory &defaultLocation(const QByteArray &location);

    /*! Puts licenses on a group in the next request; without any it takes them all off. */
    TestDirectory &group(const QByteArray &name, const Names &licenses = {});
    /*! The same, keeping or setting the request that counts for R4.6. */
    TestDirectory &groupSince(const QByteArray &name, qint64 since, const Names &licenses);

    TestDirectory &user(const QByteArray &name); //!< those below are about the last one
    TestDirectory &in(const QByteArray &group);
    TestDirectory &left(const QByteArray &group);
    TestDirectory &at(const QByteArray &location);
    TestDirectory &direct(const QByteArray &license);
    TestDirectory &directInError(const QByteArray &license);
    TestDirectory &holds(const QByteArray &group, const QByteArray &license);
    TestDirectory &entry(const QByteArray &group, const QByteArray &license, AssignmentState state,
                         AssignmentError error);
    TestDirectory &addressTaken(const QByteArray &address, const QByteArray &owner);
    TestDirectory &addressComesBackTaken(const QByteArray &address, const QByteArray &owner);
    TestDirectory &addressFree();

    /*! Processes the last user named and stores the result. "Sales: E3 Active", "Sales: E3 Error
        CountViolation", … in the order of R4.6, then "takes E3", "frees E1". */
    QByteArray process();
    QByteArray process(const QByteArray &user);
    /*! One request on the last user named; stores what it comes to, or returns the refusal. */
    QByteArray assign(const Names &add, const Names &remove = {});
    /*! One save of a group; stores what it comes to, or returns the refusal. */
    QByteArray save(const QByteArray &group, const Names &add, const Names &remove = {},
                    const GroupKind &kind = {});
    /*! R8.3: what the last user named has directly when the group is deleted. */
    QByteArray convert(const QByteArray &group);

    [[nodiscard]] QByteArray enabled(); //!< plans of the last user, by name
    [[nodiscard]] qint64 consumed(const QByteArray &product);
    [[nodiscard]] qint64 available(const QByteArray &product);
    /*! The cause of the last user's entry: "WPA needs EXO1,EXO2", "A excludes B of E3", …. */
    [[nodiscard]] QByteArray cause(const QByteArray &group, const QByteArray &product);

    /*! The pure layer's own values, for tests that need them; valid until the next change. */
    [[nodiscard]] const Catalogue &catalogue();
    [[nodiscard]] UserFacts facts();
    [[nodiscard]] SeatPool seats();
    [[nodiscard]] QByteArray text(const Outcome &outcome, const UserFacts &facts);
    [[nodiscard]] QByteArray text(const License &license);
    [[nodiscard]] QByteArray text(const Error &error);
    [[nodiscard]] QByteArray text(const Cause &cause);
    [[nodiscard]] License license(const QByteArray &text);

private:
    struct ProductData
    {
        QByteArray name;
        Names plans;
        PrepaidUnits units{1000, 0, 0, 0};
        CapabilityStatus status = CapabilityStatus::Enabled;
        bool subscribed = true;
    };
    struct Source
    {
        QByteArray group; //!< empty for a direct one
        QByteArray license;
        AssignmentState state = AssignmentState::Active;
        AssignmentError error = AssignmentError::None;
        Cause cause = {};
    };
    struct UserData
    {
        std::set<QByteArray> groups;
        std::vector<Source> sources;
        QByteArray location;
        AddressConflict withExchange;
        AddressConflict withoutExchange;
    };
    struct GroupData
    {
        qint64 since = 0;
        Names licenses;
    };

    ProductData &data(const QByteArray &product);
    UserData &current() { return m_users[m_user]; }
    UserFacts factsOf(const UserData &user);
    [[nodiscard]] LicenseChange change(const Names &add, const Names &remove) const;
    void rebuild() { m_built = false; }

    std::vector<ProductData> m_products;
    std::vector<Names> m_exclusive;
    std::vector<std::pair<QByteArray, Names>> m_needs;
    std::vector<std::pair<QByteArray, QByteArray>> m_prohibited;
    std::map<QByteArray, QByteArray> m_friendlyNames;
    std::set<QByteArray> m_companyPlans;
    std::map<QByteArray, GroupData> m_groups;
    std::map<QByteArray, UserData> m_users;
    QByteArray m_user;
    QByteArray m_defaultLocation;
    qint64 m_request = 0;
    bool m_built = false;
    Catalogue m_catalogue;
    std::map<QByteArray, GroupLicenses> m_groupLicenses; //!< what the last facts() point to
};

} // namespace LicenseDesk
