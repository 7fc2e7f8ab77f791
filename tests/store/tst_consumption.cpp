// SPDX-License-Identifier: GPL-3.0-or-later
// What a product consumed over time, as the directory keeps it by itself.
#include "store/consumption.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

class TestConsumption : public QObject
{
    Q_OBJECT

private slots:
    void followsUnitsAndLicenses();
    void keepsTheEndOfEachHour();
    void doesNotNoteWhatDoesNotCount();
    void beginsWithWhatThereIs();

private:
    /*! "3/10" of each point, oldest first; the last is now. */
    [[nodiscard]] static QString history(Store &store, const SkuId &product)
    {
        QStringList texts;
        for (const ConsumptionPoint &point :
             valueOf(consumptionOf(store, product, 100, QDateTime::currentDateTimeUtc())))
            texts += QStringLiteral("%1/%2").arg(point.consumed).arg(point.total);
        return texts.join(u' ');
    }
    static void run(Store &store, const char *sql)
    {
        valueOf(store.inTransaction([&] { return Steps(store).run(sql).result(); }));
    }
};

void TestConsumption::followsUnitsAndLicenses()
{
    const TemporaryDirectory directory;
    const auto store = directory.create();
    DirectoryBuilder builder(*store);
    const SkuId product = builder.product("E3", {"CHAT"}, 10);
    QCOMPARE(history(*store, product), QStringLiteral("0/10 0/10"));
    builder.entry("ada", "E3", nullptr);
    builder.entry("bob", "E3", nullptr);
    QCOMPARE(history(*store, product), QStringLiteral("2/10 2/10"));
    run(*store, "UPDATE product SET enabled = 7, warning = 1");
    QCOMPARE(history(*store, product), QStringLiteral("2/8 2/8"));
}

void TestConsumption::keepsTheEndOfEachHour()
{
    const TemporaryDirectory directory;
    const auto store = directory.create();
    DirectoryBuilder builder(*store);
    const SkuId product = builder.product("E3", {"CHAT"}, 10);
    // As if the first hour had been a while ago.
    run(*store, "UPDATE consumption SET hour = hour - 30");
    builder.entry("ada", "E3", nullptr);
    QCOMPARE(history(*store, product), QStringLiteral("0/10 1/10 1/10"));
    const auto points = valueOf(consumptionOf(*store, product, 1, QDateTime::currentDateTimeUtc()));
    QCOMPARE(points.size(), 2); // the last hour, and now
    QCOMPARE(points.first().consumed, 1);
    QVERIFY(points.first().at <= points.last().at);
}

void TestConsumption::doesNotNoteWhatDoesNotCount()
{
    const TemporaryDirectory directory;
    const auto store = directory.create();
    DirectoryBuilder builder(*store);
    const SkuId product = builder.product("E3", {"CHAT"}, 10);
    run(*store, "DELETE FROM consumption");
    run(*store, "UPDATE product SET suspended = 3, display_name = 'E three', enabled = enabled");
    QCOMPARE(history(*store, product), QStringLiteral("0/10"));
    QCOMPARE(consumptionOf(*store, SkuId(), 1, {}).error().code, ErrorCode::NotFound);
}

void TestConsumption::beginsWithWhatThereIs()
{
    const TemporaryDirectory directory;
    const auto store = directory.create();
    DirectoryBuilder builder(*store);
    const SkuId product = builder.product("E3", {"CHAT"}, 10);
    // What is rolled back has never been.
    const auto rolledBack = store->inTransaction([&]() -> Result<void> {
        if (auto done = Steps(*store).run("UPDATE product SET enabled = 99").result(); !done)
            return done;
        return failure(ErrorCode::Cancelled);
    });
    QVERIFY(!rolledBack);
    QCOMPARE(history(*store, product), QStringLiteral("0/10 0/10"));
}

QTEST_GUILESS_MAIN(TestConsumption)
#include "tst_consumption.moc"
