// SPDX-License-Identifier: GPL-3.0-or-later
// Directories of before the catalogue watch: their products keep their plans, and what a newer
// catalogue does not name any more is told (R6.5).
#include "store/cataloguestore.h"
#include "store/connection.h"
#include "store/directoryfile.h"
#include "store/migration.h"
#include "store/newplanstore.h"
#include "store/reader.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

class tst_CatalogueMigration : public QObject
{
    Q_OBJECT

private slots:
    void productsKeepTheirPlans(); // R6.5

private:
    TemporaryDirectory m_folder;
};

namespace {

/*! The steps of before the one that this is about. */
std::vector<Migration> stepsBefore()
{
    std::vector<Migration> steps = builtInMigrations();
    const auto ours = std::ranges::find_if(steps, [](const Migration &step) {
        return step.statements.first().contains("ADD COLUMN named");
    });
    steps.erase(ours, steps.end());
    return steps;
}

void makeOldDirectory(const QString &path)
{
    auto connection = valueOf(Connection::open(path, Connection::Access::Create));
    valueOf(
        connection->run("PRAGMA application_id = " + QByteArray::number(directoryApplicationId)));
    valueOf(migrate(*connection, stepsBefore()));
    for (const char *sql :
         {"INSERT INTO directory (key, tenant_id, display_name, initial_domain, verified_domains, "
          "default_usage_location, reprocess_automatically) "
          "VALUES (1, x'00', 'Contoso', 'c.onmicrosoft.com', '[]', '', 0)",
          "INSERT INTO plan (key, id, name, friendly_name, applies_to) "
          "VALUES (1, x'00000000000000000000000000000001', 'MAIL', 'Mail', 0), "
          "(2, x'00000000000000000000000000000002', 'CHAT', 'Chat', 0)",
          "INSERT INTO product (key, id, part_number, display_name, name_key) "
          "VALUES (1, x'00000000000000000000000000000003', 'E3', 'Office E3', 'office e3')",
          "INSERT INTO product_plan (product, plan) VALUES (1, 1), (1, 2)",
          "INSERT INTO exclusive_set (key, name) VALUES (0, 'one of these')",
          "INSERT INTO exclusive_set_plan (exclusive_set, place, plan) VALUES (0, 0, 2), (0, 1, "
          "1)"})
        valueOf(connection->run(sql));
}

} // namespace

void tst_CatalogueMigration::productsKeepTheirPlans()
{
    makeOldDirectory(m_folder.path());
    const auto store = valueOf(Store::open(m_folder.path(), OpenMode::ReadWrite));
    const auto catalogue = valueOf(Reader(*store).catalogue());
    QCOMPARE(catalogue->products().size(), size_t(1));
    const Product &product = catalogue->products().front();
    QCOMPARE(product.plans.count(), 2);
    const RuleTable rules = ruleTable(*catalogue, RuleKind::ExclusivePlans);
    QCOMPARE(rules.lines.size(), size_t(2));
    QCOMPARE(rules.lines[0].plan.name, QStringLiteral("CHAT"));
    QVERIFY(valueOf(Reader(*store).newPlans()).isEmpty());

    // What it had counts as named by the catalogue of before.
    const auto mail = PlanId(Guid::fromBytes(QByteArray(15, '\0').append('\1')));
    const auto gone = valueOf(
        store->inTransaction([&] { return NewPlanStore(*store).name(product.id, {mail}); }));
    QCOMPARE(gone.size(), size_t(1));
    QCOMPARE(catalogue->plan(catalogue->indexOf(gone[0].plan)).name, QStringLiteral("CHAT"));
}

QTEST_GUILESS_MAIN(tst_CatalogueMigration)
#include "tst_cataloguemigration.moc"
