// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "base/guid.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

class Engine;

/*! The group that the option names by id; no value after a message when it is no id. */
[[nodiscard]] std::optional<GroupId> groupOption(const Arguments &given, const QString &name);

/*! The product that the option names by skuId or skuPartNumber, of the directory; no value after a
    message when there is none, or several with that part number. */
[[nodiscard]] std::optional<SkuId> productOption(const Arguments &given, const QString &name,
                                                 Engine &engine);

} // namespace LicenseDesk
