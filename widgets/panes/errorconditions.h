// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/errorrows.h"

#include <QJsonObject>

namespace LicenseDesk {

/*! What a saved view of the errors keeps: how they are grouped, and which line of it is chosen.
    The text of \a filter is not in it. */
[[nodiscard]] QJsonObject toConditions(ErrorGrouping grouping, const ErrorFilter &filter);
/*! Back; by kind of error, where \a conditions do not say. */
[[nodiscard]] ErrorGrouping groupingOf(const QJsonObject &conditions);
[[nodiscard]] ErrorFilter errorFilterOf(const QJsonObject &conditions);

} // namespace LicenseDesk
