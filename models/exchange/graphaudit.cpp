// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphhandlers.h"

#include "store/auditstore.h"

namespace LicenseDesk::GraphHandlers {

Graphed<GraphAnswer> listDirectoryAudits(GraphCall &call)
{
    AuditStore audit(call.engine().store());
    const auto fetch = [&](const QString &position, int limit) -> Graphed<QList<GraphObject>> {
        bool isNumber = true;
        const qint64 before = position.isEmpty() ? 0 : position.toLongLong(&isNumber);
        if (!isNumber || before < 0)
            return badSkipToken(position);
        QList<qint64> ids;
        const Result<QList<AuditEntry>> entries = audit.newest(limit, before, &ids);
        if (!entries)
            return tl::unexpected(entries.error());
        QList<GraphObject> objects;
        for (qsizetype index = 0; index < entries->size(); ++index)
            objects.append(graphObject(entries->at(index), ids.at(index)));
        return objects;
    };
    return call.answer({QStringLiteral("auditLogs/directoryAudits"), {&directoryAuditType()}},
                       fetch);
}

} // namespace LicenseDesk::GraphHandlers
