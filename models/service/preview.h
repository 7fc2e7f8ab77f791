// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "service/change.h"
#include "store/rows.h"

#include <map>

namespace LicenseDesk {

/*! What changes would do to people's licenses, the passes that follow from them included. */
struct Preview
{
    /*! What one user gains and loses. Products by skuPartNumber, plans by name. */
    struct UserEffect
    {
        UserId user;
        QString displayName;
        QString userPrincipalName;
        std::vector<SkuId> gained; //!< products of which the user would take a unit
        std::vector<SkuId> lost; //!< products of which the user would give the unit back
        std::vector<PlanId> plansOn;
        std::vector<PlanId> plansOff;

        friend bool operator==(const UserEffect &, const UserEffect &) = default;
    };

    /*! Units of a product whose consumption or total would change. */
    struct UnitEffect
    {
        SkuId product;
        QString displayName;
        qint64 consumedBefore = 0;
        qint64 consumedAfter = 0;
        qint64 totalBefore = 0;
        qint64 totalAfter = 0;

        friend bool operator==(const UnitEffect &, const UnitEffect &) = default;
    };

    /*! For how many users a plan would go on or off. */
    struct PlanEffect
    {
        PlanId plan;
        QString displayName;
        qint64 on = 0;
        qint64 off = 0;

        friend bool operator==(const PlanEffect &, const PlanEffect &) = default;
    };

    qint64 users = 0; //!< whose licenses would be looked at
    qint64 gaining = 0; //!< of these, who would get a product; some may lose another as well
    qint64 losing = 0;
    qint64 changing = 0; //!< who would keep their products, but get or lose plans
    [[nodiscard]] qint64 keeping() const { return users - touched; }
    qint64 touched = 0; //!< who would gain, lose or change

    qint64 newErrors = 0; //!< entries whose error would appear or become another one
    qint64 clearedErrors = 0; //!< entries that would be in error no longer, or gone with it

    /*! Whether anybody's licenses or errors would be others. */
    [[nodiscard]] bool hasEffect() const { return touched + newErrors + clearedErrors > 0; }

    // Counts above are complete; of these rows there are at most as many as were asked for.
    QList<UserEffect> userRows;
    QList<AssignmentRow> newErrorRows; //!< as they would be, with their causes
    QList<AssignmentRow> clearedErrorRows; //!< as they are now

    QList<UnitEffect> units; //!< by skuPartNumber
    QList<PlanEffect> plans; //!< by name

    /*! What the preview was made on: Engine::applyPreviewed() refuses when it is another by then.
     */
    qint64 ground = 0;
    qint64 queuedBefore = 0; //!< passes that wait already; what they do is not in the numbers
};

class Store;

/*! Compares users in two states of one directory. Both stores are borrowed and keep their state
    for as long as this lives. */
class PreviewBuilder
{
public:
    /*! At most \a rows rows a list. */
    PreviewBuilder(Store &before, Store &after, int rows);
    ~PreviewBuilder();

    /*! A few hundred at a time: they are read together. */
    [[nodiscard]] Result<void> add(const std::vector<UserKey> &users);
    /*! Somebody whose licenses have been planned, and not written: the facts of both states. */
    [[nodiscard]] Result<void> add(UserKey user, const UserFacts &before, const UserFacts &after);
    /*! Units that were taken, less those given back, where that is planned and not written. */
    void setUnits(const std::map<ProductIndex, qint64> &units);
    [[nodiscard]] Result<Preview> finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace LicenseDesk
