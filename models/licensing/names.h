// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! What people call it: the display name, else the part number; an unknown id as it is. */
[[nodiscard]] QString productName(const SkuId &id, const Catalogue &catalogue);
[[nodiscard]] QString productName(const Product &product);

/*! What people call it: the friendly name, else the plan name; an unknown id as it is. */
[[nodiscard]] QString planName(const PlanId &id, const Catalogue &catalogue);

/*! As above, for ids in text; text that is no id is returned as it is. */
[[nodiscard]] QString productName(const QString &id, const Catalogue &catalogue);
[[nodiscard]] QString planName(const QString &id, const Catalogue &catalogue);

/*! "A", "A or B", "A, B or C" in the reader's language. */
[[nodiscard]] QString anyOf(const QStringList &names);

} // namespace LicenseDesk
