// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/auditnames.h"
#include "store/store.h"

#include <QList>
#include <QVariant>

namespace LicenseDesk {

/*! The audit log (R10), written in the transaction that makes the change, never changed. Reading it
    is the Reader's. */
class AuditStore
{
public:
    explicit AuditStore(Store &store) : m_store(store) {}

    /*! \a target: what objectFor() gives for it, where the caller knows that. */
    [[nodiscard]] Result<void> write(const AuditEntry &entry,
                                     const std::optional<qint64> &target = {});
    /*! The number under which the log knows the user, from now on at least; nothing where it knows
        another name. Users keep it, for entries about many of them. */
    [[nodiscard]] Result<std::optional<qint64>> objectFor(const UserId &user, const QString &name);

    /*! What stands in the log for an entry, but for when it was and whom it is about. */
    struct Values
    {
        qint64 actor = 0;
        qint64 activity = 0;
        QVariant reason;
        QVariant before;
        QVariant after;
    };
    [[nodiscard]] Result<Values> valuesOf(const AuditEntry &entry);
    /*! write() of a success, for the many users of a pass of whom the same is said. */
    [[nodiscard]] Result<void> write(const Values &values, const QDateTime &at, const UserId &user,
                                     const QString &name, const std::optional<qint64> &target);

    /*! Newest first, at most \a limit entries before \a beforeId (0: from the newest); the ids go
        to \a ids when given. */
    [[nodiscard]] Result<QList<AuditEntry>> newest(int limit, qint64 beforeId = 0,
                                                   QList<qint64> *ids = nullptr);
    /*! The number of the newest entry, 0 for none: another one whenever anything was changed. */
    [[nodiscard]] Result<qint64> lastId();

private:
    [[nodiscard]] Result<qint64> textKey(const QString &text);
    [[nodiscard]] Result<qint64> actorKey(const QString &name);
    [[nodiscard]] Result<qint64> activityKey(const QString &name, const QString &category);
    [[nodiscard]] Result<AuditNames::Object> object(const QString &type, const QString &id,
                                                    const QString &name);
    /*! What stands in the log for an object: its number, and its name where that has changed. */
    struct Named
    {
        QVariant key;
        QVariant name;
    };
    [[nodiscard]] Result<Named> named(const QString &type, const QString &id, const QString &name);
    [[nodiscard]] Result<QVariant> value(const QString &text, bool recurs);
    [[nodiscard]] Result<void> insert(const Values &values, const QDateTime &at, bool success,
                                      const Named &target, const Named &member);
    [[nodiscard]] Result<bool> goesBack(qint64 at);

    Store &m_store;
};

} // namespace LicenseDesk
