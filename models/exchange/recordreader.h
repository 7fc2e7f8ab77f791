// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

namespace LicenseDesk {

/*! Sets what \a object has of the properties that we keep. Others are passed over; absent ones and
    a null where there must be a value leave what is there. InvalidValue as setProperty(). */
[[nodiscard]] Result<void> readProperties(const QJsonObject &object, UserRecord &user);
[[nodiscard]] Result<void> readProperties(const QJsonObject &object, GroupRecord &group);

[[nodiscard]] Result<void> readProperties(const QJsonObject &object, ContactRecord &contact);

/*! `createdDateTime` of a new object, else \a now. */
[[nodiscard]] QDateTime createdTime(const QJsonObject &object, const QDateTime &now);

} // namespace LicenseDesk
