// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/assignmentstore.h"
#include "store/cataloguestore.h"
#include "store/groupstore.h"
#include "store/statement.h"
#include "store/userstore.h"
#include "support/temporarydirectory.h"

#include <map>

namespace LicenseDesk {

/*! The value of a result; ends the test program, saying why, where there is none. */
template <typename T>
T valueOf(Result<T> result)
{
    if (!result) {
        qFatal("error %d: %s %s %s", int(result.error().code), qPrintable(result.error().subject),
               qPrintable(result.error().arguments.join(u' ')), qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/*! A directory that is filled in a few words. Objects are named and made when first named; users'
    ids count up, so that their order is known. Runs in a transaction of its own unless one is
    running. */
class DirectoryBuilder
{
public:
    explicit DirectoryBuilder(Store &usedStore);

    UserKey user(const char *name);
    GroupKey group(const char *name);
    /*! A product with plans of the names given, bought with \a units. */
    SkuId product(const char *name, const std::vector<const char *> &plans, qint64 units = 10);

    /*! Joins in a request of its own. */
    void join(const char *group, const char *user);
    void leave(const char *group, const char *user);
    /*! Puts the products on the group, nothing else, in a request of its own. */
    void license(const char *group, const std::vector<const char *> &products);
    void entry(const char *user, const char *product, const char *group,
               AssignmentState state = AssignmentState::Active,
               AssignmentError error = AssignmentError::None);

    [[nodiscard]] UserId userId(const char *name);
    [[nodiscard]] GroupId groupId(const char *name) const;
    [[nodiscard]] SkuId skuId(const char *name) const;
    [[nodiscard]] PlanId planId(const char *name) const;

    /*! \a work in a transaction, which must succeed. */
    template <typename Work>
    auto inTransaction(Work work)
    {
        if (m_store.isInTransaction())
            return valueOf(work());
        return valueOf(m_store.inTransaction(work));
    }

    static QDateTime now() { return QDateTime(QDate(2024, 6, 1), QTime(12, 0), Qt::UTC); }

private:
    Store &m_store;
    std::map<UserKey, std::vector<AssignmentStore::ImportedEntry>> m_entries;
};

} // namespace LicenseDesk
