// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphcall.h"

namespace LicenseDesk {

/*! The store's query that applies $filter and reads \a limit records; 400 for what it cannot
    compare. */
[[nodiscard]] Graphed<Reader::RecordQuery> recordQuery(const GraphCall &call,
                                                       const QList<const GraphType *> &types,
                                                       int limit);

/*! A page of the records that \a read gives in the order of their ids. */
template <typename Record, typename Id, typename Read, typename Show>
[[nodiscard]] Graphed<GraphAnswer> recordList(GraphCall &call, const GraphCall::List &list,
                                              Read read, Show show)
{
    return call.answer(
        list, [&](const QString &position, int limit) -> Graphed<QList<GraphObject>> {
            const Graphed<Reader::RecordQuery> query = recordQuery(call, list.types, limit);
            if (!query)
                return tl::unexpected(query.error());
            const std::optional<Id> after = position.isEmpty() ? Id() : Id::fromString(position);
            if (!after)
                return badSkipToken(position);
            const Result<QList<Record>> records = read(*query, *after);
            if (!records)
                return tl::unexpected(records.error());
            QList<GraphObject> objects;
            for (const Record &record : *records)
                objects.append(show(record));
            return objects;
        });
}

} // namespace LicenseDesk
