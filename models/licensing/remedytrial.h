// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/remedies.h"

#include <deque>

namespace LicenseDesk {

/*! One user on whom remedies are tried by the rules, without touching the directory. Borrows the
    catalogue, and the licenses of the groups of its facts. */
class RemedyTrial
{
public:
    RemedyTrial(UserFacts facts, const Catalogue &catalogue, SeatPool seats);

    /*! False when the change itself would be refused (R3, R6). */
    [[nodiscard]] bool apply(const Remedy &remedy);
    /*! Processes the user until nothing changes (R4.13). */
    void process();
    /*! Whether the source is as it is wanted, or gone. */
    [[nodiscard]] bool isClear(int group, ProductIndex product) const;

    [[nodiscard]] const UserFacts &facts() const { return m_facts; }
    /*! The entry of a source, null where there is none. */
    [[nodiscard]] const InheritedEntry *entry(int group, ProductIndex product) const;
    /*! What the group is meant to give of the product, null where it is not. */
    [[nodiscard]] const License *wanted(int group, ProductIndex product) const;

private:
    [[nodiscard]] bool changeGroup(int group, const LicenseChange &change);
    [[nodiscard]] bool changeDirect(const LicenseChange &change);
    [[nodiscard]] bool changePlans(const Remedy &remedy);

    UserFacts m_facts;
    const Catalogue &m_catalogue;
    SeatPool m_seats;
    std::deque<GroupLicenses> m_changed; //!< groups whose licenses were tried otherwise
};

} // namespace LicenseDesk
