// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "exchange/watchedimport.h"
#include "service/changewriter.h"

#include <QSet>

#include <vector>

namespace LicenseDesk {

namespace {

/*! The names that the rows give to one product or plan. */
struct NamedThing
{
    NameVote name; //!< String_Id or Service_Plan_Name
    NameVote displayName;
    size_t firstPair = 0; //!< the pair that is counted as bringing it
};

struct Pair
{
    SkuId product;
    PlanId plan;
};

/*! All that a catalogue says, names not yet decided: they depend on how often each is written. */
class CatalogueRows
{
public:
    void add(const ImportRow &row, ImportSummary &summary);
    [[nodiscard]] Result<void> write(ChangeWriter &writer, ImportSummary &summary);
    /*! The plans that the file has for each product. */
    [[nodiscard]] QHash<SkuId, QSet<PlanId>> named() const;

private:
    [[nodiscard]] Result<void> writePlans(ChangeWriter &writer, const Catalogue &present);
    [[nodiscard]] Result<void> writeProducts(ChangeWriter &writer, const Catalogue &present);
    [[nodiscard]] Result<void> writePairs(ChangeWriter &writer);
    void note(size_t pair, CatalogueStore::Written written);

    // In order of appearance, so that nothing depends on hash order.
    std::vector<Pair> m_pairs;
    std::vector<CatalogueStore::Written> m_written; //!< by pair
    std::vector<SkuId> m_products;
    std::vector<PlanId> m_plans;
    QHash<SkuId, NamedThing> m_productNames;
    QHash<PlanId, NamedThing> m_planNames;
    QSet<QString> m_seenPairs;
};

QString cell(const ImportRow &row, const char *column)
{
    return tidyName(row.object.value(QLatin1String(column)).toString());
}

void CatalogueRows::add(const ImportRow &row, ImportSummary &summary)
{
    const std::optional<SkuId> product = SkuId::fromString(cell(row, "GUID"));
    const std::optional<PlanId> plan = PlanId::fromString(cell(row, "Service_Plan_Id"));
    if (!product || !plan) {
        const char *column = product ? "Service_Plan_Id" : "GUID";
        summary.skip(row.number, ImportText::tr("%1 \"%2\" is no GUID")
                                     .arg(QLatin1String(column), cell(row, column).left(100)));
        return;
    }
    if (!m_productNames.contains(*product)) {
        m_products.push_back(*product);
        m_productNames[*product].firstPair = m_pairs.size();
    }
    if (!m_planNames.contains(*plan)) {
        m_plans.push_back(*plan);
        m_planNames[*plan].firstPair = m_pairs.size();
    }
    m_productNames[*product].name.add(cell(row, "String_Id"));
    m_productNames[*product].displayName.add(cell(row, "Product_Display_Name"));
    m_planNames[*plan].name.add(cell(row, "Service_Plan_Name"));
    m_planNames[*plan].displayName.add(cell(row, "Service_Plans_Included_Friendly_Names"));
    const QString pair = product->toString() + plan->toString();
    if (m_seenPairs.contains(pair))
        return;
    m_seenPairs.insert(pair);
    m_pairs.push_back({*product, *plan});
}

QHash<SkuId, QSet<PlanId>> CatalogueRows::named() const
{
    QHash<SkuId, QSet<PlanId>> plans;
    for (const Pair &pair : m_pairs)
        plans[pair.product].insert(pair.plan);
    return plans;
}

void CatalogueRows::note(size_t pair, CatalogueStore::Written written)
{
    CatalogueStore::Written &present = m_written[pair];
    if (written == CatalogueStore::Written::Added || present == CatalogueStore::Written::Unchanged)
        present = written;
}

Result<void> CatalogueRows::writePlans(ChangeWriter &writer, const Catalogue &present)
{
    for (const PlanId &id : m_plans) {
        const NamedThing &names = m_planNames[id];
        ServicePlan plan{id, names.name.winner(), names.displayName.winner(), AppliesTo::User};
        const PlanIndex index = present.indexOf(id);
        // A catalogue does not say what a plan applies to: that comes with subscriptions.
        if (index >= 0)
            plan.appliesTo = present.plan(index).appliesTo;
        if (plan.name.isEmpty())
            plan.name = index >= 0 ? present.plan(index).name : id.toString();
        const Result<CatalogueStore::Written> written = writer.catalogue().writePlan(plan);
        if (!written)
            return tl::unexpected(written.error());
        note(names.firstPair, *written);
    }
    return {};
}

Result<void> CatalogueRows::writeProducts(ChangeWriter &writer, const Catalogue &present)
{
    for (const SkuId &id : m_products) {
        const NamedThing &names = m_productNames[id];
        const ProductIndex index = present.indexOf(id);
        QString partNumber = names.name.winner();
        if (partNumber.isEmpty())
            partNumber = index >= 0 ? present.product(index).partNumber : id.toString();
        QString displayName = names.displayName.winner();
        if (displayName.isEmpty())
            displayName = index >= 0 ? present.product(index).displayName : partNumber;
        const Result<CatalogueStore::Written> written =
            writer.catalogue().writeProduct(id, partNumber, displayName);
        if (!written)
            return tl::unexpected(written.error());
        note(names.firstPair, *written);
    }
    return {};
}

Result<void> CatalogueRows::writePairs(ChangeWriter &writer)
{
    for (size_t pair = 0; pair < m_pairs.size(); ++pair) {
        const Result<CatalogueStore::Written> written =
            writer.catalogue().addPlanToProduct(m_pairs[pair].product, m_pairs[pair].plan);
        if (!written)
            return tl::unexpected(written.error());
        note(pair, *written);
    }
    return {};
}

Result<void> CatalogueRows::write(ChangeWriter &writer, ImportSummary &summary)
{
    const Result<std::shared_ptr<const Catalogue>> present = writer.catalogue().catalogue();
    if (!present)
        return tl::unexpected(present.error());
    m_written.assign(m_pairs.size(), CatalogueStore::Written::Unchanged);
    Result<void> done = writePlans(writer, **present);
    if (done)
        done = writeProducts(writer, **present);
    if (done)
        done = writePairs(writer);
    if (!done)
        return done;
    summary.added = std::ranges::count(m_written, CatalogueStore::Written::Added);
    summary.changed = std::ranges::count(m_written, CatalogueStore::Written::Changed);
    return {};
}

} // namespace

Result<void> importCatalogue(ChangeWriter &writer, const ImportFile &file, CatalogueWatch &watch,
                             ImportSummary &summary)
{
    CatalogueRows rows;
    Result<void> read = file.forEachRow([&](const ImportRow &row) {
        ++summary.read;
        if (row.problem.isEmpty())
            rows.add(row, summary);
        else
            summary.skip(row.number, row.problem);
        return Result<void>();
    });
    if (!read)
        return read;
    watch.setNamed(rows.named());
    if (Result<void> written = rows.write(writer, summary); !written)
        return written;
    if (summary.added + summary.changed == 0)
        return {};
    AuditEntry entry;
    entry.activity = QStringLiteral("Import product catalogue");
    entry.category = QStringLiteral("DirectoryManagement");
    entry.targetType = QStringLiteral("Organization");
    entry.reason = QStringLiteral("[Rows added: %1, Rows changed: %2];")
                       .arg(summary.added)
                       .arg(summary.changed);
    return writer.audit(entry);
}

} // namespace LicenseDesk
