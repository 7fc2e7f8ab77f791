// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

namespace LicenseDesk {

/*! Graph's name of the object with the members extensionAttribute1 to extensionAttribute15. */
inline constexpr QLatin1String extensionAttributesName{"onPremisesExtensionAttributes"};

/*! All fifteen, null where there is no value. */
[[nodiscard]] QJsonObject extensionAttributes(const UserRecord &user);
/*! The value of number 1 to 15, or empty. */
[[nodiscard]] QString extensionAttribute(const UserRecord &user, int number);
/*! Sets those that \a value has a member for; null clears all. InvalidValue. */
[[nodiscard]] Result<void> setExtensionAttributes(UserRecord &user, const QJsonValue &value);

} // namespace LicenseDesk
