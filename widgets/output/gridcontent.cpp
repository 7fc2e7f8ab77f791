// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/output/gridcontent.h"

#include "items/roles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace LicenseDesk {

namespace {

const QHeaderView *headerOf(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        return tree->header();
    return nullptr;
}

/*! The columns shown, in their order. */
QList<int> columnsOf(const QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    if (!header)
        return {0};
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QJsonValue valueOf(const QVariant &value, const QString &text, bool isNumber)
{
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    if (value.isValid() && value.canConvert<qint64>())
        return value.toLongLong();
    if (!isNumber)
        return text;
    bool read = false;
    const qint64 number = QLocale().toLongLong(text, &read);
    return read ? QJsonValue(number) : QJsonValue(text);
}

/*! \a data gives a column's data of a role. */
template <typename Data>
GridLine lineOf(const QList<int> &columns, Data data)
{
    GridLine line;
    line.reserve(size_t(columns.size()));
    for (const int column : columns) {
        const QString text = data(column, Qt::DisplayRole).toString();
        const int alignment = data(column, Qt::TextAlignmentRole).toInt();
        line.push_back(
            {text, valueOf(data(column, ValueRole), text, (alignment & Qt::AlignRight) != 0)});
    }
    return line;
}

GridLine lineOf(const QList<int> &columns, const QModelIndex &row)
{
    return lineOf(columns,
                  [&](int column, int role) { return row.siblingAtColumn(column).data(role); });
}

bool isTree(const QAbstractItemView *view)
{
    const auto *tree = qobject_cast<const QTreeView *>(view);
    return tree && tree->rootIsDecorated();
}

/*! What a row of a tree is part of: "Office 365 E3 › Sales". */
QString placeOf(const QModelIndex &row)
{
    QStringList above;
    for (QModelIndex parent = row.parent(); parent.isValid(); parent = parent.parent())
        above.prepend(parent.siblingAtColumn(0).data().toString());
    return above.join(QStringView(u" \u203a "));
}

class Collector
{
public:
    Collector(const QAbstractItemView *view, GridContent &content)
        : m_model(view->model()),
          m_selection(view->selectionModel()),
          m_tree(isTree(view)),
          m_content(content)
    {}

    void add(const QModelIndex &parent, bool onlySelected)
    {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!onlySelected || m_selection->isRowSelected(row, parent)) {
                GridLine line = lineOf(m_content.columns, index);
                if (m_tree) {
                    const QString place = placeOf(index);
                    line.insert(line.begin(), {place, place});
                }
                m_content.lines.push_back(std::move(line));
            }
            add(index, onlySelected);
        }
    }

private:
    const QAbstractItemModel *m_model;
    const QItemSelectionModel *m_selection;
    bool m_tree;
    GridContent &m_content;
};

QList<int> selectedRows(const QAbstractItemView *view)
{
    QList<int> rows;
    const QItemSelection selection = view->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/*! Asks for the keys of the rows selected until they come before the rows change again. */
void resolve(QPointer<const QAbstractItemView> view, QObject *context, GridContent content,
             const std::function<void(const GridContent &)> &done)
{
    auto *model = const_cast<PagedModel *>(content.model.data()); // which reads to answer
    if (!view || !model)
        return;
    content.rows = selectedRows(view);
    auto *turn = new QObject(context);
    QObject::connect(model, &PagedModel::refreshed, turn, [=] {
        turn->deleteLater();
        QObject::disconnect(model, nullptr, turn, nullptr);
        resolve(view, context, content, done);
    });
    model->resolveKeys(content.rows, [turn = QPointer(turn), content,
                                      done](const QList<QByteArray> &keys) mutable {
        if (!turn)
            return;
        delete turn.data();
        content.keys = QSet<QByteArray>(keys.cbegin(), keys.cend());
        content.keys->remove({});
        content.count = content.keys->size();
        done(content);
    });
}

} // namespace

qint64 selectedCount(const QAbstractItemView *view)
{
    if (!view->selectionModel())
        return 0;
    qint64 rows = 0;
    const QItemSelection selection = view->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

void collectContent(const QAbstractItemView *view, GridRows rows, QObject *context,
                    const std::function<void(const GridContent &)> &done)
{
    const QAbstractItemModel *model = view->model();
    GridContent content;
    content.title = view->accessibleName();
    content.columns = columnsOf(view);
    if (isTree(view)) {
        content.headers.append(QCoreApplication::translate("GridContent", "Part of"));
        content.isNumber.append(false);
    }
    const QModelIndex first = model->index(0, 0);
    for (const int column : std::as_const(content.columns)) {
        content.headers.append(model->headerData(column, Qt::Horizontal).toString());
        const int alignment = first.siblingAtColumn(column).data(Qt::TextAlignmentRole).toInt();
        content.isNumber.append((alignment & Qt::AlignRight) != 0);
    }
    const auto *paged = qobject_cast<const PagedModel *>(model);
    if (!paged) {
        Collector(view, content).add(view->rootIndex(), rows == GridRows::Selected);
        content.count = qint64(content.lines.size());
        return done(content);
    }
    content.model = paged;
    content.query = paged->reading();
    content.directory = paged->directory();
    content.count = paged->rowCount();
    if (rows == GridRows::All || selectedCount(view) == content.count)
        return done(content);
    resolve(view, context, content, done);
}

std::vector<GridLine> linesOf(const GridContent &content, const PagedModel::Page &page,
                              qsizetype first, qsizetype count)
{
    std::vector<GridLine> lines;
    const qsizetype end = qMin(first + count, page.keys.size());
    for (qsizetype position = first; content.model && position < end; ++position) {
        if (content.keys && !content.keys->contains(page.keys[position]))
            continue;
        lines.push_back(lineOf(content.columns, [&](int column, int role) {
            return content.model->cellIn(page, int(position), column, role);
        }));
    }
    return lines;
}

} // namespace LicenseDesk
