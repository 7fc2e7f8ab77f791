// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/why.h"

#include <QJsonObject>

namespace LicenseDesk {

/*! An answer for a terminal: the question, the answer, the chain indented, what helps. Names come
    without control characters. */
[[nodiscard]] QString whyText(const WhyAnswer &answer);
/*! The same for programs: keys in English, with ids; texts in the reader's language. Requests are
    told as a Graph batch where there is one. */
[[nodiscard]] QJsonObject whyJson(const WhyAnswer &answer);

} // namespace LicenseDesk
