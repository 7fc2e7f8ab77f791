// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! The vendor's own words for a refusal, with GUIDs, as automation answers them (R3.4, R6, R8.2).
    English always. For codes that are no refusal, a plain English sentence. */
[[nodiscard]] QString vendorText(const Error &error, const Catalogue &catalogue);

/*! The same in the reader's language and in names, never in GUIDs alone: what is the matter with
    which object, and the remedy. Works for every ErrorCode; unknown ids are shown as they are. */
[[nodiscard]] QString explanation(const Error &error, const Catalogue &catalogue);

/*! One sentence, in the reader's language, that says why \a userName does not have, or still has,
    \a product from its source, naming products, plans and people; \a groupName is empty for a
    direct one. Ends with the remedy that comes first. Plain text. */
[[nodiscard]] QString explanation(AssignmentState state, AssignmentError error, const Cause &cause,
                                  const QString &userName, const QString &groupName,
                                  ProductIndex product, const Catalogue &catalogue);

/*! The refusal that says the same as an entry's error: CountViolation is NoUnits, and so on; Other
    is UnknownProduct, for it remains alone only when the subscription cannot be assigned. */
[[nodiscard]] Error toError(AssignmentError error, const Cause &cause, const SkuId &product);

/*! The reader's words for an error kind: "Not enough licenses", … */
[[nodiscard]] QString displayText(AssignmentError error);
[[nodiscard]] QString displayText(AssignmentState state);

/*! The vendor's text for an entry's error in English with names, as the audit log and Graph have it
    (R10.4): of a CountViolation "Subscription with SKU …", of a UniquenessViolation "Proxy address
    is already being used", …. */
[[nodiscard]] QString auditText(AssignmentError error, const Cause &cause, ProductIndex product,
                                const Catalogue &catalogue);

} // namespace LicenseDesk
