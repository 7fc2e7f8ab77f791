// SPDX-License-Identifier: GPL-3.0-or-later
// License shapes of Graph, made from the entries of a user and from the catalogue.
#pragma once

#include "licensing/catalogue.h"
#include "store/rows.h"

#include <QJsonArray>
#include <QJsonObject>

namespace LicenseDesk {

/*! Merged: one entry a product that the user has from an applied source; a plan is disabled when
    it is off in every one of them. */
[[nodiscard]] QJsonArray assignedLicenses(const QList<AssignmentRow> &entries);
/*! What a group gives. */
[[nodiscard]] QJsonArray assignedLicenses(const QList<GroupLicenseRow> &licenses);
/*! One entry a source, errors included. */
[[nodiscard]] QJsonArray licenseAssignmentStates(const QList<AssignmentRow> &entries);
/*! The plans that the user has enabled; Suspended where only products give them that are neither
    Enabled nor Warning (R1). */
[[nodiscard]] QJsonArray assignedPlans(const QList<AssignmentRow> &entries,
                                       const Catalogue &catalogue);
/*! The plans of a product; those in \a enabled have the provisioningStatus Success, the others
    Disabled. */
[[nodiscard]] QJsonArray servicePlanInfos(const Product &product, const PlanSet &enabled,
                                          const Catalogue &catalogue);
/*! The plans of \a product that some applied source among \a entries enables. */
[[nodiscard]] PlanSet enabledPlansOf(const Product &product, const QList<AssignmentRow> &entries,
                                     const Catalogue &catalogue);

/*! The entries with an error, in the order of R4.6: groups by when the oldest of their licenses was
    put on them, then products; direct ones first. */
[[nodiscard]] QList<AssignmentRow> entriesInError(const QList<AssignmentRow> &entries,
                                                  const QHash<GroupId, qint64> &licensedSince);

} // namespace LicenseDesk
