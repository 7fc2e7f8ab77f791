// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace LicenseDesk {

/*! What went wrong. Programs branch on this, never on text. The arguments that an Error carries
    with each code are named behind it. */
enum class ErrorCode {
    // Refusals of the licensing core (R3.4, R6), arguments are GUIDs in lower case.
    NoLicenseChanges, //!< an empty request
    ProductNamedTwice, //!< skuId
    LicenseNotHeld, //!< removing what is not there: skuId
    LicenseInherited, //!< removing from the user what a group gives (R2.4): skuId
    UnknownProduct, //!< not bought, or not assignable (R5.7): skuId
    PlanNotInProduct, //!< planId, skuId
    NoUsageLocation,
    ProhibitedLocation, //!< planId, two-letter location
    MutuallyExclusive, //!< planId, planId in the order of the rule table
    MissingDependency, //!< dependent planId, then the planIds it needs any one of
    AddressTaken, //!< the address, the kind and name of its owner where known
    NoUnits, //!< skuId
    GroupMissingPrerequisite, //!< R6.1: dependent planId, planId of the last alternative
    GroupNotLicensable, //!< R6.4
    GroupHasLicenses, //!< R8.2: deleting; also making it not security-enabled (R6.4)

    // Requests.
    NotFound, //!< kind ("user", "group", …); the subject is what was looked for
    AlreadyExists, //!< property, value
    AlreadyMember,
    SelfMembership, //!< a group made a member of itself
    /*! Something was changed between a preview and its application; or since the step that an undo
        would take back: then the subject is the step, and the arguments are how many things were
        changed, and sentences on the first of them. */
    GroundShifted,
    InvalidValue, //!< property, what is expected
    Unsupported, //!< the option or property that is not supported
    /*! A membership rule (R11): line and column from 1, the length of what is wrong, what was
        expected, in English; the subject is the group, if any. */
    InvalidMembershipRule,
    DynamicMembers, //!< the members of the subject are made by its rule, not by hand (R11)

    // Files and directories, the subject is the path.
    UnreadableInput, //!< what is wrong with it, in a sentence
    DirectoryMissing,
    DirectoryExists,
    DirectoryForeign, //!< a file, but not a directory of ours
    DirectoryNewer, //!< its schema version, the newest known one
    DirectoryDamaged,
    DirectoryLocked,
    DirectoryNotWritable,
    DiskFull,
    Cancelled,
    Internal, //!< the database's or system's own words are in the detail
};

/*! An error as a value: the code to branch on, the object it is about, what the text needs, and a
    detail for the log. Texts for people are made by the licensing layer's messages.h. */
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QStringList arguments;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/*! Shorthand for returning an error from a function that returns a Result. */
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString subject = {},
                                                   QStringList arguments = {}, QString detail = {})
{
    return tl::unexpected(Error{code, std::move(subject), std::move(arguments), std::move(detail)});
}

} // namespace LicenseDesk

Q_DECLARE_METATYPE(LicenseDesk::Error)
