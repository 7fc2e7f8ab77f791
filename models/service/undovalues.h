// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that stand in an UndoDifference: compact JSON, equal for equal values, and back.
#pragma once

#include "licensing/catalogue.h"
#include "store/useraddressstore.h"

#include <vector>

namespace LicenseDesk {

/*! What stands for something that is simply there. */
inline constexpr QLatin1String undoPresent("1");

/*! Any value, never empty; null and what is not there are two things. */
[[nodiscard]] QString undoText(const QJsonValue &value);
[[nodiscard]] QJsonValue undoValue(const QString &text);

/*! A user with the inputs of the mail addresses, from which the addresses are made again (R9). */
struct UndoneUser
{
    UserRecord record;
    AddressInputs inputs;
    KeptAddresses kept;
};
[[nodiscard]] QString undoText(const UserRecord &user, const UserAddresses &addresses);
[[nodiscard]] UndoneUser undoUser(const UserId &id, const QString &text);
[[nodiscard]] QString undoText(const UserAddresses &addresses);
/*! Only inputs and what was kept. */
[[nodiscard]] UserAddresses undoAddresses(const QString &text);

[[nodiscard]] QString undoText(const GroupRecord &group);
[[nodiscard]] GroupRecord undoGroup(const GroupId &id, const QString &text);
[[nodiscard]] QString undoText(const ContactRecord &contact);
[[nodiscard]] ContactRecord undoContact(const ContactId &id, const QString &text);

/*! The plans that are off, in any order. */
[[nodiscard]] QString undoText(std::vector<PlanId> disabledPlans);
[[nodiscard]] std::vector<PlanId> undoPlans(const QString &text);

struct UndoneSubscription
{
    PrepaidUnits units;
    CapabilityStatus status = CapabilityStatus::Enabled;
};
[[nodiscard]] QString undoText(const UndoneSubscription &subscription);
[[nodiscard]] UndoneSubscription undoSubscription(const QString &text);

/*! The properties that can be written, by Graph's names, without addresses and what they are made
    of. */
[[nodiscard]] const QStringList &undoUserProperties();
[[nodiscard]] const QStringList &undoGroupProperties();

/*! Whether two texts of a user, or of its addresses, say the same but for what licenses and other
    users make of the addresses. */
[[nodiscard]] bool isSameUndone(const QString &left, const QString &right);

} // namespace LicenseDesk
