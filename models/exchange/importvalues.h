// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/guid.h"
#include "exchange/importsummary.h"
#include "licensing/assignment.h"
#include "licensing/catalogue.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace LicenseDesk {

class ChangeWriter;

/*! The GUID that \a value is the text of, blanks around it ignored. */
template <typename Id>
[[nodiscard]] std::optional<Id> idFrom(const QJsonValue &value)
{
    return Id::fromString(QStringView(value.toString()).trimmed());
}

/*! InvalidValue when a user, group or contact has \a id already: no two objects of any kind do. */
[[nodiscard]] Result<void> requireUnusedId(ChangeWriter &writer, const Guid &id);

/*! A license as assignedLicenses and licenseAssignmentStates have it: the product must be known. */
struct ImportedLicense
{
    SkuId product;
    std::vector<PlanId> disabledPlans; //!< each once; unknown ones are left out
};

/*! Reads skuId and disabledPlans of \a object. Nothing, with a line in \a summary, for what is no
    license or names an unknown product; unknown plans get a line each and are left out. */
[[nodiscard]] std::optional<ImportedLicense> readLicense(const QJsonValue &value, qint64 row,
                                                         const Catalogue &catalogue,
                                                         ImportSummary &summary);

/*! The same as indexes of \a catalogue. */
[[nodiscard]] License toLicense(const ImportedLicense &license, const Catalogue &catalogue);

} // namespace LicenseDesk
