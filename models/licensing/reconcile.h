// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! What processing one user comes to (R4.10 g). */
struct Outcome
{
    /*! All inherited sources the user has afterwards; a source of the facts that is missing here
        has gone. In the order of R4.6: groups, inside a group products. */
    std::vector<InheritedEntry> entries;
    /*! Products of which the user takes, or gives back, the one unit (R2.1). Product order. */
    std::vector<ProductIndex> unitsTaken;
    std::vector<ProductIndex> unitsFreed;
};

/*! Processes one user: all sources, whatever caused it (R4.10). The one pure function behind
    joining, leaving, reprocess, swap and deletion. Needs of \a seats only what the user's products
    have left; the caller books unitsTaken and unitsFreed. One run may change what it looked at, so
    a pass, also one of a single user, is repeated until nothing changes (R4.13). That comes to an
    end: sources that left do not return, and what is applied as wanted stays so. */
[[nodiscard]] Outcome reconcile(const UserFacts &facts, const Catalogue &catalogue,
                                const SeatPool &seats);

/*! The positions of \a facts.groups in the order of R4.6; groups without licenses come first, by
    id (R4.10 f). */
[[nodiscard]] std::vector<int> groupOrder(const UserFacts &facts);

/*! The union of what the applied sources of \a facts enable (R1). */
[[nodiscard]] PlanSet enabledPlans(const UserFacts &facts, const Catalogue &catalogue);

/*! Whether any license that the user has, or a group would give, has an Exchange plan: only then do
    conflicts of addresses matter (R5.6, R8.4). */
[[nodiscard]] bool concernsExchange(const UserFacts &facts, const Catalogue &catalogue);

/*! The products of which the user consumes a unit (R2.1): those with an applied source. */
[[nodiscard]] std::vector<ProductIndex> consumedProducts(const UserFacts &facts);

/*! R8.3, after \a outcome of the members of a group that is being deleted: the user's applied
    direct licenses when what is still kept from \a group, a position in facts.groups, is converted
    from inherited to direct. Where the user has the product directly, too, a plan stays off only if
    both had it off. Product order. */
[[nodiscard]] std::vector<License> convertedToDirect(const UserFacts &facts, const Outcome &outcome,
                                                     int group);

} // namespace LicenseDesk
