// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"
#include "licensing/planset.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace LicenseDesk {

/*! State of one source (R1). Disabled is never stored: readers show it instead of Active and
    ActiveWithError while the product's status is neither Enabled nor Warning. */
enum class AssignmentState { Active, Error, ActiveWithError, Disabled };

enum class AssignmentError {
    None,
    CountViolation,
    MutuallyExclusiveViolation,
    DependencyViolation,
    ProhibitedInUsageLocationViolation,
    UniquenessViolation,
    Other,
};

/*! The vendor's words, `ActiveWithError`, `CountViolation`, …; the same in Graph and CSV. */
[[nodiscard]] QString toString(AssignmentState state);
[[nodiscard]] QString toString(AssignmentError error);
[[nodiscard]] std::optional<AssignmentState> assignmentStateFromString(QStringView text);
/*! Also reads `Others` and the empty text (None). */
[[nodiscard]] std::optional<AssignmentError> assignmentErrorFromString(QStringView text);

/*! True for the states in which the user has the license (R1): all but Error. */
[[nodiscard]] constexpr bool isApplied(AssignmentState state)
{
    return state != AssignmentState::Error;
}

/*! A product with the plans that are off; what is not named is on. */
struct License
{
    ProductIndex product = -1;
    PlanSet disabled;

    friend bool operator==(const License &, const License &) = default;
};

/*! Why a source is in error: the facts that a sentence for people is made from. Ids and not
    indexes, for it outlives the catalogue that it was found with. */
struct Cause
{
    PlanId plan; //!< the plan that could not be enabled, or the one that depends on what should go
    std::vector<PlanId> otherPlans; //!< the one it excludes, or those of which it needs any one
    /*! The product that carries the other plan, or, of a source that is needed (R5.4), the plan
       that depends on it; or the root behind Other. */
    SkuId otherProduct;
    QString location; //!< where it is prohibited
    QString address; //!< the address that belongs to another object …
    QString addressOwner; //!< … and the name of that object
    bool notAssignable = false; //!< the subscription is suspended, locked out or gone (R5.7)

    friend bool operator==(const Cause &, const Cause &) = default;
};

/*! What a group gives its members, in product order. */
struct GroupLicenses
{
    GroupId id;
    /*! Number of the request that put the oldest of the licenses on the group (R4.6, R4.14);
        0 for a group without licenses. */
    qint64 licensedSince = 0;
    std::vector<License> licenses;
};

/*! Source of an inherited license that a user has an entry for, as stored. */
struct InheritedEntry
{
    int group = -1; //!< position in UserFacts::groups
    License license; //!< the disabled plans in effect, or for Error those wanted
    AssignmentState state = AssignmentState::Active;
    AssignmentError error = AssignmentError::None;
    Cause cause;

    friend bool operator==(const InheritedEntry &, const InheritedEntry &) = default;
};

/*! An address of the user that another object has, too, as far as it matters (R5.6, R8.4). */
struct AddressConflict
{
    QString address;
    QString owner; //!< display name of the other object
    [[nodiscard]] bool exists() const { return !address.isEmpty(); }
};

/*! All that decides about one user's licenses. Groups are shared between users by pointer and must
    outlive the facts. */
struct UserFacts
{
    struct Group
    {
        const GroupLicenses *licenses = nullptr;
        bool member = false; //!< first-level member now; else only an entry is left from it
    };
    struct DirectLicense
    {
        License license;
        bool applied = true; //!< false for an imported entry in Error
    };

    QString usageLocation; //!< the user's own, two capital letters, or empty
    QString defaultUsageLocation; //!< the directory's, or empty
    std::vector<Group> groups; //!< any order
    std::vector<DirectLicense> direct; //!< any order
    std::vector<InheritedEntry> entries; //!< any order
    AddressConflict conflictWithExchange; //!< with the addresses of a user who has an Exchange plan
    AddressConflict
        conflictWithoutExchange; //!< with the addresses that come back without one (R8.4)
};

/*! Units that are left to give, by product index of one catalogue. */
class SeatPool
{
public:
    SeatPool() = default;
    /*! \a left is total − consumed of each product: negative where a subscription was shrunk below
        what is consumed (R5.1). */
    explicit SeatPool(std::vector<qint64> left) : m_left(std::move(left)) {}

    /*! max(0, total − consumed) (R1). */
    [[nodiscard]] qint64 available(ProductIndex product) const
    {
        return std::max<qint64>(0, m_left[size_t(product)]);
    }
    void take(ProductIndex product) { --m_left[size_t(product)]; }
    void give(ProductIndex product) { ++m_left[size_t(product)]; }

private:
    std::vector<qint64> m_left;
};

/*! A request for license changes as it was written: ids that need not exist (R3, R6). */
struct LicenseChange
{
    struct Addition
    {
        SkuId product;
        std::vector<PlanId> disabledPlans;
    };
    std::vector<Addition> add;
    std::vector<SkuId> remove;
};

} // namespace LicenseDesk
