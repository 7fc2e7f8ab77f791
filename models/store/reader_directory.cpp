// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/reader_rows.h"

namespace LicenseDesk {

Result<OrganizationRecord> Reader::organization()
{
    return m_store.organization();
}

Result<std::shared_ptr<const Catalogue>> Reader::catalogue()
{
    auto snapshot = catalogueSnapshot(m_store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return (*snapshot)->catalogue;
}

Result<QList<JobRow>> Reader::jobs()
{
    return toList(Statement(m_store, "SELECT j.id, g.id, g.display_name, j.started, j.processed, "
                                     "j.total, j.round FROM job j "
                                     "LEFT JOIN grp g ON g.key = j.grp ORDER BY j.id")
                      .all([](const Row &row) {
                          JobRow job;
                          job.id = row.integer(0);
                          if (!row.isNull(1)) {
                              job.group = GroupId(row.guid(1));
                              job.groupName = row.text(2);
                          }
                          job.started = row.boolean(3);
                          job.processed = row.integer(4);
                          job.total = row.integer(5);
                          job.round = int(row.integer(6));
                          return job;
                      }));
}

Result<DirectorySummary> Reader::summary()
{
    return m_store.inSnapshot([this]() -> Result<DirectorySummary> {
        DirectorySummary summary;
        struct Count
        {
            const char *sql;
            qint64 *number;
        };
        for (const Count &count :
             {Count{"SELECT users FROM directory", &summary.users},
              Count{"SELECT count(*) FROM grp", &summary.groups},
              Count{"SELECT count(*) FROM product WHERE subscribed <> 0", &summary.products},
              Count{"SELECT count(DISTINCT usr) FROM assignment WHERE error <> 0",
                    &summary.usersInError}}) {
            Result<qint64> number = Statement(m_store, count.sql).number();
            if (!number)
                return tl::unexpected(number.error());
            *count.number = *number;
        }
        Result<QList<GroupRow>> groups = completed(
            m_store, Statement(m_store, "SELECT " GROUP_ROW_COLUMNS " FROM grp g "
                                        "WHERE g.error_users > 0 ORDER BY g.name_key, g.id")
                         .all(readRawGroupRow));
        if (!groups)
            return tl::unexpected(groups.error());
        summary.groupsInError = *groups;
        Result<QList<ProductRow>> bought = products();
        if (!bought)
            return tl::unexpected(bought.error());
        for (const ProductRow &product : *bought) {
            if (product.waiting > 0 && product.available() == 0)
                summary.productsWaiting.append(product);
        }
        Result<QList<JobRow>> work = jobs();
        if (!work)
            return tl::unexpected(work.error());
        summary.jobs = *work;
        Result<NewPlansSummary> plans = newPlansSummary();
        if (!plans)
            return tl::unexpected(plans.error());
        summary.newPlans = *plans;
        return summary;
    });
}

} // namespace LicenseDesk
