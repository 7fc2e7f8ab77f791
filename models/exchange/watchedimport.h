// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importsummary.h"
#include "licensing/cataloguewatch.h"
#include "service/changewriter.h"

namespace LicenseDesk {

/*! Watches the catalogue while a file changes it (R6.5): made before, asked to conclude after. */
class CatalogueWatch
{
public:
    explicit CatalogueWatch(ChangeWriter &writer) : m_writer(writer) {}

    [[nodiscard]] Result<void> begin();
    /*! The plans that the file names in each product that it names; for catalogues only. */
    void setNamed(const QHash<SkuId, QSet<PlanId>> &named) { m_named = named; }
    /*! Finds what is new, settles it, and tells it in \a summary. */
    [[nodiscard]] Result<void> conclude(bool keepOff, ImportSummary &summary);

private:
    using Kind = ImportSummary::Watched::Kind;
    [[nodiscard]] Result<void> tell(Kind kind, const NewPlan &plan, ImportSummary &summary);
    [[nodiscard]] Result<void> tellRenamed(const CatalogueDifference::Renamed &renamed,
                                           ImportSummary &summary);

    ChangeWriter &m_writer;
    std::shared_ptr<const Catalogue> m_before;
    std::shared_ptr<const Catalogue> m_after;
    QHash<SkuId, QSet<PlanId>> m_named;
};

/*! The lines of a summary that tell of plans; the same in every language. */
[[nodiscard]] QString toText(const ImportSummary::Watched &watched);

} // namespace LicenseDesk
