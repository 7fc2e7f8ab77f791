// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/messages.h"
#include "licensing/names.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

/*! Why an entry is in error, made for the middle of a sentence, and what to do about it. */
struct Reason
{
    QString because;
    QString remedy;
};

QStringList planNames(const std::vector<PlanId> &plans, const Catalogue &catalogue)
{
    QStringList names;
    for (const PlanId &plan : plans)
        names += planName(plan, catalogue);
    return names;
}

Reason exclusiveReason(const Cause &cause, const QString &user, const SkuId &product,
                       const Catalogue &catalogue)
{
    if (cause.plan.isNull() || cause.otherPlans.empty()) {
        return {QCoreApplication::translate("LicenseDesk",
                                            "one of its service plans excludes another one of %1")
                    .arg(user),
                QCoreApplication::translate("LicenseDesk", "Turn one of the two plans off")};
    }
    const QString plan = planName(cause.plan, catalogue);
    const QString other = planName(cause.otherPlans.front(), catalogue);
    if (cause.otherProduct == product) {
        return {
            QCoreApplication::translate("LicenseDesk", "its own plans %1 and %2 exclude each other")
                .arg(plan, other),
            QCoreApplication::translate("LicenseDesk", "Turn %1 or %2 off in it").arg(plan, other)};
    }
    const QString remedy =
        QCoreApplication::translate("LicenseDesk", "Turn one of the two plans off");
    if (cause.otherProduct.isNull()) {
        return {QCoreApplication::translate("LicenseDesk", "its plan %1 and the plan %2 exclude "
                                                           "each other")
                    .arg(plan, other),
                remedy};
    }
    return {QCoreApplication::translate("LicenseDesk",
                                        "its plan %1 and the plan %2 of %3 exclude each other")
                .arg(plan, other, productName(cause.otherProduct, catalogue)),
            remedy};
}

/*! Somebody's plan needs this source, R5.4. */
Reason neededReason(const Cause &cause, const Catalogue &catalogue)
{
    if (cause.plan.isNull()) {
        return {QCoreApplication::translate("LicenseDesk",
                                            "another license depends on one of its service plans"),
                QCoreApplication::translate("LicenseDesk", "Remove the dependent license first")};
    }
    const QString plan = planName(cause.plan, catalogue);
    const QString needed = anyOf(planNames(cause.otherPlans, catalogue));
    return {QCoreApplication::translate(
                "LicenseDesk", "the plan %1 of %2 needs %3, and nothing else would provide it")
                .arg(plan, productName(cause.otherProduct, catalogue), needed),
            QCoreApplication::translate("LicenseDesk", "Turn %1 off, or provide %2 in another way")
                .arg(plan, needed)};
}

/*! A plan of this source needs what is not on, R5.3. */
Reason missingReason(const Cause &cause, bool fromGroup, const Catalogue &catalogue)
{
    const QString remedyForOne =
        fromGroup
            ? QCoreApplication::translate("LicenseDesk", "Turn it on for the group or the user")
            : QCoreApplication::translate("LicenseDesk", "Turn it on for the user");
    if (cause.plan.isNull() || cause.otherPlans.empty()) {
        return {QCoreApplication::translate(
                    "LicenseDesk", "one of its service plans needs another one that is not on"),
                remedyForOne};
    }
    const QString plan = planName(cause.plan, catalogue);
    const QString needed = anyOf(planNames(cause.otherPlans, catalogue));
    if (cause.otherPlans.size() == 1) {
        return {
            QCoreApplication::translate("LicenseDesk", "its plan %1 needs %2, and that is not on")
                .arg(plan, needed),
            remedyForOne};
    }
    return {
        QCoreApplication::translate("LicenseDesk", "its plan %1 needs %2, and none of them is on")
            .arg(plan, needed),
        fromGroup ? QCoreApplication::translate("LicenseDesk",
                                                "Turn one of them on for the group or the user")
                  : QCoreApplication::translate("LicenseDesk", "Turn one of them on for the user")};
}

Reason locationReason(const Cause &cause, const Catalogue &catalogue)
{
    const QString remedy = QCoreApplication::translate(
        "LicenseDesk", "Turn the plan off, or correct the usage location");
    if (cause.plan.isNull()) {
        return {QCoreApplication::translate("LicenseDesk", "one of its service plans is not "
                                                           "available in the usage location"),
                remedy};
    }
    return {QCoreApplication::translate("LicenseDesk",
                                        "its plan %1 is not available in the usage location %2")
                .arg(planName(cause.plan, catalogue), cause.location),
            remedy};
}

Reason addressReason(const Cause &cause)
{
    const QString remedy =
        QCoreApplication::translate("LicenseDesk", "Change the address of one of the two");
    if (cause.address.isEmpty()) {
        return {QCoreApplication::translate("LicenseDesk",
                                            "one of the user's mail addresses belongs to somebody "
                                            "else, too"),
                remedy};
    }
    if (cause.addressOwner.isEmpty()) {
        return {QCoreApplication::translate("LicenseDesk",
                                            "the mail address %1 belongs to another object, too")
                    .arg(cause.address),
                remedy};
    }
    return {QCoreApplication::translate("LicenseDesk", "the mail address %1 belongs to %2, too")
                .arg(cause.address, cause.addressOwner),
            remedy};
}

Reason otherReason(const Cause &cause, const Catalogue &catalogue)
{
    if (cause.notAssignable) {
        return {QCoreApplication::translate("LicenseDesk", "the directory has no active "
                                                           "subscription of it"),
                QCoreApplication::translate("LicenseDesk", "Buy or renew the subscription")};
    }
    if (cause.otherProduct.isNull()) {
        return {QCoreApplication::translate("LicenseDesk", "something else in the same license "
                                                           "change failed"),
                QCoreApplication::translate("LicenseDesk",
                                            "Resolve the other license errors of the user")};
    }
    const QString root = productName(cause.otherProduct, catalogue);
    return {QCoreApplication::translate("LicenseDesk",
                                        "the group's license %1 cannot be given, and the licenses "
                                        "of a group are given together or not at all")
                .arg(root),
            QCoreApplication::translate("LicenseDesk", "Resolve the error of %1").arg(root)};
}

Reason reasonOf(AssignmentState state, AssignmentError error, const Cause &cause,
                const QString &user, bool fromGroup, const SkuId &product,
                const Catalogue &catalogue)
{
    switch (error) {
    case AssignmentError::CountViolation:
        return {QCoreApplication::translate("LicenseDesk", "no unit of it is left"),
                QCoreApplication::translate("LicenseDesk", "Buy more units, or free one")};
    case AssignmentError::MutuallyExclusiveViolation:
        return exclusiveReason(cause, user, product, catalogue);
    case AssignmentError::DependencyViolation: {
        const bool bare = cause.plan.isNull() && state != AssignmentState::Error;
        return bare || !cause.otherProduct.isNull() ? neededReason(cause, catalogue)
                                                    : missingReason(cause, fromGroup, catalogue);
    }
    case AssignmentError::ProhibitedInUsageLocationViolation:
        return locationReason(cause, catalogue);
    case AssignmentError::UniquenessViolation:
        return addressReason(cause);
    case AssignmentError::None:
    case AssignmentError::Other:
        break;
    }
    return otherReason(cause, catalogue);
}

QString hasText(const QString &user, const QString &product, const QString &group)
{
    return group.isEmpty()
               ? QCoreApplication::translate("LicenseDesk", "%1 has %2, assigned directly.")
                     .arg(user, product)
               : QCoreApplication::translate("LicenseDesk", "%1 has %2 from %3.")
                     .arg(user, product, group);
}

QString suspendedText(const QString &user, const QString &product, const QString &group)
{
    return group.isEmpty()
               ? QCoreApplication::translate(
                     "LicenseDesk", "%1 has %2, assigned directly, but its subscription is not "
                                    "active. Renew the subscription.")
                     .arg(user, product)
               : QCoreApplication::translate(
                     "LicenseDesk", "%1 has %2 from %3, but its subscription is not active. "
                                    "Renew the subscription.")
                     .arg(user, product, group);
}

/*! The whole sentence, and the remedy with what carries it out: direct licenses are never
    processed by themselves (R4.10 a), so they are assigned again. */
QString errorText(AssignmentState state, const QString &user, const QString &product,
                  const QString &group, const Reason &reason)
{
    if (group.isEmpty()) {
        return state == AssignmentState::Error
                   ? QCoreApplication::translate(
                         "LicenseDesk", "%1 does not get %2, assigned directly, because %3. %4, "
                                        "then assign it again.")
                         .arg(user, product, reason.because, reason.remedy)
                   : QCoreApplication::translate(
                         "LicenseDesk", "%1 keeps %2, assigned directly, as it was, because %3. "
                                        "%4, then make the change again.")
                         .arg(user, product, reason.because, reason.remedy);
    }
    return state == AssignmentState::Error
               ? QCoreApplication::translate(
                     "LicenseDesk", "%1 does not get %2 from %3, because %4. %5, then reprocess.")
                     .arg(user, product, group, reason.because, reason.remedy)
               : QCoreApplication::translate("LicenseDesk",
                                             "%1 keeps %2 from %3 as it was, because %4. %5, then "
                                             "reprocess.")
                     .arg(user, product, group, reason.because, reason.remedy);
}

} // namespace

QString explanation(AssignmentState state, AssignmentError error, const Cause &cause,
                    const QString &userName, const QString &groupName, ProductIndex product,
                    const Catalogue &catalogue)
{
    const SkuId id = product < 0 ? SkuId() : catalogue.product(product).id;
    const QString name = productName(id, catalogue);
    // An entry may be shown as Disabled and carry an error (R1): the error tells more.
    if (error == AssignmentError::None && state != AssignmentState::Error) {
        return state == AssignmentState::Disabled ? suspendedText(userName, name, groupName)
                                                  : hasText(userName, name, groupName);
    }
    return errorText(state, userName, name, groupName,
                     reasonOf(state, error, cause, userName, !groupName.isEmpty(), id, catalogue));
}

} // namespace LicenseDesk
