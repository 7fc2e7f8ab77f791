// SPDX-License-Identifier: GPL-3.0-or-later
// Where the values come from that a grid can be filtered by.
#pragma once

#include "widgets/panes/filterpicker.h"

namespace LicenseDesk {

class LicensingService;

/*! Products that are bought, with the users who have them. Answers go to \a context. */
[[nodiscard]] FilterSource productSource(LicensingService *service, QObject *context);
/*! The first groups that are found, with their members. */
[[nodiscard]] FilterSource groupSource(LicensingService *service, QObject *context);
/*! Usage locations that occur, with the users whose licenses count there (R4.7). */
[[nodiscard]] FilterSource locationSource(LicensingService *service, QObject *context);
/*! Always these. */
[[nodiscard]] FilterSource fixedSource(const QList<FilterValue> &values);

} // namespace LicenseDesk
