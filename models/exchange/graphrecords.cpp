// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphrecords.h"

namespace LicenseDesk {

Graphed<Reader::RecordQuery> recordQuery(const GraphCall &call,
                                         const QList<const GraphType *> &types, int limit)
{
    Reader::RecordQuery query;
    query.limit = limit;
    if (!call.query.filter)
        return query;
    const GraphFilter &filter = *call.query.filter;
    const QString withErrors = QStringLiteral("hasMembersWithLicenseErrors");
    if (types.contains(&groupType())
        && filter.property.compare(withErrors, Qt::CaseInsensitive) == 0) {
        if (filter.value != QJsonValue(true)) {
            return badRequest(
                QStringLiteral("Only '%1 eq true' is supported in $filter.").arg(withErrors));
        }
        query.withLicenseErrors = true;
        return query;
    }
    if (Graphed<void> checked = call.checkFilter(types); !checked)
        return tl::unexpected(checked.error());
    query.property = types.front()->find(filter.property)->name;
    query.value = filter.value;
    return query;
}

} // namespace LicenseDesk
