// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! What a check found wrong (R5), in indexes of the catalogue, so that looking costs no
    allocation. Shared by direct and group assignment. */
struct Finding
{
    AssignmentError error = AssignmentError::None;
    bool notAssignable = false;
    PlanIndex plan = -1; //!< prohibited, or the checked product's own of an exclusive pair
    PlanIndex otherPlan = -1; //!< the other one of an exclusive pair
    bool otherPlanFirst = false; //!< in the order of the rule table
    int prerequisite = -1; //!< position of the rule that is not met
    ProductIndex otherProduct = -1; //!< as in Cause

    [[nodiscard]] bool failed() const { return error != AssignmentError::None; }
};

/*! One product of a change, with all that its checks look at. */
struct ProductCheck
{
    ProductIndex product = -1;
    PlanSet enabled; //!< what the product would enable, all of it, in an edit too (R3.6)
    const PlanSet *before = nullptr; //!< in an edit: what this source enabled, for R5.4
    bool newlyGiven = true; //!< this source does not give the product yet (R5.7)
    bool needsUnit = true; //!< the user does not hold it from anywhere (R2.6)
};

/*! The user's side of the checks: the same for every product of a change. */
struct CheckContext
{
    const Catalogue &catalogue;
    const SeatPool &seats;
    const PlanSet &prohibited; //!< at the user's location
    const AddressConflict &conflictWithExchange;
};

/*! Two plans of one exclusive set, in the order of the rule table; -1 for none. */
struct ExclusivePair
{
    PlanIndex first = -1;
    PlanIndex second = -1;
};

/*! True if the product may be newly given (R5.7): bought, and Enabled or Warning. */
[[nodiscard]] bool canBeAssigned(const Product &product);

/*! What a license turns on: the product's plans without the disabled ones (R1). */
[[nodiscard]] PlanSet enabledPlans(const License &license, const Catalogue &catalogue);

/*! The first pair in table order that is enabled in \a candidate and of which \a enabled, plans of
    \a product, has at least one (R5.2). */
[[nodiscard]] ExclusivePair firstExclusivePair(const Catalogue &catalogue, ProductIndex product,
                                               const PlanSet &enabled, const PlanSet &candidate);

/*! The position of the first prerequisite, by plan name, that \a candidate does not meet and whose
    dependent is in \a enabled, plans of \a product (R5.3); -1 for none. */
[[nodiscard]] int firstUnmetPrerequisite(const Catalogue &catalogue, ProductIndex product,
                                         const PlanSet &enabled, const PlanSet &candidate);

/*! The position of the first prerequisite, by plan name, whose dependent is enabled in
    \a candidate, that nothing there meets, and that \a gone did meet (R5.4); -1 for none. */
[[nodiscard]] int firstLostPrerequisite(const Catalogue &catalogue, const PlanSet &candidate,
                                        const PlanSet &gone);

/*! The first failing check in the order of R4.6 of one product against \a candidate, the user's
    enabled plans as they would be with the whole change. otherProduct is left to the caller. */
[[nodiscard]] Finding checkProduct(const ProductCheck &check, const CheckContext &context,
                                   const PlanSet &candidate);

/*! The finding as it is stored; \a conflict is the one that a UniquenessViolation is about. */
[[nodiscard]] Cause toCause(const Finding &finding, const Catalogue &catalogue,
                            const QString &location, const AddressConflict &conflict);

/*! Where the user is for group licenses: the own location, else the directory's (R4.7). */
[[nodiscard]] const QString &effectiveLocation(const UserFacts &facts);

} // namespace LicenseDesk
