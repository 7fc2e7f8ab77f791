// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/filtersources.h"

#include "items/whendone.h"
#include "service/licensingservice.h"
#include "store/usersearch.h"
#include "widgets/dialogs/countries.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

constexpr int groupsOffered = 200;

using Show = std::function<void(const QList<FilterValue> &)>;

QList<FilterValue> matching(const QList<FilterValue> &values, const QString &text)
{
    QList<FilterValue> found;
    for (const FilterValue &value : values) {
        if (value.text.contains(text, Qt::CaseInsensitive))
            found.append(value);
    }
    return found;
}

/*! Shows nothing where nothing could be read; the grid says why. */
template <typename Read>
void answer(const QFuture<Result<Read>> &future, QObject *context, const QString &text,
            const Show &show, QList<FilterValue> (*toValues)(const Read &))
{
    whenDone(future, context, [text, show, toValues](const Result<Read> &read) {
        show(read ? matching(toValues(*read), text) : QList<FilterValue>());
    });
}

QList<FilterValue> productValues(const QList<ProductRow> &products)
{
    QList<FilterValue> values;
    for (const ProductRow &product : products)
        values.append({product.id.toString(), product.displayName, product.consumed});
    return values;
}

QList<FilterValue> groupValues(const QList<GroupRow> &groups)
{
    QList<FilterValue> values;
    for (const GroupRow &group : groups)
        values.append({group.id.toString(), group.displayName, group.members});
    return values;
}

QList<FilterValue> locationValues(const std::vector<LocationCount> &locations)
{
    QList<FilterValue> values;
    for (const LocationCount &location : locations) {
        const QString name = location.location.isEmpty()
                                 ? QCoreApplication::translate("LicenseDesk::UsersPane", "None")
                                 : countryText(location.location);
        values.append({location.location, name, location.users});
    }
    std::ranges::sort(values, [](const FilterValue &left, const FilterValue &right) {
        return left.text.localeAwareCompare(right.text) < 0;
    });
    return values;
}

} // namespace

FilterSource productSource(LicensingService *service, QObject *context)
{
    return [service, context](const QString &text, const Show &show) {
        answer(service->readAside([](Reader &reader) { return reader.products(); }), context, text,
               show, &productValues);
    };
}

FilterSource groupSource(LicensingService *service, QObject *context)
{
    return [service, context](const QString &text, const Show &show) {
        GroupFilter filter;
        filter.text = text;
        const auto read = [filter](Reader &reader) {
            return reader.groups(filter, GroupColumn::DisplayName, Qt::AscendingOrder, 0,
                                 groupsOffered);
        };
        answer(service->readAside(read), context, QString(), show, &groupValues);
    };
}

FilterSource locationSource(LicensingService *service, QObject *context)
{
    return [service, context](const QString &text, const Show &show) {
        const auto read = [](Reader &reader) { return usageLocations(reader.store()); };
        answer(service->readAside(read), context, text, show, &locationValues);
    };
}

FilterSource fixedSource(const QList<FilterValue> &values)
{
    return [values](const QString &text, const Show &show) { show(matching(values, text)); };
}

} // namespace LicenseDesk
