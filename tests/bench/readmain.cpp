// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the reading side: of pages, and of the window.
#include "baresqlite.h"
#include "readfigures.h"
#include "service/engine.h"
#include "windowfigures.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace LicenseDesk;
using namespace LicenseDesk::Bench;

namespace {

/*! Queues a product on the largest group of the directory, and processes nothing. */
bool queueLargestGroup(const QString &path)
{
    const auto engine = Engine::open(path, Engine::Options());
    if (!engine)
        return false;
    Reader reader = (*engine)->reader();
    const auto groups = reader.groups({}, GroupColumn::Members, Qt::DescendingOrder, 0, 1);
    const auto products = reader.products();
    if (!groups || !products || groups->isEmpty())
        return false;
    for (const ProductRow &product : *products) {
        if (product.available() < groups->first().members)
            continue;
        LicenseChange change;
        change.add.push_back({product.id, {}});
        return (*engine)->apply(AssignGroupLicenses{groups->first().id, change}).has_value();
    }
    return false;
}

/*! Makes some users guests, some accounts disabled and some licenses direct, for each chip to find
    somebody. */
void varyUsers(const QString &path)
{
    BareSqlite directory(path);
    directory.run("BEGIN");
    directory.run("UPDATE usr SET user_type = 'Guest' WHERE key % 20 = 7");
    directory.run("UPDATE usr SET account_enabled = 0 WHERE key % 33 = 5");
    directory.run("INSERT OR IGNORE INTO assignment (usr, source, product, state, error, disabled, "
                  "updated) SELECT key, 0, (SELECT key FROM product WHERE subscribed <> 0 "
                  "ORDER BY key LIMIT 1), 0, 0, 0, 0 FROM usr WHERE key % 50 = 9");
    directory.run("UPDATE product SET consumed = (SELECT count(DISTINCT usr) FROM assignment "
                  "WHERE product = product.key AND state <> 1)");
    directory.run("COMMIT");
}

bool makeEmpty(const QString &path)
{
    OrganizationRecord record;
    record.tenantId = Guid::create();
    record.displayName = QStringLiteral("Contoso");
    record.initialDomain = QStringLiteral("contoso.onmicrosoft.com");
    record.verifiedDomains = {record.initialDomain};
    return Engine::create(path, record, Engine::Options()).has_value();
}

} // namespace

/*! licensedesk_readbench DIRECTORY [FACTOR]: fails when a limit is missed by more than FACTOR.
    licensedesk_readbench --pages DIRECTORY: only the pages of that directory as it is, and in time
    of the processor, for a machine that is busy with other things. */
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == u"--window")
        return runWindow(arguments.mid(1));
    if (arguments.value(0) == u"--pages") {
        Table pages;
        return measurePages(arguments.value(1), pages, PageClock::Processor) ? 0 : 1;
    }
    if (arguments.isEmpty()) {
        std::fputs("licensedesk_readbench DIRECTORY [FACTOR]\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    const QString empty = folder.filePath(QStringLiteral("empty.licensedesk"));
    const QString busy = folder.filePath(QStringLiteral("busy.licensedesk"));
    Table table;
    if (!makeEmpty(empty) || !QFile::copy(arguments[0], busy))
        return 1;
    varyUsers(busy);
    if (!measurePages(busy, table) || !queueLargestGroup(busy)
        || !measureWindow(arguments[0], empty, busy, table))
        return 1;
    std::printf("\n%s", qPrintable(table.markdown()));
    const double margin = arguments.value(1).toDouble();
    return margin > 0 && !table.holds(margin) ? 1 : 0;
}
