// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedmodel.h"

namespace LicenseDesk {

/*! The typed part of a PagedModel; a model gives the two queries, a key and the cells. */
template <typename Row>
class PagedRows : public PagedModel
{
public:
    /*! The row, or null while it has not been read. Valid until control returns to the event
        loop. */
    [[nodiscard]] const Row *rowAt(int row) const
    {
        const auto *page = static_cast<const RowsPage *>(pageOf(row));
        return page ? &page->rows[row % pageSize] : nullptr;
    }

protected:
    using PagedModel::PagedModel;

    /*! Makes the Query; \a rows and \a keyOf run on the reader thread. */
    template <typename Count, typename Rows, typename KeyOf>
    [[nodiscard]] static Query makeQuery(Count count, Rows rows, KeyOf keyOf)
    {
        auto page = [rows, keyOf](Reader &reader, qint64 offset,
                                  int limit) -> Result<std::shared_ptr<const Page>> {
            Result<QList<Row>> read = rows(reader, offset, limit);
            if (!read)
                return tl::unexpected(read.error());
            auto result = std::make_shared<RowsPage>();
            result->keys.reserve(read->size());
            for (const Row &row : std::as_const(*read))
                result->keys.append(keyOf(row));
            result->rows = std::move(*read);
            return result;
        };
        return Query{count, page};
    }

private:
    struct RowsPage : Page
    {
        QList<Row> rows;
    };

    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;
    [[nodiscard]] QVariant cellIn(const Page &page, int position, int column, int role) const final
    {
        return cell(static_cast<const RowsPage &>(page).rows[position], column, role);
    }
};

} // namespace LicenseDesk
